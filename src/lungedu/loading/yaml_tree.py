"""Parses YAML into plain data with line numbers. All scalars stay strings, so `no` and `1.10` are not converted.

The structure of the data is checked by `validate`, not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from lungedu.base.errors import ResourceError, ResourceUnreadableError
from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.tree import Path, Tree, YamlSyntaxError, written

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
"""Maximum nesting; more is a mistake or malicious."""

__all__ = ["DEEPEST", "Path", "Tree", "YamlSyntaxError", "parse_tree", "read_tree", "written"]


def read_tree(resources: Resources, file: str) -> Tree:
    """Read and parse a file. Raises `YamlSyntaxError`."""
    try:
        text = resources.text(file)
    except ResourceUnreadableError as error:
        raise YamlSyntaxError((Problem(file, error.line, "", str(error)),)) from error
    except ResourceError as error:
        raise YamlSyntaxError((Problem(file, 1, "", str(error)),)) from error
    return parse_tree(text, file)


def parse_tree(text: str, file: str) -> Tree:
    """Parse a text. Raises `YamlSyntaxError`.

    The tree is built iteratively from parser events: PyYAML's composer recurses, so a deeply nested file could crash
    the process.
    """
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reader.take(event)
            if reader.too_deep:
                break
    except (yaml.YAMLError, ValueError) as error:
        raise YamlSyntaxError(tuple(reader.problems) or (_not_yaml(error, file, text),)) from error
    if reader.problems:
        raise YamlSyntaxError(tuple(reader.problems))
    if reader.data is None:
        raise YamlSyntaxError((Problem(file, 1, "", "this file is empty"),))
    return Tree(file, reader.data, reader.lines)


@dataclass
class _OpenNode:
    """A list or a mapping being read."""

    data: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    """The key of the next value; None if a key comes next."""


class _Reader:
    """Turns parser events into data, recording lines and refused constructs."""

    def __init__(self, file: str):
        self.file = file
        self.data: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._open: list[_OpenNode] = []
        self.too_deep = False
        """Whether to stop: the parser takes longer with each level."""
        self._documents = 0
        self._skipping = 0
        """Depth inside a refused node; 0 outside."""

    def take(self, event: yaml.Event) -> None:
        """Process the next event."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        opens = isinstance(event, yaml.CollectionStartEvent)
        if self._skipping:
            self._skipping += opens - isinstance(event, yaml.CollectionEndEvent)
            self.too_deep = len(self._open) + self._skipping > DEEPEST
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(str(event.value), line)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(line, "this repeats an earlier part of the file by an alias (*)",
                         "write the words again; aliases are not used here")
            self._scalar("", line)
        elif opens:
            self._start({} if isinstance(event, yaml.MappingStartEvent) else [], line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(line, "a second document begins here (---)", "put it into a file of its own")

    def _scalar(self, text: str, line: int) -> None:
        node = self._open[-1] if self._open else None
        if node is not None and isinstance(node.data, dict) and node.key is None:
            if text in node.data:
                self._refuse(line, f"{text!r} is written twice", "keep one of them", (*node.path, text))
            node.key = text
            self.lines.setdefault((*node.path, text), line)
        else:
            self._put(text, line)

    def _start(self, data: dict[str, Any] | list[Any], line: int) -> None:
        node = self._open[-1] if self._open else None
        if node is not None and isinstance(node.data, dict) and node.key is None:
            self._refuse(line, "a key must be a plain word", "put quotes around it if it begins with a bracket")
            self._skipping = 1
            node.key = ""
            return
        if len(self._open) >= DEEPEST:
            self._refuse(line, f"this is nested more than {DEEPEST} levels deep", "")
            self.too_deep = True
            return
        self._open.append(_OpenNode(data, self._put(data, line)))

    def _put(self, value: Any, line: int) -> Path:
        """Add a value at the current position. Returns its path."""
        path = self._next_path()
        self.lines.setdefault(path, line)
        node = self._open[-1] if self._open else None
        if node is None:
            self.data = value
        elif isinstance(node.data, list):
            node.data.append(value)
        else:
            node.data[node.key or ""] = value
            node.key = None
        return path

    def _next_path(self) -> Path:
        if not self._open:
            return ()
        node = self._open[-1]
        return (*node.path, len(node.data) if isinstance(node.data, list) else node.key or "")

    def _refuse(self, line: int, message: str, hint: str, path: Path | None = None) -> None:
        where = written(self._next_path() if path is None else path)
        self.problems.append(Problem(self.file, line, where, message, hint))


def _not_yaml(error: Exception, file: str, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    if isinstance(error, yaml.reader.ReaderError):  # an invalid character; it has only the byte offset
        line = text.encode()[:error.position].count(b"\n") + 1
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "a value that holds ': ' or begins with { [ * & or a quote mark needs quotes around it, or >-"
    return Problem(file, line, "", f"this is not valid YAML: {what}", hint)
