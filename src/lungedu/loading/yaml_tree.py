"""YAML as plain data, with the line of every place. All scalars stay text, so `no` and `1.10` mean what they say.

Nothing here knows what the data should look like; `validate` does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from lungedu.base.errors import ResourceError, ResourceUnreadable
from lungedu.base.resources import Resources
from lungedu.content.problem import Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 40
"""Levels of nesting; more is a mistake, or a file made to do harm."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Tree:
    """The data of one file: dicts, lists and strings, and the line where each place stands."""

    file: str
    data: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of a place, or of the nearest place around it that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, words: str, hint: str = "", *, warning: bool = False) -> Problem:
        """A problem at a place in this file."""
        return Problem(self.file, self.line(path), written(path), words, hint, warning)


    def without(self, entries: set[Path]) -> Tree:
        """The tree without some entries of its top-level lists, each given as `(list, number)`. Lines stay true."""
        kept = {name: [number for number in range(len(self.data[name])) if (name, number) not in entries]
                for name in {str(name) for name, _ in entries}}
        data = {key: [value[number] for number in kept[key]] if key in kept else value
                for key, value in self.data.items()}
        moved: dict[Path, Path] = {(name, old): (name, new) for name, numbers in kept.items() for new,
                                   old in enumerate(numbers)}
        lines = {moved.get(path[:2], path[:2]) + path[2:]: line for path, line in self.lines.items()
                 if path[:2] not in entries}
        return Tree(self.file, data, lines)


class NotYaml(Exception):
    """The file cannot be read as a tree. Holds the problems that say why."""

    def __init__(self, problems: tuple[Problem, ...]):
        super().__init__(str(problems[0]))
        self.problems = problems


def read_tree(resources: Resources, file: str) -> Tree:
    """The tree of a file. Raises `NotYaml`."""
    try:
        text = resources.text(file)
    except ResourceUnreadable as error:
        raise NotYaml((Problem(file, error.line, "", str(error)),)) from error
    except ResourceError as error:
        raise NotYaml((Problem(file, 1, "", str(error)),)) from error
    return parse_tree(text, file)


def parse_tree(text: str, file: str) -> Tree:
    """The tree of a text. Raises `NotYaml`.

    It is built from the parser's events, one after another: PyYAML's own composer calls itself for each level, and a
    file nested without end would take the whole process down.
    """
    reader = _Reader(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reader.take(event)
            if reader.too_deep:
                break
    except (yaml.YAMLError, ValueError) as error:
        raise NotYaml(tuple(reader.problems) or (_not_yaml(error, file, text),)) from error
    if reader.problems:
        raise NotYaml(tuple(reader.problems))
    if reader.data is None:
        raise NotYaml((Problem(file, 1, "", "this file is empty"),))
    return Tree(file, reader.data, reader.lines)


def written(path: Path) -> str:
    """A place as authors write it: `blocks[2].text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else str(step))
    return text


@dataclass
class _Open:
    """A list or a group of fields that is being read."""

    data: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    """The key whose value comes next; None when a key comes next."""


class _Reader:
    """Turns events into data, and notes lines and what must not be there."""

    def __init__(self, file: str):
        self.file = file
        self.data: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self.too_deep = False
        """Whether to stop reading: the parser needs ever longer for each level."""
        self._documents = 0
        self._skipping = 0
        """Levels inside something that was refused."""

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
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
        here = self._open[-1] if self._open else None
        if here is not None and isinstance(here.data, dict) and here.key is None:
            if text in here.data:
                self._refuse(line, f"{text!r} is written twice", "keep one of them", (*here.path, text))
            here.key = text
            self.lines.setdefault((*here.path, text), line)
        else:
            self._put(text, line)

    def _start(self, data: dict[str, Any] | list[Any], line: int) -> None:
        here = self._open[-1] if self._open else None
        if here is not None and isinstance(here.data, dict) and here.key is None:
            self._refuse(line, "a key must be a plain word", "put quotes around it if it begins with a bracket")
            self._skipping = 1
            here.key = ""
            return
        if len(self._open) >= DEEPEST:
            self._refuse(line, f"this is nested more than {DEEPEST} levels deep", "")
            self.too_deep = True
            return
        self._open.append(_Open(data, self._put(data, line)))

    def _put(self, value: Any, line: int) -> Path:
        """Put a value where the next one belongs; returns its place."""
        path = self._here()
        self.lines.setdefault(path, line)
        here = self._open[-1] if self._open else None
        if here is None:
            self.data = value
        elif isinstance(here.data, list):
            here.data.append(value)
        else:
            here.data[here.key or ""] = value
            here.key = None
        return path

    def _here(self) -> Path:
        if not self._open:
            return ()
        here = self._open[-1]
        return (*here.path, len(here.data) if isinstance(here.data, list) else here.key or "")

    def _refuse(self, line: int, words: str, hint: str, path: Path | None = None) -> None:
        self.problems.append(Problem(self.file, line, written(self._here() if path is None else path), words, hint))


def _not_yaml(error: Exception, file: str, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    if isinstance(error, yaml.reader.ReaderError):  # a character that no text should hold; it tells the byte alone
        line = text.encode()[:error.position].count(b"\n") + 1
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "a value that holds ': ' or begins with { [ * & or a quote mark needs quotes around it, or >-"
    return Problem(file, line, "", f"this is not valid YAML: {what}", hint)
