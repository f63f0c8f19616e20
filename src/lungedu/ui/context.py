"""UI context: gives pages and widgets access to the model, the content, the style and the art."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from lungedu.base.messages import Messages
from lungedu.domain.session import Action, AppState, Open, OpenPanel, Panel, Route
from lungedu.paint.art import ArtCache
from lungedu.ui.style import Style
from lungedu.viewmodels.app_model import AppModel

if TYPE_CHECKING:
    from lungedu.content.library import Library


@dataclass(frozen=True)
class UiContext:
    """Passed to every page, block and widget."""

    app: AppModel
    style: Style
    art: ArtCache
    scrolled: Callable[[], int] = lambda: 0
    """Scroll position of the current page in pixels."""
    rebuild: Callable[[], None] = lambda: None
    """Rebuilds the current page; see `again`."""

    @property
    def tr(self) -> Messages:
        """Looks up interface text."""
        return self.app.messages

    @property
    def library(self) -> Library:
        """The content library."""
        return self.app.library

    @property
    def state(self) -> AppState:
        """The current state."""
        return self.app.state

    @property
    def pixel_ratio(self) -> float:
        """Device pixels per logical pixel."""
        screen = QGuiApplication.primaryScreen()
        return screen.devicePixelRatio() if screen else 1.0

    def do(self, action: Action) -> None:
        """Dispatch an action."""
        self.app.dispatch(action)

    def open(self, kind: str, item: str = "") -> None:
        """Open a page, and remember the scroll position of the current one for *Back*."""
        self.do(Open(Route(kind, item), self.scrolled()))

    def again(self) -> None:
        """Rebuild the current page in place."""
        self.rebuild()

    def explain(self, kind: str, item: str) -> None:
        """Open the side panel for an item, e.g. a term or a source."""
        self.do(OpenPanel(Panel(kind, item)))
