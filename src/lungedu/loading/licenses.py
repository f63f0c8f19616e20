"""Reads the licenses of third-party components: always the shipped ones, whatever content a clinic uses."""

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
    """Read the licensed components, in file order. None, and a log line, if the file is broken."""
    try:
        return validate(Licenses, read_tree(resources, files.LICENSES))
    except (YamlSyntaxError, InvalidModelError) as error:
        log.warn(f"{files.LICENSES}: {error}")
        return None


def read_system_parts(resources: Resources) -> tuple[SystemPart, ...]:
    """Read the system packages in a built folder; none in a checkout or a wheel."""
    if not resources.has(OF_SYSTEM):
        return ()
    try:
        return validate(SystemLicenses, read_tree(resources, OF_SYSTEM)).parts
    except (YamlSyntaxError, InvalidModelError) as error:
        log.warn(f"{OF_SYSTEM}: {error}")
        return ()


def license_text(resources: Resources, text_id: str) -> str:
    """Read the text of a license. Empty, and a log line, if the file cannot be read."""
    try:
        return resources.text(f"{FOLDER}/{text_id}.txt")
    except ResourceError as error:
        log.warn(str(error))
        return ""


def version_of(part: LicensedPart, asked: Mapping[str, Callable[[], str]]) -> str:
    """The version of a component; `asked` returns the running versions, by name."""
    return asked[part.knows]() if part.knows else part.version


_WIDE = 55
"""Lines of at least this many characters were wrapped, so they join the next line."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a license, without its hard line wraps."""
    result = []
    for block in text.replace("\r\n", "\n").replace("\f", "\n").split("\n\n"):
        paragraph, before = "", ""
        for line in filter(str.strip, block.split("\n")):
            paragraph += (" " if len(before) >= _WIDE else "\n") + line.strip() if paragraph else line.strip()
            before = line.rstrip()
        if paragraph:
            result.append(paragraph)
    return tuple(result)


_LONGEST = 20
"""Characters that fit on a line of the narrowest screen at the largest text size."""
_LONG = re.compile(rf"\S{{{_LONGEST + 1},}}")


def breakable(paragraph: str) -> str:
    """Insert invisible break opportunities into long addresses and paths, preferably after a sign."""
    def with_breaks(match: re.Match[str]) -> str:
        pieces = re.findall(rf"[^/.,_=-]{{0,{_LONGEST - 1}}}(?:[/.,_=-]|[^/.,_=-])", match[0])
        return "\u200b".join(pieces)
    return _LONG.sub(with_breaks, paragraph)
