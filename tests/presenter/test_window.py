"""A nurse runs a plan: her page, her notes, the patients' page, and what happens when displays come and go."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from helpers.use import name_of, saved_indexes, words_shown
from lungedu import app
from lungedu.content.plan import Plan, PlanItem
from lungedu.domain.monitors import Monitor
from lungedu.domain.session import GoToStep, Open, Route
from lungedu.presenter.mirror import MARKER, POINTER
from lungedu.presenter.x_monitors import read
from lungedu.ui.controls.labels import Label, is_heading
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.stay_awake import StayAwake
from ui.test_long_lived import items

PLAN = "side-effects-and-when-to-call"


class Awake(StayAwake):
    """A computer that stays awake, or cannot."""

    def __init__(self) -> None:
        super().__init__("A test.")
        self.can = True
        self.runs = False

    @property
    def active(self) -> bool:
        return self.runs

    def start(self) -> bool:
        self.runs = self.can
        return self.runs

    def stop(self) -> None:
        self.runs = False


class AtDesk:
    """A nurse at her desk, with displays and a clock of the test's own."""

    def __init__(self, plan: str | Plan = PLAN, *, agreed: bool = True) -> None:
        self.now = self.awake = 1000.0
        """Of the session's clock, and of the one that shows that the computer slept."""
        self.ended = 0
        self.stays_awake = Awake()
        options = app.SessionStart(size=(1366, 768), today=lambda: date(2026, 11, 27), index_folder=saved_indexes())
        self.running = app.start_session_window(options)
        found = self.running.model.library.plans[plan] if isinstance(plan, str) else plan
        self.window = app.open_session(self.running, found, self._end)
        self.outputs = self.window.monitors._outputs()
        self.window.monitors._outputs = lambda: self.outputs
        self.window.monitors._now = lambda: self.awake
        self.window.run.now = lambda: self.now
        self.window.awake = self.stays_awake
        self.window.resize(1366, 768)
        self.window.appear()
        self.settle()
        if agreed:
            self.touch("Nobody else sees this screen. Rehearse")

    def _end(self) -> None:
        self.ended += 1

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def reads(self) -> str:
        return "\n".join(filter(None, words_shown(self.window)))

    def patients_read(self) -> str:
        return "\n".join(filter(None, words_shown(self.running.window)))

    def button(self, words: str) -> QAbstractButton:
        for button in self.window.findChildren(QAbstractButton):
            if words in (button.text(), name_of(button)) and button.isVisibleTo(self.window):
                return button
        raise AssertionError(f"nothing here is called {words!r}")

    def touch(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key, where: QWidget | None = None) -> None:
        QTest.keyClick(where or self.window, key)
        self.settle()

    def leave(self) -> None:
        if not self.ended:
            self.window.leave()
        self.settle()


@pytest.fixture
def nurse(qapp: QApplication) -> object:
    made = AtDesk()
    yield made
    made.leave()


def test_before_the_nurse_says_whose_screen_it_is_there_are_no_notes_and_patients_see_a_calm_picture(
        qapp: QApplication) -> None:
    nurse = AtDesk(agreed=False)
    assert "Which screen is yours?" in nurse.reads()
    assert "So this is a rehearsal" in nurse.reads()
    assert "Say what chemo can do" not in nurse.reads()
    assert nurse.window.side.is_neutral
    assert not nurse.running.window.isVisible()
    nurse.leave()
    assert nurse.ended == 1


def test_the_desk_shows_notes_prompts_what_is_next_and_the_time_and_says_that_it_is_a_rehearsal(nurse: AtDesk) -> None:
    shown = nurse.reads()
    for words in ("1 of 5: Treatment days", "Say what chemo can do to blood counts",
                  "What might you notice in the weeks", "Two or three of these", "Next: screen 2 of",
                  "This item 0:00 of 4 min",
                  "Session 0:00 of 18 min", "Rehearsal: no second screen is there"):
        assert words in shown
    assert "Treatment days" in nurse.running.window.page.title
    assert "Say what chemo" not in nurse.patients_read()
    assert "Finish and clear" not in nurse.patients_read(), "no bars on the patients' side"


def test_next_changes_the_patients_page_and_the_notes_and_the_items_clock_begins_again(nurse: AtDesk) -> None:
    nurse.now += 65
    nurse.touch("Next item")
    assert nurse.running.model.state.route == Route("topic", "blood-supply")
    assert "Say why drugs that block VEGF need checks" in nurse.reads()
    assert "This item 0:00 of 3 min" in nurse.reads()
    assert "Session 1:05 of 18 min" in nurse.reads()
    nurse.touch("Back")  # the page of the second item is at its top
    assert nurse.running.model.state.route == Route("topic", "treatment-days")


def test_over_its_minutes_one_says_by_how_much(nurse: AtDesk) -> None:
    nurse.now += 4 * 60 + 30
    nurse.window.console.show_time()  # type: ignore[union-attr]
    assert "This item 4:30, 0:30 over" in nurse.reads()


@pytest.mark.parametrize("where", ["nurse", "patients"])
def test_a_remote_works_whichever_window_has_the_keys(nurse: AtDesk, where: str) -> None:
    window = nurse.window if where == "nurse" else nurse.running.window
    nurse.key(Qt.Key.Key_N, window)
    assert nurse.running.model.state.route.id == "blood-supply"
    nurse.key(Qt.Key.Key_P, window)
    assert nurse.running.model.state.route.id == "treatment-days"
    nurse.key(Qt.Key.Key_B, window)
    assert nurse.window.side.is_neutral
    assert "The patients' screen is blank" in nurse.reads()
    nurse.key(Qt.Key.Key_B, window)
    assert not nurse.window.side.is_neutral
    nurse.now += 100
    nurse.key(Qt.Key.Key_N, window)
    nurse.key(Qt.Key.Key_F5, window)
    nurse.touch("Start over")
    assert nurse.running.model.state.route.id == "treatment-days"
    assert "Session 0:00 of 18 min" in nurse.reads()
    nurse.key(Qt.Key.Key_Escape, window)
    assert "Back to the session" in nurse.reads()


@pytest.mark.parametrize("where", ["her notes", "the patients' page"])
def test_a_remote_goes_on_where_keys_would_scroll_or_turn_steps(nurse: AtDesk, where: str) -> None:
    window = nurse.window if where == "her notes" else nurse.running.window
    if where == "her notes":
        nurse.window.console._notes.setFocus()  # type: ignore[union-attr]
    else:
        nurse.running.window.activateWindow()
        nurse.running.window.page.setFocus()
    nurse.settle()
    steps = nurse.window.run
    nurse.running.model.dispatch(Open(Route("diagram", "the-brake")))
    nurse.running.model.dispatch(GoToStep("the-brake", 4))
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    nurse.settle()
    assert nurse.running.model.state.diagram_progress("the-brake").step == 5
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    nurse.settle()
    assert steps.state.at == 1, "from the last step the next item comes"
    notes = nurse.window.console._notes  # type: ignore[union-attr]
    QTest.keyClick(handle, Qt.Key.Key_PageDown)
    nurse.settle()
    assert screen_of(nurse) == 2, "one screen of the patients' page"
    assert notes is nurse.window.console._notes  # type: ignore[union-attr]
    assert notes is not None
    assert notes.verticalScrollBar().value() == 0, "her notes do not scroll instead"


def screen_of(nurse: AtDesk) -> int:
    """The screen of their page that the patients see, from 1."""
    return nurse.window.reader.screens[0]


def tops(nurse: AtDesk) -> list[int]:
    """Where the headings and charts of the patients' page begin, in the window: only those that begin in sight."""
    page = nurse.running.window.page
    found = [*page.findChildren(ChartBox), *(label for label in page.findChildren(Label) if is_heading(label))]
    at = (part.mapTo(page.viewport(), QPoint(0, 0)).y() for part in found if part.isVisibleTo(page))
    return sorted(y for y in at if 0 <= y < page.viewport().height())


def test_page_down_shows_all_of_a_page_before_it_goes_on_and_page_up_goes_the_same_way_back(nurse: AtDesk) -> None:
    page, item = nurse.running.window.page, nurse.window.run.item.title
    bar, height, seen = page.verticalScrollBar(), page.viewport().height(), [0]
    end = bar.maximum()
    while nurse.running.window.page is page and len(seen) < 50:
        nurse.key(Qt.Key.Key_PageDown)
        if nurse.running.window.page is page:
            assert seen[-1] < bar.value() <= seen[-1] + height, "nothing is left out"
            seen.append(bar.value())
    assert len(seen) > 3
    assert seen[-1] == end, "the end was seen"
    assert "2 of 5: VEGF and the blood supply" in nurse.reads()
    nurse.key(Qt.Key.Key_PageUp)
    assert f"1 of 5: {item}" in nurse.reads()
    for _ in seen[1:]:
        nurse.key(Qt.Key.Key_PageDown)
    back = []
    for _ in seen[1:]:
        nurse.key(Qt.Key.Key_PageUp)
        back.append(nurse.running.window.page.verticalScrollBar().value())
    assert back == seen[-2::-1]
    assert "1 of 5" in nurse.reads()


def test_a_page_stops_where_a_heading_or_a_chart_begins(nurse: AtDesk) -> None:
    nurse.touch("All items")
    nurse.touch("3. Side effects in the trial")
    at_top = 0
    for _ in range(8):
        nurse.key(Qt.Key.Key_PageDown)
        at_top += bool(tops(nurse)) and tops(nurse)[0] < 40
    assert at_top >= 4


def test_the_notes_say_how_many_screens_of_the_page_are_to_come(nurse: AtDesk) -> None:
    count = nurse.window.reader.screens[1]
    assert f"{count - 1} more screens of this page to come" in nurse.reads()
    assert f"Next: screen 2 of {count} of this page" in nurse.reads()
    nurse.key(Qt.Key.Key_PageDown)
    assert f"{count - 2} more screens" in nurse.reads()
    bar = nurse.running.window.page.verticalScrollBar()
    bar.setValue(bar.maximum())  # as the wheel does, over the mirror
    nurse.settle()
    assert "This is the end of this page" in nurse.reads()
    assert "Next: VEGF and the blood supply" in nurse.reads()


def test_a_key_that_is_held_down_turns_one_screen(nurse: AtDesk) -> None:
    handle = nurse.window.windowHandle()
    for repeated in (False, True, True):
        QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown,
                                                 Qt.KeyboardModifier.NoModifier, "", repeated))
        nurse.settle()
    assert nurse.window.run.state.at == 0
    assert screen_of(nurse) == 2


def test_what_was_drawn_goes_when_the_page_scrolls(nurse: AtDesk) -> None:
    nurse.window.run.draw((0.4, 0.4), begins=True)
    nurse.settle()
    assert nurse.window.side.drawn.isVisibleTo(nurse.running.window)
    nurse.key(Qt.Key.Key_PageDown)
    assert not nurse.window.side.drawn.isVisibleTo(nurse.running.window), "it would mark something else now"


def test_while_an_item_is_chosen_the_keys_are_for_choosing(nurse: AtDesk) -> None:
    nurse.touch("All items")
    QTest.keyClick(nurse.window.windowHandle(), Qt.Key.Key_PageDown)
    nurse.settle()
    assert nurse.window.run.state.at == 0


def test_on_hold_the_nurse_goes_on_and_the_patients_stay(nurse: AtDesk) -> None:
    nurse.touch("Hold")
    nurse.key(Qt.Key.Key_PageDown)
    assert "2 of 5: VEGF and the blood supply" in nurse.reads()
    assert "On hold: the patients still see Treatment days" in nurse.reads()
    assert nurse.running.model.state.route.id == "treatment-days"
    nurse.touch("Hold")
    assert nurse.running.model.state.route.id == "blood-supply"


def test_all_items_are_one_touch_away(nurse: AtDesk) -> None:
    nurse.touch("All items")
    nurse.touch("5. When to call for help")
    assert nurse.running.model.state.route == Route("warning_signs")
    assert "5 of 5: When to call for help" in nurse.reads()
    for _ in range(20):
        nurse.key(Qt.Key.Key_PageDown)
    assert "This is the last one" in nurse.reads()


def test_steps_of_a_diagram_come_before_the_next_item(nurse: AtDesk) -> None:
    nurse.running.model.dispatch(Open(Route("diagram", "the-brake")))
    assert "Next: step 2 of 6" in nurse.reads()
    nurse.key(Qt.Key.Key_PageDown)
    assert nurse.running.model.state.route == Route("diagram", "the-brake")
    assert nurse.running.model.state.diagram_progress("the-brake").step == 1
    assert "Next: step 3 of 6" in nurse.reads()
    for _ in range(4):
        nurse.key(Qt.Key.Key_PageDown)
    assert "Next: VEGF and the blood supply" in nurse.reads(), "after the last step comes the next item"


def test_pointer_and_marker_are_seen_on_the_patients_page_and_go_with_the_next_item(nurse: AtDesk) -> None:
    mirror = nurse.window.console._mirror  # type: ignore[union-attr]
    color = nurse.running.window.ctx.style.color("focus")
    before = _pixels(nurse, color)
    nurse.touch("Marker")
    assert mirror.tool == MARKER
    QTest.mousePress(mirror, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, mirror.rect().center())
    QTest.mouseMove(mirror, mirror.rect().center() + QPoint(60, 20))
    nurse.window.run.draw((0.6, 0.6), begins=False)
    QTest.mouseRelease(mirror, Qt.MouseButton.LeftButton)
    nurse.settle()
    assert _pixels(nurse, color) > before + 100
    nurse.touch("Pointer")
    assert mirror.tool == POINTER
    nurse.window.run.point((0.4, 0.4))
    assert nurse.window.run.marks.pointer == (0.4, 0.4)
    nurse.key(Qt.Key.Key_PageDown)
    assert not nurse.window.run.marks
    assert not nurse.window.side.drawn.isVisible()


def _pixels(nurse: AtDesk, color: QColor) -> int:
    picture = nurse.running.window.grab().toImage()
    return sum(picture.pixelColor(x, y) == color for x in range(0, picture.width(), 2)
               for y in range(0, picture.height(), 2))


def test_what_is_touched_on_the_nurses_side_is_pressed_on_the_patients(nurse: AtDesk) -> None:
    nurse.touch("All items")
    nurse.touch("2. VEGF and the blood supply")
    window, mirror = nurse.running.window, nurse.window.console._mirror  # type: ignore[union-attr]
    button = next(one for one in window.findChildren(QAbstractButton) if "step by step" in name_of(one))
    theirs = button.mapTo(window, button.rect().center())
    page = mirror._page_rect
    at = QPoint(round(page.x() + theirs.x() * page.width() / window.width()),
                round(page.y() + theirs.y() * page.height() / window.height()))
    QTest.mouseClick(mirror, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    nurse.settle()
    assert nurse.running.model.state.route == Route("diagram", "blood-supply")


def test_notes_can_be_made_larger(nurse: AtDesk) -> None:
    notes = nurse.window.console._notes  # type: ignore[union-attr]
    assert notes is not None
    before = notes.sheet.styleSheet()
    nurse.touch("A+, larger notes")
    assert nurse.window.console.zoom == 125  # type: ignore[union-attr]
    assert nurse.window.console._notes.sheet.styleSheet() != before  # type: ignore[union-attr]
    nurse.key(Qt.Key.Key_PageDown)
    assert nurse.window.console.zoom == 125  # type: ignore[union-attr]


SECOND = Monitor("second", 5000, 0, 1920, 1080)


@pytest.mark.parametrize("what", ["another display", "another size", "mirrored", "slept", "none"])
def test_when_the_displays_change_the_notes_go_at_once_and_the_nurse_is_asked_again(nurse: AtDesk, what: str) -> None:
    one = nurse.outputs[0]
    match what:
        case "another display":
            nurse.outputs = (*nurse.outputs, SECOND)
        case "another size":
            nurse.outputs = (Monitor(one.name, one.x, one.y, 640, 480),)
        case "mirrored":
            nurse.outputs = (one, Monitor("second", one.x, one.y, one.width, one.height))
        case "slept":
            nurse.awake += 3600
        case _:
            nurse.outputs = ()
    nurse.window.monitors.poll()
    assert nurse.window.console is None
    assert nurse.window.side.is_neutral
    nurse.settle()
    assert "Say what chemo" not in nurse.reads()
    assert "your notes were closed" in nurse.reads()
    assert not nurse.running.window.isVisible()


def test_after_a_doubt_the_session_goes_on_where_it_was(nurse: AtDesk) -> None:
    nurse.key(Qt.Key.Key_N)
    nurse.touch("A+, larger notes")
    nurse.awake += 3600
    nurse.window.monitors.poll()
    nurse.settle()
    nurse.touch("Nobody else sees this screen. Rehearse")
    assert "2 of 5: VEGF and the blood supply" in nurse.reads()
    assert nurse.window.console.zoom == 125  # type: ignore[union-attr]
    assert not nurse.window.side.is_neutral


def test_200_doubts_in_a_row_leave_nothing_open(nurse: AtDesk) -> None:
    one = nurse.outputs
    for number in range(200):
        nurse.outputs = (*one, SECOND) if number % 2 else ()
        nurse.window.monitors.poll()
        assert nurse.window.console is None
        assert nurse.window.side.is_neutral
        nurse.outputs = one
        nurse.window.ask_for_monitors()
        nurse.window.agree(nurse.window.monitors.ask())
        assert nurse.window.console is not None
        if number % 20 == 19:  # else all consoles are kept until the end
            nurse.settle()
    nurse.settle()


def test_an_item_that_is_not_there_is_grey_and_gone_past(qapp: QApplication) -> None:
    nurse = AtDesk()
    plan = Plan(id="mine", title="Mine", summary="Mine.", items=(
        PlanItem(shows="topic:treatment-days", minutes=2, notes="One."),
        PlanItem(shows="topic:gone-for-good", minutes=2, notes="Two."),
        PlanItem(shows="page:visit", minutes=2, notes="Three.")))
    from lungedu.presenter.run import SessionRun

    run = SessionRun(nurse.running.model, plan, lambda: nurse.now)
    assert [item.route is None for item in run.items] == [False, True, False]
    run.next_item()
    assert run.item.notes == "Three."
    nurse.leave()


def test_the_x_servers_displays_are_read() -> None:
    listing = "Monitors: 2\n 0: +*DUMMY0 1280/339x800/212+0+0  DUMMY0\n 1: +DUMMY1 1920/508x1080/286+1280+0  DUMMY1\n"
    assert read(listing) == (Monitor("DUMMY0", 0, 0, 1280, 800), Monitor("DUMMY1", 1280, 0, 1920, 1080))
    assert read("nothing") == ()


def test_no_python_object_stands_for_a_place_in_the_desks_layouts(nurse: AtDesk) -> None:
    before = len(list(items()))
    nurse.key(Qt.Key.Key_PageDown)
    nurse.touch("All items")
    assert len(list(items())) == before == 0
