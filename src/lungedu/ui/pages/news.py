"""What the news said: each claim of one article beside what the evidence says."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.news_check import Claim
from lungedu.domain.session import Place
from lungedu.loading.files import NEWS_CHECK
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import evidence_ids, framed, stacked, tag_row
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.links.link_cards import link_cards
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page
from lungedu.viewmodels.recheck import facts_of

_ORDER = ("does not hold", "not supported", "partly", "holds")


class NewsPage(Page):
    """Claims by verdict, to unfold; then questions to ask of any news."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        title = words("pages.news")
        check = screen.library.news_check.get(NEWS_CHECK)
        if check is None:
            self.add_title(words("page.resting"), words("page.resting_text"))
            return title
        self.add_title(title)
        if due := recheck_line(screen, facts_of(screen.library, check)):
            self.add(due)
        self.add(RichText(screen, check.intro))
        self.add(RichText(screen, f"[{words('news.article')}](source:{check.article})"))
        by_verdict: dict[str, list[Claim]] = {}
        for claim in check.claims:
            by_verdict.setdefault(claim.verdict, []).append(claim)
        for verdict in sorted(by_verdict, key=_ORDER.index):
            words_of = words(f"verdict.{verdict.replace(' ', '_')}")
            title_of = words.count("news.claims", len(by_verdict[verdict]), verdict=words_of)
            inside = partial(_claims, screen, by_verdict[verdict])
            self.add(self.followed(Fold(screen, f"news:{verdict}", title_of, inside)))
        if check.questions:
            self.add(link_cards(screen, ("page:five_questions",)))
        return title


def _claims(screen: Screen, claims: list[Claim]) -> QWidget:
    return stacked(screen, *(_claim(screen, claim) for claim in claims))


def _claim(screen: Screen, claim: Claim) -> QWidget:
    words = screen.words
    frame, column = framed(screen, "card")
    column.addWidget(tag_row(screen, [words(f"verdict.{claim.verdict.replace(' ', '_')}")]))
    column.addWidget(Label(words("news.said"), "small"))
    column.addWidget(RichText(screen, claim.said))
    column.addWidget(Label(words("news.found"), "small"))
    column.addWidget(RichText(screen, claim.found, evidence=evidence_ids(screen, claim.facts, claim.unknown)))
    return frame
