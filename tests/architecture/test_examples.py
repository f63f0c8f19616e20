"""The examples in docstrings of the core are true: each `>>>` gives what is written below it."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "lungedu"
PURE = ("base", "content", "theme", "domain", "diagram", "loading", "viewmodels")
WITH_EXAMPLES = sorted(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
                       for package in PURE for path in (SOURCE / package).rglob("*.py")
                       if ">>> " in path.read_text("utf-8"))


def test_the_core_has_examples() -> None:
    assert len(WITH_EXAMPLES) >= 8


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_every_example_is_true(module: str) -> None:
    done = doctest.testmod(importlib.import_module(module))
    assert done.attempted, "no example was found where >>> is written"
    assert not done.failed, "see the report above: correct the example, or the code"
