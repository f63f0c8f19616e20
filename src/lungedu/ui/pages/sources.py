"""All sources, by kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.evidence import Source
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page


class SourcesPage(Page):
    """How the evidence was found, and the sources in folds by kind."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        self.add_title(tr("pages.sources"), tr("sources.lead"))
        self.add(Label(tr("sources.how")))
        by_kind: dict[str, list[Source]] = {}
        for source in ctx.library.sources.values():
            by_kind.setdefault(source.kind, []).append(source)
        for kind, sources in sorted(by_kind.items()):
            title = tr.count("sources.kind", len(sources), kind=kind[0].upper() + kind[1:])
            self.add(self.followed(Fold(ctx, f"sources:{kind}", title, partial(_list, ctx, sources))))
        self.add(ListButton(ctx, tr("pages.facts"), lambda: ctx.open("facts"), look="strong"))
        return tr("pages.sources")


def _list(ctx: UiContext, sources: list[Source]) -> QWidget:
    lines = []
    for source in sorted(sources, key=lambda source: source.title.casefold()):
        def go(source_id: str = source.id) -> None:
            ctx.explain("source", source_id)

        lines.append(ListButton(ctx, source.name, go, note=source.title))
    return stacked(ctx, *lines)
