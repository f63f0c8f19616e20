"""Mistakes that authors of diagrams make, one at a time, in a small sound one: each is named with its file, its line,
and what would mend it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers import mistakes
from helpers.content_folder import ContentFolder
from helpers.diagrams import GARDEN, LEAF, STEM, SYMBOLS, garden
from helpers.mistakes import Mistake, Place, Spoil, is_named, problems_in


def put(old: str, new: str, *, file: str = GARDEN, line: int = 0, at: str = "") -> Spoil:
    """As `mistakes.put`, in the diagram unless another file is named; the mistake may be where another text is."""
    def spoil(folder: ContentFolder) -> Place:
        place = mistakes.put(file, old, new, line=line)(folder)
        return (file, _line_of(folder, at, file)) if at else place
    return spoil


def _line_of(folder: ContentFolder, text: str, file: str = GARDEN) -> int:
    return folder.text(file).partition(text)[0].count("\n") + 1


def added(after: str, *lines: str, line: int = 0) -> Spoil:
    """Lines below the first that reads so; the mistake stands on the first of them, or as many below."""
    def spoil(folder: ContentFolder) -> Place:
        return GARDEN, folder.insert_after(GARDEN, after, *lines) + line
    return spoil


def drawing(text: str, line: int = 1) -> Spoil:
    """A drawing of another content."""
    def spoil(folder: ContentFolder) -> Place:
        folder.write(LEAF, text)
        return LEAF, line
    return spoil


def no_drawing(folder: ContentFolder) -> Place:
    folder.remove(STEM)
    return SYMBOLS, _line_of(folder, "- id: stem", SYMBOLS)


def outside(folder: ContentFolder) -> Place:
    """A part that is outside wherever a picture does not say otherwise: reported where it is first shown."""
    folder.replace(GARDEN, "    at: [800, 800]", "    at: [1800, 800]")
    return GARDEN, _line_of(folder, "          stem: {}")


def twice(folder: ContentFolder) -> Place:
    """A combination that has two pictures, and one that has none."""
    folder.replace(GARDEN, "when: {water: none}", "when: {water: much}")
    return GARDEN, _line_of(folder, "  - id: rains") + 2


def fewer(folder: ContentFolder) -> Place:
    text = folder.text(GARDEN)
    folder.write(GARDEN, text[:text.index("  - id: rests")])
    return GARDEN, _line_of(folder, "steps:")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n'
LONG = " ".join(["water"] * 41)
ON_LEAF = "          leaf: {on: stem.top, by: foot}"

MISTAKES = {
    # parts and where they stand
    "part that is not there": Mistake(put("          stem: {}", "          stme: {}"),
                                      "there is no part 'stme'", "did you mean 'stem'", also=1),
    "anchor that is not there": Mistake(put("on: stem.top,", "on: stem.tpo,"), "'stem' has no anchor 'tpo'",
                                        "did you mean 'top'"),
    "no anchor": Mistake(put("on: stem.top,", "on: stem,"), "'stem' names no anchor", "write it as 'stem.anchor'"),
    "own anchor that is not there": Mistake(put("by: foot", "by: foto"), "'leaf' has no anchor 'foto'",
                                            "did you mean 'foot'"),
    "seat on a part that is not there": Mistake(put("on: stem.top,", "on: stam.top,"), "there is no part 'stam'",
                                                "did you mean 'stem'"),
    "seat on a part that is not shown": Mistake(put("on: stem.top,", "on: drops.middle,"),
                                                "'leaf' sits on 'drops', which this picture does not show",
                                                "show it too"),
    "seat on itself": Mistake(put("on: stem.top,", "on: leaf.rim,"), "'leaf' sits on itself, by way of 'leaf'",
                              "let one of them stand 'at: […]'"),
    "seats in a circle": Mistake(put(f"          stem: {{}}\n{ON_LEAF}",
                                     f"          stem: {{on: leaf.rim}}\n{ON_LEAF}"),
                                 "'stem' sits on itself, by way of 'leaf'", "let one of them stand", also=1),
    "seat on the second of one": Mistake(put("on: stem.top,", "on: stem.2.top,"),
                                         "'stem.2.top' is number 2 of 'stem', of which there is 1",
                                         "count from 1, or let more of 'stem' stand"),
    "seat on one more than stand": Mistake(
        put("          stem: {}\n" + ON_LEAF + "\n          drops: {spots: rain, count: 2}",
            "          stem: {on: drops.3.middle}\n" + ON_LEAF + "\n          drops: {spots: rain, count: 2}"),
        "'drops.3.middle' is number 3 of 'drops', of which there are 2", "count from 1, or let more of 'drops' stand"),
    "place with one number": Mistake(put("stem: {at: [600, 800]}", "stem: {at: [600]}"),
                                     "this list is too short: it needs at least 2", ""),
    "part outside the canvas": Mistake(outside,
                                       "'stem' stands outside the canvas, 1600 by 1000", "add 'bleeds: yes'", also=4),
    "part put outside the canvas": Mistake(put("stem: {at: [600, 800]}", "stem: {at: [600, 1400]}"),
                                           "'stem' stands outside the canvas, 1600 by 1000", "add 'bleeds: yes'"),
    "line that leaves the canvas": Mistake(put("[1500, 900]]", "[1900, 900]]"),
                                           "the line of 'path' leaves the canvas, 1600 by 1000", "add 'bleeds: yes'"),
    "spot outside the canvas": Mistake(put("[400, 200]]", "[400, -200]]"),
                                       "this spot is outside the canvas, 1600 by 1000", "add 'bleeds: yes'"),
    "more than there are spots": Mistake(put("count: 2", "count: 4"), "4 of 'drops' need as many spots; there are 3",
                                         "add spots, or show fewer"),
    "spots that are not there": Mistake(put("spots: rain,", "spots: rian,"), "the part 'drops' has no spots 'rian'",
                                        "did you mean 'rain'", also=1),
    "symbol and line": Mistake(added("    symbol: leaf", "    line: [[1, 1], [2, 2]]"),
                               "the part 'leaf' is a symbol and a line", "keep one of the two"),
    "part without a meaning": Mistake(put("    says: It drinks.\n", "", at="- id: leaf"),
                                      "the part 'leaf' has a name and no meaning", "add 'says: …', two sentences"),
    "part that no picture shows": Mistake(added("parts:", "  - id: worm", "    symbol: drop"),
                                          "no picture shows the part 'worm'", "show it, or remove it", warning=True),
    "part twice": Mistake(put("  - id: drops", "  - id: leaf"), "the id 'leaf' is used twice", "give each its own",
                          also=3),
    # drawings
    "unknown drawing": Mistake(put("    symbol: leaf", "    symbol: laef"), "unknown drawing 'laef'",
                               "did you mean 'leaf'", also=4),
    "unknown drawing in a picture": Mistake(put("stem: {turn: 20}", "stem: {turn: 20, symbol: laef}"),
                                            "unknown drawing 'laef'", "did you mean 'leaf'", also=1),
    "drawing without its file": Mistake(no_drawing, "there is no drawing art/parts/stem.svg",
                                        "known here: drop, leaf, sprout"),
    "drawing that does not end": Mistake(drawing(f'{SVG}<path class="f-leaf"\n', 2), "this is no SVG that can be read",
                                         "save it again"),
    "drawing whose marks do not close": Mistake(drawing(f"{SVG}<g>\n</svg>\n", 3), "this is no SVG that can be read",
                                                "save it again"),
    "no drawing at all": Mistake(drawing("A leaf.\n"), "this is no SVG that can be read", "save it again"),
    "color typed in a drawing": Mistake(drawing(f'{SVG}<path fill="#00ff00" d="M0 0h9"/>\n</svg>\n', 2),
                                        "the color #00ff00 is typed", "use a role of art/palette.yaml"),
    "unknown color of a line": Mistake(added("    style: arrow", "    ink: laef"), "'laef'", "did you mean 'leaf'"),
    "box of three numbers": Mistake(put('box: "-60 -60 120 120"', 'box: "-60 -60 120"', file=SYMBOLS),
                                    "this list is too short: it needs at least 4", "", also=15),
    "box that is no numbers": Mistake(put('box: "-60 -60 120 120"', 'box: "left top"', file=SYMBOLS),
                                      "'left top' must be numbers with spaces between", "", also=15),
    "outline that is no points": Mistake(put('outline: "-50,-50 ', 'outline: "-50 -50 ', file=SYMBOLS),
                                         "must be points like 12,-30 with spaces between", "", also=15),
    # switches
    "unknown switch": Mistake(put("when: {water: none}", "when: {watre: none}"), "there is no switch 'watre'",
                              "did you mean 'water'", also=1),
    "unknown choice": Mistake(put("when: {water: none}", "when: {water: nnoe}"),
                              "the switch 'water' has no choice 'nnoe'", "did you mean 'none'", also=1),
    "first choice that is not there": Mistake(added("    name: Water", "    first: mcuh"),
                                              "the switch 'water' has no choice 'mcuh'", "did you mean 'much'"),
    "two pictures for a combination": Mistake(twice, "the step 'rains' has 2 pictures for water: much",
                                              "draw exactly one for each combination", also=1),
    "combination without a picture": Mistake(
        put("    title: It rests\n    pictures:\n      - text: Now it rests.",
            "    title: It rests\n    pictures:\n      - when: {water: much}\n        text: Now it rests.", line=1),
        "the step 'rests' has 0 pictures for water: none", "draw exactly one for each combination"),
    # pictures
    "label of a part that is not shown": Mistake(put("labels: [stem, path]", "labels: [stem, leaf]"),
                                                 "this picture does not show 'leaf'", "known here: path, stem"),
    "label of a part without a name": Mistake(put("    name: The path\n", "", at="labels: [stem, path]"),
                                              "the part 'path' has no name", "add 'name: …' to it"),
    "two parts of one name": Mistake(put("name: The path", "name: The stem", at="show:"),
                                     "2 parts of this picture are called 'The stem'",
                                     "make them one part with spots, or name them apart", also=1),
    "too many words": Mistake(put("text: Now it has a leaf.", f"text: {LONG}."),
                              "this step has 41 words; 40 is the most", "say one thing, shorter"),
    "picture without facts": Mistake(put("        seen: A leaf sits on the stem.\n        facts: [count]\n",
                                         "        seen: A leaf sits on the stem.\n", line=-1),
                                     "this picture names no fact", "add 'facts: […]' or 'unknown: […]'"),
    "fact that is not there": Mistake(put("        facts: [count]", "        facts: [cuont]"), "unknown fact 'cuont'",
                                      "did you mean 'count'"),
    "picture without words for those who do not see it": Mistake(put("seen: A stem that leans.", "seen: ''"),
                                                                 "'seen' is empty", "write it, or remove the line"),
    "number typed in a text": Mistake(put("text: Drops fall.", "text: 9 drops fall."), "a number is typed: '9'",
                                      "name the fact's value"),
    # the diagram
    "too few steps": Mistake(fewer, "this diagram has 4 steps", "tell it in 5 to 7", warning=True),
    "step twice": Mistake(put("  - id: turns", "  - id: rains"), "the id 'rains' is used twice", "give each its own"),
    "switch twice": Mistake(added("    choices: [{id: much, name: Much}, {id: none, name: None}]", "  - id: water",
                                  "    name: Water", "    choices: [{id: much, name: Much}, {id: none, name: None}]"),
                            "the id 'water' is used twice", "give each its own"),
    "choice twice": Mistake(put("{id: much, name: Much}, ", "{id: much, name: Much}, {id: much, name: More}, "),
                            "the switch 'water' has the choice 'much' twice", "give each its own"),
    "unknown field": Mistake(put("    drift: 8", "    drfit: 8"), "unknown field 'drfit'", "did you mean 'drift'"),
    "wrong id": Mistake(put("id: garden", "id: gardem"), "the id is 'gardem' but the file is 'garden'",
                        "give them the same name"),
    "topic that is not there": Mistake(put("topic: one", "topic: oen"), "unknown topic 'oen'", "did you mean 'one'"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    return ContentFolder(garden(tmp_path_factory.mktemp("garden") / "content").folder)


@pytest.fixture
def folder(sound: ContentFolder) -> Iterator[ContentFolder]:
    yield sound
    sound.restore()


def test_the_garden_is_sound(folder: ContentFolder) -> None:
    assert problems_in(folder, warnings=True) == []


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line_and_what_would_mend_it(mistake: Mistake, folder: ContentFolder) -> None:
    is_named(mistake, folder)
