"""Creates a copy of the resources with a hundred times as many topics and questions, all on shelves."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import yaml

COPIES = 99
"""Copies, in addition to the original."""

_ID = re.compile(r"^(  - )?id: ([a-z0-9-]+)$", re.MULTILINE)


def make(shipped: Path, folder: Path) -> tuple[int, int]:
    """Write the copy; returns the numbers of topics and of question groups."""
    shutil.copytree(shipped, folder)
    for kind in ("topics", "faq"):
        for file in list((folder / kind).glob("*.yaml")):
            _copy(file)
    catalogue = yaml.load((folder / "catalogue.yaml").read_text("utf-8"), yaml.BaseLoader)
    for shelf in catalogue["shelves"]:
        shelf["topics"] = [name for topic in shelf.get("topics", ()) for name in (topic, *_names(topic))]
    (folder / "catalogue.yaml").write_text(yaml.safe_dump(catalogue, sort_keys=False, allow_unicode=True), "utf-8")
    return tuple(len(list((folder / kind).glob("*.yaml"))) for kind in ("topics", "faq"))  # type: ignore[return-value]


def _names(name: str) -> list[str]:
    return [f"{name}-copy-{number}" for number in range(1, COPIES + 1)]


def _copy(file: Path) -> None:
    """Copy a file with new ids for itself and its questions."""
    text = file.read_text("utf-8")
    for number, name in enumerate(_names(file.stem), start=1):
        changed = _ID.sub(rf"\1id: \2-copy-{number}", text)
        file.with_name(f"{name}.yaml").write_text(changed, "utf-8")
