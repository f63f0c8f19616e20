"""On a very large screen every drawing of a diagram stays cached, so that no frame waits for one to be drawn again."""

from __future__ import annotations

import pytest

from helpers.use import Person
from lungedu.diagram.motion import at_rest

LARGEST = "where-it-grows"
MOST = 128_000_000


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_the_cache_holds_all_drawings_of_the_largest_diagram(person: Person, size: tuple[int, int]) -> None:
    person.resize(*size)
    person.watch(LARGEST)
    canvas = person.canvas
    brush, scene = canvas._brush(), canvas._stepper.scene
    frames = [at_rest(scene, frame).items for frame in scene.frames()]
    for items in frames:
        while brush.draw_ahead(items):
            pass
    drawn_again = [number for number, items in enumerate(frames) if brush.draw_ahead(items)]
    assert not drawn_again, f"{canvas._symbols.size:,} of {canvas._symbols.limit:,} bytes"
    assert canvas._symbols.size <= canvas._symbols.limit <= MOST


def test_a_smaller_window_takes_a_smaller_cache(person: Person) -> None:
    person.resize(3840, 2160)
    person.watch(LARGEST)
    large = person.canvas._symbols.limit
    person.resize(1366, 768)
    assert person.canvas._symbols.limit < large / 4
    assert person.canvas._symbols.size <= person.canvas._symbols.limit
    person.canvas._symbols.fit_to(1e9)
    assert person.canvas._symbols.limit == MOST, "no screen is so large that the cache fills the memory"
