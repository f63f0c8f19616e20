"""Ids (lower case with dashes), and suggestions for an unknown one.

>>> did_you_mean("pdl1", ["pd-l1", "vegf"])
"did you mean 'pd-l1'?"
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""Pattern of an id, such as `pd-l1` or `the-brake`. Used by the models."""


def as_id(title: str) -> str:
    """The id that a title makes: *Our first evening* becomes `our-first-evening`; empty without a letter or digit."""
    return "-".join("".join(sign if sign.isascii() and sign.isalnum() else " " for sign in title.lower()).split())


def did_you_mean(unknown: str, known: Iterable[str]) -> str:
    """A hint for an unknown id: the most similar known ids, or all of them if few; else empty."""
    choices = sorted(set(known))
    near = difflib.get_close_matches(unknown, choices, n=2, cutoff=0.55)
    squeezed = unknown.replace("-", "").replace("_", "").casefold()
    same_letters = [choice for choice in choices if choice.replace("-", "").replace("_", "").casefold() == squeezed]
    best = same_letters[:2] or near
    if best:
        return "did you mean " + " or ".join(repr(choice) for choice in best) + "?"
    if 0 < len(choices) <= 8:
        return "known here: " + ", ".join(choices)
    return ""
