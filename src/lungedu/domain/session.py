"""One person's use of the app: one frozen state, and the actions that turn it into the next.

    state = reduce(state, Open(Place("topic", "the-brake")))

*Finish and clear* is `FinishAndClear`: whatever the state was, the next is the first state again. Nothing about a
session lives anywhere else, so comparing states proves that a session is over.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.domain.visit_list import left_out, moved, taken_along
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES

LONGEST_HISTORY = 50
LONGEST_ASKED = 300
"""Letters of a question that are looked at: more than anyone types by finger."""


@dataclass(frozen=True, slots=True)
class Route:
    """A page, and which one of its kind: `Place("topic", "the-brake")`."""

    kind: str
    id: str = ""
    scroll: int = 0
    """How far the page was scrolled when it was left, in pixels."""
    asked: str = ""
    """What stood in its search box when it was left."""

    def same_as(self, other: Route) -> bool:
        """Whether both are the same page, however far scrolled."""
        return (self.kind, self.id) == (other.kind, other.id)


HOME = Route("home")
ATTRACT = Route("attract")
"""What a kiosk shows while nobody is there."""
WELCOME = Route("welcome")
"""The language and the size of the words, before Home."""
_ENTRANCE = (ATTRACT.kind, WELCOME.kind)
"""Back leads to none of these."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the app looks. On a laptop this survives a restart."""

    text_size: int = 100
    theme: str = "day"
    motion: bool = True
    """Whether diagrams move from step to step; else each step is there at once."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What is opened in place beside the page: the meaning of a term, a fact's source, a source, an unknown."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class DiagramProgress:
    """How far a diagram has been read."""

    step: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    """Switch and choice, of the switches that were touched."""


@dataclass(frozen=True, slots=True)
class AppState:
    """Everything that one person's use has changed."""

    route: Route = HOME
    history: tuple[Route, ...] = ()
    appearance: Appearance = Appearance()
    numbers_asked: bool = False
    """Whether the reader chose *Show me the numbers*. Kept for this use only."""
    more_open: frozenset[str] = frozenset()
    """Keys of what the reader has unfolded."""
    panel: Panel | None = None
    hidden: bool = False
    """Whether *Hide screen* covers everything."""
    diagrams_read: tuple[tuple[str, DiagramProgress], ...] = ()
    """How far each diagram has been read, by its id."""
    playing: bool = False
    """Whether the diagram on screen goes on by itself."""
    full_screen: bool = False
    """Whether the diagram has the whole screen: for a projector."""

    chart_values: tuple[tuple[str, int], ...] = ()
    """What the reader has set on charts and cards: `practice-curve.month`, `walk:harmoni-6`."""
    asked: str = ""
    """What the reader has typed into the search box. Never kept, never logged."""
    keyboard: bool = False
    """Whether the on-screen keyboard is there."""
    visit: tuple[str, ...] = ()
    """Questions for the next visit, in the reader's order: see `domain.visit_list`."""

    def diagram_progress(self, diagram: str) -> DiagramProgress:
        """How far a diagram has been read."""
        return dict(self.diagrams_read).get(diagram, DiagramProgress())

    def chart_value(self, key: str, at_first: int = 0) -> int:
        """How a dial is set."""
        return dict(self.chart_values).get(key, at_first)


def first_state(appearance: Appearance, first: Route = HOME) -> AppState:
    """The state of a fresh start on a device that looks like this, and begins there."""
    return AppState(route=first, appearance=appearance)


# The actions, as data.


@dataclass(frozen=True, slots=True)
class Open:
    """Go to a page; the page left remembers how far it was scrolled."""

    route: Route
    scroll_left: int = 0


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the page before."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Go to Home."""

    scroll_left: int = 0


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """One of `TEXT_SIZES`; anything else is taken to the nearest."""

    percent: int


@dataclass(frozen=True, slots=True)
class SetTheme:
    """One of `THEMES`; anything else changes nothing."""

    theme: str


@dataclass(frozen=True, slots=True)
class AskNumbers:
    """*Show me the numbers* or *Not now*."""

    show: bool


@dataclass(frozen=True, slots=True)
class Unfold:
    """Open or close a part of a page."""

    key: str
    open: bool


@dataclass(frozen=True, slots=True)
class OpenPanel:
    """Open a meaning or a source in place."""

    panel: Panel


@dataclass(frozen=True, slots=True)
class ClosePanel:
    """Close it."""


@dataclass(frozen=True, slots=True)
class Hide:
    """Cover the screen, or uncover it."""

    hidden: bool


@dataclass(frozen=True, slots=True)
class GoToStep:
    """Show a step of a diagram, from 0. `playing`: go on by itself from there."""

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
    """Let the diagram on screen go on by itself, or stop it."""

    playing: bool


@dataclass(frozen=True, slots=True)
class FillScreen:
    """Give the diagram the whole screen, or take it back."""

    full: bool


@dataclass(frozen=True, slots=True)
class SetMotion:
    """Let diagrams move, or show each step at once."""

    motion: bool


@dataclass(frozen=True, slots=True)
class SetChartValues:
    """Set dials of charts and cards."""

    chart_values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """Type something into the search box; the box is cut at `LONGEST_ASKED` letters."""

    words: str


@dataclass(frozen=True, slots=True)
class ShowKeyboard:
    """Bring the on-screen keyboard, or take it away."""

    shown: bool


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """Put a question on the list for the next visit, at its end."""

    question: str


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Take a question off the list."""

    question: str


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """Move a question of the list: -1 towards its start, 1 towards its end."""

    question: str
    by: int


@dataclass(frozen=True, slots=True)
class FinishAndClear:
    """Forget everything. `display` is how this device looks at a fresh start, and `first` where it begins."""

    appearance: Appearance
    first: Route = HOME


Action = (Open | Back | GoHome | SetTextSize | SetTheme | AskNumbers | Unfold | OpenPanel | ClosePanel | Hide
          | GoToStep | Choose | Play | FillScreen | SetMotion | SetChartValues | Ask | ShowKeyboard | TakeAlong
          | LeaveOut | MoveQuestion | FinishAndClear)


def reduce(state: AppState, action: Action) -> AppState:
    """The next state."""
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
            story = replace(state.diagram_progress(diagram), step=max(0, step))
            return replace(state, diagrams_read=_with_story(state, diagram, story), playing=playing)
        case Choose(diagram, switch, choice):
            story = state.diagram_progress(diagram)
            choices = tuple(sorted({**dict(story.choices), switch: choice}.items()))
            return replace(state, diagrams_read=_with_story(state, diagram, replace(story, choices=choices)),
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


def _with_story(state: AppState, diagram: str, story: DiagramProgress) -> tuple[tuple[str, DiagramProgress], ...]:
    return tuple(sorted({**dict(state.diagrams_read), diagram: story}.items()))


def _opened(state: AppState, route: Route, scroll_left: int) -> AppState:
    if route.same_as(state.route):
        return replace(state, panel=None)
    left = () if state.route.kind in _ENTRANCE else (replace(state.route, scroll=scroll_left, asked=state.asked),)
    # opened anew, a diagram begins at its start
    diagrams_read = tuple((diagram, story) for diagram, story in state.diagrams_read
                          if route.kind != "diagram" or diagram != route.id)
    its_own = f"{route.kind}:{route.id}"
    # and so does a walk
    chart_values = tuple(value for value in state.chart_values if value[0].partition(".")[0] != its_own)
    return replace(state, route=route, history=(*state.history, *left)[-LONGEST_HISTORY:], panel=None,
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
