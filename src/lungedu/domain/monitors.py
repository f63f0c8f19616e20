"""Which display is whose. Notes stand on one that the nurse has said is hers, and on no other; in doubt, on none.

`doubt_about(outputs, agreed)` is empty while all is as it was agreed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NOT_AGREED, CHANGED, MIRRORED, MOVED = "not_agreed", "changed", "mirrored", "moved"
"""Why notes are covered and patients see a calm picture: nobody has said yet which display is whose; displays came,
went or changed their size; two show the same; a window is on the other display.
"""


@dataclass(frozen=True, slots=True)
class Monitor:
    """A display, as the system tells it: its name, and where it lies, in pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: Monitor) -> bool:
        """Whether both show a part of the same."""
        return (self.x < other.x + other.width and other.x < self.x + self.width
                and self.y < other.y + other.height and other.y < self.y + self.height)


@dataclass(frozen=True, slots=True)
class MonitorAssignment:
    """What the nurse has said: all displays as they were then, and which one is whose."""

    outputs: tuple[Monitor, ...]
    nurse: str
    patients: str
    """Empty for a rehearsal: patients see nothing."""

    @property
    def is_rehearsal(self) -> bool:
        """Whether there is no display for patients."""
        return not self.patients


def mirrored(outputs: Sequence[Monitor]) -> bool:
    """Whether two displays show the same, or a part of it."""
    return any(one.overlaps(other) for number, one in enumerate(outputs) for other in outputs[number + 1:])


def choices(outputs: Sequence[Monitor], nurse: str) -> MonitorAssignment | None:
    """What the nurse is asked to agree to, when her window is on the display `nurse`: the patients' is another one.
    None when the displays show the same, and nobody can tell what patients would see.
    """
    if mirrored(outputs):
        return None
    others = [output.name for output in outputs if output.name != nurse]
    return MonitorAssignment(tuple(outputs), nurse, others[0] if others else "")


def swapped(agreed: MonitorAssignment) -> MonitorAssignment:
    """The other way around; a rehearsal stays as it is."""
    if agreed.is_rehearsal:
        return agreed
    return MonitorAssignment(agreed.outputs, agreed.patients, agreed.nurse)


def doubt_about(outputs: Sequence[Monitor], agreed: MonitorAssignment | None, nurse_at: str = "",
                patients_at: str = "") -> str:
    """Why notes must not be seen now; empty when all is as agreed. `nurse_at`, `patients_at`: the displays that the
    two windows are on, where that is known.
    """
    if mirrored(outputs):
        return MIRRORED
    if agreed is None:
        return NOT_AGREED
    if tuple(outputs) != agreed.outputs:
        return CHANGED
    if nurse_at not in ("", agreed.nurse) or (not agreed.is_rehearsal and patients_at not in ("", agreed.patients)):
        return MOVED
    return ""
