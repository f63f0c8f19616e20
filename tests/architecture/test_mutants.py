"""The mutation tool makes the changes that it says it makes, and no others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from mutants import mutants_of


@pytest.mark.parametrize(("source", "changed"), [
    ("x = a < b", ["x = ((a) <= (b))"]),
    ("x = a is None", ["x = ((a) is not (None))"]),
    ("x = a and b", ["x = (((a)) or ((b)))"]),
    ("x = not a", ["x = ((a))"]),
    ("x = 3", ["x = (3 + 1)", "x = (3 - 1)"]),
    ("x = True", ["x = False"]),
    ("x = a + b", ["x = ((a) - (b))"]),
    ("x = a if b else c", ["x = a if (not ((b))) else c"]),
    ("if a:\n    b()", ["if (not ((a))):\n    b()", "if a:\n    pass"]),
    ("a.emit()", ["pass"]),
    ("x += y", ["pass"]),
])
def test_each_operator(source: str, changed: list[str]) -> None:
    assert [mutant.source for mutant in mutants_of(source)] == changed


@pytest.mark.parametrize("source", [
    '"""Words only."""', "def f(x: Literal[3]) -> Literal[4]: ...", "x: Literal[1]", "import os", 'x = f"{a + 1}"',
    "if TYPE_CHECKING:\n    import os",
])
def test_words_and_types_are_left_alone(source: str) -> None:
    assert mutants_of(source) == []


def test_letters_of_two_bytes_before_a_change_do_not_shift_it() -> None:
    mutant, = mutants_of('f("−", a < b) if True else 0'.replace(" if True else 0", ""))[-1:]
    assert mutant.source == 'f("−", ((a) <= (b)))' or mutant.what == "statement deleted"


def test_a_mutant_knows_its_line() -> None:
    assert [mutant.line for mutant in mutants_of("x = a\ny = a < b\n")] == [2]
