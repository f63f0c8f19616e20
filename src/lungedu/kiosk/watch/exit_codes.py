"""Exit codes of the kiosk app, as the supervisor reads them. Anything else is a failure."""

from __future__ import annotations

STAFF_EXIT = 0
"""Staff left the kiosk: the supervisor ends too."""
RESTART = 75
"""Start the app again at once: staff asked for it, or the nightly restart is due."""
SUPERVISOR_GONE = 1
"""The supervisor has died, so its app exits as well."""
