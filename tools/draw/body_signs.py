"""Signs: where a finding comes from (a flask, people), and marks for a place (a spot, a ring)."""

from __future__ import annotations

import random

from body_kit import LINE, arc, disc, form, gleam, lit, rounded, slab, symmetric
from geometry import Place, blob, line, oval, round_dots, smooth
from ink import Ink

# where a finding comes from


def flask(ink: Ink) -> None:
    """A laboratory flask with something green in it."""
    body = rounded([-17 - 84j, 17 - 84j, 17 - 36j, 74 + 90j, -74 + 90j, -17 - 36j], [2, 2, 12, 20, 20, 12])
    ink.path(line(body), fill=lit(ink, "glass"), stroke="glass-line", width=7)
    ink.path(line(body), fill=lit(ink, "glass"))
    level = 24
    inner = rounded([-40 + level * 1j, 40 + level * 1j, 66 + 84j, -66 + 84j], [2, 2, 16, 16])
    ink.path(line(inner), fill=lit(ink, "broth"), stroke="broth-line", width=2.2)
    ink.path(disc(level * 1j, 40, 0.16), fill="broth-light", stroke="broth-line", width=2.2)
    ink.path(
        round_dots([(-22 + 56j, 8), (12 + 66j, 6), (30 + 50j, 4.5), (-4 + 44j, 4.5)]),
        fill="broth-light",
        opacity=0.9,
    )
    marks = "".join(smooth([complex(x, y), complex(x - 14, y)], closed=False) for x, y in ((22, -14), (32, 4)))
    ink.path(marks, stroke="glass-line", width=3)
    gleam(ink, [-10 - 70j, -10 - 32j], "gleam", 6, 0.85)
    gleam(ink, [-24 - 6j, -34 + 12j], "gleam", 5, 0.7)
    gleam(ink, [-42 + 42j, -51 + 64j], "gleam", 5, 0.6)
    form(ink, slab(-25, -98, 50, 15, 6), "glass", lit(ink, "glass"), LINE)


_HEADS = (
    # x, base, size, skin, hair, clothes, cut; those behind first
    (-34, 14, 1.0, "face-three", "crown-dark", "coat-amber", "curls"),
    (36, 14, 1.0, "face-two", "scarf-rose", "coat-plum", "scarf"),
    (-62, 68, 1.04, "face-one", "crown-grey", "coat-denim", "bun"),
    (62, 68, 1.04, "face-four", "crown-grey", "coat-leaf", "short"),
    (0, 76, 1.18, "face-two", "crown-brown", "coat-teal", "short"),
)


def person_group(ink: Ink) -> None:
    """Five grown people, head and shoulders, without faces."""
    for x, base, size, skin_kind, hair, clothes, cut in _HEADS:
        _bust(ink, Place(complex(x, base), size * 0.66), skin_kind, hair, clothes, cut)


def _bust(ink: Ink, place: Place, skin_kind: str, hair: str, clothes: str, cut: str) -> None:
    def put(points: list[complex], kind: str, round_one: bool = False) -> None:
        fill = ink.slope((0, f"{kind}-light"), (1, f"{kind}-dark"), across=(0, 0, 0.9, 1))
        if round_one:
            fill = ink.ball(kind, "light", "light", "dark")
        material, _, which = kind.partition("-")
        line = {"face": f"skin-{which}", "crown": f"hair-{which}"}.get(material, which)
        ink.path(smooth(place(points)), fill=fill, stroke=f"{line}-line", width=2.5)

    head = -94j
    if cut == "curls":
        put([p * 1.0 + head - 9j for p in blob(random.Random(3), 36, {2: 0.03, 5: 0.05}, 16)], hair)
    if cut == "bun":
        put(oval(15, 13, -137j, 0, 12), hair)
    if cut == "scarf":
        put(symmetric([-129j, 24 - 122j, 34 - 98j, 36 - 70j, 42 - 46j, 24 - 36j, -34j]), hair)
    shoulders = symmetric([-56j, 24 - 54j, 44 - 42j, 55 - 22j, 58 - 2j, 55 + 6j, 40 + 8j, 8j])
    put(shoulders, clothes)
    put(symmetric([-80j, 11 - 78j, 12 - 60j, 8 - 48j, -45j]), skin_kind)
    if cut != "scarf":
        for side in (-1, 1):
            put(oval(5.5, 8, complex(side * 26, -93), 0, 8), skin_kind)
    put(symmetric([-127j, 17 - 122j, 26 - 104j, 25 - 86j, 15 - 69j, -63j]), skin_kind, round_one=True)
    if cut == "short":
        put(
            [
                -28 - 92j,
                -29 - 112j,
                -18 - 128j,
                -130j,
                18 - 128j,
                29 - 112j,
                28 - 92j,
                22 - 104j,
                14 - 112j,
                -112j,
                -14 - 112j,
                -22 - 104j,
            ],
            hair,
        )
    if cut == "curls":
        put(
            [
                -28 - 96j,
                -30 - 114j,
                -16 - 130j,
                2 - 132j,
                20 - 127j,
                30 - 112j,
                27 - 96j,
                20 - 108j,
                6 - 114j,
                -12 - 110j,
            ],
            hair,
        )
    if cut == "bun":
        put(
            [
                -29 - 86j,
                -31 - 110j,
                -18 - 129j,
                -131j,
                18 - 129j,
                31 - 110j,
                29 - 86j,
                23 - 102j,
                6 - 115j,
                -14 - 106j,
                -24 - 98j,
            ],
            hair,
        )
    if cut == "scarf":
        put(
            [
                -27 - 84j,
                -29 - 112j,
                -15 - 128j,
                -131j,
                15 - 128j,
                29 - 112j,
                27 - 84j,
                23 - 102j,
                12 - 114j,
                -117j,
                -12 - 114j,
                -23 - 102j,
            ],
            hair,
        )


# marks


def tumor_spot(ink: Ink) -> None:
    """A tumor seen from far away: a small knobbly lump with a pale rim, so that it shows on everything."""
    knobs = [(-13 - 12j, 13), (8 - 17j, 13), (19 - 1j, 12), (12 + 16j, 13), (-7 + 18j, 13), (-20 + 5j, 11)]
    rims = "".join(disc(at, r) for at, r in knobs) + disc(0j, 18)
    ink.path(rims, stroke="spot-rim", width=12)
    ink.path(rims, stroke="spot-line", width=5.4)
    ink.path(rims, fill=ink.ball("spot"))
    for at, r in (*knobs, (0j, 12)):
        ink.path(smooth(arc(at, r, -10, 100, 6), closed=False), stroke="spot-dark", width=2.2, opacity=0.8)
    ink.path(round_dots([(at * 0.95, r * 0.36) for at, r in knobs]), fill="spot-nucleus", opacity=0.85)
    ink.path(round_dots([(0j, 5.4)]), fill="spot-nucleus", opacity=0.9)
    ink.path(smooth(arc(-13 - 12j, 8.6, 180, 285, 6), closed=False), stroke="spot-light", width=2.6, opacity=0.9)
    ink.path(smooth(arc(8 - 17j, 8.6, 200, 290, 6), closed=False), stroke="spot-light", width=2.4, opacity=0.8)


def airway_ring(ink: Ink) -> None:
    """A ring that marks a place; nothing inside."""
    ink.path(disc(0j, 92), stroke="ring-light", width=11)
    ink.path(disc(0j, 92), stroke="ring-line", width=5.6)
