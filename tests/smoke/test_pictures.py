"""`lungedu render` and `lungedu describe`: what someone gets who wants a picture, or a diagram in words."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from helpers.commands import Run, Said
from helpers.content_folder import SHIPPED, ContentFolder
from helpers.diagrams import GARDEN, LEAF, garden, shipped_scene
from lungedu.cli import main as cli

SOURCE = Path(cli.__file__).parents[2]
BRAKE = "the-brake"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    """A clinic's own copy: its own diagram, with the words and the typeface that ship."""
    made = garden(tmp_path / "content")
    made.write("ui.yaml", (SHIPPED / "ui.yaml").read_bytes())
    shutil.copytree(SHIPPED / "fonts", made.folder / "fonts")
    return made


def alone(*arguments: object) -> Said:
    """The command as a process of its own, without a display."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = subprocess.run([sys.executable, "-m", "lungedu", *map(str, arguments)], check=False, capture_output=True,
                          env=environment | {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
                          encoding="utf-8", timeout=120)
    return Said(done.returncode, done.stdout, done.stderr)


# -- render ------------------------------------------------------------------------------------------------------


def test_a_step_is_written_without_a_display_and_its_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "brake.svg"
    done = alone("render", BRAKE, "--step", 2, "--to", file)
    assert (done.code, done.out.strip(), done.err) == (0, str(file), "")
    root = ElementTree.fromstring(file.read_text("utf-8"))
    texts = {element.tag.rpartition("}")[2]: element.text or "" for element in root}
    step = shipped_scene(BRAKE).diagram.steps[1]
    assert step.title in texts["title"]
    assert step.pictures[0].seen in texts["desc"]
    assert not any("class" in element.attrib for element in root.iter())
    drawn = {element.get("data-symbol") for element in root.iter()} - {None}
    assert drawn == set()  # no drawing is missing


@pytest.mark.parametrize("theme", ["day", "night", "contrast", "print"])
def test_a_step_is_written_as_a_picture_in_any_theme(run: Run, content: ContentFolder, tmp_path: Path,
                                                     theme: str) -> None:
    file = tmp_path / "garden.png"
    said = run("render", "garden", "--step", 3, "--switch", "water=none", "--theme", theme, "--to", file,
               "--resources", content.folder)
    assert (said.code, said.out.strip(), said.err) == (0, str(file), "")
    assert (QImage(str(file)).width(), QImage(str(file)).height()) == (1600, 1000)


@pytest.mark.parametrize(("kind", "first"), [("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("PNG", b"\x89PNG")])
def test_without_a_step_the_storyboard_of_all_is_written(run: Run, content: ContentFolder, tmp_path: Path, kind: str,
                                                         first: bytes) -> None:
    file = tmp_path / f"garden.{kind}"
    said = run("render", "garden", "--to", file, "--resources", content.folder)
    assert (said.code, said.err) == (0, "")
    assert file.read_bytes().startswith(first)


def test_a_switch_picks_the_picture(run: Run, content: ContentFolder, tmp_path: Path) -> None:
    texts = []
    for choice in ("much", "none"):
        assert run("render", "garden", "--step", 3, "--switch", f"water={choice}", "--to", tmp_path / "a.svg",
                   "--resources", content.folder).code == 0
        texts.append((tmp_path / "a.svg").read_text("utf-8"))
    assert "Drops beside the stem." in texts[0]
    assert "The stem stands alone." in texts[1]


def test_a_drawing_that_is_missing_does_not_stop_a_picture(run: Run, content: ContentFolder, tmp_path: Path) -> None:
    content.remove(LEAF)
    said = run("render", "garden", "--step", 2, "--to", tmp_path / "a.svg", "--resources", content.folder)
    assert said.code == 0
    assert 'data-symbol="leaf"' in (tmp_path / "a.svg").read_text("utf-8")


def test_an_anchor_that_is_missing_is_reported_and_the_picture_is_written(run: Run, content: ContentFolder,
                                                                          tmp_path: Path) -> None:
    content.replace(GARDEN, "on: stem.top", "on: stem.tpo")
    said = run("render", "garden", "--step", 2, "--to", tmp_path / "a.svg", "--resources", content.folder)
    assert (said.code, said.err.strip()) == (0, f"{GARDEN}: 'stem' has no anchor 'tpo'")
    assert (tmp_path / "a.svg").is_file()


# -- describe ----------------------------------------------------------------------------------------------------


def test_a_diagram_is_reported_step_by_step_and_ends_with_what_is_not_so(run: Run) -> None:
    said = run("describe", BRAKE)
    diagram = shipped_scene(BRAKE).diagram
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{diagram.title}. {diagram.summary}\n")
    places = [said.out.index(step.title) for step in diagram.steps]
    assert places == sorted(places)
    assert all(picture.seen in said.out for step in diagram.steps for picture in step.pictures)
    assert "](term:" not in said.out


def test_one_step_is_reported_with_its_choice(run: Run, content: ContentFolder) -> None:
    said = run("describe", "garden", "--step", 3, "--switch", "water=none", "--resources", content.folder)
    assert "No drop falls." in said.out
    assert "Drops fall." not in said.out


# -- mistakes ----------------------------------------------------------------------------------------------------

TO = ("--to", "picture.svg")
WRONG: dict[str, tuple[tuple[object, ...], str]] = {
    "unknown diagram": (("the-brak", "--step", 1),
                        "There is no diagram, chart or walk 'the-brak': did you mean 'the-brake'?"),
    "a diagram of quite another name": (("lungs", "--step", 1), "There is no diagram, chart or walk 'lungs': "),
    "step too far": ((BRAKE, "--step", 7), "the-brake has the steps 1 to 6."),
    "step before the first": ((BRAKE, "--step", 0), "the-brake has the steps 1 to 6."),
    "unknown switch": (("two-targets", "--step", 4, "--switch", "durg=both"),
                       "two-targets has no switch 'durg': did you mean 'drug'?"),
    "unknown choice": (("two-targets", "--step", 4, "--switch", "drug=bth"), "The switch drug has the choices "),
    "a switch without a choice": (("two-targets", "--step", 4, "--switch", "drug"), "The switch drug has the choices "),
    "a switch where there is none": ((BRAKE, "--step", 1, "--switch", "drug=both"), "the-brake has no switch 'drug'"),
    "a switch without a step": (("two-targets", "--switch", "drug=both"), "name it with --step N."),
    "no such folder": ((BRAKE, "--resources", "no-such-folder"), "There is no folder no-such-folder."),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("command", ["render", "describe"])
def test_what_cannot_be_made_gets_one_line(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str,
                                      arguments: tuple[object, ...], message: str) -> None:
    monkeypatch.chdir(tmp_path)
    said = run(command, *arguments, *(TO if command == "render" else ()))
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert message in said.err
    assert not any(odd in said.err for odd in ("?.", "[]", "Errno", "Traceback"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("file", "message"), [
    ("picture.jpg", "A picture ends in .svg, .png or .pdf"), ("picture", "A picture ends in .svg, .png or .pdf"),
    ("no-such-folder/picture.svg", "no-such-folder"), ("no-such-folder/picture.png", "no-such-folder"),
    ("no-such-folder/picture.pdf", "no-such-folder"),
])
def test_an_unwritable_file_is_reported_in_one_line(run: Run, content: ContentFolder, tmp_path: Path, file: str,
                                               message: str) -> None:
    said = run("render", "garden", "--step", 1, "--to", tmp_path / file, "--resources", content.folder)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert message in said.err
    assert not any(odd in said.err for odd in ("Errno", "Traceback"))


def test_a_storyboard_as_svg_is_refused_and_reported_what_can_be_had(run: Run, tmp_path: Path) -> None:
    said = run("render", BRAKE, "--to", tmp_path / "brake.svg")
    assert (said.code, said.out) == (2, "")
    assert said.err.strip() == ("An SVG holds one step: name it with --step N. A storyboard can be a PDF or a PNG.")


@pytest.mark.parametrize(("arguments", "message"), [
    ((BRAKE,), "--to"), (("--to", "a.svg"), "name"), ((BRAKE, "--step", "two", *TO), "--step"),
    ((BRAKE, "--theme", "dusk", *TO), "--theme"), ((BRAKE, "--stpe", "2", *TO), "--stpe"),
])
def test_a_mistyped_command_is_reported_what_is_wrong(run: Run, arguments: tuple[str, ...], message: str) -> None:
    said = run("render", *arguments)
    assert (said.code, said.out) == (2, "")
    assert message in said.err.splitlines()[-1]


@pytest.mark.parametrize("file", [GARDEN, "art/palette.yaml", "ui.yaml", "themes/day.yaml", "catalogue.yaml"])
def test_a_broken_file_of_the_content_is_reported_in_one_line(run: Run, content: ContentFolder, tmp_path: Path,
                                                              file: str) -> None:
    content.write(file, "id: [\n")
    said = run("render", "garden", "--step", 1, "--to", tmp_path / "a.svg", "--resources", content.folder)
    assert (said.code, said.out) == (2, "")
    assert file in said.err
    assert len(said.err.splitlines()) == 1


@pytest.mark.parametrize("file", ["art/palette.yaml", "themes/day.yaml"])
def test_a_broken_file_does_not_take_a_half_painted_picture_with_it(content: ContentFolder, tmp_path: Path,
                                                                   file: str) -> None:
    content.write(file, "id: [\n")
    said = alone("render", "garden", "--step", 1, "--to", tmp_path / "a.png", "--resources", content.folder)
    assert (said.code, said.out) == (2, "")
    assert file in said.err
    assert len(said.err.splitlines()) == 1


def test_without_the_list_of_drawings_every_part_is_a_box(run: Run, content: ContentFolder, tmp_path: Path) -> None:
    content.write("art/symbols.yaml", "id: [\n")
    assert run("render", "garden", "--step", 1, "--to", tmp_path / "a.png", "--resources", content.folder).code == 0


def test_what_is_rendered_is_what_ships_unless_a_folder_is_named(run: Run, tmp_path: Path) -> None:
    assert run("render", BRAKE, "--step", 1, "--to", tmp_path / "a.svg", "--resources", SHIPPED).code == 0
    assert run("render", "garden", "--step", 1, "--to", tmp_path / "a.svg").code == 2
