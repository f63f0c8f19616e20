"""The words, A to Z; touching one opens its meaning in place."""

from __future__ import annotations

from lungedu.content.glossary import Term
from lungedu.domain.session import Place
from lungedu.ui.page import Page
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.touch_button import TouchButton


class WordsPage(Page):
    """All terms under their letters, and the letters as a way to jump."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        self.add_title(words("pages.words"), words("words.lead"))
        by_letter: dict[str, list[Term]] = {}
        for term in sorted(screen.library.glossary.values(), key=lambda term: term.term.casefold()):
            by_letter.setdefault(term.term[0].upper(), []).append(term)
        self._headings: dict[str, Label] = {}
        self.add(Flow(screen, [self._letter(screen, letter) for letter in by_letter]))
        for letter, terms in by_letter.items():
            heading = Label(letter, "h2")
            self._headings[letter] = heading
            self.add(heading)
            for term in terms:
                def go(term_id: str = term.id) -> None:
                    screen.explain("term", term_id)

                self.add(ListButton(screen, term.term, go, look="strong"))
        return words("pages.words")

    def _letter(self, screen: Screen, letter: str) -> TouchButton:
        spoken = screen.words("words.letter", letter=letter)
        button = TouchButton(screen, letter, lambda: self._jump(letter), spoken=spoken)
        button.setMinimumWidth(screen.style.metrics.touch)
        return button

    def _jump(self, letter: str) -> None:
        heading = self._headings[letter]
        self.verticalScrollBar().setValue(heading.y() - self.screen_kit.style.metrics.gap)
        self.setFocus()
