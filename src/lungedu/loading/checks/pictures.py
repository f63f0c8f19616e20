"""Pictures: colored by roles of the palette only, so that every theme can draw them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import date

from lungedu.base.errors import ResourceError
from lungedu.base.ids import did_you_mean
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything
from lungedu.loading.palette import PALETTE, read_palette
from lungedu.loading.yaml_tree import YamlSyntaxError

_CLASS = re.compile(r'class="([^"]*)"')
_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_TYPED_COLOR = re.compile(r'(?:fill|stroke|stop-color)\s*[:=]\s*"?\s*(#[0-9a-fA-F]{3,8}|rgb\([^)]*\))')
_RULE = re.compile(r"\.[fsc]-([\w-]+)\{(?:fill|stroke|stop-color):(#[0-9a-fA-F]{6})\}")
_UNSAFE = re.compile(r"<(script|image|foreignObject|text|filter|mask)\b|\bhref\s*=\s*\"(?!#)")


def art_uses_the_palette(everything: Everything, _: date) -> Iterator[Problem]:
    """Every class of a picture is a role; no color is typed; nothing points outside the file."""
    try:
        roles = set(read_palette(everything.resources))
    except YamlSyntaxError as error:
        yield from error.problems
        return
    for folder in ("art", "art/parts"):
        for name in everything.resources.names(folder, ".svg"):
            yield from _one(everything, f"{folder}/{name}.svg", roles)


def copied_colors_are_current(everything: Everything, _: date) -> Iterator[Problem]:
    """A drawing has a copy of the day theme's colors, for drawing programs. It goes stale when the palette changes."""
    try:
        palette = read_palette(everything.resources)
    except YamlSyntaxError:
        return  # reported by art_uses_the_palette
    for folder in ("art", "art/parts"):
        for name in everything.resources.names(folder, ".svg"):
            file = f"{folder}/{name}.svg"
            try:
                text = everything.resources.text(file)
            except ResourceError:
                continue  # reported by art_uses_the_palette
            for rule in _RULE.finditer(text):
                role, color = rule.group(1), rule.group(2)
                current = palette.get(role, {}).get("day", color)
                if color.lower() != current.lower():
                    yield _problem(file, text, rule, f"the copy of {role!r} is {color}, but {PALETTE} says {current}",
                                   "draw it again: python3 tools/draw/draw.py and small.py", warning=True)


def drawings_can_be_drawn(everything: Everything, _: date) -> Iterator[Problem]:
    """Every SVG is well formed; every drawing that symbols.yaml speaks of is there."""
    for folder in ("art", "art/parts", "icons"):
        for name in everything.resources.names(folder, ".svg"):
            file = f"{folder}/{name}.svg"
            try:
                ElementTree.fromstring(everything.resources.text(file))
            except ElementTree.ParseError as error:
                yield Problem(file, error.position[0], "", f"this is no SVG that can be read: {error.msg}",
                              "open it in a drawing program and save it again")
            except ResourceError as error:
                yield Problem(file, getattr(error, "line", 1), "", str(error))
    symbols = everything.models.get(files.SYMBOLS)
    drawn = everything.resources.names("art/parts", ".svg")
    for number, symbol in enumerate(getattr(symbols, "symbols", ())):
        if symbol.id not in drawn:
            yield everything.trees[files.SYMBOLS].problem(
                ("symbols", number, "id"), f"there is no drawing art/parts/{symbol.id}.svg",
                did_you_mean(symbol.id, drawn))


def _one(everything: Everything, file: str, roles: set[str]) -> Iterator[Problem]:
    try:
        text = everything.resources.text(file)
    except ResourceError:
        return  # `drawings_can_be_drawn` reports it
    drawn = _STYLE.sub(lambda style: "\n" * style.group().count("\n"), text)
    for found in _TYPED_COLOR.finditer(drawn):
        yield _problem(file, drawn, found, f"the color {found.group(1)} is typed", f"use a role of {PALETTE}")
    for found in _UNSAFE.finditer(drawn):
        yield _problem(file, drawn, found, f"{found.group()!r} does not belong in a picture", "draw it with paths")
    reported = set[str]()
    for found in _CLASS.finditer(drawn):
        for name in found.group(1).split():
            role = name.partition("-")[2]
            if name[:2] in ("f-", "s-", "c-") and role not in roles and role not in reported:
                reported.add(role)
                yield _problem(file, drawn, found, f"unknown color role {role!r}", did_you_mean(role, roles))


def _problem(file: str, text: str, found: re.Match[str], words: str, hint: str, *, warning: bool = False) -> Problem:
    return Problem(file, text.count("\n", 0, found.start()) + 1, "", words, hint, warning)
