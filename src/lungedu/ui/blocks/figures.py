"""Blocks that are pictures: figures, and charts of 100 people."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from lungedu.content.blocks import Figure, People, PeopleGroup
from lungedu.content.values import CannotShow, people_of_100
from lungedu.ui.blocks.frames import framed, stacked
from lungedu.ui.blocks.words import with_evidence
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.labelled_picture import LabelledPicture
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.people_chart import PeopleChart
from lungedu.ui.widgets.picture import SCENES, Picture
from lungedu.ui.widgets.rich_text import RichText
from lungedu.ui.widgets.value_button import ValueButton

SMALL_PICTURE_SHAPE = 4 / 3
SCENE_SHAPE = 1.6


def figure(screen: Screen, block: Figure) -> QWidget:
    """A picture with its caption."""
    parts: list[QWidget] = [_picture(screen, block)]
    if block.caption:
        parts.append(RichText(screen, block.caption, role="ink_soft", size=screen.style.metrics.small))
    return with_evidence(screen, block, stacked(screen, *parts))


def people(screen: Screen, block: People) -> QWidget:
    """Each group as 100 people, both sides of the number, and the difference as people."""
    frame, column = framed(screen, "card")
    column.addWidget(Label(block.question, "h2"))
    if block.when:
        column.addWidget(Label(block.when, "lead"))
    sizes = screen.style.metrics
    row: QBoxLayout = QHBoxLayout() if sizes.room >= len(block.groups) * sizes.body * 13 else QVBoxLayout()
    row.setSpacing(sizes.gap * 2)
    for number, group in enumerate(block.groups):
        row.addWidget(_group(screen, block, group, number), 1)
    column.addLayout(row)
    if block.difference:
        sentence = screen.words.count("people.difference", _counted(screen, block.difference),
                                      value="{" + block.difference + "}")
        column.addWidget(RichText(screen, sentence, weight=QFont.Weight.DemiBold))
    if block.says:
        column.addWidget(RichText(screen, block.says))
    return with_evidence(screen, block, frame)


def _group(screen: Screen, block: People, group: PeopleGroup, number: int) -> QWidget:
    counted = _counted(screen, group.value)
    spoken = screen.words("people.spoken", label=group.label, counted=counted, what=block.counted,
                          rest=100 - counted, others=block.others)
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(screen.style.metrics.gap // 2)
    line.addWidget(ValueButton(screen, group.value, role="arm_two" if number else "arm_one"))
    of = screen.words("people.of_100", what=block.counted)
    line.addWidget(Label(of, "strong"), 1)
    rest = screen.words("people.rest", rest=100 - counted, others=block.others)
    chart = PeopleChart(screen, counted, number, spoken)
    return stacked(screen, Label(group.label, "strong"), head, chart, Label(rest))


def _counted(screen: Screen, ref: str) -> int:
    fact_id, _, value_id = ref.partition(".")
    fact = screen.library.facts.get(fact_id)
    value = fact.value(value_id) if fact else None
    try:
        return people_of_100(value) if value else 0
    except CannotShow:
        return 0


def _scene(screen: Screen, block: Figure) -> QWidget:
    known = screen.library.art_labels.get(block.art)
    sizes = screen.style.metrics
    labels = known.labels if known else ()
    picture = LabelledPicture(screen, block.art, block.alt, labels, sizes.room, shape=SCENE_SHAPE)
    below = [f"**{number}** {words}" for number, words in enumerate(picture.words_below, start=1)]
    if not below:
        return picture
    return stacked(screen, picture, RichText(screen, "  ·  ".join(below), size=sizes.small))


def _picture(screen: Screen, block: Figure) -> QWidget:
    if block.art in SCENES:
        return _scene(screen, block)
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    picture = Picture(screen, block.art, block.alt, shape=SMALL_PICTURE_SHAPE)
    picture.setMaximumWidth(screen.style.metrics.root * 18)
    line.addWidget(picture, 1)
    line.addStretch(0)
    return box
