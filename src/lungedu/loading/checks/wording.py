"""Wording: complete markup, no refused words, short meanings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lungedu.content.glossary import LONGEST_MEANING, Glossary
from lungedu.content.markup import faults
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.checks.everything import PATIENT_TEXT, Everything


def markup_is_complete(everything: Everything, _: date) -> Iterator[Problem]:
    """Brackets, braces and stars are closed; formats exist."""
    for passage in everything.passages("inline"):
        for fault in faults(passage.text):
            yield passage.problem(fault, "see 'Inline markup' in docs/writing-content.md")
    for passage in everything.passages("plain", "alt"):
        if re.search(r"\*\*|\]\(|\{[a-z0-9-]+\.", passage.text):
            yield passage.problem("this text cannot hold markup", "write plain words here")


def no_refused_words(everything: Everything, _: date) -> Iterator[Problem]:
    """Words that sell or frighten (rule 20 of presentation), except where the rules allow one."""
    refused = everything.rules.refused_words
    if not refused:
        return
    pattern = re.compile(r"\b(" + "|".join(refused) + r")\b", re.IGNORECASE)
    for passage in (*everything.passages(*PATIENT_TEXT), *everything.interface_passages()):
        for found in pattern.finditer(passage.text):
            word = found.group().casefold()
            if not any(word.startswith(allowed.word.casefold()) and allowed.where in passage.text
                       for allowed in everything.rules.allowed):
                yield passage.problem(f"the word {found.group()!r} is not used here",
                                      "say it with numbers or plain words; checks.yaml lists the words")


def meanings_are_short(everything: Everything, _: date) -> Iterator[Problem]:
    """A meaning in the glossary has at most 25 words."""
    glossary = everything.models.get(files.GLOSSARY)
    if not isinstance(glossary, Glossary):
        return
    for number, term in enumerate(glossary.terms):
        count = len(everything.library.plain(term.plain).split())
        if count > LONGEST_MEANING:
            yield everything.trees[files.GLOSSARY].problem(
                ("terms", number, "plain"), f"this meaning has {count} words; {LONGEST_MEANING} is the most")
