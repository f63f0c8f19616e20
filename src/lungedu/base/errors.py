"""The exceptions that lungedu raises.

    LungeduError
    ├── ResourceError                a bundled file cannot be read
    │   ├── ResourcePathError        the path is absolute or leaves the folder
    │   ├── ResourceMissingError     no such file
    │   └── ResourceUnreadableError  too large, not text, or the system refuses
    ├── ContentError                 content that cannot be shown; holds the problems that say why
    │   ├── YamlSyntaxError          a file that cannot be read as a tree; loading.yaml_tree
    │   └── InvalidModelError        a tree that is not the model it should be; loading.validate
    ├── SettingsError                the settings file cannot be read or written
    ├── CommandError                 a command names what does not exist, or asks for what cannot be done
    ├── RuleSyntaxError              a rule that cannot be read; content.rules
    ├── LinkSyntaxError              a link that cannot be read; content.link
    ├── ValueFormatError             a value has no such form; content.values
    ├── IndexFormatError             bytes that hold no search index; domain.search.index
    ├── QuickBuildError              data without the shape of a quick build; loading.quick
    ├── PictureError                 a picture cannot be written as asked; paper.picture_file
    ├── ConfigValueError             a value that its kiosk.toml key cannot take; kiosk.settings.keys_of_config
    └── PinWriteError                the PIN's file cannot be written; kiosk.settings.write_pin

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


class ResourceMissingError(ResourceError):
    """There is no such file."""


class ResourceUnreadableError(ResourceError):
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


class CommandError(LungeduError):
    """A command names what does not exist, or asks for what cannot be done. Exit code 2."""
