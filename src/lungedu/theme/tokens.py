"""Color tokens of a theme, and the pairs that must have enough contrast."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from lungedu.base.shapes import HEX_COLOR

Color = Annotated[str, HEX_COLOR]
"""`#rrggbb`."""

THEMES = ("day", "night", "contrast")
"""The themes that a reader can choose, in the order in which the contrast button goes through them."""
ALL_THEMES = (*THEMES, "print")
"""Those, and the one of paper."""

STRICT = {"extra": "forbid", "str_strip_whitespace": True}


@dataclass(frozen=True, slots=True)
class Colors:
    """Every color of the interface, as `#rrggbb`, named by purpose."""

    __pydantic_config__: ClassVar = STRICT

    paper: Color
    """The page."""
    card: Color
    card_line: Color
    card_over: Color
    """A pressed or hovered card."""
    bar: Color
    """The bottom bar."""
    ink: Color
    ink_soft: Color
    """Secondary text; still 7:1."""
    accent: Color
    """Links, the main button, selections."""
    on_accent: Color
    accent_soft: Color
    control: Color
    control_line: Color
    focus: Color
    help_paper: Color
    help_line: Color
    help_ink: Color
    unknown_paper: Color
    unknown_line: Color
    remember_paper: Color
    remember_line: Color
    care_paper: Color
    care_line: Color
    arm_one: Color
    """The first group of a chart."""
    arm_two: Color
    others: Color
    """People that a chart does not count."""
    picture: Color
    """Background of pictures."""


@dataclass(frozen=True, slots=True)
class Theme:
    """`themes/<id>.yaml`."""

    __pydantic_config__: ClassVar = STRICT

    id: str
    colors: Colors


TEXT_PAIRS = (
    ("ink", "paper"), ("ink", "card"), ("ink", "card_over"), ("ink", "bar"), ("ink", "control"),
    ("ink_soft", "paper"), ("ink_soft", "card"), ("ink_soft", "card_over"), ("ink_soft", "bar"),
    ("ink_soft", "control"),
    ("accent", "paper"), ("accent", "card"), ("accent", "card_over"), ("accent", "control"),
    ("accent", "unknown_paper"), ("accent", "remember_paper"), ("accent", "care_paper"), ("accent", "help_paper"),
    ("on_accent", "accent"), ("ink", "accent_soft"), ("accent", "accent_soft"),
    ("help_ink", "help_paper"), ("ink", "help_paper"), ("ink", "unknown_paper"), ("ink_soft", "unknown_paper"),
    ("ink", "remember_paper"), ("ink_soft", "remember_paper"), ("ink", "care_paper"), ("ink_soft", "care_paper"),
    ("ink", "picture"), ("ink_soft", "help_paper"), ("arm_one", "card"), ("arm_two", "card"),
)
"""Text and background: contrast of at least 7 to 1."""

SHAPE_PAIRS = (
    ("control_line", "paper"), ("control_line", "bar"), ("control_line", "card"), ("control_line", "picture"),
    ("focus", "paper"), ("focus", "card"), ("focus", "bar"), ("focus", "accent_soft"), ("help_line", "paper"),
    ("others", "card"), ("arm_one", "others"),
    ("unknown_line", "unknown_paper"), ("remember_line", "remember_paper"), ("care_line", "care_paper"),
)
"""Outlines, focus and charts: contrast of at least 3 to 1 (chart groups differ in shape as well)."""

TEXT_RATIO = 7.0
SHAPE_RATIO = 3.0


def contrast(color: str, other: str) -> float:
    """The contrast ratio of two colors, from 1 to 21 (WCAG 2.2, relative luminance).

    >>> contrast("#ffffff", "#000000")
    21.0
    """
    lighter, darker = sorted((_luminance(color), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[start:start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
