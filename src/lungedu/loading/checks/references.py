"""Ids: a file's name is its id, what is referred to exists, nothing refers to itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import assert_never

from lungedu.base.ids import did_you_mean
from lungedu.content.faq import FaqGroup
from lungedu.content.link import PAGES, Link, LinkKind, is_page
from lungedu.content.markup import Reference, Value, spans
from lungedu.content.problem import Problem
from lungedu.content.quiz import Quiz
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything, Passage
from lungedu.loading.front import CATALOGUE


def ids_match_files(everything: Everything, _: date) -> Iterator[Problem]:
    """`topics/the-brake.yaml` must have the id `the-brake`; ids inside a file are unique."""
    for place in files.FOLDERS:
        for file, model in everything.models.items():
            stem = file.removeprefix(place.folder + "/").removesuffix(".yaml")
            model_id = getattr(model, "id", stem)
            if file.startswith(place.folder + "/") and model_id != stem:
                yield everything.trees[file].problem(("id",), f"the id is {model_id!r} but the file is {stem!r}",
                                                     "give them the same name")
    for file, items in ((files.FACTS, "facts"), (files.SOURCES, "sources"), (files.GLOSSARY, "terms"),
                        (files.FACTS, "unknown"), (files.SYMBOLS, "symbols"),
                        *((quiz, "questions") for quiz, model in everything.models.items() if isinstance(model, Quiz))):
        yield from _twice(everything, file, items)
    evidence = everything.models.get(files.FACTS)
    for number, fact in enumerate(getattr(evidence, "facts", ())):
        for nth, value in enumerate(fact.values):
            if value.id in [earlier.id for earlier in fact.values[:nth]]:
                yield everything.trees[files.FACTS].problem(
                    ("facts", number, "values", nth, "id"), f"the fact {fact.id!r} has two values {value.id!r}")
    seen: dict[str, str] = {}
    for file, model in everything.models.items():
        if isinstance(model, FaqGroup):
            for number, entry in enumerate(model.entries):
                if entry.id in seen:
                    yield everything.trees[file].problem(("entries", number, "id"),
                                                         f"the id {entry.id!r} is used in {seen[entry.id]} too")
                seen[entry.id] = file


def ids_exist(everything: Everything, _: date) -> Iterator[Problem]:
    """Every fact, value, source, term, topic, question and picture that is named exists."""
    for passage in everything.passages():
        if passage.mark == "inline":
            yield from _in_markup(everything, passage)
        elif passage.mark == "value":
            yield from _value(everything, passage, passage.text)
        elif passage.mark == "link":
            yield from _link(everything, passage)
        elif passage.mark not in ("plain", "alt"):
            yield from _one(everything, passage, passage.mark, passage.text)


def no_link_to_itself(everything: Everything, _: date) -> Iterator[Problem]:
    """A card that leads to the page it stands on leads nowhere. Longer circles are fine: readers may go around."""
    for passage in everything.passages("link", "faq", "term"):
        kind, target = _kind_and_target(passage)
        tree = passage.tree
        if kind == "topic" and tree.file == files.TOPICS.file(target):
            yield passage.problem("this link leads to the page it stands on", "name another page")
        in_faq = tree.file.startswith(files.FAQ.folder + "/")
        if kind == "diagram" and tree.file == files.DIAGRAMS.file(target):
            yield passage.problem("this link leads to the diagram it stands in", "name another page")
        if kind == "quiz" and tree.file == files.QUIZZES.file(target):
            yield passage.problem("this link leads to the quiz it stands in", "name another page")
        if tree.file.startswith(files.DIAGRAMS.folder + "/"):
            continue  # a part may well have the id of the word that it explains
        if (passage.mark in ("faq", "term") or (kind == "faq" and in_faq)) and len(passage.path) >= 2:
            owner: object = tree.data[passage.path[0]][passage.path[1]]
            if isinstance(owner, dict) and owner.get("id") == target:
                yield passage.problem("this link leads to the entry it stands in", "name another entry")


def quiz_has_one_answer(everything: Everything, _: date) -> Iterator[Problem]:
    """Each question has exactly one right choice."""
    for file, model in everything.models.items():
        if isinstance(model, Quiz):
            for number, question in enumerate(model.questions):
                right = sum(choice.right for choice in question.choices)
                if right != 1:
                    yield everything.trees[file].problem(("questions", number, "choices"),
                                                         f"{right} choices are marked right; it must be one")


def _in_markup(everything: Everything, passage: Passage) -> Iterator[Problem]:
    for span in spans(passage.text):
        if isinstance(span, Reference):
            yield from _one(everything, passage, span.kind, span.target)
        elif isinstance(span, Value):
            yield from _value(everything, passage, span.ref)


def _value(everything: Everything, passage: Passage, ref: str) -> Iterator[Problem]:
    fact_id, _, value_id = ref.partition(".")
    fact = everything.library.facts.get(fact_id)
    if fact is None:
        yield passage.problem(f"unknown fact {fact_id!r}", did_you_mean(fact_id, everything.library.facts))
    elif fact.value(value_id) is None:
        yield passage.problem(f"the fact {fact_id!r} has no value {value_id!r}",
                              did_you_mean(value_id, [value.id for value in fact.values]))


def _kind_and_target(passage: Passage) -> tuple[LinkKind | None, str]:
    """What a link names, or the id that another mark names; no kind for what is no link."""
    link = Link.read(passage.text) if passage.mark == "link" else None
    return (link.kind, link.id) if link is not None else (None, passage.text)


def _link(everything: Everything, passage: Passage) -> Iterator[Problem]:
    kind, target = _kind_and_target(passage)
    match kind:
        case "topic" | "diagram" | "walk" | "quiz" | "faq":
            yield from _one(everything, passage, kind, target)
        case "page":
            on_home = passage.tree.file == CATALOGUE and target == "shelf"
            if not is_page(target) and not on_home:
                yield passage.problem(f"there is no page {target!r}", did_you_mean(target, PAGES))
        case "group" | "trial" | "plan" | "term" | None:
            yield passage.problem(
                f"a link is topic:…, diagram:…, walk:…, quiz:…, faq:… or page:…, not {passage.text!r}")
        case other:
            assert_never(other)


def _one(everything: Everything, passage: Passage, kind: str, target: str) -> Iterator[Problem]:
    known = _known(everything, kind)
    if known is not None and target not in known:
        yield passage.problem(f"unknown {_KIND_WORDS.get(kind, kind)} {target!r}", did_you_mean(target, known))


_KIND_WORDS = {"unknown": "entry of what is not known", "faq": "question", "art": "picture", "symbol": "drawing",
               "role": "color role"}


def _known(everything: Everything, kind: str) -> Collection[str] | None:
    library = everything.library
    match kind:
        case "fact":
            return library.facts.keys()
        case "unknown":
            return library.unknown.keys()
        case "source":
            return library.sources.keys()
        case "term":
            return library.glossary.keys()
        case "topic":
            # A broken topic has its own problems; a link to it is right.
            return everything.resources.names("topics", ".yaml")
        case "diagram":
            return everything.resources.names(files.DIAGRAMS.folder, ".yaml")
        case "chart":
            return everything.resources.names(files.CHARTS.folder, ".yaml")
        case "walk":
            return everything.resources.names(files.WALKS.folder, ".yaml")
        case "quiz":
            return everything.resources.names(files.QUIZZES.folder, ".yaml")
        case "trial":
            return everything.resources.names(files.TRIALS.folder, ".yaml")
        case "symbol":
            return library.symbols.keys()
        case "role":
            return everything.roles or None  # a broken palette has its own problems
        case "faq":
            return {entry.id for group in library.faq.values() for entry in group.entries}
        case "art":
            return everything.resources.names("art", ".svg")
        case _:
            return None


def _twice(everything: Everything, file: str, items: str) -> Iterator[Problem]:
    model = everything.models.get(file)
    ids = [item.id for item in getattr(model, items, ())]
    for repeated, times in Counter(ids).items():
        if times > 1:
            last = len(ids) - 1 - ids[::-1].index(repeated)
            yield everything.trees[file].problem((items, last, "id"), f"the id {repeated!r} is used {times} times")
