"""Our modules are not read a second time: PySide6's own `import`, which does that, is out of use in the app."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src" / "lungedu"
LOOKED_AT = """
import builtins, sys
import lungedu.app
print(builtins.__import__.__name__)
shown = sys.modules["PySide6.QtWidgets"].QApplication([])
from PySide6.QtSvg import QSvgRenderer
from lungedu.ui.pages import topic
print(QSvgRenderer().isValid(), hasattr(QSvgRenderer, "isValid"))
"""


def test_the_app_imports_without_the_features_of_pyside() -> None:
    said = subprocess.run([sys.executable, "-c", LOOKED_AT], capture_output=True, text=True, check=True).stdout.split()

    assert said[0] != "__feature_import__"
    assert said[1:] == ["False", "True"], "Qt's modules can still be imported, and have Qt's own names"


def test_no_module_of_ours_asks_for_such_a_feature() -> None:
    asking = [file.name for file in SOURCES.rglob("*.py")
              if re.search(r"^\s*(from|import)\s+__feature__", file.read_text("utf-8"), re.MULTILINE)]

    assert asking == []
