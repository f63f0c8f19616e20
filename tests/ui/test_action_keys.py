"""The key for Back follows the system: on macOS, Option+Left belongs to text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from lungedu.ui.action_keys import back_key


@pytest.mark.parametrize(("platform", "key"), [("linux", "Alt+Left"), ("win32", "Alt+Left"), ("darwin", "Ctrl+[")])
def test_back_has_the_usual_key_of_the_system(platform: str, key: str) -> None:
    assert back_key(platform) == key
    assert not QKeySequence(key).isEmpty()
