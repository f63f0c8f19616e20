"""Draws the small pictures of topics and cards, and the icons of the controls.

Why a script: eighteen pictures stay one family only if they share one light, one outline and one
set of materials. So each picture below says only what it shows; `Picture` knows the rest. Colors
are never written here: a shape names a role, and the day color of the role is copied from
`resources/art/palette.yaml` into the one style element that the app swaps with the theme.

Run it from anywhere; the same code and palette always give the same files.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ART = ROOT / "resources" / "art"
ICONS = ROOT / "resources" / "icons"

Point = tuple[float, float]

# --- Icons ------------------------------------------------------------------------------------
# One color, 24 by 24. `i` is filled, `il` is a line; the app swaps the color in the style.

ICON_STYLE = (
    ".i{fill:#0b5563} .il{fill:none;stroke:#0b5563;stroke-width:2;"
    "stroke-linecap:round;stroke-linejoin:round}"
)


def line(d: str) -> str:
    return f'<path class="il" d="{d}"/>'


def filled(d: str) -> str:
    return f'<path class="i" d="{d}"/>'


def ring(x: float, y: float, r: float) -> str:
    return f'<circle class="il" cx="{x:g}" cy="{y:g}" r="{r:g}"/>'


def dot(x: float, y: float, r: float = 1.25) -> str:
    return f'<circle class="i" cx="{x:g}" cy="{y:g}" r="{r:g}"/>'


def box(x: float, y: float, width: float, height: float, corner: float) -> str:
    return f'<rect class="il" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{corner:g}"/>'


def star(x: float, y: float, outer: float, inner: float) -> str:
    """The path of a five-pointed star."""
    corners = []
    for k in range(10):
        r = inner if k % 2 else outer
        angle = k * math.pi / 5
        corners.append(f"{x + r * math.sin(angle):.1f} {y - r * math.cos(angle):.1f}")
    return "M" + "L".join(corners) + "z"


def dotted_ring(count: int, r: float, size: float) -> str:
    """A ring of dots around the middle of an icon."""
    turn = 2 * math.pi / count
    return "".join(
        dot(round(12 + r * math.sin(turn * k), 2), round(12 - r * math.cos(turn * k), 2), size)
        for k in range(count)
    )


def quote_mark(x: float, y: float) -> str:
    return filled(f"M{x:g} {y:g}a1.7 1.7 0 1 0-1.2 1.6c-.1.7-.6 1.2-1.3 1.5l.4.9c2-.7 3.1-2.1 2.1-4z")


QUESTION_HOOK = "M9.3 9.6a2.75 2.75 0 1 1 4.2 2.4c-1 .6-1.5 1.1-1.5 2.1"
LUNG_LEFT = (
    "M8.4 8.2c1.3 0 2 .8 2 2.2v6.7c0 2.2-1.3 3.2-3.9 3.9-2.7.8-4.6-.2-4.6-2.9C1.9 13.6 5.3 8.2 8.4 8.2z"
)
LUNG_RIGHT = (
    "M15.6 8.2c-1.3 0-2 .8-2 2.2v6.7c0 2.2 1.3 3.2 3.9 3.9 2.7.8 4.6-.2 4.6-2.9"
    "C22.1 13.6 18.7 8.2 15.6 8.2z"
)
WINDPIPE = "M12 3v7.2"

ICON_SHAPES = {
    "back": line("M15.5 4.5 8 12l7.5 7.5"),
    "forward": line("M8.5 4.5 16 12l-7.5 7.5"),
    "home": line("M3 11.5l9-8 9 8") + line("M5.5 9.5V20h13V9.5") + line("M10 20v-5.5h4V20"),
    "text-smaller": line("M2.5 18.5 7 7l4.5 11.5M4.2 14.5h5.6") + line("M15.5 12.8h6"),
    "text-larger": line("M2 20.5 8.5 4 15 20.5M4.4 14.5h8.2") + line("M15.5 6.5h6.5M18.75 3.2v6.6"),
    "contrast": ring(12, 12, 9.5) + filled("M12 4.8a7.2 7.2 0 0 0 0 14.4z"),
    "language": ring(12, 12, 9.5)
    + '<ellipse class="il" cx="12" cy="12" rx="4.2" ry="9.5"/>'
    + line("M3.4 8.8h17.2M3.4 15.2h17.2"),
    "warning": line("M12 3.5 22 20.5H2z") + line("M12 9.8v4.4") + dot(12, 17.4),
    "hide": line("M3.5 3.5l17 17")
    + line("M6.6 7C3.8 8.9 2 12 2 12s3.6 6.5 10 6.5c1.7 0 3.2-.4 4.5-1.1")
    + line("M10.4 5.6Q11.2 5.5 12 5.5c6.4 0 10 6.5 10 6.5s-1 1.8-2.8 3.4")
    + line("M9.9 10a2.9 2.9 0 0 0 4.1 4.1"),
    "clear": line("M13.5 3.5h-7A2.5 2.5 0 0 0 4 6v12a2.5 2.5 0 0 0 2.5 2.5h7")
    + line("M10 12h11.5M17 7.5l4.5 4.5-4.5 4.5"),
    "read-aloud": line("M2.5 9.3v5.4h3.8l5.2 4.5V4.8L6.3 9.3z")
    + line("M15.2 8.8a4.5 4.5 0 0 1 0 6.4M18.3 5.7a9 9 0 0 1 0 12.6"),
    "source": line("M14 2.5H7A2.5 2.5 0 0 0 4.5 5v14A2.5 2.5 0 0 0 7 21.5h10a2.5 2.5 0 0 0 2.5-2.5V8z")
    + line("M14 2.5V8h5.5")
    + quote_mark(11.2, 12.9)
    + quote_mark(16.2, 12.9),
    "close": line("M5.5 5.5l13 13M18.5 5.5l-13 13"),
    "plus": line("M12 4.5v15M4.5 12h15"),
    "minus": line("M4.5 12h15"),
    "check": line("M4 12.8 9.5 18.3 20 6.2"),
    "question": ring(12, 12, 9.5) + line(QUESTION_HOOK) + dot(12, 17.3),
    "search": ring(10.5, 10.5, 7) + line("M15.7 15.7 21 21"),
    "print": line("M7 8.5V3h10v5.5")
    + line("M7 17.5H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2")
    + line("M7 14h10v7H7z")
    + dot(17.4, 11.3, 1),
    "more": line("M4.5 8.5 12 16l7.5-7.5"),
    "less": line("M4.5 15.5 12 8l7.5 7.5"),
    "phone": line(
        "M6.3 3.5h2.7l1.9 4.7-2.4 1.9a12.5 12.5 0 0 0 5.4 5.4l1.9-2.4 4.7 1.9v2.7"
        "a2.8 2.8 0 0 1-3 2.8C10 20 4 14 3.5 6.5a2.8 2.8 0 0 1 2.8-3z"
    ),
    "calendar": box(3, 5, 18, 16, 2.5)
    + line("M3 10h18M8 2.5V7M16 2.5V7")
    + "".join(dot(x, y) for x, y in ((8, 13.7), (12, 13.7), (16, 13.7), (8, 17.3), (12, 17.3))),
    "people": ring(9, 8, 3.7)
    + line("M2 20.5a7 7 0 0 1 14 0")
    + line("M15.8 4.5a3.7 3.7 0 0 1 0 7M18.6 14.3a7 7 0 0 1 3.4 6.2"),
    "unknown": dotted_ring(14, 10.4, 1.05) + line(QUESTION_HOOK) + dot(12, 17.3),
    "info": ring(12, 12, 9.5) + line("M12 11.5v5.3") + dot(12, 7.5),
    "star-empty": line(star(12, 12.7, 9.7, 4.4)),
    "clock": ring(12, 12, 9.5) + line("M12 6.5V12l3.8 2.5"),
    "lungs": filled(LUNG_LEFT) + filled(LUNG_RIGHT) + line(WINDPIPE),
}

APP_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="0 0 128 128">\n'
    "<style>.i{fill:#ffffff} .il{fill:none;stroke:#ffffff;stroke-width:2;stroke-linecap:round;"
    "stroke-linejoin:round} .disc{fill:#0b5563}</style>\n"
    '<circle class="disc" cx="64" cy="64" r="63"/>\n'
    f'<g transform="translate(13.6 12.8) scale(4.2)">{ICON_SHAPES["lungs"]}</g>\n'
    "</svg>\n"
)


def write_icons() -> None:
    ICONS.mkdir(parents=True, exist_ok=True)
    for name, shapes in ICON_SHAPES.items():
        (ICONS / f"{name}.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">\n'
            f"<style>{ICON_STYLE}</style>\n{shapes}\n</svg>\n",
            encoding="utf-8",
        )
    (ICONS / "app.svg").write_text(APP_ICON, encoding="utf-8")


# --- What all pictures share --------------------------------------------------------------------

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


def person(
    p: Picture, x: float, base: float, size: float, skin: str, clothes: str, hair: str, cut: str
) -> None:
    """Head and shoulders of a grown person, without a face; base is the lower edge."""
    p.open(f"translate({x:g} {base:g}) scale({size:g})")
    if cut == "bob":
        p.form(
            "M-31 -92C-34 -134 34 -134 31 -92C31 -74 34 -62 27 -56C10 -50 -10 -50 -27 -56"
            "C-34 -62 -31 -74 -31 -92z",
            hair,
        )
    if cut == "curls":
        p.form(grown(0, -106, 36, 34, 1.2, 0.05), hair, "round")
    if cut == "bun":
        p.form(oval(2, -135, 15, 13), hair, "round")
    if cut == "scarf":
        p.form(
            "M-30 -98C-30 -138 30 -138 30 -98C30 -76 34 -60 40 -46C20 -34 -20 -34 -40 -46"
            "C-34 -60 -30 -76 -30 -98z",
            hair,
        )
    p.form(
        "M-57 2C-60 -34 -50 -50 -26 -56C-10 -60 10 -60 26 -56C50 -50 60 -34 57 2"
        "C57 7 54 9 50 9H-50C-54 9 -57 7 -57 2z",
        clothes,
    )
    p.form("M-11 -78V-58C-11 -42 11 -42 11 -58V-78z", skin)
    if cut != "scarf":
        p.form(oval(-24, -94, 5, 7), skin)
        p.form(oval(24, -94, 5, 7), skin)
    p.form(
        "M-24 -100C-24 -136 24 -136 24 -100C24 -78 14 -64 0 -64C-14 -64 -24 -78 -24 -100z", skin, "round"
    )
    if cut == "short":
        p.form(
            "M-26 -96C-31 -136 31 -138 26 -96C23 -104 22 -110 17 -114C6 -109 -10 -110 -17 -113"
            "C-22 -109 -23 -104 -26 -96z",
            hair,
        )
    if cut == "bob":
        p.form("M-26 -92C-32 -136 32 -136 26 -92C22 -100 18 -112 8 -116C-2 -106 -20 -106 -26 -92z", hair)
    if cut == "bun":
        p.form(
            "M-27 -88C-36 -138 36 -138 27 -88C27 -100 20 -110 6 -114C0 -106 -18 -100 -24 -99"
            "C-26 -96 -27 -92 -27 -88z",
            hair,
        )
    if cut == "curls":
        p.form(
            "M-25 -102C-30 -118 -20 -132 -6 -131C8 -134 30 -122 25 -102C18 -114 10 -112 4 -117"
            "C-4 -111 -16 -116 -25 -102z",
            hair,
        )
    if cut == "bald":
        p.form(
            "M-25 -90C-26 -64 -14 -53 0 -53C14 -53 26 -64 25 -90C22 -79 15 -75 9 -75"
            "C3 -78 -3 -78 -9 -75C-15 -75 -22 -79 -25 -90z",
            hair,
        )
        for side in (-1, 1):
            p.form(
                f"M{25 * side} -92C{29 * side} -100 {27 * side} -110 {22 * side} -114"
                f"C{21 * side} -106 {22 * side} -98 {25 * side} -92z",
                hair,
                "flat",
                2,
            )
        p.stroke("M-12 -119C-6 -124 2 -125 8 -124", "gleam", 4, 0.45)
    if cut == "scarf":
        p.form("M-26 -96C-30 -138 30 -138 26 -96C20 -116 -20 -116 -26 -96z", hair)
        p.form(
            "M-25 -96C-25 -74 -14 -60 0 -60C14 -60 25 -74 25 -96C30 -72 36 -60 40 -46"
            "C22 -36 -22 -36 -40 -46C-36 -60 -30 -72 -25 -96z",
            hair,
        )
    p.close()


# --- The pictures --------------------------------------------------------------------------------


def lungs(p: Picture) -> None:
    p.wash(False, 0.6)
    p.form(
        "M154 56C126 48 96 88 79 138C63 184 54 228 65 256C70 269 86 267 99 259"
        "C121 246 150 247 167 250C178 252 182 243 181 228C179 204 179 192 179 176"
        "C179 150 177 112 177 92C177 70 169 60 154 56z",
        "lobe",
    )
    p.form(
        "M246 56C274 48 304 88 321 138C337 184 346 228 335 256C330 269 314 267 301 259"
        "C283 248 262 247 246 250C234 252 231 243 236 232C243 218 238 206 228 199"
        "C221 194 221 186 221 176C221 150 223 112 223 92C223 70 231 60 246 56z",
        "lobe",
    )
    for d in (
        "M78 146C110 158 146 154 178 138",
        "M63 204C98 190 132 206 152 248",
        "M322 142C290 168 262 206 254 248",
    ):
        p.stroke(d, "lobe-line", 2.2, 0.75)
    for d in (
        "M98 114C108 92 120 76 136 70",
        "M74 214C77 194 82 178 88 164",
        "M266 70C276 76 286 88 294 104",
    ):
        p.stroke(d, "gleam", 5, 0.55)
    p.tubes(
        [
            ("M200 30V108", 17),
            ("M200 104C196 124 182 134 160 144", 11),
            ("M200 104C204 124 218 134 240 146", 11),
            ("M172 138C166 141 158 145 150.6 149.3", 8.5),
            ("M228 139C236 144 240 146 249 150.6", 8.5),
            ("M164 142C146 140 132 126 126 104", 6.5),
            ("M160 144C138 154 122 172 112 198", 6.5),
            ("M144 158C148 180 146 204 138 226", 5),
            ("M120 182C106 186 94 196 88 212", 3.6),
            ("M130 118C120 116 112 120 104 128", 3.6),
            ("M236 142C256 138 268 124 274 102", 6.5),
            ("M240 146C262 156 278 174 288 198", 6.5),
            ("M258 158C256 178 264 204 272 226", 5),
            ("M280 182C294 188 306 198 312 214", 3.6),
            ("M270 118C280 118 290 124 296 132", 3.6),
        ],
        "windpipe",
        2.1,
    )
    for y in (44, 56, 68, 80, 92):
        p.stroke(f"M194.5 {y}q5.5 3 11 0", "windpipe-line", 2, 0.7)
    p.form(grown(166, 145, 16, 15, 2.1, 0.09), "growth", "round")
    p.flat(oval(161, 139, 4, 3), "gleam", 0.45)


def airway_lining(p: Picture) -> None:
    p.wash(True, 2.2)
    middle, inner, wall = 150, 76, 17
    outer = inner + wall
    p.form(
        f"M140 {middle - inner}H352C328 {middle - 40} 328 {middle + 40} 352 {middle + inner}H140z",
        "plate",
        "hollow",
    )
    rows = 6
    for row in range(rows):
        top, low = (
            middle + inner * math.sin(math.radians(-78 + 156 * (row + edge) / rows)) for edge in (0, 1)
        )
        center, half = (top + low) / 2, (low - top) / 2 - 1.4
        bulge = math.sqrt(1 - ((center - middle) / inner) ** 2)
        x, end = 152 + 18 * bulge - (row % 2) * 20, 346 - 18 * bulge
        widths = [40 + 7 * math.sin(2.4 * row + 1.9 * k) for k in range(round((end - x) / 40))]
        stretch = (end - x) / sum(widths)
        for k, width in enumerate(w * stretch for w in widths):
            p.form(slab(x + 1.2, center - half, width - 2.4, 2 * half, min(half, 9)), "plate", "flat", 1.8)
            spot = x + width * (0.5 + 0.06 * math.sin(k + row))
            p.form(oval(spot, center, 6.5, min(5, half * 0.5)), "nucleus", "round", 0)
            x += width
    for y in (middle - outer, middle + inner):
        p.form(slab(146, y, 208, wall, 5), "windpipe", "tube")
        for x in (196, 240, 284, 328):
            p.form(slab(x - 15, y + 4, 30, wall - 8, 5), "mist", "tube", 1.8)
    p.form(
        f"M66 {middle - outer}H160C196 {middle - 62} 196 {middle + 62} 160 {middle + outer}H66z",
        "windpipe",
        "tube",
    )
    for x in (96, 122, 148):
        top, low = middle - outer + 7, middle + outer - 7
        arch = f"M{x} {top}C{x + 33} {middle - 60} {x + 33} {middle + 60} {x} {low}"
        p.stroke(arch, "mist-line", 13, 0.9)
        p.stroke(arch, "mist-dark", 9)
        p.stroke(
            f"M{x} {top + 3}C{x + 18} {middle - 70} {x + 26} {middle - 44} {x + 25} {middle - 14}",
            "mist-light",
            4,
            0.9,
        )
    p.form(oval(66, middle, 30, outer), "windpipe")
    p.form(oval(66, middle, 22, inner), "plate", "hollow")
    p.flat(oval(69, middle + 2, 14, inner - 18), "nucleus-dark", 0.55)


def people(p: Picture) -> None:
    p.wash(False, 1.4)
    p.ground(200, 272, 160, 9)
    person(p, 136, 226, 1.12, "skin-four", "amber", "hair-dark", "curls")
    person(p, 270, 226, 1.12, "skin-two", "plum", "rose", "scarf")
    person(p, 82, 262, 1.12, "skin-one", "denim", "hair-grey", "bun")
    person(p, 320, 262, 1.12, "skin-three", "leaf", "hair-grey", "bald")
    person(p, 201, 264, 1.2, "skin-two", "teal", "hair-brown", "short")


def question_mark(p: Picture, x: float, y: float, size: float, role: str) -> None:
    """X and y are the middle; size is the height in parts of 100."""
    p.open(f"translate({x:g} {y:g}) scale({size:g})")
    p.stroke("M-24 -24C-24 -62 26 -60 26 -26C26 -4 0 -4 0 20", role, 15)
    p.flat(oval(0, 44, 9.5), role)
    p.close()


def questions(p: Picture) -> None:
    p.wash(True, 0.3)
    p.form(
        "M92 38H246C270 38 286 54 286 78V142C286 166 270 182 246 182H150C138 196 122 208 98 214"
        "C108 204 110 194 108 182H92C68 182 52 166 52 142V78C52 54 68 38 92 38z",
        "mist",
    )
    p.stroke("M72 92V82C72 68 80 58 96 58H120", "gleam", 6, 0.9)
    question_mark(p, 169, 112, 1.02, "word")
    p.form(
        "M236 150H326C344 150 356 162 356 180V216C356 234 344 246 326 246H322C322 258 328 266 338 274"
        "C316 270 300 260 290 246H236C218 246 206 234 206 216V180C206 162 218 150 236 150z",
        "teal",
    )
    for d in ("M236 182H326", "M236 204H318", "M236 226H276"):
        p.stroke(d, "on-dark", 8)


def tick(p: Picture, x: float, y: float, size: float, role: str = "on-dark") -> None:
    """A tick; x and y are where the pen sets down."""
    p.stroke(
        f"M{number(x)} {number(y)}l{number(size * 0.36)} {number(size * 0.38)}"
        f" {number(size * 0.64)} {number(-size * 0.86)}",
        role,
        size * 0.24,
    )


def visit_list(p: Picture) -> None:
    p.wash(False, 3.3)
    p.open("rotate(-4 190 150)")
    p.form(slab(98, 38, 184, 238, 20), "clay")
    p.form(slab(113, 60, 154, 202, 9), "sheet", "flat", 2)
    p.form(
        "M152 50C152 42 158 38 166 38H172C174 22 206 22 208 38H214C222 38 228 42 228 50V66"
        "C228 71 225 74 220 74H160C155 74 152 71 152 66z",
        "steel",
    )
    p.form(oval(190, 41, 6), "clay", "round", 2)
    for y, length, done in ((102, 84, True), (146, 70, True), (190, 80, True), (234, 56, False)):
        p.form(slab(127, y - 15, 30, 30, 8), "teal" if done else "sheet")
        if done:
            tick(p, 134, y + 1, 17)
        p.stroke(f"M171 {y - 5}h{length}", "mark", 6)
        p.stroke(f"M171 {y + 8}h{length * 0.6:g}", "mark", 6, 0.55)
    p.close()
    p.open("translate(306 178) rotate(24)")
    p.form("M-11 -86C-11 -98 11 -98 11 -86V56H-11z", "amber")
    p.form("M-11 -70H11V-54H-11z", "steel")
    p.form("M-11 56H11L2 84C1 87 -1 87 -2 84z", "sheet")
    p.flat("M-4.5 77L-2 84C-1 87 1 87 2 84L4.5 77z", "amber-line")
    p.stroke("M-4 -46V48", "gleam", 4, 0.6)
    p.close()


def cell(p: Picture, x: float, y: float, r: float, seed: float, kind: str) -> None:
    """A cell with its nucleus."""
    p.form(grown(x, y, r, r * 0.92, seed, 0.05), kind, "round", 2.2)
    p.form(grown(x + r * 0.08, y + r * 0.04, r * 0.46, r * 0.42, seed + 2, 0.07), "nucleus", "round", 1.6)


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


def biopsy(p: Picture) -> None:
    p.wash(False, 5.1)
    p.open("rotate(-7 170 226)")
    p.form(slab(44, 192, 262, 66, 9), "mist", "flat")
    p.form(slab(44, 192, 56, 66, 9), "sheet", "flat")
    p.stroke("M60 214H84M60 230H78", "mark", 5)
    p.form(slab(124, 199, 116, 52, 6), "mist", "flat", 1.6)
    p.form(grown(178, 226, 40, 17, 0.8, 0.12), "lobe", "round")
    p.close()
    p.form(oval(206, 122, 84), "sheet", "round", 0)
    for x, y, r, seed, kind in (
        (176, 84, 27, 0.2, "plate"),
        (232, 82, 26, 1.7, "plate"),
        (150, 130, 25, 2.9, "plate"),
        (262, 130, 24, 4.4, "plate"),
        (180, 172, 25, 5.2, "plate"),
        (236, 172, 24, 0.9, "plate"),
        (206, 128, 29, 3.6, "lobe"),
    ):
        cell(p, x, y, r, seed, kind)
    p.stroke("M130 112C134 84 150 62 172 52", "gleam", 6, 0.8)
    lens(p, 206, 122, 84, 42)


def drip(p: Picture) -> None:
    p.wash(True, 4.2, rx=182, ry=134)
    p.ground(214, 276, 150, 9)
    # The stand with its bag.
    p.tubes(
        [("M92 40V268", 5), ("M92 40C92 24 116 24 122 38", 4), ("M60 271L92 258L124 271", 5)], "steel", 2
    )
    p.form(oval(60, 272, 6), "steel", "round", 2)
    p.form(oval(124, 272, 6), "steel", "round", 2)
    # The chair.
    p.form("M196 112C196 74 214 58 252 58H292C330 58 346 78 346 112V236H196z", "clay")
    p.stroke("M214 112C214 90 224 76 246 75", "gleam", 6, 0.4)
    p.form(slab(206, 258, 22, 18, 6), "hair-brown")
    p.form(slab(316, 258, 22, 18, 6), "hair-brown")
    person(p, 271, 206, 0.98, "skin-three", "denim", "hair-grey", "bob")
    # A blanket, the arms of the chair, and the arms of the person with the line.
    p.form("M220 184C244 172 300 172 324 184C334 206 336 240 332 262H212C208 238 210 206 220 184z", "leaf")
    for d in ("M246 182C242 208 241 236 243 258", "M296 182C300 208 302 236 301 258"):
        p.stroke(d, "leaf-line", 2.2, 0.6)
    for x in (184, 320):
        p.form(slab(x, 172, 42, 94, 20), "clay")
    for side in (1, -1):
        p.open("" if side == 1 else "translate(542 0) scale(-1 1)")
        p.tubes([("M211 172L204 184", 17)], "skin-three", 2.2)
        p.form(
            "M190 186C190 176 196 172 204 172C213 172 218 177 218 186C218 198 213 206 204 206"
            "C195 206 190 198 190 186z",
            "skin-three",
            "round",
            2.2,
        )
        p.stroke("M200 205V194M208 205V194", "skin-three-line", 2, 0.6)
        p.form(
            "M244 149C224 146 206 154 198 172C201 180 211 185 220 183C226 176 238 174 246 168"
            "C254 160 252 151 244 149z",
            "denim",
        )
        p.close()
    p.form(slab(194, 178, 18, 12, 4), "sheet", "flat", 2)
    p.stroke("M122 158V196C122 236 156 236 164 212C170 194 182 186 200 184", "way", 4.5)
    # The bag hangs in front.
    p.form(
        "M96 44H148C156 44 160 48 160 56V108C160 120 150 128 136 128H108C94 128 84 120 84 108V56"
        "C84 48 88 44 96 44z",
        "sheet",
    )
    p.form(
        "M86 78C104 72 138 84 158 77V108C158 119 149 126 136 126H108C95 126 86 119 86 108z",
        "mist",
        "flat",
        0,
    )
    p.stroke("M88 78C104 72 138 84 156 77", "mist-line", 2.2)
    p.stroke("M100 60H130", "mark", 5)
    p.stroke("M94 88V106C94 112 98 117 104 119", "gleam", 5, 0.8)
    p.form(slab(114, 128, 16, 30, 6), "mist")
    p.flat("M122 136C126 142 127.5 145 127.5 147A5.5 5.5 0 0 1 116.5 147C116.5 145 118 142 122 136z", "way")


def calendar(p: Picture) -> None:
    p.wash(False, 0.1)
    p.ground(190, 274, 140, 8)
    p.form(slab(52, 56, 276, 210, 22), "sheet")
    p.form("M52 100V78C52 64 60 56 74 56H306C320 56 328 64 328 78V100z", "teal")
    for x in (104, 150, 196, 242, 288):
        p.form(slab(x - 12, 38, 10, 36, 5), "steel", "flat", 2.2)
    for week in range(3):
        for day in range(7):
            x, y = 90 + day * 34.5, 138 + week * 45
            if week == 0 and day == 0:
                continue
            p.form(oval(x, y, 11.5), "mist", "flat", 2)
    p.form(oval(88, 138, 20), "amber", "round")
    p.form("M88 123C95 133 99 138 99 144A11 11 0 0 1 77 144C77 138 81 133 88 123z", "teal", "flat", 2)
    p.stroke("M82 144A5.5 5.5 0 0 0 86 149", "gleam", 2.6, 0.8)
    p.tubes([("M346 232C380 214 386 160 352 142", 6)], "amber", 2.2)
    p.form("M338 138L361 126L358 153z", "amber")


def pawn(p: Picture, x: float, y: float, material: str, square: bool) -> None:
    """One person of a group, as a playing piece; the groups differ in shape, not in color only."""
    body = (
        f"M{x - 15} {y + 34}V{y + 20}C{x - 15} {y + 14} {x - 12} {y + 12} {x - 7} {y + 12}H{x + 7}"
        f"C{x + 12} {y + 12} {x + 15} {y + 14} {x + 15} {y + 20}V{y + 34}z"
        if square
        else f"M{x - 16} {y + 34}C{x - 16} {y + 20} {x - 10} {y + 11} {x} {y + 11}"
        f"C{x + 10} {y + 11} {x + 16} {y + 20} {x + 16} {y + 34}z"
    )
    p.form(body, material, "flat", 2.2)
    p.form(oval(x, y, 10.5), material, "round", 2.2)


def coin_toss(p: Picture) -> None:
    p.wash(True, 1.1)
    p.form(slab(17, 162, 170, 112, 42), "mist")
    p.form(slab(213, 162, 170, 112, 10), "mist")
    for k, material in enumerate(("group-a", "group-b")):
        for y in (179, 228):
            for x in (-46, 0, 46):
                pawn(p, 102 + 196 * k + x, y, material, k == 1)
    for side in (-1, 1):
        p.stroke(
            f"M{200 + side * 60} 84C{200 + side * 86} 94 {200 + side * 96} 106 {200 + side * 97} 126",
            "way",
            5,
            1,
            "1 10",
        )
        p.stroke(f"M{200 + side * 97 - 10} 130L{200 + side * 97} 141L{200 + side * 97 + 10} 130", "way", 5)
    p.open("translate(200 74) rotate(-16)")
    p.form("M-46 0V11C-46 29 -26 44 0 44C26 44 46 29 46 11V0z", "amber")
    for x in (-34, -22, -8, 8, 22, 34):
        low = 11 + 33 * math.sqrt(1 - (x / 46) ** 2)
        p.stroke(f"M{x} {low - 9:.1f}V{low - 3:.1f}", "amber-line", 2, 0.6)
    p.form(oval(0, 0, 46, 34), "amber", "round")
    p.stroke(oval(0, 0, 36, 25.5), "amber-line", 2, 0.7)
    p.form(star(0, 0.5, 17, 8), "amber", "flat", 2)
    p.close()
    for d in ("M128 46C132 34 140 26 150 20", "M272 46C268 34 260 26 250 20"):
        p.stroke(d, "way", 4)


def scan(p: Picture) -> None:
    p.wash(False, 2.7)
    p.ground(212, 272, 158, 9)
    p.form("M222 40H292C336 40 360 66 360 108V214C360 250 344 268 312 268H222z", "mist")
    p.form(
        "M214 40C256 40 280 66 280 108V214C280 250 264 268 232 268H198C166 268 150 250 150 214V108"
        "C150 66 174 40 214 40z",
        "steel",
    )
    p.form(oval(215, 140, 50, 70), "mist")
    p.form(oval(219, 140, 41, 60), "teal", "hollow")
    p.stroke("M172 112C176 92 188 78 204 74", "gleam", 5, 0.9)
    p.form(oval(215, 238, 6), "leaf", "round", 2)
    p.stroke("M300 92H334M300 110H334", "mist-line", 5, 0.7)
    # The couch, and somebody on it under a blanket.
    p.form("M84 208H150L160 266H72z", "steel")
    p.form("M210 142C228 140 240 150 240 164C240 172 236 178 230 180H200z", "sheet")
    p.form(oval(221, 152, 18, 16), "skin-two", "round")
    p.form(
        "M226 137C240 140 244 158 236 166C238 156 234 146 222 142C222 139 224 137 226 137z", "hair-brown"
    )
    p.form(
        "M34 182C32 156 38 140 50 139C60 138 64 150 78 152C112 144 154 140 196 146"
        "C206 148 208 160 206 182z",
        "leaf",
    )
    for d in ("M84 152C82 162 82 172 84 181", "M150 148C148 160 148 172 150 181"):
        p.stroke(d, "leaf-line", 2.2, 0.6)
    p.form(slab(22, 180, 222, 22, 11), "steel", "tube")
    p.stroke("M36 188H228", "gleam", 4, 0.9)


def world(p: Picture) -> None:
    p.wash(True, 3.9)
    p.ground(196, 280, 90, 8)
    p.form(oval(196, 152, 118), "mist", "round")
    for outline in land_seen_from(104, 20, 196, 152, 118):
        p.form(outline, "leaf", "flat", 1.8)
    p.stroke(oval(196, 152, 118), "mist-line", 3)
    p.stroke("M96 124C102 100 116 78 134 66", "gleam", 7, 0.5)
    p.open("translate(214 128)")
    p.flat(oval(5, 2, 13, 5), "leaf-line", 0.4)
    p.form("M0 0C-10 -22 -31 -36 -31 -62A31 31 0 0 1 31 -62C31 -36 10 -22 0 0z", "rose")
    p.form(oval(0, -62, 12), "sheet", "round", 2)
    p.stroke("M-20 -68C-18 -76 -12 -82 -4 -84", "gleam", 4.5, 0.7)
    p.close()


# Coasts in degrees (east, north), coarse on purpose: a globe to recognize, not to measure.
COASTS = (
    [
        (28, 41),
        (36, 36),
        (35, 31),
        (39, 21),
        (43, 13),
        (52, 16),
        (59, 22),
        (56, 26),
        (50, 30),
        (57, 26),
        (66, 25),
        (72, 20),
        (77, 8),
        (80, 15),
        (88, 22),
        (94, 17),
        (98, 9),
        (103, 2),
        (101, 12),
        (106, 10),
        (109, 14),
        (106, 20),
        (114, 22),
        (121, 29),
        (119, 36),
        (125, 40),
        (127, 35),
        (130, 42),
        (140, 48),
        (142, 59),
        (158, 52),
        (163, 61),
        (178, 64),
        (160, 70),
        (130, 72),
        (105, 77),
        (80, 72),
        (68, 68),
        (45, 67),
        (40, 62),
        (30, 60),
        (35, 48),
    ],
    [
        (33, 30),
        (38, 20),
        (43, 12),
        (51, 11),
        (41, -2),
        (40, -14),
        (34, -20),
        (30, -31),
        (19, -34),
        (13, -18),
        (9, 2),
        (12, 20),
        (18, 31),
    ],
    [
        (114, -22),
        (122, -18),
        (130, -12),
        (136, -12),
        (140, -17),
        (142, -11),
        (146, -19),
        (153, -26),
        (149, -37),
        (140, -37),
        (131, -31),
        (115, -34),
    ],
    [(131, 32), (136, 34), (141, 37), (142, 43), (145, 44), (140, 41), (136, 36)],
    [(96, 5), (104, -1), (106, -6), (100, 0)],
    [(109, 1), (113, 3), (117, 7), (119, 4), (116, -3), (110, -2)],
    [(132, -1), (141, -3), (149, -9), (139, -7)],
    [(120, 17), (122, 17), (124, 12), (126, 7), (122, 9)],
    [(80, 9), (82, 7), (80, 6)],
    [(44, -16), (50, -16), (47, -25), (44, -22)],
)


def land_seen_from(east: float, north: float, x: float, y: float, r: float) -> list[str]:
    """The coasts on a globe of radius r around x, y, seen from far above one place (degrees)."""
    lon0, lat0 = math.radians(east), math.radians(north)
    shapes = []
    for coast in COASTS:
        seen = []
        for lon, lat in coast:
            a, b = math.radians(lon) - lon0, math.radians(lat)
            right = math.cos(b) * math.sin(a)
            up = math.cos(lat0) * math.sin(b) - math.sin(lat0) * math.cos(b) * math.cos(a)
            near = math.sin(lat0) * math.sin(b) + math.cos(lat0) * math.cos(b) * math.cos(a)
            if near < 0.02:  # behind the rim: slide it to the rim
                length = math.hypot(right, up)
                right, up = right / length * 0.995, up / length * 0.995
            seen.append((x + r * right * 0.985, y - r * up * 0.985))
        shapes.append(rounded(seen))
    return shapes


def call(p: Picture) -> None:
    p.wash(True, 5.6)
    p.open("translate(176 164) rotate(-8)")
    p.form(
        "M-74 -96C-62 -108 -46 -106 -38 -94L-22 -66C-15 -54 -18 -42 -28 -33L-40 -22"
        "C-34 6 -8 36 22 46L34 34C43 25 55 23 67 31L92 48C103 56 104 71 94 82L82 94"
        "C68 108 46 110 22 100C-34 78 -78 30 -96 -30C-104 -54 -100 -72 -86 -86z",
        "teal",
    )
    p.stroke("M-80 -52C-76 -16 -52 32 -18 60", "gleam", 7, 0.35)
    p.stroke("M-38 -94L-60 -82M94 82L80 62", "teal-line", 2.4, 0.5)
    p.close()
    for r, width in ((34, 11), (66, 11), (98, 11)):
        a, b = (r * math.cos(math.radians(t)) for t in (-82, -8))
        c, d = (r * math.sin(math.radians(t)) for t in (-82, -8))
        p.tubes(
            [(f"M{212 + a:.1f} {138 + c:.1f}A{r} {r} 0 0 1 {212 + b:.1f} {138 + d:.1f}", width)],
            "amber",
            2.2,
        )


def newspaper(p: Picture) -> None:
    p.wash(False, 4.6)
    p.ground(190, 270, 140, 8)
    p.form("M66 66V238C66 254 56 264 44 262C36 260 34 250 34 240V104H66", "sheet")
    p.form("M66 46H300C308 46 312 50 312 58V240C312 256 304 264 290 264H46C60 262 66 252 66 238z", "sheet")
    p.stroke("M88 76H226", "sheet-line", 15)
    p.stroke("M250 70H290M250 82H290", "mark", 5)
    p.stroke("M86 98H292", "sheet-line", 2.4, 0.7)
    p.form(slab(86, 114, 96, 66, 7), "mist")
    p.flat(oval(160, 132, 8), "amber-dark")
    p.form("M88 176L116 142L136 162L150 150L180 176z", "teal", "flat", 0)
    for y in (118, 134, 150, 166):
        p.stroke(f"M200 {y}H292", "mark", 5)
    for y, end in ((198, 178), (214, 178), (230, 178), (246, 140)):
        p.stroke(f"M88 {y}H{end}", "mark", 5)
    p.form(oval(254, 194, 52), "sheet", "round", 0)
    for y, a, b in ((172, 222, 286), (194, 212, 296), (216, 224, 270)):
        p.stroke(f"M{a} {y}H{b}", "word", 9)
    p.stroke("M208 180C212 166 222 155 236 149", "gleam", 5, 0.9)
    lens(p, 254, 194, 52, 40)


def books(p: Picture) -> None:
    p.wash(True, 0.9)
    p.ground(200, 262, 160, 9)
    p.form(
        "M36 92C36 84 42 80 50 80H350C358 80 364 84 364 92V246C364 254 358 258 350 258H222"
        "C214 266 186 266 178 258H50C42 258 36 254 36 246z",
        "teal",
    )
    for side in (-1, 1):
        for lift in (10, 5, 0):
            near, far, edge = (200 + side * reach for reach in (30, 96, 150 + lift / 2))
            p.form(
                f"M200 {82 + lift}C{near} {60 + lift} {far} {54 + lift} {edge:g} {62 + lift}"
                f"V{230 + lift}C{far} {222 + lift} {near} {228 + lift} 200 {246 + lift}z",
                "sheet",
            )
    for fold in (8, 14, 20):  # the shade of the middle fold
        p.flat(
            f"M200 84C{200 + fold * 0.4} 79 {200 + fold * 0.7} 77 {200 + fold} 75"
            f"V238C{200 + fold * 0.7} 240 {200 + fold * 0.4} 242 200 246z",
            "sheet-line",
            0.1,
        )
        p.flat(
            f"M200 84C{200 - fold * 0.3} 80 {200 - fold * 0.5} 78 {200 - fold * 0.7} 76"
            f"V239C{200 - fold * 0.5} 241 {200 - fold * 0.3} 243 200 246z",
            "sheet-line",
            0.06,
        )
    # A great letter on the left page, a small one on the right.
    p.stroke("M86 150L112 84L138 150M96 128H128", "word", 12)
    p.stroke("M252 86V148", "word-warm", 11)
    p.stroke("M252 112C262 98 290 102 290 125C290 149 262 152 252 138", "word-warm", 11)
    for y, length in ((176, 96), (194, 96), (212, 56)):
        for x in (74, 232):
            p.stroke(f"M{x} {y + 2}q{length / 2:g} -5 {length} 0", "mark", 5.5)
    p.form("M310 60C318 60 326 61 334 62V128L322 117L310 128z", "amber")


def heart_hands(p: Picture) -> None:
    p.wash(False, 2)
    for side, skin in ((1, "skin-one"), (-1, "skin-four")):
        p.open("" if side == 1 else "translate(400 0) scale(-1 1)")
        for d in (
            "M150 214C120 190 108 150 122 98",
            "M140 222C104 198 90 158 102 112",
            "M132 232C94 212 74 174 84 132",
            "M124 244C86 230 62 196 68 156",
        ):
            p.tubes([(d, 19)], skin, 2.2)
        p.close()
    p.form(heart(200, 70, 86), "rose", "round")
    p.stroke("M132 98C130 80 142 65 158 63", "gleam", 9, 0.6)
    for side, skin, sleeve in ((1, "skin-one", "denim"), (-1, "skin-four", "clay")):
        p.open("" if side == 1 else "translate(400 0) scale(-1 1)")
        p.form(
            "M112 274C108 262 98 252 98 240C98 224 116 214 134 206C146 200 158 208 166 216"
            "C172 206 174 192 177 182C181 170 196 173 195 187C193 212 188 236 177 252"
            "C172 260 172 266 172 274z",
            skin,
        )
        p.stroke("M166 216C164 224 160 230 154 234", f"{skin}-line", 2.4, 0.7)
        p.form("M104 262C126 252 156 252 180 262L186 290C160 296 124 296 98 290z", sleeve)
        p.close()


def balance(p: Picture) -> None:
    p.wash(True, 2.9)
    p.ground(200, 274, 84, 9)
    p.form(
        "M142 268C142 252 164 246 186 244H214C236 246 258 252 258 268C258 272 256 274 252 274H148"
        "C144 274 142 272 142 268z",
        "teal",
    )
    p.form("M192 76H208L212 248H188z", "teal")
    for x in (92, 308):
        p.stroke(f"M{x} 84L{x - 46} 186M{x} 84L{x + 46} 186", "way", 3)
    p.form(
        "M84 74C120 70 160 72 200 66C240 72 280 70 316 74C324 76 324 90 316 92C280 90 240 92 200 90"
        "C160 92 120 90 84 92C76 90 76 76 84 74z",
        "amber",
    )
    p.form(oval(200, 64, 17), "amber", "round")
    for x in (92, 308):
        p.form(oval(x, 84, 7), "teal", "round", 2)
    p.form(oval(92, 154, 32), "leaf", "round")
    tick(p, 77, 155, 32, "leaf-line")
    p.form(
        "M300 126C304 119 312 119 316 126L342 174C346 181 342 187 334 187H282C274 187 270 181 274 174z",
        "clay",
    )
    p.stroke("M308 142V160", "clay-line", 8)
    p.flat(oval(308, 174, 4.8), "clay-line")
    for x in (92, 308):
        p.form(
            f"M{x - 58} 184H{x + 58}C{x + 54} 210 {x + 30} 220 {x} 220"
            f"C{x - 30} 220 {x - 54} 210 {x - 58} 184z",
            "amber",
        )
        p.stroke(f"M{x - 42} 196C{x - 36} 206 {x - 28} 210 {x - 18} 212", "gleam", 4, 0.6)


def jigsaw(x: float, y: float, size: float, edges: tuple[int, int, int, int]) -> str:
    """A piece of a puzzle: edges top, right, bottom, left; 1 = knob, -1 = hole, 0 = straight."""
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
    d = f"M{number(x)} {number(y)}"
    for k, edge in enumerate(edges):
        d += jigsaw_edge(corners[k], corners[(k + 1) % 4], edge)
    return d + "z"


# A knob on an edge of length 1, as (along the edge, out of the piece).
KNOB = (
    ((0.44, 0.02), (0.4, 0.08), (0.37, 0.13)),
    ((0.31, 0.28), (0.69, 0.28), (0.63, 0.13)),
    ((0.6, 0.08), (0.56, 0.02), (0.62, 0)),
)


def jigsaw_edge(start: Point, end: Point, edge: int) -> str:
    """One side of a piece, clockwise, so that outward is to the left of the way."""
    (ax, ay), (bx, by) = start, end
    ux, uy = bx - ax, by - ay

    def at(along: float, out: float) -> str:
        right, down = ux * along + uy * out * edge, uy * along - ux * out * edge
        return f"{number(ax + right)} {number(ay + down)}"

    d = ""
    if edge:
        d = f"L{at(0.38, 0)}" + "".join("C" + " ".join(at(*p) for p in curve) for curve in KNOB)
    return f"{d}L{number(bx)} {number(by)}"


def unknown(p: Picture) -> None:
    p.wash(False, 1.8)
    size, left, top = 94, 59, 58
    pieces = {
        (0, 0): ("teal", (0, 1, -1, 0)),
        (1, 0): ("mist", (0, -1, 1, -1)),
        (2, 0): ("clay", (0, 0, -1, 1)),
        (0, 1): ("amber", (1, -1, 0, 0)),
        (1, 1): ("leaf", (-1, -1, 0, 1)),
    }
    p.stroke(jigsaw(left + 2 * size, top + size, size, (1, 0, 0, 1)), "way", 3.5, 1, "1 8")
    for (column, row), (material, edges) in pieces.items():
        p.form(jigsaw(left + column * size, top + row * size, size, edges), material)
    question_mark(p, left + 2.5 * size, top + 1.52 * size, 0.52, "way")


def microscope(p: Picture) -> None:
    p.wash(True, 5)
    p.ground(204, 274, 120, 9)
    p.form(
        "M170 82C258 74 322 134 312 198C308 226 288 244 266 256H214C250 238 272 214 274 186"
        "C278 150 240 120 180 122z",
        "teal",
    )
    p.stroke("M226 92C268 104 298 142 298 178", "gleam", 5, 0.35)
    p.form(
        "M104 262C104 252 112 246 122 246H288C298 246 306 252 306 262C306 268 302 272 296 272H114"
        "C108 272 104 268 104 262z",
        "teal",
    )
    p.form(slab(116, 206, 128, 15, 7), "steel", "tube")
    p.form(slab(142, 197, 62, 9, 3), "mist", "flat", 2)
    p.flat(grown(174, 201.5, 14, 3.6, 1, 0.1), "rose-dark")
    p.form(slab(166, 221, 22, 26, 4), "steel", "flat")
    p.open("rotate(-12 176 190)")
    p.form(slab(165, 166, 22, 26, 5), "steel", "flat")
    p.form(slab(157, 142, 38, 28, 6), "amber", "flat")
    p.form(slab(150, 54, 52, 92, 12), "sheet", "flat")
    p.stroke("M163 70V130", "gleam", 6, 0.9)
    p.form(slab(158, 30, 36, 26, 6), "teal", "flat")
    p.form(slab(152, 16, 48, 16, 7), "teal", "flat")
    p.close()
    p.form(oval(232, 112, 17), "amber", "round")
    p.form(oval(232, 112, 7), "amber", "round", 2)
    p.form(oval(287, 208, 12), "steel", "round")


PICTURES: dict[str, Callable[[Picture], None]] = {
    "lungs": lungs,
    "airway-lining": airway_lining,
    "people": people,
    "questions": questions,
    "visit-list": visit_list,
    "biopsy": biopsy,
    "drip": drip,
    "calendar": calendar,
    "coin-toss": coin_toss,
    "scan": scan,
    "world": world,
    "call": call,
    "newspaper": newspaper,
    "books": books,
    "heart-hands": heart_hands,
    "balance": balance,
    "unknown": unknown,
    "microscope": microscope,
}


def day_colors(palette: Path) -> dict[str, str]:
    """The day color of every role, read line by line: the palette keeps one role per line."""
    line_of_role = re.compile(r'^\s*([a-z0-9-]+):\s*\{.*?\bday:\s*"(#[0-9a-fA-F]{6})"', re.MULTILINE)
    return dict(line_of_role.findall(palette.read_text(encoding="utf-8")))


def write_pictures() -> None:
    day = day_colors(ART / "palette.yaml")
    for name, draw in PICTURES.items():
        picture = Picture(name)
        draw(picture)
        (ART / f"{name}.svg").write_text(picture.svg(day), encoding="utf-8")


if __name__ == "__main__":
    write_icons()
    write_pictures()
