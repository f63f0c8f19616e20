"""Unsaved changes of plans, kept beside the plans while they are edited, so that a crash loses nothing.

A draft may lack what a plan must have, so it is plain data here, and no YAML that somebody might open as a plan.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.base.whole_file import write_whole

DRAFTS = "drafts"
_NEW = "new"
_ENDING = ".json"


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
        kept = Resources(self._folder)
        for key in kept.names("", _ENDING):
            try:
                data = json.loads(kept.text(key + _ENDING))
            except (ResourceError, ValueError) as error:
                log.warn(f"{self._folder / key}{_ENDING} cannot be read: {type(error).__name__}.")
                continue
            if isinstance(data, dict):
                drafts[key] = data
        return drafts

    def write(self, key: str, data: Mapping[str, object]) -> None:
        """Keep a draft. A full disk is logged: saving the plan says so to the nurse."""
        if self._folder is None:
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._folder / f"{key}{_ENDING}", json.dumps(data, ensure_ascii=False).encode("utf-8"))
        except OSError as error:
            log.warn(f"A draft cannot be kept in {self._folder}: {error.strerror}.")

    def drop(self, key: str) -> None:
        """Forget a draft, if there is one."""
        if self._folder is None:
            return
        try:
            (self._folder / f"{key}{_ENDING}").unlink(missing_ok=True)
        except OSError as error:
            log.warn(f"A draft cannot be taken away from {self._folder}: {error.strerror}.")
