"""Every shipped chart as it was when somebody last looked: as a small SVG, and in words and as a table.

Drawings are only their outlines here, and letters are all as wide as one another. When a chart, a fact that it names
or its words were changed on purpose, rewrite them and look at what changed, in the diff and with `lungedu render`:

    LUNGEDU_WRITE_GOLDENS=1 python3 dev.py test tests/diagram/charts/test_chart_goldens.py
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path

import pytest

from helpers.charts import CHARTS, FINGER, flat, shipped
from helpers.diagrams import shipped_library
from helpers.goldens import changes, unused
from lungedu.diagram.charts.chart import ChartArea, Letters, joined
from lungedu.diagram.svg import Colors, Writer

FOLDER = Path(__file__).resolve().parents[2] / "goldens" / "charts"
USUAL = ChartArea(Letters(18, FINGER, flat), 600)
"""A chart on a page of a usual screen."""
COLORS = Colors({"arm_one": "#1d5fa8", "arm_two": "#8a4f00", "accent_soft": "#dcebf5", "card": "#ffffff"},
                paper="#ffffff", label="#ffffff", line="#8a99a3", ink="#15242e")


@cache
def files(name: str) -> dict[str, str]:
    """The files of one chart."""
    chart = shipped(name)
    writer = Writer(COLORS, lambda symbol: shipped_library().symbols[symbol], font="sans-serif", font_size=18)
    rows = [chart.rows.columns, *chart.rows.cells]
    return {f"{name}.txt": "\n".join([*chart.sentences, "", *map(" | ".join, rows)]) + "\n",
            f"{name}.svg": small(writer.chart(chart.draw(USUAL), title=chart.model.title,
                                              words=joined(chart.sentences)))}


def small(svg: str) -> str:
    """With each outline once: a hundred people are a hundred places."""
    outlines = list(dict.fromkeys(re.findall(r'<path [^>]*( d="[^"]*")/>', svg)))
    definitions = "".join(f'<path id="shape-{number}"{outline}/>' for number, outline in enumerate(outlines, 1))
    for number, outline in enumerate(outlines, 1):
        svg = re.sub(rf'<path ([^>]*){re.escape(outline)}/>', rf'<use href="#shape-{number}" \1/>', svg)
    return svg.replace("</desc>\n", f"</desc>\n<defs>{definitions}</defs>\n", 1)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_as_it_was_when_somebody_last_looked(name: str) -> None:
    changed = list(changes(FOLDER, files(name)))
    assert not changed, "\n".join([*changed, "If this is meant, see the head of this file."])


def test_no_golden_is_left_over_unused() -> None:
    assert unused(FOLDER, [file for name in CHARTS for file in files(name)]) == []


def test_the_goldens_are_small_and_hold_the_words_of_the_chart() -> None:
    for name in CHARTS:
        text, svg = files(name).values()
        assert text.startswith(shipped(name).model.title)
        assert len(text.splitlines()) > 3
        assert f"<title>{escape(shipped(name).model.title)}</title>" in svg
        assert len(svg) < 50_000, name
