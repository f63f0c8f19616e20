"""The shipped search, opened once; and a small one of made-up entries."""

from __future__ import annotations

from functools import cache

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.asking import Asking, ForPeople, Urgent
from lungedu.content.library import Library
from lungedu.domain.search.alarms import groups_of
from lungedu.domain.search.asker import Asker
from lungedu.domain.search.building import build
from lungedu.domain.search.entries import Entry
from lungedu.domain.search.index import Index
from lungedu.domain.search.words import WordReader
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library
from lungedu.viewmodels.search import Search


@cache
def shipped_library() -> Library:
    resources = Resources(bundled_folder())
    return open_library(FileReader(resources), read_catalogue(resources))


@cache
def shipped() -> Asker:
    """The search that everybody gets."""
    asker = Search(shipped_library(), Resources(bundled_folder())).asker
    assert asker is not None
    return asker


GARDEN = (
    Entry("answer", "watering", "How often is a plant watered?", ("when do i water it", "too dry"),
          "Most plants want water when the soil feels dry."),
    Entry("answer", "light", "How much light does it need?", ("is it too dark here", "window"),
          "A bright window is best for most plants."),
    Entry("answer", "repot", "When is a plant repotted?", ("bigger pot", "new soil"), "When roots fill the pot.",
          "pots and soil", most_asked=True),
    Entry("redirect", "eat-it", "Can I eat this plant?",
          ("is this berry safe to eat", "may we eat this", "can my child eat it", "could i eat the leaf"),
          "This book cannot know."),
    Entry("urgent", "warning_signs", "When to call for help",
          ("Somebody ate a plant.", "he ate the berry", "my child ate a leaf"), "Call the number."),
    Entry("term", "humus", "Humus", ("dark soil",), "Soil of old leaves."),
    Entry("page", "topic:roots", "Roots", ("What roots do.",), "Roots drink water."),
)

GARDENER = Asking(
    fillers=("how", "is", "a", "it", "do", "i", "the", "does", "when", "for", "to", "my", "and", "can", "this", "so"),
    same=(("plant", "flower", "house plant"), ("water", "watering", "watered", "sprinkle"), ("cannot", "cant")),
    near=(("dark", "light"),),
    groups={"me": ("i", "my", "we")},
    elsewhere=("football",),
    urgent=Urgent(rules=("ate|swallowed berry|leaf", "poison -why")),
    for_people=(ForPeople(faq="eat-it", ways=("is this berry safe to eat",), rules=("can|may eat @me -recipe",)),),
)


def garden() -> Asker:
    """A search over seven entries on plants."""
    reader = WordReader(GARDENER.same)
    return Asker(GARDENER, garden_index(), reader)


def garden_index() -> Index:
    """The index of the entries on plants."""
    reader = WordReader(GARDENER.same)
    return build(GARDEN, reader, groups_of(GARDENER, reader))
