"""Things of a trial: a drip, a coin, a sealed list, a hospital, a scan, a calendar page and more."""

from __future__ import annotations

import math

import small_globe
from body_kit import LINE, arc, disc, form, gleam, lit, slab, symmetric, two_tone
from geometry import Place, line, oval, polar, round_dots, smooth
from ink import Ink
from trial_kit import (
    box,
    film_spot,
    heart,
    put,
    shade,
    sheet,
    stroke,
    strokes,
    vial_label,
)

# how it is done


def drip_plain(ink: Ink) -> None:
    """An infusion bag on a stand; its label has no mark."""
    shade(ink, 30, 96, 58)
    tubes = ([34 - 86j, 34 + 10j, 34 + 90j], [-16 - 80j, -16 - 92j, 8 - 95j, 34 - 95j, 34 - 86j])
    legs = ([34 + 76j, 14 + 86j, -2 + 95j], [34 + 76j, 54 + 86j, 70 + 95j])
    for role, width in (("steel-line", 12), ("steel-dark", 7), ("steel-light", 3)):
        strokes(ink, (*tubes, *legs), role, width)
    hose = [-16 + 58j, -16 + 78j, -30 + 92j, -56 + 90j, -82 + 78j]
    for role, width in (("glass-line", 9), ("glass-light", 4)):
        stroke(ink, hose, role, width)
    bag = [-34 - 78j, 2 - 78j, 24 - 66j, 24 + 8j, 6 + 26j, -38 + 26j, -56 + 8j, -56 - 66j]
    form(ink, box(bag, [8, 8, 12, 18, 12, 12, 18, 12]), "glass", lit(ink, "glass"))
    fluid = [-51 - 50j, 19 - 50j, 19 + 5j, 3 + 21j, -35 + 21j, -51 + 5j]
    ink.path(box(fluid, [3, 3, 14, 9, 9, 14]), fill=two_tone(ink, "mist"))
    ink.path(disc(-16 - 50j, 34, 0.12), fill="mist-light", stroke="mist-line", width=2)
    ink.path(box(bag, [8, 8, 12, 18, 12, 12, 18, 12]), stroke="glass-line", width=LINE)
    ink.path(disc(-16 - 70j, 4.4), fill="glass-line")
    vial_label(ink, -42, -36, 52, 36)
    gleam(ink, [-49 - 62j, -49 - 30j, -48 + 4j], "gleam", 5, 0.75)
    put(ink, slab(-25, 26, 18, 10, 3), "steel", 2.6)
    form(ink, slab(-24, 36, 16, 24, 6), "glass", lit(ink, "glass"), 2.8)
    drop = [p - 16 for p in symmetric([41j, 3.4 + 47j, 4 + 50j, 54j])]
    ink.path(smooth(drop), fill="mist-line")


def coin(ink: Ink) -> None:
    """One coin in the air."""
    way = [-92 + 90j, -78 + 40j, -60 + 4j, -36 - 24j]
    stroke(ink, way, "way", 6, 0.5)
    middle = 14 - 16j
    strokes(ink, (arc(middle, 84, 215, 262), arc(middle, 84, 22, 70)), "way", 5)
    at = Place(middle, 1, -16)
    rim = [complex(64 * math.cos(t), 52 * math.sin(t)) for t in (math.pi * k / 24 for k in range(25))]
    edge = [*(p + 15j for p in rim), -64 + 0j]
    put(ink, line(at([64 + 0j, *edge])), "amber")
    grooves = [[p + 4j, p + 11j] for p in rim[4:22:2]]
    strokes(ink, [at(run) for run in grooves], "amber-line", 2.2, 0.55)
    put(ink, at(oval(64, 52, 0j, 0, 20)), "amber", ball=True)
    ink.path(smooth(at(oval(51, 40, 0j, 0, 18))), stroke="amber-line", width=2.4, opacity=0.65)
    star = [complex(p.real, p.imag * 0.8) for p in (polar(27 if k % 2 == 0 else 12.5, 36 * k - 90) for k in range(10))]
    put(ink, line(at(star)), "amber", 2.4)
    gleam(ink, at([-56 - 8j, -48 - 24j, -32 - 37j]), "gleam", 5, 0.75)
    shade(ink, 16, 96, 48, 6)


def sealed_list(ink: Ink) -> None:
    """A list in an envelope that is closed with a seal."""
    shade(ink, 0, 97, 86)
    sheet(ink, -60, -97, 120, 130, 7)
    for k in range(4):
        y = -78 + 21 * k
        ink.path(round_dots([(complex(-42, y), 5)]), fill="way")
        stroke(ink, [complex(-28, y), complex(40 if k % 2 else 28, y)], "mark", 5, 0.8)
    put(ink, slab(-90, -24, 180, 118, 10), "clay-paper")
    strokes(ink, ([-84 + 88j, -30 + 42j], [84 + 88j, 30 + 42j]), "clay-paper-line", 2.4, 0.7)
    flap = box([-88 - 20j, 88 - 20j, 0 + 58j], [8, 8, 16])
    put(ink, flap, "clay-paper")
    wax = [40j + polar(27 + (2.6 if k % 2 else -1.2), 360 * k / 18) for k in range(18)]
    put(ink, wax, "rose", ball=True)
    ink.path(disc(40j, 17), stroke="rose-line", width=2.4, opacity=0.75)
    lock = box([-8 + 39j, 8 + 39j, 8 + 51j, -8 + 51j], 2.5)
    ink.path(lock, fill="rose-line")
    stroke(ink, [-5 + 40j, -5 + 34j, 30.5j, 5 + 34j, 5 + 40j], "rose-line", 3.2)
    gleam(ink, arc(40j, 22, 190, 260), "gleam", 3.4, 0.55)


def hospital(ink: Ink) -> None:
    """A friendly hospital."""
    shade(ink, 0, 96, 100)
    for side in (-1, 1):
        put(ink, slab(-88 if side < 0 else 28, -22, 60, 116, 5), "sheet")
        put(ink, slab(-94 if side < 0 else 26, -32, 68, 13, 4), "clay")
        for y in (-6, 26):
            for x in (-78, -56) if side < 0 else (38, 60):
                put(ink, slab(x, y, 16, 20, 3), "mist", 2.2)
    put(ink, slab(-36, -80, 72, 174, 6), "sheet")
    put(ink, slab(-43, -92, 86, 15, 5), "clay")
    put(ink, disc(-44j, 24), "teal")
    cross = [-6 - 60j, 6 - 60j, 6 - 50j, 16 - 50j, 16 - 38j, 6 - 38j, 6 - 28j, -6 - 28j, -6 - 38j, -16 - 38j]
    ink.path(box([*cross, -16 - 50j, -6 - 50j], 2.5), fill="on-dark")
    for x in (-24, 6):
        put(ink, slab(x, -8, 18, 20, 3), "mist", 2.2)
    put(ink, slab(-44, 24, 88, 13, 5), "teal")
    put(ink, slab(-24, 38, 48, 56, 3), "mist", 2.6)
    stroke(ink, [38j, 94j], "mist-line", 2.6)
    strokes(ink, ([-6 + 62j, -6 + 72j], [6 + 62j, 6 + 72j]), "mist-line", 2.6)
    for x, y, r in ((-84, 78, 17), (-66, 86, 12), (84, 77, 17), (66, 86, 12)):
        put(ink, oval(r, r * 0.96, complex(x, y), 0, 12), "leaf", 2.8, ball=True)


# what is measured


def scan_growth(ink: Ink) -> None:
    """A scan of lungs with a spot, and a ruler that measures it."""
    put(ink, slab(-100, -98, 156, 196, 12), "film")
    lung = [-18 - 72j, 4 - 70j, 20 - 44j, 32 + 2j, 40 + 48j, 34 + 78j, 8 + 72j, -22 + 74j, -44 + 62j, -50 + 36j]
    lung = [p - 12 for p in [*lung, -44 - 10j, -34 - 52j]]
    put(ink, lung, "film-lung", 2.6)
    wind = (
        [-84 - 84j, -78 - 54j, -62 - 30j, -36 - 18j],
        [-36 - 18j, -16 - 40j],
        [-36 - 18j, -8 + 2j],
        [-58 - 27j, -42 + 26j],
    )
    for run, width in zip(wind, (9, 5, 6, 5), strict=True):
        stroke(ink, run, "film-lung-line", width, 0.85)
    film_spot(ink, -19 + 34j, 24)
    for y in (8, 60):
        strokes(ink, [[complex(x, y), complex(x + 6, y)] for x in (2, 15, 28, 41)], "on-dark", 3.4)
    put(ink, slab(60, -82, 38, 164, 6), "amber")
    marks = [[complex(61, -70 + 13 * k), complex(84 if k % 3 == 0 else 75, -70 + 13 * k)] for k in range(12)]
    strokes(ink, marks, "amber-line", 3)


def life_time(ink: Ink) -> None:
    """A calendar page with a heart."""
    shade(ink, 0, 98, 88)
    sheet(ink, -88, -82, 176, 176, 16)
    head = box([-88 - 82j, 88 - 82j, 88 - 38j, -88 - 38j], [16, 16, 1, 1])
    put(ink, head, "teal")
    for x in (-54, 0, 54):
        put(ink, slab(x - 6, -98, 12, 34, 6), "steel", 2.6)
    for row in range(3):
        for k in range(5):
            at = complex(-62 + 31 * k, -12 + 36 * row)
            if abs(at - (30 + 42j)) > 42:
                put(ink, disc(at, 8.5), "mist", 2)
    heart(ink, Place(30 + 42j, 43))


def side_effect(ink: Ink) -> None:
    """A thermometer, a drop, and a triangle that asks for care."""
    at = Place(-36 - 4j, 1, 14)
    tube = [
        -13 - 84j,
        -9 - 94j,
        -97j,
        9 - 94j,
        13 - 84j,
        13 + 42j,
        25 + 60j,
        22 + 82j,
        94j,
        -22 + 82j,
        -25 + 60j,
        -13 + 42j,
    ]
    form(ink, smooth(at(tube)), "glass", lit(ink, "glass"))
    fever = [-5 - 42j, -46j, 5 - 42j, 6 + 48j, 16 + 62j, 12 + 78j, 84j, -12 + 78j, -16 + 62j, -6 + 48j]
    put(ink, at(fever), "rose", 2.4)
    strokes(ink, [at([complex(15, y), complex(26, y)]) for y in (-70, -48, -26, -4, 18)], "way", 3.6)
    gleam(ink, at([-8 - 84j, -8 - 60j]), "gleam", 3.6, 0.9)
    gleam(ink, at([-11 + 62j, -9 + 74j]), "gleam", 3.6, 0.7)
    drop = [44 - 94j + p for p in symmetric([0j, 8 + 14j, 19 + 30j, 23 + 46j, 16 + 61j, 66j])]
    form(ink, smooth(drop), "chemo")
    gleam(ink, [31 - 42j, 31 - 52j, 36 - 62j], "gleam", 4, 0.75)
    put(ink, box([48 - 10j, 100 + 84j, -4 + 84j], 12), "amber")
    ink.path(box([42 + 22j, 54 + 22j, 51 + 52j, 45 + 52j], 4), fill="amber-line")
    ink.path(disc(48 + 66j, 6), fill="amber-line")


def early_look(ink: Ink) -> None:
    """A magnifying glass over an hourglass in which most is still to come."""
    strokes(ink, ([40 + 40j, 84 + 84j],), "steel-line", 26)
    strokes(ink, ([54 + 54j, 86 + 86j],), "teal-line", 29)
    strokes(ink, ([54 + 54j, 86 + 86j],), "teal-dark", 23)
    strokes(ink, ([54 + 50j, 84 + 80j],), "teal-light", 7)
    ring = disc(-14 - 14j, 80)
    ink.path(ring, fill=two_tone(ink, "lens"), stroke="steel-line", width=16)
    ink.path(ring, stroke="steel-dark", width=10)
    ink.path(disc(-15 - 15j, 80), stroke="steel-light", width=4)
    at = Place(-14 - 14j, 0.86)
    half = [-52j, 30 - 52j, 31 - 32j, 20 - 14j, 5 + 0j, 20 + 14j, 31 + 32j, 30 + 52j, 52j]
    form(ink, smooth(at(symmetric(half))), "glass", lit(ink, "glass"), 2.8)
    upper = symmetric([-32j, 26 - 32j, 25 - 24j, 15 - 10j, 3 + 2j, 3j])
    put(ink, smooth(at(upper)), "amber", 2)
    put(ink, smooth(at(symmetric([34j, 8 + 40j, 20 + 50j, 52j]))), "amber", 2)
    stroke(ink, at([2j, 36j]), "amber-dark", 2.6)
    gleam(ink, at([-25 - 40j, -23 - 28j, -15 - 16j]), "gleam", 4, 0.8)
    for y in (-70, 29):
        put(ink, slab(-48, y, 68, 12, 5), "hair-brown", 2.8)
    gleam(ink, arc(-14 - 14j, 66, 190, 240), "gleam", 6, 0.7)


def country(ink: Ink) -> None:
    """A globe with one pin."""
    shade(ink, -8, 98, 60)
    middle, radius = -8 + 10j, 86
    put(ink, disc(middle, radius), "mist", ball=True)
    for points in small_globe.points_seen_from(104, 20, middle.real, middle.imag, radius):
        soft = [(complex(*a) + complex(*b)) / 2 for a, b in zip(points, points[1:] + points[:1], strict=True)]
        put(ink, soft, "leaf", 1.8)
    ink.path(disc(middle, radius), stroke="mist-line", width=LINE)
    gleam(ink, arc(middle, 72, 190, 240), "gleam", 6, 0.6)
    foot = 8 - 2j
    ink.path(disc(foot + 3, 12, 0.4), fill="leaf-line", opacity=0.45)
    pin = [foot + p for p in symmetric([-96j, 20 - 92j, 33 - 74j, 32 - 54j, 19 - 30j, 5 - 6j, 0j])]
    put(ink, pin, "rose")
    put(ink, disc(foot - 62j, 13), "sheet", 2.6)
    gleam(ink, [foot - 23 - 60j, foot - 22 - 76j, foot - 11 - 86j], "gleam", 4.4, 0.6)
