"""A clinic's changes to the content, made without editing a file: its phone numbers and its selection of topics."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lungedu.content.front import Catalogue


@dataclass(frozen=True, slots=True)
class Site:
    """Empty fields change nothing."""

    phones: tuple[tuple[str, str], ...] = ()
    """Phone id (from `warning_signs.yaml`) and number."""
    topics: tuple[str, ...] = ()
    """Ids of the topics that are shown; empty for all."""


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
