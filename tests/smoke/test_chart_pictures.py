"""`lungedu render` and `lungedu describe` of charts and walks: what someone gets, or which message instead."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from helpers.charts import CHARTS, shipped
from helpers.commands import Run
from helpers.content_folder import SHIPPED, ContentFolder, copy_of_shipped
from helpers.diagrams import shipped_library
from lungedu.base.resources import Resources
from lungedu.cli import render as pictures
from lungedu.viewmodels.recheck import facts_of

CHART, TILES = "h6-severe-people", "h6-gaps"
[WALK] = Resources(SHIPPED).names("walks", ".yaml")
TO = ("--to", "a.png")


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    """A clinic's own copy."""
    made = copy_of_shipped(tmp_path_factory.mktemp("clinic") / "resources")
    shutil.copytree(SHIPPED / "fonts", made.folder / "fonts")
    return made


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


# -- render ------------------------------------------------------------------------------------------------------


def test_a_chart_is_written_as_svg_and_its_file_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "chart.svg"
    said = run("render", CHART, "--to", file)
    assert (said.code, said.out.strip(), said.err) == (0, str(file), "")
    root = ElementTree.fromstring(file.read_text("utf-8"))
    assert [child.text for child in root][:1] == [shipped(CHART).model.title]


@pytest.mark.parametrize("theme", ["day", "night", "contrast", "print"])
def test_a_chart_is_written_as_a_picture_in_any_theme(run: Run, tmp_path: Path, theme: str) -> None:
    file = tmp_path / "chart.png"
    said = run("render", CHART, "--theme", theme, "--to", file)
    assert (said.code, said.err) == (0, "")
    image = QImage(str(file))
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colors) > 8


@pytest.mark.parametrize(("arguments", "expected"), [((CHART,), 1), ((WALK, "--step", 3), 1), ((WALK,), None)])
def test_a_pdf_has_as_many_pages_as_it_needs(run: Run, tmp_path: Path, arguments: tuple[object, ...],
                                            expected: int | None) -> None:
    file = tmp_path / "a.pdf"
    said = run("render", *arguments, "--theme", "print", "--to", file)
    assert (said.code, said.err) == (0, "")
    assert file.read_bytes().startswith(b"%PDF-")
    assert pages(file) == (expected or -(-len(shipped_library().walks[WALK].cards) // 2))


def test_a_card_as_svg_is_its_chart(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "card.svg"
    assert run("render", WALK, "--step", 1, "--to", file).code == 0
    card = shipped_library().walks[WALK].cards[0]
    assert shipped(card.chart).model.title in file.read_text("utf-8")


def test_the_foot_says_that_a_recheck_is_due_from_the_91st_day_on(run: Run, tmp_path: Path,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    library = shipped_library()
    checked = min(date.fromisoformat(library.facts[fact].as_of) for fact in facts_of(library, library.charts[CHART]))
    images = []
    for days in (0, 90, 91):
        class Calendar(date):
            @classmethod
            def today(cls) -> date:  # type: ignore[override]
                return checked + timedelta(days=days)  # noqa: B023  # asked at once

        monkeypatch.setattr(pictures, "date", Calendar)
        assert run("render", CHART, "--to", tmp_path / "a.png").code == 0
        images.append(QImage(str(tmp_path / "a.png")))
    assert images[0] == images[1]
    assert images[2] != images[1]


def test_a_clinics_own_chart_is_what_is_written(run: Run, clinic: ContentFolder, tmp_path: Path) -> None:
    clinic.replace(f"charts/{CHART}.yaml", f"title: {shipped(CHART).model.title}", "title: Our own title")
    try:
        for command in ("render", "describe"):
            to = ("--to", tmp_path / "a.svg") if command == "render" else ()
            said = run(command, CHART, "--resources", clinic.folder, *to)
            assert said.code == 0
            assert "Our own title" in (said.out if not to else (tmp_path / "a.svg").read_text("utf-8"))
    finally:
        clinic.restore()


# -- describe ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_reported_in_sentences_and_as_a_table(run: Run, name: str) -> None:
    said = run("describe", name)
    assert (said.code, said.err) == (0, "")
    words, _, table = said.out.strip().partition("\n\n")
    chart = shipped(name)
    assert [line.rstrip(".") for line in words.splitlines()] == [line.rstrip(".") for line in chart.sentences]
    assert table.splitlines() == [" | ".join(row) for row in (chart.rows.columns, *chart.rows.cells)]


def test_a_walk_is_reported_card_by_card_and_a_step_is_one_card(run: Run) -> None:
    walk, plain = shipped_library().walks[WALK], shipped_library().plain
    whole = run("describe", WALK)
    assert (whole.code, whole.err) == (0, "")
    places = [whole.out.index(f"{number}. {card.title}\n{plain(card.text)}\n")
              for number, card in enumerate(walk.cards, 1)]
    assert places == sorted(places)
    one = run("describe", WALK, "--step", 2).out
    assert one.startswith(f"2. {walk.cards[1].title}\n")
    assert walk.cards[2].title not in one
    for sentence in shipped(walk.cards[1].chart).sentences:
        assert sentence in one


# -- what cannot be had ------------------------------------------------------------------------------------------

WRONG = {
    "a name nearly right": (("h6-severe-peple",), "h6-severe-people"),
    "no such name": (("nothing-like-it",), "There is no diagram, chart or walk 'nothing-like-it'"),
    "a step of a chart": ((CHART, "--step", 1), f"{CHART} is a chart; it has no steps and no switches."),
    "a switch of a chart": ((CHART, "--switch", "drug=both"), f"{CHART} is a chart; it has no steps and no switches."),
    "a card that is not there": ((WALK, "--step", 99), f"{WALK} has the cards 1 to"),
    "card nought": ((WALK, "--step", 0), f"{WALK} has the cards 1 to"),
    "a switch of a walk": ((WALK, "--step", 1, "--switch", "drug=both"), f"{WALK} is a walk; it has no switches."),
    "no such folder": ((CHART, "--resources", "no-such-folder"), "There is no folder no-such-folder."),
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


@pytest.mark.parametrize("name", [CHART, WALK])
@pytest.mark.parametrize(("file", "message"), [
    ("picture.jpg", "A picture ends in .svg, .png or .pdf"), ("picture", "A picture ends in .svg, .png or .pdf"),
    ("no-such-folder/picture.png", "no-such-folder"), ("no-such-folder/picture.pdf", "no-such-folder"),
])
def test_a_file_that_cannot_be_written_is_reported_in_one_line(run: Run, tmp_path: Path, name: str, file: str,
                                                          message: str) -> None:
    said = run("render", name, "--to", tmp_path / file)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert message in said.err
    assert not any(odd in said.err for odd in ("Errno", "Traceback"))


def test_a_whole_walk_as_svg_is_refused_and_reported_what_can_be_had(run: Run, tmp_path: Path) -> None:
    said = run("render", WALK, "--to", tmp_path / "walk.svg")
    assert (said.code, said.out) == (2, "")
    assert said.err.strip() == ("An SVG holds one card: name it with --step N. All of them can be a PDF or a PNG.")


@pytest.mark.parametrize("command", ["render", "describe"])
def test_a_broken_chart_is_named_with_its_file_and_the_rest_works(run: Run, clinic: ContentFolder, tmp_path: Path,
                                                             command: str) -> None:
    clinic.write(f"charts/{CHART}.yaml", "id: [\n")
    to = ("--to", tmp_path / "a.svg") if command == "render" else ()
    try:
        said = run(command, CHART, "--resources", clinic.folder, *to)
        assert (said.code, said.out) == (2, "")
        assert f"charts/{CHART}.yaml" in said.err
        assert len(said.err.splitlines()) == 1
        assert run(command, TILES, "--resources", clinic.folder, *to).code == 0
        assert run(command, WALK, "--step", 1, "--resources", clinic.folder, *to).code == 0
    finally:
        clinic.restore()


def test_a_card_whose_chart_is_broken_is_reported(run: Run, clinic: ContentFolder, tmp_path: Path) -> None:
    chart = shipped_library().walks[WALK].cards[0].chart
    clinic.write(f"charts/{chart}.yaml", "id: [\n")
    try:
        for file in ("a.svg", "a.png"):
            said = run("render", WALK, "--step", 1, "--resources", clinic.folder, "--to", tmp_path / file)
            assert said.code == 2
            assert chart in said.err
            assert len(said.err.splitlines()) == 1
        assert run("describe", WALK, "--resources", clinic.folder).code == 0
    finally:
        clinic.restore()
