"""The ways out of a kiosk that only the system closes, on computers made of a few files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lungedu.kiosk.report import exits as exits_module
from lungedu.kiosk.report.exits import exits
from lungedu.kiosk.report.machine import Machine

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="these are the ways of Linux")
X11 = {"DISPLAY": ":0"}
KIOSK = "/opt/lungedu/lungedu\0--kiosk"


@dataclass(frozen=True)
class Computer(Machine):
    """What programs say, by their words; a program without an answer is not there."""

    answers: Mapping[str, str] = field(default_factory=dict)

    def asked(self, *command: str, any_code: bool = False) -> str | None:
        return next((answer for words, answer in self.answers.items() if " ".join(command).startswith(words)), None)

    def has(self, program: str) -> bool:
        return any(words.split()[0] == program for words in self.answers)


Made = Callable[..., Computer]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A computer with files, processes (name and words) and programs."""
    def make(files: Mapping[str, str] | None = None, running: Mapping[str, str] | None = None,
             around: Mapping[str, str] | None = None, answers: Mapping[str, str] | None = None,
             user: int = 1000) -> Computer:
        for name, text in (files or {}).items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        for number, (name, words) in enumerate((running or {}).items(), start=100):
            folder = tmp_path / "proc" / str(number)
            folder.mkdir(parents=True)
            (folder / "comm").write_text(name + "\n", "utf-8")
            (folder / "cmdline").write_bytes(words.encode() + b"\0")
            (folder / "environ").write_bytes(b"XDG_SESSION_TYPE=wayland\0WAYLAND_DISPLAY=wayland-0\0")
        return Computer(tmp_path, around or {}, user, answers or {})
    return make


def verdict(computer: Computer, about: str) -> str:
    """The findings about one way out, each as its state and its words."""
    return "\n".join(f"{one.state}: {one.found}" for one in exits(computer) if one.about == f"exit: {about}")


def test_an_account_of_its_own_is_well_and_root_is_not(made: Made) -> None:
    assert verdict(made(), "account").startswith("ok: ")


def test_root_who_asks_while_no_kiosk_runs_learns_that_its_account_is_not_known(made: Made) -> None:
    assert verdict(made(user=0), "account").startswith("look: this could not be found out")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() != 0, reason="files of root are made")
def test_a_kiosk_that_runs_as_root_is_wrong(made: Made) -> None:
    assert verdict(made(running={"lungedu": KIOSK}), "account") == "wrong: the kiosk runs as root"


@pytest.mark.parametrize(("answers", "state"), [({}, "ok: it is not installed"), ({"sudo -n true": ""}, "wrong: "),
                                                ({"sudo other": ""}, "ok: nothing without a password")])
def test_an_account_that_may_all_without_a_password_is_wrong(made: Made, answers: dict[str, str], state: str) -> None:
    assert verdict(made(answers=answers), "sudo").startswith(state)


@pytest.mark.parametrize(("around", "running", "answers", "about", "words"), [
    ({}, {}, {}, "desktop", "look: this could not be found out (no screen can be seen from here)"),
    (X11 | {"XDG_CURRENT_DESKTOP": "XFCE"}, {}, {}, "desktop", "wrong: XFCE runs below the app (x11)"),
    ({}, {"cage": f"cage\0--\0{KIOSK}", "lungedu": KIOSK}, {}, "desktop", "ok: none; cage shows one program"),
    ({"WAYLAND_DISPLAY": "wayland-0"}, {}, {}, "desktop", "look: this could not be found out (something other"),
    (X11, {}, {}, "window manager", "look: this could not be found out (xprop is not there"),
    (X11, {}, {"xprop -root _NET_SUPPORTING": "_NET_SUPPORTING_WM_CHECK:  not found.\n"}, "desktop",
     "ok: none, and no window manager (x11)"),
    (X11, {}, {"xprop -root _NET_SUPPORTING": "_NET_SUPPORTING_WM_CHECK(WINDOW): window id # 0x200001\n",
               "xprop -id 0x200001": '_NET_WM_NAME(UTF8_STRING) = "Openbox"\n'}, "window manager",
     "look: Openbox runs below the app (x11)"),
])
def test_what_is_below_the_app_is_reported(made: Made, around: dict[str, str], running: dict[str, str],
                                           answers: dict[str, str], about: str, words: str) -> None:
    assert verdict(made(around=around, running=running, answers=answers), about).startswith(words)


def test_a_report_from_elsewhere_looks_at_the_screen_of_the_kiosk_that_runs(made: Made) -> None:
    computer = made(running={"lungedu": KIOSK}, around=X11)
    assert computer.surroundings["WAYLAND_DISPLAY"] == "wayland-0"
    assert "DISPLAY" not in computer.surroundings


def test_of_several_kiosks_the_one_on_this_display_is_meant(made: Made) -> None:
    computer = made(running={"one": KIOSK, "two": KIOSK}, around={"DISPLAY": ":7"})
    (computer.root / "proc" / "101" / "environ").write_bytes(b"DISPLAY=:7\0")
    assert computer.kiosk is not None
    assert computer.kiosk.number == 101


@pytest.mark.parametrize(("words", "is_one"), [
    (KIOSK, True), ("/usr/bin/python3\0-m\0lungedu\0--kiosk", True), ("python3\0/usr/bin/lungedu\0--kiosk", True),
    (f"cage\0--\0{KIOSK}", False), ("lungedu\0kiosk\0check", False), ("vim\0lungedu\0--kiosk", False),
    ("sudo\0lungedu\0--kiosk", False), ("", False)])
def test_a_kiosk_is_known_among_the_processes(made: Made, words: str, is_one: bool) -> None:
    assert (made(running={"x": words}).kiosk is not None) is is_one


def test_terminals_and_other_windows_are_reported(made: Made) -> None:
    computer = made(running={"xterm": "xterm"}, around=X11,
                    answers={"xprop -root _NET_CLIENT_LIST": "_NET_CLIENT_LIST(WINDOW): window id # 0x1, 0x2\n"})
    assert verdict(computer, "terminals") == "wrong: open: xterm"
    assert verdict(computer, "other windows") == "wrong: 2 besides the kiosk's"


def test_where_nothing_else_is_open_that_is_reported_too(made: Made) -> None:
    computer = made(around=X11, answers={"xprop -root _NET_CLIENT_LIST": "_NET_CLIENT_LIST(WINDOW): window id # \n"})
    assert verdict(computer, "terminals") == "ok: none is open"
    assert verdict(computer, "other windows") == "ok: none"
    without = made(around=X11, answers={"xprop -root _NET_CLIENT_LIST": "_NET_CLIENT_LIST:  not found.\n"})
    assert verdict(without, "other windows").startswith("look: this could not be found out")


TTY = {"dev/tty1": ""}
SYSTEMD = TTY | {"run/systemd/system/x": ""}
SHUT = {"etc/X11/xorg.conf.d/10.conf": 'Section "ServerFlags"\n  Option "DontVTSwitch" "true"\nEndSection\n'}


@pytest.mark.parametrize(("files", "running", "around", "words"), [
    ({}, {}, X11, "ok: this computer has none"),
    (TTY, {}, X11, "ok: none asks for a name"),
    (TTY, {"agetty": "/sbin/agetty\0-o\0tty2\0linux"}, X11, "look: Ctrl, Alt and an F key may lead to tty2"),
    (TTY | SHUT, {"agetty": "/sbin/agetty\0tty2"}, X11, "ok: X leads to none"),
    (TTY | {"etc/X11/xorg.conf": '# Option "DontVTSwitch" "true"\n'}, {"agetty": "a\0tty2"}, X11, "look: "),
    (TTY | {"etc/X11/xorg.conf": 'Option "DontVTSwitch" "false"\n'}, {"agetty": "a\0tty2"}, X11, "look: "),
    (SYSTEMD, {}, X11, "look: none is open, but"),
    (SYSTEMD | {"etc/systemd/logind.conf.d/k.conf": "[Login]\nNAutoVTs=0\n"}, {}, X11, "ok: none asks for a name"),
    (SYSTEMD | {"etc/systemd/logind.conf": "[Login]\n#NAutoVTs=0\n"}, {}, X11, "look: none is open, but"),
    (SYSTEMD, {"cage": f"cage\0--\0{KIOSK}"}, {}, "ok: cage leads to none"),
    (SYSTEMD, {"cage": f"cage\0-ds\0--\0{KIOSK}"}, {}, "wrong: cage was started with -s"),
    (SYSTEMD, {"cage": f"cage\0-d\0--\0{KIOSK}\0-s"}, {}, "ok: cage leads to none"),
])
def test_text_consoles_are_reported(made: Made, files: dict[str, str], running: dict[str, str], around: dict[str, str],
                                    words: str) -> None:
    assert verdict(made(files, running, around), "consoles").startswith(words)


@pytest.mark.parametrize(("files", "words"), [({}, "look: this could not be found out"),
                                              ({"proc/sys/kernel/sysrq": "0\n"}, "ok: off"),
                                              ({"proc/sys/kernel/sysrq": "438\n"}, "look: on (438)")])
def test_keys_that_reach_the_kernel_are_reported(made: Made, files: dict[str, str], words: str) -> None:
    assert verdict(made(files), "SysRq").startswith(words)


@pytest.mark.parametrize(("answers", "words"), [
    ({}, "look: this could not be found out"), ({"systemctl is-enabled ctrl-alt-del": "masked\n"}, "ok: off"),
    ({"systemctl is-enabled ctrl-alt-del": "alias\n"}, "look: it restarts")])
def test_keys_that_restart_the_computer_are_reported(made: Made, answers: dict[str, str], words: str) -> None:
    assert verdict(made(answers=answers), "Ctrl+Alt+Del").startswith(words)


@pytest.mark.parametrize(("running", "answers", "words"), [
    ({}, {}, "ok: nothing that opens sticks"), ({}, {"udisksctl": ""}, "look: udisks2 is installed"),
    ({"Thunar": "Thunar\0--daemon"}, {}, "wrong: sticks are opened by Thunar")])
def test_what_opens_sticks_is_named(made: Made, running: dict[str, str], answers: dict[str, str], words: str) -> None:
    assert verdict(made(running=running, answers=answers), "USB").startswith(words)


def test_one_that_fails_is_reported_and_the_others_go_on(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    def _breaks(_: Machine) -> list[object]:
        raise RuntimeError("no")

    monkeypatch.setattr(exits_module, "WAYS", (_breaks, exits_module._system_keys))
    assert [one.about for one in exits(made())] == ["exit: breaks", "exit: SysRq"]


def test_elsewhere_it_says_that_it_does_not_know(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert [one.found for one in exits(made())] == ["these are not looked for on this system"]


def test_every_finding_that_is_not_well_has_a_remedy_or_says_why_it_is_not_known(made: Made) -> None:
    for one in exits(made(SYSTEMD, {"xterm": "xterm"}, X11 | {"XDG_CURRENT_DESKTOP": "LXQt"}, {"udisksctl": ""})):
        assert one.state == "ok" or one.remedy or "could not be found out" in one.found, one


def test_this_computer_is_looked_at_without_a_failure() -> None:
    found = list(exits(Machine()))
    assert len(found) >= 7
    assert not [one for one in found if "Error(" in one.found]
