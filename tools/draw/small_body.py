"""The small pictures of the body and of how its tissue is looked at: lungs, airway, biopsy, microscope."""

import math

from small_kit import Picture, grown, lens, oval, slab


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


def cell(p: Picture, x: float, y: float, r: float, seed: float, kind: str) -> None:
    """A cell with its nucleus."""
    p.form(grown(x, y, r, r * 0.92, seed, 0.05), kind, "round", 2.2)
    p.form(grown(x + r * 0.08, y + r * 0.04, r * 0.46, r * 0.42, seed + 2, 0.07), "nucleus", "round", 1.6)


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
