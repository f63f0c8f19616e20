"""Compiled copies of the first screen's YAML files, so that a start need not import the YAML library to parse them.

A copy holds the text that it was made from, and counts only while the file has exactly that text: it cannot go stale.
One that is missing, damaged or old is ignored, and is written again after the start. It holds data only, which goes
through the same tests as data from YAML.
"""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.loading.tree import Tree

FILE, HALF = "front.compiled", ".half"
"""Name of the file, which is a checksum and JSON; and suffix of the temporary file while it is written."""
_LARGEST = 4_000_000


class CompiledFiles:
    """The compiled copies in a folder; None keeps none."""

    def __init__(self, folder: Path | None = None):
        self._file = folder / FILE if folder is not None else None
        self._copies = self._read()
        self._changed = False

    def tree(self, resources: Resources, file: str) -> Tree:
        """The data of a file: its copy, without line numbers, or its YAML. Raises `YamlSyntaxError`."""
        copy = self._copies.get(file)
        if copy is not None:
            with suppress(ResourceError):
                if resources.text(file) == copy["text"]:
                    return Tree(file, copy["data"], {})
        tree = self.yaml(resources, file)
        if self._file is not None:
            self._copies[file] = {"text": resources.text(file), "data": tree.data}
            self._changed = True
        return tree

    def yaml(self, resources: Resources, file: str) -> Tree:
        """The data of a file, with line numbers. Raises `YamlSyntaxError`."""
        from lungedu.loading.yaml_tree import read_tree  # late: a start with compiled copies parses no YAML

        return read_tree(resources, file)

    def save(self) -> None:
        """Write the copies if one was missing or old. A folder that cannot be written is noted in the log."""
        if self._file is None or not self._changed:
            return
        self._changed = False
        half = self._file.with_suffix(HALF)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            copies = json.dumps(self._copies, ensure_ascii=False).encode()
            half.write_bytes(b"%08x\n" % zlib.crc32(copies) + copies)
            half.replace(self._file)
        except OSError as error:
            log.warn(f"{self._file} cannot be written: {error}")

    def _read(self) -> dict[str, dict[str, Any]]:
        if self._file is None:
            return {}
        try:
            if self._file.stat().st_size > _LARGEST:
                return {}
            checksum, _, data = self._file.read_bytes().partition(b"\n")
            copies = json.loads(data) if checksum == b"%08x" % zlib.crc32(data) else None
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(copies, dict):
            return {}
        return {file: copy for file, copy in copies.items()
                if isinstance(copy, dict) and copy.keys() == {"text", "data"}}
