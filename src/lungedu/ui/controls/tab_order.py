"""Tab order in reading order. Qt appends widgets created later at the end; this corrects it.

Call `arrange_soon(widget)` after rebuilding a part of a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


@runtime_checkable
class Arranges(Protocol):
    """A page that can set its tab order once, in the next event loop pass."""

    def arrange_stops_soon(self) -> None:
        """Schedule it."""


def arrange_soon(widget: QWidget) -> None:
    """Schedule the tab order of the page around a widget; does nothing if it is on no page yet."""
    here: QWidget | None = widget
    while here is not None:
        if isinstance(here, Arranges):
            here.arrange_stops_soon()
            return
        here = here.parentWidget()


def arrange(sheet: QWidget) -> None:
    """Set the tab order of a sheet to reading order."""
    for before, after in pairwise(stops(sheet)):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Focusable widgets in reading order, including `widget`: along its layout first, then children outside it."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    layout = widget.layout()
    laid = list(_in_layout(layout, children)) if layout is not None else []
    for child in (*laid, *(child for child in children if child not in laid)):
        yield from stops(child)


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Avoids `itemAt`: the Python wrapper of a layout item may outlive it and later refer to another object at its
    address.
    """
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    places: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(widget), widget) for widget in widgets]
    places += [(layout.indexOf(one), one) for one in inner]
    for place, part in sorted(places, key=itemgetter(0)):
        if place < 0:
            continue
        if isinstance(part, QLayout):
            yield from _in_layout(part, widgets)
        else:
            yield part
