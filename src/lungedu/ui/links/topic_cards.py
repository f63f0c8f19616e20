"""The topics of a shelf as cards."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from lungedu.content.topic import Topic
from lungedu.ui.context import Screen
from lungedu.ui.controls.card import Card


def topic_cards(screen: Screen, topics: tuple[str, ...]) -> QWidget:
    """A card for each topic that can be shown; two beside one another where there is room."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    sizes = screen.style.metrics
    grid.setSpacing(sizes.gap)
    across = 1 if sizes.narrow else 2
    shown = [topic for topic_id in topics if (topic := screen.library.topics.get(topic_id))]
    for number, topic in enumerate(shown):
        def go(topic: Topic = topic) -> None:
            if topic.diagram in screen.library.diagrams:
                screen.open("diagram", topic.diagram)  # the moving drawing first; it leads on to the page
            else:
                screen.open("topic", topic.id)

        note = screen.words.count("page.minutes", topic.minutes)
        diagram = screen.library.diagrams.get(topic.diagram) if topic.diagram else None
        if diagram is not None:
            note = screen.words.count("diagram.steps", len(diagram.steps))
        grid.addWidget(Card(screen, topic.title, topic.summary, go, note=note, picture=topic.picture.art),
                       number // across, number % across)
    for column in range(across):
        grid.setColumnStretch(column, 1)
    return box
