"""One question and its stored answer, related questions, and where to read on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.faq import FaqEntry
from lungedu.domain.session import Place
from lungedu.ui.block_sections import section_widgets
from lungedu.ui.blocks import block_widget
from lungedu.ui.blocks.cards import link_cards
from lungedu.ui.blocks.frames import evidence_ids, stacked
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.gate import Gate
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.recheck_line import recheck_line
from lungedu.ui.widgets.rich_text import RichText
from lungedu.viewmodels.recheck import facts_of


class QuestionPage(Page):
    """An answer comes back unchanged, with its facts."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        found = screen.library.faq_entry(place.id)
        if found is None:
            self.add_title(words("page.not_here"), words("page.not_here_text"))
            return words("page.not_here")
        _, entry = found
        self.add_title(entry.question)
        if due := recheck_line(screen, facts_of(screen.library, entry)):
            self.add(due)

        def answer() -> QWidget:
            behind = evidence_ids(screen, entry.facts, entry.unknown)
            return RichText(screen, entry.answer, size=round(screen.style.metrics.body * 1.12), evidence=behind)

        def all_of_it() -> QWidget:
            return stacked(screen, answer(), *(block_widget(screen, block) for block in entry.more))

        if entry.behind:  # one question is enough for the answer and what goes with it
            self.add(self.followed(Gate(screen, all_of_it)))
        else:
            self.add(answer())
            parts, following = section_widgets(screen, f"question:{entry.id}", entry.more)
            self.following += following
            for part in parts:
                self.add(part)
        self._related(screen, entry)
        self.add(Label(words("faq.not_advice"), "small"))
        return entry.question

    def _related(self, screen: Screen, entry: FaqEntry) -> None:
        if entry.links:
            self.add(Label(screen.words("page.go_on"), "h2"))
            self.add(link_cards(screen, entry.links))
        others = [(found[1].question, other) for other in entry.related if (found := screen.library.faq_entry(other))]
        if others:
            self.add(Label(screen.words("faq.related"), "h2"))
            for question, other in others:
                def go(other_id: str = other) -> None:
                    screen.open("question", other_id)

                self.add(ListButton(screen, question, go))
