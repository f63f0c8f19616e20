"""Text with inline markup. Each term, value and source is a real button over its words.

A label exposes the text to screen readers; the buttons work with mouse, touch, Tab and the accessibility *press*
action. QTextDocument does the text layout, with extra line spacing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QEnterEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from lungedu.content.markup import Reference, Strong, Value, spans
from lungedu.ui.context import UiContext
from lungedu.ui.controls.policy import height_follows_width

LINE_HEIGHT = 132
"""Line height in percent of the font's own."""


@dataclass(frozen=True, slots=True)
class _LinkPlace:
    kind: str
    target: str
    start: int
    length: int
    spoken: str


class RichText(QLabel):
    """A paragraph. `size`: in pixels; `role`: color of the plain text; `evidence`: ids for a trailing *Source* link
    (see `frames.evidence_ids`).
    """

    def __init__(self, ctx: UiContext, text: str, *, size: int = 0, role: str = "ink",
                 weight: QFont.Weight = QFont.Weight.Normal, links: bool = True, evidence: str = "",
                 parent: QWidget | None = None):
        super().__init__(parent)
        self._ctx = ctx
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(ctx.style.font(size or ctx.style.metrics.body, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._places = _write(self._document, ctx, text, role, evidence, links=links)
        self._buttons = [_LinkButton(ctx, place, self) for place in self._places]
        self.setText(self._document.toPlainText())
        self.setTextFormat(Qt.TextFormat.PlainText)
        height_follows_width(self)
        self._heights: dict[int, int] = {}
        self._ideal = math.ceil(self._document.idealWidth()) + 1

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = math.ceil(self._document.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = min(self._ideal, self._ctx.style.metrics.column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._ctx.style.metrics.body * 4, self._ctx.style.metrics.body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        for place, button in zip(self._places, self._buttons, strict=True):
            button.cover(self._rectangles(place))

    def _lay_out(self) -> None:
        """Break lines for the current width; layouts may have asked for other widths in between."""
        if self._document.textWidth() != self.width():
            self._document.setTextWidth(self.width())

    def paintEvent(self, _: QPaintEvent) -> None:
        self._lay_out()
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(self.rect())
        self._document.documentLayout().draw(painter, context)

    def _rectangles(self, place: _LinkPlace) -> list[QRect]:
        """Rectangles of a link's text, one per line."""
        found = []
        block = self._document.findBlock(place.start)
        layout = block.layout()
        origin = layout.position()
        start = place.start - block.position()
        end = start + place.length
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _cursor_x(line, first), _cursor_x(line, last)
                text = QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())
                found.append(text.toAlignedRect())
        return found


class _LinkButton(QAbstractButton):
    """Invisible button over the words of a link; paints only a focus ring."""

    def __init__(self, ctx: UiContext, place: _LinkPlace, parent: QWidget):
        super().__init__(parent)
        self._ctx = ctx
        self._place = place
        self._lines: list[QRect] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(place.spoken)
        self.clicked.connect(lambda: ctx.explain(place.kind, place.target))

    def cover(self, lines: list[QRect]) -> None:
        """Cover these rectangles and take clicks only there."""
        grown = [line.adjusted(-3, -3, 3, 3) for line in lines]
        around = QRect()
        for line in grown:
            around = around.united(line)
        self.setGeometry(around)
        self._lines = [line.translated(-around.topLeft()) for line in grown]
        region = QRegion()
        for line in self._lines:
            region = region.united(line)
        if len(self._lines) > 1:
            self.setMask(region)
        else:
            self.clearMask()

    def sizeHint(self) -> QSize:
        return self.size()

    def hitButton(self, position: QPoint) -> bool:
        return any(line.contains(position) for line in self._lines)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self.hasFocus() and not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self._ctx.style.color("focus"), 3))
            for line in self._lines:
                painter.drawRoundedRect(QRectF(line).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        else:
            over = QColor(self._ctx.style.color("accent"))
            over.setAlpha(30)
            for line in self._lines:
                painter.fillRect(line, over)


def _write(document: QTextDocument, ctx: UiContext, text: str, role: str, evidence: str, *,
           links: bool) -> list[_LinkPlace]:
    """Write spans into the document; returns the positions of the links."""
    cursor = QTextCursor(document)
    lines = QTextBlockFormat()
    lines.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.setBlockFormat(lines)
    plain = QTextCharFormat()
    plain.setForeground(ctx.style.color(role))
    strong = QTextCharFormat(plain)
    strong.setFontWeight(QFont.Weight.Bold)
    link = QTextCharFormat()
    link.setForeground(ctx.style.color("accent"))
    link.setFontUnderline(True)
    term = QTextCharFormat(link)
    term.setFontUnderline(False)
    term.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    value = QTextCharFormat(link)
    value.setFontWeight(QFont.Weight.Bold)
    places = []
    for span in spans(text):
        label = ctx.library.words_of(span)
        start = cursor.position()
        match span:
            case Strong():
                cursor.insertText(label, strong)
            case Reference(_, kind, target):
                cursor.insertText(label, (term if kind == "term" else link) if links else plain)
                if links:
                    places.append(_LinkPlace(kind, target, start, len(label),
                                             ctx.tr(f"spoken.{kind}", words=label)))
            case Value():
                cursor.insertText(label, value if links else plain)
                if links:
                    places.append(_LinkPlace("fact", span.fact, start, len(label),
                                             ctx.tr("spoken.fact", words=label)))
            case _:
                cursor.insertText(label, plain)
    if evidence:
        label = ctx.tr("source.not_known" if evidence.startswith("?") else "source.inline")
        small = QTextCharFormat(link)
        small.setFont(ctx.style.font(ctx.style.metrics.small, QFont.Weight.DemiBold))
        small.setFontUnderline(True)
        small.setForeground(ctx.style.color("accent"))
        cursor.insertText("  ", plain)
        places.append(_LinkPlace("evidence", evidence, cursor.position(), len(label),
                                 ctx.tr("spoken.behind", words=label)))
        cursor.insertText(label, small)
    return places


def _cursor_x(line: object, position: int) -> float:
    """The x of a position in a line. Depending on its version, PySide returns it alone or as a tuple."""
    found = line.cursorToX(position)  # type: ignore[attr-defined]
    return float(found[0] if isinstance(found, tuple) else found)
