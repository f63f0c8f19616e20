"""More single parts: cells, as the diagrams need them, and where molecules stand on a cell's rim."""

import cells
from geometry import Place, dense, polar
from ink import Ink

HERE = Place()

# How the tumor cells of the diagrams are turned: such that the side at -x, where molecules stand, is even.
LEAN = {1: 180, 2: 190, 3: 150}
APART = 58  # how far up and down from the middle PD-1 and PD-L1 stand, as an antibody covers them
_PD1_FOOT, _TCR_FOOT = 146, 152


def t_cell_feet(awake=True):
    """Where molecules stand on a T cell, at +x."""
    return {
        "middle": (0, 0, 0),
        "pd1-upper": (_PD1_FOOT, -APART, 0),
        "pd1-lower": (_PD1_FOOT, APART, 0),
        "tcr": (_TCR_FOOT, 0, 0),
        "granules": (118 if awake else -118, 0, 0),
    }


def tumor_cell_feet(which):
    """Where molecules stand on a tumor cell, at -x; the antigen meets the T-cell receptor when PD-L1 meets PD-1."""
    rim = cells.tumor_cell(Ink("", (0, 0, 1, 1), ""), HERE, which)
    ring = [p * polar(1, LEAN[which]) for p in dense(rim.ring(48), 4)]
    foot = max(_rim(ring, -APART), _rim(ring, APART)) + 2
    return {
        "middle": (0, 0, 0),
        "pdl1-upper": (foot, -APART, 180),
        "pdl1-lower": (foot, APART, 180),
        "antigen": (foot - 133 + (_TCR_FOOT - _PD1_FOOT) + 143 * 0.85, 0, 180),
    }


def _rim(ring, y):
    """How far to -x a ring of points reaches at a height."""
    return min(p.real for p in ring if abs(p.imag - y) < 4)


PARTS = {}
