"""The library of a resources folder. Each file is read once, on first use.

A broken file is left out: its ids are missing from the index, its problems are recorded, and the rest works. A broken
fact, source, term or answer is left out alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from lungedu.base.resources import Resources
from lungedu.content.asking import Asking
from lungedu.content.changes import Changes
from lungedu.content.front import Catalogue
from lungedu.content.library import Library, SingleFiles
from lungedu.content.news_check import NewsCheck
from lungedu.content.problem import Problem
from lungedu.content.visit_questions import VisitQuestions
from lungedu.content.warning_signs import WarningSigns
from lungedu.loading import files
from lungedu.loading.files import FolderOf
from lungedu.loading.validate import InvalidModelError, validate_entries
from lungedu.loading.yaml_tree import Tree, YamlSyntaxError, read_tree

T = TypeVar("T")


class FileReader:
    """Reads the files of a folder into models, and collects the problems."""

    def __init__(self, resources: Resources, *, keeps_trees: bool = False):
        self.resources = resources
        self.problems: list[Problem] = []
        self.trees: dict[str, Tree] = {}
        """The trees read so far, by file, if `keeps_trees`: the checks need the line numbers, the app does not."""
        self.models: dict[str, object] = {}
        self._keeps_trees = keeps_trees
        self._read: set[str] = set()
        self._kinds: dict[str, Any] = {}

    def model(self, file: str, kind: Any) -> Any:
        """Read the model of a file; None, and recorded problems, if it is broken."""
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
        except (YamlSyntaxError, InvalidModelError) as error:
            if self.resources.is_gone:
                self._read.discard(file)  # it may come back
                return None
            self.problems.extend(error.problems)
            return None
        self.models[file] = model
        return model


class InOneFile(Mapping[str, T], Generic[T]):
    """Items by id, all from one file, read on first use."""

    def __init__(self, read: Callable[[], Mapping[str, T]]):
        self._read = read
        self._items: Mapping[str, T] | None = None

    @property
    def items_by_id(self) -> Mapping[str, T]:
        """All items."""
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
    """Items by id, one file each. A lookup reads one file; iterating reads them all."""

    def __init__(self, reader: FileReader, folder: FolderOf):
        self._reader = reader
        self._folder = folder
        self._names = dict.fromkeys(reader.resources.names(folder.folder, ".yaml"))  # ordered, with fast lookup

    @property
    def names(self) -> tuple[str, ...]:
        """Ids of all files, including broken ones."""
        return tuple(self._names)

    def __getitem__(self, key: str) -> T:
        if key not in self._names:
            raise KeyError(key)
        model = self._reader.model(self._folder.file(key), self._folder.model)
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
    """The library of the reader's folder. Reads nothing yet."""
    def in_one_file(file: str, items: str) -> Mapping[str, Any]:
        def read() -> Mapping[str, Any]:
            model = reader.model(file, files.SINGLE_FILES[file])
            return {item.id: item for item in getattr(model, items)} if model is not None else {}
        return InOneFile(read)

    def in_many_files(folder: FolderOf) -> Mapping[str, Any]:
        return InManyFiles(reader, folder)

    def single(file: str, kind: type[T]) -> Callable[[], T | None]:
        def read() -> T | None:
            found = reader.model(file, kind)
            return found if isinstance(found, kind) else None
        return read

    return Library(
        catalogue=catalogue,
        facts=in_one_file(files.FACTS, "facts"),
        unknown=in_one_file(files.FACTS, "unknown"),
        sources=in_one_file(files.SOURCES, "sources"),
        topics=in_many_files(files.TOPICS),
        diagrams=in_many_files(files.DIAGRAMS),
        charts=in_many_files(files.CHARTS),
        trials=in_many_files(files.TRIALS),
        walks=in_many_files(files.WALKS),
        faq=in_many_files(files.FAQ),
        glossary=in_one_file(files.GLOSSARY, "terms"),
        quizzes=in_many_files(files.QUIZZES),
        plans=in_many_files(files.PLANS),
        keyboards=in_many_files(files.KEYBOARDS),
        art_labels=in_one_file(files.ART_LABELS, "scenes"),
        symbols=in_one_file(files.SYMBOLS, "symbols"),
        single=SingleFiles(changes=single(files.CHANGES, Changes),
                           warning_signs=single(files.WARNING_SIGNS, WarningSigns),
                           news_check=single(files.NEWS_CHECK, NewsCheck),
                           visit_questions=single(files.VISIT_QUESTIONS, VisitQuestions),
                           asking=single(files.ASKING, Asking)),
    )
