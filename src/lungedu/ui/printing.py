"""The printer of the computer, and files that a person asks for. Nothing else of the app writes either.

A sheet is painted straight to the printer's queue: the app makes no file of it. Qt hands it to the queue in a file for
the time of printing, and takes that away; what the queue keeps is set by whoever looks after the computer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from lungedu.base import log
from lungedu.base.whole_file import write_whole

NO_PRINTER, NOT_PRINTED, PRINTED, GAVE_UP = "sheet.no_printer", "sheet.not_printed", "sheet.printed", ""
"""How a print ended, as the words for it."""

_SECONDS = 5
"""The longest wait for an answer of the queue."""

Prints = Callable[[QPagedPaintDevice], bool]


def print_sheet(parent: QWidget, paints: Prints, *, asks: bool) -> str:
    """Print on the usual printer, or, when one `asks`, on the one that is chosen in the system's dialog."""
    if QPrinterInfo.defaultPrinter().isNull() and not (asks and QPrinterInfo.availablePrinterNames()):
        return NO_PRINTER
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("lungedu")
    printer.setCreator("lungedu")
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)  # a sheet of two pages is one sheet, where a printer can
    if asks and QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return GAVE_UP
    if not printer.outputFileName() and not _is_ready(printer.printerName()):
        return NOT_PRINTED
    painted = paints(printer) and printer.printerState() is not QPrinter.PrinterState.Error
    still_there = bool(printer.outputFileName()) or _is_ready(printer.printerName())
    return PRINTED if painted and still_there else NOT_PRINTED


def _is_ready(name: str) -> bool:
    """Whether a printer takes pages now. On one that is stopped they would wait, and come out when nobody is there."""
    return QPrinterInfo.printerInfo(name).state() is not QPrinter.PrinterState.Error and _accepts(name)


def _accepts(name: str) -> bool:
    """Whether the queue takes pages; Qt does not tell when CUPS refuses them. Without an answer it may."""
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return True
    try:
        status = subprocess.run([lpstat, "-a", name], env=os.environ | {"LC_ALL": "C"}, capture_output=True,
                              encoding="utf-8", errors="replace", timeout=_SECONDS, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return True
    return "not accepting requests" not in status


def place_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Where a person wants a PDF; None when they changed their mind."""
    return file_to_save(parent, title, name, f"{kind} (*.pdf)", (".pdf",))


def file_to_save(parent: QWidget, title: str, name: str, kind: str, endings: Sequence[str]) -> Path | None:
    """Where a person wants a file, with the first ending unless it has one; None when they changed their mind.

    The system's dialog asks before a file is overwritten, but does not know the ending added here. So where the full
    name exists, the dialog comes again with that name.
    """
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kind)
        if not chosen or chosen.lower().endswith(tuple(endings)):
            return Path(chosen) if chosen else None
        name = f"{chosen}{endings[0]}"
        if not Path(name).exists():
            return Path(name)


def save(file: Path, data: bytes) -> bool:
    """Write a file, whole or not at all; whether it could be written."""
    try:
        write_whole(file, data)
    except OSError as error:
        log.warn(f"A sheet could not be saved: {error.strerror}.")
        return False
    return True
