"""Quick reader of what the first screen needs: messages, shelves, theme. Broken files get the full validation."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lungedu.base.errors import ContentError
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.front import Catalogue
from lungedu.content.problem import Problem
from lungedu.loading.compiled import CompiledFiles
from lungedu.loading.quick import QuickBuildError, build
from lungedu.loading.tree import Tree, YamlSyntaxError
from lungedu.theme.tokens import Theme

if TYPE_CHECKING:
    from lungedu.loading.store import FileReader

CATALOGUE = "catalogue.yaml"
INTERFACE = "ui.yaml"

T = TypeVar("T")
_FROM_YAML = CompiledFiles()


def read_catalogue(resources: Resources, compiled: CompiledFiles = _FROM_YAML) -> Catalogue:
    """Read the catalogue of shelves. Raises `ContentError`."""
    return _read(resources, CATALOGUE, Catalogue, compiled)


def read_theme(resources: Resources, theme_id: str, compiled: CompiledFiles = _FROM_YAML) -> Theme:
    """Read a theme. Raises `ContentError`."""
    return _read(resources, f"themes/{theme_id}.yaml", Theme, compiled)


def read_words(resources: Resources, compiled: CompiledFiles = _FROM_YAML) -> Messages:
    """Read the messages of the interface. Raises `ContentError`."""
    try:
        texts, problems = _flat(compiled.tree(resources, INTERFACE))
        if problems:  # as well from a copy, which has no line numbers
            texts, problems = _flat(compiled.yaml(resources, INTERFACE))
    except YamlSyntaxError as error:
        raise ContentError(f"{INTERFACE} cannot be read.", error.problems) from error
    if problems:
        raise ContentError(f"{INTERFACE} is not as it should be.", problems)
    return Messages(texts)


def interface_words(reader: FileReader) -> dict[str, str]:
    """The messages by id, for the checks; problems are added to the reader."""
    try:
        tree = _FROM_YAML.yaml(reader.resources, INTERFACE)
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


def _read(resources: Resources, file: str, kind: type[T], compiled: CompiledFiles) -> T:
    try:
        return build(kind, compiled.tree(resources, file).data)
    except YamlSyntaxError as error:
        raise ContentError(f"{file} cannot be read.", error.problems) from error
    except QuickBuildError:
        from lungedu.loading.validate import InvalidModelError, validate

        try:
            return validate(kind, compiled.yaml(resources, file))
        except InvalidModelError as error:
            raise ContentError(f"{file} is not as it should be.", error.problems) from error
