"""Takes PySide6's own `import` out of use, right after PySide6 came with it.

PySide6 replaces the built-in `import`: after every import it looks for `from __feature__ import snake_case` and the
like in the importing module, and for that reads the module's source file into memory. lungedu uses none of these
features, so each of its modules would be read twice.

The module acts when it is imported; the first import of lungedu in `app.py` is this one, after those of PySide6. What
remains is the `import` that PySide6 found: it loads Qt's classes when they are first used.
"""

from __future__ import annotations

import builtins

FEATURE_IMPORT, IMPORT_BEFORE = "__feature_import__", "__orig_import__"
"""Names under which PySide6 keeps its own `import` and the one before it among Python's built-in functions."""


def restore() -> None:
    """Put the `import` back that PySide6 replaced. Without PySide6, or with one that keeps it elsewhere: nothing."""
    features, before = (getattr(builtins, name, None) for name in (FEATURE_IMPORT, IMPORT_BEFORE))
    if before is not None and builtins.__import__ is features:
        builtins.__import__ = before


restore()
