"""The PIN of staff: kept as a hash, slow to guess, and still slow after a restart."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.kiosk.guard.attempts import FILE, FREE, LONGEST_WAIT, Attempts, wait_after
from lungedu.kiosk.guard.lock import PinLock
from lungedu.kiosk.settings.pin import hash_pin, is_hash, is_right, why_not
from lungedu.kiosk.settings.read_config import config_in
from lungedu.kiosk.settings.write_pin import PinWriteError, with_pin_hash, write_pin_hash
from lungedu.loading.setting_keys import Known

KEPT = hash_pin("4711")


def test_the_hash_knows_its_pin_and_no_other_and_holds_no_digit_in_the_open() -> None:
    assert is_right("4711", KEPT)
    for wrong in ("4712", "471", "47110", "", "４７１１"):
        assert not is_right(wrong, KEPT)
    assert hash_pin("4711") != KEPT, "every hash has a salt of its own"


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "47a1", "0000", "1234", "9876", "４７１１", "47 11"])
def test_a_pin_that_is_no_good_is_refused_with_the_reason(pin: str) -> None:
    assert why_not(pin).endswith(".")
    with pytest.raises(ValueError, match="digit"):
        hash_pin(pin)


@given(st.text(max_size=80))
def test_a_broken_hash_opens_to_nobody(text: str) -> None:
    assert not is_right("4711", text)


@pytest.mark.parametrize("broken", ["scrypt$3$8$1$0011223344556677$" + "00" * 32, KEPT[:-1], KEPT.replace("$8$", "$0$"),
                                    KEPT.replace("scrypt", "md5"), "scrypt$1048576$8$1$0011223344556677$" + "00" * 32])
def test_a_hash_that_cannot_be_tried_is_refused_quickly(broken: str) -> None:
    assert not is_right("4711", broken)


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_three_wrong_ones_are_free_then_each_waits_longer_and_a_restart_changes_nothing(tmp_path: Path) -> None:
    clock = Clock()
    lock = PinLock(KEPT, Attempts(tmp_path, clock))
    for _ in range(FREE):
        assert lock.wait() == 0
        assert not lock.opens("0815")
    assert lock.wait() == 30
    assert not lock.opens("4711"), "not even the right one, while it waits"
    lock = PinLock(KEPT, Attempts(tmp_path, clock))
    assert lock.wait() == 30
    clock.now += 30
    assert not lock.opens("0815")
    assert lock.wait() == 60
    clock.now += 60
    assert lock.opens("4711")
    assert Attempts(tmp_path, clock).failed == 0


def test_setting_the_clock_back_does_not_help(tmp_path: Path) -> None:
    clock = Clock()
    attempts = Attempts(tmp_path, clock)
    for _ in range(FREE):
        attempts.wrong()
    clock.now -= 10_000
    assert attempts.wait() == 30
    clock.now += 10
    assert attempts.wait() == 20


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"times": "many", "last": 0}', '{"times": 1e400, "last": 0}',
                                  '{"times": 9, "last": NaN}', '{"times": -9, "last": 0}', "[" * 1000,
                                  '{"times": 9, "last": 0' + " " * 5000 + "}"])
def test_a_broken_count_makes_wait(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert Attempts(tmp_path, Clock()).wait() == 30


def test_where_nothing_can_be_written_wrong_ones_count_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("x", "utf-8")
    attempts = Attempts(file, Clock())
    before = attempts.wait()
    attempts.wrong()
    assert attempts.wait() > before >= 30, "a folder that cannot be read counts as wrong tries"


@given(st.integers(0, 10_000))
def test_waits_never_get_shorter_and_never_longer_than_a_quarter_of_an_hour(times: int) -> None:
    assert 0 <= wait_after(times) <= wait_after(times + 1) <= LONGEST_WAIT


# -- writing it -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("before", "after"), [
    ("", "pin_hash = HASH\n"),
    ("# mine\ntheme = 'day'", "# mine\ntheme = 'day'\npin_hash = HASH\n"),
    ("a = 1\r\n[phones]\r\nx = 'y'\r\n", "a = 1\r\npin_hash = HASH\r\n[phones]\r\nx = 'y'\r\n"),
    ("a = 1\npin_hash = 'old'  # set by Ann\n[phones]\n", "a = 1\npin_hash = HASH\n[phones]\n"),
    ("a = 1\n\n# Ours.\n# Call them.\n[phones]\n", "a = 1\n\npin_hash = HASH\n# Ours.\n# Call them.\n[phones]\n"),
    ("# Settings.\n[phones]\n", "# Settings.\npin_hash = HASH\n[phones]\n"),
    ("a = 1\n\n[phones]\npin_hash = 'old'\n", "a = 1\n\npin_hash = HASH\n[phones]\npin_hash = 'old'\n"),
    ("a = [\n'x']\npin_hash = 'left open\nb = 2\n", "a = [\n'x']\npin_hash = HASH\nb = 2\n"),
    ("pin_hash = \"\"\"\nold\"\"\"\nb = 2", "pin_hash = HASH\nb = 2"),
    ("\ufeffpin_hash = ''\n", "\ufeffpin_hash = HASH\n"),
    ("\ufeff", "\ufeffpin_hash = HASH\n"),
    ("a = 1\r\npin_hash = 'old'\r\nb = 2\r\n", "a = 1\r\npin_hash = HASH\r\nb = 2\r\n"),
])
def test_its_line_is_written_and_every_other_letter_stays(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(before.encode())
    file.chmod(0o640)
    write_pin_hash(file, KEPT)
    assert file.read_bytes() == after.replace("HASH", f'"{KEPT}"').encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["kiosk.toml"]


def test_a_file_that_is_not_there_is_made_and_one_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    write_pin_hash(tmp_path / "etc" / "kiosk.toml", KEPT)
    assert is_hash(json.loads((tmp_path / "etc" / "kiosk.toml").read_text("utf-8").partition("=")[2]))
    (tmp_path / "wall").write_text("x", "utf-8")
    with pytest.raises(PinWriteError, match="sudo lungedu kiosk set-pin"):
        write_pin_hash(tmp_path / "wall" / "kiosk.toml", KEPT)
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_file_that_no_pin_would_be_read_from_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes("theme = 'night'\n".encode("utf-16"))
    with pytest.raises(PinWriteError, match="lungedu kiosk check"):
        write_pin_hash(file, KEPT)
    assert file.read_bytes() == "theme = 'night'\n".encode("utf-16")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("theme = 'night'\n", "utf-8")
    (tmp_path / "kiosk.toml").symlink_to("real.toml")
    write_pin_hash(tmp_path / "kiosk.toml", KEPT)
    assert (tmp_path / "kiosk.toml").is_symlink()
    assert KEPT in (tmp_path / "real.toml").read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_the_kiosks_own_account_can_still_read_the_file_when_root_set_the_pin(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("theme = 'night'\n", "utf-8")
    os.chown(file, 0, 65534)
    file.chmod(0o640)
    write_pin_hash(file, KEPT)
    assert (file.stat().st_uid, file.stat().st_gid, file.stat().st_mode & 0o777) == (0, 65534, 0o640)


LINES = ["theme = 'night'", "# a word", "", "[phones]", "emergency = '911'", "nonsense", "topics = [", "]",
         "pin_hash = 'old'", "pin_hash =", 'clinic_name = """', '"""', "[[x]]", "\ufeff", 'pin_hash = """', "\r"]


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_in_whatever_file_the_pin_is_read_or_it_is_refused_and_no_line_but_its_own_is_lost(lines: list[str],
                                                                                          ending: str) -> None:
    before = ending.join(lines).encode()
    after = with_pin_hash(before, KEPT)
    config, _ = config_in(after, "kiosk.toml", Known())
    assert config.pin_hash in (KEPT, "")
    stay = {line.strip() for line in after.split(b"\n")}
    gone = [line for line in before.split(b"\n") if not line.startswith(b"pin_hash") and line.strip() not in stay]
    assert not gone or 'pin_hash = """' in lines, "only lines of an old PIN go"
    if config.pin_hash:
        assert with_pin_hash(after, KEPT) == after, "a second time changes nothing"
