"""The tree of exceptions is the one drawn at the top of its module."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re

import lungedu
from lungedu.base import errors


def drawn_tree() -> dict[str, str]:
    """Each exception and its parent, as the docstring draws them."""
    parents: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"^([ │├└─]{4,})(\w+Error)\b", line):
            depth, name = len(found.group(1)), found.group(2)
            above = [(other, parent) for other, parent in above if other < depth]
            parents[name] = above[-1][1] if above else "Exception"
            above.append((depth, name))
    return parents


def own_exceptions() -> set[type[Exception]]:
    """The exceptions that any module of the package defines."""
    names = [module.name for module in pkgutil.walk_packages(lungedu.__path__, "lungedu.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    return {cls for module in modules for _, cls in inspect.getmembers(module, inspect.isclass)
            if issubclass(cls, Exception) and cls.__module__ == module.__name__}


def test_the_drawn_tree_is_the_real_one() -> None:
    real = {cls.__name__: cls.__bases__[0].__name__ for cls in own_exceptions()}
    assert drawn_tree() == real
    assert real["LungeduError"] == "Exception"


def test_every_exception_says_what_it_is() -> None:
    assert all(cls.__doc__ for cls in own_exceptions())


def test_content_errors_keep_their_problems_and_unreadable_files_their_line() -> None:
    assert errors.ContentError("words", ["a", "b"]).problems == ("a", "b")
    assert errors.ContentError("words").problems == ()
    assert errors.ResourceUnreadableError("words", 7).line == 7
