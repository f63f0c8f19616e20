"""A finger or the mouse on the drawing: a swipe to the side goes on or back, a tap on a part opens its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from helpers.diagrams import SHIPPED_IDS, name_of, shipped_scene
from helpers.use import Person
from lungedu.domain.session import Choose, ClosePanel, GoToStep, Panel
from lungedu.ui.figures.region_button import RegionButton
from lungedu.ui.main_window import MainWindow

DIAGRAM = "blood-supply"
LEFT = Qt.MouseButton.LeftButton

Drag = Callable[[Person, QPoint, QPoint], None]
"""From a point of the window, so far."""


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def person(shared: Person) -> Person:
    shared.start_over()
    return shared


@pytest.fixture(params=["mouse", "finger"])
def drag(request: pytest.FixtureRequest, finger: QPointingDevice) -> Drag:
    """By mouse and by finger."""
    return by_mouse if request.param == "mouse" else lambda person, spot, way: by_finger(person, spot, way, finger)


def by_mouse(person: Person, spot: QPoint, way: QPoint) -> None:
    window = person.window.windowHandle()
    QTest.mousePress(window, LEFT, pos=spot)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(window, spot + way * share)
    QTest.mouseRelease(window, LEFT, pos=spot + way)
    person.settle()


def by_finger(person: Person, spot: QPoint, way: QPoint, finger: QPointingDevice) -> None:
    window = person.window
    QTest.touchEvent(window, finger).press(1, spot, window).commit()
    for moved in range(1, 11):
        QTest.touchEvent(window, finger).move(1, spot + way * moved / 10, window).commit()
        QTest.qWait(5)
    QTest.touchEvent(window, finger).release(1, spot + way, window).commit()
    QTest.qWait(300)  # a finger is waited for, in case it drags
    person.settle()


def on_paper(person: Person) -> QPoint:
    """A point of the drawing, in the window, where no part is."""
    canvas = person.canvas
    return next(canvas.mapTo(person.window, QPoint(x, y)) for y in range(30, canvas.height() - 30, 10)
                for x in range(300, canvas.width() - 300, 10) if canvas.childAt(x, y) is None)


def free_point(canvas: QWidget, button: RegionButton) -> QPoint | None:
    """A point of the canvas at which a touch meets this part; None when others cover all of it."""
    box = button.geometry()
    mask = button.mask()
    for step in (16, 3):
        for y in range(box.top() + 1, box.bottom(), step):
            for x in range(box.left() + 1, box.right(), step):
                if mask.contains(QPoint(x, y) - box.topLeft()) and canvas.childAt(x, y) is button:
                    return QPoint(x, y)
    return None


def on_a_part(person: Person, *, wide: int = 0) -> QPoint:
    """A point in the window that is on a part, with so much of the canvas at both sides."""
    canvas = person.canvas
    points = (free_point(canvas, button) for button in person.parts.values())
    return next(canvas.mapTo(person.window, point) for point in points
                if point is not None and wide <= point.x() <= canvas.width() - wide)


def test_a_swipe_to_the_left_goes_on_and_one_to_the_right_goes_back(person: Person, drag: Drag) -> None:
    person.watch(DIAGRAM, 4)
    drag(person, on_paper(person), QPoint(-200, 12))
    assert (person.step, person.state.panel) == (5, None)
    drag(person, on_paper(person), QPoint(200, -12))
    assert (person.step, person.state.panel) == (4, None)


def test_a_swipe_that_begins_on_a_part_goes_on_or_back_and_opens_nothing(person: Person, drag: Drag) -> None:
    person.watch(DIAGRAM, 4)
    drag(person, on_a_part(person, wide=150), QPoint(-120, 10))
    assert (person.step, person.state.panel) == (5, None)
    drag(person, on_a_part(person, wide=150), QPoint(120, 10))
    assert (person.step, person.state.panel) == (4, None)


def test_a_swipe_within_a_large_part_opens_nothing_either(person: Person) -> None:
    person.watch(DIAGRAM)
    part = max(person.parts.values(), key=lambda button: button.width())
    assert part.width() > 300
    spot = part.mapTo(person.window, part.rect().center())
    by_mouse(person, spot, QPoint(75, 0))
    assert (person.step, person.state.panel) == (0, None)
    assert not part.isDown()


def test_a_short_tap_on_a_part_opens_its_meaning(person: Person, drag: Drag) -> None:
    person.watch(DIAGRAM, 4)
    spot = on_a_part(person)
    part = person.window.childAt(spot)
    assert isinstance(part, RegionButton)
    drag(person, spot, QPoint(0, 0))
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{part.region.part}")
    assert person.step == 4


def test_a_tap_that_shakes_a_little_is_still_a_tap(person: Person) -> None:
    person.watch(DIAGRAM)
    part = max(person.parts.values(), key=lambda button: button.width())
    by_mouse(person, part.mapTo(person.window, part.rect().center()), QPoint(14, -9))
    assert person.state.panel == Panel("part", f"{DIAGRAM}.{part.region.part}")


def test_a_drag_that_goes_more_down_than_aside_is_no_step(person: Person, drag: Drag) -> None:
    person.watch(DIAGRAM, 4)
    drag(person, on_paper(person), QPoint(-90, 130))
    assert (person.step, person.state.panel) == (4, None)


def test_a_swipe_at_the_ends_leads_nowhere(person: Person) -> None:
    person.watch(DIAGRAM)
    by_mouse(person, on_paper(person), QPoint(200, 0))
    assert person.step == 0
    person.key(Qt.Key.Key_End)
    last = person.step
    by_mouse(person, on_paper(person), QPoint(-200, 0))
    assert (person.step, person.state.route.id) == (last, DIAGRAM), "the next story needs its button"


@pytest.fixture
def in_the_dark(person: Person) -> Iterator[Person]:
    """Nothing is painted: only where things lie counts."""
    person.window.setUpdatesEnabled(False)
    yield person
    person.window.setUpdatesEnabled(True)


def pictures(person: Person, diagram: str) -> Iterator[str]:
    """Show every picture of a diagram, one after another; their names."""
    person.watch(diagram)
    scene = shipped_scene(diagram)
    for frame in scene.frames():
        person.running.model.dispatch(GoToStep(diagram, frame.step))
        for switch, choice in frame.choices.items():
            person.running.model.dispatch(Choose(diagram, switch, choice))
        yield name_of(scene, frame)


@pytest.mark.parametrize("diagram", SHIPPED_IDS)
def test_every_named_part_of_every_picture_can_be_touched(in_the_dark: Person, diagram: str,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    person = in_the_dark
    monkeypatch.setattr(MainWindow, "_show_panel", lambda window, state: None)  # it is the state that counts here
    for picture in pictures(person, diagram):
        known = person.diagram.part
        named = [part_id for part_id in person.picture.show if (one := known(part_id)) is not None and one.name]
        assert list(person.parts) == named, picture
        for part, button in person.parts.items():
            point = free_point(person.canvas, button)
            assert point is not None, f"{picture}: others cover all of {part}"
            QTest.mouseClick(person.window.windowHandle(), LEFT, pos=person.canvas.mapTo(person.window, point))
            assert person.state.panel == Panel("part", f"{diagram}.{part}"), picture
            person.running.model.dispatch(ClosePanel())


@pytest.mark.parametrize("diagram", SHIPPED_IDS)
def test_every_named_part_has_space_for_a_finger_that_no_other_part_covers(in_the_dark: Person, diagram: str) -> None:
    too_small = [f"{picture}: {part}" for picture in pictures(in_the_dark, diagram)
                 for part, button in in_the_dark.parts.items() if not has_room(in_the_dark.canvas, button, 24)]
    assert not too_small


def has_room(canvas: QWidget, button: RegionButton, side: int) -> bool:
    """Whether a square belongs to this part alone. It is looked at in nine points."""
    box, apart = button.geometry(), (side - 1) // 2
    return any(all(canvas.childAt(x + dx, y + dy) is button for dx in (0, apart, 2 * apart)
                   for dy in (0, apart, 2 * apart))
               for y in range(box.top(), box.bottom() - side + 2, 3)
               for x in range(box.left(), box.right() - side + 2, 3))
