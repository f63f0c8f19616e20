"""The health of a kiosk: everything that staff and whoever looks after the computer should know, as lines.

Each check finds out one thing and says what it found; none fails, and what cannot be found out is said.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from lungedu.base.clock import is_overdue
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.problem import Problem
from lungedu.kiosk.config import KioskConfig
from lungedu.kiosk.journal import FILE as JOURNAL
from lungedu.kiosk.pin import is_hash
from lungedu.kiosk.supervisor import log_folder
from lungedu.viewmodels.recheck import RECHECK_DAYS

OK, LOOK, WRONG = "ok", "look", "wrong"
"""All is well; somebody should look; it does not work, or is not locked."""
_LEAST_FREE = 50_000_000
"""Bytes on the disk of the journal."""
_OLDEST_YEARS = 5
"""A clock so far ahead of the content is more likely wrong than right."""
_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    state: str
    about: str
    found: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.state:<6}{self.about}: {self.found}" + (f" → {self.remedy}" if self.remedy else "")


@dataclass(frozen=True)
class Kiosk:
    """What the checks look at."""

    config: KioskConfig
    file: Path | None
    problems: tuple[Problem, ...]
    now: datetime

    @property
    def resources(self) -> Resources:
        """The content that is shown."""
        return Resources(self.config.resources or bundled_folder())


def report(kiosk: Kiosk) -> list[Finding]:
    """Every finding. A check that fails by itself is told as one."""
    found: list[Finding] = []
    for check in CHECKS:
        try:
            found.extend(check(kiosk))
        except Exception as error:  # noqa: BLE001, RUF100  the report must come, whatever one check meets
            found.append(Finding(LOOK, check.__name__.strip("_"), f"this could not be found out ({error!r})"))
    return found


def as_json(found: Sequence[Finding]) -> str:
    """The report for a program: a list of objects."""
    return json.dumps([{"state": one.state, "about": one.about, "found": one.found, "remedy": one.remedy}
                       for one in found], indent=2, ensure_ascii=False)


# -- settings -----------------------------------------------------------------------------------------------------


def _settings(kiosk: Kiosk) -> Iterator[Finding]:
    if kiosk.file is None:
        yield Finding(LOOK, "settings", "there is no kiosk.toml; the usual settings hold",
                      "lungedu kiosk example prints one")
    elif not kiosk.problems:
        yield Finding(OK, "settings", str(kiosk.file))
    for problem in kiosk.problems:
        yield Finding(WRONG, "settings", str(problem))


def _pin(kiosk: Kiosk) -> Iterator[Finding]:
    if is_hash(kiosk.config.pin_hash):
        yield Finding(OK, "PIN", "set")
    else:
        yield Finding(WRONG, "PIN", "none is set, so nobody can leave by touch", "lungedu kiosk set-pin")


def _numbers(kiosk: Kiosk) -> Iterator[Finding]:
    from lungedu.kiosk.flags import known_ids

    missing = [name for name in known_ids(kiosk.resources).phones if name not in dict(kiosk.config.phones)]
    if missing:
        yield Finding(LOOK, "phone numbers", "no number for " + ", ".join(missing), "[phones] in kiosk.toml")
    else:
        yield Finding(OK, "phone numbers", f"{len(kiosk.config.phones)} set; call each of them once")


# -- what is shown ------------------------------------------------------------------------------------------------


def _screens(kiosk: Kiosk) -> Iterator[Finding]:
    from lungedu.base.display import no_display

    if no_display():
        yield Finding(LOOK, "screens", "no display can be asked from here", "run this where the kiosk runs")
        return
    from PySide6.QtGui import QGuiApplication

    from lungedu.kiosk.room import screen_of

    application = QGuiApplication.instance() or QGuiApplication(["lungedu"])
    wanted = kiosk.config.screen
    names = []
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        size, inches = screen.size(), screen.physicalDotsPerInch()
        names += [screen.name(), str(number)]
        yield Finding(OK, f"screen {number}", f"{screen.name()}, {size.width()} × {size.height()} pixels, "
                      f"{inches:.0f} to an inch, refreshed {screen.refreshRate():.0f} times a second")
    if wanted and wanted not in names:
        yield Finding(WRONG, "screen", f"there is no screen {wanted!r}; the first one is used",
                      "write one of " + ", ".join(names))
    used = screen_of(kiosk.config).size()
    shape = "portrait" if used.height() > used.width() else "landscape"
    if kiosk.config.orientation not in ("any", shape):
        yield Finding(WRONG, "orientation", f"the screen is {shape}, and should be {kiosk.config.orientation}",
                      "turn it in the system's settings; docs/kiosk.md")
    from lungedu.paint.fonts import FAMILY, load_fonts

    wrong = load_fonts(kiosk.resources)
    yield from (Finding(WRONG, "typeface", words) for words in wrong)
    if not wrong:
        yield Finding(OK, "typeface", FAMILY)
    del application


def _printer(kiosk: Kiosk) -> Iterator[Finding]:
    if not kiosk.config.printing:
        yield Finding(OK, "printer", "printing is off")
        return
    told = _asked("lpstat", "-p", "-d", "-a")
    if told is None:
        yield Finding(LOOK, "printer", "lpstat is not there or does not answer, so no printer can be asked",
                      "install CUPS, or set printing = false")
        return
    default = [line.rpartition(":")[2].strip() for line in told.splitlines() if "default destination:" in line]
    if not default:
        yield Finding(WRONG, "printer", "there is no usual printer",
                      "lpadmin -d NAME, or set printing = false")
        return
    ill = [line for line in told.splitlines() if default[0] in line and ("disabled" in line or "not accepting" in line)]
    if ill:
        yield Finding(WRONG, "printer", ill[0].strip(), f"cupsenable {default[0]}; cupsaccept {default[0]}")
    else:
        yield Finding(OK, "printer", default[0])
    if not _cups_forgets():
        yield Finding(LOOK, "printer", "the system keeps printed pages for a while",
                      "PreserveJobFiles No and PreserveJobHistory No in cupsd.conf")


def _cups_forgets() -> bool:
    try:
        lines = Path("/etc/cups/cupsd.conf").read_text("utf-8", "replace").lower().splitlines()
    except OSError:
        return False
    said = {tuple(line.split()[:2]) for line in lines}
    return ("preservejobfiles", "no") in said and ("preservejobhistory", "no") in said


def _content(kiosk: Kiosk) -> Iterator[Finding]:
    from lungedu.loading.checks import check_all

    problems, _ = check_all(kiosk.resources, kiosk.now.date())
    errors = [problem for problem in problems if not problem.warning]
    for problem in errors:
        yield Finding(WRONG, "content", str(problem))
    if not errors:
        yield Finding(OK, "content", f"no problem in {kiosk.resources.folder}")
    as_of = _as_of(kiosk)
    if is_overdue(as_of, RECHECK_DAYS, kiosk.now.date()):
        yield Finding(LOOK, "evidence", f"last checked on {as_of}, more than {RECHECK_DAYS} days ago",
                      "install a newer version; every page says so to its readers")
    else:
        yield Finding(OK, "evidence", f"last checked on {as_of}")


def _clock(kiosk: Kiosk) -> Iterator[Finding]:
    checked, today = date.fromisoformat(_as_of(kiosk)), kiosk.now.date()
    said = kiosk.now.strftime("%Y-%m-%d %H:%M")
    if today < checked:
        yield Finding(WRONG, "clock", f"{said}, before the content was made", "set the clock; timedatectl")
    elif today.year - checked.year > _OLDEST_YEARS:
        yield Finding(WRONG, "clock", f"{said}, {today.year - checked.year} years after the content was made",
                      "set the clock; timedatectl")
    else:
        yield Finding(OK, "clock", said)


def _as_of(kiosk: Kiosk) -> str:
    from lungedu.loading.front import read_catalogue

    return read_catalogue(kiosk.resources).as_of


# -- the computer -------------------------------------------------------------------------------------------------


def _disk(kiosk: Kiosk) -> Iterator[Finding]:
    folder = log_folder(kiosk.config)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / "trial"
        trial.write_bytes(b"x" * 4096)
        trial.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        yield Finding(LOOK, "disk", f"{folder} cannot be written: {error.strerror}",
                      "the kiosk works without, and counts wrong PINs until its restart only; set log_folder")
        return
    if free < _LEAST_FREE:
        yield Finding(LOOK, "disk", f"{free // 1_000_000} MB free in {folder}", "make room")
    else:
        yield Finding(OK, "disk", f"{free // 1_000_000:,} MB free in {folder}")
    journal = folder / JOURNAL
    if journal.exists():
        ended = [line for line in journal.read_text("utf-8", "replace").splitlines()
                 if any(word in line for word in (" hang", " resting", " cannot-")) or
                 (" ended code=" in line and not line.endswith(("=0", "=75")))]
        state = LOOK if ended else OK
        yield Finding(state, "failures", f"{len(ended)} in {journal}" + (f", the last: {ended[-1]}" if ended else ""))


def _exits(_: Kiosk) -> Iterator[Finding]:
    """The ways out that only the system can close."""
    if not sys.platform.startswith("linux"):
        yield Finding(LOOK, "exits", "these are not looked for on this system", "docs/kiosk.md: Assigned Access")
        return
    if os.geteuid() == 0:
        yield Finding(WRONG, "exit: account", "it runs as root", "run it as a user of its own; docs/kiosk.md")
    else:
        yield Finding(OK, "exit: account", "not root")
        if _asked("sudo", "-n", "true") is not None:
            yield Finding(WRONG, "exit: sudo", "this account may do everything without a password",
                          "take it out of sudoers")
    session = os.environ.get("XDG_SESSION_TYPE", "") or ("x11" if os.environ.get("DISPLAY") else "none")
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    manager = _asked("xprop", "-root", "_NET_SUPPORTING_WM_CHECK") or ""
    if desktop:
        yield Finding(WRONG, "exit: desktop", f"{desktop} runs below the app ({session})",
                      "start the kiosk with cage, without a desktop; docs/kiosk.md")
    elif "window id" in manager:
        yield Finding(LOOK, "exit: window manager", f"one runs below the app ({session}); its keys may leave",
                      "start the kiosk with cage")
    else:
        yield Finding(OK, "exit: desktop", f"none ({session})")
    yield from _consoles(session)
    yield from _system_keys()
    if shutil.which("udisksctl"):
        yield Finding(LOOK, "exit: USB", "sticks may be opened by the system (udisks2 is installed)",
                      "apt-get remove udisks2, or close the ports")
    else:
        yield Finding(OK, "exit: USB", "nothing opens sticks by itself (no udisks2)")


def _consoles(session: str) -> Iterator[Finding]:
    told = _asked("ps", "-eo", "comm=,tty=")
    if told is None:
        yield Finding(LOOK, "exit: consoles", "it could not be found out whether text consoles are open")
        return
    open_ones = sorted({line.split()[-1] for line in told.splitlines() if "getty" in line and len(line.split()) > 1})
    if not open_ones:
        yield Finding(OK, "exit: consoles", "no text console asks for a name")
        return
    remedy = "systemctl mask getty@tty2 …; NAutoVTs=0 in logind.conf"
    if session == "x11" and not _x_keeps_consoles_shut():
        remedy += '; Option "DontVTSwitch" in xorg.conf'
    yield Finding(LOOK, "exit: consoles", "text consoles at " + ", ".join(open_ones)
                  + " (Ctrl, Alt and F2 may lead there; with cage they do not, unless it is started with -s)", remedy)


def _x_keeps_consoles_shut() -> bool:
    folders = (Path("/etc/X11/xorg.conf.d"), Path("/usr/share/X11/xorg.conf.d"))
    files = [Path("/etc/X11/xorg.conf"), *(file for folder in folders for file in folder.glob("*.conf"))]
    return any("dontvtswitch" in file.read_text("utf-8", "replace").lower() for file in files if file.exists())


def _system_keys() -> Iterator[Finding]:
    try:
        magic = int(Path("/proc/sys/kernel/sysrq").read_text("ascii"))
    except (OSError, ValueError):
        yield Finding(LOOK, "exit: SysRq", "it could not be found out whether the SysRq keys are on")
    else:
        yield (Finding(LOOK, "exit: SysRq", f"on ({magic})", "kernel.sysrq = 0 in /etc/sysctl.d")
               if magic else Finding(OK, "exit: SysRq", "off"))
    if shutil.which("systemctl") is None:
        yield Finding(LOOK, "exit: Ctrl+Alt+Del", "this system has no systemctl to ask")
        return
    told = (_asked("systemctl", "is-enabled", "ctrl-alt-del.target", any_code=True) or "").strip()
    yield (Finding(OK, "exit: Ctrl+Alt+Del", "off") if told.startswith("masked")
           else Finding(LOOK, "exit: Ctrl+Alt+Del", "it restarts the computer", "systemctl mask ctrl-alt-del.target"))


def _asked(*command: str, any_code: bool = False) -> str | None:
    """What a program of the system says; None when it is not there, fails, or says nothing in time."""
    if shutil.which(command[0]) is None:
        return None
    try:
        ended = subprocess.run(command, env=os.environ | {"LC_ALL": "C"}, capture_output=True, text=True,
                               timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ended.stdout if any_code or ended.returncode == 0 else None


CHECKS: tuple[Callable[[Kiosk], Iterator[Finding]], ...] = (
    _settings, _pin, _numbers, _screens, _printer, _content, _clock, _disk, _exits)
