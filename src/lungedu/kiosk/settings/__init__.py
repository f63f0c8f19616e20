"""Kiosk settings: kiosk.toml, command-line flags and the PIN."""
