"""A disk of 64 kilobytes, to be filled."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

only_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0,
                               reason="only root can mount a small disk")


@contextmanager
def small_disk(at: Path) -> Iterator[Path]:
    """Mounted at a new folder, as long as it is used. The test is skipped where the machine does not let it be."""
    at.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(at)], check=False,
                      capture_output=True).returncode:
        pytest.skip("this machine does not let a small disk be mounted")
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)
