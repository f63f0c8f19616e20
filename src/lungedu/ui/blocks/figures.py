"""Picture blocks: figures and charts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.content.blocks import ChartBlock, Figure
from lungedu.ui.blocks.words import with_evidence
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.picture import SCENES, Picture
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.figures.labelled_picture import LabelledPicture

SMALL_PICTURE_SHAPE = 4 / 3
SCENE_SHAPE = 1.6


def figure(ctx: UiContext, block: Figure) -> QWidget:
    """A picture with its caption."""
    parts: list[QWidget] = [_picture(ctx, block)]
    if block.caption:
        parts.append(RichText(ctx, block.caption, role="ink_soft", size=ctx.style.metrics.small))
    return with_evidence(ctx, block, stacked(ctx, *parts))


def chart(ctx: UiContext, block: ChartBlock) -> QWidget:
    """A chart with its controls and table; a short message if its file is broken."""
    from lungedu.ui.figures.chart_box import ChartBox  # it imports the frames of this package

    model = ctx.library.charts.get(block.chart)
    if model is None:
        return Label(ctx.tr("chart.resting"), "small")
    return with_evidence(ctx, block, ChartBox(ctx, model))


def _scene(ctx: UiContext, block: Figure) -> QWidget:
    known = ctx.library.art_labels.get(block.art)
    sizes = ctx.style.metrics
    labels = known.labels if known else ()
    picture = LabelledPicture(ctx, block.art, block.alt, labels, sizes.column_width, shape=SCENE_SHAPE)
    below = [f"**{number}** {words}" for number, words in enumerate(picture.words_below, start=1)]
    if not below:
        return picture
    return stacked(ctx, picture, RichText(ctx, "  ·  ".join(below), size=sizes.small))


def _picture(ctx: UiContext, block: Figure) -> QWidget:
    if block.art in SCENES:
        return _scene(ctx, block)
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    picture = Picture(ctx, block.art, block.alt, shape=SMALL_PICTURE_SHAPE)
    picture.setMaximumWidth(ctx.style.metrics.root * 18)
    line.addWidget(picture, 1)
    line.addStretch(0)
    return box
