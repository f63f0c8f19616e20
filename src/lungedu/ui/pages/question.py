"""One question with its stored answer, related questions, terms and further reading."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from lungedu.content.asking import SELF_HARM
from lungedu.content.faq import FaqEntry
from lungedu.content.link import Link
from lungedu.content.markup import Reference, spans
from lungedu.domain.session import Route
from lungedu.domain.visit_list import ANSWERED
from lungedu.ui.asking.answer import is_for_people, whole_answer
from lungedu.ui.asking.phones import phones
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.links.link_cards import link_cards
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.ui.page import Page
from lungedu.ui.visit.ask_my_team import AskMyTeam
from lungedu.viewmodels.recheck import facts_of


class QuestionPage(Page):
    """The stored answer, unchanged, with its facts."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        found = ctx.library.faq_entry(route.id)
        if found is None:
            self.add_title(tr("page.not_here"), tr("page.not_here_text"))
            return tr("page.not_here")
        group, entry = found
        self.add_title(entry.question)
        if due := recheck_line(ctx, facts_of(ctx.library, entry)):
            self.add(due)
        parts, following = whole_answer(ctx, entry)
        self.following += following
        for part in parts:
            self.add(part)
        if is_for_people(ctx, entry.id) and (numbers := phones(ctx)):
            self.add(numbers)
        if entry.id != SELF_HARM:
            self.add(self.followed(AskMyTeam(ctx, f"{ANSWERED}{entry.id}")))
        self._ways_on(ctx, entry)
        self.add(ListButton(ctx, tr("faq.more_of", group=group.title), lambda: ctx.open("group", group.id)))
        self.add(Label(tr("faq.not_advice"), "small"))
        return entry.question

    def _ways_on(self, ctx: UiContext, entry: FaqEntry) -> None:
        if terms := tuple(_terms_of(ctx, entry)):
            self.add(Label(ctx.tr("faq.words"), "h2"))
            self.add(Flow(ctx, list(terms)))
        if entry.links:
            self.add(Label(ctx.tr("page.go_on"), "h2"))
            self.add(link_cards(ctx, _with_diagrams(ctx, entry.links)))
        others = [(found[1].question, other) for other in entry.related if (found := ctx.library.faq_entry(other))]
        if others:
            self.add(Label(ctx.tr("faq.related"), "h2"))
            for question, other in others:
                def go(other_id: str = other) -> None:
                    ctx.open("question", other_id)

                self.add(ListButton(ctx, question, go))


def _terms_of(ctx: UiContext, entry: FaqEntry) -> Iterator[QWidget]:
    """A button for each medical term of the answer."""
    targets = dict.fromkeys(span.target for span in spans(entry.answer)
                            if isinstance(span, Reference) and span.kind == "term")
    for target in targets:
        term = ctx.library.glossary.get(target)
        if term is not None:
            def explain(term_id: str = target) -> None:
                ctx.explain("term", term_id)

            yield TouchButton(ctx, term.term, explain, spoken=ctx.tr("spoken.term", words=term.term))


def _with_diagrams(ctx: UiContext, links: tuple[str, ...]) -> tuple[str, ...]:
    """The links; before each topic the diagram about it."""
    found: list[str] = []
    for link in links:
        parsed = Link.read(link)
        topic = ctx.library.topics.get(parsed.id) if parsed is not None and parsed.kind == "topic" else None
        if topic is not None and topic.diagram in ctx.library.diagrams:
            found.append(str(Link("diagram", topic.diagram)))
        found.append(link)
    return tuple(dict.fromkeys(found))
