"""Every fact behind the app, by subject, each with its sources one touch away; and all that is not known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.evidence import Fact
from lungedu.domain.session import Place
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed, stacked
from lungedu.ui.controls.gate import Gate
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.page import Page


class FactsPage(Page):
    """Facts to unfold by subject."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        self.add_title(words("pages.facts"), words("facts.lead"))
        by_topic: dict[str, list[Fact]] = {}
        for fact in screen.library.facts.values():
            by_topic.setdefault(fact.topic, []).append(fact)
        for topic, facts in by_topic.items():
            name = words(f"facts.{topic.replace('-', '_')}")
            self.add(self.followed(Fold(screen, f"facts:{topic}", name, partial(self._subject, screen, facts))))
        self.add(self.followed(Fold(screen, "facts:unknown", words("facts.unknown"), lambda: _unknown(screen))))
        return words("pages.facts")

    def _subject(self, screen: Screen, facts: list[Fact]) -> QWidget:
        parts = [_fact(screen, fact) for fact in facts if not fact.behind]
        waiting = [fact for fact in facts if fact.behind]
        if waiting:
            behind = partial(_facts, screen, waiting)
            parts.append(self.followed(Gate(screen, behind)))
        return stacked(screen, *parts)


def _facts(screen: Screen, facts: list[Fact]) -> QWidget:
    return stacked(screen, *(_fact(screen, fact) for fact in facts))


def _fact(screen: Screen, fact: Fact) -> QWidget:
    frame, column = framed(screen, "card")
    column.addWidget(RichText(screen, fact.statement, evidence=fact.id))
    return frame


def _unknown(screen: Screen) -> QWidget:
    parts = []
    for entry in screen.library.unknown.values():
        frame, column = framed(screen, "callout_unknown")
        column.addWidget(RichText(screen, entry.statement))
        parts.append(frame)
    return stacked(screen, *parts)
