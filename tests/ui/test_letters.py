"""Questions in other scripts: Greek and Cyrillic are drawn on any machine; other letters leave a gap, never a box."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from helpers.use import Person
from lungedu.base.letters import GAP, uncovered, with_gaps
from lungedu.domain.session import Ask, Open, Route, TakeAlong, Unfold
from lungedu.paint import fonts
from lungedu.ui.asking.results import NONE_OF_THESE
from lungedu.ui.visit.take_home import TakeHome
from lungedu.viewmodels.visit_code import Modules

CYRILLIC, GREEK = "Можно ли мне пить кофе? Ґ ў ї", "Μπορώ να πίνω καφέ; Ἀθῆναι"
CHINESE, ARABIC = "我可以喝咖啡吗", "هل يمكنني شرب القهوة"

_ON_A_BARE_MACHINE = """
import json, sys
from PySide6.QtGui import QGuiApplication
from lungedu.base.resources import Resources, bundled_folder
from lungedu.paint.fonts import covered, drawable, load_fonts
app = QGuiApplication([])
assert load_fonts(Resources(bundled_folder())) == ()
print(json.dumps([[drawable(text), len(covered(text))] for text in json.loads(sys.argv[1])]))
"""


@pytest.fixture
def no_system_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fonts have what the bundled ones have, whatever this machine has."""
    monkeypatch.setattr(fonts, "_has_glyph", lambda letter: ord(letter) < 0x530)


def test_a_machine_without_fonts_draws_greek_and_cyrillic_and_knows_that_it_has_no_chinese(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text(f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}</cachedir></fontconfig>", "utf-8")
    texts = [CYRILLIC, GREEK, f"Tea or {CHINESE}?", f"Tea or {ARABIC}?", "Café, naïve, Łódź", "два\u0301"]
    told = subprocess.run([sys.executable, "-c", _ON_A_BARE_MACHINE, json.dumps(texts)], check=True, text=True,
                          capture_output=True, env={**os.environ, "FONTCONFIG_FILE": str(empty),
                                                    "QT_QPA_PLATFORM": "offscreen",
                                                    "PYTHONPATH": os.pathsep.join(sys.path)}).stdout
    drawn = json.loads(told)
    assert [text for text, _ in drawn] == [CYRILLIC, GREEK, f"Tea or {GAP}?",
                                           f"Tea or {' '.join([GAP] * len(ARABIC.split()))}?", "Café, naïve, Łódź",
                                           "два\u0301"]


def test_the_letters_that_nothing_covers_are_named_once_and_blanks_are_no_letters() -> None:
    known = frozenset(map(ord, "abc ?"))
    assert uncovered("abc?", known) == ""
    assert uncovered("a肺b肺癌\u200d\ufe0f\n", known) == "肺癌"
    assert with_gaps("a 肺癌, 肺]?", known | {ord(","), ord("]")}) == f"a {GAP}, {GAP}]?"
    assert with_gaps("[x]^-\\", frozenset()) == GAP


@pytest.mark.usefixtures("no_system_fonts")
def test_the_list_and_the_sheet_have_a_gap_for_chinese_and_say_so_before_printing(person: Person) -> None:
    for text in ("May I drink tea?", f"Or {CHINESE}?", CYRILLIC):
        person.do(TakeAlong(f"own:{text}"))
    person.do(Open(Route("visit_list")))
    shown = person.reads(person.page)
    assert f"Or {GAP}?" in shown
    assert CYRILLIC in shown
    assert "Some letters cannot be printed here: those with a gap in question 2." in shown
    assert CHINESE not in "\n".join(line for line in shown.split("\n") if "Move" not in line)
    sheet = person.page.findChildren(TakeHome)[0].sheet
    printed = "".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet.pdf())).pages)
    assert GAP in printed
    assert CHINESE not in printed
    assert "кофе" in printed


@pytest.mark.usefixtures("no_system_fonts")
def test_a_list_without_such_letters_says_nothing_of_them(person: Person) -> None:
    person.do(TakeAlong(f"own:{CYRILLIC}"))
    person.do(Open(Route("visit_list")))
    assert "Some letters" not in person.reads()


@pytest.mark.usefixtures("no_system_fonts")
def test_the_code_holds_the_letters_that_paper_cannot_show(
        person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[str] = []

    def encode(text: str) -> Modules:
        held.append(text)
        return ((True,),)

    monkeypatch.setattr("lungedu.ui.visit.take_home.modules_of", encode)
    person.do(TakeAlong(f"own:{CHINESE}"))
    person.do(Open(Route("visit_list")))
    person.touch("Show a code to scan")
    assert CHINESE in held[0]


@pytest.mark.usefixtures("no_system_fonts")
def test_what_was_asked_in_chinese_has_a_gap_below_the_results(person: Person) -> None:
    person.do(Open(Route("faq")))
    person.do(Unfold(NONE_OF_THESE, open=True))
    person.do(Ask(f"tea {CHINESE}"))
    person.settle()
    assert f"tea {GAP}" in person.reads()
