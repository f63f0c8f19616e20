"""What the emblems of a trial share: materials with their lines, sheets, a heart, a film with lungs."""

from __future__ import annotations

from collections.abc import Sequence

import body_organs as organs
from body_kit import LINE, disc, form, rounded, slab, symmetric, two_tone
from geometry import Place, line, smooth
from ink import Ink

_LINES = {"face": "skin", "crown": "hair"}  # whose lines are those of another material


def line_of(kind: str) -> str:
    """The role of a material's outline."""
    family, _, which = kind.partition("-")
    if family in _LINES:
        return f"{_LINES[family]}-{which}-line"
    borrowed = family in ("coat", "scarf") and which != "white"
    return f"{which if borrowed else kind}-line"


def put(ink: Ink, shape: list[complex] | str, kind: str, width: float = LINE, ball: bool = False,
        across: tuple[float, float, float, float] = (0.05, 0, 0.75, 1)) -> None:
    """A shaded shape with the outline of its material: path data, or points of a smooth outline."""
    fill = ink.ball(kind, "light", "light", "dark") if ball else two_tone(ink, kind, across)
    ink.path(shape if isinstance(shape, str) else smooth(shape), fill=fill, stroke=line_of(kind), width=width)


def stroke(ink: Ink, points: list[complex], role: str, width: float, opacity: float = 1.0) -> None:
    """An open line."""
    ink.path(smooth(points, closed=False), stroke=role, width=width, opacity=opacity)


def strokes(ink: Ink, runs: Sequence[list[complex]], role: str, width: float, opacity: float = 1.0) -> None:
    """Open lines that look alike."""
    ink.path("".join(smooth(run, closed=False) for run in runs), stroke=role, width=width, opacity=opacity)


def box(corners: Sequence[complex], radius: float | list[float]) -> str:
    """A polygon with round corners, as path data."""
    return line(rounded(corners, radius))


def shade(ink: Ink, x: float, y: float, half: int, high: float = 7) -> None:
    """The soft shade under a thing that stands."""
    ink.path(disc(complex(x, y), half, high / half), fill=ink.fade("shadow", 0.34, 0.2), apart=True)


def heart(ink: Ink, place: Place, kind: str = "rose", width: float = LINE) -> None:
    """A heart around its middle, 2 wide at scale 1."""
    half = [-0.52j, 0.2 - 0.84j, 0.56 - 0.92j, 0.9 - 0.68j, 1 - 0.28j, 0.86 + 0.12j, 0.5 + 0.54j, 0.14 + 0.86j, 0.95j]
    put(ink, place(symmetric(half)), kind, width, ball=True)
    glow = place([-0.7 - 0.2j, -0.68 - 0.46j, -0.48 - 0.66j])
    stroke(ink, glow, "gleam", max(2.2, 0.13 * place.scale), 0.65)


def ticked(ink: Ink, at: complex, size: float, role: str, width: float) -> None:
    """A tick; `at` is its lowest point."""
    points = [at - size * (0.42 + 0.4j), at, at + size * (0.72 - 0.92j)]
    ink.path(line(points, closed=False), stroke=role, width=width)


def film_lungs(ink: Ink, place: Place, spot: complex | None = None, width: float = 2.2) -> None:
    """Lungs as a scan shows them, pale on dark; `spot` is a point in them, in their own coordinates."""
    for ring in (organs.LUNG, organs.NOTCHED):
        ink.path(smooth(place(ring)), fill=two_tone(ink, "film-lung"), stroke="film-lung-line", width=width)
    wind = [-92j, -60j, -36j]
    ink.path(smooth(place(wind), closed=False), stroke="film-lung-line", width=9 * place.scale)
    for sign in (-1, 1):
        for run in ([-38j, sign * 16 - 22j, sign * 36 - 10j], [sign * 36 - 10j, sign * 54 + 10j, sign * 62 + 38j]):
            stroke(ink, place(run), "film-lung-line", 5 * place.scale, 0.8)
    if spot is not None:
        film_spot(ink, place(spot), 15 * place.scale)


def film_spot(ink: Ink, at: complex, radius: float, width: float = 2.6) -> None:
    """A tumor on a scan: a knobbly spot with a pale rim."""
    knobs = ((-0.7 - 0.55j, 0.62), (0.35 - 0.8j, 0.6), (0.85 + 0.1j, 0.58), (0.3 + 0.75j, 0.62), (-0.6 + 0.6j, 0.6))
    rims = "".join(disc(at + p * radius * 0.72, r * radius) for p, r in (*knobs, (0j, 0.8)))
    ink.path(rims, stroke="spot-rim", width=2 * width + 4)
    ink.path(rims, stroke="spot-line", width=2 * width)
    ink.path(rims, fill=ink.ball("spot"))
    ink.path(disc(at - radius * (0.35 + 0.4j), radius * 0.28), fill="spot-light", opacity=0.8)


def sheet(ink: Ink, x: float, y: float, wide: float, high: float, radius: float = 8, width: float = LINE) -> None:
    """A sheet of paper."""
    put(ink, slab(x, y, wide, high, radius), "sheet", width)


def vial_label(ink: Ink, x: float, y: float, wide: float, high: float) -> None:
    """A plain label without any mark."""
    form(ink, slab(x, y, wide, high, 4), "sheet", two_tone(ink, "sheet"), 2.2)
