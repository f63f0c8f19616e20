"""The clinic's own file: one bad line costs one line, every problem has its line, and odd names stay plain words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lungedu.base.resources import Resources, bundled_folder
from lungedu.cli.main import main
from lungedu.content.site import Site
from lungedu.loading import clinic_file
from lungedu.loading.clinic_file import EXAMPLE, KEYS, check_clinic, find_clinic, known_ids, read_clinic
from lungedu.loading.setting_keys import Known

GOOD = """\
name = "Riverside Cancer Clinic"
country = "us"
hours = ["Monday to Friday, 8:00 to 17:00"]
[phones]
emergency = "911"
clinic-line = "555 0100"
care-team = "555 0101"
crisis-line = "988"
"""
KNOWN = Known(phones=("emergency", "clinic-line", "care-team", "crisis-line"), optional_phones=("crisis-line",))

# What stands in place of the first line; the line and words of the problem.
BROKEN = {
    "a country that is none": ('country = "xx"', 1, "there is no country 'xx'"),
    "a country as a number": ("country = 1", 1, "two letters"),
    "a name as a list": ('name = ["a"]', 1, "text, in quotation marks"),
    "a name without end": (f'name = "{"very " * 200}"', 1, "longer than 800 letters"),
    "a word that no screen holds": (f'name = "{"x" * 41}"', 1, "longer than 40 letters"),
    "a mark left open": ('name = "Riverside', 1, "left open"),
    "hours as a number": ("hours = 8", 1, "list of at most 10 texts"),
    "a key with a slip": ('nmae = "Riverside"', 1, "there is no such key"),
}


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "clinic.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_good_file_counts_in_full(tmp_path: Path) -> None:
    site, problems = read_clinic(written(tmp_path, GOOD), KNOWN)
    assert problems == ()
    assert site == Site("Riverside Cancer Clinic", "us", ("Monday to Friday, 8:00 to 17:00",),
                        (("emergency", "911"), ("clinic-line", "555 0100"), ("care-team", "555 0101"),
                         ("crisis-line", "988")))


@pytest.mark.parametrize(("text", "line", "words"), BROKEN.values(), ids=BROKEN)
def test_one_bad_line_costs_that_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    rest = "\n".join(row for row in GOOD.splitlines() if row.split(" ")[0] != text.split(" ", maxsplit=1)[0])
    site, problems = read_clinic(written(tmp_path, f"{text}\n{rest}"), KNOWN)
    assert [problem.line for problem in problems] == [line]
    assert words in str(problems[0])
    assert dict(site.phones)["clinic-line"] == "555 0100"


def test_a_bad_number_costs_that_number(tmp_path: Path) -> None:
    site, problems = read_clinic(written(tmp_path, GOOD.replace('"911"', '"call us"')), KNOWN)
    assert [problem.line for problem in problems] == [5]
    assert dict(site.phones) == {"clinic-line": "555 0100", "care-team": "555 0101", "crisis-line": "988"}


@pytest.mark.parametrize(("name", "kept"), {
    "<b>Riverside</b> {x} & %s": "<b>Riverside</b> {x} & %s", "מרפאת הנהר": "מרפאת הנהר",
    "River\\nside\\u202e\\u0007": "River side", "  ": ""}.items())
def test_a_name_is_plain_words(tmp_path: Path, name: str, kept: str) -> None:
    assert read_clinic(written(tmp_path, f'name = "{name}"\n'), KNOWN) == (Site(kept), ())


def test_a_long_name_is_cut_after_a_word_where_there_is_little_room() -> None:
    short = Site("Clinic " * 80).short_name
    assert len(short) <= 82
    assert short.endswith("Clinic …")


def test_the_check_warns_of_missing_numbers_and_of_another_countrys_emergency_number(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD.replace('"us"', '"uk"').replace('care-team = "555 0101"\n', ""))
    missing, emergency = check_clinic(file, KNOWN)
    assert "no number for care-team" in str(missing)
    assert "999" in str(emergency)
    assert emergency.line == 5
    assert check_clinic(written(tmp_path, GOOD), KNOWN) == ()


def test_the_shipped_content_has_the_numbers_of_the_example() -> None:
    lines = [line.removeprefix("# ") for line in EXAMPLE.splitlines() if " = " in line or line.startswith("[")]
    example = tomllib.loads("\n".join(lines))
    assert set(example) == {key.name for key in KEYS}
    assert set(example["phones"]) == set(known_ids(Resources(bundled_folder())).phones)


def test_the_file_beside_the_program_comes_before_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside, system = tmp_path / "program" / "clinic.toml", tmp_path / "etc" / "clinic.toml"
    monkeypatch.setattr(clinic_file, "places", lambda: (beside, system))
    assert find_clinic(None) is None
    system.parent.mkdir()
    system.touch()
    assert find_clinic(None) == system
    beside.parent.mkdir()
    beside.touch()
    assert find_clinic(None) == beside
    assert find_clinic(system) == system


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    good = written(tmp_path, GOOD)
    assert main(["clinic", "check", "--clinic", str(good)]) == 0
    assert "0 problems, 0 warnings" in capsys.readouterr().out
    written(tmp_path, GOOD.replace("clinic-line", "clinic-lane").replace('"us"', '"usa"'))
    assert main(["clinic", "check", "--clinic", str(good)]) == 1
    out = capsys.readouterr().out
    assert "clinic.toml:2:" in out
    assert "clinic.toml:6:" in out
    assert "did you mean clinic-line?" in out
    assert main(["clinic", "example"]) == 0
    written(tmp_path, capsys.readouterr().out)
    assert main(["clinic", "check", "--clinic", str(good)]) == 0
    monkeypatch.setattr(clinic_file, "find_clinic", lambda _: None)
    assert main(["clinic", "check"]) == 1
    assert "It is looked for here" in capsys.readouterr().err


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    site, problems = read_clinic(tmp_path / "none.toml", KNOWN)
    assert site == Site()
    assert "make it with lungedu clinic example" in str(problems[0])
