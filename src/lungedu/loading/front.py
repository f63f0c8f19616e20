"""Quick reader of what the first screen needs: messages, shelves, theme. Broken files get the full validation."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lungedu.base.errors import ContentError
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.front import Catalogue
from lungedu.content.problem import Problem
from lungedu.loading.quick import QuickBuildError, build
from lungedu.loading.yaml_tree import Tree, YamlSyntaxError, read_tree
from lungedu.theme.tokens import Theme

if TYPE_CHECKING:
    from lungedu.loading.store import FileReader

CATALOGUE = "catalogue.yaml"
INTERFACE = "ui.yaml"

T = TypeVar("T")


def read_catalogue(resources: Resources) -> Catalogue:
    """Read the catalogue of shelves. Raises `ContentError`."""
    return _read(resources, CATALOGUE, Catalogue)


def read_theme(resources: Resources, theme_id: str) -> Theme:
    """Read a theme. Raises `ContentError`."""
    return _read(resources, f"themes/{theme_id}.yaml", Theme)


def read_words(resources: Resources) -> Messages:
    """Read the messages of the interface. Raises `ContentError`."""
    try:
        tree = read_tree(resources, INTERFACE)
    except YamlSyntaxError as error:
        raise ContentError(f"{INTERFACE} cannot be read.", error.problems) from error
    texts, problems = _flat(tree)
    if problems:
        raise ContentError(f"{INTERFACE} is not as it should be.", problems)
    return Messages(texts)


def interface_words(reader: FileReader) -> dict[str, str]:
    """The messages by id, for the checks; problems are added to the reader."""
    try:
        tree = read_tree(reader.resources, INTERFACE)
    except YamlSyntaxError as error:
        reader.problems.extend(error.problems)
        return {}
    reader.trees[INTERFACE] = tree
    texts, problems = _flat(tree)
    reader.problems.extend(problems)
    return texts


def _flat(tree: Tree) -> tuple[dict[str, str], list[Problem]]:
    """Flatten groups: `home: {title: …}` becomes `home.title`. Returns the texts and the problems."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    if not isinstance(tree.data, dict):
        return texts, [tree.problem((), "this must be groups of words")]
    for group, entries in tree.data.items():
        if not isinstance(entries, dict):
            hint = f"write {group}: and, indented, the words"
            problems.append(tree.problem((group,), "this must be a group of words", hint))
            continue
        for name, text in entries.items():
            if isinstance(text, str) and text.strip():
                texts[f"{group}.{name}"] = text.strip()
            else:
                problems.append(tree.problem((group, name), "these words are empty or not text"))
    return texts, problems


def _read(resources: Resources, file: str, kind: type[T]) -> T:
    try:
        tree = read_tree(resources, file)
    except YamlSyntaxError as error:
        raise ContentError(f"{file} cannot be read.", error.problems) from error
    try:
        return build(kind, tree.data)
    except QuickBuildError:
        from lungedu.loading.validate import InvalidModelError, validate

        try:
            return validate(kind, tree)
        except InvalidModelError as error:
            raise ContentError(f"{file} is not as it should be.", error.problems) from error
