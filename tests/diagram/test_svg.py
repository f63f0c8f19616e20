"""A picture as SVG: it can be read by anything that reads XML, stands alone, and says in words what it shows."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from typing import Any

import pytest

from helpers.diagrams import SHAPES, scene
from lungedu.diagram.display_list import DisplayList, Group, PartLabel, Path, Symbol, Text, View
from lungedu.diagram.geometry import Pose, Rect
from lungedu.diagram.label_places import Labels
from lungedu.diagram.layout import LaidOut
from lungedu.diagram.motion import at_rest
from lungedu.diagram.scene import Frame, Scene
from lungedu.diagram.svg import Colors, Writer

COLORS = Colors({"blood": "#cc0000"}, paper="#fffffe", label="#eeeeee", line="#777777", ink="#111111")
VIEW = View.fitting((1600, 1000), 800, 600)
NOTHING = LaidOut(Labels(()), (), None)
PARTS: dict[str, dict[str, Any]] = {
    "cell": {"symbol": "cell", "at": [300, 400], "turn": 30, "scale": 2}, "sprout": {"symbol": "sprout", "tip": "bud"},
    "way": {"line": [(0, 0), (300, 0), (600, 0)], "style": "arrow", "ink": "blood"}}
DRAWING = """<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<style>.f-blood{fill:#cc0000}</style><!-- A drawing. -->
<path class="f-blood s-blood" d="M0 0h9"/><stop class="c-blood"/><path class="f-nobody-knows" d="M1 1"/></svg>"""


def writer(**more: Any) -> Writer:
    return Writer(COLORS, lambda symbol: SHAPES[symbol], **more)


def written(shown: DisplayList, laid: LaidOut = NOTHING, *, using: Writer | None = None, title: str = "A title",
            words: str = "Some words.", tag: str = "") -> ElementTree.Element:
    return ElementTree.fromstring((using or writer()).document(shown, laid, VIEW, title=title, words=words, tag=tag))


def only(root: ElementTree.Element, tag: str) -> list[ElementTree.Element]:
    """All elements of a kind."""
    return root.findall(f".//{{http://www.w3.org/2000/svg}}{tag}")


def of(*items: Symbol | Path | Text | Group) -> DisplayList:
    return DisplayList(items, 0)


def picture(**show: Any) -> DisplayList:
    made: Scene = scene(PARTS, show)
    return at_rest(made, Frame(0))


def test_it_has_a_title_and_a_description_for_those_who_do_not_see_it() -> None:
    root = written(picture(cell={}), title="Step 1 & 2", words='"T < B"')
    assert root.get("role") == "img"
    assert (only(root, "title")[0].text, only(root, "desc")[0].text) == ("Step 1 & 2", '"T < B"')


def test_it_is_as_large_as_its_surface_and_the_canvas_is_in_the_middle() -> None:
    root = written(picture(cell={}))
    assert root.get("viewBox") == "0 0 800 600"
    assert only(root, "g")[0].get("transform") == "translate(0 50) scale(0.5)"
    paper = only(root, "rect")[0]
    assert (paper.get("width"), paper.get("height"), paper.get("fill")) == ("800", "600", "#fffffe")


def test_without_drawings_each_symbol_is_its_outline_in_its_place() -> None:
    root = written(picture(cell={"opacity": 0.5}))
    (outline,) = only(root, "polygon")
    assert (outline.get("data-symbol"), outline.get("points")) == ("cell", "-100,0 0,-100 100,0 0,100")
    (around,) = (group for group in only(root, "g") if group.get("data-part") == "cell")
    assert around.get("transform") == "translate(300 400) rotate(30) scale(2)"
    assert around.get("opacity") == "0.5"


def test_a_drawing_is_written_once_and_used_wherever_it_stands() -> None:
    shown = of(*(Symbol("cell", Pose(x, 0), part="cell") for x in (1, 2, 3)))
    root = written(shown, using=writer(drawings=lambda _: DRAWING))
    assert [group.get("id") for group in only(root, "g") if group.get("id")] == ["cell"]
    assert [use.get("href") for use in only(root, "use")] == ["#cell"] * 3


def test_a_drawing_stands_alone_with_its_colors_in_it() -> None:
    root = written(of(Symbol("cell", Pose(1, 1))), using=writer(drawings=lambda _: DRAWING))
    assert not any("class" in element.attrib for element in root.iter())
    assert not only(root, "style")
    first, unknown = only(root, "path")
    assert (first.get("fill"), first.get("stroke")) == ("#cc0000", "#cc0000")
    assert only(root, "stop")[0].get("stop-color") == "#cc0000"
    assert unknown.get("fill") == COLORS.ink


def test_a_drawing_that_is_missing_is_its_outline_among_the_others() -> None:
    shown = of(Symbol("cell", Pose(1, 1)), Symbol("bud", Pose(2, 2)))
    root = written(shown, using=writer(drawings=lambda symbol: DRAWING if symbol == "cell" else ""))
    assert [outline.get("data-symbol") for outline in only(root, "polygon")] == ["bud"]
    assert len(only(root, "use")) == 1


def test_what_has_grown_in_part_is_seen_through_its_brush() -> None:
    root = written(picture(sprout={"grown": 0.5}))
    (mask,) = only(root, "mask")
    (used,) = (group for group in only(root, "g") if group.get("mask"))
    assert used.get("mask") == f"url(#{mask.get('id')})"
    assert only(mask, "polyline")[0].get("stroke-width") == "60"
    assert [outline.get("data-symbol") for outline in only(root, "polygon")] == ["sprout", "bud"]


def test_two_that_grow_side_by_side_have_a_brush_each() -> None:
    pair = scene({"sprout": PARTS["sprout"] | {"spots": {"row": [(100, 100), (200, 100)]}}},
                 {"sprout": {"spots": "row", "grown": 0.5}})
    names = [mask.get("id") for mask in only(written(at_rest(pair, Frame(0))), "mask")]
    assert len(set(names)) == 2


def test_a_line_and_its_arrow_head_have_the_color_of_their_role() -> None:
    root = written(picture(way={}))
    (line,) = only(root, "polyline")
    (head,) = only(root, "polygon")
    assert (line.get("stroke"), line.get("fill"), line.get("stroke-width")) == ("#cc0000", "none", "5")
    assert (head.get("fill"), head.get("stroke")) == ("#cc0000", None)


def test_a_dashed_line_is_dashed_by_its_own_width() -> None:
    root = written(of(Path(((0, 0), (9, 9)), line="blood", width=4, dashed=True, opacity=0.25)))
    (line,) = only(root, "polyline")
    assert (line.get("stroke-dasharray"), line.get("opacity")) == ("10 8", "0.25")


@pytest.mark.parametrize(("align", "x", "anchor"), [("left", "10", "start"), ("center", "60", "middle"),
                                                    ("right", "110", "end")])
def test_words_stand_in_their_box(align: Any, x: str, anchor: str) -> None:
    root = written(of(Text("1 < 2", Rect(10, 20, 100, 40), 20, align=align, bold=True)))
    (words,) = only(root, "text")
    assert (words.get("x"), words.get("y"), words.get("text-anchor"), words.text) == (x, "47", anchor, "1 < 2")
    assert words.get("font-weight") == "600"


def test_what_stands_in_a_group_moves_with_it() -> None:
    inner = Symbol("cell", Pose(1, 2), part="inner")
    root = written(of(Group((inner, Path(((0, 0), (1, 1)))), Pose(10, 20, 90, 2), 0.5)))
    (around,) = (group for group in only(root, "g") if group.get("transform", "").startswith("translate(10 20)"))
    assert around.get("transform") == "translate(10 20) rotate(90) scale(2)"
    assert around.get("opacity") == "0.5"
    assert [group.get("data-part") for group in around if group.get("data-part")] == ["inner"]


def test_a_drawing_in_a_group_is_written_once_too() -> None:
    grouped = of(Group((Symbol("bud", Pose(0, 0)), Group((Symbol("cell", Pose(0, 0)),)))))
    root = written(grouped, using=writer(drawings=lambda _: DRAWING))
    assert [group.get("id") for group in only(root, "g") if group.get("id")] == ["bud", "cell"]


def test_labels_lie_over_the_picture_each_line_in_its_pill_with_a_line_to_its_part() -> None:
    labels = (PartLabel("cell", ("T cell", "& more"), Rect(10, 20, 100, 60), ((60, 80), (60, 120))),
              PartLabel("bud", ("2",), Rect(200, 20, 30, 30), None))
    root = written(picture(cell={}), LaidOut(Labels(labels), (), Rect(5, 5, 90, 30)), tag="Lab finding")
    pills = {group.get("data-label"): [words.text for words in only(group, "text")] for group in only(root, "g")
             if group.get("data-label")}
    assert pills == {"cell": ["T cell", "& more"], "bud": ["2"], "tag": ["Lab finding"]}
    (line,) = only(root, "line")
    assert [line.get(end) for end in ("x1", "y1", "x2", "y2")] == ["60", "80", "60", "120"]
    first, second = (float(words.get("y", "")) for words in only(root, "text")[:2])
    assert 20 < first < second < 80


def test_numbers_are_short_and_never_minus_nothing() -> None:
    root = written(of(Symbol("cell", Pose(-0.04, 1 / 3, 0.001, 1.00004))))
    (group,) = (group for group in only(root, "g") if group.get("data-part") is not None)
    assert group.get("transform") == "translate(0 0.3) rotate(0) scale(1)"
    assert not re.search(r"\d\.\d{5}", ElementTree.tostring(root, "unicode"))
