"""The mutants of a source text: each is the text with one small change, made at a node of its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

Edit = tuple[ast.expr | ast.stmt, str, str]
"""A node, the text in its place, and what was done."""

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text, the line of the change, and what it is in words."""

    source: str
    line: int
    what: str


def mutants_of(source: str) -> list[Mutant]:
    """All mutants of a module that Python can still read, in the order of their lines."""
    raw = source.encode()
    starts = [0]
    for line in raw.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = []
    for node, text, what in _edits(ast.parse(source), source):
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        begin, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
        changed = (raw[:begin] + text.encode() + raw[end:]).decode()
        if _readable(changed):
            found.append(Mutant(changed, node.lineno, what))
    return sorted(found, key=lambda mutant: mutant.line)


def _readable(source: str) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _edits(tree: ast.Module, source: str) -> Iterator[Edit]:
    skipped = _not_code(tree)
    for node in ast.walk(tree):
        if node in skipped:
            continue
        match node:
            case ast.Compare(ops=[operator]) if type(operator) in _COMPARISONS:
                sign = _COMPARISONS[type(operator)]
                left, right = _text(source, node.left), _text(source, node.comparators[0])
                yield node, f"({left} {sign} {right})", f"compares by {sign}"
            case ast.BoolOp(op=operator):
                word = "or" if isinstance(operator, ast.And) else "and"
                joined = f" {word} ".join(f"({_text(source, value)})" for value in node.values)
                yield node, f"({joined})", f"{word} in place of {'and' if word == 'or' else 'or'}"
            case ast.UnaryOp(op=ast.Not()):
                yield node, f"({_text(source, node.operand)})", "without not"
            case ast.Constant(value=bool() as value):
                yield node, str(not value), f"{not value} in place of {value}"
            case ast.Constant(value=int() | float() as value):
                yield node, f"({value!r} + 1)", f"{value!r} + 1"
                yield node, f"({value!r} - 1)", f"{value!r} - 1"
            case ast.BinOp(op=operator) if type(operator) in _ARITHMETIC:
                sign = _ARITHMETIC[type(operator)]
                yield node, f"({_text(source, node.left)} {sign} {_text(source, node.right)})", f"computes by {sign}"
            case ast.If() | ast.IfExp() | ast.While():
                yield node.test, f"(not ({_text(source, node.test)}))", "branches swapped"
            case ast.Expr(value=ast.Call()) | ast.AugAssign():
                yield node, "pass", "statement deleted"


def _text(source: str, node: ast.expr) -> str:
    return f"({ast.get_source_segment(source, node)})"


def _not_code(tree: ast.Module) -> set[ast.AST]:
    """Annotations, what only a type checker reads, and format specifications."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        if isinstance(node, ast.arg | ast.AnnAssign):
            parts.append(node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            parts.append(node.returns)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            parts.append(node)
        elif isinstance(node, ast.JoinedStr):
            parts.append(node)  # positions inside f-strings are wrong before Python 3.12
        for part in parts:
            if part is not None:
                skipped.update(ast.walk(part))
    return skipped
