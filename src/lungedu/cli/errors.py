"""Errors on the command line: what is printed, and one message for a file that cannot be written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lungedu.base.errors import CommandError, ContentError


def error_lines(error: Exception) -> str:
    """One line per problem, with file and line; for an error without problems, its message."""
    problems = error.problems if isinstance(error, ContentError) else ()
    if not problems and isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}."
    return "\n".join(map(str, problems)) or str(error)


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn an `OSError` into a `CommandError` that names the file or folder that was asked for."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{target} cannot be written: {error.strerror}.") from error
