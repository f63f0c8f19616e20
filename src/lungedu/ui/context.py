"""What every page and part gets to build itself: the app's state and content, the look, the pictures."""

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
    """Handed to every page, block and part."""

    app: AppModel
    style: Style
    art: ArtCache
    scrolled: Callable[[], int] = lambda: 0
    """How far the page shown now is scrolled."""
    rebuild: Callable[[], None] = lambda: None
    """Builds the page anew; see `again`."""

    @property
    def tr(self) -> Messages:
        """The interface's words."""
        return self.app.messages

    @property
    def library(self) -> Library:
        """The content."""
        return self.app.library

    @property
    def state(self) -> AppState:
        """The state now."""
        return self.app.state

    @property
    def pixel_ratio(self) -> float:
        """Device pixels in a logical one."""
        screen = QGuiApplication.primaryScreen()
        return screen.devicePixelRatio() if screen else 1.0

    def do(self, action: Action) -> None:
        """Take an action."""
        self.app.dispatch(action)

    def open(self, kind: str, item: str = "") -> None:
        """Go to a page; the page left remembers how far it was scrolled."""
        self.do(Open(Route(kind, item), self.scrolled()))

    def again(self) -> None:
        """Build the page anew, in its place."""
        self.rebuild()

    def explain(self, kind: str, item: str) -> None:
        """Open a meaning or a source in place."""
        self.do(OpenPanel(Panel(kind, item)))
