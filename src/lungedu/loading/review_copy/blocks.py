"""The blocks of a page, as passages of Markdown. A new kind needs a case here: mypy says so."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, groupby
from typing import assert_never

from lungedu.content import blocks as kinds
from lungedu.content.art_labels import SceneLabels
from lungedu.loading.review_copy.charts import write_chart
from lungedu.loading.review_copy.markdown import (
    Passages,
    heading,
    listed,
    paragraph,
    plain,
    quoted,
    table,
    with_marks,
)
from lungedu.loading.review_copy.writer import ReviewWriter


def write_blocks(scribe: ReviewWriter, blocks: Iterable[kinds.AnyBlock], level: int) -> Passages:
    """Blocks in order; neighbors that wait for the same thing stand in one quotation."""
    for waits_for, group in groupby(blocks, key=_waits_for):
        passages = chain.from_iterable(_block(scribe, block, level) for block in group)
        yield from waiting(scribe, waits_for, passages)


def waiting(scribe: ReviewWriter, waits_for: str, passages: Iterable[str]) -> Passages:
    """Passages that are on screen, or a quotation that says which button shows them."""
    if waits_for:
        button = scribe.words("page.more_detail" if waits_for == "more" else "gate.show")
        yield quoted(f"Not shown before a touch on “{button}”:", passages)
    else:
        yield from passages


def _waits_for(block: kinds.AnyBlock) -> str:
    return block.behind or ("more" if block.detail == "more" else "")


def _block(scribe: ReviewWriter, block: kinds.AnyBlock, level: int) -> list[str]:
    passages = [passage for passage in _passages(scribe, block, level) if passage]
    return with_marks(passages, scribe.marks(block.facts, block.unknown, said="\n".join(passages)))


def _passages(scribe: ReviewWriter, block: kinds.AnyBlock, level: int) -> Passages:
    inline = scribe.inline
    match block:
        case kinds.Paragraph():
            yield paragraph(inline(block.text))
        case kinds.Heading():
            yield heading(level, block.text)
        case kinds.Bullets():
            yield listed(map(inline, block.items), ordered=block.ordered)
        case kinds.Callout():
            yield paragraph(f"**{plain(block.title)}** ({block.tone})", inline(block.text))
            yield listed(map(inline, block.items))
        case kinds.KeyNumber():
            yield paragraph(f"**{scribe.value(block.value)} {plain(block.label)}**", inline(block.says))
        case kinds.ChartBlock():
            yield from write_chart(scribe, block.chart)
        case kinds.Comparison():
            yield paragraph(f"**{plain(block.title)}**" if block.title else "")
            for column in block.columns:
                yield f"**{plain(column.title)}**"
                yield listed(map(inline, column.items))
        case kinds.Figure():
            yield from _figure(scribe, block)
        case kinds.Table():
            yield f"**{plain(block.title)}**"
            yield table(map(plain, block.columns), (map(inline, row) for row in block.rows))
            yield paragraph(inline(block.caption))
        case kinds.Timeline():
            yield paragraph(f"**{plain(block.title)}**" if block.title else "")
            yield listed(scribe.marked(f"{inline(entry.when)}: {inline(entry.text)}", entry.facts)
                         for entry in block.entries)
        case kinds.Related():
            yield paragraph(scribe.said("page.go_on") + ":", "; ".join(map(scribe.link, block.links)))
        case other:
            assert_never(other)


def _figure(scribe: ReviewWriter, block: kinds.Figure) -> Passages:
    scribe.drawings[block.art] = None
    yield paragraph(f"*Picture* `{block.art}`:", plain(block.alt))
    scene = scribe.library.art_labels.get(block.art)
    if scene is not None:
        yield paragraph("Labels on it:", plain(scene_words(scene)))
    yield paragraph(scribe.inline(block.caption))


def scene_words(scene: SceneLabels) -> str:
    """The labels of a drawing, one after the other."""
    return "; ".join(label.words for label in scene.labels)
