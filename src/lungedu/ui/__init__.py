"""The screens: style, the main window, small parts in `widgets`, blocks of a page in `blocks`, one file a page."""
