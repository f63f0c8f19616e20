"""The drawings that ship are those that the scripts in tools/draw make, to the byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRAW = ROOT / "tools" / "draw"
RESOURCES = ROOT / "resources"

pytestmark = pytest.mark.skipif(not DRAW.is_dir(), reason="the scripts that draw are in a checkout only")


@pytest.mark.parametrize(("script", "fewest"), [("draw.py", 40), ("small.py", 40)])
def test_what_ships_is_what_the_script_draws(script: str, fewest: int, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(DRAW / script), "--into", str(tmp_path)], check=True)
    drawn = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert len(drawn) >= fewest
    if script == "draw.py":
        shipped = {path.name for path in RESOURCES.glob("art/parts/*")}
        assert shipped == {path.name for path in tmp_path.glob("art/parts/*")}, "no script draws this part"
    differ = [str(path) for path in drawn if not _ships(path, (tmp_path / path).read_bytes())]
    assert not differ, f"run python3 tools/draw/{script}, look at what changed, and commit it: {differ}"


def _ships(path: Path, data: bytes) -> bool:
    shipped = RESOURCES / path
    return shipped.is_file() and shipped.read_bytes() == data
