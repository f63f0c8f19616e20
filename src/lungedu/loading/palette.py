"""Reads the colors of pictures, by role and theme: `art/palette.yaml`."""

from __future__ import annotations

from collections.abc import Mapping

from lungedu.base.ids import did_you_mean
from lungedu.base.resources import Resources
from lungedu.base.shapes import HEX_COLOR
from lungedu.content.problem import Problem
from lungedu.loading.tree import YamlSyntaxError
from lungedu.theme.tokens import ALL_THEMES

PALETTE = "art/palette.yaml"

Palette = Mapping[str, Mapping[str, str]]
"""Role → theme → `#rrggbb`."""


def read_palette(resources: Resources) -> Palette:
    """Read the palette. Raises `YamlSyntaxError` with every problem."""
    from lungedu.loading.yaml_tree import read_tree  # late: the names above are needed without YAML

    tree = read_tree(resources, PALETTE)
    roles = tree.data.get("roles") if isinstance(tree.data, dict) else None
    if not isinstance(roles, dict):
        raise YamlSyntaxError((Problem(PALETTE, 1, "", "the palette needs 'roles:' with one line a role"),))
    problems = []
    for role, colors in roles.items():
        for theme in ALL_THEMES:
            color = colors.get(theme, "") if isinstance(colors, dict) else ""
            if not isinstance(color, str) or not HEX_COLOR.accepts(color):
                problems.append(tree.problem(("roles", role), f"{role!r} has no color like #1a2b3c for {theme}",
                                             did_you_mean(theme, colors) if isinstance(colors, dict) else ""))
    if problems:
        raise YamlSyntaxError(tuple(problems))
    return roles
