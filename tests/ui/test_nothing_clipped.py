"""At the tightest sizes, a reader sees every word whole, and a finger finds what it touches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from helpers.clipping import Finding, clipped, covered, findings, outside, overlapping, too_small
from helpers.screens import SIZES, Look, Stage, View, catalogue, pages, visit_views
from lungedu.domain.session import Panel, Route
from lungedu.viewmodels.notices import Notice

_, PORTRAIT, LAPTOP, SMALL_LAPTOP = SIZES
LOOKS = (Look(LAPTOP, text=200), Look(PORTRAIT, text=200), Look(PORTRAIT), Look(SMALL_LAPTOP))
BETWEEN = (Look(PORTRAIT, text=150), Look(LAPTOP, text=150), Look(SMALL_LAPTOP, text=200))
PAGES = pages(catalogue(), questions=())


@pytest.fixture(scope="module")
def bare_stage(qapp: QApplication) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: look.name)
def stage(request: pytest.FixtureRequest, bare_stage: Stage) -> Stage:
    bare_stage.dress(request.param)
    return bare_stage


def seen(stage: Stage, view: View) -> list[Finding]:
    """What is wrong with a view as it opens, and with everything on it opened."""
    stage.show(view)
    found = findings(stage.window, f"{stage.look.name} {view.name}")
    stage.open_all()
    return found + findings(stage.window, f"{stage.look.name} {view.name}, all opened")


def listed(found: list[Finding]) -> str:
    return "\n" + "\n".join(str(finding) for finding in dict.fromkeys(found))


@pytest.mark.parametrize("view", PAGES, ids=lambda view: view.name)
def test_every_word_of_a_page_is_seen_whole(stage: Stage, view: View) -> None:
    found = seen(stage, view)
    assert not found, listed(found)


@pytest.mark.parametrize("look", BETWEEN, ids=lambda look: look.name)
def test_every_word_is_seen_whole_at_the_sizes_between(bare_stage: Stage, look: Look) -> None:
    bare_stage.dress(look)
    found = [finding for view in PAGES for finding in seen(bare_stage, view)]
    assert not found, listed(found)


@pytest.mark.parametrize("view", visit_views(), ids=lambda view: view.name)
def test_every_word_of_the_list_for_the_visit_is_seen_whole(stage: Stage, view: View) -> None:
    found = seen(stage, view)
    assert not found, listed(found)


def test_every_word_of_every_answer_is_seen_whole(stage: Stage) -> None:
    questions = tuple(entry.id for group in stage.library.faq.values() for entry in group.entries)
    assert questions
    found = [finding for view in pages(catalogue(), questions) if view.route.kind == "question"
             for finding in seen(stage, view)]
    assert not found, listed(found)


@pytest.mark.parametrize("kind", ["term", "fact", "source", "unknown", "evidence"])
def test_every_word_of_what_opens_beside_a_page_is_seen_whole(stage: Stage, kind: str) -> None:
    library = stage.library
    panels = {
        "term": [Panel("term", term) for term in library.glossary],
        "fact": [Panel("fact", fact) for fact in library.facts],
        "source": [Panel("source", source) for source in library.sources],
        "unknown": [Panel("evidence", f"?{unknown}") for unknown in library.unknown],
        "evidence": [Panel("evidence", ",".join(topic_facts)) for topic_facts in by_subject(stage)],
    }[kind]
    assert panels
    found = []
    for panel in panels:
        stage.show_panel(View(f"panel-{kind}-{panel.id}", Route("home"), panel, numbers=True))
        assert stage.window.panel is not None
        found += findings(stage.window.panel, f"{stage.look.name} panel-{kind}-{panel.id}")
    assert not found, listed(found)


def test_every_word_of_what_is_over_the_window_is_seen_whole(stage: Stage) -> None:
    stage.show(View("hidden", Route("home"), hidden=True))
    found = findings(stage.window, f"{stage.look.name} hidden")
    stage.show(View("notice", Route("home")))
    stage.model.notices.tell(Notice(stage.model.messages("notice.settings_not_kept")))
    stage.settle()
    notice = stage.window.findChild(QFrame, "notice")
    assert notice is not None
    assert notice.isVisible()
    found += findings(stage.window, f"{stage.look.name} notice")
    notice.hide()
    assert not found, listed(found)


def by_subject(stage: Stage) -> list[list[str]]:
    """Facts of one subject, five together, as a page names them behind one passage."""
    subjects: dict[str, list[str]] = {}
    for fact in stage.library.facts.values():
        subjects.setdefault(fact.topic, []).append(fact.id)
    return [facts[:5] for facts in subjects.values()]


# -- that the finder finds --------------------------------------------------------------------------------------------


@pytest.fixture
def board(qapp: QApplication) -> Iterator[QWidget]:
    """A window to lay things out on by hand."""
    window = QWidget()
    window.resize(600, 400)
    yield window
    window.deleteLater()


def label(board: QWidget, words: str, x: int, y: int, width: int, height: int, *, wrap: bool = False) -> QLabel:
    made = QLabel(words, board)
    made.setWordWrap(wrap)
    made.setGeometry(x, y, width, height)
    return made


def shown(board: QWidget) -> QWidget:
    board.show()
    QApplication.processEvents()
    return board


def test_a_label_too_short_for_its_lines_is_found(board: QWidget) -> None:
    label(board, "Words that need more than the one line that fits on this label.", 0, 0, 120, 18, wrap=True)
    (finding,) = clipped(shown(board), "board")
    assert "Words that need more" in str(finding)
    assert "has 120x18" in str(finding)


def test_a_label_too_narrow_for_its_line_is_found(board: QWidget) -> None:
    label(board, "One line that does not wrap", 0, 0, 60, 40)
    assert [finding.kind for finding in clipped(shown(board), "board")] == ["clipped"]


def test_a_word_longer_than_its_column_is_found(board: QWidget) -> None:
    label(board, "immunohistochemistry", 0, 0, 50, 200, wrap=True)
    assert [finding.kind for finding in clipped(shown(board), "board")] == ["clipped"]


def test_a_button_too_narrow_for_its_words_is_found(board: QWidget) -> None:
    button = QPushButton("When to call for help", board)
    button.setGeometry(0, 0, 70, 50)
    assert [finding.kind for finding in clipped(shown(board), "board")] == ["clipped"]


def test_running_text_cut_by_its_column_is_found(bare_stage: Stage) -> None:
    bare_stage.dress(Look())
    bare_stage.show(View("about", Route("warning_signs")))
    text = next(text for text in bare_stage.window.page.sheet.findChildren(QLabel) if len(text.text()) > 90)
    text.setFixedHeight(20)
    bare_stage.settle()
    assert text.text()[:40] in [finding.words[:40] for finding in clipped(bare_stage.window, "page")]


def test_words_over_other_words_are_found(board: QWidget) -> None:
    label(board, "Below", 0, 0, 200, 40)
    label(board, "Above", 100, 20, 200, 40)
    (finding,) = overlapping(shown(board), "board")
    assert "Above" in str(finding)
    assert "100x20 px in common" in str(finding)


def test_a_label_that_reaches_out_of_its_frame_is_found(board: QWidget) -> None:
    frame = QFrame(board)
    frame.setGeometry(0, 0, 200, 100)
    label(frame, "Out at the right", 100, 10, 150, 40)
    assert [finding.kind for finding in outside(shown(board), "board")] == ["outside"]


def test_a_page_wider_than_its_window_is_found(board: QWidget) -> None:
    sheet = scrolling(board).widget()
    assert sheet is not None
    sheet.setMinimumWidth(900)
    assert [finding.kind for finding in outside(shown(board), "board")] == ["outside"]


def test_a_floating_button_over_words_is_found(board: QWidget) -> None:
    button = QPushButton("v", scrolling(board))
    button.setGeometry(500, 300, 60, 60)
    assert [finding.kind for finding in covered(shown(board), "board")] == ["covered"]


def test_a_button_too_small_for_a_finger_is_found(board: QWidget) -> None:
    QPushButton("i", board).setGeometry(0, 0, 44, 43)
    assert [finding.kind for finding in too_small(shown(board), "board")] == ["small"]


def test_what_has_space_is_left_alone(board: QWidget) -> None:
    label(board, "Words", 0, 0, 200, 40)
    label(board, "Other words, with all the space that they need to wrap", 0, 40, 200, 300, wrap=True)
    QPushButton("Next", board).setGeometry(300, 0, 200, 60)
    assert findings(shown(board), "board") == []


def scrolling(board: QWidget) -> QScrollArea:
    area = QScrollArea(board)
    area.setWidgetResizable(True)
    area.setGeometry(board.rect())
    sheet = QWidget()
    QVBoxLayout(sheet).addWidget(QLabel("Words across the page"))
    area.setWidget(sheet)
    return area
