"""Files as they were when somebody last looked. `LUNGEDU_WRITE_GOLDENS=1` rewrites them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path

WRITES = os.environ.get("LUNGEDU_WRITE_GOLDENS") == "1"


def changes(folder: Path, files: Mapping[str, str]) -> Iterator[str]:
    """What is not as it was, a line a file. Files are named by their place in the folder."""
    for file, now in files.items():
        golden = folder / file
        if WRITES:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(now, "utf-8")
        then = golden.read_text("utf-8") if golden.is_file() else ""
        if then != now:
            yield f"{file}: {_first_change(then, now)}"


def unused(folder: Path, wanted: Iterable[str]) -> list[str]:
    """Files that lie around and nothing is compared with; removed when goldens are rewritten."""
    lying = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    found = sorted(lying.keys() - set(wanted))
    if WRITES:
        for file in found:
            lying[file].unlink()
        return []
    return found


def _first_change(then: str, now: str) -> str:
    """The first line that is not as it was; short, for there may be many."""
    for old, new in zip_longest(then.splitlines(), now.splitlines(), fillvalue=""):
        if old != new:
            return f"«{old[:150]}» is now «{new[:150]}»"
    return "only the end of the file"
