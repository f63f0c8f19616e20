"""Which monitor is whose. Notes appear only on the one that the nurse confirmed as hers; in doubt, nowhere.

`doubt_about(outputs, agreed)` is empty while the monitors are as confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

NOT_AGREED, CHANGED, MIRRORED, MOVED = "not_agreed", "changed", "mirrored", "moved"
"""Reasons to hide the notes and show patients a calm picture: the monitors are not confirmed yet; monitors were added,
removed or resized; two are mirrored; a window is on the wrong monitor.
"""


@dataclass(frozen=True, slots=True)
class Monitor:
    """A monitor as the system reports it: its name, and its rectangle in pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: Monitor) -> bool:
        """Whether their rectangles overlap."""
        return (self.x < other.x + other.width and other.x < self.x + self.width
                and self.y < other.y + other.height and other.y < self.y + self.height)


@dataclass(frozen=True, slots=True)
class MonitorAssignment:
    """The nurse's confirmation: all monitors at that time, and which one is whose."""

    outputs: tuple[Monitor, ...]
    nurse: str
    patients: str
    """Name of the patients' monitor; empty for a rehearsal."""

    @property
    def is_rehearsal(self) -> bool:
        """Whether there is no monitor for patients."""
        return not self.patients


def mirrored(outputs: Sequence[Monitor]) -> bool:
    """Whether any two monitors overlap."""
    return any(monitor.overlaps(other) for number, monitor in enumerate(outputs) for other in outputs[number + 1:])


def choices(outputs: Sequence[Monitor], nurse: str) -> MonitorAssignment | None:
    """The assignment to propose when the nurse's window is on the monitor `nurse`: patients get another one. None if
    monitors are mirrored, as then patients could see the notes.
    """
    if mirrored(outputs):
        return None
    others = [output.name for output in outputs if output.name != nurse]
    return MonitorAssignment(tuple(outputs), nurse, others[0] if others else "")


def swapped(agreed: MonitorAssignment) -> MonitorAssignment:
    """The assignment with both monitors swapped; a rehearsal is unchanged."""
    if agreed.is_rehearsal:
        return agreed
    return MonitorAssignment(agreed.outputs, agreed.patients, agreed.nurse)


def doubt_about(outputs: Sequence[Monitor], agreed: MonitorAssignment | None, nurse_at: str = "",
                patients_at: str = "") -> str:
    """Why notes must be hidden now; empty if all is as agreed. `nurse_at` and `patients_at` are the monitors of the two
    windows, empty if unknown.
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
