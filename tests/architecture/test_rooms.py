"""Who may know whom: the core without Qt, one reader of YAML, one door to bundled files, small modules."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
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


def imports_of(path: Path) -> set[str]:
    """The full names of all modules that a module imports, late ones too."""
    names: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def in_room(path: Path, *rooms: str) -> bool:
    return path.relative_to(PACKAGE).parts[0] in rooms


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
    core = [name_of(path) for path in MODULES if in_room(path, *CORE)]
    assert len(core) > 40
    told = run_hidden(*core, "lungedu.cli.main")
    assert told.returncode == 0, told.stderr


def test_the_curtain_in_front_of_qt_is_tight() -> None:
    assert "PySide6 is hidden" in run_hidden("lungedu.viewmodels.app_model").stderr


@pytest.mark.parametrize("path", [path for path in MODULES if in_room(path, "viewmodels")], ids=name_of)
def test_viewmodels_know_qtcore_only(path: Path) -> None:
    qt = {name for name in imports_of(path) if name.startswith("PySide6")}
    assert all(name.startswith("PySide6.QtCore.") for name in qt)


@pytest.mark.parametrize("path", [path for path in MODULES if not in_room(path, "loading")], ids=name_of)
def test_only_loading_knows_yaml(path: Path) -> None:
    assert not any(name.split(".")[0] == "yaml" for name in imports_of(path))


READING = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "stat", "addApplicationFont", "QFile"}
"""Names of calls that read a file or look into a folder."""

MAY_READ = {
    "lungedu.base.resources": "it is the one door to bundled files",
    "lungedu.viewmodels.settings": "it keeps the settings of this laptop, which are not bundled",
    "lungedu.viewmodels.saved_index": "it keeps the index that was made from the content",
    "lungedu.kiosk.guard.attempts": "it keeps the count of wrong PINs",
    "lungedu.kiosk.report.health": "it looks at the journal and at the disk",
    "lungedu.kiosk.watch.journal": "it keeps the journal of a kiosk",
    "lungedu.kiosk.report.machine": "it looks at the files and processes of the computer",
    "lungedu.kiosk.settings.read_config": "it reads the settings of a kiosk, which are not bundled",
    "lungedu.base.whole_file": "it keeps the owner of the file that it replaces",
    "lungedu.kiosk.settings.write_pin": "it writes into the settings of a kiosk",
    "lungedu.loading.plan_folder": "it keeps a nurse's own plans, which are not bundled",
    "lungedu.cli.ask": "it reads the file of questions that someone names on the command line",
}


def calls_of(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute) and not _calls_the_app(node.func):
                yield node.func.attr


def _calls_the_app(called: ast.Attribute) -> bool:
    """`screen.open("about")` opens a page, not a file; and a buffer lies in memory."""
    owner = ast.unparse(called.value)
    return called.attr == "open" and ("screen" in owner or owner == "buffer")


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path) not in MAY_READ], ids=name_of)
def test_only_the_one_door_opens_bundled_files(path: Path) -> None:
    assert not READING & set(calls_of(path))


def test_those_who_may_read_files_do() -> None:
    assert all(READING & set(calls_of(path)) for path in MODULES if name_of(path) in MAY_READ)


@pytest.mark.parametrize("path", [path for path in MODULES if in_room(path, *CORE, "viewmodels")], ids=name_of)
def test_time_and_chance_come_in_as_arguments(path: Path) -> None:
    names = {node.attr for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)
             and isinstance(node.value, ast.Name) and node.value.id in ("date", "datetime", "time", "random")}
    called = {node.func.attr for node in ast.walk(tree_of(path))
              if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    assert not {"today", "now", "time", "random", "choice"} & names & called
    assert "random" not in imports_of(path)
    dice = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name) and node.func.id == "Random"]
    assert all(node.args for node in dice), "chance needs a seed that comes in as an argument"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_what_it_is_for_and_stays_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
    assert ast.get_docstring(tree_of(path))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_there_are_no_star_imports_and_no_rooms_without_a_name(path: Path) -> None:
    assert not any(name.endswith(".*") for name in imports_of(path))
    assert not {"utils", "util", "helpers", "common", "misc"} & set(path.relative_to(PACKAGE).with_suffix("").parts)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_python_object_stands_for_an_item_of_a_layout(path: Path) -> None:
    """It outlives the item, and then stands for whatever Qt puts at the same address: docs/decisions/0014."""
    source = path.read_text("utf-8").replace("Not by `itemAt`", "").replace("It is no `QLayout`", "")
    assert not re.search(r"\b(itemAt|takeAt|QLayoutItem|QWidgetItem)\(|\(QLayout\)|import.*\bQLayoutItem\b", source)
