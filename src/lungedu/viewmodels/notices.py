"""The single channel for messages to the reader; no part of the app opens a dialog for one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from lungedu.base import log


@dataclass(frozen=True, slots=True)
class Notice:
    """A short message for the reader. `details` are for staff and go to the log."""

    words: str
    details: str = ""


class Notices(QObject):
    """Publishes notices, and logs their details."""

    published = Signal(object)

    def tell(self, notice: Notice) -> None:
        """Publish a notice; log its details."""
        if notice.details:
            log.warn(notice.details)
        self.published.emit(notice)
