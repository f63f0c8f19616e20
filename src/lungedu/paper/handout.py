"""A handout: a page of the app as it stands on paper, in plain values. Nothing on it says who reads it, or when.

    handout = Handouts(library, words, today).of("topic:the-brake")
    handout = Handouts(library, words, today, numbers=True).of("plan:starting-immunotherapy")

Survival numbers are on paper only when they were asked for; else a line says where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, assert_never

from lungedu import __version__
from lungedu.base.clock import in_words
from lungedu.base.messages import Messages
from lungedu.content import blocks as kinds
from lungedu.content.link import Link
from lungedu.content.news_check import VERDICTS
from lungedu.content.trial import MAIN_TRIAL
from lungedu.paper.essence import essence
from lungedu.paper.visit_text import hours_line
from lungedu.viewmodels.destinations import PageMaker, paper_maker
from lungedu.viewmodels.recheck import due_since, facts_of
from lungedu.viewmodels.review import signed_line

if TYPE_CHECKING:
    from lungedu.content.faq import FaqEntry
    from lungedu.content.library import Library
    from lungedu.content.news_check import NewsCheck
    from lungedu.content.plan import Plan
    from lungedu.content.topic import Topic
    from lungedu.content.trial import Trial
    from lungedu.content.visit_questions import VisitQuestions
    from lungedu.content.warning_signs import WarningSigns

HEADING, SUB, TEXT, STRONG, SMALL, BULLET, LINE = "heading", "sub", "text", "strong", "small", "bullet", "line"
"""Kinds of words: a heading, one below it, running text, what counts, notes, a point of a list, a line to write on."""
ART, STEP, CHART = "art", "step", "chart"
"""Kinds of pictures: a drawing, a step of a diagram (its number from 0), a chart."""


@dataclass(frozen=True, slots=True)
class HandoutText:
    """A piece of text; `boxed`: it stands in a frame with the pieces that are boxed beside it."""

    kind: str
    text: str
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class HandoutPicture:
    """A picture, and what it shows for those who do not see it."""

    kind: str
    id: str
    alt: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class HandoutTable:
    """A table: every row is as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = HandoutText | HandoutPicture | HandoutTable


@dataclass(frozen=True, slots=True)
class Handout:
    """All that stands on it."""

    title: str
    lead: str
    parts: tuple[Part, ...]
    foot: str
    """What it is, which version, when its evidence was checked, who has signed it."""
    page: str
    """*Page {number} of {count}.*"""
    clinic: str = ""
    """The name of the clinic, above the title."""


@dataclass(frozen=True, slots=True)
class _Bare:
    """A handout before its sources and its foot."""

    title: str
    lead: str
    parts: Sequence[Part]
    facts: set[str]
    signed: str


@dataclass(frozen=True)
class Handouts:
    """Makes them. `numbers`: with survival numbers."""

    library: Library
    words: Messages
    today: date
    numbers: bool = False

    def of(self, link: str, questions: Sequence[str] = ()) -> Handout | None:
        """The handout of a link or a plan, with some questions to ask at the end; None when that is not there."""
        if (target := Link.read(link)) is not None and target.kind == "plan":
            return self.of_plan(plan, questions) if (plan := self.library.plans.get(target.id)) else None
        bare = self._bare(link)
        return self._whole(bare, questions) if bare is not None else None

    def of_plan(self, plan: Plan, questions: Sequence[str] = ()) -> Handout:
        """What the group saw, in short, without the nurse's notes; then the warning signs and the questions."""
        parts: list[Part] = []
        facts: set[str] = set()
        for item in plan.items:
            if (bare := self._bare(item.shows, short=True)) is not None:
                parts += [HandoutText(HEADING, bare.title), *_lowered(bare.parts)]
                facts |= bare.facts
        return self._whole(_Bare(plan.title, plan.summary, parts, facts, self.words("review.draft")), questions)

    def _bare(self, link: str, *, short: bool = False) -> _Bare | None:
        """What a link leads to, without sources; `short`: a topic in its essence."""
        target = Link.read(link)
        maker = paper_maker(target) if target is not None else None
        if target is None or maker is None:
            return None
        library, item = self.library, target.id
        match maker:
            case "topic":
                return self._topic(topic, short=short) if (topic := library.topics.get(item)) else None
            case "diagram":
                return self._diagram(item) if item in library.diagrams else None
            case "walk":
                return self._walk(item, short=short) if item in library.walks else None
            case "trial":
                return self._trial(trial) if (trial := library.trials.get(item)) else None
            case "question":
                return self._question(found[1]) if (found := library.faq_entry(item)) else None
            case _:
                return self._page(maker, short=short)

    def _page(self, maker: PageMaker, *, short: bool) -> _Bare | None:
        """A page that has no id of its own: the library has one of each, or it is broken."""
        library = self.library
        match maker:
            case "main_trial":
                return self._trial(trial) if (trial := library.trials.get(MAIN_TRIAL)) else None
            case "warning_signs":
                return self._warning_signs(library.warning_signs) if library.warning_signs else None
            case "visit":
                return self._visit(library.visit_questions) if library.visit_questions else None
            case "news":
                return self._news(library.news_check) if library.news_check else None
            case "five_questions":
                check = library.news_check
                return self._five_questions(check) if check and check.questions else None
            case "words":
                return self._words(short=short) if library.glossary else None
            case other:
                assert_never(other)

    def _whole(self, bare: _Bare, questions: Sequence[str]) -> Handout:
        parts = list(bare.parts)
        if questions:
            parts.append(HandoutText(HEADING, self.words("handout.questions")))
        for question in questions:
            parts += [HandoutText(BULLET, question), HandoutText(LINE, "")]
        return Handout(bare.title, bare.lead, (*parts, *self._sources(bare.facts)), self._foot(bare.facts, bare.signed),
                       self.words("sheet.page"), self.library.site.short_name)

    # -- one kind each ------------------------------------------------------------------------------------------

    def _topic(self, topic: Topic, *, short: bool) -> _Bare:
        blocks = list(essence(topic.blocks)) if short else list(topic.blocks)
        figures = {block.art for block in blocks if isinstance(block, kinds.Figure)}
        first = short or topic.picture.art in figures  # no picture comes twice
        picture = () if first else (HandoutPicture(ART, topic.picture.art, topic.picture.alt),)
        return _Bare(topic.title, topic.summary, (*picture, *self._blocks(blocks)), facts_of(self.library, topic),
                     signed_line(self.words, topic.review))

    def _diagram(self, diagram_id: str) -> _Bare:
        diagram = self.library.diagrams[diagram_id]
        facts = facts_of(self.library, diagram)
        start = diagram.at_start()
        parts: list[Part] = []
        for number, step in enumerate(diagram.steps):
            picture = step.picture(start)
            parts += [HandoutText(SUB, f"{number + 1}. {step.title}"),
                      HandoutPicture(STEP, diagram_id, picture.seen, number),
                      HandoutText(TEXT, self.library.plain(picture.text))]
        parts += [HandoutText(SMALL, self.words("diagram.drawing"))]
        return _Bare(diagram.title, diagram.summary, parts, facts, signed_line(self.words, diagram.review))

    def _walk(self, walk_id: str, *, short: bool) -> _Bare:
        walk = self.library.walks[walk_id]
        parts: list[Part] = []
        for number, card in enumerate(walk.cards, start=1):
            parts.append(HandoutText(SUB, f"{number}. {card.title}"))
            chart = None if short else self.library.charts.get(card.chart)
            if chart is not None:
                parts.append(HandoutPicture(CHART, card.chart, self.library.plain(chart.says)))
            parts.append(HandoutText(TEXT, self.library.plain(card.text)))
        signed = signed_line(self.words, walk.review)
        return _Bare(walk.title, walk.summary, parts, facts_of(self.library, walk), signed)

    def _trial(self, trial: Trial) -> _Bare:
        plain, words = self.library.plain, self.words
        facts = facts_of(self.library, trial)
        parts: list[Part] = [HandoutText(HEADING, words("handout.who")), HandoutText(TEXT, plain(trial.who)),
                             HandoutText(TEXT, plain(trial.where)), HandoutText(HEADING, words("handout.compared")),
                             HandoutText(TEXT, plain(trial.compared))]
        parts += [HandoutText(BULLET, ": ".join(filter(None, (arm.name, plain(arm.given))))) for arm in trial.arms]
        parts.append(HandoutText(HEADING, words("handout.measured")))
        parts += [HandoutText(BULLET, f"{plain(one.name)} ({one.role}): {plain(one.plain)}") for one in trial.endpoints]
        parts.append(HandoutText(HEADING, words("handout.found")))
        hidden = False
        for result in trial.results:
            if result.behind and not self.numbers:
                hidden = True
                continue
            parts += [HandoutText(SUB, result.what), HandoutText(TEXT, plain(result.text))]
        if hidden:
            parts.append(HandoutText(SMALL, words("handout.numbers_left_out")))
        if trial.not_known:
            parts.append(HandoutText(HEADING, words("handout.not_known")))
            parts += [HandoutText(BULLET, plain(one)) for one in trial.not_known]
        return _Bare(trial.name, plain(trial.status), parts, facts, words("review.draft"))

    def _question(self, entry: FaqEntry) -> _Bare:
        facts = facts_of(self.library, entry)
        if entry.behind and not self.numbers:
            parts: list[Part] = [HandoutText(SMALL, self.words("handout.numbers_left_out"))]
        else:
            parts = [HandoutText(TEXT, self.library.plain(entry.answer)), *self._blocks(entry.more)]
        return _Bare(entry.question, "", parts, facts, self.words("review.draft"))

    def _warning_signs(self, signs: WarningSigns) -> _Bare:
        plain = self.library.plain
        phones, parts = {phone.id: phone for phone in signs.slots}, list[Part]()
        for level in signs.levels:
            parts += [HandoutText(HEADING, level.title), HandoutText(STRONG, plain(level.action))]
            if (phone := phones.get(level.phone)) is not None:
                parts.append(HandoutText(STRONG if phone.number else LINE, f"{phone.label}: {phone.number}".strip()))
            parts += [HandoutText(BULLET, plain(sign.text)) for sign in level.signs]
        parts += [HandoutText(STRONG if phone.number else LINE, f"{phone.label}: {phone.number}".strip())
                  for phone in signs.unnamed]
        parts += [HandoutText(TEXT, line) for line in [hours_line(self.library, self.words)] if line]
        return _Bare(signs.title, plain(signs.summary), parts, facts_of(self.library, signs),
                     self.words("review.draft"))

    def _visit(self, questions: VisitQuestions) -> _Bare:
        parts: list[Part] = []
        for group in questions.groups:
            parts.append(HandoutText(HEADING, group.title))
            parts += [HandoutText(BULLET, question.text) for question in group.questions]
        return _Bare(self.words("pages.visit"), self.words("pages.visit_summary"), parts, set(),
                     self.words("review.draft"))

    def _news(self, check: NewsCheck) -> _Bare:
        """Claims by verdict, as on the page."""
        plain, words = self.library.plain, self.words
        parts: list[Part] = [HandoutText(TEXT, plain(check.intro))]
        for verdict in VERDICTS:
            claims = [claim for claim in check.claims if claim.verdict == verdict]
            if claims:
                title = words(f"verdict.{verdict.replace(' ', '_')}")
                parts.append(HandoutText(HEADING, words.count("news.claims", len(claims), verdict=title)))
            for claim in claims:
                parts += [HandoutText(STRONG, f"{words('news.said')}: {plain(claim.said)}"),
                          HandoutText(TEXT, f"{words('news.found')}: {plain(claim.found)}")]
        return _Bare(words("pages.news"), words("pages.news_summary"), parts, facts_of(self.library, check),
                     words("review.draft"))

    def _five_questions(self, check: NewsCheck) -> _Bare:
        parts: list[Part] = []
        for number, question in enumerate(check.questions, start=1):
            parts += [HandoutText(STRONG, f"{number}. {question.ask}"),
                      HandoutText(TEXT, self.library.plain(question.why))]
        facts, words = {fact for one in check.questions for fact in facts_of(self.library, one)}, self.words
        return _Bare(words("pages.five_questions"), words("pages.five_questions_summary"), parts, facts,
                     words("review.draft"))

    def _words(self, *, short: bool) -> _Bare:
        """All words and their meanings; `short`: without the examples."""
        plain = self.library.plain
        parts, facts = list[Part](), set[str]()
        for term in sorted(self.library.glossary.values(), key=lambda term: term.term.casefold()):
            example = "" if short else plain(term.example)
            parts.append(HandoutText(BULLET, f"{term.term}: {plain(term.plain)} {example}".strip()))
            facts |= facts_of(self.library, term)
        return _Bare(self.words("pages.words"), self.words("pages.words_summary"), parts, facts,
                     self.words("review.draft"))

    # -- blocks -------------------------------------------------------------------------------------------------

    def _blocks(self, blocks: Iterable[kinds.AnyBlock]) -> Iterator[Part]:
        hidden = False
        for block in blocks:
            if block.behind and not self.numbers:
                hidden = True
                continue
            yield from self.parts_of_block(block)
        if hidden:
            yield HandoutText(SMALL, self.words("handout.numbers_left_out"))

    def parts_of_block(self, block: kinds.AnyBlock) -> Iterator[Part]:  # noqa: C901, PLR0912, RUF100  one branch a kind
        plain = self.library.plain
        match block:
            case kinds.Paragraph():
                yield HandoutText(TEXT, plain(block.text))
            case kinds.Heading():
                yield HandoutText(HEADING, block.text)
            case kinds.Bullets():
                yield from (HandoutText(BULLET, plain(item)) for item in block.items)
            case kinds.Callout():
                yield HandoutText(STRONG, block.title, boxed=True)
                if block.text:
                    yield HandoutText(TEXT, plain(block.text), boxed=True)
                yield from (HandoutText(BULLET, plain(item), boxed=True) for item in block.items)
            case kinds.KeyNumber():
                yield HandoutText(STRONG, f"{self.library.value_shown(block.value)}: {block.label}")
                if block.says:
                    yield HandoutText(TEXT, plain(block.says))
            case kinds.ChartBlock():
                yield from self._chart(block.chart)
            case kinds.Comparison():
                if block.title:
                    yield HandoutText(SUB, block.title)
                for column in block.columns:
                    yield HandoutText(STRONG, column.title)
                    yield from (HandoutText(BULLET, plain(item)) for item in column.items)
            case kinds.Figure():
                yield HandoutPicture(ART, block.art, block.alt)
                if block.caption:
                    yield HandoutText(SMALL, plain(block.caption))
            case kinds.Table():
                yield HandoutText(SUB, block.title)
                yield HandoutTable(block.columns, tuple(tuple(plain(cell) for cell in row) for row in block.rows))
                if block.caption:
                    yield HandoutText(SMALL, plain(block.caption))
            case kinds.Timeline():
                if block.title:
                    yield HandoutText(SUB, block.title)
                yield from (HandoutText(BULLET, f"{plain(entry.when)}: {plain(entry.text)}") for entry in block.entries)
            case kinds.Related():
                pass  # cards lead nowhere on paper
            case other:
                assert_never(other)

    def _chart(self, chart_id: str) -> Iterator[Part]:
        chart = self.library.charts.get(chart_id)
        if chart is None:
            return
        said = self.library.plain(chart.says)
        yield HandoutText(SUB, chart.title)
        yield HandoutPicture(CHART, chart_id, said)
        yield HandoutText(TEXT, said)

    # -- at the end ---------------------------------------------------------------------------------------------

    def _sources(self, facts: set[str]) -> list[Part]:
        """Each source once, with the day on which what is taken from it was last checked."""
        checked: dict[str, str] = {}
        for fact_id in facts:
            fact = self.library.facts.get(fact_id)
            for place in fact.sources if fact else ():
                checked[place.id] = min(checked.get(place.id, fact.as_of), fact.as_of) if fact else ""
        known = [(source, as_of) for source_id, as_of in checked.items()
                 if (source := self.library.sources.get(source_id)) is not None]
        if not known:
            return []
        lines = []
        for source, as_of in sorted(known, key=lambda one: one[0].name):
            checked_on = self.words("source.checked", date=in_words(as_of))
            lines.append(HandoutText(SMALL, f"{source.name}. {source.title.rstrip('.')}. {checked_on}"))
        return [HandoutText(HEADING, self.words("handout.sources")), *lines]

    def _foot(self, facts: set[str], signed: str) -> str:
        due = due_since(self.library, self.words, self.today, facts or None)
        checked = self.words("home.checked", date=in_words(self.library.catalogue.as_of))
        return " ".join(filter(None, (self.words("handout.foot", version=__version__), due or checked, signed)))


def _lowered(parts: Sequence[Part]) -> Iterator[Part]:
    """Parts below a heading of their own: their headings go one down."""
    for part in parts:
        yield replace(part, kind=SUB) if isinstance(part, HandoutText) and part.kind == HEADING else part
