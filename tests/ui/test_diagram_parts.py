"""The parts of a drawing: reached by Tab, explained in a panel, ringed while they have the focus or are explained."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from helpers.use import Person, focused, look_at, name_of
from lungedu.domain.session import ClosePanel, OpenPanel, Panel, Route
from lungedu.ui.figures.region_button import RegionButton

DIAGRAM = "blood-supply"


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


def tabbed_through(person: Person) -> list[QWidget]:
    """What Tab reaches, from the page on, until it is back."""
    person.page.setFocus()
    reached: list[QWidget] = []
    for _ in range(80):
        person.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            break
        reached.append(focus)
    return reached


@pytest.mark.parametrize("by", ["opened", "next", "resized"])
def test_tab_reaches_every_part_in_reading_order(person: Person, by: str) -> None:
    person.watch(DIAGRAM, 3)
    if by == "next":
        person.touch("Next")
    elif by == "resized":
        person.resize(person.window.width(), person.window.height() - 60)
    named = [part for part in person.picture.show if person.diagram.part(part).name]  # type: ignore[union-attr]
    reached = [widget.region.part for widget in tabbed_through(person) if isinstance(widget, RegionButton)]
    assert reached == named
    assert len(named) > 4


def test_shift_tab_goes_through_the_parts_backwards(person: Person) -> None:
    person.watch(DIAGRAM, 3)
    first, second = list(person.parts.values())[:2]
    second.setFocus()
    person.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first


@pytest.mark.parametrize("step", [0, 3], ids=["opened", "after steps"])
def test_tab_goes_from_the_drawing_to_its_words_and_then_to_the_buttons_below(person: Person, step: int) -> None:
    person.watch(DIAGRAM)
    for _ in range(step):
        person.touch("Next")
    reached = [widget for widget in tabbed_through(person) if widget.accessibleName() not in ("Up", "More below")]
    regions = [person.canvas, person.diagram_page._words, person.diagram_page._bar]
    routes = [number for widget in reached for number, region in enumerate(regions) if region.isAncestorOf(widget)]
    assert set(routes) == {0, 1, 2}
    assert routes == sorted(routes)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space], ids=lambda key: key.name)
def test_a_key_on_a_part_opens_what_it_is_and_esc_goes_back_to_the_part(person: Person, key: Qt.Key) -> None:
    person.watch(DIAGRAM, 4)
    library = person.running.model.library
    name, button = next((part, button) for part, button in person.parts.items()
                        if person.diagram.part(part).term)  # type: ignore[union-attr]
    part = person.diagram.part(name)
    assert part is not None
    button.setFocus()
    person.key(key)
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{name}")
    panel = person.window.panel
    assert panel is not None
    assert panel.isAncestorOf(focused())
    text = person.reads(panel)
    for expected in (part.name, library.plain(part.says), f"In the word list: {library.glossary[part.term].term}"):
        assert expected in text
    person.key(Qt.Key.Key_Escape)
    assert person.state.panel is None
    assert person.state.route.same_as(Route("diagram", DIAGRAM))
    assert QApplication.focusWidget() is button


def test_the_word_list_is_one_touch_away_from_a_part(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    term = next(part.term for name in person.parts if (part := person.diagram.part(name)) is not None and part.term)
    next(button for name, button in person.parts.items()
         if person.diagram.part(name).term == term).click()  # type: ignore[union-attr]
    person.settle()
    person.touch(f"In the word list: {person.running.model.library.glossary[term].term}")
    assert person.state.panel == Panel("term", term)
    assert person.state.route.same_as(Route("diagram", DIAGRAM))


def test_the_names_below_the_words_open_the_same_meanings(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    chips = [button for button in person.buttons(person.diagram_page._words) if button.objectName() == "part_chip"]
    assert [chip.text() for chip in chips] == [name_of(button) for button in person.parts.values()]
    chips[1].click()
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{list(person.parts)[1]}")


def test_a_ring_is_left_over_the_part_that_has_the_focus_and_nowhere_else(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.page.setFocus()
    plain = look_at(person.canvas)
    for part, button in list(person.parts.items())[:3]:
        button.setFocus()
        person.settle()
        assert ringed(person, part, plain, look_at(person.canvas))
    person.page.setFocus()
    person.settle()
    assert look_at(person.canvas) == plain


def test_a_ring_is_left_over_the_part_that_is_explained_while_the_panel_has_the_focus(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    plain = look_at(person.canvas)
    part = list(person.parts)[1]
    person.window._ctx.explain("part", f"{DIAGRAM}.{part}")
    person.settle()
    assert person.window.panel is not None
    assert person.window.panel.isAncestorOf(focused())
    assert ringed(person, part, plain, look_at(person.canvas))
    person.do(ClosePanel())
    person.page.setFocus()
    person.settle()
    assert look_at(person.canvas) == plain


def test_the_ring_is_painted_as_soon_as_a_meaning_opens_and_taken_away_when_it_closes(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    person.button("What is simplified", person.page).setFocus()
    person.settle()
    part, button = min(person.parts.items(), key=lambda item: item[1].geometry().right())  # far from the panel
    painted = Painted()
    person.canvas.installEventFilter(painted)
    for action in (OpenPanel(Panel("part", f"{DIAGRAM}.{part}")), ClosePanel()):
        painted.region = QRegion()
        person.do(action)
        assert painted.region.contains(button.geometry().center())
    person.canvas.removeEventFilter(painted)


class Painted(QObject):
    """Remembers which region of a widget is repainted."""

    region = QRegion()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def ringed(person: Person, part: str, plain: QImage, seen: QImage) -> bool:
    """Whether two pictures differ by a line in the color of the focus, and only about the outline of a part."""
    edge = 10
    color = person.window.ctx.style.color("focus").rgb()
    box = person.parts[part].geometry().adjusted(-edge, -edge, edge, edge)
    changed = [QPoint(x, y) for y in range(0, plain.height(), 2) for x in range(0, plain.width(), 2)
               if plain.pixel(x, y) != seen.pixel(x, y)]
    line = sum(seen.pixel(point) == color for point in changed)
    return bool(changed) and all(map(box.contains, changed)) and line > 0.2 * len(changed)


def test_the_panel_leaves_the_part_that_it_explains_in_sight(person: Person) -> None:
    person.watch(DIAGRAM, 4)
    for part, button in person.parts.items():
        person.window._ctx.explain("part", f"{DIAGRAM}.{part}")
        person.settle()
        panel = person.window.panel
        assert panel is not None
        outer = panel.parentWidget()
        assert outer is not None
        seen = [point for point in grid(button) if not panel.geometry().contains(button.mapTo(outer, point))]
        assert seen, f"{part} is covered"


def grid(button: RegionButton) -> list[QPoint]:
    mask = button.mask()
    return [point for x in range(0, button.width(), 6) for y in range(0, button.height(), 6)
            if mask.contains(point := QPoint(x, y))]
