"""News check: each claim of an article next to what the evidence says."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.news_check import VERDICTS, Claim, Verdict
from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import evidence_ids, framed, stacked, tag_row
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.links.link_cards import link_cards
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page
from lungedu.viewmodels.recheck import facts_of


class NewsPage(Page):
    """Claims in folds by verdict, then questions to ask of any news."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("pages.news")
        check = ctx.library.news_check
        if check is None:
            self.add_title(tr("page.resting"), tr("page.resting_text"))
            return title
        self.add_title(title)
        if due := recheck_line(ctx, facts_of(ctx.library, check)):
            self.add(due)
        self.add(RichText(ctx, check.intro))
        self.add(RichText(ctx, f"[{tr('news.article')}](source:{check.article})"))
        by_verdict: dict[Verdict, list[Claim]] = {}
        for claim in check.claims:
            by_verdict.setdefault(claim.verdict, []).append(claim)
        for verdict in sorted(by_verdict, key=VERDICTS.index):
            words_of = tr(f"verdict.{verdict.replace(' ', '_')}")
            title_of = tr.count("news.claims", len(by_verdict[verdict]), verdict=words_of)
            inside = partial(_claims, ctx, by_verdict[verdict])
            self.add(self.followed(Fold(ctx, f"news:{verdict}", title_of, inside)))
        if check.questions:
            self.add(link_cards(ctx, ("page:five_questions",)))
        return title


def _claims(ctx: UiContext, claims: list[Claim]) -> QWidget:
    return stacked(ctx, *(_claim(ctx, claim) for claim in claims))


def _claim(ctx: UiContext, claim: Claim) -> QWidget:
    tr = ctx.tr
    frame, column = framed(ctx, "card")
    column.addWidget(tag_row(ctx, [tr(f"verdict.{claim.verdict.replace(' ', '_')}")]))
    column.addWidget(Label(tr("news.said"), "small"))
    column.addWidget(RichText(ctx, claim.said))
    column.addWidget(Label(tr("news.found"), "small"))
    column.addWidget(RichText(ctx, claim.found, evidence=evidence_ids(ctx, claim.facts, claim.unknown)))
    return frame
