"""The small pictures with people in them: grown persons without a face, playing pieces, and hands."""

import math

from small_kit import Picture, grown, heart, oval, slab, star


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


def people(p: Picture) -> None:
    p.wash(False, 1.4)
    p.ground(200, 272, 160, 9)
    person(p, 136, 226, 1.12, "skin-four", "amber", "hair-dark", "curls")
    person(p, 270, 226, 1.12, "skin-two", "plum", "rose", "scarf")
    person(p, 82, 262, 1.12, "skin-one", "denim", "hair-grey", "bun")
    person(p, 320, 262, 1.12, "skin-three", "leaf", "hair-grey", "bald")
    person(p, 201, 264, 1.2, "skin-two", "teal", "hair-brown", "short")


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
