"""The words of the on-screen keyboards: names of planes and signs, for those who listen."""

from __future__ import annotations

from collections.abc import Iterator

from lungedu.content.keyboard import Keyboard
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain
from lungedu.loading.review_copy.writer import ReviewWriter


def keyboards(scribe: ReviewWriter) -> Passages:
    """Each keyboard: its name, its planes, and what its signs are called."""
    known = scribe.library.keyboards.values()
    if known:
        yield heading(2, "Keyboards on the screen, as they are spoken")
    for keyboard in known:
        yield paragraph(f"**{plain(keyboard.name)}**: {plain(', '.join(plane.name for plane in keyboard.planes))}")
        yield listed(_signs(keyboard))


def _signs(keyboard: Keyboard) -> Iterator[str]:
    for sign in keyboard.spoken:
        yield f"{plain(sign.sign)} {plain(sign.name)}"
    for plane in keyboard.planes:
        for key in plane.keys:
            if key.spoken:
                yield f"{plain(key.shows or key.types or key.does)} {plain(key.spoken)}"
