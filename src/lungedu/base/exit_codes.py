"""How a process of lungedu ends: one contract between the commands, the kiosk's window and its supervisor."""

from __future__ import annotations

OK = 0
"""All went well. Of a kiosk: staff left it."""
PROBLEMS = 1
"""The command ran and found problems, or could not do its work."""
USAGE = 2
"""The call cannot be understood, or names what is not there."""
RESTART = 75
"""The kiosk's window asks its supervisor to start it again."""
