"""Style sheets: each template can be read, is whole, and names only colors and sizes that exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lungedu.base.errors import ResourceError
from lungedu.base.ids import did_you_mean
from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.theme.style_templates import NAMES, faults_of


def style_sheets_are_whole(everything: Everything, _: date) -> Iterator[Problem]:
    """What would make the app fall back to the shipped style sheet, with file and line."""
    for name in everything.resources.names("qss", ".qss"):
        file = f"qss/{name}.qss"
        try:
            template = everything.resources.text(file)
        except ResourceError as error:
            yield Problem(file, getattr(error, "line", 1), "", str(error))
            continue
        for fault in faults_of(template):
            hint = did_you_mean(fault.name, NAMES) if fault.name else fault.hint
            yield Problem(file, fault.line, "", fault.words, hint, fault.harmless)
