"""Every shipped picture as it was when somebody last looked: as a small SVG, and the whole diagram in words.

A drawing is only its outline here, and letters are all as wide as one another: what is compared is where parts and
labels stand, not the brush or the typeface. When a diagram was changed on purpose, rewrite them and look at what
changed, in the diff and with `lungedu render`:

    LUNGEDU_WRITE_GOLDENS=1 python3 dev.py test tests/diagram/test_goldens.py
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED
from helpers.diagrams import SHIPPED_IDS, USUAL, laid_out, name_of, shipped_library, shipped_scene, view_of
from helpers.goldens import changes, unused
from lungedu.base.resources import Resources
from lungedu.diagram.describe import sentences, step_heading, story
from lungedu.diagram.motion import at_rest
from lungedu.diagram.svg import Colors, Writer
from lungedu.loading.front import read_words

FOLDER = Path(__file__).resolve().parents[1] / "goldens" / "diagrams"
COLORS = Colors({}, paper="#f4f8fa", label="#ffffff", line="#8a99a3", ink="#15242e")
WORDS = read_words(Resources(SHIPPED))


@cache
def pictures(name: str) -> dict[str, str]:
    """The files of one diagram, by their place in the folder."""
    made, plain = shipped_scene(name), shipped_library().plain
    writer = Writer(COLORS, made.shape, font="sans-serif", font_size=USUAL.words)
    files = {f"{name}.txt": "\n".join(story(made, WORDS, plain)) + "\n"}
    for number, frame in enumerate(made.frames()):
        files[f"{name}/{name_of(made, frame)}.svg"] = writer.document(
            at_rest(made, frame), laid_out(name, number, USUAL), view_of(made, USUAL),
            title=step_heading(made, frame, WORDS), words=" ".join(sentences(made, frame, WORDS, plain)[1:]),
            tag=made.picture(frame).source.tag)
    return files


@pytest.mark.parametrize("name", SHIPPED_IDS)
def test_every_picture_is_as_it_was_when_somebody_last_looked(name: str) -> None:
    changed = list(changes(FOLDER, pictures(name)))
    assert not changed, "\n".join([*changed, "If this is meant, see the head of this file."])


def test_no_golden_is_left_over_unused() -> None:
    assert unused(FOLDER, [file for name in SHIPPED_IDS for file in pictures(name)]) == []


def test_the_goldens_are_what_this_file_says_they_are() -> None:
    """Outlines, not drawings; every picture; each with words for those who do not see it."""
    for name in SHIPPED_IDS:
        files = pictures(name)
        assert len(files) == 1 + len(shipped_scene(name).frames())
        assert all("<use" not in text and "<desc>" in text for file, text in files.items() if file.endswith(".svg"))
