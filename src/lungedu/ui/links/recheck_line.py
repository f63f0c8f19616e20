"""A line that says that the evidence is due for a recheck; nothing while it is not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame

from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.viewmodels.recheck import due_since


def recheck_line(ctx: UiContext, facts: Iterable[str] | None = None) -> QFrame | None:
    """For a page that stands on some facts, or (None) on all of the evidence."""
    said = due_since(ctx.library, ctx.tr, ctx.app.today(), facts)
    if not said:
        return None
    frame, column = framed(ctx, "callout_unknown")
    frame.setAccessibleName(said)
    column.addWidget(Label(said, "strong"))
    return frame
