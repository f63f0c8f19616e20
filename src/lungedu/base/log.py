"""The log, for staff: error codes and plain sentences, never content that a reader looked at.

Python's logging is imported on first use: most starts log nothing, and Home need not wait for it.
"""

from __future__ import annotations


def warn(message: str) -> None:
    """Log something that staff should fix."""
    import logging

    logging.getLogger("lungedu").warning("%s", message)
