"""`kiosk.toml` broken in many ways: each is reported with line and remedy, the safe setting holds, the rest counts."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.base.resources import Resources, bundled_folder
from lungedu.cli import main as cli
from lungedu.kiosk.settings import example
from lungedu.kiosk.settings.config import KioskConfig
from lungedu.kiosk.settings.flags import flags_given, parsed, settings
from lungedu.kiosk.settings.keys_of_config import KEYS
from lungedu.kiosk.settings.pin import hash_pin
from lungedu.kiosk.settings.read_config import read_config
from lungedu.loading.clinic_file import known_ids
from lungedu.loading.setting_keys import Known

SHIPPED = Path(__file__).resolve().parents[2] / "packaging" / "kiosk" / "kiosk.toml"
KNOWN = Known(("the-brake", "blood-supply"), ("emergency", "clinic-line"))
GOOD = 'clinic_name = "Riverside"\n'
USUAL = KioskConfig()

# What the file says; the reported line; words of the message; the key, and what holds for it.
BROKEN: dict[str, tuple[str, int, str, str]] = {
    "seconds in words": ('idle_seconds = "ninety"', 2, "whole number from 15 to 3600", "idle_seconds"),
    "too few seconds": ("idle_seconds = 3", 2, "whole number from 15 to 3600", "idle_seconds"),
    "too many seconds": ("idle_seconds = 99999999", 2, "whole number from 15 to 3600", "idle_seconds"),
    "no seconds at all": ("idle_seconds = 0", 2, "whole number", "idle_seconds"),
    "less than none": ("idle_seconds = -90", 2, "whole number", "idle_seconds"),
    "half a second": ("idle_seconds = 90.5", 2, "whole number", "idle_seconds"),
    "yes for a number": ("idle_seconds = true", 2, "whole number", "idle_seconds"),
    "no countdown": ("countdown_seconds = 0", 2, "5 to 120", "countdown_seconds"),
    "a theme that is not there": ('theme = "dark"', 2, "one of day, night, contrast", "theme"),
    "a theme with a slip": ('theme = "nigth"', 2, "did you mean night?", "theme"),
    "a size between": ("text_size = 110", 2, "100, 125, 150, 200", "text_size"),
    "a size with a point": ("text_size = 150.0", 2, "100, 125, 150, 200", "text_size"),
    "a size as text": ('text_size = "150"', 2, "100, 125, 150, 200", "text_size"),
    "yes as text": ('printing = "yes"', 2, "true or false", "printing"),
    "one for yes": ("motion = 1", 2, "true or false", "motion"),
    "a key without effect": ('languages = ["en"]', 2, "English is the only language so far", "theme"),
    "a topic that is not there": ('topics = ["the-break"]', 2, "did you mean the-brake?", "topics"),
    "topics as numbers": ("topics = [1, 2]", 2, "list of names", "topics"),
    "a phone that is not there": ('[phones]\nclinic = "555 0100"', 3, "did you mean clinic-line?", "phones"),
    "a number that is none": ('[phones]\nemergency = "call us"', 3, "not a phone number", "phones"),
    "a number without marks": ("[phones]\nemergency = 911", 3, "quotation marks", "phones"),
    "phones as text": ('phones = "555 0100"', 2, "table of numbers", "phones"),
    "a PIN in the open": ('pin_hash = "4711"', 2, "nobody can leave by touch", "pin_hash"),
    "a PIN as a number": ("pin_hash = 4711", 2, "nobody can leave by touch", "pin_hash"),
    "a hash that stops the computer": ('pin_hash = "scrypt$1073741824$8$1$0011223344556677$' + "00" * 32 + '"', 2,
                                       "nobody can leave by touch", "pin_hash"),
    "an orientation that is none": ('orientation = "upright"', 2, "any, landscape, portrait", "orientation"),
    "a name that is too long": (f'clinic_name = "{"x" * 81}"', 2, "longer than 80 letters", "clinic_name"),
    "a name with a bell": ('clinic_name = "a\\u0007b"', 2, "cannot be shown", "clinic_name"),
    "a name as a number": ("clinic_name = 7", 2, "text, in quotation marks", "clinic_name"),
    "a time that is none": ('restart_at = "25:00"', 2, "time of the day", "restart_at"),
    "a time in words": ('restart_at = "at night"', 2, "time of the day", "restart_at"),
    "content that is not there": ('resources = "/no/such/folder"', 2, "there is no folder", "resources"),
    "half the name of a folder": ('log_folder = "logs"', 2, "whole name of a folder", "log_folder"),
    "a folder as a list": ('log_folder = ["/var/log"]', 2, "name of a folder", "log_folder"),
    "a screen as a number": ("screen = 1", 2, "text, in quotation marks", "screen"),
    "no value": ("theme =", 2, "nothing after the =", "theme"),
    "a mark left open": ('theme = "night', 2, "quotation mark or a bracket is left open", "theme"),
    "no equals sign": ('theme "night"', 2, "there is no = in it", "theme"),
    "a comma too many": ("idle_seconds = 60,", 2, "cannot be read", "idle_seconds"),
    "a bracket left open": ("[phones\n", 2, "bracket is left open", "phones"),
    "a list left open": ("topics = [\n", 2, "bracket is left open", "topics"),
    "three marks left open": ('theme = """night\n\n', 2, "bracket is left open", "theme"),
    "curly marks": ("theme = “night”", 2, "curly quotation marks", "theme"),
    "a folder as on Windows": ('log_folder = "C:\\clinic\\log"', 2, "a backslash cannot stand", "log_folder"),
    "a number without end": ("idle_seconds = " + "9" * 5000, 2, "longer than any setting", "idle_seconds"),
    "brackets without end": ("topics = " + "[" * 5000 + "]" * 5000, 2, "longer than any setting", "topics"),
    "a heading that is not there": ("[kiosk]\nidle_seconds = 60", 2, "there is no heading [kiosk]", "idle_seconds"),
    "a setting below the phones": ("[phones]\nidle_seconds = 60", 3, "move it above [phones]", "idle_seconds"),
    "a list of phones": ('[[phones]]\nemergency = "911"', 2, "there is no heading [[phones]]", "phones"),
    "a key in capitals": ('Theme = "night"', 2, "did you mean theme?", "theme"),
    "dashes in a key": ("idle-seconds = 60", 2, "did you mean idle_seconds?", "idle_seconds"),
    "a theme as a list": ('theme = ["night"]', 2, "one of day, night, contrast", "theme"),
    "words of another kind of file": ("<kiosk/>", 2, "there is no = in it", "theme"),
}


@pytest.mark.parametrize("way", BROKEN)
def test_what_is_wrong_is_reported_with_its_line_and_the_safe_setting_holds(tmp_path: Path, way: str) -> None:
    broken, line, words, key = BROKEN[way]
    file = tmp_path / "kiosk.toml"
    before = "" if key == "clinic_name" else GOOD
    above = "[phones" not in broken and "[kiosk]" not in broken
    after = "countdown_seconds = 33\n" if above else ""
    file.write_text((before or "# a name\n") + broken + "\n" + after, "utf-8")
    config, problems = read_config(file, KNOWN)
    messages = "\n".join(map(str, problems))
    assert words in messages
    assert f"{file}:{line}:" in messages
    assert "(" in messages, "the remedy is named"
    assert getattr(config, key) == getattr(USUAL, key)
    assert config.clinic_name == ("Riverside" if before else "")
    if above and key != "countdown_seconds":
        assert config.countdown_seconds == 33, "what is below counts"


def test_one_wrong_entry_costs_no_other(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('topics = ["the-brake", "blod-supply"]\n[phones]\nemergency = "911"\nclinic-lin = "555 0100"\n',
                    "utf-8")
    config, problems = read_config(file, KNOWN)
    assert (config.topics, config.phones) == (("the-brake",), (("emergency", "911"),))
    assert [(problem.line, problem.path) for problem in problems] == [(1, "topics"), (4, "phones")]
    assert "did you mean blood-supply?; meanwhile the other entries count" in str(problems[0])
    assert "did you mean clinic-line?" in str(problems[1])


def test_after_forty_wrong_lines_the_rest_does_not_count_and_reading_stays_quick(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('theme = "night"\n' + "nonsense\n" * 9_000 + "idle_seconds = 60\n", "utf-8")
    config, problems = read_config(file, KNOWN)
    assert (config.theme, config.idle_seconds) == ("night", 90)
    assert len(problems) == 41
    assert "too many lines" in problems[-1].words


def test_a_file_that_this_account_may_not_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('theme = "night"\n', "utf-8")

    def _refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", _refused)
    config, problems = read_config(file, KNOWN)
    assert config == USUAL
    assert [str(problem) for problem in problems] == [
        f"{file}:1: it cannot be read: Permission denied "
        "(let the kiosk's account read it; meanwhile the usual settings hold)"]


def test_phones_of_flags_go_over_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[phones]\nemergency = "911"\nclinic-line = "555 0100"\n', "utf-8")
    config, problems = read_config(file, KNOWN, flags_given(parsed(["--phone", "emergency=112", "--phone", "x=1 2"])))
    assert config.phones == (("emergency", "112"), ("clinic-line", "555 0100"))
    assert [(problem.file, problem.words) for problem in problems] == [("--phone", "there is no phone 'x'")]


def test_there_are_30_ways_and_more() -> None:
    assert len(BROKEN) >= 30


def test_a_key_with_a_slip_is_reported_with_the_one_that_was_meant(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('idle_second = 60\ntheme = "night"\n', "utf-8")
    config, problems = read_config(file, KNOWN)
    assert [str(problem) for problem in problems] == [
        f"{file}:1: idle_second: there is no such key (did you mean idle_seconds?)"]
    assert (config.idle_seconds, config.theme) == (90, "night")


def test_of_two_the_first_counts_and_the_second_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('theme = "night"\ntheme = "day"\n', "utf-8")
    config, problems = read_config(file, KNOWN)
    assert config.theme == "night"
    assert f"{file}:2:" in str(problems[0])


def test_a_file_that_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    large = tmp_path / "large"
    large.write_text("# " + "x" * 200_000, "utf-8")
    latin = tmp_path / "latin"
    latin.write_bytes('clinic_name = "Klinik M\xfcller"\nidle_seconds = 60\n'.encode("latin-1"))
    zeros = tmp_path / "zeros"
    zeros.write_bytes(b"\0" * 100)
    for file, words in ((tmp_path / "none", "there is no such file"), (folder, "cannot be read"),
                        (large, "larger than 100,000 bytes"), (latin, "not UTF-8"), (zeros, "cannot be read")):
        config, problems = read_config(file, KNOWN)
        assert words in str(problems[0]), file
        assert config.pin_hash == ""
    assert read_config(latin, KNOWN)[0].idle_seconds == 60


@given(st.text(max_size=300))
def test_whatever_stands_there_it_reads_to_settings_that_hold(text: str) -> None:
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "kiosk.toml"
        file.write_text(text, "utf-8", errors="surrogatepass")
        config, _ = read_config(file, KNOWN)
    assert 15 <= config.idle_seconds <= 3600
    assert config.theme in ("day", "night", "contrast")


# -- what is right ----------------------------------------------------------------------------------------------------


def test_the_example_has_every_key_and_changes_nothing() -> None:
    written = example.text()
    assert SHIPPED.read_text("utf-8") == written
    assert set(tomllib.loads(written)) == {one.name for one in fields(KioskConfig)}
    assert {key.name for key in KEYS} == {one.name for one in fields(KioskConfig)}
    config, problems = read_config(SHIPPED, known_ids(Resources(bundled_folder())))
    assert (config, problems) == (USUAL, ())


def test_good_settings_are_all_taken(tmp_path: Path) -> None:
    kept = hash_pin("4711")
    file = tmp_path / "kiosk.toml"
    file.write_text(f"""
screen = "2"
orientation = "portrait"
idle_seconds = 60
countdown_seconds = 15
clinic_name = "Klinik Müller"
printing = false
pin_hash = "{kept}"
text_size = 125
theme = "contrast"
motion = false
topics = ["the-brake"]
resources = "{tmp_path}"
log_folder = "{tmp_path / 'log'}"
restart_at = 03:30:00
[phones]
emergency = "911"
clinic-line = "+1 (555) 010-0100 ext. 12"
""", "utf-8")
    config, problems = read_config(file, KNOWN)
    assert problems == ()
    assert config == KioskConfig("2", "portrait", 60, 15, "Klinik Müller",
                                 (("emergency", "911"), ("clinic-line", "+1 (555) 010-0100 ext. 12")), False, kept, 125,
                                 "contrast", False, ("the-brake",), tmp_path, tmp_path / "log", "03:30")


def test_a_flag_counts_more_than_the_file_and_a_wrong_one_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('theme = "night"\nidle_seconds = 60\nprinting = true\n', "utf-8")
    given_flags = flags_given(parsed(["--kiosk", "--idle-seconds", "120", "--printing", "false", "--theme", "pink",
                                      "--topics", "the-brake,blood-supply", "--phone", "emergency=112",
                                      "--restart-at", "04:00"]))
    config, problems = read_config(file, KNOWN, given_flags)
    assert (config.idle_seconds, config.printing, config.theme) == (120, False, "night")
    assert (config.topics, config.phones) == (("the-brake", "blood-supply"), (("emergency", "112"),))
    assert config.restart_at == "04:00"
    assert [problem.file for problem in problems] == ["--theme"]
    assert "night holds" in problems[0].hint


def test_topics_of_a_clinics_own_content_can_be_named(tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(bundled_folder(), own)
    catalogue = (own / "catalogue.yaml").read_text("utf-8")
    (own / "catalogue.yaml").write_text(catalogue.replace("[the-brake,", "[our-clinic,"), "utf-8")
    file = tmp_path / "kiosk.toml"
    file.write_text(f'resources = "{own}"\ntopics = ["our-clinic", "the-brake"]\n', "utf-8")
    config, problems = settings(file, {})
    assert config.topics == ("our-clinic",)
    assert [problem.words for problem in problems] == ["there is no topic 'the-brake'"]


def test_the_document_has_each_key_with_its_flag_what_holds_without_it_and_its_meaning() -> None:
    document = (SHIPPED.parents[2] / "docs" / "kiosk-settings.md").read_text("utf-8")
    usual = {one.name: one.default for one in fields(KioskConfig)}
    for key in KEYS:
        flag = "--phone ID=NUMBER" if key.name == "phones" else f"--{key.name.replace('_', '-')}"
        value = usual[key.name]
        holds = "empty" if value in ("", (), None) else f"`{json.dumps(value)}`"
        assert f"| `{key.name}` | `{flag}` | {holds} | {key.says} |\n" in document


def test_every_command_of_the_document_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    document = (SHIPPED.parents[2] / "docs" / "kiosk-settings.md").read_text("utf-8")
    with pytest.raises(SystemExit):
        cli.main(["kiosk", "--help"])
    output = capsys.readouterr().out
    named = set(re.findall(r"lungedu kiosk ([a-z-]+)", document))
    assert named == {"check", "set-pin", "example", "screens"}
    assert all(f"  {name} " in output for name in named)


def test_the_phones_that_settings_may_name_are_those_of_the_content() -> None:
    known = known_ids(Resources(bundled_folder()))
    assert {"emergency", "clinic-line"} <= set(known.phones)
    assert "the-brake" in known.topics


def test_a_misspelled_phone_is_named_when_the_kiosk_starts(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[phones]\nclinic-lin = "555 0100"\n', "utf-8")
    config, problems = settings(file, {})
    assert config.phones == ()
    assert ["did you mean clinic-line?" in str(problem) for problem in problems] == [True]
