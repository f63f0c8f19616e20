"""A topic in short, for one of several on a handout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lungedu.content import blocks as kinds


def essence(blocks: Iterable[kinds.AnyBlock]) -> Iterator[kinds.AnyBlock]:
    """A topic in short, for one of several on a sheet: what comes before its first heading, then its key numbers and
    what stands in frames. Pictures and tables stay in the app.
    """
    opening = True
    for block in blocks:
        opening = opening and not isinstance(block, kinds.Heading)
        counts = isinstance(block, kinds.Callout | kinds.KeyNumber) or (
            opening and isinstance(block, kinds.Paragraph | kinds.Bullets))
        if counts and block.detail == "plain":
            yield block
