"""The worked example of docs/writing-content.md does what it says."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED
from lungedu.base.resources import Resources
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading.checks import check_all
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "writing-content.md"
BEFORE = "  - id: covered\n"


@pytest.fixture
def example(tmp_path: Path) -> Resources:
    """The shipped content with the example's step put where the document says."""
    section = DOCUMENT.read_text("utf-8").partition("**To add a step**")[2]
    found = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert found is not None
    shutil.copytree(SHIPPED, tmp_path / "content")
    file = tmp_path / "content" / "diagrams" / "the-brake.yaml"
    text = file.read_text("utf-8")
    assert text.count(BEFORE) == 1
    file.write_text(text.replace(BEFORE, found.group(1) + "\n" + BEFORE), "utf-8")
    return Resources(tmp_path / "content")


def test_the_step_of_the_example_passes_the_check(example: Resources) -> None:
    problems, _ = check_all(example, date(2026, 11, 22))
    assert [str(problem) for problem in problems] == []


def test_the_step_of_the_example_is_a_whole_picture(example: Resources) -> None:
    library = open_library(FileReader(example), read_catalogue(example))
    scene = Scene(library.diagrams["the-brake"], library.symbols)
    titles = [step.title for step in scene.diagram.steps]
    picture = scene.picture(Frame(titles.index("A drug arrives")))
    assert scene.faults == []
    assert [(one.pose.x, one.pose.y) for one in picture.of("antibody")] == [(800, 150)]
    assert len(picture.of("pd-1")) == 2
