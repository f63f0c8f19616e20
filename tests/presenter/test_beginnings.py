"""Where an item of a plan begins: at a heading, a chart or a step, with numbers shown or hidden."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from lungedu.content.plan import Plan, PlanItem
from lungedu.ui.controls.labels import Label
from lungedu.ui.figures.chart_box import ChartBox
from presenter.test_window import AtDesk

PLAN = Plan(id="mine", title="Mine", summary="Mine.", items=(
    PlanItem(shows="topic:the-brake", at="what-can-go-wrong", minutes=2),
    PlanItem(shows="topic:the-brake", minutes=2),
    PlanItem(shows="diagram:the-brake", step=3, minutes=2),
    PlanItem(shows="topic:h6-growth", at="h6-pfs-medians", numbers=True, minutes=2),
    PlanItem(shows="topic:h6-growth", numbers=False, minutes=2),
    PlanItem(shows="topic:the-brake", at="gone-since-then", minutes=2)))


@pytest.fixture
def nurse(qapp: QApplication) -> Iterator[AtDesk]:
    made = AtDesk(PLAN)
    yield made
    made.leave()


def top(nurse: AtDesk, part: QWidget) -> int:
    """How far below the top of the patients' window a part begins."""
    page = nurse.running.window.page
    assert part.isVisibleTo(page)
    return part.mapTo(page.viewport(), QPoint(0, 0)).y()


def test_an_item_begins_at_its_heading_and_the_same_page_again_at_its_top(nurse: AtDesk) -> None:
    assert "1 of 6: PD-1, the brake on T cells: What can go wrong" in nurse.reads()
    page = nurse.running.window.page
    heading = next(label for label in page.findChildren(Label) if label.text() == "What can go wrong")
    assert 0 <= top(nurse, heading) < 40
    nurse.key(Qt.Key.Key_N)
    assert nurse.running.window.page.verticalScrollBar().value() == 0


def test_an_item_begins_at_its_step(nurse: AtDesk) -> None:
    nurse.key(Qt.Key.Key_N)
    nurse.key(Qt.Key.Key_N)
    assert "from step 3" in nurse.reads()
    assert "Step 3 of 6" in nurse.patients_read()
    assert "Next: step 4 of 6" in nurse.reads()


def test_numbers_are_shown_at_the_chart_and_hidden_by_the_next_item(nurse: AtDesk) -> None:
    for _ in range(3):
        nurse.key(Qt.Key.Key_N)
    charts = {box.chart.model.id: box for box in nurse.running.window.page.findChildren(ChartBox)}
    assert 0 <= top(nurse, charts["h6-pfs-medians"]) < 40
    assert "Show me the numbers" not in nurse.patients_read()
    nurse.key(Qt.Key.Key_N)
    assert "Show me the numbers" in nurse.patients_read()
    assert nurse.running.window.page.verticalScrollBar().value() == 0


def test_a_heading_that_the_app_no_longer_has_is_the_top_of_the_page(nurse: AtDesk) -> None:
    nurse.touch("All items")
    nurse.touch("6. PD-1, the brake on T cells")
    assert nurse.running.window.page.verticalScrollBar().value() == 0
