"""Finds words that a reader cannot see whole: cut off, lying over one another, reaching out of where they belong; and
what is too small for a finger.

It asks the widgets that are laid out, not pixels: how much space do your words need, and how much were you given?
`findings(window, name)` does all of it; each function alone says one kind.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument, QTextLine
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.figures.region_button import RegionButton
from lungedu.ui.parts.panel import SidePanel

SMALLEST_TOUCH = 44
"""Logical pixels of each side."""

_AS_LARGE_AS_NEEDED = 100_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with one widget."""

    kind: str
    """`clipped`, `broken word`, `overlap`, `outside`, `covered`, `small`."""
    screen: str
    widget: str
    words: str
    needed: str
    given: str

    def __str__(self) -> str:
        return f"{self.screen}: {self.kind}: {self.widget} “{self.words}” needs {self.needed}, has {self.given}"


def findings(window: QWidget, screen: str) -> list[Finding]:
    """All that is wrong in what the window shows now, scrolled out of sight or not."""
    return [*clipped(window, screen), *broken_words(window, screen), *overlapping(window, screen),
            *outside(window, screen), *covered(window, screen), *too_small(window, screen)]


def clipped(window: QWidget, screen: str) -> Iterator[Finding]:
    """Words with less space than they need."""
    for widget in _visible(window):
        needed = _needed(widget) if _words(widget) else None
        if needed is None:
            continue
        given = _space_for_words(widget)
        if needed.width() > given.width() or needed.height() > given.height():
            yield _finding("clipped", screen, widget, _size(needed), _size(given))


def broken_words(window: QWidget, screen: str) -> Iterator[Finding]:
    """Running text whose column is so narrow that a line ends inside a word."""
    for widget in _visible(window):
        if not isinstance(widget, RichText):
            continue
        text = widget.text()
        for line in list(_lines(_document(widget)))[:-1]:
            end = line.textStart() + line.textLength()
            if 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
                cut = text[:end].split()[-1] + "|" + text[end:].split()[0]
                yield _finding("broken word", screen, widget, f"a column with space for {cut}", f"{widget.width()} px")


def overlapping(window: QWidget, screen: str) -> Iterator[Finding]:
    """Things to read, see or touch that lie over one another, although neither is part of the other."""
    layers: dict[QWidget, list[tuple[QRect, QWidget]]] = {}
    for widget in _visible(window):
        if _takes_space(widget) or isinstance(widget, QScrollArea):
            layer = _layer(widget, window)
            rectangle = QRect(widget.mapTo(layer, QPoint(0, 0)), widget.size())
            layers.setdefault(layer, []).append((rectangle, widget))
    for placed in layers.values():
        placed.sort(key=lambda entry: entry[0].top())
        for number, (one, widget) in enumerate(placed):
            for other, below in placed[number + 1:]:
                if other.top() > one.bottom():
                    break
                if isinstance(widget, RegionButton) and isinstance(below, RegionButton):
                    continue  # parts of a drawing stand before one another, and so do their buttons
                if one.intersects(other) and not (widget.isAncestorOf(below) or below.isAncestorOf(widget)):
                    both = one.intersected(other)
                    yield _finding("overlap", screen, widget, f"space beside {_name(below)} “{_words(below)[:40]}”",
                                   f"{both.width()}x{both.height()} px in common with it")


def outside(window: QWidget, screen: str) -> Iterator[Finding]:
    """Things that reach out of what holds them, so that they are cut off, and pages wider than their window."""
    for widget in _visible(window):
        if isinstance(widget, QScrollArea) and _too_wide(widget):
            sheet = _sheet(widget)
            widest = max(list(_visible(sheet)) or [sheet], key=lambda part: part.minimumSizeHint().width())
            yield _finding("outside", screen, widest, f"a page {sheet.width()} px wide",
                           f"{widget.viewport().width()} px in the window")
        if not _takes_space(widget):
            continue
        layer = _layer(widget, window)
        inner = widget
        while inner is not layer:
            outer = inner.parentWidget()
            assert outer is not None
            if not outer.rect().contains(inner.geometry()):
                yield _finding("outside", screen, widget, f"{_rectangle(inner.geometry())} ({_name(inner)})",
                               f"{_size(outer.size())} in {_name(outer)}")
                break
            inner = outer


def covered(window: QWidget, screen: str) -> Iterator[Finding]:
    """Words of a page that a button which stays while the page scrolls would lie over."""
    for area in _visible(window):
        if not isinstance(area, QScrollArea) or area.widget() is None or _too_wide(area):
            continue  # `outside` tells of a page that is too wide
        floating = [child for child in area.children()
                    if isinstance(child, QAbstractButton) and child.isVisibleTo(window)]
        sheet = _sheet(area)
        words = [widget for widget in _visible(sheet) if _takes_space(widget)] if floating else []
        for button in floating:
            left = button.x() - area.viewport().x()
            for widget in words:
                start = widget.mapTo(sheet, QPoint(0, 0)).x()
                if start < left + button.width() and start + widget.width() > left:
                    yield _finding("covered", screen, widget, f"to end before {left} px ({_name(button)} “"
                                   f"{button.accessibleName()}”)", f"{start} to {start + widget.width()} px")


def too_small(window: QWidget, screen: str) -> Iterator[Finding]:
    """What is touched and smaller than a finger. Links in running text lie over their words and are left out."""
    for widget in _visible(window):
        if not isinstance(widget, QAbstractButton) or isinstance(widget.parentWidget(), RichText):
            continue
        if widget.width() < SMALLEST_TOUCH or widget.height() < SMALLEST_TOUCH:
            yield _finding("small", screen, widget, f"{SMALLEST_TOUCH}x{SMALLEST_TOUCH}", _size(widget.size()))


# -- what a widget needs and has --------------------------------------------------------------------------------------


def _needed(widget: QWidget) -> QSize:
    """The space that the words of a widget need at its width."""
    if isinstance(widget, QPushButton):
        words = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, widget.text())
        beside = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
        return QSize(words.width() + beside, words.height())
    if isinstance(widget, RichText):
        return _as_laid_out(widget)
    if isinstance(widget, Label) and widget.breaks_anywhere:
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(_longest_piece(widget), widget.heightForWidth(widget.width()))
    return widget.sizeHint()


def _space_for_words(widget: QWidget) -> QSize:
    """The space that a widget has for its words."""
    if isinstance(widget, QPushButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        return widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget).size()
    return widget.size()


def _as_laid_out(text: RichText) -> QSize:
    """How far the lines of running text reach as they are now, whatever its layout was last asked about."""
    document = _document(text)
    if document.textWidth() != text.width():
        text.grab()  # it may wait with laying out until it is painted
    widths = [line.naturalTextWidth() for line in _lines(document)]
    return QSize(math.ceil(max(widths, default=0)), math.ceil(document.size().height()))


def _document(text: RichText) -> QTextDocument:
    document = text.findChild(QTextDocument)
    assert document is not None
    return document


def _lines(document: QTextDocument) -> Iterator[QTextLine]:
    block = document.begin()
    while block.isValid():
        for number in range(block.layout().lineCount()):
            yield block.layout().lineAt(number)
        block = block.next()


def _longest_piece(label: QLabel) -> int:
    """The width of the longest word that a label cannot break."""
    contents = label.contentsRect()
    space = QRect(0, 0, contents.width(), _AS_LARGE_AS_NEEDED)
    flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
    return label.fontMetrics().boundingRect(space, flags, label.text()).width() + label.width() - contents.width()


def _too_wide(area: QScrollArea) -> bool:
    sheet = area.widget()
    return sheet is not None and sheet.width() > area.viewport().width()


def _sheet(area: QScrollArea) -> QWidget:
    """What scrolls in an area."""
    sheet = area.widget()
    assert sheet is not None
    return sheet


def _words(widget: QWidget) -> str:
    return widget.text().strip() if isinstance(widget, QLabel | QAbstractButton) else ""


def _takes_space(widget: QWidget) -> bool:
    """Whether a reader sees or touches it: words, a picture, a button; not a link over its own words."""
    if isinstance(widget, QAbstractButton):
        return not isinstance(widget.parentWidget(), RichText)
    if isinstance(widget, QLabel):
        return bool(_words(widget)) or not widget.pixmap().isNull() or bool(widget.accessibleName())
    return False


def _layer(widget: QWidget, window: QWidget) -> QWidget:
    """What a widget is placed on: the sheet that scrolls, a panel or a cover over the page, the window."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and outer is not window:
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and outer is area.viewport():
            return inner
        if isinstance(outer, SidePanel) or outer.objectName() == "cover":
            return outer
        inner, outer = outer, area
    return window


def _visible(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        if widget.isVisibleTo(top):
            yield widget


# -- in words ---------------------------------------------------------------------------------------------------------


def _finding(kind: str, screen: str, widget: QWidget, needed: str, given: str) -> Finding:
    words = _words(widget) or widget.accessibleName()
    return Finding(kind, screen, _name(widget), words if len(words) <= 60 else words[:57] + "…", needed, given)


def _name(widget: QWidget) -> str:
    name = widget.objectName()
    return type(widget).__name__ + (f"#{name}" if name and isinstance(widget, QFrame | QAbstractButton) else "")


def _size(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"


def _rectangle(rectangle: QRect) -> str:
    return f"{rectangle.width()}x{rectangle.height()} at {rectangle.x()},{rectangle.y()}"
