"""Writes running text and remembers what it named, so that every mark gets its note at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from lungedu.base.clock import in_words
from lungedu.base.messages import Messages
from lungedu.content.library import Library
from lungedu.content.link import Link
from lungedu.content.markup import Reference, Span, Strong, Value, spans
from lungedu.content.topic import Review
from lungedu.loading.review_copy.markdown import plain


class ReviewWriter:
    """One copy's memory. The named ids stand in the order in which a reader meets them."""

    def __init__(self, library: Library, interface: Mapping[str, str]):
        self.library = library
        self.words = Messages(interface)
        self.interface = interface
        self.facts: dict[str, None] = {}
        self.unknown: dict[str, None] = {}
        self.sources: dict[str, None] = {}
        self.terms: dict[str, None] = {}
        self.drawings: dict[str, None] = {}
        self.diagrams: dict[str, None] = {}

    def said(self, word_id: str, **values: object) -> str:
        """Words of the interface, in Markdown."""
        return plain(self.words(word_id, **values))

    def inline(self, text: str) -> str:
        """Running text in Markdown, its values filled in and marked."""
        return "".join(map(self._span, spans(text)))

    def value(self, ref: str) -> str:
        """The value of `fact.value`, marked."""
        return plain(self.library.value_shown(ref)) + self.fact_mark(ref.partition(".")[0])

    def marks(self, facts: Iterable[str], unknown: Iterable[str] = (), *, said: str = "") -> str:
        """The marks of what stands behind a passage, without those that it carries already."""
        wanted = (*map(self.fact_mark, facts), *map(self._unknown_mark, unknown))
        return "".join(mark for mark in wanted if mark not in said)

    def marked(self, text: str, facts: Iterable[str], unknown: Iterable[str] = ()) -> str:
        """A text and the marks of what stands behind it."""
        return f"{text} {self.marks(facts, unknown, said=text)}".rstrip()

    def link(self, link: str) -> str:
        """What a link leads to, as its card says."""
        target = Link.read(link)
        return plain((self._title(target) if target is not None else "") or f"{link} (left out)")

    def _title(self, link: Link) -> str:
        """The title of what a link leads to; empty when it is not there."""
        library = self.library
        match link.kind:
            case "topic":
                return topic.title if (topic := library.topics.get(link.id)) else ""
            case "diagram":
                return diagram.title if (diagram := library.diagrams.get(link.id)) else ""
            case "walk":
                return walk.title if (walk := library.walks.get(link.id)) else ""
            case "quiz":
                return quiz.title if (quiz := library.quizzes.get(link.id)) else ""
            case "faq":
                return found[1].question if (found := library.faq_entry(link.id)) else ""
            case "page":
                return self.words(f"pages.{link.id}")
            case "group" | "trial" | "plan" | "term":  # no content links to these
                return ""
            case other:
                assert_never(other)

    def review_status(self, review: Review) -> str:
        """Who has signed, or that nobody has."""
        if not review.by:
            return self.said("review.draft")
        signed = self.said("review.signed", by=review.by, date=in_words(review.on))
        return f"{signed} Next review: {in_words(review.next)}." if review.next else signed

    def fact_mark(self, fact_id: str) -> str:
        """The mark of a fact."""
        self.facts[fact_id] = None
        return f"[^{fact_id}]"

    def source_mark(self, source_id: str) -> str:
        """The mark of a source."""
        self.sources[source_id] = None
        return f"[^source-{source_id}]"

    def _unknown_mark(self, unknown_id: str) -> str:
        self.unknown[unknown_id] = None
        return f"[^unknown-{unknown_id}]"

    def _span(self, span: Span) -> str:
        words = plain(self.library.words_of(span))
        match span:
            case Strong():
                return f"**{words}**"
            case Value():
                return words + self.fact_mark(span.fact)
            case Reference(kind="source"):
                return words + self.source_mark(span.target)
            case Reference():
                self.terms[span.target] = None
                return f"*{words}*"
        return words
