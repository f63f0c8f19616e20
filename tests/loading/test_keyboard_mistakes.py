"""Mistakes that authors of keyboards make, one at a time, in a small sound one: each is named with its file, its line,
and what would mend it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from helpers.content_folder import TODAY, ContentFolder, tiny
from helpers.keyboards import ARABIC, GREEK, keyboard_of, shipped_keyboard
from lungedu.content.keyboard import Key
from lungedu.content.problem import Problem
from lungedu.loading.checks import check_all
from lungedu.loading.checks.everything import read_everything

FILE = "keyboards/seeds.yaml"
SOUND = """\
id: seeds
name: Seeds
language: en
planes:
  - id: letters
    name: Letters
    sign: AB
    shift: capitals
    rows:
      - a b c
      - <shift> <digits:1.5> . <backspace:1.5> <space:3> <done:2>
  - id: capitals
    name: Capitals
    rows:
      - A B C
      - <shift> <backspace:1.5>
  - id: digits
    name: Digits
    sign: "12"
    rows:
      - 1 2 3
      - [<letters:2>, {types: "5'", spoken: five minutes}, <backspace>]
spoken:
  - {sign: ".", name: period}
"""


@dataclass(frozen=True)
class Mistake:
    """One text in place of another, and the message that the author must get. `line` counts from line 1."""

    old: str
    new: str
    line: int
    words: str
    hint: str = ""
    warning: bool = False


MISTAKES = {
    "no plane of this id": Mistake("<digits:1.5>", "<digts:1.5>", 11, "no key does <digts>, and there is no plane",
                                   "did you mean 'digits'"),
    "misspelled action": Mistake("<shift> <backspace:1.5>", "<shift> <backspace> <spcae>", 16, "no key does <spcae>",
                                 "did you mean 'space'"),
    "shift to no plane": Mistake("shift: capitals", "shift: capitels", 8, "there is no plane 'capitels'",
                                 "did you mean 'capitals'"),
    "shift from a plane without": Mistake("<letters:2>, {", "<letters:2>, <shift>, {", 22,
                                          "<shift> leads nowhere from 'digits'", "add 'shift: …' to the plane"),
    "shift that leads on": Mistake("    name: Capitals\n", "    name: Capitals\n    shift: digits\n", 14,
                                   "shift leads on from 'capitals'", "has no 'shift' of its own"),
    "plane that nothing leads to": Mistake("<digits:1.5> ", "", 17, "no key leads to the plane 'digits'",
                                           "put <digits> on another plane"),
    "no way back": Mistake("<letters:2>", "4", 17, "no key leads back from the plane 'digits'", "put <letters> on it"),
    "no backspace": Mistake("<shift> <backspace:1.5>\n", "<shift>\n", 14, "the plane 'capitals' has no <backspace>",
                            "must be taken back here"),
    "nothing that closes": Mistake(" <done:2>", "", 9, "the first plane has no <done>", "nothing closes the keys"),
    "row too long": Mistake("- a b c", "- a b c d e f g h i j k l m n", 10, "this row is 14 keys wide; 13 is the most",
                            "on another plane"),
    "too many rows": Mistake("      - 1 2 3\n", "      - 1\n" * 5, 20, "this list may have at most 5"),
    "empty row": Mistake("- 1 2 3", "- ''", 21, "this list needs at least 1"),
    "broken brackets": Mistake("<digits:1.5>", "<digits:wide>", 11,
                               "'<digits:wide>' is no key: write <shift>, or <shift:1.5> with its width"),
    "key too narrow": Mistake("<digits:1.5>", "<digits:0.5>", 11, "the key 'digits' is too narrow for a finger"),
    "key that types and does": Mistake('{types: "5\'"', '{types: "5\'", does: space', 22,
                                       "a key types something or does something, and not both"),
    "unknown field of a key": Mistake("spoken: five minutes", "spokn: five minutes", 22, "unknown field 'spokn'",
                                      "did you mean 'spoken'"),
    "unknown direction": Mistake("language: en", "direction: left", 3, "'left' is not one of the words known here"),
    "nothing on the key that leads": Mistake('    sign: "12"\n', "", 17, "a key leads to 'digits', and nothing stands",
                                             "add 'sign: …'"),
    "sign without words": Mistake("      - A B C", "      - A B ;", 15, "the key ';' has no name for those who listen",
                                  "add it to 'spoken'"),
    "name of no sign": Mistake('sign: "."', 'sign: ","', 24, "no key types ','", "remove it", warning=True),
    "sign named twice": Mistake("name: period}", "name: period}\n  - {sign: '.', name: stop}", 25,
                                "the sign '.' is named twice", "keep one of them"),
    "plane of a used id": Mistake("id: digits", "id: capitals", 17, "the id 'capitals' is used twice"),
    "plane called like an action": Mistake("id: digits", "id: clear", 17, "'clear' is what a key does"),
    "other id than the file": Mistake("id: seeds", "id: seed", 1, "the id is 'seed' but the file is 'seeds'"),
    "digit in a name": Mistake("five minutes", "5 minutes", 22, "a number is typed: '5'"),
}


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    folder = tiny(tmp_path_factory.mktemp("keys") / "content")
    folder.write(FILE, SOUND)
    return folder


@pytest.fixture
def folder(garden: ContentFolder) -> Iterator[ContentFolder]:
    yield garden
    garden.write(FILE, SOUND)


def problems_in(folder: ContentFolder, text: str) -> list[Problem]:
    folder.write(FILE, text)
    return [problem for problem in check_all(folder.resources, TODAY)[0] if problem.file == FILE]


@pytest.mark.parametrize("text", [SOUND, GREEK.replace("id: el", "id: seeds"), ARABIC.replace("id: ar", "id: seeds")],
                         ids=["small", "greek", "arabic"])
def test_a_sound_keyboard_is_left_alone_whatever_its_script(folder: ContentFolder, text: str) -> None:
    assert problems_in(folder, text) == []


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line_and_what_would_mend_it(folder: ContentFolder, mistake: Mistake) -> None:
    assert mistake.old in SOUND
    problems = problems_in(folder, SOUND.replace(mistake.old, mistake.new, 1))
    fitting = [problem for problem in problems if mistake.words in problem.words]
    assert fitting, "\n".join(map(str, problems))
    assert fitting[0].line == mistake.line, fitting[0]
    assert mistake.hint in fitting[0].hint, fitting[0]
    assert fitting[0].warning is mistake.warning


def test_a_broken_keyboard_is_left_out_and_the_others_are_there(folder: ContentFolder) -> None:
    folder.write(FILE, SOUND.replace("name: Seeds", "nam: Seeds"))
    folder.write("keyboards/el.yaml", GREEK)
    assert list(read_everything(folder.resources).library.keyboards) == ["el"]


def test_a_row_is_read_as_its_keys() -> None:
    (row, _, *_others) = keyboard_of(SOUND.replace("- a b c", "- <shift:1.5> q < é ;")).planes[0].rows
    assert row == (Key(does="shift", width=1.5), Key(types="q"), Key(types="<"), Key(types="é"), Key(types=";"))


def test_what_ships_types_every_letter_digit_and_sign_that_a_question_needs() -> None:
    typed = {key.types for plane in shipped_keyboard("en").planes for key in plane.keys}
    assert set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?'-.,%/") <= typed
    pad = shipped_keyboard("pin")
    assert {key.types for key in pad.planes[0].keys if key.types} == set("0123456789")
    assert {key.does for key in pad.planes[0].keys if key.does} == {"backspace", "clear", "done"}
