"""What opens in place beside a page: a meaning, a fact with its sources, a source, something unknown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lungedu.content.evidence import Fact
from lungedu.domain.session import ClosePanel, Panel
from lungedu.ui.context import Screen
from lungedu.ui.controls.finger_scroll import FingerScroll
from lungedu.ui.controls.frames import evidence_ids, stacked, tag_row
from lungedu.ui.controls.gate import Gate
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.viewmodels.evidence import fact_sheet, source_lines
from lungedu.viewmodels.used_in import met_in

ABOUT_DRAWINGS = ("part", "drawing", "in-words")
"""Kinds of panel that open beside a diagram, over its words, so that the drawing stays in sight."""


class SidePanel(QFrame):
    """Lies over the page's edge; Esc or the button closes it, and focus goes back to where it was."""

    def __init__(self, screen: Screen, panel: Panel, parent: QWidget):
        super().__init__(parent)
        self._screen = screen
        self.panel = panel
        self.setObjectName("panel")
        sizes = screen.style.metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad // 2, sizes.pad // 2)
        title, parts = _content(screen, panel)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        outer.addLayout(head)
        head.addWidget(Label(title, "h2"), 1)
        self._gates = [part for part in parts if isinstance(part, Gate)]
        self.close_button = TouchButton(screen, "", lambda: screen.do(ClosePanel()), icon="close",
                                        spoken=screen.words("panel.close"))
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        ground = QWidget()
        area.setViewport(ground)  # one of our own: asking Qt for its own makes the first panel late
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, sizes.pad // 2, 0)
        column.setSpacing(sizes.gap // 2)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        area.setWidget(sheet)
        FingerScroll(ground, sheet)
        outer.addWidget(area, 1)

    def follow(self) -> None:
        """The state changed while this is open."""
        for gate in self._gates:
            gate.show_state()

    @property
    def spoken(self) -> str:
        """What a screen reader says when the panel opens."""
        return self.accessibleName()

    def place(self, room: QRect) -> None:
        """Take the right side of a wide page, the lower part of a narrow one."""
        sizes = self._screen.style.metrics
        gap = sizes.gap // 2
        if room.width() > room.height() and not sizes.narrow:
            share, least = (0.36, 18) if self.panel.kind in ABOUT_DRAWINGS else (0.42, 22)
            width = min(max(round(room.width() * share), sizes.body * least), room.width() - 2 * gap)
            self.setGeometry(room.right() - width - gap, room.top() + gap, width, room.height() - 2 * gap)
        else:
            height = round(room.height() * (0.62 if room.height() > room.width() else 0.94))
            self.setGeometry(room.left() + gap, room.bottom() - height - gap, room.width() - 2 * gap, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._screen.do(ClosePanel())
        else:
            super().keyPressEvent(event)


def _content(screen: Screen, panel: Panel) -> tuple[str, list[QWidget]]:
    match panel.kind:
        case "term":
            return _term(screen, panel.id)
        case "fact":
            return _fact(screen, panel.id)
        case "source":
            return _source(screen, panel.id)
        case kind if kind in ABOUT_DRAWINGS:
            from lungedu.ui.figures.drawing_panel import drawing_content  # late: only diagrams have these

            return drawing_content(screen, panel) or _missing(screen)
        case "evidence":
            return _evidence(screen, panel.id.split(","))
    return _missing(screen)


def _term(screen: Screen, term_id: str) -> tuple[str, list[QWidget]]:
    term = screen.library.glossary.get(term_id)
    if term is None:
        return _missing(screen)
    words = screen.words
    parts: list[QWidget] = []
    if term.say:
        parts.append(Label(words("term.say", say=term.say), "small"))
    parts.append(RichText(screen, term.plain, evidence=evidence_ids(screen, term.facts, ())))
    if term.example:
        parts.append(RichText(screen, term.example, role="ink_soft"))
    if term.also:
        parts.append(Label(words("term.also", names=", ".join(term.also)), "small"))
    see = [other for other_id in term.see if (other := screen.library.glossary.get(other_id))]
    if see:
        parts.append(Label(words("term.see"), "strong"))
        parts += [_opens(screen, other.term, "term", other.id) for other in see]
    places = met_in(screen.app, term_id)
    if places:
        parts.append(Label(words("term.used_in"), "strong"))
        parts += [ListButton(screen, card.title, partial(screen.open, card.place.kind, card.place.id))
                  for card in places]
    if screen.state.place.kind != "words":
        parts.append(ListButton(screen, words("term.all"), lambda: screen.open("words")))
    return term.term, parts


def _fact(screen: Screen, fact_id: str) -> tuple[str, list[QWidget]]:
    fact = screen.library.facts.get(fact_id)
    if fact is None:
        return _missing(screen)
    if fact.behind and not screen.state.numbers_asked:
        return screen.words("source.where_from"), [Gate(screen, lambda: stacked(screen, *_sheet(screen, fact)))]
    return screen.words("source.where_from"), _sheet(screen, fact)


def _sheet(screen: Screen, fact: Fact) -> list[QWidget]:
    words = screen.words
    sheet = fact_sheet(screen.library, words, fact, screen.app.today())
    parts: list[QWidget] = [RichText(screen, sheet.statement, links=False)]
    if sheet.tags:
        parts.append(tag_row(screen, sheet.tags))
    if sheet.values:
        parts.append(Label(words("source.exact"), "strong"))
        parts += [stacked(screen, Label(measure, "small"), Label(figure, "strong"), gap=0)
                  for measure, figure in sheet.values]
    parts.append(Label(words("source.how_sure"), "strong"))
    parts.append(Label(sheet.certainty))
    if sheet.limits:
        parts.append(Label(words("source.limits"), "strong"))
        parts.append(RichText(screen, sheet.limits, links=False))
    parts.append(Label(words.count("source.sources", len(sheet.sources)), "strong"))
    for line in sheet.sources:
        parts.append(_opens(screen, line.name, "source", line.source_id))
        parts.append(Label(words("source.place", place=line.locator, kind=line.kind), "small"))
    parts.append(Label(sheet.checked, "small"))
    if sheet.recheck:
        parts.append(Label(sheet.recheck, "small"))
    return parts


def _source(screen: Screen, source_id: str) -> tuple[str, list[QWidget]]:
    source = screen.library.sources.get(source_id)
    if source is None:
        return _missing(screen)
    parts: list[QWidget] = [stacked(screen, Label(name, "small"), Label(text), gap=0)
                            for name, text in source_lines(screen.words, source)]
    parts.append(Label(screen.words("source.offline"), "small"))
    return source.name, parts


def _evidence(screen: Screen, ids: list[str]) -> tuple[str, list[QWidget]]:
    """The facts behind a passage, each with the button to its sources; then what is not known (`?` before the id)."""
    if len(ids) == 1 and not ids[0].startswith("?"):
        return _fact(screen, ids[0])
    parts: list[QWidget] = []
    for item in ids:
        if item.startswith("?"):
            continue
        fact = screen.library.facts.get(item)
        if fact is not None:
            waits = fact.behind and not screen.state.numbers_asked
            words = screen.words("gate.statement") if waits else fact.statement
            parts.append(stacked(screen, RichText(screen, words, links=False), _source_button(screen, fact), gap=2))
    gaps = [entry for item in ids if item.startswith("?") and (entry := screen.library.unknown.get(item[1:]))]
    if gaps:
        parts.append(Label(screen.words("source.not_known"), "strong"))
        parts += [RichText(screen, entry.statement, links=False) for entry in gaps]
        parts.append(Label(screen.words("source.unknown_note"), "small"))
    return screen.words("source.where_from" if len(gaps) < len(ids) else "source.not_known"), parts


def _source_button(screen: Screen, fact: Fact) -> QWidget:
    source = screen.library.sources.get(fact.sources[0].id)
    name = source.name if source else fact.sources[0].id
    return _opens(screen, name, "fact", fact.id)


def _opens(screen: Screen, words: str, kind: str, item: str) -> QWidget:
    """A line that leads to the next panel."""
    return ListButton(screen, words, lambda: screen.explain(kind, item))


def _missing(screen: Screen) -> tuple[str, list[QWidget]]:
    return screen.words("panel.missing"), [Label(screen.words("panel.missing_text"))]
