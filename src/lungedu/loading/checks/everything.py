"""All content, read at once, with the place of every string: what the checks work on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lungedu.base.ids import did_you_mean
from lungedu.base.resources import Resources
from lungedu.content.blocks import BlockBase
from lungedu.content.front import Catalogue
from lungedu.content.house_rules import HouseRules
from lungedu.content.library import Library
from lungedu.content.markup import Value, spans
from lungedu.content.model import parts_of
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.front import CATALOGUE, INTERFACE, interface_words
from lungedu.loading.palette import read_palette
from lungedu.loading.store import FileReader, open_library
from lungedu.loading.yaml_tree import Path, Tree, YamlSyntaxError

PATIENT_TEXT = ("inline", "plain", "alt")
"""The marks of words that a reader meets."""


@dataclass(frozen=True)
class Passage:
    """One marked string, and where it stands."""

    tree: Tree
    path: Path
    mark: str
    text: str

    def problem(self, words: str, hint: str = "", *, warning: bool = False) -> Problem:
        """A problem with this string."""
        return self.tree.problem(self.path, words, hint, warning=warning)


@dataclass(frozen=True)
class Everything:
    """The library, its files, and the rules of the house."""

    resources: Resources
    library: Library
    models: Mapping[str, object]
    trees: Mapping[str, Tree]
    rules: HouseRules
    interface: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def passages(self, *marks: str) -> Iterator[Passage]:
        """Every string of some kinds, in all files; of every kind when none is named."""
        return (passage for passage in self._passages if not marks or passage.mark in marks)

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        return tuple(Passage(self.trees[file], part.path, part.mark, part.text)
                     for file, model in self.models.items() for part in parts_of(model))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The colors of pictures; none when the palette is broken, which has its own problems."""
        try:
            return frozenset(read_palette(self.resources))
        except YamlSyntaxError:
            return frozenset()

    def interface_passages(self) -> Iterator[Passage]:
        """The interface's words, as passages of plain text."""
        tree = self.trees.get(INTERFACE)
        if tree:
            for word_id, text in self.interface.items():
                group, _, name = word_id.partition(".")
                yield Passage(tree, (group, name), "plain", text)


def read_everything(resources: Resources) -> Everything:
    """Read every file of a folder; what is broken is reported in `problems` and left out."""
    reader = FileReader(resources, keeps_trees=True)
    for file, kind in files.SINGLE_FILES.items():
        reader.model(file, kind)
    for place in files.FOLDERS:
        for name in resources.names(place.folder, ".yaml"):
            reader.model(place.file(name), place.model)
    interface = interface_words(reader)
    problems = [*reader.problems, *_strangers(resources)]
    catalogue = reader.models.get(CATALOGUE)
    if not isinstance(catalogue, Catalogue):
        catalogue = Catalogue(as_of="", shelves=())
    rules = reader.models.get(files.HOUSE_RULES)
    if not isinstance(rules, HouseRules):  # reported already; unreadable rules bind nothing
        rules = HouseRules(names_with_digits=(".*",), refused_words=())
    return Everything(resources, open_library(reader, catalogue), dict(reader.models), reader.trees, rules, interface,
                      problems)


def _strangers(resources: Resources) -> Iterator[Problem]:
    """YAML files that nothing reads: most often a misspelled name."""
    known = {*files.SINGLE_FILES, INTERFACE}
    for name in resources.names("", ".yaml"):
        if f"{name}.yaml" not in known:
            hint = did_you_mean(f"{name}.yaml", known) or "see docs/writing-content.md for the files"
            yield Problem(f"{name}.yaml", 1, "", "nothing reads a file of this name", hint)
    for place in files.FOLDERS:
        for name in resources.names(place.folder, ".yml"):
            yield Problem(f"{place.folder}/{name}.yml", 1, "", "nothing reads a file that ends in .yml",
                          "name it .yaml")


def blocks_of(model: object) -> Iterator[tuple[Path, BlockBase]]:
    """Every block of a page or an answer, with its place."""
    for number, block in enumerate(getattr(model, "blocks", ())):
        yield ("blocks", number), block
    for number, entry in enumerate(getattr(model, "entries", ())):
        for place, block in enumerate(getattr(entry, "more", ())):
            yield ("entries", number, "more", place), block


def stands_on_facts(model: object) -> bool:
    """Whether a model names a fact, a value, or something that is not known."""
    if isinstance(model, BlockBase) and (model.facts or model.unknown):
        return True
    return any(part.mark in ("fact", "value", "unknown") or
               (part.mark == "inline" and any(isinstance(span, Value) for span in spans(part.text)))
               for part in parts_of(model))
