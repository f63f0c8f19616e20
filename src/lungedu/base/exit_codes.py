"""Exit codes of the commands, and of the kiosk app as its supervisor reads them."""

from __future__ import annotations

OK = 0
"""Success. At a kiosk: staff left, so the supervisor ends too."""
PROBLEMS = 1
"""The command ran and found problems, or could not do its work."""
USAGE = 2
"""The call cannot be parsed, or names something that does not exist."""
RESTART = 75
"""Start the app again: staff asked for it, or the nightly restart is due."""
SUPERVISOR_GONE = 1
"""The kiosk's supervisor has died, so its app exits as well."""
