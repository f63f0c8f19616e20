"""What ruff and import-linter cannot check: the core runs without Qt, one door to bundled files, small modules.

Each rule is one test, which lists every place that breaks it and says what to do there.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "lungedu"
MODULES = sorted(PACKAGE.rglob("*.py"))
CORE = ("base", "content", "theme", "loading", "domain", "diagram")

pytestmark = pytest.mark.skipif(not PACKAGE.is_dir(), reason="tests of the source run in a checkout")


def name_of(path: Path) -> str:
    """`src/lungedu/base/ids.py` is `lungedu.base.ids`."""
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def in_package(path: Path, *packages: str) -> bool:
    return path.relative_to(PACKAGE).parts[0] in packages


def at(path: Path, line: int = 1) -> str:
    """Where a rule is broken, as editors open it."""
    return f"{path.relative_to(ROOT)}:{line}"


def listed(offenders: Iterable[str], remedy: str) -> str:
    """What a failing test says: the remedy, then every place."""
    return "\n".join([remedy, *offenders])


HIDE_QT = """\
import importlib, sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is hidden")

sys.meta_path.insert(0, Hidden())
for name in sys.argv[1:]:
    importlib.import_module(name)
assert not any(name.startswith(("PySide6", "shiboken6")) for name in sys.modules)
"""


def run_hidden(*modules: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", HIDE_QT, *modules], capture_output=True, text=True, check=False,
                          env=os.environ | {"PYTHONPATH": str(PACKAGE.parent)})


def test_every_module_of_the_core_works_without_qt() -> None:
    core = [name_of(path) for path in MODULES if in_package(path, *CORE)]
    assert len(core) > 40
    result = run_hidden(*core, "lungedu.cli.main")
    assert result.returncode == 0, result.stderr


def test_the_curtain_in_front_of_qt_is_tight() -> None:
    assert "PySide6 is hidden" in run_hidden("lungedu.viewmodels.app_model").stderr


def imported_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each name that a module imports, late ones too, with its line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_viewmodels_know_qtcore_only() -> None:
    offenders = [f"{at(path, line)} imports {name}"
                 for path in MODULES if in_package(path, "viewmodels") for line, name in imported_lines(path)
                 if name.startswith("PySide6") and not name.startswith("PySide6.QtCore.")]
    assert not offenders, listed(offenders, "A view model draws nothing: move what needs this to lungedu.ui.")


READING = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "stat", "addApplicationFont", "QFile"}
"""Names of calls that read a file or look into a folder."""

MAY_READ = {
    "lungedu.base.resources": "it is the one door to bundled files",
    "lungedu.viewmodels.settings": "it keeps the settings of this laptop, which are not bundled",
    "lungedu.viewmodels.saved_index": "it keeps the index that was made from the content",
    "lungedu.loading.compiled": "it keeps copies of the first screen's files, beside that index",
    "lungedu.paint.pixel_store": "it keeps the pixels of the start page, beside that index",
    "lungedu.kiosk.guard.attempts": "it keeps the count of wrong PINs",
    "lungedu.kiosk.report.health": "it looks at the journal and at the disk",
    "lungedu.kiosk.watch.journal": "it keeps the journal of a kiosk",
    "lungedu.kiosk.report.machine": "it looks at the files and processes of the computer",
    "lungedu.loading.settings_reader": "it reads the settings of a kiosk, which are not bundled",
    "lungedu.kiosk.watch.display_lock": "it keeps the lock of a display",
    "lungedu.base.whole_file": "it keeps the owner of the file that it replaces",
    "lungedu.kiosk.settings.write_pin": "it writes into the settings of a kiosk",
    "lungedu.loading.plan_folder": "it keeps a nurse's own plans, which are not bundled",
    "lungedu.cli.ask": "it reads the file of questions that someone names on the command line",
}


def reads_of(path: Path) -> Iterator[tuple[int, str]]:
    """Each call that reads a file or looks into a folder, with its line."""
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in READING:
            yield node.lineno, node.func.id
        elif isinstance(node.func, ast.Attribute) and node.func.attr in READING and not _calls_the_app(node.func):
            yield node.lineno, node.func.attr


def _calls_the_app(called: ast.Attribute) -> bool:
    """`ctx.open("about")` opens a page, not a file; a buffer is in memory."""
    owner = ast.unparse(called.value)
    return called.attr == "open" and owner.rpartition(".")[2] in ("ctx", "_ctx", "buffer")


def test_only_the_one_door_opens_bundled_files() -> None:
    offenders = [f"{at(path, line)} calls {name}"
                 for path in MODULES if name_of(path) not in MAY_READ for line, name in reads_of(path)]
    assert not offenders, listed(offenders, "Read through base.resources, or give a reason in MAY_READ.")


def test_those_who_may_read_files_do() -> None:
    names = {name_of(path) for path in MODULES if any(reads_of(path))}
    assert not MAY_READ.keys() - names, "These read no file: take them out of MAY_READ."


CLOCKS = {"date", "datetime", "time", "random"}
"""Modules and classes that know the time, or throw dice."""
MOMENTS = {"today", "now", "time", "random", "choice"}
"""What asks them for it."""


def chance_of(path: Path) -> Iterator[tuple[int, str]]:
    """Each place where a module asks for the time or throws dice without a seed, with its line."""
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id in CLOCKS and node.func.attr in MOMENTS:
                yield node.lineno, f"{owner.id}.{node.func.attr}()"
        elif isinstance(node.func, ast.Name) and node.func.id == "Random" and not node.args:
            yield node.lineno, "Random() without a seed"
    yield from ((line, f"import {name}") for line, name in imported_lines(path) if name == "random")


def test_time_and_chance_come_in_as_arguments() -> None:
    offenders = [f"{at(path, line)} has {name}"
                 for path in MODULES if in_package(path, *CORE, "viewmodels") for line, name in chance_of(path)]
    assert not offenders, listed(offenders, "Take the time, or the seed, as an argument.")


def test_every_module_opens_with_what_it_is_for() -> None:
    offenders = [at(path) for path in MODULES if not ast.get_docstring(tree_of(path))]
    assert not offenders, listed(offenders, "Begin with a docstring that says what the module is for.")


def test_every_module_stays_small() -> None:
    offenders = [at(path, 401) for path in MODULES if len(path.read_text("utf-8").splitlines()) > 400]
    assert not offenders, listed(offenders, "A module has 400 lines at most: move one of its tasks out.")


def test_no_module_is_named_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "common", "misc"}
    offenders = [at(path) for path in MODULES if vague & set(path.relative_to(PACKAGE).with_suffix("").parts)]
    assert not offenders, listed(offenders, "Name the module after its task.")


ITEM_OF_A_LAYOUT = re.compile(r"\b(itemAt|takeAt|QLayoutItem|QWidgetItem)\(|\(QLayout\)|import.*\bQLayoutItem\b")


def test_no_python_object_stands_for_an_item_of_a_layout() -> None:
    """It outlives the item, and then stands for whatever Qt puts at the same address: docs/decisions/0014."""
    offenders = [at(path, number) for path in MODULES
                 for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
                 if ITEM_OF_A_LAYOUT.search(line)]
    assert not offenders, listed(offenders, "Keep the widgets in a list of your own, or derive from QWidget.")
