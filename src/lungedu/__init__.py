"""lungedu explains a new lung-cancer treatment, and the trial behind it, with no network."""

import os

# pydantic would look through every installed package for plug-ins: 4 MB and some milliseconds, for none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "0.1.0"
