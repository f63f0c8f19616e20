"""Side panel: a term, a fact with its sources, a source, a gap in the evidence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lungedu.content.evidence import Fact
from lungedu.domain.session import ClosePanel, Panel
from lungedu.ui.context import UiContext
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
"""Kinds of panel that cover the text of a diagram and leave the drawing visible."""


class SidePanel(QFrame):
    """An overlay at the edge of the page. Esc or its button closes it and restores the focus."""

    def __init__(self, ctx: UiContext, panel: Panel, parent: QWidget):
        super().__init__(parent)
        self._ctx = ctx
        self.panel = panel
        self.setObjectName("panel")
        sizes = ctx.style.metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(sizes.pad, sizes.pad // 2, sizes.pad // 2, sizes.pad // 2)
        title, parts = _content(ctx, panel)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        outer.addLayout(head)
        head.addWidget(Label(title, "h2"), 1)
        self._gates = [part for part in parts if isinstance(part, Gate)]
        self.close_button = TouchButton(ctx, "", lambda: ctx.do(ClosePanel()), icon="close",
                                        spoken=ctx.tr("panel.close"))
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        ground = QWidget()
        area.setViewport(ground)  # a font of our own: resolving Qt's default delays the first panel
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
        """The state changed while the panel is open."""
        for gate in self._gates:
            gate.show_state()

    @property
    def spoken(self) -> str:
        """What a screen reader announces when the panel opens."""
        return self.accessibleName()

    def place(self, area: QRect) -> None:
        """Set the geometry: the right side of a wide page, the lower part of a narrow one."""
        sizes = self._ctx.style.metrics
        gap = sizes.gap // 2
        if area.width() > area.height() and not sizes.narrow:
            share, least = (0.36, 18) if self.panel.kind in ABOUT_DRAWINGS else (0.42, 22)
            width = min(max(round(area.width() * share), sizes.body * least), area.width() - 2 * gap)
            self.setGeometry(area.right() - width - gap, area.top() + gap, width, area.height() - 2 * gap)
        else:
            height = round(area.height() * (0.62 if area.height() > area.width() else 0.94))
            self.setGeometry(area.left() + gap, area.bottom() - height - gap, area.width() - 2 * gap, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._ctx.do(ClosePanel())
        else:
            super().keyPressEvent(event)


def _content(ctx: UiContext, panel: Panel) -> tuple[str, list[QWidget]]:
    match panel.kind:
        case "term":
            return _term(ctx, panel.id)
        case "fact":
            return _fact(ctx, panel.id)
        case "source":
            return _source(ctx, panel.id)
        case kind if kind in ABOUT_DRAWINGS:
            from lungedu.ui.figures.drawing_panel import drawing_content  # late: only diagrams need it

            return drawing_content(ctx, panel) or _missing(ctx)
        case "evidence":
            return _evidence(ctx, panel.id.split(","))
    return _missing(ctx)


def _term(ctx: UiContext, term_id: str) -> tuple[str, list[QWidget]]:
    term = ctx.library.glossary.get(term_id)
    if term is None:
        return _missing(ctx)
    tr = ctx.tr
    parts: list[QWidget] = []
    if term.say:
        parts.append(Label(tr("term.say", say=term.say), "small"))
    parts.append(RichText(ctx, term.plain, evidence=evidence_ids(ctx, term.facts, ())))
    if term.example:
        parts.append(RichText(ctx, term.example, role="ink_soft"))
    if term.also:
        parts.append(Label(tr("term.also", names=", ".join(term.also)), "small"))
    see = [other for other_id in term.see if (other := ctx.library.glossary.get(other_id))]
    if see:
        parts.append(Label(tr("term.see"), "strong"))
        parts += [_opens(ctx, other.term, "term", other.id) for other in see]
    places = met_in(ctx.app, term_id)
    if places:
        parts.append(Label(tr("term.used_in"), "strong"))
        parts += [ListButton(ctx, card.title, partial(ctx.open, card.route.kind, card.route.id))
                  for card in places]
    if ctx.state.route.kind != "words":
        parts.append(ListButton(ctx, tr("term.all"), lambda: ctx.open("words")))
    return term.term, parts


def _fact(ctx: UiContext, fact_id: str) -> tuple[str, list[QWidget]]:
    fact = ctx.library.facts.get(fact_id)
    if fact is None:
        return _missing(ctx)
    if fact.behind and not ctx.state.numbers_asked:
        return ctx.tr("source.where_from"), [Gate(ctx, lambda: stacked(ctx, *_sheet(ctx, fact)))]
    return ctx.tr("source.where_from"), _sheet(ctx, fact)


def _sheet(ctx: UiContext, fact: Fact) -> list[QWidget]:
    tr = ctx.tr
    sheet = fact_sheet(ctx.library, tr, fact, ctx.app.today())
    parts: list[QWidget] = [RichText(ctx, sheet.statement, links=False)]
    if sheet.tags:
        parts.append(tag_row(ctx, sheet.tags))
    if sheet.values:
        parts.append(Label(tr("source.exact"), "strong"))
        parts += [stacked(ctx, Label(measure, "small"), Label(figure, "strong"), gap=0)
                  for measure, figure in sheet.values]
    parts.append(Label(tr("source.how_sure"), "strong"))
    parts.append(Label(sheet.certainty))
    if sheet.limits:
        parts.append(Label(tr("source.limits"), "strong"))
        parts.append(RichText(ctx, sheet.limits, links=False))
    parts.append(Label(tr.count("source.sources", len(sheet.sources)), "strong"))
    for line in sheet.sources:
        parts.append(_opens(ctx, line.name, "source", line.source_id))
        parts.append(Label(tr("source.place", place=line.locator, kind=line.kind), "small"))
    parts.append(Label(sheet.checked, "small"))
    if sheet.recheck:
        parts.append(Label(sheet.recheck, "small"))
    return parts


def _source(ctx: UiContext, source_id: str) -> tuple[str, list[QWidget]]:
    source = ctx.library.sources.get(source_id)
    if source is None:
        return _missing(ctx)
    parts: list[QWidget] = [stacked(ctx, Label(name, "small"), Label(text), gap=0)
                            for name, text in source_lines(ctx.tr, source)]
    parts.append(Label(ctx.tr("source.offline"), "small"))
    return source.name, parts


def _evidence(ctx: UiContext, ids: list[str]) -> tuple[str, list[QWidget]]:
    """The facts behind a passage, each with a button for its sources, then the gaps (ids prefixed with `?`)."""
    if len(ids) == 1 and not ids[0].startswith("?"):
        return _fact(ctx, ids[0])
    parts: list[QWidget] = []
    for item in ids:
        if item.startswith("?"):
            continue
        fact = ctx.library.facts.get(item)
        if fact is not None:
            waits = fact.behind and not ctx.state.numbers_asked
            words = ctx.tr("gate.statement") if waits else fact.statement
            parts.append(stacked(ctx, RichText(ctx, words, links=False), _source_button(ctx, fact), gap=2))
    gaps = [entry for item in ids if item.startswith("?") and (entry := ctx.library.unknown.get(item[1:]))]
    if gaps:
        parts.append(Label(ctx.tr("source.not_known"), "strong"))
        parts += [RichText(ctx, entry.statement, links=False) for entry in gaps]
        parts.append(Label(ctx.tr("source.unknown_note"), "small"))
    return ctx.tr("source.where_from" if len(gaps) < len(ids) else "source.not_known"), parts


def _source_button(ctx: UiContext, fact: Fact) -> QWidget:
    source = ctx.library.sources.get(fact.sources[0].id)
    name = source.name if source else fact.sources[0].id
    return _opens(ctx, name, "fact", fact.id)


def _opens(ctx: UiContext, words: str, kind: str, item: str) -> QWidget:
    """A row that leads to another panel."""
    return ListButton(ctx, words, lambda: ctx.explain(kind, item))


def _missing(ctx: UiContext) -> tuple[str, list[QWidget]]:
    return ctx.tr("panel.missing"), [Label(ctx.tr("panel.missing_text"))]
