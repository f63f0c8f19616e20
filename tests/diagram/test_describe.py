"""A diagram in words: who hears it gets what others see, step by step, and what has changed."""

from __future__ import annotations

from typing import Any

import pytest

from helpers.content_folder import SHIPPED
from helpers.diagrams import SHIPPED_IDS, name_of, scene, shipped_library, shipped_scene
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.diagram.describe import parts_in, sentences, step_heading, story
from lungedu.diagram.scene import Frame, Scene
from lungedu.loading.front import read_words

SHIPPED_WORDS = read_words(Resources(SHIPPED))
WORDS = Messages({"diagram.step_of": "Step {number} of {count}", "diagram.seen": "Seen: {text}",
                  "diagram.parts": "Parts",
                  "diagram.new": "New: {names}.", "diagram.gone": "Gone: {names}.", "diagram.shown": "What is so",
                  "diagram.simplified": "What is simpler", "diagram.untrue": "What is not so"})
PARTS: dict[str, dict[str, Any]] = {
    "cell": {"symbol": "cell", "name": "T cell", "says": "It is one."}, "key": {"symbol": "key", "name": "Drug"},
    "far-key": {"symbol": "key", "name": "Drug"}, "floor": {"symbol": "bud"}}
SWITCHES = [{"id": "drug", "name": "Which drug", "choices": [{"id": "one", "name": "One target"},
                                                            {"id": "both", "name": "Both targets"}]}]


def said(made: Scene, frame: Frame) -> tuple[str, ...]:
    return sentences(made, frame, WORDS, str)


def test_a_step_says_where_one_is_what_happens_and_what_is_seen() -> None:
    made = scene(PARTS, {"show": {"cell": {}}, "text": "It waits.", "seen": "A blue cell."}, {"cell": {}})
    assert said(made, Frame(0)) == ("Step 1 of 2. Title 1.", "It waits.", "Seen: A blue cell.")


def test_what_is_new_and_what_is_gone_is_reported_by_name_and_once() -> None:
    made = scene(PARTS, {"cell": {}, "floor": {}}, {"key": {}, "far-key": {}, "floor": {}}, {"far-key": {}})
    assert said(made, Frame(1))[3:] == ("New: Drug.", "Gone: T cell.")
    assert said(made, Frame(2))[3:] == ()


def test_at_the_first_step_nothing_is_called_new() -> None:
    assert len(said(scene(PARTS, {"cell": {}}), Frame(0))) == 3


def test_the_tag_on_a_picture_is_read_out_too() -> None:
    made = scene(PARTS, {"show": {"cell": {}}, "tag": "Lab finding"})
    assert said(made, Frame(0))[2] == "Lab finding."


def test_the_choice_is_reported_where_it_matters_and_nowhere_else() -> None:
    made = scene(PARTS, {"cell": {}}, [{"when": {"drug": choice}, "show": {"cell": {}}} for choice in ("one", "both")],
                 switches=SWITCHES)
    both = {"drug": "both"}
    assert step_heading(made, Frame(1, both), WORDS).endswith("Title 2. Both targets.")
    assert "targets" not in step_heading(made, Frame(0, both), WORDS)


def test_words_are_given_without_their_markup() -> None:
    made = scene(PARTS, {"show": {"cell": {}}, "text": "This is a [T cell](term:t-cell)."})
    assert sentences(made, Frame(0), WORDS, shipped_library().plain)[1] == "This is a T cell."


def test_parts_are_read_out_in_the_order_of_the_picture_and_only_named_ones() -> None:
    made = scene(PARTS, {"key": {}, "floor": {}, "cell": {}})
    assert parts_in(made, Frame(0)) == ("key", "cell")


def test_a_crowd_of_nobody_is_not_read_out() -> None:
    made = scene({"cell": PARTS["cell"], "key": PARTS["key"] | {"spots": {"here": [[1, 1]]}}},
                 {"cell": {}, "key": {"count": 0}})
    assert parts_in(made, Frame(0)) == ("cell",)


def test_the_whole_story_ends_with_what_is_not_so() -> None:
    lines = list(story(scene(PARTS, {"cell": {}}), WORDS, str))
    assert lines[0] == "Made here. For a test."
    assert lines[-8:] == ["What is so", "Yes.", "", "What is simpler", "Some.", "", "What is not so", "No."]
    assert "T cell: It is one." in lines


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_shipped_picture_is_reported_with_its_step_its_text_and_what_is_seen(name: str) -> None:
    made, plain = shipped_scene(name), shipped_library().plain
    for frame in made.frames():
        which, picture = name_of(made, frame), made.picture(frame)
        heading, text, *rest = sentences(made, frame, SHIPPED_WORDS, plain)
        step, count = made.diagram.steps[frame.step], len(made.diagram.steps)
        assert heading.startswith(SHIPPED_WORDS("diagram.step_of", number=frame.step + 1, count=count)), which
        assert step.title in heading, which
        for switch in step.switches:
            known = made.diagram.switch(switch)
            assert known is not None
            assert next(choice.name for choice in known.choices if choice.id == frame.choices[switch]) in heading, which
        assert text == plain(picture.source.text), which
        assert SHIPPED_WORDS("diagram.seen", text=picture.source.seen) in rest, which
        assert not any(mark in line for line in (heading, text, *rest) for mark in ("](", "**", "{", "…")), which


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_named_part_of_a_shipped_diagram_is_explained(name: str) -> None:
    lines = list(story(shipped_scene(name), SHIPPED_WORDS, shipped_library().plain))
    for part in shipped_scene(name).diagram.parts:
        if part.name:
            assert any(line.startswith(f"{part.name}: ") and len(line) > len(part.name) + 10 for line in lines)
