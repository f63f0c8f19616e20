"""The documentation names modules and folders by path: each of them exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
STARTS = (ROOT, ROOT / "src" / "lungedu", ROOT / "src" / "lungedu" / "ui")
"""What a path in the documentation begins at: the checkout, the package, the pages and controls."""
PATH = re.compile(r"`((?:[\w.*-]+/)+[\w*-]+\.py)`")

pytestmark = pytest.mark.skipif(not STARTS[1].is_dir(), reason="the documentation is checked in a checkout")


def exists(path: str) -> bool:
    return any(any(start.glob(path)) for start in STARTS)


def test_the_documentation_names_modules() -> None:
    assert len(PATH.findall((ROOT / "ARCHITECTURE.md").read_text("utf-8"))) > 20


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_module_that_the_documentation_names_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    missing = [f"{page.relative_to(ROOT)}:{text[:found.start()].count(chr(10)) + 1}: {found.group(1)}"
               for found in PATH.finditer(text) if page.name != "CHANGELOG.md" and not exists(found.group(1))]
    assert not missing, "\n".join(["These modules were moved or removed: name them as they are now.", *missing])
