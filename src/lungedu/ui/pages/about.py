"""About: purpose, authors, funding, method, licenses, privacy, review status, access."""

from __future__ import annotations

from lungedu import __version__
from lungedu.base.clock import in_words
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page

SECTIONS = ("purpose", "review", "funding", "authors", "method", "updates", "privacy", "access", "reading", "licences",
            "contact")


class AboutPage(Page):
    """Fully offline, at most two taps from any page."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        self.add_title(tr("pages.about"))
        for name in SECTIONS:
            frame, column = framed(ctx, "card")
            column.addWidget(Label(tr(f"about.{name}_title"), "h2"))
            column.addWidget(Label(tr(f"about.{name}", date=in_words(ctx.library.catalogue.as_of))))
            self.add(frame)
        for page in ("sources", "facts", "words", "licenses"):
            def go(kind: str = page) -> None:
                ctx.open(kind)

            self.add(ListButton(ctx, tr(f"pages.{page}"), go, look="strong"))
        self.add(Label(tr("about.version", version=__version__), "small"))
        return tr("pages.about")
