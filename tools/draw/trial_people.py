"""People of a trial: head and shoulders with a quiet face, and whole figures."""

from __future__ import annotations

from dataclasses import dataclass

from body_kit import disc, gleam, mirrored, pipe, slab, symmetric
from geometry import Place, oval, smooth
from ink import Ink
from trial_kit import box, film_lungs, put, shade, stroke, strokes

# head and shoulders; 0 is the middle of the emblem, the shoulders run down to its lower edge

_HEAD = symmetric([-88j, 20 - 84j, 34 - 66j, 37 - 42j, 33 - 18j, 20 + 2j, 8 + 10j, 11j])
_NECK = symmetric([-10j, 15 - 8j, 16 + 12j, 20 + 26j, 12 + 42j, 46j])
_SHOULDERS = symmetric([22j, 19 + 23j, 34 + 33j, 58 + 43j, 75 + 58j, 83 + 80j, 85 + 94j, 74 + 99j, 40 + 100j, 100j])


@dataclass(frozen=True)
class Look:
    """What a person looks like."""

    skin: str  # one to four
    hair: str  # grey, brown, dark
    clothes: str
    old: bool = False

    @property
    def trait(self) -> str:
        """The role of eyes, brows and mouth."""
        return "trait-deep" if self.skin == "four" else "trait"


def _trunk(ink: Ink, look: Look) -> None:
    put(ink, _SHOULDERS, look.clothes)
    put(ink, _NECK, f"face-{look.skin}")
    shadow = [-17 + 1j, -10 + 14j, 14j + 4, 14 + 10j, 17 + 1j, 8 + 12j, 12j, -8 + 12j]
    ink.path(smooth(shadow), fill=f"skin-{look.skin}-line", opacity=0.22)


def _head(ink: Ink, look: Look, ears: bool = True) -> None:
    kind = f"face-{look.skin}"
    if ears:
        for side in (-1, 1):
            put(ink, oval(6.5, 10, complex(side * 37, -36), side * -8, 10), kind, 2.8)
    put(ink, _HEAD, kind, ball=True)
    _face(ink, look)


def _face(ink: Ink, look: Look) -> None:
    role = look.trait
    eyes = [oval(2.9, 3.5, complex(side * 14, -37), 0, 8) for side in (-1, 1)]
    ink.path("".join(smooth(eye) for eye in eyes), fill=role)
    brow = [8 - 48j, 15 - 51j, 22 - 47.5j]
    strokes(ink, (brow, mirrored(brow)), role, 2.6, 0.75)
    stroke(ink, [2 - 34j, 5.5 - 22j, -1.5 - 19j], role, 2.4, 0.55)
    stroke(ink, [-10 - 7j, -5 - 4.4j, -3.6j, 5 - 4.4j, 10 - 7j], role, 3, 0.85)
    if look.old:
        fold = [10 - 19j, 15 - 13j, 16 - 7j]
        corner = [21 - 33j, 26 - 31j]
        strokes(ink, (fold, mirrored(fold), corner, mirrored(corner)), role, 1.8, 0.4)
    for side in (-1, 1):
        ink.path(disc(complex(side * 20, -20), 9), fill=ink.fade(f"face-{look.skin}-dark", 0.75))


def patient(ink: Ink) -> None:
    """A calm older person with grey hair, in a cardigan."""
    look = Look("one", "grey", "coat-denim", old=True)
    _trunk(ink, look)
    shirt = [-19 + 25j, -10 + 38j, 54j, 10 + 38j, 19 + 25j, 25 + 31j, 14 + 58j, 74j, -14 + 58j, -25 + 31j]
    put(ink, box(shirt, 3), "sheet", 2.4)
    stroke(ink, [76j, 1 + 88j, 99j], "denim-line", 2.4)
    ink.path(disc(7 + 89j, 3), fill="denim-line")
    _head(ink, look)
    cap = [-38 - 40j, -43 - 62j, -31 - 86j, -8 - 97j, 16 - 95j, 36 - 82j, 43 - 60j, 38 - 40j, 34 - 54j, 29 - 68j]
    put(ink, [*cap, 12 - 75j, -4 - 72j, -20 - 69j, -31 - 62j, -34 - 52j], "crown-grey")
    strokes(ink, ([-20 - 86j, -8 - 90j, 8 - 90j], [18 - 86j, 28 - 78j, 34 - 66j]), "hair-grey-line", 2, 0.45)


def doctor(ink: Ink) -> None:
    """A clinician: white coat, stethoscope."""
    look = Look("three", "dark", "coat-teal")
    put(ink, oval(17, 15, 2 - 87j, 0, 12), "crown-dark")
    _trunk(ink, look)
    front = [-26 + 27j, -34 + 33j, -58 + 43j, -75 + 58j, -83 + 80j, -85 + 94j, -74 + 99j, -40 + 100j, -3 + 100j]
    front += [-3 + 84j, -12 + 62j, -22 + 44j]
    for half in (front, mirrored(front)):
        put(ink, half, "coat-white")
    lapel = [-25 + 27j, -37 + 40j, -32 + 54j, -24 + 54j, -4 + 84j, -14 + 58j, -22 + 42j]
    for half in (lapel, mirrored(lapel)):
        put(ink, box(half, 2), "coat-white", 2.4)
    tube = [-23 + 22j, -33 + 48j, -27 + 68j, -14 + 76j]
    right = [23 + 22j, 34 + 48j, 36 + 66j]
    for role, width in (("steel-line", 9), ("tube", 4.6)):
        strokes(ink, (tube, right), role, width)
    put(ink, disc(36 + 74j, 11), "steel", 2.6)
    ink.path(disc(36 + 74j, 5), fill="steel-line", opacity=0.5)
    stroke(ink, [-62 + 78j, -46 + 78j], "coat-white-line", 2.6, 0.8)
    _head(ink, look)
    cap = [-37 - 34j, -43 - 58j, -32 - 84j, -10 - 95j, 14 - 95j, 34 - 83j, 43 - 58j, 37 - 34j, 33 - 52j, 22 - 68j]
    put(ink, [*cap, 6 - 76j, -10 - 70j, -24 - 62j, -33 - 50j], "crown-dark")
    stroke(ink, [-30 - 72j, -18 - 84j, -4 - 88j], "gleam", 3, 0.25)


def woman(ink: Ink) -> None:
    """A woman with hair to her shoulders."""
    look = Look("two", "brown", "coat-plum")
    back = symmetric([-98j, 26 - 93j, 43 - 70j, 47 - 36j, 48 - 4j, 54 + 26j, 46 + 42j, 24 + 44j, 44j])
    put(ink, back, "crown-brown")
    _trunk(ink, look)
    put(ink, symmetric([46j, 12 + 42j, 21 + 26j, 27 + 28j, 17 + 50j, 57j]), "coat-plum", 2.6)
    _head(ink, look, ears=False)
    left = [4 - 97j, -20 - 95j, -38 - 80j, -47 - 50j, -48 - 10j, -54 + 24j, -44 + 40j, -33 + 26j, -34 - 4j]
    left += [-36 - 34j, -30 - 56j, -14 - 70j, 6 - 82j]
    right = [-2 - 96j, 20 - 95j, 38 - 80j, 47 - 50j, 48 - 10j, 54 + 24j, 44 + 40j, 33 + 26j, 34 - 4j, 36 - 34j]
    right += [31 - 54j, 20 - 68j, 4 - 80j]
    for half in (right, left):
        put(ink, half, "crown-brown")
    strokes(
        ink,
        ([-24 - 80j, -38 - 56j, -41 - 22j, -44 + 14j], [26 - 80j, 39 - 56j, 41 - 22j, 44 + 14j]),
        "hair-brown-line",
        2.2,
        0.5,
    )


# from behind


def scan_reader(ink: Ink) -> None:
    """Somebody in front of a screen that shows lungs."""
    put(ink, slab(-97, -96, 194, 130, 12), "steel")
    put(ink, slab(-87, -86, 174, 108, 6), "film", 2.4)
    film_lungs(ink, Place(22 - 34j, 0.52), 52 - 6j)
    gleam(ink, [-78 - 58j, -78 - 72j, -72 - 78j, -56 - 78j], "gleam", 4, 0.35)
    put(ink, box([-10 + 34j, 26 + 34j, 30 + 66j, -14 + 66j], 3), "steel")
    put(ink, slab(-97, 64, 194, 15, 5), "clay")
    at = Place(-39 - 1j, 0.94)
    back = [-66 + 104j, -64 + 78j, -50 + 62j, -22 + 52j, 22 + 52j, 46 + 60j, 60 + 76j, 64 + 104j]
    put(ink, at([*back, 40 + 106j, -40 + 106j]), "coat-leaf")
    put(ink, at([-13 + 28j, -15 + 54j, 57j, 15 + 54j, 13 + 28j]), "face-two", 2.8)
    put(ink, at(oval(6, 9, 28 + 12j, 10, 10)), "face-two", 2.8)
    cheek = [10 - 16j, 26 - 6j, 29 + 8j, 28 + 24j, 20 + 36j, 4 + 38j]
    put(ink, at(cheek), "face-two", 2.8)
    put(ink, at(oval(5.5, 8.5, 22 + 14j, 10, 10)), "face-two", 2.4)
    hair = [-26 + 24j, -33 + 2j, -29 - 20j, -8 - 32j, 14 - 28j, 27 - 12j, 27 + 0j, 18 + 4j, 15 + 20j, 10 + 34j]
    put(ink, at([*hair, -6 + 38j, -20 + 34j]), "crown-dark")
    collar = [-17 + 50j, -12 + 58j, 60j, 12 + 58j, 17 + 50j, 22 + 55j, 12 + 66j, 68j, -12 + 66j, -22 + 55j]
    put(ink, at(collar), "coat-leaf", 2.6)


# whole figures


def _small_face(ink: Ink, look: Look, at: complex, turn: float = 0.0) -> None:
    """Eyes, nose and mouth of a small head; `turn` moves them to a side."""
    role = look.trait
    eyes = [oval(2.2, 2.6, at + complex(side * 7.5 + turn, -2), 0, 8) for side in (-1, 1)]
    ink.path("".join(smooth(eye) for eye in eyes), fill=role)
    stroke(ink, [at + p + turn for p in (-6 + 11j, -2 + 13j, 3 + 13j, 6 + 11j)], role, 2.3, 0.85)
    stroke(ink, [at + turn * 1.3 + p for p in (1 + 0j, 2.6 + 5j, 0 + 6j)], role, 1.8, 0.5)


def _limb(ink: Ink, points: list[complex], wide: float, thin: int, kind: str, width: float = 2.8) -> None:
    put(ink, pipe(points, wide, thin, 7, cap=0.35, foot=0.3), kind, width)


def older_person(ink: Ink) -> None:
    """An old person with a walking stick."""
    look = Look("four", "grey", "coat-leaf", old=True)
    shade(ink, 6, 97, 62)
    for x in (-17, 13):
        _limb(ink, [complex(x, 28), complex(x - 1, 56), complex(x - 2, 80)], 27, 23, "coat-denim")
        put(ink, slab(x - 15, 82, 31, 15, 7), "hair-dark", 2.8)
    stick = [57 + 97j, 55 + 50j, 53 + 4j, 50 - 8j, 40 - 11j, 33 - 3j]
    for role, width in (("hair-brown-line", 8.6), ("hair-brown-dark", 4)):
        stroke(ink, stick, role, width)
    coat = [-14 - 48j, -32 - 41j, -39 - 20j, -38 + 12j, -40 + 44j, -20 + 49j, 4 + 50j, 28 + 48j, 39 + 42j, 36 + 10j]
    coat += [37 - 20j, 31 - 40j, 15 - 48j]
    _limb(ink, [-32 - 30j, -46 - 4j, -44 + 24j], 21, 16, "coat-leaf")
    put(ink, oval(8.5, 9.5, -43 + 33j, 0, 10), "face-four", 2.6)
    put(ink, coat, "coat-leaf")
    stroke(ink, [2 - 36j, 3 + 6j, 1 + 49j], "leaf-line", 2.4, 0.8)
    ink.path("".join(disc(complex(10, y), 2.6) for y in (-16, 8, 32)), fill="leaf-line")
    put(ink, symmetric([-62j, 9 - 60j, 9 - 44j, -38j]), "face-four", 2.6)
    put(ink, box([-15 - 50j, 1 - 36j, 17 - 50j, 20 - 42j, 3 - 24j, -18 - 42j], 3), "coat-amber", 2.4)
    _limb(ink, [31 - 30j, 42 - 14j, 46 - 2j], 21, 16, "coat-leaf")
    put(ink, oval(10, 9, 49 - 4j, 0, 10), "face-four", 2.6)
    at = 2 - 70j
    for side in (-1, 1):
        put(ink, oval(4, 6, at + side * 24 + 1j, 0, 8), "face-four", 2.4)
    put(ink, [at + p * 0.64 + 26j for p in _HEAD], "face-four", ball=True)
    _small_face(ink, look, at, 1)
    hair = [-24 + 2j, -28 - 12j, -20 - 27j, -4 - 32j, 12 - 30j, 25 - 20j, 27 - 8j, 24 + 2j, 20 - 9j, 12 - 18j, -8 - 18j]
    put(ink, [at + p for p in [*hair, -19 - 9j]], "crown-grey", 2.8)


def up_and_about(ink: Ink) -> None:
    """Somebody who walks."""
    look = Look("three", "dark", "coat-amber")
    shade(ink, 0, 97, 70)
    _limb(ink, [12 - 34j, 32 - 16j, 50 - 14j], 19, 14, "coat-amber")
    put(ink, oval(8.5, 8, 57 - 16j, 0, 10), "face-three", 2.6)
    back = [-58 + 76j, -48 + 70j, -36 + 80j, -32 + 90j, -42 + 96j, -54 + 88j]
    _limb(ink, [-2 + 18j, -14 + 50j, -44 + 76j], 29, 18, "coat-denim")
    put(ink, back, "hair-dark", 2.8)
    shoe = [30 + 76j, 46 + 80j, 60 + 86j, 62 + 94j, 46 + 96j, 28 + 95j, 26 + 86j]
    _limb(ink, [4 + 18j, 26 + 46j, 36 + 80j], 30, 19, "coat-denim")
    put(ink, shoe, "hair-dark", 2.8)
    coat = [
        0 - 50j,
        -16 - 44j,
        -24 - 22j,
        -23 + 8j,
        -22 + 32j,
        0 + 38j,
        23 + 33j,
        26 + 6j,
        27 - 22j,
        22 - 42j,
        12 - 50j,
    ]
    put(ink, [-2 - 62j, 14 - 62j, 15 - 46j, 6 - 40j, -4 - 46j], "face-three", 2.6)
    put(ink, coat, "coat-amber")
    _limb(ink, [-4 - 34j, -24 - 10j, -26 + 12j], 21, 15, "coat-amber")
    put(ink, oval(8.5, 9, -25 + 22j, 0, 10), "face-three", 2.6)
    at = 8 - 73j
    head = [
        -24j,
        14 - 21j,
        21 - 9j,
        22 - 2j,
        27 + 4j,
        22 + 7j,
        21 + 16j,
        12 + 23j,
        0 + 23j,
        -12 + 16j,
        -20 + 2j,
        -19 - 14j,
    ]
    put(ink, [at + p for p in head], "face-three", ball=True)
    ink.path(smooth(oval(2.2, 2.8, at + 12 - 2j, 0, 8)), fill=look.trait)
    stroke(ink, [at + 8 - 9j, at + 13 - 10.5j, at + 17 - 8.5j], look.trait, 2.2, 0.7)
    stroke(ink, [at + 10 + 12j, at + 14 + 13.5j, at + 18 + 12j], look.trait, 2.3, 0.85)
    hair = [
        18 - 13j,
        17 - 22j,
        8 - 29j,
        -6 - 29j,
        -19 - 22j,
        -24 - 6j,
        -22 + 10j,
        -15 + 15j,
        -10 + 8j,
        -8 - 4j,
        2 - 13j,
    ]
    put(ink, [at + p for p in hair], "crown-dark", 2.8)
    put(ink, oval(4.5, 6.5, at - 5 + 2j, 0, 8), "face-three", 2.2)
