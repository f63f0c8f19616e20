"""On a laptop, an exception behind a button or a timer is a calm notice with a code, and the app goes on.

A kiosk reports to its supervisor instead: `kiosk/watch/faults.py`.
"""

from __future__ import annotations

import sys
import threading
import traceback
from types import TracebackType

from lungedu.base import log
from lungedu.base.fault_code import as_code
from lungedu.base.messages import Messages
from lungedu.viewmodels.notices import Notice, Notices


def show_faults(messages: Messages, notices: Notices) -> None:
    """Install exception hooks: PySide passes what a slot raises to `sys.excepthook`."""
    shows = False

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal shows
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        code = as_code(kind, trace)
        log.warn(f"{code}\n{''.join(traceback.format_tb(trace))}")
        if shows:
            return  # the notice itself cannot be shown
        shows = True
        try:
            notices.tell(Notice(messages("notice.fault", code=code)))
        finally:
            shows = False

    sys.excepthook = show
    threading.excepthook = lambda fault: log.warn(as_code(fault.exc_type, fault.exc_traceback))
