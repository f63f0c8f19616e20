"""Printing the sheet: which printer takes it, and the message when none does. No real printer is used."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from helpers.small_disk import only_root, small_disk
from lungedu.ui import printing
from lungedu.ui.printing import (
    GAVE_UP,
    NO_PRINTER,
    NOT_PRINTED,
    PRINTED,
    file_to_save,
    place_to_save,
    print_sheet,
    save,
)

State = QPrinter.PrinterState


@dataclass
class Office:
    """The printers of a computer. They print into a file, as Qt lets every printer do."""

    names: list[str]
    usual: str
    state: State = State.Idle
    queue: str = "accepting requests since today"
    gives_up: bool = False

    def availablePrinterNames(self) -> list[str]:  # noqa: N802
        return self.names

    def defaultPrinter(self) -> Printer:  # noqa: N802
        return Printer(self.usual, self.state)

    def printerInfo(self, name: str) -> Printer:  # noqa: N802
        return Printer(name, self.state)


@dataclass
class Printer:
    name: str
    at: State

    def isNull(self) -> bool:  # noqa: N802
        return not self.name

    def state(self) -> State:
        return self.at


class Dialog:
    office: Office
    asked: int

    def __init__(self, *_: object):
        Dialog.asked += 1

    def exec(self) -> int:
        return int(not Dialog.office.gives_up)


def printed(monkeypatch: pytest.MonkeyPatch, folder: Path, office: Office, *, asks: bool = False) -> str:
    """Print a line in an office; how it ended. What came out is `paper.pdf`."""
    Dialog.office, Dialog.asked = office, 0

    def on_paper(*_: object) -> QPrinter:
        made = QPrinter()
        made.setOutputFileName(str(folder / "paper.pdf"))
        made.outputFileName = lambda: ""  # type: ignore[method-assign]  # as one that is no file
        return made

    on_paper.PrinterMode, on_paper.DuplexMode, on_paper.PrinterState = (  # type: ignore[attr-defined]
        QPrinter.PrinterMode, QPrinter.DuplexMode, QPrinter.PrinterState)
    monkeypatch.setattr(printing, "QPrinterInfo", office)
    monkeypatch.setattr(printing, "QPrintDialog", Dialog)
    monkeypatch.setattr(printing, "QPrinter", on_paper)
    monkeypatch.setattr(shutil, "which", lambda _: "lpstat")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess(
        [], 0, stdout=f"{office.usual} {office.queue}\n"))
    return print_sheet(QWidget(), a_line, asks=asks)


def a_line(device: QPagedPaintDevice) -> bool:
    painter = QPainter(device)
    painter.drawText(100, 100, "A line")
    return painter.end()


@pytest.fixture(autouse=True)
def an_app(qapp: object) -> None:
    """Printers need one."""


def test_a_kiosk_prints_on_the_usual_printer_without_asking(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert printed(monkeypatch, tmp_path, Office(["front desk"], "front desk")) == PRINTED
    assert Dialog.asked == 0
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert b"lungedu" in (tmp_path / "paper.pdf").read_bytes().replace(b"\0", b"")


def test_a_laptop_asks_and_prints_nothing_when_one_gives_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = Office(["front desk"], "", gives_up=True)
    assert printed(monkeypatch, tmp_path, office, asks=True) == GAVE_UP
    assert not (tmp_path / "paper.pdf").exists()
    office.gives_up = False
    assert printed(monkeypatch, tmp_path, office, asks=True) == PRINTED
    assert Dialog.asked == 1


@pytest.mark.parametrize(("names", "asks"), [([], False), ([], True), (["not the usual one"], False)])
def test_without_a_printer_to_use_nothing_is_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, names: list[str],
                                                  *, asks: bool) -> None:
    assert printed(monkeypatch, tmp_path, Office(names, ""), asks=asks) == NO_PRINTER
    assert Dialog.asked == 0
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.parametrize("wrong", [{"state": State.Error}, {"queue": "not accepting requests since today"}],
                         ids=["stopped", "refuses"])
def test_a_printer_that_takes_no_pages_is_reported_and_none_wait_for_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
                                                                   wrong: dict[str, object]) -> None:
    office = Office(["front desk"], "front desk", **wrong)  # type: ignore[arg-type]
    assert printed(monkeypatch, tmp_path, office) == NOT_PRINTED
    assert not (tmp_path / "paper.pdf").exists()


def test_a_printer_that_goes_away_while_it_is_painted_for_is_reported(monkeypatch: pytest.MonkeyPatch,
                                                                 tmp_path: Path) -> None:
    office = Office(["front desk"], "front desk")
    assert printed(monkeypatch, tmp_path, office) == PRINTED

    def unplugged(device: QPagedPaintDevice) -> bool:
        office.state = State.Error
        return a_line(device)

    assert print_sheet(QWidget(), unplugged, asks=False) == NOT_PRINTED


@only_root
def test_on_a_full_disk_no_half_of_a_sheet_is_left_and_the_one_before_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        assert save(disk / "sheet.pdf", b"%PDF before")
        assert not save(disk / "sheet.pdf", b"%PDF" * 100_000)
        assert [file.name for file in disk.iterdir()] == ["sheet.pdf"]
        assert (disk / "sheet.pdf").read_bytes() == b"%PDF before"


def test_a_queue_that_does_not_answer_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def waits(*_: object, timeout: float, **__: object) -> object:
        raise subprocess.TimeoutExpired("lpstat", timeout)

    monkeypatch.setattr(shutil, "which", lambda _: "lpstat")
    monkeypatch.setattr(subprocess, "run", waits)
    assert printing._accepts("front desk")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert printing._accepts("front desk")


def test_a_sheet_that_cannot_be_painted_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = Office(["front desk"], "front desk")
    assert printed(monkeypatch, tmp_path, office) == PRINTED
    assert print_sheet(QWidget(), lambda _: False, asks=False) == NOT_PRINTED


@dataclass
class Chooser:
    """The system's dialog: what a person types in it, one name a time, and the names that it came with."""

    typed: list[str]
    offered: list[str]

    def __call__(self, _parent: QWidget, _title: str, name: str, _kind: str) -> tuple[str, str]:
        self.offered.append(name)
        return self.typed.pop(0), ""


def test_a_name_without_its_ending_never_overwrites_a_file_unasked(monkeypatch: pytest.MonkeyPatch,
                                                                  tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").touch()
    chooser = Chooser([str(tmp_path / "mine"), str(tmp_path / "mine.pdf")], [])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chooser)
    assert place_to_save(QWidget(), "Save", "sheet.pdf", "PDF") == tmp_path / "mine.pdf"
    assert chooser.offered == ["sheet.pdf", str(tmp_path / "mine.pdf")]


def test_when_one_gives_up_on_the_full_name_nothing_is_saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", Chooser([str(tmp_path / "mine"), ""], []))
    assert file_to_save(QWidget(), "Save", "plan.yaml", "Plan (*.yaml)", (".yaml", ".yml")) is None


@pytest.mark.parametrize(("typed", "file"), [("mine", "mine.yaml"), ("mine.YML", "mine.YML"), ("a.b", "a.b.yaml")])
def test_a_free_name_gets_its_ending_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str,
                                             file: str) -> None:
    chooser = Chooser([str(tmp_path / typed)], [])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chooser)
    assert file_to_save(QWidget(), "Save", "plan.yaml", "Plan (*.yaml)", (".yaml", ".yml")) == tmp_path / file


def test_without_lpstat_as_on_windows_the_printer_itself_is_asked(monkeypatch: pytest.MonkeyPatch,
                                                                  tmp_path: Path) -> None:
    office = Office(["front desk"], "front desk")
    assert printed(monkeypatch, tmp_path, office) == PRINTED
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert print_sheet(QWidget(), a_line, asks=False) == PRINTED
    office.state = State.Error
    assert print_sheet(QWidget(), a_line, asks=False) == NOT_PRINTED
