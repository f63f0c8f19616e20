"""A clickable card with title, summary and picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.layout_button import LayoutButton, quiet
from lungedu.ui.controls.picture import SCENES, Picture


class Card(LayoutButton):
    """`picture_at`: `right` of the text, `above` it (full width) or `below` it."""

    def __init__(self, ctx: UiContext, title: str, summary: str, does: Callable[[], object], *, note: str = "",
                 picture: str = "", picture_at: str = "right", parent: QWidget | None = None):
        sizes = ctx.style.metrics
        box = _ARRANGE[picture_at](ctx, _words(ctx, title, summary, note), picture)
        super().__init__("card", title, box, sizes.touch, parent)
        self.setAccessibleDescription(" ".join(text for text in (summary, note) if text))
        self.clicked.connect(lambda: does())


def _words(ctx: UiContext, title: str, summary: str, note: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(ctx.style.metrics.gap // 3)
    for text, look in ((title, "h2"), (summary, "lead"), (note, "small")):
        if text:
            column.addWidget(quiet(Label(text, look)))
    return column


def _right(ctx: UiContext, text: QVBoxLayout, picture: str) -> QBoxLayout:
    pad = ctx.style.metrics.pad
    box = QHBoxLayout()
    box.setContentsMargins(pad, pad, pad, pad)
    box.setSpacing(pad)
    text.addStretch(1)
    box.addLayout(text, 8)
    if picture:
        box.addWidget(quiet(_boxed(ctx, picture)), 4)
    return box


def _above(ctx: UiContext, text: QVBoxLayout, picture: str) -> QBoxLayout:
    pad = ctx.style.metrics.pad
    box = QVBoxLayout()
    box.setContentsMargins(4, 4, 4, 0)
    box.setSpacing(0)
    text.setContentsMargins(pad, pad, pad, pad)
    if picture:
        box.addWidget(quiet(Picture(ctx, picture, "", box="cover", ground=True)), 1)
    box.addLayout(text)
    return box


def _below(ctx: UiContext, text: QVBoxLayout, picture: str) -> QBoxLayout:
    pad = ctx.style.metrics.pad
    box = QVBoxLayout()
    box.setContentsMargins(pad, pad, pad, pad // 2)
    box.setSpacing(pad // 2)
    box.addLayout(text)
    if picture:
        box.addWidget(quiet(_boxed(ctx, picture)), 1)
    return box


def _boxed(ctx: UiContext, picture: str) -> Picture:
    scene = picture in SCENES
    return Picture(ctx, picture, "", box="cover" if scene else "inside", ground=scene)


_ARRANGE = {"right": _right, "above": _above, "below": _below}
