"""Base of all pages: a title, stacked widgets, and following the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lungedu.domain.session import AppState, Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.scroll_page import ScrollPage
from lungedu.ui.follows import FollowsState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lungedu.ui.asking.search_field import SearchField


F = TypeVar("F", bound=FollowsState)


class Page(ScrollPage):
    """A page. `title` is used by the header, the window title and screen readers."""

    wide = False
    """Whether the page uses the full width of the window."""
    box: SearchField | None = None
    """The search field, on pages that have one."""
    foot: QWidget | None = None
    """A widget that stays visible below the page while it scrolls."""

    def __init__(self, ctx: UiContext, route: Route):
        super().__init__(ctx, wide=self.wide)
        self.ctx = ctx
        self.route = route
        self.following: list[FollowsState] = []
        self.title = self.build(ctx, route)
        self.setAccessibleName(self.title)
        self.sheet.setAccessibleName(self.title)
        self.finish()

    def build(self, ctx: UiContext, route: Route) -> str:
        """Add the widgets; return the title."""
        raise NotImplementedError

    def follow(self, _: AppState, __: AppState) -> None:
        """The state changed while this page is open."""
        for part in self.following:
            part.show_state()

    def add_title(self, title: str, lead: str = "") -> None:
        """Add the heading and a lead sentence."""
        self.add(Label(title, "h1"))
        if lead:
            self.add(Label(lead, "lead"))

    def followed(self, part: F) -> F:
        """Register a widget that follows the state."""
        self.following.append(part)
        return part
