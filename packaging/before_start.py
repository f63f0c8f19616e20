"""What the built folder sets before lungedu starts.

It has no sockets: Python's module for them is not in the folder. The standard library imports it in one place that
lungedu reaches (`email.utils`, by way of `importlib.metadata`) and does not use there, so an empty module stands in.

A system without fontconfig has no settings for it, and says so on every start. Then the folder's own settings are
used: they name the places where fonts usually lie, and lungedu brings its typeface along anyway.
"""

import os
import sys
import types

sys.modules["socket"] = types.ModuleType("socket", "Empty: lungedu opens no connection.")

if sys.platform.startswith("linux") and not os.path.exists("/etc/fonts/fonts.conf"):  # noqa: PTH110  pathlib is slow
    os.environ.setdefault("FONTCONFIG_FILE", os.path.join(sys._MEIPASS, "fonts.conf"))  # noqa: PTH118
