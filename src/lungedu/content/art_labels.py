"""The labels of drawings and their positions. Labels are text, never part of a drawing, so they can be translated."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import ArtId, Model, Plain

Fraction = Annotated[float, Field(ge=0, le=1)]
"""Share of the drawing's width or height, from the upper left."""


class ArtLabel(Model):
    """A label: its text, its position, and the point it refers to."""

    words: Plain
    at: tuple[Fraction, Fraction]
    to: tuple[Fraction, Fraction]


class SceneLabels(Model):
    """All labels of one drawing."""

    id: ArtId
    """Id of the drawing."""
    labels: Annotated[tuple[ArtLabel, ...], Field(min_length=1)]


class ArtLabels(Model):
    """`art/anchors.yaml`."""

    scenes: tuple[SceneLabels, ...]
