"""Messages to the reader go over this one bridge; no part of the app opens a box of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from lungedu.base import log


@dataclass(frozen=True, slots=True)
class Notice:
    """A calm line for the reader. `details` are for staff and go to the log."""

    words: str
    details: str = ""


class Notices(QObject):
    """Shows notices to whoever listens, and writes their details to the log."""

    told = Signal(object)

    def tell(self, notice: Notice) -> None:
        """Tell the reader; log the details."""
        if notice.details:
            log.warn(notice.details)
        self.told.emit(notice)
