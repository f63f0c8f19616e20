"""Evidence: pages name their facts, and nothing is unused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lungedu.content.evidence import Fact
from lungedu.content.faq import FaqGroup
from lungedu.content.markup import Reference, Value, spans
from lungedu.content.news_check import NewsCheck
from lungedu.content.problem import Problem
from lungedu.content.topic import Topic
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything, Passage, blocks_of, stands_on_facts

_NEED_FACTS = ("key_number", "table", "timeline", "comparison")
"""Kinds of block that always claim something."""


def claims_have_facts(everything: Everything, _: date) -> Iterator[Problem]:
    """A topic, an answer and a checked claim stand on facts, or on something said to be unknown."""
    hint = "add 'facts: […]' or 'unknown: […]'"
    for file, model in everything.models.items():
        tree = everything.trees[file]
        if isinstance(model, Topic):
            if not stands_on_facts(model):
                yield tree.problem((), "this topic names no fact", hint)
            for number, block in enumerate(model.blocks):
                if block.kind in _NEED_FACTS and not stands_on_facts(block):
                    yield tree.problem(("blocks", number), f"this {block.kind} names no fact", hint)
        elif isinstance(model, FaqGroup):
            for number, entry in enumerate(model.entries):
                if not stands_on_facts(entry):
                    yield tree.problem(("entries", number), "this answer names no fact", hint)
        elif isinstance(model, NewsCheck):
            for number, claim in enumerate(model.claims):
                if not stands_on_facts(claim):
                    yield tree.problem(("claims", number), "this claim names no fact", hint)


def tables_are_whole(everything: Everything, _: date) -> Iterator[Problem]:
    """Every row of a table has a cell for each column."""
    for file, model in everything.models.items():
        for path, block in blocks_of(model):
            for row, cells in enumerate(getattr(block, "rows", ())):
                if len(cells) != len(block.columns):  # type: ignore[attr-defined]  # only a table has rows
                    yield everything.trees[file].problem(
                        (*path, "rows", row), f"this row has {len(cells)} cells, the table has {len(block.columns)}",  # type: ignore[attr-defined]
                        "write a cell for each column")


def survival_numbers_wait(everything: Everything, _: date) -> Iterator[Problem]:
    """A survival number stands in no text that is open: it waits behind *Show me the numbers*."""
    facts = everything.library.facts
    for passage in everything.passages("inline", "value"):
        if passage.tree.file in (files.FACTS, files.SOURCES) or _waits(passage):
            continue
        refs = [passage.text] if passage.mark == "value" else [
            span.ref for span in spans(passage.text) if isinstance(span, Value)]
        for ref in refs:
            fact = facts.get(ref.partition(".")[0])
            if fact is not None and fact.behind and _tells_survival(fact, ref):
                yield passage.problem(f"the survival number {ref!r} stands in open text",
                                      "add 'behind: survival' to the block, or say it without the number")


def _tells_survival(fact: Fact, ref: str) -> bool:
    """Whether a value of a survival fact is such a number; an age or a date is not."""
    value = fact.value(ref.partition(".")[2])
    return value is None or value.unit not in ("years", "date", "people", "PD-L1 %")


def _waits(passage: Passage) -> bool:
    """Whether something around the passage in its file says that it waits, or is for staff only."""
    here: object = passage.tree.data
    for step in passage.path:
        if isinstance(here, dict) and here.get("behind") == "survival":
            return True
        here = here[step]  # type: ignore[index]
    return passage.tree.file.startswith(files.PLANS.folder + "/")


def nothing_unused(everything: Everything, _: date) -> Iterator[Problem]:
    """Sources and terms that nothing refers to are warnings: they are dead weight, or a link is missing."""
    used = {"source": set[str](), "term": set[str]()}
    for passage in everything.passages():
        if passage.mark in used:
            used[passage.mark].add(passage.text)
        elif passage.mark == "inline":
            for span in spans(passage.text):
                if isinstance(span, Reference) and span.kind in used:
                    used[span.kind].add(span.target)
    for file, items, kind in ((files.SOURCES, "sources", "source"), (files.GLOSSARY, "terms", "term")):
        for number, item in enumerate(getattr(everything.models.get(file), items, ())):
            if item.id not in used[kind]:
                yield everything.trees[file].problem((items, number, "id"), f"no text uses the {kind} {item.id!r}",
                                                     "use it, or remove it", warning=True)
