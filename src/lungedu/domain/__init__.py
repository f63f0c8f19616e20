"""The app's logic without a user interface: sessions, search, keyboard, plans and presenting."""
