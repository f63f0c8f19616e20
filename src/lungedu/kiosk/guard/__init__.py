"""Kiosk policy inside the app: input lock, idle reset, staff dialog."""
