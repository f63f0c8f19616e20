"""Writes an SVG that names colors by role only (SVG Tiny 1.2 and CSS classes, as QtSvg reads it)."""

import re
from pathlib import Path

from tracing import bunches

ART = Path(__file__).resolve().parents[2] / "resources" / "art"
_MANY = 8  # pieces of a line that are slow to draw at once
_SOLID = 0.8  # of a line this strong, nobody sees where its pieces cross
_ROLE = re.compile(r'^  ([a-z0-9-]+): \{day: "(#[0-9a-f]{6})"')


def day_colors():
    """Role -> day color, from palette.yaml (one role per line, so no YAML reader is needed)."""
    rows = (_ROLE.match(row) for row in (ART / "palette.yaml").read_text(encoding="utf-8").splitlines())
    return {m[1]: m[2] for m in rows if m}


class Ink:
    """Collects shapes and gradients of one file."""

    def __init__(self, name, box, about):
        self.name, self.box, self.about = name, box, about
        self.shapes, self.gradients, self.roles = [], {}, set()
        self.apart = set()  # shapes that lie beside what is drawn and do not belong to its outline

    # what a shape is filled with

    def ball(self, kind, light="light", mid="mid", dark="dark"):
        """Round and lit from the upper left."""
        return self._gradient(
            "radialGradient",
            'cx=".34" cy=".28" r=".82"',
            ((0, f"{kind}-{light}", 1), (0.5, f"{kind}-{mid}", 1), (1, f"{kind}-{dark}", 1)),
        )

    def slope(self, *stops, across=(0, 0, 0.5, 1)):
        """A straight change of color over the shape's box; stops are (offset, role[, opacity])."""
        x1, y1, x2, y2 = across
        return self._gradient("linearGradient", f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"', stops)

    def fade(self, role, strength, core=0.0):
        """Strong in the middle, gone at the rim: shadows and far-away things."""
        return self._gradient(
            "radialGradient", 'cx=".5" cy=".5" r=".5"', ((core, role, strength), (1, role, 0))
        )

    def _gradient(self, tag, shape, stops):
        key = (tag, shape, tuple(stops))
        if key not in self.gradients:
            self.gradients[key] = f"{self.name}-g{len(self.gradients) + 1}"
            self.roles |= {("c", stop[1]) for stop in stops}
        return f"url(#{self.gradients[key]})"

    # shapes

    def path(self, data, fill=None, stroke=None, width=0.0, opacity=1.0, apart=False):
        """One shape; `fill` is a role or one of the gradients above. See above for `apart`."""
        if not data:
            return
        classes, rest = [], ""
        if fill is None:
            rest += ' fill="none"'
        elif fill.startswith("url("):
            rest += f' fill="{fill}"'
        else:
            classes.append(f"f-{fill}")
            self.roles.add(("f", fill))
        if stroke:
            classes.append(f"s-{stroke}")
            self.roles.add(("s", stroke))
            rest += f' stroke-width="{width:.1f}"'
        if opacity < 1:
            rest += f' opacity="{opacity:.2f}"'
        named = f' class="{" ".join(classes)}"' if classes else ""
        pieces = [data]
        if stroke and data.count("M") >= _MANY and not (fill or "").startswith("url("):
            pieces = bunches(data, width, solid=not fill and opacity >= _SOLID)
        if apart:
            self.apart |= set(range(len(self.shapes), len(self.shapes) + len(pieces)))
        self.shapes += [f'<path{named}{rest} d="{piece}"/>' for piece in pieces]

    # the file

    def text(self, colors):
        """The whole file."""
        x, y, w, h = self.box
        rules = {"f": "fill", "s": "stroke", "c": "stop-color"}
        style = "\n".join(
            f".{letter}-{role}{{{rules[letter]}:{colors[role]}}}" for letter, role in sorted(self.roles)
        )
        stops = "\n".join(self._gradient_text(key, name) for key, name in self.gradients.items())
        body = "\n".join(self.shapes)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {y:g} {w:g} {h:g}">\n'
            f"<style>\n{style}\n</style>\n<!-- {self.about} Drawn by tools/draw/draw.py. -->\n"
            f"<defs>\n{stops}\n</defs>\n"
            f'<g stroke-linejoin="round" stroke-linecap="round">\n{body}\n</g>\n</svg>\n'
        )

    @staticmethod
    def _gradient_text(key, name):
        tag, shape, stops = key
        inner = ""
        for offset, role, *opacity in stops:
            veil = f' stop-opacity="{opacity[0]:g}"' if opacity and opacity[0] < 1 else ""
            inner += f'<stop class="c-{role}" offset="{offset:g}"{veil}/>'
        return f'<{tag} id="{name}" {shape}>{inner}</{tag}>'
