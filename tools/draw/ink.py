"""Writes an SVG that names colors by role only (SVG Tiny 1.2 and CSS classes, as QtSvg reads it)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracing import bunches

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ART = RESOURCES / "art"
_MANY = 8  # pieces of a line that are slow to draw at once
_SOLID = 0.8  # of a line this strong, nobody sees where its pieces cross
_ROLE = re.compile(r'^  ([a-z0-9-]+): \{day: "(#[0-9a-f]{6})"')


def day_colors() -> dict[str, str]:
    """Role -> day color, from palette.yaml (one role per line, so no YAML reader is needed)."""
    rows = (_ROLE.match(row) for row in (ART / "palette.yaml").read_text(encoding="utf-8").splitlines())
    return {m[1]: m[2] for m in rows if m}


Stop = tuple[float, str] | tuple[float, str, float]
"""Of a gradient: where, which color, and how opaque."""
Gradient = tuple[str, str, tuple[Stop, ...]]
"""A tag, its shape, and its stops."""


@dataclass(frozen=True)
class Shape:
    """One path, and how it is painted."""

    data: str
    look: str  # attributes that neighbors share
    opacity: float
    fill: str  # a role, a gradient, or nothing
    width: float  # of its line; 0 without one
    apart: bool  # is drawn beside it and does not belong to its outline


class Ink:
    """Collects shapes and gradients of one file."""

    def __init__(self, name: str, box: tuple[float, float, float, float], about: str):
        self.name, self.box, self.about = name, box, about
        self.shapes: list[Shape] = []
        self.gradients: dict[Gradient, str] = {}
        self.roles: set[tuple[str, str]] = set()

    # what a shape is filled with

    def ball(self, kind: str, light: str = "light", mid: str = "mid", dark: str = "dark") -> str:
        """Round and lit from the upper left."""
        return self._gradient(
            "radialGradient",
            'cx=".34" cy=".28" r=".82"',
            ((0, f"{kind}-{light}", 1), (0.5, f"{kind}-{mid}", 1), (1, f"{kind}-{dark}", 1)),
        )

    def slope(self, *stops: Stop, across: tuple[float, float, float, float] = (0, 0, 0.5, 1)) -> str:
        """A straight change of color over the shape's box; stops are (offset, role[, opacity])."""
        x1, y1, x2, y2 = across
        return self._gradient("linearGradient", f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops)

    def fade(self, role: str, strength: float, core: float = 0.0) -> str:
        """Strong in the middle, gone at the rim: shadows and far-away things."""
        return self._gradient(
            "radialGradient", 'cx=".5" cy=".5" r=".5"', ((core, role, strength), (1, role, 0))
        )

    def _gradient(self, tag: str, shape: str, stops: Sequence[Stop]) -> str:
        key = (tag, shape, tuple(stops))
        if key not in self.gradients:
            self.gradients[key] = f"{self.name}-g{len(self.gradients) + 1}"
            self.roles |= {("c", stop[1]) for stop in stops}
        return f"url(#{self.gradients[key]})"

    # shapes

    def path(self, data: str, fill: str | None = None, stroke: str | None = None, width: float = 0.0,
             opacity: float = 1.0, apart: bool = False) -> None:
        """One shape; `fill` is a role or one of the gradients above. For `apart` see `Shape`."""
        if not data:
            return
        fill, classes, rest = fill or "", [], ""
        if fill and not fill.startswith("url("):
            classes.append(f"f-{fill}")
            self.roles.add(("f", fill))
        else:
            rest += f' fill="{fill or "none"}"'
        if stroke:
            classes.append(f"s-{stroke}")
            self.roles.add(("s", stroke))
            rest += f' stroke-width="{width:.1f}"'
        named = f' class="{" ".join(classes)}"' if classes else ""
        pieces = [data]
        if stroke and data.count("M") >= _MANY and not fill.startswith("url("):
            pieces = bunches(data, width, solid=not fill and opacity >= _SOLID)
        self.shapes += [Shape(one, named + rest, opacity, fill, width if stroke else 0, apart) for one in pieces]

    # the file

    def text(self, colors: dict[str, str]) -> str:
        """The whole file."""
        x, y, w, h = self.box
        rules = {"f": "fill", "s": "stroke", "c": "stop-color"}
        style = "\n".join(
            f".{letter}-{role}{{{rules[letter]}:{colors[role]}}}" for letter, role in sorted(self.roles)
        )
        stops = "\n".join(self._gradient_text(key, name) for key, name in self.gradients.items())
        body = "\n".join(self._body())
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {y:g} {w:g} {h:g}">\n'
            f"<style>\n{style}\n</style>\n<!-- {self.about} Drawn by tools/draw/draw.py. -->\n"
            f"<defs>\n{stops}\n</defs>\n"
            f'<g stroke-linejoin="round" stroke-linecap="round">\n{body}\n</g>\n</svg>\n'
        )

    def _body(self) -> Iterator[str]:
        """The shapes; neighbors that look alike say so once."""
        for look, shapes in itertools.groupby(self.shapes, lambda shape: shape.look):
            rows = [(f' opacity="{one.opacity:.2f}"' if one.opacity < 1 else "", one.data) for one in shapes]
            if len(rows) == 1:
                yield f'<path{look}{rows[0][0]} d="{rows[0][1]}"/>'
            else:
                yield from (f"<g{look}>", *(f'<path{veil} d="{data}"/>' for veil, data in rows), "</g>")

    @staticmethod
    def _gradient_text(key: Gradient, name: str) -> str:
        tag, shape, stops = key
        inner = ""
        for offset, role, *opacity in stops:
            veil = f' stop-opacity="{opacity[0]:g}"' if opacity and opacity[0] < 1 else ""
            inner += f'<stop class="c-{role}" offset="{offset:g}"{veil}/>'
        return f'<{tag} id="{name}" {shape}>{inner}</{tag}>'
