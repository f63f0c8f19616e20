"""What keeps a kiosk up: supervisor, heartbeat, journal. No Qt in the supervisor."""
