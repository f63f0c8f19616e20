"""What one clinic changes of the content without touching a file of it: its numbers, and which topics it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.content.front import Catalogue


@dataclass(frozen=True, slots=True)
class Site:
    """All is empty where nothing is changed."""

    phones: tuple[tuple[str, str], ...] = ()
    """A number for each id of a phone of `warning_signs.yaml`."""
    topics: tuple[str, ...] = ()
    """Ids of the topics that are shown; empty for all."""


def shelves_at(site: Site, catalogue: Catalogue) -> Catalogue:
    """The shelves with the topics that a site shows; one that loses all of them is not there. A site whose topics are
    all of other content shows everything.
    """
    if not any(topic in site.topics for shelf in catalogue.shelves for topic in shelf.topics):
        return catalogue
    shelves = tuple(replace(shelf, topics=tuple(topic for topic in shelf.topics if topic in site.topics))
                    for shelf in catalogue.shelves)
    return replace(catalogue, shelves=tuple(
        shelf for shelf, before in zip(shelves, catalogue.shelves, strict=True) if shelf.topics or not before.topics))
