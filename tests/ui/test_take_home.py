"""The code to scan, as a phone meets it: a picture of the whole screen, read by a reader that is not ours."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from helpers.use import Person, start
from lungedu.domain.session import FinishAndClear, Open, Route, SetChartValues, SetTextSize, SetTheme, TakeAlong
from lungedu.domain.visit_list import LONGEST_OWN, MOST, own_question
from lungedu.theme.tokens import THEMES
from lungedu.ui.visit.qr_code import QrCode
from lungedu.viewmodels.visit_code import QUIET

SCREENS = ((1366, 768), (1080, 1920), (640, 480))
FEW = ("visit:pd-l1-score", "faq:cost", "own:Darf ich schwimmen? Äh … 🙂")
MOST_WORDS = tuple(own_question(f"{number} {'why must we wait so long for it ' * 6}") for number in range(10, 22))

reads_codes = pytest.mark.skipif(shutil.which("zbarimg") is None,
                                 reason="zbarimg reads codes back; it is not installed here")


@pytest.fixture(scope="module")
def person(qapp: object) -> Iterator[Person]:
    made = start()
    yield made
    made.window.close()
    made.settle()


def shows_code(person: Person, questions: tuple[str, ...]) -> QrCode:
    person.do(FinishAndClear(person.state.appearance))
    for question in questions:
        person.do(TakeAlong(question))
    person.do(Open(Route("visit_list")))
    person.do(SetChartValues((("take-home.code", 1),)))
    person.settle()
    return person.page.findChildren(QrCode)[0]


def read(file: Path) -> list[str]:
    done = subprocess.run(["zbarimg", "--quiet", "--raw", str(file)], capture_output=True, check=False)
    return done.stdout.decode().splitlines()


@reads_codes
@pytest.mark.parametrize("questions", [FEW, MOST_WORDS], ids=["few", "most words"])
@pytest.mark.parametrize("screen", SCREENS, ids=["laptop", "upright", "small"])
def test_a_code_is_read_from_a_picture_of_the_whole_screen_in_every_theme(
        person: Person, tmp_path: Path, screen: tuple[int, int], questions: tuple[str, ...]) -> None:
    person.resize(*screen)
    person.do(SetTextSize(200 if screen == (640, 480) else 100))
    assert len(questions) in (3, MOST)
    for theme in THEMES:
        person.do(SetTheme(theme))
        code = shows_code(person, questions)
        person.page.ensureWidgetVisible(code)
        person.settle()
        file = tmp_path / f"{theme}.png"
        person.window.grab().save(str(file))
        said = read(file)
        assert len(said) == len(questions) + 1
        for number, (line, question) in enumerate(zip(said[1:], questions, strict=True), start=1):
            assert line.startswith(f"{number}. ")
            if question.startswith("own:"):
                assert line == f"{number}. {question.removeprefix('own:')}"
    person.do(SetTextSize(100))
    person.do(SetTheme(THEMES[0]))


def test_a_code_is_black_on_white_with_space_around_it_even_at_night(person: Person) -> None:
    person.resize(1366, 768)
    person.do(SetTheme("night"))
    code = shows_code(person, FEW)
    image = code.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
    assert colors == {"#000000", "#ffffff"}
    module = code.width() // code._across
    edge = QUIET * module
    assert all(image.pixelColor(QPoint(x, y)) == QColor("white") for x in range(image.width()) for y in range(edge))
    assert image.pixelColor(edge + 1, edge + 1) == QColor("black")
    person.do(SetTheme("day"))


def test_a_code_that_holds_much_says_that_some_phones_may_not_read_it(person: Person) -> None:
    shows_code(person, FEW)
    assert "very fine" not in person.reads(person.page)
    shows_code(person, MOST_WORDS)
    assert "This code is very fine" in person.reads(person.page)


def test_more_than_a_code_holds_is_said_and_nothing_is_left_out_in_silence(person: Person) -> None:
    person.do(FinishAndClear(person.state.appearance))
    for number in range(10, 22):
        person.do(TakeAlong(f"own:{number}{'語' * (LONGEST_OWN - 2)}"))
    person.do(Open(Route("visit_list")))
    person.do(SetChartValues((("take-home.code", 1),)))
    assert "too long for a code" in person.reads(person.page)
    assert not person.page.findChildren(QrCode)
