"""What a nurse sees of her own windows: contrast, minutes, the list of items, the patients' page in its own shape."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lungedu.presenter.item_picker import ItemPicker
from lungedu.presenter.mirror import Mirror
from presenter.test_plans import AtPlans
from presenter.test_window import AtDesk


@pytest.fixture
def plans(qapp: QApplication, tmp_path: Path) -> AtPlans:
    return AtPlans(tmp_path / "plans")


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[AtDesk]:
    nurse = AtDesk()
    yield nurse
    nurse.leave()


def ground(widget: QWidget) -> QColor:
    """The color that covers most of a window, as painted."""
    image = widget.grab().toImage()
    colors: dict[int, int] = {}
    for x in range(0, image.width(), 8):
        for y in range(0, image.height(), 8):
            pixel = image.pixel(x, y)
            colors[pixel] = colors.get(pixel, 0) + 1
    return QColor(max(colors, key=lambda pixel: colors[pixel]))


def mirror_of(desk: AtDesk) -> Mirror:
    mirror = desk.window.findChild(Mirror)
    assert isinstance(mirror, Mirror)
    return mirror


# -- how her windows look ---------------------------------------------------------------------------------------------


def test_contrast_repaints_the_list_of_plans_in_three_colors_and_comes_around(plans: AtPlans) -> None:
    seen = [ground(plans.window).name()]
    for _ in range(3):
        plans.touch("Contrast")
        seen.append(ground(plans.window).name())
    assert len(set(seen[:3])) == 3, seen
    assert seen[3] == seen[0]


def test_larger_words_are_larger_in_the_list_of_plans_and_smaller_takes_it_back(plans: AtPlans) -> None:
    def height() -> int:
        return plans.named("New plan")[0].fontMetrics().height()

    before = height()
    plans.touch(plans.window._model.messages("bar.larger_spoken"))
    assert height() > before
    plans.touch(plans.window._model.messages("bar.smaller_spoken"))
    assert height() == before


# -- a plan -----------------------------------------------------------------------------------------------------------


def test_minutes_go_down_and_up_by_one_and_the_sum_follows(plans: AtPlans) -> None:
    plans.touch("Make it mine")
    editor = plans.window.editor
    assert editor is not None
    minutes, total = editor.draft.items[0].minutes, sum(item.minutes for item in editor.draft.items)
    plans.touch("One minute less")
    assert editor.draft.items[0].minutes == minutes - 1
    assert f"In all {total - 1} minutes" in plans.reads()
    plans.touch("One minute more")
    plans.touch("One minute more")
    assert f"In all {total + 1} minutes" in plans.reads()


def test_an_item_has_at_least_one_minute(plans: AtPlans) -> None:
    plans.touch("Make it mine")
    editor = plans.window.editor
    assert editor is not None
    for _ in range(editor.draft.items[0].minutes + 2):
        plans.touch("One minute less")
    assert editor.draft.items[0].minutes == 1


# -- the desk ---------------------------------------------------------------------------------------------------------


def test_the_list_of_items_is_over_the_desk_where_it_can_be_touched(desk: AtDesk) -> None:
    desk.touch("All items")
    picker = desk.window.findChild(ItemPicker)
    assert isinstance(picker, ItemPicker)
    button = picker.buttons[2]
    at = button.mapTo(desk.window, button.rect().center())
    seen = desk.window.childAt(at)
    assert seen is not None
    assert picker.isAncestorOf(seen), "something covers the list"


def test_escape_puts_the_list_of_items_away_and_the_session_stays_where_it_was(desk: AtDesk) -> None:
    desk.touch("All items")
    picker = desk.window.findChild(ItemPicker)
    assert isinstance(picker, ItemPicker)
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert "1 of 5: Treatment days" in desk.reads()


@pytest.mark.parametrize("size", [QSize(800, 300), QSize(400, 500)])
def test_the_mirror_has_the_shape_of_the_patients_window_and_is_in_the_middle(desk: AtDesk, size: QSize) -> None:
    mirror, theirs = mirror_of(desk), desk.running.window.size()
    mirror.resize(size)
    image = mirror.grab(mirror.rect()).toImage()
    outside = mirror.palette().window().color()
    scale = min(size.width() / theirs.width(), size.height() / theirs.height())
    free = (round((size.width() - theirs.width() * scale) / 2), round((size.height() - theirs.height() * scale) / 2))
    left, top = mirror._page_rect.left(), mirror._page_rect.top()
    assert (round(left), round(top)) == free
    assert abs(mirror._page_rect.width() / mirror._page_rect.height() - theirs.width() / theirs.height()) < 0.01
    for corner in (QPoint(0, 0), QPoint(image.width() - 1, image.height() - 1)):
        assert image.pixelColor(corner) == outside, "beside the page is nothing of the page"


def test_a_blank_screen_hides_the_page_and_brings_it_back(desk: AtDesk) -> None:
    page = mirror_of(desk).grab().toImage()
    desk.key(Qt.Key.Key_B)
    assert mirror_of(desk).grab().toImage() != page
    desk.key(Qt.Key.Key_B)
    assert mirror_of(desk).grab().toImage() == page


def test_the_wheel_over_the_mirror_scrolls_the_patients_page(desk: AtDesk) -> None:
    bar = desk.running.window.page.verticalScrollBar()
    assert bar.maximum() > 0
    mirror = mirror_of(desk)
    middle = QPointF(mirror.rect().center())
    event = QWheelEvent(middle, QPointF(mirror.mapToGlobal(middle)), QPoint(), QPoint(0, -120),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(mirror, event)
    assert bar.value() == min(120, bar.maximum())
