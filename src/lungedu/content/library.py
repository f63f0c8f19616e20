"""Everything that the app can show, by id. The indexes may load what they hold when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lungedu.content.art_labels import SceneLabels
from lungedu.content.asking import Asking
from lungedu.content.changes import Changes
from lungedu.content.charts import Chart
from lungedu.content.diagram import Diagram
from lungedu.content.evidence import Fact, Source, Unknown
from lungedu.content.faq import FaqEntry, FaqGroup
from lungedu.content.front import Catalogue
from lungedu.content.glossary import Term
from lungedu.content.keyboard import Keyboard
from lungedu.content.markup import Reference, Span, Strong, TextSpan, Value, spans
from lungedu.content.news_check import NewsCheck
from lungedu.content.plan import Plan
from lungedu.content.quiz import Quiz
from lungedu.content.site import Site
from lungedu.content.symbols import SymbolShape
from lungedu.content.topic import Topic
from lungedu.content.trial import Trial
from lungedu.content.values import ValueFormatError, shown
from lungedu.content.visit_questions import VisitQuestions
from lungedu.content.walk import Walk
from lungedu.content.warning_signs import WarningSigns

NOT_TO_BE_SHOWN = "…"
"""Stands in a text for a value that is missing; the check refuses such content before it ships."""


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class SingleFiles:
    """Reads the content of which there is one file each; None for a file that is broken or missing."""

    changes: Callable[[], Changes | None] = _nothing
    warning_signs: Callable[[], WarningSigns | None] = _nothing
    news_check: Callable[[], NewsCheck | None] = _nothing
    visit_questions: Callable[[], VisitQuestions | None] = _nothing
    asking: Callable[[], Asking | None] = _nothing


@dataclass(frozen=True)
class Library:
    """The indexes. A mapping lacks the ids whose files are broken: those topics rest."""

    catalogue: Catalogue
    facts: Mapping[str, Fact]
    unknown: Mapping[str, Unknown]
    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    diagrams: Mapping[str, Diagram]
    charts: Mapping[str, Chart]
    trials: Mapping[str, Trial]
    walks: Mapping[str, Walk]
    faq: Mapping[str, FaqGroup]
    glossary: Mapping[str, Term]
    quizzes: Mapping[str, Quiz]
    plans: Mapping[str, Plan]
    keyboards: Mapping[str, Keyboard]
    art_labels: Mapping[str, SceneLabels]
    symbols: Mapping[str, SymbolShape]
    single: SingleFiles = SingleFiles()
    site: Site = field(default_factory=Site)
    """The clinic that shows this content."""

    @property
    def warning_signs(self) -> WarningSigns | None:
        """When to call for help."""
        return self.single.warning_signs()

    @property
    def news_check(self) -> NewsCheck | None:
        """What the news said, and the questions to ask of news."""
        return self.single.news_check()

    @property
    def visit_questions(self) -> VisitQuestions | None:
        """Good questions for the next visit."""
        return self.single.visit_questions()

    @property
    def asking(self) -> Asking | None:
        """How people ask."""
        return self.single.asking()

    @property
    def changes(self) -> Changes | None:
        """What changed in the evidence, and when."""
        return self.single.changes()

    def faq_entry(self, entry_id: str) -> tuple[FaqGroup, FaqEntry] | None:
        """A question, with its group."""
        for group in self.faq.values():
            for entry in group.entries:
                if entry.id == entry_id:
                    return group, entry
        return None

    def value_shown(self, ref: str, form: str = "") -> str:
        """A value as a reader meets it; an ellipsis when it cannot be had."""
        fact_id, _, value_id = ref.partition(".")
        fact = self.facts.get(fact_id)
        value = fact.value(value_id) if fact else None
        if value is None:
            return NOT_TO_BE_SHOWN
        try:
            return shown(value, form)
        except ValueFormatError:
            return NOT_TO_BE_SHOWN

    def words_of(self, span: Span) -> str:
        """The words of one span, with a value filled in."""
        match span:
            case TextSpan() | Strong() | Reference():
                return span.text
            case Value():
                return self.value_shown(span.ref, span.format)

    def plain(self, text: str) -> str:
        """A text without markup, with its values filled in."""
        return "".join(self.words_of(span) for span in spans(text))
