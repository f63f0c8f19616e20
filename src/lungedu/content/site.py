"""A clinic's changes to the content, made without editing a file: its name, phone numbers and opening hours, and its
selection of topics.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.content.front import Catalogue

MOST_OF_NAME = 80
"""Letters of a short name."""


@dataclass(frozen=True, slots=True)
class Site:
    """Empty fields change nothing."""

    name: str = ""
    """The name of the clinic, as plain text."""
    country: str = ""
    """A code of `countries`."""
    hours: tuple[str, ...] = ()
    """Opening hours, as lines of plain text."""
    phones: tuple[tuple[str, str], ...] = ()
    """Phone id (from `warning_signs.yaml`) and number."""
    topics: tuple[str, ...] = ()
    """Ids of the topics that are shown; empty for all."""

    @property
    def short_name(self) -> str:
        """The name for a place with room for a line or two: a long one is cut after a word."""
        if len(self.name) <= MOST_OF_NAME:
            return self.name
        return self.name[:MOST_OF_NAME].rsplit(" ", 1)[0] + " …"


def shelves_at(site: Site, catalogue: Catalogue) -> Catalogue:
    """The catalogue with the topics of a site; a shelf left without topics is removed. If none of the site's topics is
    in this content, everything is shown.
    """
    if not any(topic in site.topics for shelf in catalogue.shelves for topic in shelf.topics):
        return catalogue
    shelves = tuple(replace(shelf, topics=tuple(topic for topic in shelf.topics if topic in site.topics))
                    for shelf in catalogue.shelves)
    return replace(catalogue, shelves=tuple(
        shelf for shelf, before in zip(shelves, catalogue.shelves, strict=True) if shelf.topics or not before.topics))
