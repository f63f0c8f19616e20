"""User interface: style, main window, reusable widgets in `controls`, page blocks in `blocks`, a module per page."""
