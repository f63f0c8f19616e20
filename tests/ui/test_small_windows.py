"""A small or a scaled screen: a person sees both bars, and reaches everything on a page by scrolling.

A screen of 1366x768 at QT_SCALE_FACTOR=2 has 683x384 points.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from helpers.clipping import findings
from helpers.screens import GATED, Look, Stage, View, asked_views, catalogue, pages, shown_views, visit_views
from lungedu.app import USUAL_SIZE, fitting_size
from lungedu.domain.session import ClosePanel, Open, Panel, Route, ShowKeyboard
from lungedu.ui.controls.fitting_bar import FittingBar
from lungedu.ui.controls.gate import Gate
from lungedu.ui.main_window import SMALLEST

LOOKS = (Look((640, 360)), Look((640, 360), text=200), Look((683, 384)), Look((683, 384), text=200))
EVERY = pages(catalogue(), questions=("what-is-ivonescimab",))
_OF_ONE = [[view for view in EVERY if view.route == route] for route in dict.fromkeys(view.route for view in EVERY)]
PAGES = tuple(dict.fromkeys(view for views in _OF_ONE for view in (views[0], views[len(views) // 2], views[-1])))
"""Of what has steps, the first, one in the middle and the last."""
PANELS = tuple(view for view in shown_views(catalogue()) if view.panel is not None)


@pytest.fixture(scope="module")
def bare_stage(qapp: QApplication) -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: look.name)
def stage(request: pytest.FixtureRequest, bare_stage: Stage) -> Stage:
    bare_stage.dress(request.param)
    return bare_stage


def box(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def wrong(stage: Stage, view: View) -> list[str]:
    """What a reader cannot see or reach."""
    stage.show(view)
    window = stage.window
    found = [str(finding) for finding in findings(window, f"{stage.look.name} {view.name}")]
    if window.size().toTuple() != stage.look.size:
        found.append(f"{view.name}: the window grew to {window.size().toTuple()}")
    for bar in window.findChildren(FittingBar):
        if bar.isVisible():
            found += [f"{view.name}: {button.accessibleName()} is off the screen" for button in bar.buttons
                      if not window.rect().contains(box(window, button))]
    if window.page.horizontalScrollBar().maximum():
        found.append(f"{view.name}: the page is wider than the window")
    return found


def test_the_window_can_be_as_small_as_half_a_laptop(stage: Stage) -> None:
    assert stage.window.minimumWidth() <= SMALLEST[0] == 640
    assert stage.window.minimumHeight() <= SMALLEST[1] == 360


def test_every_page_is_seen_whole_between_the_bars_of_a_small_window(stage: Stage) -> None:
    found = [line for view in PAGES for line in wrong(stage, view)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_lists_and_results_are_seen_whole_in_a_small_window(stage: Stage) -> None:
    found = [line for view in (*asked_views(), *visit_views()) for line in wrong(stage, view)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("view", PANELS, ids=lambda view: view.name)
def test_a_panel_opens_inside_a_small_window_and_scrolls(stage: Stage, view: View) -> None:
    found = wrong(stage, view)
    assert not found, "\n".join(found)
    panel = stage.window.panel
    assert panel is not None
    assert stage.window.rect().contains(box(stage.window, panel))
    assert stage.window.rect().contains(box(stage.window, panel.close_button))
    (area,) = panel.findChildren(QScrollArea)
    assert area.viewport().height() >= stage.window.ctx.style.metrics.body * 1.32, "at least a line is in sight"
    stage.model.dispatch(ClosePanel())


def test_the_keys_and_the_box_share_a_small_window(stage: Stage) -> None:
    stage.show(View("keys", Route("faq"), keyboard=True))
    window, line = stage.window, stage.window.page.box
    assert line is not None
    keyboard = window._keyboard
    assert keyboard is not None
    for key in keyboard.keys:
        assert window.rect().contains(box(window, key)), key.accessibleName()
    assert box(window, line).bottom() < box(window, keyboard).top()
    assert box(window, line).top() >= 0
    stage.model.dispatch(ShowKeyboard(shown=False))
    stage.settle()
    bars = [bar for bar in window.findChildren(FittingBar) if bar.isVisible()]
    assert len(bars) == 2, "both bars come back"


def test_the_buttons_of_a_gate_are_reached_by_scrolling(stage: Stage) -> None:
    stage.show(View("gate", Route("topic", GATED)))
    page = stage.window.page
    for gate in page.findChildren(Gate):
        for button in stage.window.page.findChildren(QWidget):
            if gate.isAncestorOf(button) and button.focusPolicy() and button.isVisibleTo(page):
                page.ensureWidgetVisible(button, 0, 0)
                stage.settle()
                at = QRect(button.mapTo(page.viewport(), QPoint(0, 0)), button.size())
                assert page.viewport().rect().contains(at), button.accessibleName()
    assert page.findChildren(Gate)


def test_the_first_window_leaves_the_frame_on_the_screen() -> None:
    assert fitting_size((1920, 1040)) == USUAL_SIZE
    width, height = fitting_size((1366, 728))
    assert width < 1366
    assert height <= 728 - 30, "a title bar takes about that"


def test_a_panel_of_a_diagram_in_a_low_window_leaves_its_words_below_the_drawing(bare_stage: Stage) -> None:
    bare_stage.dress(LOOKS[3])
    bare_stage.model.dispatch(Open(Route("diagram", "the-brake")))
    bare_stage.show(View("diagram", Route("diagram", "the-brake"), Panel("drawing", "the-brake"), step=1))
    page = bare_stage.window.page
    assert page.verticalScrollBar().maximum() > 0, "drawing and words scroll"
    bare_stage.model.dispatch(ClosePanel())
