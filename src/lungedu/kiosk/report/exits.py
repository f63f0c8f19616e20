"""Checks for ways out of the kiosk that only the system can close. What cannot be determined is reported as such."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator

from lungedu.kiosk.report.finding import OK, WARN, WRONG, Finding
from lungedu.kiosk.report.machine import Machine

_TERMINALS = ("xterm", "uxterm", "rxvt", "urxvt", "gnome-terminal-", "konsole", "xfce4-terminal", "lxterminal",
              "mate-terminal", "qterminal", "terminator", "tilix", "alacritty", "kitty", "foot", "weston-terminal",
              "st")
"""Process names, which Linux cuts to 15 characters."""
_OPENERS = ("udiskie", "gvfs-udisks2-vo", "usbmount", "devmon", "thunar", "pcmanfm", "nautilus", "dolphin", "nemo",
            "caja")
"""Programs that mount or open a USB stick as soon as it is plugged in."""


def exits(machine: Machine) -> Iterator[Finding]:
    """A finding for each way out. A check that raises is reported; the others still run."""
    if not sys.platform.startswith("linux"):
        yield Finding(WARN, "exits", "these are not looked for on this system", "docs/kiosk.md: Assigned Access")
        return
    for way in WAYS:
        try:
            yield from way(machine)
        except Exception as error:  # noqa: BLE001, RUF100  one failing check must not suppress the report
            yield _unknown(way.__name__.strip("_"), f"({error!r})")


def _unknown(about: str, why: str, remedy: str = "") -> Finding:
    return Finding(WARN, f"exit: {about}", f"this could not be found out {why}", remedy)


# -- the account ------------------------------------------------------------------------------------------------------


def _account(machine: Machine) -> Iterator[Finding]:
    kiosk = machine.kiosk
    if kiosk is None and machine.user == 0:
        yield _unknown("account", "(no kiosk is running, and this report was asked for by root)",
                       "ask for it while the kiosk runs, or with the kiosk's own account")
        return
    user = kiosk.user if kiosk is not None else machine.user
    if user == 0:
        yield Finding(WRONG, "exit: account", "the kiosk runs as root",
                      "run it with an account of its own; docs/kiosk.md")
        return
    name = _name(user)
    yield Finding(OK, "exit: account", f"{name}, not root")
    yield from _sudo(machine, user, name)


def _sudo(machine: Machine, user: int, name: str) -> Iterator[Finding]:
    if not machine.has("sudo"):
        yield Finding(OK, "exit: sudo", "it is not installed")
        return
    if machine.user == user:
        free = machine.asked("sudo", "-n", "true") is not None
    elif machine.user == 0:
        free = "NOPASSWD" in (machine.asked("sudo", "-n", "-l", "-U", name) or "")
    else:
        yield _unknown("sudo", f"(the kiosk's account is {name}, and this report was asked for by another)")
        return
    if free:
        yield Finding(WRONG, "exit: sudo", f"{name} may act as root without a password", "take it out of sudoers")
    else:
        yield Finding(OK, "exit: sudo", f"nothing without a password for {name}")


def _name(user: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


# -- what runs beneath the app ----------------------------------------------------------------------------------------


def _session(machine: Machine) -> str:
    """`x11`, `wayland`, or empty if there is no display."""
    around = machine.surroundings
    session = around.get("XDG_SESSION_TYPE", "")
    if session in ("x11", "wayland"):
        return session
    return "wayland" if around.get("WAYLAND_DISPLAY") else "x11" if around.get("DISPLAY") else ""


def _desktop(machine: Machine) -> Iterator[Finding]:
    session, desktop = _session(machine), machine.surroundings.get("XDG_CURRENT_DESKTOP", "")
    if not session:
        yield _unknown("desktop", "(no screen can be seen from here)", "ask for this report where the kiosk runs")
    elif desktop:
        yield Finding(WRONG, "exit: desktop", f"{desktop} runs below the app ({session})",
                      "start the kiosk with cage, without a desktop; docs/kiosk.md")
    elif _cage(machine) is not None:
        yield Finding(OK, "exit: desktop", "none; cage shows one program and has no keys of its own")
    elif session == "wayland":
        yield _unknown("desktop", "(something other than cage shows the app)", "start the kiosk with cage")
    else:
        yield _window_manager(machine)


def _window_manager(machine: Machine) -> Finding:
    output = machine.asked("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
    if output is None:
        return _unknown("window manager", "(xprop is not there, or the display does not answer)",
                        "apt-get install x11-utils")
    window = re.search(r"window id # (0x[0-9a-f]+)", output)
    if window is None:
        return Finding(OK, "exit: desktop", "none, and no window manager (x11)")
    name = re.search(r'"(.+)"', machine.asked("xprop", "-id", window.group(1), "_NET_WM_NAME") or "")
    return Finding(WARN, "exit: window manager", f"{name.group(1) if name else 'one'} runs below the app (x11); its "
                   "keys may lead out", "take its keys away, or start the kiosk with cage")


def _windows(machine: Machine) -> Iterator[Finding]:
    terminals = sorted({process.name for process in machine.processes if process.name in _TERMINALS})
    if terminals:
        yield Finding(WRONG, "exit: terminals", "open: " + ", ".join(terminals), "close them, and let none start")
    else:
        yield Finding(OK, "exit: terminals", "none is open")
    if _session(machine) != "x11":
        return
    output = machine.asked("xprop", "-root", "_NET_CLIENT_LIST")
    if output is None or "not found" in output or "no such atom" in output:
        yield _unknown("other windows", "(only a window manager keeps a list of them)")
        return
    count = len(re.findall(r"0x[0-9a-f]+", output))
    most = 1 if machine.kiosk is not None else 0
    if count > most:
        yield Finding(WRONG, "exit: other windows", f"{count - most} besides the kiosk's", "close them")
    else:
        yield Finding(OK, "exit: other windows", "none")


def _cage(machine: Machine) -> tuple[str, ...] | None:
    """The command line of the running cage."""
    return next((process.words for process in machine.processes if process.name == "cage"), None)


# -- system keys and USB ports ----------------------------------------------------------------------------------------


def _consoles(machine: Machine) -> Iterator[Finding]:
    cage = _cage(machine)
    if cage is not None:
        own = cage[1:cage.index("--")] if "--" in cage else cage[1:]
        if any(re.fullmatch("-[a-z]*s[a-z]*", word) for word in own):
            yield Finding(WRONG, "exit: consoles", "cage was started with -s, so Ctrl, Alt and F2 lead to a console",
                          "start it without -s")
        else:
            yield Finding(OK, "exit: consoles", "cage leads to none")
        return
    if _session(machine) == "x11" and _x_keeps_consoles_shut(machine):
        yield Finding(OK, "exit: consoles", "X leads to none (DontVTSwitch)")
        return
    if not (machine.root / "dev/tty1").exists():
        yield Finding(OK, "exit: consoles", "this computer has none")
        return
    running = sorted({word for process in machine.processes if process.name.endswith("getty")
                      for word in process.words if re.fullmatch(r"(/dev/)?tty\d+", word)})
    remedy = 'Option "DontVTSwitch" "true" in xorg.conf, or cage; NAutoVTs=0 and ReserveVT=0 in logind.conf'
    if running:
        yield Finding(WARN, "exit: consoles", f"Ctrl, Alt and an F key may lead to {', '.join(running)}",
                      "systemctl mask " + " ".join(f"getty@{name.removeprefix('/dev/')}" for name in running)
                      + "; " + remedy)
    elif _opens_when_asked(machine):
        yield Finding(WARN, "exit: consoles", "none is open, but Ctrl, Alt and an F key open one", remedy)
    else:
        yield Finding(OK, "exit: consoles", "none asks for a name")


def _x_keeps_consoles_shut(machine: Machine) -> bool:
    texts = [machine.file("/etc/X11/xorg.conf") or "", *machine.files("/etc/X11/xorg.conf.d", "*.conf"),
             *machine.files("/usr/share/X11/xorg.conf.d", "*.conf")]
    option = re.compile(r'^\s*option\s+"dontvtswitch"\s*("(true|on|yes|1)")?\s*(#.*)?$', re.IGNORECASE | re.MULTILINE)
    return any(option.search(text) for text in texts)


def _opens_when_asked(machine: Machine) -> bool:
    """Whether systemd starts a text console on switching to it."""
    if not (machine.root / "run/systemd/system").exists():
        return False
    texts = [machine.file("/etc/systemd/logind.conf") or "", *machine.files("/etc/systemd/logind.conf.d", "*.conf")]
    values = [number for text in texts for number in re.findall(r"^\s*NAutoVTs\s*=\s*(\d+)", text, re.MULTILINE)]
    return not values or values[-1] != "0"


def _system_keys(machine: Machine) -> Iterator[Finding]:
    magic = (machine.file("/proc/sys/kernel/sysrq") or "").strip()
    if not magic.isdecimal():
        yield _unknown("SysRq", "(the kernel does not tell)")
    elif magic == "0":
        yield Finding(OK, "exit: SysRq", "off")
    else:
        yield Finding(WARN, "exit: SysRq", f"on ({magic}): some keys with SysRq reach the kernel",
                      "kernel.sysrq = 0 in /etc/sysctl.d")


def _restart_keys(machine: Machine) -> Iterator[Finding]:
    state = (machine.asked("systemctl", "is-enabled", "ctrl-alt-del.target", any_code=True) or "").strip()
    if not state:
        yield _unknown("Ctrl+Alt+Del", "(systemctl is not there, or does not answer)")
    elif state.startswith("masked"):
        yield Finding(OK, "exit: Ctrl+Alt+Del", "off")
    else:
        yield Finding(WARN, "exit: Ctrl+Alt+Del", "it restarts the computer", "systemctl mask ctrl-alt-del.target")


def _sticks(machine: Machine) -> Iterator[Finding]:
    openers = sorted({process.name for process in machine.processes if process.name.lower() in _OPENERS})
    if openers:
        yield Finding(WRONG, "exit: USB", "sticks are opened by " + ", ".join(openers), "let it not start")
    elif machine.has("udisksctl"):
        yield Finding(WARN, "exit: USB", "udisks2 is installed, which lets the kiosk's account open sticks",
                      "apt-get remove udisks2, or close the sockets")
    else:
        yield Finding(OK, "exit: USB", "nothing that opens sticks is installed")


WAYS: tuple[Callable[[Machine], Iterator[Finding]], ...] = (
    _account, _desktop, _windows, _consoles, _system_keys, _restart_keys, _sticks)
