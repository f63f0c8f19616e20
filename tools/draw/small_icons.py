"""The icons of the controls, and the app's own icon.

One color, 24 by 24. `i` is filled, `il` is a line; the app swaps the color in the style.
"""

import math
from pathlib import Path

from small_kit import star

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
    "keyboard": box(2, 5.5, 20, 13, 2.5)
    + "".join(dot(x, 10) for x in (6, 10, 14, 18))
    + line("M7 14.5h10"),
    "backspace": line("M8.5 5h10A2.5 2.5 0 0 1 21 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-10L2.5 12z")
    + line("M11 9.2l5.6 5.6M16.6 9.2 11 14.8"),
    "shift": line("M12 3.5 3.5 12.5h4.3v7h8.4v-7h4.3z"),
    "shift-held": line("M12 3.5 3.5 12.5h4.3v7h8.4v-7h4.3z") + filled("M12 3.5 3.5 12.5h4.3v7h8.4v-7h4.3z"),
    "shift-locked": line("M12 2 3.5 11h4.3v5.5h8.4V11h4.3z") + filled("M12 2 3.5 11h4.3v5.5h8.4V11h4.3z")
    + line("M7.8 21.5h8.4"),
    "choice": ring(12, 12, 9),
    "chosen": ring(12, 12, 9) + dot(12, 12, 5),
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
    "play": filled("M7 4.3v15.4c0 .8.9 1.3 1.6.9l11.7-7.7c.6-.4.6-1.3 0-1.7L8.6 3.4C7.9 3 7 3.5 7 4.3z"),
    "pause": box(5.5, 4, 4, 16, 1) + box(14.5, 4, 4, 16, 1),
    "expand": line("M4 9.5V4h5.5M14.5 4H20v5.5M20 14.5V20h-5.5M9.5 20H4v-5.5"),
    "shrink": line("M9.5 4v5.5H4M20 9.5h-5.5V4M14.5 20v-5.5H20M4 14.5h5.5V20"),
    "motion": line("M3 8.5h8M3 12h5M3 15.5h8") + ring(16.5, 12, 4.5),
    "still": ring(12, 12, 5) + line("M3 20.5h18"),
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


def write_icons(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, shapes in ICON_SHAPES.items():
        (folder / f"{name}.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">\n'
            f"<style>{ICON_STYLE}</style>\n{shapes}\n</svg>\n",
            encoding="utf-8",
        )
    (folder / "app.svg").write_text(APP_ICON, encoding="utf-8")
