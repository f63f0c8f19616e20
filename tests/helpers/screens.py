"""Every screen of the app, by name, and a stage that shows one after another: for pictures and for tests of the look.

A view is what is on screen (a page, a panel over it, a gate opened); a look is how large the window and the text are,
and in which colors. The names are also those of the picture files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from helpers.use import saved_indexes
from lungedu import app
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.front import Catalogue
from lungedu.content.library import Library
from lungedu.domain.session import (
    Ask,
    AskNumbers,
    Choose,
    ClosePanel,
    FillScreen,
    GoToStep,
    Hide,
    LeaveOut,
    Open,
    OpenPanel,
    Panel,
    Route,
    SetChartValues,
    SetMotion,
    SetTextSize,
    SetTheme,
    ShowKeyboard,
    TakeAlong,
    Unfold,
)
from lungedu.domain.visit_list import MOST
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.gate import Gate
from lungedu.ui.main_window import MainWindow
from lungedu.ui.page_table import PAGES

SIZES = ((1920, 1080), (1080, 1920), (1366, 768), (1280, 800))
TODAY = date(2026, 11, 22)
"""So that no picture and no test changes with the calendar."""

QUESTIONS = ("what-is-ivonescimab", "main-side-effects", "how-much-longer")
"""Shown among the pictures; the last waits behind survival numbers."""
GROUP = "urgent"
"""A group of questions."""
LISTED = ("visit:pd-l1-score", "faq:cost", "own:can i go to the sea in may")
"""Questions on the list for the visit."""
FULL_LIST = ("visit:trial-details", "faq:cost", f"own:{'why non-small-cell immune-related adverse events ' * 4}"[:160],
             *(f"own:question {number}" for number in range(4, MOST + 1)))
"""As many as it holds, with long ones among them."""
GATED = "squamous-outlook"
"""A topic whose survival numbers wait."""
GATED_WITH_MORE = ("h6-growth", "h6-survival", "h6-groups")
"""Topics where detail is folded among the numbers that wait."""

_BY_ID = ("shelf", "topic", "diagram", "walk", "quiz", "question", "group", "license", "handout")
"""Kinds of page of which there are many."""


@dataclass(frozen=True, slots=True)
class Look:
    """A window's size, the text's size in percent, and a theme."""

    size: tuple[int, int] = (1366, 768)
    theme: str = "day"
    text: int = 100

    @property
    def name(self) -> str:
        """As `1366x768-day-100`."""
        return f"{self.size[0]}x{self.size[1]}-{self.theme}-{self.text}"


@dataclass(frozen=True, slots=True)
class View:
    """What is on screen."""

    name: str
    route: Route
    panel: Panel | None = None
    numbers: bool = False
    """Whether the numbers were asked for; the page is then scrolled to them."""
    unfolded: bool = False
    """Whether all that can be unfolded is; the page is then scrolled to the first of it, among the numbers if asked."""
    hidden: bool = False
    step: int = 0
    """Of a diagram, from 0."""
    choices: tuple[tuple[str, str], ...] = ()
    """Of a diagram: switch and choice."""
    full_screen: bool = False
    chart_values: tuple[tuple[str, int], ...] = ()
    """What is set on charts and cards."""
    asked: str = ""
    """What stands in the search box."""
    keyboard: bool = False
    """Whether the keys are on the screen."""
    visit: tuple[str, ...] = ()
    """Questions on the list for the visit."""


def diagram_views() -> tuple[View, ...]:
    """A view of every picture of every diagram: each step, with each choice of its switches."""
    resources = Resources(bundled_folder())
    library = open_library(FileReader(resources), read_catalogue(resources))
    return tuple(
        View("-".join(("diagram", diagram.id, str(number + 1), *chosen.values())), Route("diagram", diagram.id),
             step=number, choices=tuple(chosen.items()))
        for diagram in library.diagrams.values()
        for number, step in enumerate(diagram.steps)
        for chosen in diagram.combinations(step))


def walk_views() -> tuple[View, ...]:
    """A view of every card of every walk."""
    resources = Resources(bundled_folder())
    library = open_library(FileReader(resources), read_catalogue(resources))
    return tuple(View(f"walk-{walk.id}-{number + 1}-{card.id}", Route("walk", walk.id),
                      chart_values=((f"walk:{walk.id}", number),))
                 for walk in library.walks.values() for number, card in enumerate(walk.cards))


def quiz_views() -> tuple[View, ...]:
    """A view of every quiz as it opens, of each question answered right and not, and of its end."""
    resources = Resources(bundled_folder())
    library = open_library(FileReader(resources), read_catalogue(resources))
    found = []
    for quiz in library.quizzes.values():
        route, key = Route("quiz", quiz.id), f"quiz:{quiz.id}"
        found.append(View(f"quiz-{quiz.id}", route))
        for number, question in enumerate(quiz.questions):
            for name, right in (("right", True), ("not", False)):
                touched = next(at for at, choice in enumerate(question.choices, start=1) if choice.right == right)
                found.append(View(f"quiz-{quiz.id}-{number + 1}-{question.id}-{name}", route,
                                  chart_values=((key, number), (f"{key}.{question.id}", touched))))
        found.append(View(f"quiz-{quiz.id}-end", route, chart_values=((key, len(quiz.questions)),)))
    return tuple(found)


def pages(catalogue: Catalogue, questions: tuple[str, ...] = QUESTIONS) -> tuple[View, ...]:
    """A view of every page as it is when it is opened: every kind, every shelf, every topic, these questions."""
    routes = [Route(kind) for kind in PAGES if kind not in _BY_ID]
    shelves = [Route("shelf", shelf.id) for shelf in catalogue.shelves if shelf.opens == "page:shelf"]
    topics = [Route("topic", topic) for shelf in catalogue.shelves for topic in shelf.topics]
    asked = [*(Route("question", question) for question in questions), Route("group", GROUP),
             Route("license", "qt"), Route("handout", "topic:the-brake"), Route("handout", "page:warning_signs")]

    def views(listed: list[Route]) -> list[View]:
        return [View("-".join(filter(None, (route.kind, *route.id.split(":")))), route) for route in listed]

    return (*views(routes[:1]), *views(shelves), *diagram_views(), *walk_views(), *quiz_views(),
            *views(topics), *views(routes[1:]), *views(asked))


def asked_views() -> tuple[View, ...]:
    """What is found for questions of every kind, and the keys on the screen."""
    return (
        View("asked-answer", Route("faq"), asked="can i still drive"),
        View("asked-word", Route("words"), asked="pd"),
        View("asked-urgent", Route("faq"), asked="coughing blod since this morning"),
        View("asked-for-people", Route("faq"), asked="should i stop the chemo"),
        View("asked-gated", Route("faq"), asked="do people live longer with it", numbers=True),
        View("asked-nothing", Route("faq"), asked="best pizza in town"),
        View("asked-none-of-these", Route("faq"), asked="will my hair fall out", unfolded=True),
        View("keys", Route("faq"), asked="can i still drive", keyboard=True),
        View("keys-words", Route("words"), keyboard=True),
    )


def visit_views() -> tuple[View, ...]:
    """Views of the list for the visit, and of where questions are put on it, when something is on it."""
    return (
        View("opened-visit", Route("visit"), unfolded=True, visit=LISTED),
        View("opened-visit-full", Route("visit"), unfolded=True, visit=FULL_LIST),
        View("listed-visit", Route("visit_list"), visit=LISTED),
        View("listed-visit-full", Route("visit_list"), visit=FULL_LIST),
        *(View(f"listed-visit-code{name}", Route("visit_list"), visit=questions, chart_values=(("take-home.code", 1),))
          for name, questions in (("", LISTED), ("-full", FULL_LIST))),
        View("listed-question", Route("question", "cost"), visit=LISTED),
        View("listed-question-full", Route("question", "how-given"), visit=FULL_LIST),
    )


def shown_views(catalogue: Catalogue) -> tuple[View, ...]:
    """What pictures are taken of: every page, and what opens on one."""
    outlook = Route("topic", GATED)
    return (
        *pages(catalogue),
        View("panel-term", Route("topic", "the-brake"), Panel("term", "pd-l1")),
        View("panel-part", Route("diagram", "two-targets"), Panel("part", "two-targets.drug"), step=2),
        View("panel-drawing", Route("diagram", "the-brake"), Panel("drawing", "the-brake"), step=1),
        View("panel-in-words", Route("diagram", "blood-supply"), Panel("in-words", "blood-supply"), step=2),
        View("full-screen", Route("diagram", "two-targets"), step=2, full_screen=True),
        View("panel-fact", Route("topic", "h6-growth"), Panel("fact", "h6-pfs-median")),
        View("opened-gate", outlook, numbers=True),
        *(View(f"opened-gate-more-{topic}", Route("topic", topic), numbers=True, unfolded=True)
          for topic in GATED_WITH_MORE),
        View("opened-more", Route("topic", "the-brake"), unfolded=True),
        *asked_views(),
        *visit_views(),
        View("hidden", Route("home"), hidden=True),
    )


def catalogue() -> Catalogue:
    """The shipped shelves."""
    return read_catalogue(Resources(bundled_folder()))


class Stage:
    """One window, on which looks and views follow one another."""

    def __init__(self, resources: Path | None = None):
        qt = QApplication.instance()
        self.qt = qt if isinstance(qt, QApplication) else app.make_application(["lungedu"])
        self.qt.setStyle("fusion")
        running = app.start(app.LaptopStart(resources=resources, size=SIZES[2], today=lambda: TODAY,
                                            index_folder=saved_indexes() if resources is None else None))
        self.model = running.model
        self.window: MainWindow = running.window
        self.look = Look()
        self.model.dispatch(SetMotion(motion=False))
        self.window.show()
        for _ in range(sum(len(shelf.topics) for shelf in self.library.catalogue.shelves) + 10):
            self.qt.processEvents()  # each turn of the survey reads one topic

    @property
    def library(self) -> Library:
        """The content."""
        return self.model.library

    @property
    def folds(self) -> list[Fold]:
        """What can be unfolded on the page."""
        return self.window.page.findChildren(Fold)

    def close(self) -> None:
        """Take the window away."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def dress(self, look: Look) -> None:
        """Take on a look."""
        self.look = look
        self.window.resize(*look.size)
        self.window.settle()
        self.model.dispatch(SetTheme(look.theme))
        self.model.dispatch(SetTextSize(look.text))
        self.settle()

    def show(self, view: View) -> None:
        """Show a view, and nothing that an earlier one left open."""
        for action in (Hide(hidden=False), FillScreen(full=False), ClosePanel(), AskNumbers(show=view.numbers)):
            self.model.dispatch(action)
        for key in self.model.state.more_open:
            self.model.dispatch(Unfold(key, open=False))
        for question in self.model.state.visit:
            self.model.dispatch(LeaveOut(question))
        for question in view.visit:
            self.model.dispatch(TakeAlong(question))
        if view.route.same_as(self.model.state.route):
            self.model.dispatch(Open(Route("about" if view.route.kind != "about" else "home")))
        self.model.dispatch(Open(view.route))
        if view.route.kind == "diagram":
            self.model.dispatch(GoToStep(view.route.id, view.step))
            for switch, choice in view.choices:
                self.model.dispatch(Choose(view.route.id, switch, choice))
        self.model.dispatch(SetChartValues(view.chart_values))
        self.model.dispatch(Ask(view.asked))
        self.model.dispatch(ShowKeyboard(view.keyboard))
        self.model.dispatch(FillScreen(view.full_screen))
        if view.full_screen:  # the whole screen of a machine without one is smaller than the look: take the look's size
            self.window.showNormal()
            self.window.resize(*self.look.size)
            self.window.settle()
        if view.unfolded:
            self.unfold_all()
        if view.panel is not None:
            self.model.dispatch(OpenPanel(view.panel))
        self.model.dispatch(Hide(hidden=view.hidden))
        self.settle()
        if view.numbers:
            gates = self.window.page.findChildren(Gate)
            details = [fold for gate in gates for fold in gate.findChildren(Fold)
                       if fold.button.accessibleName() == self.model.messages("page.more_detail")]
            self._scroll_to(details if view.unfolded else gates)
        elif view.unfolded:
            self._scroll_to(self.folds)

    def show_panel(self, view: View) -> None:
        """Show a view's panel over the page that is there."""
        assert view.panel is not None
        self.model.dispatch(AskNumbers(show=view.numbers))
        self.model.dispatch(OpenPanel(view.panel))
        self.settle()

    def open_all(self) -> None:
        """Ask for the numbers and unfold everything on the page."""
        self.model.dispatch(AskNumbers(show=True))
        self.unfold_all()
        self.settle()

    def unfold_all(self) -> None:
        """Unfold all there is, and what appears in it."""
        opened = -1
        while opened != len(self.model.state.more_open):
            opened = len(self.model.state.more_open)
            for fold in self.folds:
                if fold.button.accessibleDescription() == self.model.messages("fold.closed"):
                    fold.button.click()

    def settle(self) -> None:
        """Let layouts follow: a scroll bar that appears makes a page narrower, and the page then longer."""
        for _ in range(3):
            self.qt.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _scroll_to(self, parts: Sequence[QWidget]) -> None:
        if parts:
            page = self.window.page
            page.verticalScrollBar().setValue(parts[0].mapTo(page.sheet, QPoint(0, 0)).y() - 8)
            self.settle()


def whole(stage: Stage) -> QWidget:
    """What shows a page's whole length: its sheet; the window when something covers the page."""
    state = stage.model.state
    fills = state.panel is not None or state.hidden or state.route.kind in ("diagram", "walk", "quiz")
    fills = fills or state.keyboard
    return stage.window if fills else stage.window.page.sheet

