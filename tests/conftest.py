"""What all tests share: no screen, and the same examples on every run."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("lungedu", deadline=None, derandomize=True, max_examples=100, database=None)
settings.load_profile("lungedu")
