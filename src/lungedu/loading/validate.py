"""Validates a tree into a model, or reports every problem with line and hint."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from lungedu.base.errors import ContentError
from lungedu.base.ids import did_you_mean
from lungedu.content.problem import Problem
from lungedu.loading.yaml_tree import Path, Tree

T = TypeVar("T")


class InvalidModelError(ContentError):
    """The tree does not match the model. `problems` has every problem, `paths` the node of each in the tree."""

    def __init__(self, problems: tuple[Problem, ...], paths: tuple[Path, ...] = ()):
        super().__init__(str(problems[0]), problems)
        self.problems: tuple[Problem, ...] = problems
        self.paths = paths


def validate(kind: type[T], tree: Tree) -> T:
    """Build the model from a tree. Raises `InvalidModelError` with all problems."""
    try:
        model: T = _adapter(kind).validate_python(tree.data)
    except ValidationError as error:
        errors = _without_echoes(error.errors())
        raise InvalidModelError(tuple(_problem(kind, detail, tree) for detail in errors),
                                tuple(_node_path(detail["loc"], tree) for detail in errors)) from error
    return model


def validate_entries(kind: type[T], tree: Tree, lists: tuple[str, ...]) -> tuple[T, Tree, tuple[Problem, ...]]:
    """The model without those entries of `lists` that are refused, the tree without them, and their problems.

    One bad fact must not take two hundred good ones with it. Raises `InvalidModelError` if something outside an entry
    is wrong, or if too little is left.
    """
    try:
        return validate(kind, tree), tree, ()
    except InvalidModelError as error:
        bad = [problem_at for problem_at in error.paths if len(problem_at) > 1 and problem_at[0] in lists]
        if len(bad) != len(error.paths):
            raise
        left = tree.without({problem_at[:2] for problem_at in bad})
        return validate(kind, left), left, error.problems


def _without_echoes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Drop "too short" for a list with invalid entries: the errors of the entries say more."""
    return [error for error in errors if error["type"] != "too_short" or not any(
        other["loc"][:len(error["loc"])] == error["loc"] and other is not error for other in errors)]


def _adapter(kind: Any) -> TypeAdapter[Any]:
    return _cached_adapter(kind)


@cache
def _cached_adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _problem(kind: type[object], error: ErrorDetails, tree: Tree) -> Problem:
    path = _node_path(error["loc"], tree)
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
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            return tree.problem(path, f"{error['input']!r} is not one of the words known here",
                                did_you_mean(str(error["input"]), [word for word in choices if word]))
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
            expected = "yes or no" if "bool" in error["type"] else "a number"
            return tree.problem(path, f"this must be {expected}, not {error['input']!r}")
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


def _node_path(location: tuple[str | int, ...], tree: Tree) -> Path:
    """The path in the file. pydantic adds a step for the kind of a block, which the file does not have."""
    path: Path = ()
    node: Any = tree.data
    for number, step in enumerate(location):
        last = number == len(location) - 1
        in_group = isinstance(node, dict) and step in node
        in_list = isinstance(node, list) and isinstance(step, int) and step < len(node)
        if in_group or in_list:
            node = node[step]
        elif not last or (isinstance(node, dict) and node.get("kind") == step):
            continue
        path = (*path, step)
    return path


def _known_fields(kind: type[object], path: Path, tree: Tree) -> tuple[str, ...]:
    """Field names at a path, for a hint: those of the block's kind, else any of the model."""
    node: Any = tree.data
    for step in path[:-1]:
        node = node[step]
    if isinstance(node, dict) and "kind" in node:
        from lungedu.content import blocks

        for model in vars(blocks).values():
            fields = getattr(model, "model_fields", {})
            if "kind" in fields and node["kind"] in str(fields["kind"].annotation):
                return tuple(fields)
    names: set[str] = set()
    _collect_fields(_adapter(kind).json_schema(), names)
    return tuple(names - {str(step) for step in node} if isinstance(node, dict) else names)


def _collect_fields(schema: Any, names: set[str]) -> None:
    if isinstance(schema, dict):
        names.update(schema.get("properties", {}))
        for part in schema.values():
            _collect_fields(part, names)
    elif isinstance(schema, list):
        for part in schema:
            _collect_fields(part, names)
