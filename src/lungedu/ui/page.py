"""What every page is: a title, parts below one another, and a way to follow the session's state."""

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
    """A page. `title` names it in the header, the window and for a screen reader."""

    wide = False
    """Whether it uses the window's whole width."""
    box: SearchField | None = None
    """What one types into, on a page that has such a thing."""
    foot: QWidget | None = None
    """What stays in sight below the page while it scrolls."""

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
        """Add the parts; return the title."""
        raise NotImplementedError

    def follow(self, _: AppState, __: AppState) -> None:
        """The state changed while this page is open."""
        for part in self.following:
            part.show_state()

    def add_title(self, title: str, lead: str = "") -> None:
        """The page's name, and a sentence below it."""
        self.add(Label(title, "h1"))
        if lead:
            self.add(Label(lead, "lead"))

    def followed(self, part: F) -> F:
        """A part that follows the state."""
        self.following.append(part)
        return part
