"""What the built folder sets before lungedu starts.

It has no sockets: Python's modules for them are not in the folder. The standard library imports two of them in places
that lungedu reaches, and does not use them there, so empty modules stand in: `socket` in `email.utils`, by way of
`importlib.metadata`, and `urllib.request` in `xml.sax.saxutils`, by way of segno.

A system without fontconfig has no settings for it, and says so on every start. Then the folder's own settings are
used: they name the places where fonts usually lie, and lungedu brings its typeface along anyway.
"""

import os
import sys
import types

for name in ("socket", "urllib.request"):
    sys.modules[name] = types.ModuleType(name, "Empty: lungedu opens no connection.")

if sys.platform.startswith("linux") and not os.path.exists("/etc/fonts/fonts.conf"):  # noqa: PTH110  pathlib is slow
    own = os.path.join(getattr(sys, "_MEIPASS", ""), "fonts.conf")  # noqa: PTH118
    os.environ.setdefault("FONTCONFIG_FILE", own)
