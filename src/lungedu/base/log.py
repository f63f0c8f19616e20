"""The log: for staff, never for patients. Codes and plain sentences, no content that a reader looked at.

Python's logging is imported when there is something to say: most starts have nothing, and Home need not wait for it.
"""

from __future__ import annotations


def warn(words: str) -> None:
    """Something that staff should mend."""
    import logging

    logging.getLogger("lungedu").warning("%s", words)
