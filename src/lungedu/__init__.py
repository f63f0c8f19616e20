"""lungedu explains a new lung-cancer treatment, and the trial behind it, with no network."""

import os
import sys

# pydantic would look through every installed package for plug-ins: 4 MB and some milliseconds, for none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

# Where the queue of printers is on Linux. By default CUPS knocks at port 631 of this computer when the socket
# is missing, in any program that asks for a printer; and lungedu opens no connection.
if sys.platform.startswith("linux"):
    os.environ.setdefault("CUPS_SERVER", "/run/cups/cups.sock")

__version__ = "0.1.0"
