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
    """The tree of a text. Raises `NotYaml`."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise NotYaml((_not_yaml(error, file),)) from error
    if node is None:
        raise NotYaml((Problem(file, 1, "", "this file is empty"),))
    reader = _Reader(file)
    data = reader.read(node, ())
    if reader.problems:
        raise NotYaml(tuple(reader.problems))
    return Tree(file, data, reader.lines)


def written(path: Path) -> str:
    """A place as authors write it: `blocks[2].text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else str(step))
    return text


class _Reader:
    """Turns nodes into data, and notes lines and what must not be there."""

    def __init__(self, file: str):
        self.file = file
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, path: Path) -> Any:
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if id(node) in self._seen:
            return self._refuse(node, path, "this repeats an earlier part of the file by an alias (*)",
                                "write the words again; aliases are not used here")
        self._seen.add(id(node))
        if len(path) > DEEPEST:
            return self._refuse(node, path, f"this is nested more than {DEEPEST} levels deep", "")
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
        return self._mapping(node, path)

    def _mapping(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                hint = "put quotes around it if it begins with a bracket"
                self._refuse(key, path, "a key must be a plain word", hint)
                continue
            name = str(key.value)
            if name in data:
                self._refuse(key, (*path, name), f"{name!r} is written twice", "keep one of them")
                continue
            self.lines[(*path, name)] = key.start_mark.line + 1
            data[name] = self.read(value, (*path, name))
        return data

    def _refuse(self, node: yaml.Node, path: Path, words: str, hint: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, written(path), words, hint))


def _not_yaml(error: Exception, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    if isinstance(error, RecursionError):
        return Problem(file, line, "", "this file is nested too deep")
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    hint = "a value that holds ': ' or begins with { [ * & or a quote mark needs quotes around it, or >-"
    return Problem(file, line, "", f"this is not valid YAML: {what}", hint)
