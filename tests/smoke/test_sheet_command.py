"""`lungedu sheet`: the sheet to take home, from the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from helpers.commands import Run
from lungedu.domain.visit_list import MOST

QUESTIONS = ("visit:pd-l1-score", "faq:cost", "own:Can I swim?")


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


@pytest.mark.parametrize(("size", "paper", "count", "box"), [
    ("normal", "A4", 1, b"595"), ("normal", "Letter", 1, b"612"), ("large", "A4", 2, b"595"),
    ("large", "Letter", 2, b"612")])
def test_a_sheet_is_written_in_its_size_and_on_its_paper(run: Run, tmp_path: Path, size: str, paper: str, count: int,
                                                        box: bytes) -> None:
    file = tmp_path / "sheet.pdf"
    said = run("sheet", *QUESTIONS, "--to", file, "--size", size, "--paper", paper)
    assert (said.code, said.out.strip(), said.err) == (0, str(file), "")
    assert pages(file) == count
    assert re.search(rb"/MediaBox \[\s*0(\.0+)?\s+0(\.0+)?\s+" + box, file.read_bytes())


WRONG = {
    "no such question": (("visit:nope",), "There is no question 'visit:nope'"),
    "nothing said": (("own: ",), "There is no question 'own: '"),
    "too many": (QUESTIONS[:1] * (MOST + 1), f"A sheet holds {MOST} questions; these are {MOST + 1}."),
}


@pytest.mark.parametrize(("questions", "message"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_printed_is_reported_in_one_line(run: Run, tmp_path: Path, questions: tuple[str, ...],
                                                   message: str) -> None:
    said = run("sheet", *questions, "--to", tmp_path / "sheet.pdf")
    assert (said.code, said.out) == (2, "")
    assert message in said.err
    assert len(said.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("file", "message"), [("sheet.png", "its name ends in .pdf"),
                                               ("no-such-folder/sheet.pdf", "no-such-folder")])
def test_an_unwritable_file_is_reported_in_one_line(run: Run, tmp_path: Path, file: str, message: str) -> None:
    said = run("sheet", *QUESTIONS, "--to", tmp_path / file)
    assert (said.code, said.out) == (2, "")
    assert message in said.err
    assert len(said.err.splitlines()) == 1
    assert "Errno" not in said.err
