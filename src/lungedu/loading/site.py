"""Applies a clinic's changes to the content: its name, phone numbers and hours, and its selection of topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from lungedu.content.library import Library
from lungedu.content.site import Site
from lungedu.content.topic import Topic
from lungedu.content.warning_signs import WarningSigns


class TopicFilter(Mapping[str, Topic]):
    """The topics that a site shows, as a view of all topics."""

    def __init__(self, topics: Mapping[str, Topic], ids: tuple[str, ...]):
        self._topics = topics
        self._ids = frozenset(ids)

    def __getitem__(self, key: str) -> Topic:
        if key not in self._ids:
            raise KeyError(key)
        return self._topics[key]

    def __iter__(self) -> Iterator[str]:
        return (topic for topic in self._topics if topic in self._ids)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def library_at(site: Site, library: Library) -> Library:
    """The library adapted to a site. Reads nothing yet."""
    @cache
    def with_numbers() -> WarningSigns | None:
        signs = library.warning_signs
        return _numbered(signs, dict(site.phones)) if signs is not None else None

    return replace(library, site=site,
                   single=replace(library.single, warning_signs=with_numbers) if site.phones else library.single,
                   topics=TopicFilter(library.topics, _on_shelves(library)) if site.topics else library.topics)


def _on_shelves(library: Library) -> tuple[str, ...]:
    return tuple(topic for shelf in library.catalogue.shelves for topic in shelf.topics)


def _numbered(signs: WarningSigns, numbers: Mapping[str, str]) -> WarningSigns:
    phones = tuple(phone.model_copy(update={"number": numbers.get(phone.id, phone.number)}) for phone in signs.phones)
    return signs.model_copy(update={"phones": phones})
