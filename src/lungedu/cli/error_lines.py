"""What a command prints for an error: each problem with its file and line, or the error's own words."""

from __future__ import annotations

from lungedu.base.errors import ContentError


def error_lines(error: Exception) -> str:
    """One line a problem; for an error without problems, its words."""
    problems = error.problems if isinstance(error, ContentError) else ()
    return "\n".join(map(str, problems)) or str(error)
