"""Every exception that lungedu raises by itself.

    LungeduError
    ├── ResourceError            a bundled file cannot be had
    │   ├── ResourcePathError    the path is absolute or leaves the folder
    │   ├── ResourceMissing      no such file
    │   └── ResourceUnreadable   too large, not text, or the system refuses
    ├── ContentError             content that cannot be shown; holds the problems that say why
    └── SettingsError            the settings file cannot be read or written

Problems in content are not exceptions: authors get them all at once, as `content.problem.Problem`.
"""

from __future__ import annotations

from collections.abc import Sequence


class LungeduError(Exception):
    """The root of the tree."""


class ResourceError(LungeduError):
    """A bundled file cannot be had."""


class ResourcePathError(ResourceError):
    """The path is absolute, or leaves the resources folder."""


class ResourceMissing(ResourceError):
    """There is no such file."""


class ResourceUnreadable(ResourceError):
    """The file is too large, is not UTF-8 text, or the system does not give it out."""

    def __init__(self, words: str, line: int = 1):
        super().__init__(words)
        self.line = line


class ContentError(LungeduError):
    """Content that cannot be shown. `problems` says why, for authors."""

    def __init__(self, words: str, problems: Sequence[object] = ()):
        super().__init__(words)
        self.problems = tuple(problems)


class SettingsError(LungeduError):
    """The settings file cannot be read or written."""
