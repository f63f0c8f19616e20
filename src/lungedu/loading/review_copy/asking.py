"""Pages of questions, words and signs: FAQ, visit, when to call, glossary, quiz, and the plans of staff."""

from __future__ import annotations

from collections.abc import Iterable

from lungedu.content.faq import FaqEntry
from lungedu.content.glossary import Term
from lungedu.content.quiz import AnswerChoice
from lungedu.content.warning_signs import Sign
from lungedu.loading import files
from lungedu.loading.review_copy.blocks import waiting, write_blocks
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain, signature
from lungedu.loading.review_copy.writer import ReviewWriter


def faq(scribe: ReviewWriter) -> Passages:
    """Every group, question and answer."""
    yield heading(2, scribe.words("pages.faq"))
    for group in scribe.library.faq.values():
        yield heading(3, group.title)
        yield paragraph(plain(group.summary))
        yield paragraph(f"*Picture* `{group.picture.art}`:", plain(group.picture.alt))
        for entry in group.entries:
            yield from _answer(scribe, entry)
        yield from signature()


def _answer(scribe: ReviewWriter, entry: FaqEntry) -> Passages:
    yield heading(4, entry.question)
    answer = paragraph(scribe.marked(scribe.inline(entry.answer), entry.facts, entry.unknown))
    yield from waiting(scribe, entry.behind, [answer])
    yield from write_blocks(scribe, entry.more, 5)
    leads_on = [scribe.link(link) for link in (*(f"faq:{other}" for other in entry.related), *entry.links)]
    if leads_on:
        yield paragraph("Leads on to:", "; ".join(leads_on))


def visit(scribe: ReviewWriter) -> Passages:
    """Questions to take to a visit."""
    questions = scribe.library.visit_questions
    if questions is None:
        return
    yield heading(2, scribe.words("pages.visit"))
    for group in questions.groups:
        yield heading(3, group.title)
        yield listed(f"**{plain(asked.text)}** {scribe.inline(asked.why)}" for asked in group.questions)
    yield from signature()


def warning_signs(scribe: ReviewWriter) -> Passages:
    """When to call for help, with the clinic's numbers as they are filled in."""
    signs = scribe.library.warning_signs
    if signs is None:
        return
    yield heading(2, signs.title)
    yield paragraph(scribe.inline(signs.summary))
    if signs.short:
        yield paragraph("*On the card to take home*:", scribe.inline(signs.short))
    no_number = scribe.said("help.no_number")
    yield listed(f"{plain(phone.label)}: {plain(phone.number) or no_number}" for phone in signs.phones)
    for level in signs.levels:
        yield heading(3, level.title)
        yield paragraph(scribe.inline(level.action))
        if level.short:
            yield paragraph("*On the card to take home*:", scribe.inline(level.short))
        yield listed(_sign(scribe, sign) for sign in level.signs)
    yield from signature()


def _sign(scribe: ReviewWriter, sign: Sign) -> str:
    return scribe.marked(f"{scribe.inline(sign.text)} {scribe.inline(sign.why)}".strip(), sign.facts)


def glossary(scribe: ReviewWriter, terms: Iterable[Term], title: str) -> Passages:
    """Words and their meanings, A to Z."""
    yield heading(2, title)
    for term in sorted(terms, key=lambda term: term.term.casefold()):
        yield paragraph(f"**{plain(term.term)}**{_other_names(scribe, term)}:", scribe.inline(term.plain),
                        scribe.inline(term.example), scribe.marks(term.facts), _see_also(scribe, term))
    yield from signature()


def _other_names(scribe: ReviewWriter, term: Term) -> str:
    names = [scribe.said("term.say", say=term.say)] if term.say else []
    if term.also:
        names.append(scribe.said("term.also", names=", ".join(term.also)))
    return f" ({'; '.join(names)})" if names else ""


def _see_also(scribe: ReviewWriter, term: Term) -> str:
    others = [other.term for other_id in term.see if (other := scribe.library.glossary.get(other_id))]
    return f"{scribe.said('term.see')} {plain(', '.join(others))}." if others else ""


def quizzes(scribe: ReviewWriter) -> Passages:
    """Check-yourself questions, with the reason for each choice."""
    for quiz in scribe.library.quizzes.values():
        yield heading(2, f"Quiz: {quiz.title}")
        yield paragraph(f"`{files.QUIZZES.file(quiz.id)}`.", scribe.review_status(quiz.review))
        yield paragraph(plain(quiz.summary))
        for question in quiz.questions:
            yield paragraph(f"**{plain(question.question)}**", scribe.marks(question.facts))
            yield listed(_choice(scribe, choice) for choice in question.choices)
            yield paragraph("Leads on to:", scribe.link(question.link))
        yield from signature()


def _choice(scribe: ReviewWriter, choice: AnswerChoice) -> str:
    return f"{plain(choice.text)} ({'right' if choice.right else 'wrong'}) {scribe.inline(choice.why)}"


def plans(scribe: ReviewWriter) -> Passages:
    """What a nurse shows, says and asks."""
    for plan in scribe.library.plans.values():
        yield heading(2, f"Plan for staff: {plan.title}")
        yield paragraph(plain(plan.summary))
        for item in plan.items:
            yield paragraph(f"**{scribe.link(item.shows)}** ({item.minutes} min):", scribe.inline(item.notes))
            if item.prompts:
                yield listed(f"{plain(prompt.ask)} A good answer: {scribe.inline(prompt.good)}"
                             for prompt in item.prompts)
        yield from signature()
