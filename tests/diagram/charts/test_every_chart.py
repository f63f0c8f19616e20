"""Every shipped chart on every surface: nothing leaves it, no words lie on others, and words and table say it all.

Letters are all as wide as one another here. A surface is at least so wide as twelve times the size of its words: the
narrowest that the app has, with the largest text on an upright screen, is nearly seventeen.
"""

from __future__ import annotations

from functools import cache

import pytest

from helpers.charts import CHARTS, FINGER, NUMBERS, apart, area, covered, inside, longer_than_a_line, shipped, texts
from lungedu.diagram.charts.chart import Drawing
from lungedu.diagram.display_list import MarkGroup, Path, Text
from lungedu.diagram.geometry import Rect

SURFACES = [(width, size, height) for width in (300, 380, 520, 600, 760, 900, 1100, 1400)
            for size in (14, 18, 24, 36, 44) for height in (0, 420) if width >= 12 * size]


@cache
def drawings(name: str) -> tuple[tuple[str, Drawing], ...]:
    """The chart on every surface, with what the surface is."""
    return tuple((f"{width} wide, words of {size}, {height or 'any'} high",
                  shipped(name).draw(area(width, size, height))) for width, size, height in SURFACES)


@pytest.mark.parametrize("name", CHARTS)
def test_nothing_is_missing_in_the_facts(name: str) -> None:
    assert shipped(name).missing == ()


@pytest.mark.parametrize("name", CHARTS)
def test_everything_is_on_the_surface(name: str) -> None:
    for surface, drawing in drawings(name):
        for item in drawing.items:
            if isinstance(item, Text) and longer_than_a_line(item):
                assert item.box.left >= 0
                continue
            stroke = item.width if isinstance(item, MarkGroup | Path) else 0.0  # half of one may go over the edge
            assert inside(covered(item), drawing.width, drawing.height, stroke / 2 + 0.01), f"{surface}: {item}"


@pytest.mark.parametrize("name", CHARTS)
def test_no_words_lie_on_others(name: str) -> None:
    for surface, drawing in drawings(name):
        said = [text for text in texts(drawing) if not longer_than_a_line(text)]
        over = apart([covered(text) for text in said], slack=0.5)
        assert not over, f"{surface}: {[(said[one].words, said[other].words) for one, other in over]}"


@pytest.mark.parametrize("name", CHARTS)
def test_what_can_be_touched_is_as_large_as_a_finger_is_inside_and_has_a_name(name: str) -> None:
    for surface, drawing in drawings(name):
        assert drawing.spots
        for spot in drawing.spots:
            box = spot.region.box
            assert min(box.width, box.height) >= FINGER - 0.01, f"{surface}: {spot.region.name}"
            assert inside(box, drawing.width, drawing.height), f"{surface}: {spot.region.name} {box} {drawing.height}"
            assert spot.region.name.strip()
            assert spot.region.shapes
            for shape in spot.region.shapes:
                assert all(box.left - 0.01 <= x <= box.right + 0.01 and box.top - 0.01 <= y <= box.bottom + 0.01
                           for x, y in shape), f"{surface}: {spot.region.name}"
        names = [spot.region.name for spot in drawing.spots]
        assert len(set(names)) == len(names)


def before(one: Rect, other: Rect) -> bool:
    """Whether it must be read first: it stands in the same row to the left, or in the same column above."""
    same_row = abs(one.center[1] - other.center[1]) < 1 and one.right <= other.left + 1
    return same_row or (one.bottom <= other.top + 1 and one.left < other.right and other.left < one.right)


@pytest.mark.parametrize("name", CHARTS)
def test_what_can_be_touched_is_in_reading_order(name: str) -> None:
    """Nothing comes after what stands below it or to its right; columns and groups may come one after the other."""
    for surface, drawing in drawings(name):
        found = [(spot.region.name, spot.region.box) for spot in drawing.spots]
        for number, (earlier, one) in enumerate(found):
            for later, other in found[number + 1:]:
                assert not before(other, one), f"{surface}: {later!r} comes before {earlier!r}"


@pytest.mark.parametrize("name", CHARTS)
def test_words_and_table_each_say_every_number_of_the_picture(name: str) -> None:
    chart = shipped(name)
    drawing = chart.draw(area(700, 18))
    axis = "ink_soft"
    drawn = {number for text in texts(drawing) if text.ink != axis for number in NUMBERS.findall(text.words)} - {"100"}
    in_words = set(NUMBERS.findall(" ".join(chart.sentences)))
    in_table = set(NUMBERS.findall(" ".join(" ".join(cells) for cells in (chart.rows.columns, *chart.rows.cells))))
    assert drawn <= in_words
    assert drawn <= in_table or chart.model.kind == "draw"  # its total is the sum of two cells
    spoken = {number for spot in drawing.spots for number in NUMBERS.findall(spot.region.name)}
    assert spoken - {"100"} <= in_words


@pytest.mark.parametrize("name", CHARTS)
def test_the_table_has_a_cell_for_each_column_and_names_each_row(name: str) -> None:
    rows = shipped(name).rows
    assert rows.cells
    assert len(rows.columns) >= 2
    assert all(len(cells) == len(rows.columns) for cells in rows.cells)
    assert all(column.strip() for column in rows.columns)
    assert all(cells[0].strip() for cells in rows.cells)


@pytest.mark.parametrize("name", CHARTS)
def test_the_words_begin_with_the_title_and_end_with_what_it_means(name: str) -> None:
    chart = shipped(name)
    assert chart.sentences[0] == chart.model.title
    if chart.model.says:
        assert chart.sentences[-1] == chart.figures.plain(chart.model.says).strip()
    assert all(sentence.strip() and "…" not in sentence for sentence in chart.sentences)


@pytest.mark.parametrize("name", CHARTS)
def test_words_are_as_large_as_they_are_asked_to_be(name: str) -> None:
    for size in (14, 22, 44):
        drawing = shipped(name).draw(area(900, size))
        assert min(text.size for text in texts(drawing)) >= size * 0.85


@pytest.mark.parametrize("name", CHARTS)
def test_a_drawing_is_the_same_each_time(name: str) -> None:
    assert shipped(name).draw(area(640, 20)) == shipped(name).draw(area(640, 20))
