"""Kiosk mode for touch screens in clinics: settings, input lock, idle reset, staff dialog, supervisor, report."""
