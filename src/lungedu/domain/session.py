"""One person's use of the app: one frozen state, and the actions that turn it into the next.

>>> fresh = first_state(Appearance())
>>> state = reduce(fresh, Open(Route("topic", "the-brake")))
>>> state.route.id
'the-brake'
>>> reduce(state, FinishAndClear(Appearance())) == fresh
True

*Finish and clear* is `FinishAndClear`, which restores the initial state. A session has no other state, so comparing
states proves that it is over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.domain.visit_list import left_out, moved, taken_along
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES

LONGEST_HISTORY = 50
LONGEST_ASKED = 300
"""Maximum length of a query: more than anyone types on a touch screen."""


@dataclass(frozen=True, slots=True)
class Route:
    """A page by kind and id: `Route("topic", "the-brake")`."""

    kind: str
    id: str = ""
    scroll: int = 0
    """Scroll position in pixels when the page was left."""
    asked: str = ""
    """The text in its search box when it was left."""

    def same_as(self, other: Route) -> bool:
        """Whether both are the same page, ignoring scroll position and query."""
        return (self.kind, self.id) == (other.kind, other.id)


HOME = Route("home")
ATTRACT = Route("attract")
"""The attract page of an idle kiosk."""
WELCOME = Route("welcome")
"""The choice of language and text size, before Home."""
_ENTRANCE = (ATTRACT.kind, WELCOME.kind)
"""Pages that Back never returns to."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the app looks. On a laptop this survives a restart."""

    text_size: int = 100
    theme: str = "day"
    motion: bool = True
    """Whether diagrams animate between steps."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel next to the page: a term, a fact, a source or an unknown."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class DiagramProgress:
    """The reader's progress in a diagram."""

    step: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    """Pairs of switch and choice, for the switches that were changed."""


@dataclass(frozen=True, slots=True)
class AppState:
    """The state of one person's session."""

    route: Route = HOME
    history: tuple[Route, ...] = ()
    appearance: Appearance = Appearance()
    numbers_asked: bool = False
    """Whether the reader chose *Show me the numbers* in this session."""
    more_open: frozenset[str] = frozenset()
    """Keys of the unfolded sections."""
    panel: Panel | None = None
    hidden: bool = False
    """Whether *Hide screen* is on."""
    diagrams_read: tuple[tuple[str, DiagramProgress], ...] = ()
    """Pairs of diagram id and progress."""
    playing: bool = False
    """Whether the current diagram is playing."""
    full_screen: bool = False
    """Whether the diagram fills the screen, for a projector."""

    chart_values: tuple[tuple[str, int], ...] = ()
    """Settings of charts, walks and quizzes, by key: `practice-curve.month`, `walk:harmoni-6`."""
    asked: str = ""
    """The text in the search box. Never stored or logged."""
    keyboard: bool = False
    """Whether the on-screen keyboard is visible."""
    visit: tuple[str, ...] = ()
    """Questions for the next visit, in the reader's order: see `domain.visit_list`."""

    def diagram_progress(self, diagram: str) -> DiagramProgress:
        """The progress in a diagram; the start if it was not opened."""
        return dict(self.diagrams_read).get(diagram, DiagramProgress())

    def chart_value(self, key: str, at_first: int = 0) -> int:
        """The value of a setting; `at_first` if it is not set."""
        return dict(self.chart_values).get(key, at_first)


def first_state(appearance: Appearance, first: Route = HOME) -> AppState:
    """The initial state of a device with this appearance and first page."""
    return AppState(route=first, appearance=appearance)


# The actions, as data.


@dataclass(frozen=True, slots=True)
class Open:
    """Go to a page. `scroll_left` is the scroll position of the page left, for the history."""

    route: Route
    scroll_left: int = 0


@dataclass(frozen=True, slots=True)
class Back:
    """Close the panel or full screen, else go to the previous page."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Go to Home."""

    scroll_left: int = 0


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """Set the text size to the nearest of `TEXT_SIZES`."""

    percent: int


@dataclass(frozen=True, slots=True)
class SetTheme:
    """Set the theme; ignored if not one of `THEMES`."""

    theme: str


@dataclass(frozen=True, slots=True)
class AskNumbers:
    """*Show me the numbers* or *Not now*."""

    show: bool


@dataclass(frozen=True, slots=True)
class Unfold:
    """Unfold or fold a section of a page."""

    key: str
    open: bool


@dataclass(frozen=True, slots=True)
class OpenPanel:
    """Open a panel next to the page."""

    panel: Panel


@dataclass(frozen=True, slots=True)
class ClosePanel:
    """Close the panel."""


@dataclass(frozen=True, slots=True)
class Hide:
    """Cover the screen, or uncover it."""

    hidden: bool


@dataclass(frozen=True, slots=True)
class GoToStep:
    """Show a step of a diagram, from 0. `playing`: play from there."""

    diagram: str
    step: int
    playing: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """Set a what-if switch of a diagram."""

    diagram: str
    switch: str
    choice: str


@dataclass(frozen=True, slots=True)
class Play:
    """Play or pause the current diagram."""

    playing: bool


@dataclass(frozen=True, slots=True)
class FillScreen:
    """Enter or leave full screen."""

    full: bool


@dataclass(frozen=True, slots=True)
class SetMotion:
    """Turn the animation of diagrams on or off."""

    motion: bool


@dataclass(frozen=True, slots=True)
class SetChartValues:
    """Change settings of charts, walks and quizzes."""

    chart_values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """Set the text of the search box, cut to `LONGEST_ASKED` characters."""

    words: str


@dataclass(frozen=True, slots=True)
class ShowKeyboard:
    """Show or hide the on-screen keyboard."""

    shown: bool


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """Add a question to the end of the list for the next visit."""

    question: str


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Remove a question from the list."""

    question: str


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """Move a question in the list by a number of positions: negative is towards the start."""

    question: str
    by: int


@dataclass(frozen=True, slots=True)
class FinishAndClear:
    """End the session. `appearance` and `first` are the device's initial appearance and page."""

    appearance: Appearance
    first: Route = HOME


Action = (Open | Back | GoHome | SetTextSize | SetTheme | AskNumbers | Unfold | OpenPanel | ClosePanel | Hide
          | GoToStep | Choose | Play | FillScreen | SetMotion | SetChartValues | Ask | ShowKeyboard | TakeAlong
          | LeaveOut | MoveQuestion | FinishAndClear)


def reduce(state: AppState, action: Action) -> AppState:
    """The state after an action."""
    match action:
        case Open(route, scroll_left):
            return _opened(state, route, scroll_left)
        case GoHome(scroll_left):
            return _opened(state, HOME, scroll_left)
        case Back():
            return _back(state)
        case SetTextSize(percent):
            nearest = min(TEXT_SIZES, key=lambda size: abs(size - percent))
            return replace(state, appearance=replace(state.appearance, text_size=nearest))
        case SetTheme(theme):
            return replace(state, appearance=replace(state.appearance, theme=theme)) if theme in THEMES else state
        case AskNumbers(show):
            return replace(state, numbers_asked=show)
        case Unfold(key, is_open):
            return replace(state, more_open=state.more_open | {key} if is_open else state.more_open - {key})
        case OpenPanel(panel):
            return replace(state, panel=panel, playing=False)
        case ClosePanel():
            return replace(state, panel=None)
        case Hide(hidden):
            return replace(state, hidden=hidden, playing=False)
        case GoToStep(diagram, step, playing):
            progress = replace(state.diagram_progress(diagram), step=max(0, step))
            return replace(state, diagrams_read=_with_progress(state, diagram, progress), playing=playing)
        case Choose(diagram, switch, choice):
            progress = state.diagram_progress(diagram)
            choices = tuple(sorted({**dict(progress.choices), switch: choice}.items()))
            return replace(state, diagrams_read=_with_progress(state, diagram, replace(progress, choices=choices)),
                           playing=False)
        case Play(playing):
            return replace(state, playing=playing)
        case FillScreen(full):
            return replace(state, full_screen=full)
        case SetMotion(motion):
            return replace(state, appearance=replace(state.appearance, motion=motion))
        case SetChartValues(chart_values):
            return replace(state,
                           chart_values=tuple(sorted({**dict(state.chart_values), **dict(chart_values)}.items())))
        case Ask(words):
            return replace(state, asked=words[:LONGEST_ASKED])
        case ShowKeyboard(shown):
            return replace(state, keyboard=shown)
        case TakeAlong(question):
            return replace(state, visit=taken_along(state.visit, question))
        case LeaveOut(question):
            return replace(state, visit=left_out(state.visit, question))
        case MoveQuestion(question, by):
            return replace(state, visit=moved(state.visit, question, by))
        case FinishAndClear(appearance, first):
            return first_state(appearance, first)


def _with_progress(state: AppState, diagram: str, progress: DiagramProgress) -> tuple[tuple[str, DiagramProgress], ...]:
    return tuple(sorted({**dict(state.diagrams_read), diagram: progress}.items()))


def _opened(state: AppState, route: Route, scroll_left: int) -> AppState:
    if route.same_as(state.route):
        return replace(state, panel=None)
    previous = () if state.route.kind in _ENTRANCE else (replace(state.route, scroll=scroll_left, asked=state.asked),)
    # a diagram that is opened again starts from the beginning
    diagrams_read = tuple((diagram, progress) for diagram, progress in state.diagrams_read
                          if route.kind != "diagram" or diagram != route.id)
    its_own = f"{route.kind}:{route.id}"
    # and so does a walk or quiz
    chart_values = tuple(value for value in state.chart_values if value[0].partition(".")[0] != its_own)
    return replace(state, route=route, history=(*state.history, *previous)[-LONGEST_HISTORY:], panel=None,
                   diagrams_read=diagrams_read,
                   chart_values=chart_values, asked="", keyboard=False, playing=False, full_screen=False)


def _back(state: AppState) -> AppState:
    if state.panel is not None:
        return replace(state, panel=None)
    if state.full_screen:
        return replace(state, full_screen=False)
    if not state.history:
        route = state.route if state.route.kind in _ENTRANCE else HOME
        return replace(state, route=route, asked="", keyboard=False, playing=False)
    before = state.history[-1]
    return replace(state, route=before, history=state.history[:-1], asked=before.asked, keyboard=False, playing=False)
