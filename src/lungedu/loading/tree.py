"""Plain data of a file, with the line of each node. Needs no YAML library: a compiled copy gives the same data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lungedu.base.errors import ContentError
from lungedu.content.problem import Problem

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Tree:
    """The data of one file: dicts, lists and strings, with the line of each node."""

    file: str
    data: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of a node, or of its nearest existing parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, message: str, hint: str = "", *, warning: bool = False) -> Problem:
        """A problem at a node of this file."""
        return Problem(self.file, self.line(path), written(path), message, hint, warning)

    def without(self, entries: set[Path]) -> Tree:
        """The tree without some entries of its top-level lists, each given as `(list, number)`. Lines stay true."""
        kept = {name: [number for number in range(len(self.data[name])) if (name, number) not in entries]
                for name in {str(name) for name, _ in entries}}
        data = {key: [value[number] for number in kept[key]] if key in kept else value
                for key, value in self.data.items()}
        moved: dict[Path, Path] = {(name, old): (name, new)
                                   for name, numbers in kept.items() for new, old in enumerate(numbers)}
        lines = {moved.get(path[:2], path[:2]) + path[2:]: line for path, line in self.lines.items()
                 if path[:2] not in entries}
        return Tree(self.file, data, lines)


class YamlSyntaxError(ContentError):
    """The file cannot be parsed. `problems` says why."""

    def __init__(self, problems: tuple[Problem, ...]):
        super().__init__(str(problems[0]), problems)
        self.problems: tuple[Problem, ...] = problems


def written(path: Path) -> str:
    """Format a path for authors: `blocks[2].text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else str(step))
    return text
