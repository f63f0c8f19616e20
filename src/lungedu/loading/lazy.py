"""Opens the library lazily: until its first use nothing is read and pydantic is not imported."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from lungedu.base.resources import Resources
from lungedu.content.front import Catalogue
from lungedu.content.site import Site, shelves_at
from lungedu.loading.tree import YamlSyntaxError

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.loading.palette import Palette
    from lungedu.loading.store import FileReader


class LazyContent:
    """The content of a folder; opens the library on first use."""

    def __init__(self, resources: Resources, catalogue: Catalogue, site: Site):
        self._resources = resources
        self._site = site
        self._catalogue = shelves_at(site, catalogue)
        self._palette: Palette | None = None

    @cached_property
    def _reader(self) -> FileReader:
        from lungedu.loading.store import FileReader

        return FileReader(self._resources)

    @cached_property
    def _opened(self) -> Library:
        from lungedu.loading.site import library_at
        from lungedu.loading.store import open_library

        return library_at(self._site, open_library(self._reader, self._catalogue))

    @property
    def library(self) -> Library:
        """A proxy for the library that opens it on first access."""
        return _LibraryProxy(self)  # type: ignore[return-value]  # a proxy for the library

    def problems(self) -> tuple[str, ...]:
        """The problems found so far, for the log."""
        return tuple(str(problem) for problem in self._reader.problems)

    def palette(self) -> Palette:
        """The palette of pictures; empty if it is broken, so that pictures keep their own colors."""
        if self._palette is None:
            from lungedu.loading.palette import read_palette  # late: Home in the day theme needs no palette

            try:
                self._palette = read_palette(self._resources)
            except YamlSyntaxError as error:
                self._reader.problems.extend(error.problems)
                self._palette = {}
        return self._palette


class _LibraryProxy:
    """Proxy: forwards attribute access to the lazily opened library. The catalogue is already loaded."""

    def __init__(self, content: LazyContent):
        self._content = content

    @property
    def catalogue(self) -> Catalogue:
        return self._content._catalogue

    def __getattr__(self, name: str) -> Any:
        return getattr(self._content._opened, name)


def open_lazily(resources: Resources, catalogue: Catalogue, site: Site = Site()) -> LazyContent:  # noqa: B008  frozen
    """The content of a folder, adapted to a site. The catalogue is already loaded."""
    return LazyContent(resources, catalogue, site)


