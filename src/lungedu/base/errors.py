"""The exceptions that lungedu raises.

    LungeduError
    ├── ResourceError            a bundled file cannot be read
    │   ├── ResourcePathError    the path is absolute or leaves the folder
    │   ├── ResourceMissing      no such file
    │   └── ResourceUnreadable   too large, not text, or the system refuses
    ├── ContentError             content that cannot be shown; `problems` says why
    └── SettingsError            the settings file cannot be read or written

Problems in content are not exceptions: authors get all of them at once, as `content.problem.Problem`.
"""

from __future__ import annotations

from collections.abc import Sequence


class LungeduError(Exception):
    """Base class of them all."""


class ResourceError(LungeduError):
    """A bundled file cannot be read."""


class ResourcePathError(ResourceError):
    """The path is absolute, or leaves the resources folder."""


class ResourceMissing(ResourceError):
    """There is no such file."""


class ResourceUnreadable(ResourceError):
    """The file is too large, is not UTF-8 text, or the system refuses access. `line` is where, from 1."""

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
