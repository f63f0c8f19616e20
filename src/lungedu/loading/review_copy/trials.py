"""The trials at a glance, and what the news said about one of them."""

from __future__ import annotations

from itertools import groupby

from lungedu.base.clock import in_words
from lungedu.content.news_check import VERDICTS, Claim
from lungedu.content.trial import Arm, Trial
from lungedu.loading.review_copy.blocks import waiting
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain, signature
from lungedu.loading.review_copy.writer import ReviewWriter


def trials(scribe: ReviewWriter) -> Passages:
    """Every trial; the one with the most pages of its own comes first."""
    for trial in sorted(scribe.library.trials.values(), key=lambda trial: (-len(trial.topics), trial.id)):
        yield heading(2, f"Trial: {trial.name}")
        yield from _trial(scribe, trial)
        yield from signature()


def news(scribe: ReviewWriter) -> Passages:
    """What the news said, claim by claim."""
    check = scribe.library.news_check
    if check is None:
        return
    yield heading(2, scribe.words("pages.news"))
    yield paragraph(scribe.inline(check.intro))
    yield paragraph(scribe.said("news.article") + scribe.source_mark(check.article))
    for verdict, claims in groupby(sorted(check.claims, key=_rank), key=lambda claim: claim.verdict):
        yield heading(3, scribe.words(f"verdict.{verdict.replace(' ', '_')}"))
        for claim in claims:
            yield listed([f"{scribe.said('news.said')}: {scribe.inline(claim.said)}",
                          f"{scribe.said('news.found')}: {_found(scribe, claim)}"])
    if check.questions:
        yield paragraph(f"**{scribe.said('news.questions')}**")
        yield listed(f"**{plain(asked.ask)}** {scribe.inline(asked.why)}" for asked in check.questions)
    yield from signature()


def changes(scribe: ReviewWriter) -> Passages:
    """What changed in the evidence, and when."""
    known = scribe.library.changes
    if known is None:
        return
    yield heading(2, scribe.words("pages.changes"))
    yield paragraph(scribe.said("changes.lead"))
    for change in known.changes:
        when = scribe.value(change.at) if change.at else plain(in_words(change.on))
        said = scribe.marked(scribe.inline(change.text), change.facts, change.unknown)
        yield listed([f"**{when}** ({scribe.said(f'changes.{change.kind}')}): {said}"])
    yield from signature()


def _rank(claim: Claim) -> int:
    return VERDICTS.index(claim.verdict)


def _found(scribe: ReviewWriter, claim: Claim) -> str:
    return scribe.marked(scribe.inline(claim.found), claim.facts, claim.unknown)


def _trial(scribe: ReviewWriter, trial: Trial) -> Passages:
    inline = scribe.inline
    names = ", ".join([trial.name, *trial.also])
    yield paragraph(plain(names) + ",", plain(trial.phase))
    rows = (("who", trial.who), ("where", trial.where), ("compared", trial.compared),
            ("status", trial.status), ("register", trial.register_id))
    yield listed(f"{scribe.said(f'trial.{name}')}: {inline(text)}" for name, text in rows if text)
    if trial.arms:
        yield listed(f"{_arm(scribe, arm)}: {inline(arm.given)}" for arm in trial.arms)
    if trial.endpoints:
        yield listed(f"{inline(endpoint.name)} ({plain(endpoint.role)}): {inline(endpoint.plain)}"
                     for endpoint in trial.endpoints)
    for waits_for, results in groupby(trial.results, key=lambda result: result.behind):
        list_text = listed(f"{plain(result.what)}: {inline(result.text)}" for result in results)
        yield from waiting(scribe, waits_for, [list_text])
    if trial.not_known:
        yield paragraph(f"**{scribe.said('trial.not_known')}**")
        yield listed(map(inline, trial.not_known))
    if trial.facts or trial.unknown:
        yield paragraph("What stands behind this:", scribe.marks(trial.facts, trial.unknown))


def _arm(scribe: ReviewWriter, arm: Arm) -> str:
    size = f" ({scribe.inline(arm.size)} {scribe.said('trial.people')})" if arm.size else ""
    return f"**{plain(arm.name)}**{size}"
