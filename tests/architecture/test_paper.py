"""Paper is written in one place: pages, PDFs and what is sent to a printer come from `lungedu.paper`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "lungedu"
WRITERS = ("QPdfWriter", "pypdf")
PRINTERS = ("QPrinter", "QPrintDialog", "QPrinterInfo")

pytestmark = pytest.mark.skipif(not PACKAGE.is_dir(), reason="tests of the source run in a checkout")


def names_in(module: Path) -> set[str]:
    """Every name that a module imports, and the packages that they come from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names} | {(node.module or "").partition(".")[0]}
    return found


def modules_with(names: tuple[str, ...]) -> set[str]:
    return {module.relative_to(PACKAGE).as_posix() for module in PACKAGE.rglob("*.py") if names_in(module) & {*names}}


def test_one_module_writes_pdfs() -> None:
    assert modules_with(WRITERS) == {"paper/pdf.py"}


def test_only_the_module_for_printers_chooses_one() -> None:
    assert modules_with(PRINTERS) == {"ui/printing.py"}


def test_only_paper_starts_to_paint_on_a_paged_device() -> None:
    begins = {module.relative_to(PACKAGE).as_posix() for module in PACKAGE.rglob("*.py")
              if ".newPage(" in module.read_text("utf-8")}
    assert begins == {"paper/pdf.py"}
