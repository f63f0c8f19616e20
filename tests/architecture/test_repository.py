"""The repository as a whole: its license, its files, and nothing that names a machine or a package host."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"shots", "dist", "build", "__pycache__", "node_modules", "schema"}
TEXT = {".py", ".md", ".toml", ".yaml", ".yml", ".lock", ".txt", ".cfg", ".svg", ".qss", ".sh", ".json", ""}

pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="these run in a checkout")


def text_files(folder: Path = ROOT) -> Iterator[Path]:
    """The text files that belong to the project. Of folders whose names begin with a dot, only the one for CI does."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name == ".ci" or not (path.name.startswith(".") or path.name in NOT_OURS):
                yield from text_files(path)
        elif path.suffix in TEXT and path.name != ".git":  # in a second worktree it is a file
            yield path


HOSTS = re.compile(r"\b(" + "|".join([
    "py" + r"pi\.org", "pythonhosted" + r"\.org", "npm" + r"js\.(org|com)", "crates" + r"\.io", "rubygems" + r"\.org",
    "anaconda" + r"\.(org|com)", "yarn" + r"pkg\.com", "golang" + r"\.org", "jsdelivr" + r"\.net", "un" + r"pkg\.com",
]) + r")\b", re.IGNORECASE)
INDEX_OPTION = re.compile(r"^\s*--(extra-)?index" + "-url|^\\s*index" + "-url", re.MULTILINE)
HOME = re.compile(r"(?<![\w.])/(root|home/\w+|Users/\w+|work)/")


def test_there_are_files_to_look_at() -> None:
    names = {str(path.relative_to(ROOT)) for path in text_files()}
    assert {"pyproject.toml", "dev.py", "locks/dev.lock", "src/lungedu/app.py", "resources/ui.yaml", ".ci/run"} <= names


def test_no_file_names_a_package_host_or_an_index() -> None:
    found = [f"{path.relative_to(ROOT)}: {hit.group()}" for path in text_files()
             for pattern in (HOSTS, INDEX_OPTION) for hit in pattern.finditer(path.read_text("utf-8"))]
    assert found == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    found = [f"{path.relative_to(ROOT)}: {hit.group()}" for path in text_files()
             for hit in HOME.finditer(path.read_text("utf-8"))]
    assert found == []


def test_every_locked_package_has_its_hashes_and_no_address() -> None:
    for lock in ("run", "dev", "package"):
        text = (ROOT / "locks" / f"{lock}.lock").read_text("utf-8")
        assert "://" not in text
        entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE | re.IGNORECASE)[1:]
        assert entries
        assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)


def test_the_license_is_apache_and_goes_into_the_wheel() -> None:
    license_text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in license_text
    assert "Version 2.0, January 2004" in license_text
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["license"] == "Apache-2.0"
    assert project["project"]["license-files"] == ["LICENSE"]
    packed = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert packed == {"resources": "lungedu/resources"}


@pytest.mark.parametrize("folder", ["fonts"])
def test_what_others_made_has_its_license_beside_it(folder: str) -> None:
    assert any(path.suffix == ".txt" for path in (ROOT / "resources" / folder).iterdir())


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE",
                                  "dev.py", "docs/writing-content.md", ".ci/run"])
def test_a_newcomer_finds_what_is_named_in_the_design(name: str) -> None:
    assert (ROOT / name).is_file()


MODULE = re.compile(r"`((?:base|content|theme|loading|domain|diagram|viewmodels|paint|ui)/[\w/]+\.py)`")


def test_every_module_that_the_documents_name_exists() -> None:
    documents = [path for path in text_files() if path.suffix == ".md" and path.name != "CHANGELOG.md"]
    named = {(path.name, module) for path in documents for module in MODULE.findall(path.read_text("utf-8"))}
    assert sorted(place for place in named if not (ROOT / "src/lungedu" / place[1]).is_file()) == []
