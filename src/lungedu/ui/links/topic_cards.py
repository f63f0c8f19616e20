"""The topics of a shelf as cards."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from lungedu.content.topic import Topic
from lungedu.ui.context import UiContext
from lungedu.ui.controls.card import Card


def topic_cards(ctx: UiContext, topics: tuple[str, ...]) -> QWidget:
    """A card for each topic that can be shown; two columns where they fit."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    sizes = ctx.style.metrics
    grid.setSpacing(sizes.gap)
    across = 1 if sizes.narrow else 2
    shown = [topic for topic_id in topics if (topic := ctx.library.topics.get(topic_id))]
    for number, topic in enumerate(shown):
        def go(topic: Topic = topic) -> None:
            if topic.diagram in ctx.library.diagrams:
                ctx.open("diagram", topic.diagram)  # the moving drawing first; it leads on to the page
            else:
                ctx.open("topic", topic.id)

        note = ctx.tr.count("page.minutes", topic.minutes)
        diagram = ctx.library.diagrams.get(topic.diagram) if topic.diagram else None
        if diagram is not None:
            note = ctx.tr.count("diagram.steps", len(diagram.steps))
        grid.addWidget(Card(ctx, topic.title, topic.summary, go, note=note, picture=topic.picture.art),
                       number // across, number % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return box
