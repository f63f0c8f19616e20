"""The small picture of the world: coasts, and how they look from far above one place."""

import math

from small_kit import Picture, Point, oval, rounded

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


def points_seen_from(east: float, north: float, x: float, y: float, r: float) -> list[list[Point]]:
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
        shapes.append(seen)
    return shapes


def land_seen_from(east: float, north: float, x: float, y: float, r: float) -> list[str]:
    """The same as soft outlines."""
    return [rounded(seen) for seen in points_seen_from(east, north, x, y, r)]


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
