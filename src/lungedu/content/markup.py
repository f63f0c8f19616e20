"""Parses the inline markup of patient text into spans.

    **words**                       Strong
    [words](term:pd-1)              Reference to a word of the glossary
    [words](source:lancet-2025-h6)  Reference to a source
    {h6-os-24m.ivo|rest}            Value of a fact, in a format

>>> for span in spans("**No** [cells](term:t-cell), {h6-os-24m.ivo|rest}"):
...     print(span)
Strong(text='No')
TextSpan(text=' ')
Reference(text='cells', kind='term', target='t-cell')
TextSpan(text=', ')
Value(fact='h6-os-24m', value='ivo', format='rest')

Parsing never fails: invalid markup stays text, and `faults` reports it to the author.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FORMATS = ("", "exact", "rest", "low", "high", "p", "words", "lower", "year", "round")
"""The formats of a value; the empty one depends on its unit. See `content/values.py`."""

_TOKEN = re.compile(
    r"\*\*(?P<strong>[^*]+)\*\*"
    r"|\[(?P<label>[^\]]+)\]\((?P<kind>[a-z]+):(?P<target>[^)\s]+)\)"
    r"|\{(?P<fact>[a-z0-9-]+)\.(?P<value>[a-z0-9-]+)(?:\|(?P<format>[a-z]+))?\}")
_LEFTOVER = re.compile(r"\*\*|\]\(|[{}]")


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Emphasized text."""

    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Text that opens a meaning (`term`) or a source (`source`)."""

    text: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Value:
    """A placeholder for a fact's value."""

    fact: str
    value: str
    format: str

    @property
    def ref(self) -> str:
        """`fact.value`."""
        return f"{self.fact}.{self.value}"


Span = TextSpan | Strong | Reference | Value


def spans(text: str) -> tuple[Span, ...]:
    """The spans of a text, in order, without loss."""
    result: list[Span] = []
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() > at:
            result.append(TextSpan(text[at:token.start()]))
        result.append(_span(token))
        at = token.end()
    if at < len(text):
        result.append(TextSpan(text[at:]))
    return tuple(result)


def faults(text: str) -> tuple[str, ...]:
    """Errors in the markup, in plain words for the author; empty if there are none."""
    said = []
    for span in spans(text):
        if isinstance(span, TextSpan | Strong) and (left := _LEFTOVER.search(span.text)):
            said.append(f"this markup is not complete: {span.text[max(0, left.start() - 12):left.end() + 12]!r}")
        elif isinstance(span, Reference) and span.kind not in ("term", "source"):
            said.append(f"a link inside text is a term or a source, not {span.kind!r}")
        elif isinstance(span, Value) and span.format not in FORMATS:
            said.append(f"unknown format {span.format!r}")
    return tuple(said)


def _span(token: re.Match[str]) -> Span:
    if token["strong"]:
        return Strong(token["strong"])
    if token["label"]:
        return Reference(token["label"], token["kind"], token["target"])
    return Value(token["fact"], token["value"], token["format"] or "")
