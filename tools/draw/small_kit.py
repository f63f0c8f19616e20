"""What all small pictures share: shapes as path data, and `Picture`, which collects them and writes the SVG.

Colors are never written here: a shape names a role, and the day color of the role is copied from
`resources/art/palette.yaml` into the one style element that the app swaps with the theme.
"""

from __future__ import annotations

import math
import re

Point = tuple[float, float]
OUTLINE = 2.6
LIGHTS = {
    # One light, from the upper left: across a flat thing, on a round thing, along a lying tube.
    "flat": ("linearGradient", 'x1="0" y1="0" x2="0.9" y2="1"'),
    "round": ("radialGradient", 'cx="0.36" cy="0.3" r="0.78" fx="0.3" fy="0.24"'),
    "tube": ("linearGradient", 'x1="0" y1="0" x2="0" y2="1"'),
    "hollow": ("linearGradient", 'x1="0.1" y1="1" x2="0" y2="0"'),
}


def number(value: float) -> str:
    return f"{round(value, 1):g}"


def smooth(points: list[Point]) -> str:
    """A closed smooth curve (Catmull-Rom) through the points, as the `d` of a path."""
    count = len(points)
    d = f"M{number(points[0][0])} {number(points[0][1])}"
    for k in range(count):
        before, here, there, after = (points[(k + j) % count] for j in (-1, 0, 1, 2))
        pull = [
            (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6),
            (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6),
            there,
        ]
        d += "C" + " ".join(f"{number(x)} {number(y)}" for x, y in pull)
    return d + "z"


def grown(x: float, y: float, rx: float, ry: float, seed: float, wave: float = 0.06) -> str:
    """A round thing with three low waves on its rim, so that no two look alike."""
    points = []
    for k in range(14):
        a = 2 * math.pi * k / 14
        swell = math.sin(2 * a + seed) + 0.7 * math.sin(3 * a + 2.3 * seed)
        swell += 0.4 * math.sin(5 * a + 3.1 * seed)
        points.append(
            (x + rx * math.cos(a) * (1 + wave * swell), y + ry * math.sin(a) * (1 + wave * swell))
        )
    return smooth(points)


def rounded(points: list[Point]) -> str:
    """A closed curve that only leans toward the points: softer than `smooth`."""
    middles = [((x + points[k - 1][0]) / 2, (y + points[k - 1][1]) / 2) for k, (x, y) in enumerate(points)]
    d = f"M{number(middles[0][0])} {number(middles[0][1])}"
    for k, (x, y) in enumerate(points):
        there = middles[(k + 1) % len(points)]
        d += f"Q{number(x)} {number(y)} {number(there[0])} {number(there[1])}"
    return d + "z"


def slab(x: float, y: float, width: float, height: float, r: float) -> str:
    """A rectangle with round corners, as the `d` of a path."""
    r = min(r, width / 2, height / 2)
    n = number
    return (
        f"M{n(x + r)} {n(y)}h{n(width - 2 * r)}a{n(r)} {n(r)} 0 0 1 {n(r)} {n(r)}"
        f"v{n(height - 2 * r)}a{n(r)} {n(r)} 0 0 1 {n(-r)} {n(r)}h{n(2 * r - width)}"
        f"a{n(r)} {n(r)} 0 0 1 {n(-r)} {n(-r)}v{n(2 * r - height)}"
        f"a{n(r)} {n(r)} 0 0 1 {n(r)} {n(-r)}z"
    )


def oval(x: float, y: float, rx: float, ry: float | None = None) -> str:
    """An ellipse (or a circle) as the `d` of a path."""
    ry = rx if ry is None else ry
    n = number
    return f"M{n(x - rx)} {n(y)}a{n(rx)} {n(ry)} 0 1 1 {n(2 * rx)} 0a{n(rx)} {n(ry)} 0 1 1 {n(-2 * rx)} 0z"


def heart(x: float, y: float, size: float) -> str:
    """A heart; x and y are the notch on top, size is half its width."""
    s = size / 70
    curve = [(-8, -11), (-20, -20), (-34, -20), (-56, -20), (-70, -4), (-70, 20), (-70, 52)]
    curve += [(-46, 84), (0, 116)]
    mirrored = [(-a, b) for a, b in reversed(curve[:-1])]
    whole = [*curve, *mirrored, (0, 0)]
    pairs = " ".join(f"{number(x + a * s)} {number(y + b * s)}" for a, b in whole)
    return f"M{number(x)} {number(y)}C{pairs}z"


def star(x: float, y: float, outer: float, inner: float) -> str:
    """The path of a five-pointed star."""
    corners = []
    for k in range(10):
        r = inner if k % 2 else outer
        angle = k * math.pi / 5
        corners.append(f"{x + r * math.sin(angle):.1f} {y - r * math.cos(angle):.1f}")
    return "M" + "L".join(corners) + "z"


class Picture:
    """One small picture, 400 by 300: shapes in, SVG text out.

    A *material* is three roles: `<material>-light` where the light falls, `<material>-dark` away
    from it, `<material>-line` for the outline.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._shapes: list[str] = []
        self._shades: dict[str, str] = {}

    def form(
        self, d: str, material: str, light: str = "flat", outline: float = OUTLINE, opacity: float = 1
    ) -> None:
        """A shaded shape with an outline."""
        edge = f' class="s-{material}-line" stroke-width="{outline:g}"' if outline else ""
        self._shapes.append(
            f'<path{edge} fill="{self._shade(material, light)}"{self._opacity(opacity)}'
            f' stroke-linejoin="round" d="{d}"/>'
        )

    def flat(self, d: str, role: str, opacity: float = 1) -> None:
        """A shape in one color, without an outline."""
        self._shapes.append(f'<path class="f-{role}"{self._opacity(opacity)} d="{d}"/>')

    def stroke(self, d: str, role: str, width: float = OUTLINE, opacity: float = 1, dash: str = "") -> None:
        """A line with round ends."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._shapes.append(
            f'<path class="s-{role}" fill="none" stroke-width="{width:g}" stroke-linecap="round"'
            f' stroke-linejoin="round"{dashes}{self._opacity(opacity)} d="{d}"/>'
        )

    def tubes(self, runs: list[tuple[str, float]], material: str, outline: float = OUTLINE) -> None:
        """Pipes that flow into each other: all outlines first, then all insides."""
        for d, width in runs:
            self.stroke(d, f"{material}-line", width + 2 * outline)
        for d, width in runs:
            self.stroke(d, f"{material}-dark", width)
        for d, width in runs:
            self.stroke(d, f"{material}-light", width * 0.5)

    def wash(self, warm: bool, seed: float, rx: float = 176, ry: float = 128, y: float = 152) -> None:
        """The soft patch of color behind every picture."""
        role = "wash-warm" if warm else "wash-cool"
        self.flat(grown(200, y, rx, ry, seed, 0.05), role)

    def ground(self, x: float, y: float, rx: float, ry: float = 8) -> None:
        """The shade under a thing that stands."""
        self.flat(oval(x, y, rx, ry), "shade")

    def open(self, transform: str) -> None:
        """Begin a group that is moved, turned or scaled as one."""
        self._shapes.append(f'<g transform="{transform}">' if transform else "<g>")

    def close(self) -> None:
        """End the group begun last."""
        self._shapes.append("</g>")

    def svg(self, day: dict[str, str]) -> str:
        """The whole file. `day` holds the day color of each role."""
        body = "\n".join(self._shapes)
        defs = "\n".join(self._shades.values())
        style = self._style(defs + body, day)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">\n'
            f"<style>{style}</style>\n<defs>\n{defs}\n</defs>\n{body}\n</svg>\n"
        )

    def _shade(self, material: str, light: str) -> str:
        key = f"{self.name}-{material}" + ("" if light == "flat" else f"-{light}")
        kind, place = LIGHTS[light]
        self._shades[key] = (
            f'<{kind} id="{key}" {place}><stop offset="0" class="c-{material}-light"/>'
            f'<stop offset="1" class="c-{material}-dark"/></{kind}>'
        )
        return f"url(#{key})"

    @staticmethod
    def _opacity(opacity: float) -> str:
        return "" if opacity == 1 else f' opacity="{opacity:g}"'

    @staticmethod
    def _style(markup: str, day: dict[str, str]) -> str:
        properties = {"f": "fill", "s": "stroke", "c": "stop-color"}
        used = sorted(set(re.findall(r'class="([fsc])-([a-z0-9-]+)"', markup)))
        return "\n".join(f".{kind}-{role}{{{properties[kind]}:{day[role]}}}" for kind, role in used)


def lens(p: Picture, x: float, y: float, r: float, handle: float) -> None:
    """The rim and handle of a magnifying glass; the handle points to `handle` degrees."""
    p.open(f"translate({x:g} {y:g}) rotate({handle:g})")
    p.form(slab(r + 4, -7, 26, 14, 4), "steel", "tube")
    p.form(slab(r + 22, -13, 84, 26, 13), "teal", "tube")
    p.stroke(f"M{r + 38:g} -5H{r + 90:g}", "gleam", 4, 0.4)
    p.close()
    p.stroke(oval(x, y, r + 4), "steel-line", 15)
    p.stroke(oval(x, y, r + 4), "steel-dark", 10)
    p.stroke(oval(x - 0.5, y - 0.5, r + 4.5), "steel-light", 4)
