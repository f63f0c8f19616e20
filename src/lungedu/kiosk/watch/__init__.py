"""What keeps a kiosk up, without Qt: supervisor, journal, watch over the parent process."""
