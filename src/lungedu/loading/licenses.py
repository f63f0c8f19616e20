"""Reads the licenses of what lungedu is made with: always the shipped ones, whatever content a clinic shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lungedu.base import log
from lungedu.base.errors import ResourceError
from lungedu.base.resources import Resources
from lungedu.content.licenses import LicensedPart, Licenses, SystemLicenses, SystemPart
from lungedu.loading import files
from lungedu.loading.validate import InvalidModelError, validate
from lungedu.loading.yaml_tree import YamlSyntaxError, read_tree

FOLDER = "licenses"
OF_SYSTEM = f"{FOLDER}/system.yaml"


def read_licenses(resources: Resources) -> Licenses | None:
    """The parts of others, in the order of the file; None, and a line in the log, when the file is broken."""
    try:
        return validate(Licenses, read_tree(resources, files.LICENSES))
    except (YamlSyntaxError, InvalidModelError) as error:
        log.warn(f"{files.LICENSES}: {error}")
        return None


def read_system_parts(resources: Resources) -> tuple[SystemPart, ...]:
    """The parts of the system that a built folder brings; none in a checkout or a wheel."""
    if not resources.has(OF_SYSTEM):
        return ()
    try:
        return validate(SystemLicenses, read_tree(resources, OF_SYSTEM)).parts
    except (YamlSyntaxError, InvalidModelError) as error:
        log.warn(f"{OF_SYSTEM}: {error}")
        return ()


def license_text(resources: Resources, text_id: str) -> str:
    """The words of a license; empty, and a line in the log, when its file cannot be read."""
    try:
        return resources.text(f"{FOLDER}/{text_id}.txt")
    except ResourceError as error:
        log.warn(str(error))
        return ""


def version_of(part: LicensedPart, asked: Mapping[str, Callable[[], str]]) -> str:
    """The version of a part, of those that know it themselves the one that runs."""
    return asked[part.knows]() if part.knows else part.version


_WIDE = 55
"""Letters: a line that long ended because the page was full, not because the sentence was."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a license, without the breaks that a narrow page made: a screen has its own width."""
    found = []
    for block in text.replace("\r\n", "\n").replace("\f", "\n").split("\n\n"):
        words, before = "", ""
        for line in filter(str.strip, block.split("\n")):
            words += (" " if len(before) >= _WIDE else "\n") + line.strip() if words else line.strip()
            before = line.rstrip()
        if words:
            found.append(words)
    return tuple(found)


_LONGEST = 20
"""Letters that stand together on the narrowest screen with the largest words."""
_LONG = re.compile(rf"\S{{{_LONGEST + 1},}}")


def breakable(paragraph: str) -> str:
    """The same to the eye, but addresses and paths may go on in the next line: after a sign, or where they must."""
    def broken(found: re.Match[str]) -> str:
        pieces = re.findall(rf"[^/.,_=-]{{0,{_LONGEST - 1}}}(?:[/.,_=-]|[^/.,_=-])", found[0])
        return "\u200b".join(pieces)
    return _LONG.sub(broken, paragraph)
