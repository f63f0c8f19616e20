"""Tuned numbers of the search are in one module, each with its reason; those that matter have a test that misses them.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from lungedu.domain.search import tuning

FOLDER = Path(tuning.__file__).parent
LIMITS = {"FORM", "SHORTEST", "MOST_FOUND", "LONGEST_TEXT", "_KEPT", "_CLOSE_TO_NOTHING"}
"""Numbers that are no tuning: a version, what is read, kept or printed at most."""


def numbers_of(file: Path) -> set[str]:
    """Module-level names that are given numbers."""
    found = set[str]()
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and any(isinstance(part, ast.Constant) and isinstance(part.value, int | float)
                                                for part in ast.walk(node.value)):
            found |= {name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return found


def test_no_other_module_of_the_search_holds_a_tuned_number() -> None:
    others = {name for file in FOLDER.glob("*.py") if file.name != "tuning.py" for name in numbers_of(file)}
    assert others - LIMITS == set()


def test_every_number_has_its_reason() -> None:
    for node in ast.parse((FOLDER / "tuning.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            for field, reason in zip(node.body, node.body[1:] + node.body[:1], strict=True):
                if isinstance(field, ast.AnnAssign):
                    assert isinstance(reason, ast.Expr), f"{node.name}: {ast.unparse(field)} has no docstring"


def test_the_numbers_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        tuning.RANKING.order = 0.4  # type: ignore[misc]


def test_the_shares_of_a_fit_make_one() -> None:
    assert tuning.RANKING.nearest + tuning.RANKING.whole + tuning.RANKING.order == pytest.approx(1.0)


def test_the_more_of_a_question_is_known_the_less_an_entry_must_fit() -> None:
    known, needed = zip(*tuning.SELECTION.enough, strict=True)
    assert list(known) == sorted(known, reverse=True)
    assert list(needed) == sorted(needed)
