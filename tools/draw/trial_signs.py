"""What else a trial speaks of: other drugs, how people feel, what is counted, who may join, what is not known."""

from __future__ import annotations

import math

from body_kit import LINE, arc, disc, form, gleam, lit, rounded, slab, symmetric
from geometry import Place, along, line, oval, polar, smooth
from ink import Ink
from trial_kit import box, film_spot, put, shade, sheet, stroke, strokes, ticked, vial_label

# drugs


def other_drug(ink: Ink) -> None:
    """Two bottles that are not alike."""
    shade(ink, 0, 96, 90)
    vial = [-86 - 36j, -80 - 52j, -18 - 52j, -12 - 36j, -12 + 94j, -86 + 94j]
    shape = box(vial, [10, 8, 8, 10, 14, 14])
    form(ink, shape, "glass", lit(ink, "glass"))
    form(ink, box([-80 - 8j, -18 - 8j, -18 + 88j, -80 + 88j], [2, 2, 10, 10]), "broth", lit(ink, "broth"), 2)
    ink.path(disc(-49 - 8j, 31, 0.14), fill="broth-light", stroke="broth-line", width=2)
    ink.path(shape, stroke="glass-line", width=LINE)
    vial_label(ink, -79, 18, 60, 44)
    put(ink, slab(-74, -66, 50, 14, 4), "steel", 2.8)
    put(ink, slab(-78, -86, 58, 22, 6), "teal")
    gleam(ink, [-77 - 34j, -77 - 10j, -77 + 10j], "gleam", 4.4, 0.8)
    bottle = [22 - 64j, 68 - 64j, 68 - 44j, 90 - 18j, 90 + 94j, 0 + 94j, 0 - 18j, 22 - 44j]
    put(ink, box(bottle, [3, 3, 10, 16, 14, 14, 16, 10]), "amber")
    vial_label(ink, 8, 8, 74, 58)
    gleam(ink, [9 - 10j, 18 - 26j], "gleam", 5, 0.6)
    gleam(ink, [9 + 74j, 9 + 82j], "gleam", 4.4, 0.5)
    put(ink, slab(14, -98, 62, 36, 7), "sheet")
    strokes(ink, [[complex(x, -90), complex(x, -70)] for x in (28, 39, 50, 61)], "sheet-line", 2.4, 0.6)


def untreated(ink: Ink) -> None:
    """A box of medicine that nobody has opened."""
    shade(ink, 4, 96, 92)
    side = [52 - 44j, 88 - 66j, 88 + 66j, 52 + 92j]
    put(ink, line(side), "teal")
    roof = [-88 - 44j, -50 - 68j, 88 - 68j, 52 - 44j]
    put(ink, line(roof), "mist")
    put(ink, box([-88 - 44j, 52 - 44j, 52 + 92j, -88 + 92j], 3), "sheet")
    put(ink, line([-88 + 44j, 52 + 44j, 52 + 91j, -88 + 91j]), "teal", 2.4)
    pill = Place(-18 + 14j, 1, -28)
    whole = [-40 - 15j, 40 - 15j, 40 + 15j, -40 + 15j]
    put(ink, line(pill(rounded(whole, 15))), "sheet", 2.8)
    put(ink, line(pill(rounded([-40 - 15j, 0 - 15j, 0 + 15j, -40 + 15j], [15, 1, 1, 15]))), "rose", 2.8)
    gleam(ink, pill([-28 - 7j, -8 - 7j]), "gleam", 4, 0.6)
    strokes(ink, ([-72 + 62j, 0 + 62j], [-72 + 76j, -26 + 76j]), "on-dark", 5, 0.8)
    put(ink, disc(-16 - 46j, 21), "amber", ball=True)
    ticked(ink, -19 - 37j, 16, "amber-line", 5)


def steroid(ink: Ink) -> None:
    """A blister of pills."""
    shade(ink, 0, 96, 70)
    at = Place(-8 - 8j, 1, 10)
    put(ink, line(at(rounded([-58 - 84j, 58 - 84j, 58 + 84j, -58 + 84j], 14))), "steel")
    for k in range(4):
        for x in (-27, 27):
            middle = at(complex(x, -61 + 41 * k))
            if k == 3 and x > 0:
                ink.path(disc(middle, 16.5), fill="steel-line", opacity=0.35)
                torn = [middle + polar(16.5 if j % 2 else 12, 30 * j) for j in range(12)]
                ink.path(line(torn), stroke="steel-line", width=2.4)
                continue
            ink.path(disc(middle, 19), stroke="steel-line", width=2, opacity=0.55)
            _pill(ink, middle, 14)
    strokes(ink, [at([complex(-50, y), complex(50, y)]) for y in (-41, 0, 41)], "steel-line", 2, 0.45)
    _pill(ink, 70 + 76j, 20)


def _pill(ink: Ink, at: complex, radius: float) -> None:
    put(ink, disc(at, radius), "amber", 2.8, ball=True)
    stroke(ink, [at + polar(radius * 0.55, 150), at + polar(radius * 0.55, -30)], "amber-line", 2.4, 0.8)
    stroke(ink, arc(at, radius * 0.66, 195, 250, 5), "gleam", 2.6, 0.8)


# how people feel, what is counted


def daily_life(ink: Ink) -> None:
    """An armchair, and a cup on a small table."""
    shade(ink, 0, 96, 98)
    for x in (-84, -2):
        put(ink, slab(x, 76, 15, 20, 4), "hair-brown", 2.8)
    back = [-84 - 30j, -78 - 66j, -56 - 84j, -38 - 88j, -20 - 88j, 0 - 82j, 18 - 64j, 22 - 30j, 22 + 60j, -84 + 60j]
    put(ink, smooth(back), "clay")
    strokes(ink, [[complex(-31, -44), complex(-31, 10)]], "clay-line", 2.4, 0.35)
    put(ink, slab(-62, -10, 62, 46, 14), "leaf")
    gleam(ink, [-52 + 14j, -52 + 2j, -44 - 2j], "gleam", 4, 0.45)
    put(ink, slab(-76, 26, 90, 56, 10), "clay")
    put(ink, slab(-76, 22, 90, 24, 11), "clay")
    for x in (-100, 8):
        put(ink, slab(x, -4, 32, 84, 15), "clay")
    gleam(ink, [-72 - 42j, -66 - 62j, -50 - 74j], "gleam", 5, 0.45)
    gleam(ink, [-92 + 44j, -92 + 14j, -88 + 6j], "gleam", 4.4, 0.4)
    for run in ([72 + 28j, 72 + 90j], [54 + 95j, 72 + 86j, 90 + 95j]):
        stroke(ink, run, "hair-brown-line", 10)
        stroke(ink, run, "hair-brown-dark", 5)
    put(ink, slab(46, 20, 54, 12, 5), "hair-brown", 2.8)
    stroke(ink, [84 - 6j, 96 - 8j, 97 + 4j, 84 + 8j], "teal-line", 9)
    stroke(ink, [84 - 6j, 96 - 8j, 97 + 4j, 84 + 8j], "teal-light", 3.6)
    put(ink, box([54 - 16j, 86 - 16j, 83 + 20j, 57 + 20j], [2, 2, 10, 10]), "teal", 2.8)
    steam = [70 - 28j, 64 - 38j, 74 - 48j, 68 - 60j]
    strokes(ink, (steam, [p + 14 + 6j for p in steam[:3]]), "way", 3.6, 0.6)


def final_count(ink: Ink) -> None:
    """A tally sheet; its last rows are still empty."""
    shade(ink, 0, 98, 76)
    put(ink, slab(-78, -88, 156, 186, 14), "clay")
    sheet(ink, -65, -74, 130, 160, 6, 2.6)
    clip = box([-26 - 84j, -14 - 98j, 14 - 98j, 26 - 84j, 26 - 68j, -26 - 68j], [6, 8, 8, 6, 5, 5])
    put(ink, clip, "steel", 2.8)
    for row, count in enumerate((10, 5)):
        y = -42 + 36 * row
        marks, slants = [], []
        for k in range(count):
            x = -50 + (k // 5) * 54
            if k % 5 < 4:
                marks.append([complex(x + 10 * (k % 5), y - 12), complex(x + 10 * (k % 5), y + 12)])
            else:
                slants.append([complex(x - 7, y + 8), complex(x + 37, y - 8)])
        strokes(ink, marks + slants, "word", 4.6)
    for y in (31, 62):
        for x in (-54, 2):
            ink.path(_dashed(x, y - 10, 50, 20), stroke="mark", width=2.6)
    strokes(ink, [[complex(-56, y), complex(56, y)] for y in (-23, 13)], "sheet-line", 2, 0.35)


def _dashed(x: float, y: float, wide: float, high: float) -> str:
    """A rectangle of short strokes, as path data."""
    corners = [complex(x, y), complex(x + wide, y), complex(x + wide, y + high), complex(x, y + high)]
    text = ""
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        count = max(2, round(abs(b - a) / 10))
        text += "".join(
            line([a + (b - a) * (k + 0.2) / count, a + (b - a) * (k + 0.8) / count], closed=False) for k in range(count)
        )
    return text


# who may join, what is not known


def no_entry(ink: Ink) -> None:
    """A round badge with a crossing bar."""
    put(ink, disc(0j, 92), "badge-no", 3.6, ball=True)
    ink.path(disc(0j, 78), stroke="on-dark", width=4, opacity=0.85)
    ink.path(slab(-54, -15, 108, 30, 8), fill="on-dark", stroke="badge-no-line", width=2.6)
    gleam(ink, arc(0j, 66, 205, 245), "gleam", 6, 0.5)


def may_join(ink: Ink) -> None:
    """A round badge with a tick."""
    put(ink, disc(0j, 92), "group-a", 3.6, ball=True)
    ink.path(disc(0j, 78), stroke="on-dark", width=4, opacity=0.85)
    for role, width in (("group-a-line", 27), ("on-dark", 21)):
        ticked(ink, -12 + 38j, 74, role, width)
    gleam(ink, arc(0j, 66, 205, 245), "gleam", 6, 0.5)


def _side(start: complex, end: complex, knob: float) -> list[complex]:
    """One side of a piece of a puzzle; `knob` is 1 for one outwards (to the left of the way), -1 inwards, 0 none."""
    if not knob:
        return [start]
    way = end - start
    out = way / abs(way) * -1j * knob * abs(way)
    shape = ((0.36, 0), (0.4, 0.06), (0.345, 0.14), (0.37, 0.225), (0.5, 0.265), (0.63, 0.225), (0.655, 0.14))
    points = [start + way * x + out * y for x, y in (*shape, (0.6, 0.06), (0.64, 0))]
    return [start, *(p for p, _ in along(points, 30))]


def _piece(corner: complex, size: float, knobs: tuple[float, float, float, float]) -> list[complex]:
    """A piece of a puzzle from its upper left corner; knobs of its upper, right, lower and left side."""
    corners = [corner, corner + size, corner + size + size * 1j, corner + size * 1j]
    ring = []
    for k, knob in enumerate(knobs):
        ring += _side(corners[k], corners[(k + 1) % 4], knob)
    return ring


def gap(ink: Ink) -> None:
    """A puzzle with one piece missing."""
    size, left = 90, -90
    for x, y, kind, knobs in (
        (0, 0, "teal", (0, 1, -1, 0)),
        (1, 0, "mist", (0, 0, 1, -1)),
        (0, 1, "amber", (1, -1, 0, 0)),
    ):
        ring = _piece(complex(left + size * x, left + size * y), size, knobs)
        put(ink, line(ring), kind)
    gleam(ink, [-80 - 48j, -80 - 70j, -72 - 80j, -50 - 80j], "gleam", 5, 0.5)
    gleam(ink, [-80 + 52j, -80 + 24j], "gleam", 5, 0.5)
    dashes = [[complex(90, y), complex(90, y + 9)] for y in range(6, 80, 17)]
    dashes += [[complex(x, 90), complex(x + 9, 90)] for x in range(6, 80, 17)]
    strokes(ink, dashes, "way", 4)
    hook = [32 + 47j, 34 + 37j, 47 + 32j, 59 + 38j, 59 + 49j, 49 + 57j, 47.5 + 65j]
    stroke(ink, hook, "way", 7.6)
    ink.path(disc(47.5 + 78j, 5), fill="way")


# what else is in the body


def brain_spread(ink: Ink) -> None:
    """A head from the side, its brain, and a spot in it."""
    head = [-46 + 99j, -47 + 76j, -60 + 48j, -80 + 10j, -84 - 32j, -66 - 74j, -24 - 98j, 22 - 96j, 56 - 74j, 69 - 40j]
    head += [
        68 - 20j,
        74 - 4j,
        87 + 16j,
        83 + 23j,
        73 + 25j,
        76 + 36j,
        71 + 41j,
        74 + 49j,
        68 + 56j,
        69 + 68j,
        58 + 78j,
    ]
    head += [36 + 76j, 26 + 84j, 28 + 99j]
    form(ink, smooth(head), "body", lit(ink, "body"), 3.6)
    stroke(ink, [56 - 10j, 62 - 13j, 66 - 10j], "body-line", 3, 0.8)
    stem = [-26 + 14j, -14 + 12j, -8 + 30j, -6 + 62j, -16 + 64j, -24 + 40j]
    form(ink, smooth(stem), "brain", lit(ink, "brain"), 2.8)
    small = oval(26, 17, -46 + 18j, 14, 12)
    form(ink, smooth(small), "brain", lit(ink, "brain"), 2.8)
    for k in range(3):
        stroke(ink, [-66 + 14j + 7j * k, -46 + 12j + 7j * k, -27 + 19j + 6j * k], "brain-line", 2, 0.55)
    brain = [-70 - 4j, -74 - 34j, -58 - 66j, -22 - 84j, 18 - 82j, 46 - 62j, 56 - 34j, 50 - 12j, 32 - 4j, 20 + 12j]
    brain += [-4 + 14j, -26 + 4j, -50 + 6j]
    form(ink, smooth(brain), "brain", width=3)
    folds = [[-60 - 18j, -46 - 28j, -52 - 44j, -36 - 54j], [-30 - 76j, -22 - 60j, -34 - 46j, -22 - 34j, -34 - 18j]]
    folds += [
        [8 - 80j, 4 - 62j, 16 - 50j],
        [38 - 62j, 28 - 46j, 40 - 32j, 26 - 22j],
        [-46 - 2j, -22 - 10j, 0 - 8j, 20 - 4j],
    ]
    strokes(ink, folds, "brain-dark", 5.4, 0.6)
    strokes(ink, folds, "brain-line", 2, 0.75)
    gleam(ink, [-62 - 44j, -48 - 64j, -28 - 74j], "brain-light", 5, 0.9)
    film_spot(ink, 2 - 32j, 17)


def gene_change(ink: Ink) -> None:
    """A short piece of DNA, one of its rungs changed."""
    at = Place(0j, 1, 24)
    length, reach = 98, 36

    def strand(t: float, phase: float) -> complex:
        return at(complex(reach * math.cos(math.pi * 1.5 * t + phase), length * t))

    def depth(t: float, phase: float) -> float:
        return math.sin(math.pi * 1.5 * t + phase)

    fronts = []
    for phase, kind in ((0.0, "denim"), (math.pi, "teal")):
        steps = [-1 + k / 30 for k in range(61)]
        run, near = [steps[0]], depth(steps[1], phase) > 0
        pieces = []
        for t in steps[1:]:
            if (depth(t, phase) > 0) != near:
                pieces.append((near, [*run, t]))
                run, near = [], not near
            run.append(t)
        pieces.append((near, run))
        for front, part in pieces:
            points = [strand(t, phase) for t in part[::3] + part[-1:]]
            if front:
                fronts.append((points, kind))
            else:
                _strand(ink, points, kind)
    for k in range(11):
        t = -0.92 + 1.84 * k / 10
        a, b = strand(t, 0), strand(t, math.pi)
        if abs(a - b) < 18 or k == 5:
            continue
        _rung(ink, a, b, ("mist", "amber"))
    for points, kind in fronts:
        _strand(ink, points, kind)
    a, b = strand(0, 0), strand(0, math.pi)
    _rung(ink, a, b, ("growth", "growth"), 13)
    middle = (a + b) / 2
    knob = [middle + p * polar(1, 24) for p in (-21 - 9j, -19j, 21 - 9j, 21 + 9j, 19j, -21 + 9j)]
    put(ink, smooth(knob), "growth", 2.8, ball=True)


def _strand(ink: Ink, points: list[complex], kind: str) -> None:
    stroke(ink, points, f"{kind}-line", 17)
    stroke(ink, points, f"{kind}-dark", 11.5)
    stroke(ink, [p - 1.5 - 1.5j for p in points], f"{kind}-light", 5)


def _rung(ink: Ink, a: complex, b: complex, kinds: tuple[str, str], width: float = 9) -> None:
    middle = (a + b) / 2
    stroke(ink, [a, b], f"{kinds[0]}-line", width + 5)
    for start, kind in ((a, kinds[0]), (b, kinds[1])):
        stroke(ink, [start, middle], f"{kind}-dark", width)


def surgery(ink: Ink) -> None:
    """A scalpel, and a plaster."""
    at = Place(30 + 36j, 1, -38)
    strip = at(rounded([-72 - 25j, 72 - 25j, 72 + 25j, -72 + 25j], 24))
    put(ink, line(strip), "clay")
    put(ink, line(at(rounded([-26 - 25j, 26 - 25j, 26 + 25j, -26 + 25j], 3))), "sheet", 2.6)
    holes = [at(complex(side * x, y)) for side in (-1, 1) for x, y in ((42, -8), (42, 8), (56, -8), (56, 8))]
    ink.path("".join(disc(p, 3) for p in holes), fill="clay-line", opacity=0.6)
    gleam(ink, at([-60 - 13j, -46 - 17j, -34 - 17j]), "gleam", 4.4, 0.5)
    knife = Place(-20 - 26j, 1, -38)
    blade = knife([-26 - 7j, -50 - 14j, -76 - 13j, -98 + 4j, -90 + 10j, -60 + 11j, -26 + 8j])
    put(ink, line(rounded(blade, 7)), "steel")
    stroke(ink, knife([-92 + 5j, -64 + 6j, -34 + 4j]), "steel-line", 2, 0.5)
    put(ink, line(knife(rounded([-30 - 10j, -16 - 10j, -16 + 10j, -30 + 10j], 3))), "steel")
    put(ink, line(knife(rounded([-18 - 12j, 92 - 10j, 92 + 10j, -18 + 12j], 8))), "teal")
    strokes(ink, [knife([complex(x, -5), complex(x, 6)]) for x in (0, 12, 24, 36)], "teal-line", 3, 0.7)
    gleam(ink, knife([48 - 4j, 82 - 4j]), "gleam", 4, 0.4)


def immune_own(ink: Ink) -> None:
    """A shield with a crack."""
    half = [-96j, 24 - 86j, 54 - 78j, 78 - 78j, 80 - 30j, 72 + 18j, 50 + 58j, 22 + 86j, 98j]
    shape = symmetric(half)
    put(ink, shape, "denim", 3.6)
    put(ink, [p * 0.8 for p in shape], "mist", 2.6)
    crack = [
        6 - 92j,
        -8 - 56j,
        14 - 40j,
        -14 - 4j,
        10 + 10j,
        -6 + 46j,
        -2 + 50j,
        20 + 4j,
        -1 - 8j,
        30 - 44j,
        10 - 58j,
        22 - 88j,
    ]
    ink.path(line(crack), fill="crack", stroke="denim-line", width=3)
    strokes(ink, ([-14 - 4j, -36 - 14j], [30 - 44j, 50 - 38j], [10 + 10j, 30 + 26j]), "denim-line", 3.2)
    gleam(ink, [-50 + 0j, -53 - 34j, -52 - 54j], "gleam", 6, 0.6)
