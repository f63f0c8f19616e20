"""All facts used by the app, by subject, with their sources, and all known gaps."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.evidence import Fact
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed, stacked
from lungedu.ui.controls.gate import Gate
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.page import Page


class FactsPage(Page):
    """Facts in folds by subject."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        self.add_title(tr("pages.facts"), tr("facts.lead"))
        by_topic: dict[str, list[Fact]] = {}
        for fact in ctx.library.facts.values():
            by_topic.setdefault(fact.topic, []).append(fact)
        for topic, facts in by_topic.items():
            name = tr(f"facts.{topic.replace('-', '_')}")
            self.add(self.followed(Fold(ctx, f"facts:{topic}", name, partial(self._subject, ctx, facts))))
        self.add(self.followed(Fold(ctx, "facts:unknown", tr("facts.unknown"), lambda: _unknown(ctx))))
        return tr("pages.facts")

    def _subject(self, ctx: UiContext, facts: list[Fact]) -> QWidget:
        parts = [_fact(ctx, fact) for fact in facts if not fact.behind]
        waiting = [fact for fact in facts if fact.behind]
        if waiting:
            behind = partial(_facts, ctx, waiting)
            parts.append(self.followed(Gate(ctx, behind)))
        return stacked(ctx, *parts)


def _facts(ctx: UiContext, facts: list[Fact]) -> QWidget:
    return stacked(ctx, *(_fact(ctx, fact) for fact in facts))


def _fact(ctx: UiContext, fact: Fact) -> QWidget:
    frame, column = framed(ctx, "card")
    column.addWidget(RichText(ctx, fact.statement, evidence=fact.id))
    return frame


def _unknown(ctx: UiContext) -> QWidget:
    parts = []
    for entry in ctx.library.unknown.values():
        frame, column = framed(ctx, "callout_unknown")
        column.addWidget(RichText(ctx, entry.statement))
        parts.append(frame)
    return stacked(ctx, *parts)
