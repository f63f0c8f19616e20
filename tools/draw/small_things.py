"""The small pictures of things: what one asks, notes, reads, weighs and does not know yet."""

import math

from small_kit import Picture, Point, lens, number, oval, slab


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


def calendar(p: Picture) -> None:
    p.wash(False, 0.1)
    p.ground(190, 274, 140, 8)
    p.form(slab(52, 56, 276, 210, 22), "sheet")
    p.form("M52 100V78C52 64 60 56 74 56H306C320 56 328 64 328 78V100z", "teal")
    for ring in (104, 150, 196, 242, 288):
        p.form(slab(ring - 12, 38, 10, 36, 5), "steel", "flat", 2.2)
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


def jigsaw(x: float, y: float, size: float, edges: tuple[float, float, float, float]) -> str:
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


def jigsaw_edge(start: Point, end: Point, edge: float) -> str:
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
