"""Generates JSON Schemas of the content files, for editors with completion and validation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter

from lungedu.loading import files

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[str, str]]:
    """The name and the text of each schema."""
    for file, kind in files.SINGLE_FILES.items():
        yield _schema(Path(file).stem, kind)
    for folder in files.FOLDERS:
        yield _schema(folder.folder, folder.model)


def _schema(name: str, kind: type[object]) -> tuple[str, str]:
    schema = {"$schema": _DRAFT, **TypeAdapter(kind).json_schema()}
    return f"{name}.json", json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
