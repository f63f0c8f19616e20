"""Tab goes through a page as one reads it. Qt puts what is made later behind everything else; this puts it in place.

arrange_soon(widget)     # after something in it was made anew
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
    """A page that can put its stops in order, once, when all that goes on now is done."""

    def arrange_stops_soon(self) -> None:
        """Do so."""


def arrange_soon(widget: QWidget) -> None:
    """Let the page that a widget stands on put its stops in order. Nothing happens to one that stands on none yet."""
    here: QWidget | None = widget
    while here is not None:
        if isinstance(here, Arranges):
            here.arrange_stops_soon()
            return
        here = here.parentWidget()


def arrange(sheet: QWidget) -> None:
    """Put the stops of a sheet in the order of reading."""
    for before, after in pairwise(stops(sheet)):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab goes through in a widget, itself first: along its layout, then what lies in no layout."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    layout = widget.layout()
    laid = list(_in_layout(layout, children)) if layout is not None else []
    for child in (*laid, *(child for child in children if child not in laid)):
        yield from stops(child)


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Not by `itemAt`: the Python object of an item outlives it, and then stands for what Qt puts at its address."""
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
