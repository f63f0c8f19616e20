"""`--clinic FILE` reaches every mode and every paper, before the command or after it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from helpers.commands import Run
from lungedu import app
from lungedu.cli import show

NAME, NUMBER = "Riverside Cancer Clinic", "555 0142"
STARTS = {"laptop": ("--keep-nothing",), "session": ("--session", "--keep-nothing"),
          "kiosk": ("--kiosk", "--supervised")}
PAPERS = {"handout": ("handout", "page:warning_signs", "--to", "out.pdf"),
          "sheet": ("sheet", "faq:cost", "--to", "out.pdf")}


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "clinic.toml"
    file.write_text(f'name = "{NAME}"\n[phones]\nclinic-line = "{NUMBER}"\n', "utf-8")
    return file


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[app.CommonStart]:
    """The starts that were asked for; no window opens."""
    asked: list[app.CommonStart] = []

    def run(options: app.CommonStart) -> int:
        asked.append(options)
        return 0

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(show, "_report_to_supervisor", lambda: None)
    return asked


@pytest.mark.parametrize("flags", STARTS.values(), ids=STARTS)
def test_every_mode_starts_with_the_clinic(run: Run, clinic: Path, started: list[app.CommonStart],
                                           flags: Sequence[str]) -> None:
    assert run(*flags, "--clinic", clinic).code == 0
    assert [(one.site.name, one.site.phones) for one in started] == [(NAME, (("clinic-line", NUMBER),))]


@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("call", PAPERS.values(), ids=PAPERS)
def test_paper_has_the_clinics_name_and_number(run: Run, clinic: Path, call: Sequence[str], first: bool) -> None:
    flag = ("--clinic", clinic)
    said = run(*flag, *call) if first else run(*call, *flag)
    assert (said.code, said.err) == (0, "")
    text = " ".join(" ".join(page.extract_text() for page in PdfReader("out.pdf").pages).split())
    assert NAME in text
    assert NUMBER in text


def test_a_broken_line_of_the_file_is_printed_and_the_app_starts(run: Run, clinic: Path,
                                                                 started: list[app.CommonStart]) -> None:
    clinic.write_text(f'name = "{NAME}"\ncountry = "xx"\n', "utf-8")
    said = run("--keep-nothing", "--clinic", clinic)
    assert said.code == 0
    assert "clinic.toml:2: country: there is no country 'xx'" in said.err
    assert [one.site.name for one in started] == [NAME]


def test_the_check_of_a_kiosk_counts_the_clinics_numbers(run: Run, clinic: Path) -> None:
    said = run("kiosk", "check", "--config", "/dev/null", "--clinic", clinic)
    missing = next(line for line in said.out.splitlines() if "phone numbers" in line)
    assert "emergency" in missing
    assert "clinic-line" not in missing


def test_the_help_of_the_check_says_where_the_file_is_looked_for(run: Run) -> None:
    assert "clinic.toml," in " ".join(run("clinic", "check", "--help").out.split())
