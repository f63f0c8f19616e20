"""The labels of drawings: words, and where they stand. They are text, never part of the drawing, so they translate."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import ArtId, Model, Plain

Fraction = Annotated[float, Field(ge=0, le=1)]
"""Of the drawing's width or height, from the upper left."""


class ArtLabel(Model):
    """Words at a place, and the point of the part that they mean."""

    words: Plain
    at: tuple[Fraction, Fraction]
    to: tuple[Fraction, Fraction]


class SceneLabels(Model):
    """All labels of one drawing."""

    id: ArtId
    """Of the drawing."""
    labels: Annotated[tuple[ArtLabel, ...], Field(min_length=1)]


class ArtLabels(Model):
    """`art/anchors.yaml`."""

    scenes: tuple[SceneLabels, ...]
