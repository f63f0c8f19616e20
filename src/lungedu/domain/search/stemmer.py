"""The English Snowball stemmer alone.

`import snowballstemmer` imports the stemmers of some thirty-five languages; English needs three modules. They are
imported under a stand-in for the package, so that the package's own first lines do not run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_PACKAGE = "snowballstemmer"


def english_stem() -> Callable[[str], str]:
    """A function that returns the stem of a lower-case English word."""
    stem: Callable[[str], str] = _english().EnglishStemmer().stemWord
    return stem


def _english() -> ModuleType:
    name = f"{_PACKAGE}.english_stemmer"
    if _PACKAGE in sys.modules or name in sys.modules:
        return import_module(name)
    spec = find_spec(_PACKAGE)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {_PACKAGE!r}", name=_PACKAGE)
    sys.modules[_PACKAGE] = module_from_spec(spec)  # not executed
    try:
        return import_module(name)
    finally:
        del sys.modules[_PACKAGE]  # who wants the whole package gets it
