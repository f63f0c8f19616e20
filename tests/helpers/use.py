"""Starts the app as a person finds it, and uses it: touches things by the words on them, and reads what is shown.

Before a diagram: `watch` opens one, `parts` are what can be touched in it, `sees_step` looks at all that is shown.
Before charts: `stroll` opens a card of the walk, `charts` are those in sight, `shown_or_spoken` is every word.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from lungedu import app
from lungedu.content.diagram import Diagram, StepPicture
from lungedu.content.walk import Walk
from lungedu.domain.session import Action, AppState, GoToStep, Open, Route, SetChartValues, SetMotion, SetTextSize
from lungedu.ui.figures.chart_box import ChartBox
from lungedu.ui.figures.chart_canvas import ChartCanvas
from lungedu.ui.figures.diagram_canvas import DiagramCanvas
from lungedu.ui.figures.region_button import RegionButton
from lungedu.ui.main_window import MainWindow
from lungedu.ui.page import Page
from lungedu.ui.pages.diagram import DiagramPage

WALK = "harmoni-6"


class Person:
    """Someone at the screen."""

    def __init__(self, running: app.Running):
        self.running = running
        self.window: MainWindow = running.window
        self.size = (self.window.width(), self.window.height())
        self.seconds = 0.0
        """The clock by which the theme may change once a second. A touch takes a second."""
        running.model.theme_pace.now = lambda: self.seconds
        self.window.show()
        self.settle()

    @property
    def state(self) -> AppState:
        return self.running.model.state

    @property
    def page(self) -> Page:
        return self.window.page

    def settle(self) -> None:
        """Let everything that is under way happen."""
        for _ in range(3):
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def buttons(self, within: QWidget | None = None) -> list[QAbstractButton]:
        """Everything that can be touched now."""
        root = within or self.window
        return [button for button in root.findChildren(QAbstractButton)
                if button.isVisibleTo(root) and button.isEnabled()]

    def button(self, words: str, within: QWidget | None = None) -> QAbstractButton:
        """The button that is called so by a screen reader, or says so."""
        for button in self.buttons(within):
            if words in (button.accessibleName(), button.text()):
                return button
        known = [name_of(button) for button in self.buttons(within)]
        raise AssertionError(f"nothing here is called {words!r}: {known}")

    def touch(self, words: str, within: QWidget | None = None) -> None:
        """Touch a button in its middle, as a finger or the mouse does."""
        button = self.button(words, within)
        self.seconds += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.settle()

    def reads(self, within: QWidget | None = None) -> str:
        """All words that are shown, in one text."""
        return "\n".join(filter(None, words_shown(within or self.window)))

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, and wait until all has followed."""
        self.window.resize(width, height)
        self.window.settle()
        self.window.activateWindow()  # without a screen, rebuilding everything leaves no window active
        self.settle()

    def text_size(self, percent: int) -> None:
        """Have larger or smaller text."""
        self.running.model.dispatch(SetTextSize(percent))
        self.settle()
        self.window.activateWindow()
        self.settle()

    def do(self, action: Action) -> None:
        """Take an action, however it may be taken on screen."""
        self.running.model.dispatch(action)
        self.settle()

    def start_over(self) -> None:
        """Home, with nothing opened, and pictures that hold still: between tests that share a person."""
        self.window.show()
        self.running.model.finish_and_clear()
        self.running.model.dispatch(SetMotion(motion=False))
        self.resize(*self.size)

    # -- before a diagram ---------------------------------------------------------------------------------------

    def watch(self, diagram: str, step: int = 0) -> None:
        """Open a diagram, and go to a step of it (from 0)."""
        self.running.model.dispatch(Open(Route("diagram", diagram)))
        self.running.model.dispatch(GoToStep(diagram, step))
        self.settle()

    @property
    def diagram(self) -> Diagram:
        """The diagram on screen."""
        assert self.state.route.kind == "diagram"
        return self.running.model.library.diagrams[self.state.route.id]

    @property
    def diagram_page(self) -> DiagramPage:
        """The page of the diagram on screen."""
        assert isinstance(self.page, DiagramPage)
        return self.page

    @property
    def step(self) -> int:
        """The step that the diagram on screen is at, from 0."""
        return self.state.diagram_progress(self.state.route.id).step

    @property
    def picture(self) -> StepPicture:
        """What the diagram on screen is to show now."""
        story = self.state.diagram_progress(self.state.route.id)
        return self.diagram.steps[story.step].picture({**self.diagram.at_start(), **dict(story.choices)})

    @property
    def canvas(self) -> DiagramCanvas:
        """The drawing on screen."""
        return self.page.findChildren(DiagramCanvas)[0]

    @property
    def parts(self) -> dict[str, RegionButton]:
        """What can be touched in the drawing, by part, in reading order."""
        return {button.region.part: button for button in self.canvas.regions}

    def sees_words_of_step(self, step: int) -> None:
        """Picture, words and dots are those of one step."""
        said, picture = self.running.model.messages, self.picture
        assert self.step == step
        shown = self.reads(self.page)
        for expected in (said("diagram.step_of", number=step + 1, count=len(self.diagram.steps)),
                         self.diagram.steps[step].title, self.running.model.library.plain(picture.text)):
            assert expected in shown, expected
        assert picture.seen in self.canvas.accessibleName()
        now = [name for name in map(name_of, self.buttons(self.page)) if said("diagram.dot_now") in name]
        assert len(now) == 1
        assert self.diagram.steps[step].title in now[0]

    def sees_step(self, step: int) -> None:
        """Everything on screen is that of one step, and the header says of which diagram."""
        self.sees_words_of_step(step)
        assert self.diagram.title in self.page.title in self.window.windowTitle()
        assert self.diagram.title in words_shown(self.window._header)

    # -- before charts ------------------------------------------------------------------------------------------

    def stroll(self, card: int = 0) -> None:
        """Open the walk through the trial, and go to a card of it (from 0)."""
        self.running.model.dispatch(Open(Route("walk", WALK)))
        self.running.model.dispatch(SetChartValues(((f"walk:{WALK}", card),)))
        self.settle()

    @property
    def walk(self) -> Walk:
        """The walk through the trial."""
        return self.running.model.library.walks[WALK]

    def sees_card(self, number: int) -> None:
        """Heading, words and dots are those of one card of the walk."""
        said, card = self.running.model.messages, self.walk.cards[number]
        shown = self.reads(self.page)
        for expected in (said("walk.card_of", number=number + 1, count=len(self.walk.cards)), card.title,
                         self.running.model.library.plain(card.on_screen)):
            assert expected in shown, expected
        now = [name for name in map(name_of, self.buttons(self.page)) if said("diagram.dot_now") in name]
        assert now == [f"{said('walk.dot', number=number + 1, title=card.title)} {said('diagram.dot_now')}"]

    @property
    def charts(self) -> dict[str, ChartBox]:
        """The charts that the page shows, by id, from top to bottom."""
        return {box.chart.model.id: box for box in self.page.findChildren(ChartBox) if box.isVisible()}


def shown_or_spoken(root: QWidget) -> Iterator[str]:
    """All that is shown or spoken: words, names and meanings of what is there, and the words in drawings."""
    yield from words_shown(root)
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root):
            yield widget.accessibleName()
            yield widget.accessibleDescription()
            if isinstance(widget, ChartCanvas):
                yield from widget.drawing.texts


def look_at(widget: QWidget, box: QRect | None = None) -> QImage:
    """What is seen of a widget, or of a part of it."""
    return widget.grab(box or QRect(QPoint(0, 0), widget.size())).toImage()


def words_shown(root: QWidget) -> Iterator[str]:
    """The words of every label and button that is shown."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        if isinstance(widget, QLabel):
            yield widget.text()
            yield widget.accessibleName()
        elif isinstance(widget, QAbstractButton):
            yield widget.text()


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a button, or another control."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def focused() -> QWidget:
    """What keys go to now."""
    focus = QApplication.focusWidget()
    assert focus is not None, "keys go nowhere"
    return focus


def in_sight(window: QWidget, widget: QWidget) -> bool:
    """Whether all of a widget is seen without scrolling: it is inside all that holds it."""
    outer = widget
    while outer is not window:
        holder = outer.parentWidget()
        assert holder is not None, "it is in another window"
        outer = holder
        if not outer.rect().contains(QRect(widget.mapTo(outer, QPoint(0, 0)), widget.size())):
            return False
    return True


@cache
def saved_indexes() -> Path:
    """Where the search is saved for all tests of a process: rebuilding it takes a second or two."""
    folder = tempfile.mkdtemp(prefix="lungedu-index-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def start(*, resources: Path | None = None, size: tuple[int, int] = (1366, 768), settings: Path | None = None,
          today: date = date(2026, 11, 22)) -> Person:
    """A person at a fresh start."""
    return Person(app.start(app.LaptopStart(resources=resources, size=size, settings_folder=settings,
                                            today=lambda: today,
                                            index_folder=saved_indexes() if resources is None else None)))
