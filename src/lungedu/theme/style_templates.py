"""Templates of the style sheet: the names that one may use, filling one in, and finding what is wrong in one.

A template is a Qt style sheet (`qss/*.qss`) in which `$ink` or `${body}` stands for a color or a size. Qt drops a whole
style sheet for one broken rule, so the app asks here first.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields

from lungedu.theme.metrics import Metrics
from lungedu.theme.tokens import Colors

_FAMILY, _FALLBACK = "family", "fallback"
_TOKEN = re.compile(r"/\*.*?\*/|/\*|\"[^\"\n]*\"|'[^'\n]*'|[\"'{}();:]|[^/\"'{}();:]+|/", re.DOTALL)
_NAME = re.compile(r"\$(?:\$|\{(?P<braced>\w+)\}|(?P<plain>[A-Za-z_]\w*)|(?P<bad>\S?))")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a line, from 1. `harmless`: in a comment."""

    line: int
    words: str
    hint: str = ""
    name: str = ""
    """The unknown name, if that is the fault."""
    harmless: bool = False


def sizes_of(metrics: Metrics) -> dict[str, int]:
    """The sizes in pixels that a template can name."""
    return {
        "body": metrics.body, "small": metrics.small, "h1": metrics.h1, "h2": metrics.h2, "number": metrics.number,
        "touch": metrics.touch, "gap": metrics.gap, "pad": metrics.pad, "radius": metrics.radius,
        "round": metrics.touch // 2, "round_small": metrics.chip // 2,
        "key_radius": metrics.radius * 2 // 3,
        "pad_small": metrics.pad // 2, "half_gap": metrics.gap // 2,
        "pad_focused": metrics.pad - 2, "gap_focused": metrics.gap - 2, "half_gap_focused": metrics.gap // 2 - 2,
    }


NAMES = frozenset({*(field.name for field in fields(Colors)), *sizes_of(Metrics(18, 100, 1366, 768)),
                   _FAMILY, _FALLBACK})
"""Every name that a template can use."""


def filled(template: str, colors: Colors, metrics: Metrics, family: str, fallback: str) -> str:
    """A template without its comments, with every name replaced. `fallback`: the family of letters the first lacks."""
    values: Mapping[str, object] = {**asdict(colors), **sizes_of(metrics), _FAMILY: family, _FALLBACK: fallback}
    return string.Template(_without_comments(template)).safe_substitute(values)


def faults_of(template: str) -> Iterator[Fault]:
    """Everything that is wrong in a template."""
    for found in _NAME.finditer(template):
        name = found["braced"] or found["plain"] or ""
        if found["bad"] is not None or (name and name not in NAMES):
            harmless = _is_in_comment(template, found.start())
            words = f"${name} is no color and no size" if name else f"{found.group()!r} names no color and no size"
            yield Fault(_line_at(template, found.start()), words,
                        "" if name else "write $$ for a dollar sign", name, harmless)
    yield from _Grammar(template).faults()


class _Grammar:
    """Reads rules: selectors, and in braces `name: value;` again and again."""

    def __init__(self, template: str):
        text = _NAME.sub(lambda found: "x" * len(found.group()), template)  # ${name} has braces that are no rule's
        self._tokens = [(found.group(), _line_at(text, found.start())) for found in _TOKEN.finditer(text)]
        self._opened: list[tuple[str, int]] = []
        self._part, self._part_line, self._colons = "", 1, 0

    def faults(self) -> Iterator[Fault]:
        for token, line in self._tokens:
            if token == "/*":
                yield Fault(line, "this comment does not end", "close it with */")
                return
            if token.startswith("/*"):
                continue
            if token in ("{", "}", "(", ")", ";", ":"):
                yield from self._sign(token, line)
            else:
                if token in ("'", '"'):
                    yield Fault(line, f"this {token} has no second one in its line")
                self._add(token, line)
        if self._opened:
            sign, line = self._opened[-1]
            yield Fault(line, f"this {sign} is not closed", f"close it with {'}' if sign == '{' else ')'}")
        elif self._part.strip():
            yield Fault(self._part_line, f"{self._part.strip()[:40]!r} has no braces",
                        "a rule is NAME { color: $ink; }")

    def _sign(self, sign: str, line: int) -> Iterator[Fault]:
        inside = self._opened[-1][0] if self._opened else ""
        if sign == "(" or inside == "(":
            yield from self._in_parentheses(sign, line)
        elif sign == "{":
            if inside or not self._part.strip():
                yield Fault(line, "a { stands where no rule can begin", "close the rule before with }")
            self._opened.append((sign, line))
            self._next()
        elif sign == ")" or (not inside and sign in "};"):
            yield Fault(line, f"this {sign} closes nothing")
            self._next()
        elif inside and sign in ";}":
            yield from self._declaration()
            if sign == "}":
                self._opened.pop()
        else:
            self._colons += 1 if inside else 0
            self._add(sign, line)

    def _in_parentheses(self, sign: str, line: int) -> Iterator[Fault]:
        if sign == "(":
            self._opened.append((sign, line))
        elif sign == ")":
            self._opened.pop()
        elif sign in "{};":
            yield Fault(self._opened[-1][1], "this ( is not closed", "close it with )")
            self._opened.pop()
            yield from self._sign(sign, line)
            return
        self._add(sign, line)

    def _declaration(self) -> Iterator[Fault]:
        text, line = self._part.strip(), self._part_line
        name, _, value = text.partition(":")
        if text and not (name.strip() and value.strip()):
            yield Fault(line, f"{text[:40]!r} is not a name, a colon and a value", "write it as color: $ink;")
        elif self._colons > 1:
            yield Fault(line, f"{text.splitlines()[0][:40]!r} is followed by no semicolon", "end it with ;")
        self._next()

    def _add(self, token: str, line: int) -> None:
        if not self._part.strip():
            self._part_line = line + token[:len(token) - len(token.lstrip())].count("\n")
        self._part += token

    def _next(self) -> None:
        self._part, self._colons = "", 0


def _without_comments(template: str) -> str:
    return _TOKEN.sub(lambda token: "" if token.group().startswith("/*") else token.group(), template)


def _is_in_comment(template: str, position: int) -> bool:
    return any(token.group().startswith("/*") and token.start() <= position < token.end()
               for token in _TOKEN.finditer(template))


def _line_at(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
