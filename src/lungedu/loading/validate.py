"""From a tree to a model, or to every problem that stands in the way, told with line and hint."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from lungedu.base.ids import did_you_mean
from lungedu.content.problem import Problem
from lungedu.loading.yaml_tree import Path, Tree

T = TypeVar("T")


class Invalid(Exception):
    """The tree is no such model. Holds every problem, and the path of each in the tree."""

    def __init__(self, problems: tuple[Problem, ...], paths: tuple[Path, ...] = ()):
        super().__init__(str(problems[0]))
        self.problems = problems
        self.paths = paths


def validate(kind: type[T], tree: Tree) -> T:
    """The model that a tree describes. Raises `Invalid` with all problems at once."""
    try:
        model: T = _adapter(kind).validate_python(tree.data)
    except ValidationError as error:
        told = _without_echoes(error.errors())
        raise Invalid(tuple(_problem(kind, detail, tree) for detail in told),
                      tuple(_place(detail["loc"], tree) for detail in told)) from error
    return model


def validate_entries(kind: type[T], tree: Tree, lists: tuple[str, ...]) -> tuple[T, Tree, tuple[Problem, ...]]:
    """The model without those entries of `lists` that are refused, the tree without them, and their problems.

    One bad fact must not take two hundred good ones with it. Raises `Invalid` when something outside an entry is
    wrong, or when too little is left.
    """
    try:
        return validate(kind, tree), tree, ()
    except Invalid as error:
        bad = [problem_at for problem_at in error.paths if len(problem_at) > 1 and problem_at[0] in lists]
        if len(bad) != len(error.paths):
            raise
        left = tree.without({problem_at[:2] for problem_at in bad})
        return validate(kind, left), left, error.problems


def _without_echoes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """A list whose entries are wrong is also said to be too short; the entries say it better."""
    return [error for error in errors if error["type"] != "too_short" or not any(
        other["loc"][:len(error["loc"])] == error["loc"] and other is not error for other in errors)]


def _adapter(kind: Any) -> TypeAdapter[Any]:
    return _made_adapter(kind)


@cache
def _made_adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _problem(kind: type[object], error: ErrorDetails, tree: Tree) -> Problem:
    path = _place(error["loc"], tree)
    context = error.get("ctx", {})
    name = str(path[-1]) if path else "this file"
    match error["type"]:
        case "missing" if path and isinstance(path[-1], int):
            return tree.problem(path[:-1], f"this list is too short: it needs at least {path[-1] + 1}")
        case "missing" | "missing_argument":
            return tree.problem(path[:-1] if path[:-1] in tree.lines else (), f"{name!r} is missing",
                                f"add the line '{name}: …'")
        case "extra_forbidden" | "unexpected_keyword_argument":
            return tree.problem(path, f"unknown field {name!r}", did_you_mean(name, _known_fields(kind, path, tree)))
        case "literal_error":
            known = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            return tree.problem(path, f"{error['input']!r} is not one of the words known here",
                                did_you_mean(str(error["input"]), [word for word in known if word]))
        case "union_tag_invalid":
            tags = re.findall(r"'([^']*)'", str(context.get("expected_tags", "")))
            return tree.problem((*path, "kind"), f"there is no kind of block called {context.get('tag')!r}",
                                did_you_mean(str(context.get("tag")), tags))
        case "union_tag_not_found":
            return tree.problem(path, "a block needs a 'kind'", "add the line 'kind: paragraph', or another kind")
        case "string_pattern_mismatch" if not str(error["input"]).strip():
            return tree.problem(path, f"{name!r} is empty", "write it, or remove the line")
        case "string_pattern_mismatch":
            return tree.problem(path, f"{error['input']!r} is not written as an id or a date must be",
                                "ids are lower case with dashes; dates are like 2026-11-22; colors are like #1a2b3c")
        case "string_type":
            return tree.problem(path, "this must be text", "put quotes around it, or use >- and the next line")
        case "string_too_short":
            return tree.problem(path, f"{name!r} is empty", "write it, or remove the line")
        case "int_parsing" | "int_type" | "float_parsing" | "bool_parsing" | "bool_type":
            wanted = "yes or no" if "bool" in error["type"] else "a number"
            return tree.problem(path, f"this must be {wanted}, not {error['input']!r}")
        case "tuple_type" | "list_type":
            return tree.problem(path, "this must be a list", "begin each entry with '- '")
        case "model_type" | "model_attributes_type" | "dataclass_type" | "dict_type":
            return tree.problem(path, "this must be a group of fields, not a single value")
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "less_than":
            limit = context.get("ge", context.get("le", context.get("gt", context.get("lt"))))
            side = "at least" if "greater" in error["type"] else "at most"
            return tree.problem(path, f"{error['input']!r} is out of range: it must be {side} {limit}")
        case "value_error":
            return tree.problem(path, str(context.get("error", "this value does not fit")))
        case "too_short":
            return tree.problem(path, f"this list needs at least {context.get('min_length')}")
        case "too_long":
            return tree.problem(path, f"this list may have at most {context.get('max_length')}")
        case _:
            return tree.problem(path, error["msg"][0].lower() + error["msg"][1:])


def _place(location: tuple[str | int, ...], tree: Tree) -> Path:
    """The place in the file: pydantic names the kind of block as a step of its own, which the file has not."""
    path: Path = ()
    here: Any = tree.data
    for number, step in enumerate(location):
        last = number == len(location) - 1
        in_group = isinstance(here, dict) and step in here
        in_list = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if in_group or in_list:
            here = here[step]
        elif not last or (isinstance(here, dict) and here.get("kind") == step):
            continue
        path = (*path, step)
    return path


def _known_fields(kind: type[object], path: Path, tree: Tree) -> tuple[str, ...]:
    """The fields that the model at a place would have, for a hint. Guessed by the kind of block, else by model."""
    here: Any = tree.data
    for step in path[:-1]:
        here = here[step]
    if isinstance(here, dict) and "kind" in here:
        from lungedu.content import blocks

        for model in vars(blocks).values():
            fields = getattr(model, "model_fields", {})
            if "kind" in fields and here["kind"] in str(fields["kind"].annotation):
                return tuple(fields)
    known: set[str] = set()
    _collect_fields(_adapter(kind).json_schema(), known)
    return tuple(known - {str(step) for step in here} if isinstance(here, dict) else known)


def _collect_fields(schema: Any, known: set[str]) -> None:
    if isinstance(schema, dict):
        known.update(schema.get("properties", {}))
        for part in schema.values():
            _collect_fields(part, known)
    elif isinstance(schema, list):
        for part in schema:
            _collect_fields(part, known)
