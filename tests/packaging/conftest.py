"""The scripts of the build, as modules: they are no part of the package."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """`import forbidden` and `import notices` find the scripts in packaging/."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    for name in ("forbidden", "notices", "build"):
        monkeypatch.delitem(sys.modules, name, raising=False)
