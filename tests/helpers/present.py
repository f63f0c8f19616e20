"""Shipped content is never None: for the type checker, and for a test that fails in plain words."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def present(part: T | None) -> T:
    """The part, which must be there."""
    assert part is not None, "the shipped content is broken: lungedu check"
    return part
