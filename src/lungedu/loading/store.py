"""The library of one resources folder. A file is read when what it holds is first asked for, and once.

A file that is broken is left out: its ids are not in the index, its problems are noted, and the rest works. Of facts,
sources, terms and answers a broken one is left out alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from lungedu.base.resources import Resources
from lungedu.content.front import Catalogue
from lungedu.content.library import Library
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.files import FolderOf
from lungedu.loading.validate import Invalid, validate_entries
from lungedu.loading.yaml_tree import NotYaml, Tree, read_tree

T = TypeVar("T")


class FileReader:
    """Reads the files of one folder into models and keeps what it found wrong."""

    def __init__(self, resources: Resources, *, keeps_trees: bool = False):
        self.resources = resources
        self.problems: list[Problem] = []
        self.trees: dict[str, Tree] = {}
        """Every tree read so far, by file, if they are kept: the checks look up lines here, the app does not."""
        self.models: dict[str, object] = {}
        self._keeps_trees = keeps_trees
        self._read: set[str] = set()
        self._kinds: dict[str, Any] = {}

    def model(self, file: str, kind: Any) -> Any:
        """The model in a file; None when the file is broken, and the problems are noted."""
        if file in self._read:
            return self.models.get(file) if self._kinds[file] is kind else None
        self._read.add(file)
        self._kinds[file] = kind
        try:
            tree = read_tree(self.resources, file)
            if self._keeps_trees:
                self.trees[file] = tree
            model, tree, refused = validate_entries(kind, tree, files.ENTRIES.get(kind, ()))
            self.problems.extend(refused)
            if self._keeps_trees:
                self.trees[file] = tree
        except (NotYaml, Invalid) as error:
            self.problems.extend(error.problems)
            return None
        self.models[file] = model
        return model


class InOneFile(Mapping[str, T], Generic[T]):
    """Things by id, all from one file, read when first needed."""

    def __init__(self, read: Callable[[], Mapping[str, T]]):
        self._read = read
        self._items: Mapping[str, T] | None = None

    @property
    def items_by_id(self) -> Mapping[str, T]:
        """All of them."""
        if self._items is None:
            self._items = self._read()
        return self._items

    def __getitem__(self, key: str) -> T:
        return self.items_by_id[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.items_by_id)

    def __len__(self) -> int:
        return len(self.items_by_id)


class InManyFiles(Mapping[str, T], Generic[T]):
    """Things by id, one file each. Looking one up reads its file; going through them reads them all."""

    def __init__(self, reader: FileReader, place: FolderOf):
        self._reader = reader
        self._place = place
        self._names = dict.fromkeys(reader.resources.names(place.folder, ".yaml"))  # ordered, and quick to look up

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all files, broken ones too."""
        return tuple(self._names)

    def __getitem__(self, key: str) -> T:
        if key not in self._names:
            raise KeyError(key)
        model = self._reader.model(self._place.file(key), self._place.model)
        if model is None:
            raise KeyError(key)
        return model  # type: ignore[no-any-return]  # the table in files.py pairs folder and model

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._names if name in self)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)


def open_library(reader: FileReader, catalogue: Catalogue) -> Library:
    """The library of the reader's folder, reading nothing yet."""
    def one(file: str, items: str = "") -> Mapping[str, Any]:
        def read() -> Mapping[str, Any]:
            model = reader.model(file, files.SINGLE_FILES[file])
            if model is None:
                return {}
            return {item.id: item for item in getattr(model, items)} if items else {file: model}
        return InOneFile(read)

    def many(place: FolderOf) -> Mapping[str, Any]:
        return InManyFiles(reader, place)

    return Library(
        catalogue=catalogue,
        facts=one(files.FACTS, "facts"),
        unknown=one(files.FACTS, "unknown"),
        sources=one(files.SOURCES, "sources"),
        changes=one(files.CHANGES),
        topics=many(files.TOPICS),
        diagrams=many(files.DIAGRAMS),
        charts=many(files.CHARTS),
        trials=many(files.TRIALS),
        walks=many(files.WALKS),
        faq=many(files.FAQ),
        glossary=one(files.GLOSSARY, "terms"),
        quizzes=many(files.QUIZZES),
        plans=many(files.PLANS),
        keyboards=many(files.KEYBOARDS),
        warning_signs=one(files.WARNING_SIGNS),
        news_check=one(files.NEWS_CHECK),
        visit_questions=one(files.VISIT_QUESTIONS),
        asking=one(files.ASKING),
        art_labels=one(files.ART_LABELS, "scenes"),
        symbols=one(files.SYMBOLS, "symbols"),
    )
