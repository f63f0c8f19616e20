"""Content that the code names by id: without it a part of a page is missing, or an alarm finds no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lungedu.base.ids import did_you_mean
from lungedu.content.asking import SELF_HARM
from lungedu.content.library import Library
from lungedu.content.problem import Problem
from lungedu.content.trial import MAIN_TRIAL
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything


@dataclass(frozen=True, slots=True)
class Need:
    """An id that the code names. `ids`: what there is; `file`: where it belongs; `for_what`: what lacks it."""

    id: str
    ids: Callable[[Library], frozenset[str]]
    file: str
    for_what: str
    warning: bool = True
    """False where a reader in danger would find no answer."""


def _answers(library: Library) -> frozenset[str]:
    return frozenset(entry.id for group in library.faq.values() for entry in group.entries)


def _redirects(library: Library) -> frozenset[str]:
    return frozenset(question.faq for question in library.asking.for_people) if library.asking else frozenset()


NEEDS = (
    Need(SELF_HARM, _answers, "faq/for-your-team.yaml", "the answer to thoughts of suicide", warning=False),
    Need(SELF_HARM, _redirects, files.ASKING, "the search knows no thoughts of suicide", warning=False),
    Need(MAIN_TRIAL, lambda library: frozenset(library.trials), f"trials/{MAIN_TRIAL}.yaml", "the page of the trial"),
    Need(MAIN_TRIAL, lambda library: frozenset(walk.trial for walk in library.walks.values()),
         f"walks/{MAIN_TRIAL}.yaml", "the walk through the trial"),
    Need("check-yourself", lambda library: frozenset(library.quizzes), "quiz/check-yourself.yaml",
         "the card *Check yourself* on two pages"),
    Need("en", lambda library: frozenset(library.keyboards), "keyboards/en.yaml", "the on-screen keyboard"),
    Need("pin", lambda library: frozenset(library.keyboards), "keyboards/pin.yaml", "the keys for the kiosk's PIN"),
)
NEEDED_ART = {
    "two-targets": "the attract screen", "the-brake": "the attract screen", "blood-supply": "the attract screen",
    "where-it-grows": "the attract screen", "visit-list": "the attract screen and the visit list",
    "books": "the hidden screen", "heart-hands": "the calm picture of a session",
}
"""Drawings that the code names, and what shows them."""


def needed_ids_exist(everything: Everything, _: date) -> Iterator[Problem]:
    """Everything that the code names by id is there. An excerpt, which offers no questions, is not held to it."""
    if not any(shelf.opens == "page:faq" for shelf in everything.library.catalogue.shelves):
        return
    for need in NEEDS:
        ids = need.ids(everything.library)
        if need.id not in ids:
            yield Problem(need.file, 1, "", f"{need.id!r} is missing: {need.for_what}",
                          did_you_mean(need.id, ids) or "copy it from the shipped content", need.warning)
    drawings = everything.resources.names("art", ".svg")
    for name, user in NEEDED_ART.items():
        if name not in drawings:
            yield Problem(f"art/{name}.svg", 1, "", f"this drawing is missing: {user}",
                          did_you_mean(name, drawings) or "copy it from the shipped content", warning=True)


def every_topic_of_facts_has_a_heading(everything: Everything, _: date) -> Iterator[Problem]:
    """The page of all facts groups them by their `topic`, and ui.yaml names each group."""
    tree = everything.trees.get(files.FACTS)
    known = {word_id.partition(".")[2] for word_id in everything.interface if word_id.startswith("facts.")}
    seen: set[str] = set()
    for number, fact in enumerate(everything.library.facts.values()):
        name = fact.topic.replace("-", "_")
        if tree and known and name not in known and name not in seen:
            seen.add(name)
            yield tree.problem(("facts", number, "topic"), f"the page of facts has no heading for {fact.topic!r}",
                               did_you_mean(name, known) or f"add the line '{name}: …' under facts in ui.yaml",
                               warning=True)
