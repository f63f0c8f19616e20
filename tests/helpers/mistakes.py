"""Mistakes that authors make, one at a time, in a sound folder: what is done to it, and what the check must say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from helpers.content_folder import TODAY, ContentFolder
from lungedu.content.problem import Problem
from lungedu.loading.checks import check_all

Place = tuple[str, int]
"""A file and a line, where a mistake must be named."""
Spoil = Callable[[ContentFolder], Place]


@dataclass(frozen=True)
class Mistake:
    """What is done to the folder, and the message that the author must get."""

    spoil: Spoil
    words: str
    hint: str = ""
    also: int = 0
    """How many further problems the same mistake makes."""
    warning: bool = False


def put(file: str, old: str, new: str, *, line: int = 0) -> Spoil:
    """One text in place of another; the mistake is on its line, or as many below."""
    def spoil(folder: ContentFolder) -> Place:
        return file, folder.replace(file, old, new) + line
    return spoil


def problems_in(folder: ContentFolder, *, warnings: bool = False) -> list[Problem]:
    """What the check finds; warnings too, if they are asked for."""
    return [problem for problem in check_all(folder.resources, TODAY)[0] if warnings or not problem.warning]


def is_named(mistake: Mistake, folder: ContentFolder) -> None:
    """The mistake is named where it was made, with what would mend it, and little else is called wrong."""
    place = mistake.spoil(folder)
    problems = problems_in(folder, warnings=mistake.warning)
    said = "\n".join(map(str, problems))
    found = [problem for problem in problems if (problem.file, problem.line) == place
             and mistake.words in problem.words and mistake.hint in problem.hint]
    assert found, f"{place}\n{said}"
    assert found[0].warning is mistake.warning
    assert len(problems) <= 1 + mistake.also, said
