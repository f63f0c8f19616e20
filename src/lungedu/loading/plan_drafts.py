"""Unsaved changes of plans, kept beside the plans while they are edited, so that a crash loses nothing.

A draft may lack what a plan must have, so it is plain data here, and no YAML that somebody might open as a plan.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from lungedu.base import log
from lungedu.base.whole_file import write_whole

DRAFTS = "drafts"
_NEW = "new"


class PlanDrafts:
    """`folder`: where plans are kept; None keeps nothing. A draft's key is the id of its plan."""

    def __init__(self, folder: Path | None):
        self._folder = folder / DRAFTS if folder is not None else None

    def free_key(self) -> str:
        """A key for a plan that was never saved."""
        taken, number = self.read(), 1
        while f"{_NEW}-{number}" in taken:
            number += 1
        return f"{_NEW}-{number}"

    def read(self) -> dict[str, Mapping[str, object]]:
        """The drafts by key. One that cannot be read is left out, and stays where it is."""
        if self._folder is None or not self._folder.is_dir():
            return {}
        drafts: dict[str, Mapping[str, object]] = {}
        for file in sorted(self._folder.glob("*.json")):
            try:
                data = json.loads(file.read_text("utf-8"))
            except (OSError, ValueError) as error:
                log.warn(f"{file} cannot be read: {type(error).__name__}.")
                continue
            if isinstance(data, dict):
                drafts[file.stem] = data
        return drafts

    def write(self, key: str, data: Mapping[str, object]) -> None:
        """Keep a draft. A full disk is logged: saving the plan says so to the nurse."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / f"{key}.json", json.dumps(data, ensure_ascii=False).encode("utf-8"))
        except OSError as error:
            log.warn(f"A draft cannot be kept in {self._folder}: {error.strerror}.")

    def drop(self, key: str) -> None:
        """Forget a draft, if there is one."""
        if self._folder is None:
            return
        try:
            (self._folder / f"{key}.json").unlink(missing_ok=True)
        except OSError as error:
            log.warn(f"A draft cannot be taken away from {self._folder}: {error.strerror}.")
