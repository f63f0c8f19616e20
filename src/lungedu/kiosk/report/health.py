"""Kiosk health check: one report for staff and administrators.

Each check yields findings about one subject. No check fails; what cannot be determined is reported as such.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from lungedu.base.clock import is_overdue
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.problem import Problem
from lungedu.kiosk.guard.finger import FEWEST_DOTS, MOST_DOTS
from lungedu.kiosk.report.exits import exits
from lungedu.kiosk.report.finding import OK, WARN, WRONG, Finding
from lungedu.kiosk.report.machine import Machine, asked
from lungedu.kiosk.report.screens import DisplayReport, from_json
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.pin import is_hash
from lungedu.kiosk.watch.journal import FILE as JOURNAL
from lungedu.kiosk.watch.supervisor import log_folder, own_command
from lungedu.viewmodels.recheck import RECHECK_DAYS
from lungedu.viewmodels.saved_index import SAVED_AS

_LEAST_FREE = 50_000_000
"""Bytes below which free space on the journal's disk gets a warning."""
_QT_SECONDS = 60
"""Timeout for Qt to start; generous, because old laptops are slow."""
_OLDEST_YEARS = 5
"""A clock this far ahead of the content is more likely wrong than right."""


@dataclass(frozen=True)
class HealthContext:
    """Input of the checks. `file`: the settings file; `problems`: what is wrong in it."""

    config: KioskConfig
    file: Path | None
    problems: tuple[Problem, ...]
    now: datetime
    machine: Machine = field(default_factory=Machine)

    @property
    def resources(self) -> Resources:
        """The content in use."""
        return Resources(self.config.resources or bundled_folder())


def report(kiosk: HealthContext) -> list[Finding]:
    """All findings. A check that raises is reported as a finding."""
    found: list[Finding] = []
    for check in CHECKS:
        try:
            found.extend(check(kiosk))
        except Exception as error:  # noqa: BLE001, RUF100  one failing check must not suppress the report
            found.append(Finding(WARN, check.__name__.strip("_"), f"this could not be found out ({error!r})"))
    return found


def as_json(found: Sequence[Finding]) -> str:
    """The report as a JSON list of objects."""
    return json.dumps([{"state": finding.state, "about": finding.about, "found": finding.found,
                        "remedy": finding.remedy} for finding in found], indent=2, ensure_ascii=False)


# -- settings -----------------------------------------------------------------------------------------------------


def _settings(kiosk: HealthContext) -> Iterator[Finding]:
    if kiosk.file is None:
        yield Finding(WARN, "settings", "there is no kiosk.toml; the usual settings hold",
                      "lungedu kiosk example prints one")
    elif not kiosk.problems:
        yield Finding(OK, "settings", str(kiosk.file))
    for problem in kiosk.problems:
        yield Finding(WRONG, "settings", str(problem))


def _pin(kiosk: HealthContext) -> Iterator[Finding]:
    if is_hash(kiosk.config.pin_hash):
        yield Finding(OK, "PIN", "set")
    else:
        yield Finding(WRONG, "PIN", "none is set, so nobody can leave by touch", "lungedu kiosk set-pin")


def _numbers(kiosk: HealthContext) -> Iterator[Finding]:
    from lungedu.loading.clinic_file import known_ids

    known = known_ids(kiosk.resources)
    missing = [name for name in known.phones
               if name not in dict(kiosk.config.phones) and name not in known.optional_phones]
    if missing:
        yield Finding(WARN, "phone numbers", "no number for " + ", ".join(missing),
                      "[phones] in clinic.toml or kiosk.toml")
    else:
        yield Finding(OK, "phone numbers", f"{len(kiosk.config.phones)} set; call each of them once")


# -- what is shown ------------------------------------------------------------------------------------------------


def _screens(kiosk: HealthContext) -> Iterator[Finding]:
    from lungedu.paint.fonts import FAMILY

    display = _display_report(kiosk)
    if display is None:
        yield Finding(WARN, "screens", "no display can be asked from here",
                      "ask for this report where the kiosk runs; lungedu kiosk screens says what is missing")
        return
    for screen in display.screens:
        plausible = FEWEST_DOTS <= screen.dots <= MOST_DOTS
        yield Finding(OK if plausible else WARN, f"screen {screen.number}", str(screen), "" if plausible else
                      "it does not tell its true size: measure a button, which should be 15 mm high")
    configured = kiosk.config.screen
    names = [name for screen in display.screens for name in (screen.name, str(screen.number))]
    if configured and configured not in names:
        yield Finding(WRONG, "screen", f"there is no screen {configured!r}; the first one is used",
                      "write one of " + ", ".join(names))
    used = next((screen for screen in display.screens if screen.used), None)
    if used is not None and kiosk.config.orientation not in ("any", used.shape):
        yield Finding(WRONG, "orientation", f"the screen is {used.shape}, and should be {kiosk.config.orientation}",
                      "turn it in the system's settings; docs/kiosk.md")
    yield from (Finding(WRONG, "typeface", words, "install lungedu again") for words in display.wrong)
    if not display.wrong:
        yield (Finding(OK, "typeface", display.typeface) if display.typeface == FAMILY else
               Finding(WRONG, "typeface", f"{display.typeface} is shown, not {FAMILY}", "install lungedu again"))


def _display_report(kiosk: HealthContext) -> DisplayReport | None:
    """The report of a child process on the kiosk's display; None if there is no display."""
    around = kiosk.machine.surroundings
    if sys.platform.startswith("linux") and not any(
            around.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    named = ["--config", str(kiosk.file)] if kiosk.file is not None else []
    output = asked(*own_command(["kiosk", "screens", "--json", *named]), environment=kiosk.machine.with_display(),
                   seconds=_QT_SECONDS)
    try:
        return from_json(output) if output else None
    except (ValueError, KeyError, TypeError):
        return None


def _printer(kiosk: HealthContext) -> Iterator[Finding]:
    if not kiosk.config.printing:
        yield Finding(OK, "printer", "printing is off")
        return
    output = asked("lpstat", "-p", "-d", "-a")
    if output is None:
        yield Finding(WARN, "printer", "lpstat is not there or does not answer, so no printer can be asked",
                      "install CUPS, or set printing = false")
        return
    lines = output.splitlines()
    default = [line.rpartition(":")[2].strip() for line in lines if "default destination:" in line]
    if not default:
        yield Finding(WRONG, "printer", "there is no usual printer",
                      "lpadmin -d NAME, or set printing = false")
        return
    failures = [line for line in lines if default[0] in line and ("disabled" in line or "not accepting" in line)]
    if failures:
        yield Finding(WRONG, "printer", failures[0].strip(), f"cupsenable {default[0]}; cupsaccept {default[0]}")
    else:
        yield Finding(OK, "printer", default[0])
    if not _cups_forgets(kiosk.machine):
        yield Finding(WARN, "printer", "the system keeps printed pages for a while",
                      "PreserveJobFiles No and PreserveJobHistory No in cupsd.conf")


def _cups_forgets(machine: Machine) -> bool:
    lines = (machine.file("/etc/cups/cupsd.conf") or "").lower().splitlines()
    options = {tuple(line.split()[:2]) for line in lines}
    return ("preservejobfiles", "no") in options and ("preservejobhistory", "no") in options


def _content(kiosk: HealthContext) -> Iterator[Finding]:
    from lungedu.loading.checks import check_all

    problems, _ = check_all(kiosk.resources, kiosk.now.date())
    errors = [problem for problem in problems if not problem.warning]
    for problem in errors:
        yield Finding(WRONG, "content", str(problem))
    if not errors:
        yield Finding(OK, "content", f"no problem in {kiosk.resources.folder}")
    as_of = _as_of(kiosk)
    if is_overdue(as_of, RECHECK_DAYS, kiosk.now.date()):
        yield Finding(WARN, "evidence", f"last checked on {as_of}, more than {RECHECK_DAYS} days ago",
                      "install a newer version; every page says so to its readers")
    else:
        yield Finding(OK, "evidence", f"last checked on {as_of}")


def _clock(kiosk: HealthContext) -> Iterator[Finding]:
    checked, today = date.fromisoformat(_as_of(kiosk)), kiosk.now.date()
    time = kiosk.now.strftime("%Y-%m-%d %H:%M")
    if today < checked:
        yield Finding(WRONG, "clock", f"{time}, before the content was made", "set the clock; timedatectl")
    elif today.year - checked.year > _OLDEST_YEARS:
        yield Finding(WRONG, "clock", f"{time}, {today.year - checked.year} years after the content was made",
                      "set the clock; timedatectl")
    else:
        synchronized = (asked("timedatectl", "show", "--property=NTPSynchronized", "--value") or "").strip()
        by = {"yes": ", set by a time server", "no": ", not set by a time server: look at it twice a year"}
        yield Finding(OK, "clock", time + by.get(synchronized, ", and it could not be found out what sets it"))


def _as_of(kiosk: HealthContext) -> str:
    from lungedu.loading.front import read_catalogue

    return read_catalogue(kiosk.resources).as_of


# -- the computer -------------------------------------------------------------------------------------------------


def _disk(kiosk: HealthContext) -> Iterator[Finding]:
    """Read-only: creating the folder as root would lock out the kiosk's account."""
    folder = log_folder(kiosk.config)
    there = next((parent for parent in (folder, *folder.parents) if parent.exists()), folder)
    try:
        free = shutil.disk_usage(there).free
        if not there.is_dir():
            raise NotADirectoryError(20, f"{there} is no folder")
        with tempfile.TemporaryFile(dir=there) as trial:
            trial.write(b"x" * 4096)
            trial.flush()
    except OSError as error:
        yield Finding(WARN, "disk", f"{folder} cannot be written: {error.strerror}",
                      "the kiosk works without, and counts wrong PINs until its restart only; set log_folder")
        return
    about = f"{free // 1_000_000:,} MB free in {folder}" + ("" if there == folder else ", which is made at the start")
    if free < _LEAST_FREE:
        yield Finding(WARN, "disk", about, "make room")
    else:
        yield Finding(OK, "disk", about)
    yield from _owner(kiosk, folder)
    index = folder / SAVED_AS
    if index.exists():
        yield Finding(OK, "index", f"saved, {index.stat().st_size // 1000:,} kB")
    else:
        yield Finding(WARN, "index", "not saved yet; the first question takes a little longer",
                      "start the kiosk once, with this account")
    journal = folder / JOURNAL
    if journal.exists():
        ended = [line for line in journal.read_text("utf-8", "replace").splitlines()
                 if any(word in line for word in (" hang", " resting", " cannot-")) or
                 (" ended code=" in line and not line.endswith(("=0", "=75", "=-15")))]
        state = WARN if ended else OK
        yield Finding(state, "failures", f"{len(ended)} in {journal}" + (f", the last: {ended[-1]}" if ended else ""))


def _owner(kiosk: HealthContext, folder: Path) -> Iterator[Finding]:
    runs = kiosk.machine.kiosk
    if runs is not None and folder.exists() and folder.stat().st_uid not in (runs.user, -1):
        yield Finding(WARN, "disk", f"{folder} does not belong to the account that the kiosk runs with",
                      f"chown -R {runs.user} {folder}")


def _exits(kiosk: HealthContext) -> Iterator[Finding]:
    yield from exits(kiosk.machine)


CHECKS: tuple[Callable[[HealthContext], Iterator[Finding]], ...] = (
    _settings, _pin, _numbers, _screens, _printer, _content, _clock, _disk, _exits)
