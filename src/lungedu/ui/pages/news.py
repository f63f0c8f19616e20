"""What the news said: each claim of one article beside what the evidence says."""

from __future__ import annotations

from PySide6.QtGui import QFont

from lungedu.content.news_check import Claim
from lungedu.domain.session import Place
from lungedu.loading.files import NEWS_CHECK
from lungedu.ui.blocks.frames import bullet_row, evidence_row, framed, tag_row
from lungedu.ui.pages.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.rich_text import RichText


class NewsPage(Page):
    """Claims in the order of the file, then questions to ask of any news."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        title = words("pages.news")
        check = screen.library.news_check.get(NEWS_CHECK)
        if check is None:
            self.add_title(words("page.resting"), words("page.resting_text"))
            return title
        self.add_title(title)
        self.add(RichText(screen, check.intro))
        self.add(RichText(screen, f"[{words('news.article')}](source:{check.article})"))
        for claim in check.claims:
            self._claim(screen, claim)
        if check.questions:
            frame, column = framed(screen, "callout_remember")
            column.addWidget(Label(words("news.questions"), "h2"))
            for number, question in enumerate(check.questions, start=1):
                column.addWidget(bullet_row(screen, f"{number}.", f"**{question.ask}** {question.why}"))
            self.add(frame)
        return title

    def _claim(self, screen: Screen, claim: Claim) -> None:
        words = screen.words
        frame, column = framed(screen, "card")
        column.addWidget(tag_row(screen, [words(f"verdict.{claim.verdict.replace(' ', '_')}")]))
        column.addWidget(Label(words("news.said"), "small"))
        column.addWidget(RichText(screen, claim.said))
        column.addWidget(Label(words("news.found"), "small"))
        column.addWidget(RichText(screen, claim.found, weight=QFont.Weight.Normal))
        if row := evidence_row(screen, claim.facts, claim.unknown):
            column.addWidget(row)
        self.add(frame)
