"""lungedu explains a new lung-cancer treatment, and the trial behind it, with no network."""

__version__ = "0.1.0"
