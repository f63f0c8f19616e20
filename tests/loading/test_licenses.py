"""Everything of others that is shipped has its name, version, license and the license's words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED
from lungedu import __version__
from lungedu.base.resources import Resources
from lungedu.content.licenses import LicensedPart
from lungedu.loading.licenses import breakable, license_text, paragraphs, read_licenses, read_system_parts

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = Resources(SHIPPED)
_READ = read_licenses(RESOURCES)
assert _READ is not None
KNOWN = _READ
PARTS = KNOWN.parts

OPENING = {
    "lgpl-3": "GNU LESSER GENERAL PUBLIC LICENSE", "gpl-3": "GNU GENERAL PUBLIC LICENSE",
    "lgpl-2-1": "GNU LESSER GENERAL PUBLIC LICENSE", "apache-2": "Apache License",
    "ofl-atkinson": "SIL Open Font License", "ofl-noto": "SIL Open Font License",
    "python": "PYTHON SOFTWARE FOUNDATION LICENSE",
}
"""What must be found in a text, so that nobody ships the wrong one under its name."""


def locked(lock: str) -> dict[str, str]:
    """The packages of a lock with their versions."""
    text = (ROOT / "locks" / f"{lock}.lock").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)(?= |$)", text, re.MULTILINE))


in_checkout = pytest.mark.skipif(not (ROOT / "locks").is_dir(), reason="this runs in a checkout")


@in_checkout
def test_every_package_that_lungedu_runs_with_has_its_entry_with_the_version_of_the_lock() -> None:
    listed = {part.package: part.version for part in PARTS if part.package not in ("", "lungedu", "pyinstaller")}
    assert len(listed) > 10
    assert listed == locked("run")


@in_checkout
def test_what_starts_a_built_folder_has_its_entry_with_the_version_of_the_lock() -> None:
    (part,) = (part for part in PARTS if part.package == "pyinstaller")
    assert part.version == locked("package")["pyinstaller"]


def test_lungedu_itself_is_named_with_its_version_and_license() -> None:
    (own,) = (part for part in PARTS if part.id == "lungedu")
    assert (own.version, own.license) == (__version__, "Apache-2.0")


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_every_part_has_a_version_and_the_words_of_its_license(part: LicensedPart) -> None:
    assert bool(part.version) != bool(part.knows)
    assert part.texts
    for text_id in part.texts:
        assert len(license_text(RESOURCES, text_id)) > 200


def test_qt_and_its_bindings_bring_both_texts_that_the_lgpl_asks_for() -> None:
    for part in PARTS:
        if part.license.startswith("LGPL-3"):
            assert part.texts[:2] == ("lgpl-3", "gpl-3")


@pytest.mark.parametrize("text_id", OPENING)
def test_a_text_is_the_license_that_it_is_named_after(text_id: str) -> None:
    assert OPENING[text_id].casefold() in license_text(RESOURCES, text_id).casefold()


def test_every_text_in_the_folder_is_shown_somewhere() -> None:
    shown = {text_id for part in PARTS for text_id in part.texts} | {"lgpl-2-1"}  # that of parts of the system
    assert shown == set(RESOURCES.names("licenses", ".txt"))


def test_texts_that_stand_beside_others_have_names() -> None:
    named = {text.id for text in KNOWN.shared}
    assert {text_id for part in PARTS if len(part.texts) > 1 for text_id in part.texts} <= named


def test_a_checkout_brings_nothing_of_the_system() -> None:
    assert read_system_parts(RESOURCES) == ()


def test_a_license_fills_the_width_of_the_screen_and_keeps_its_short_lines() -> None:
    text = ("                 THE LICENSE\n\n  Permission is hereby granted, free of charge, to any person who\n"
            "  asks for it.\n\n  Copyright 2001 A\n  Copyright 2002 B\n")
    assert paragraphs(text) == (
        "THE LICENSE", "Permission is hereby granted, free of charge, to any person who asks for it.",
        "Copyright 2001 A\nCopyright 2002 B")


@pytest.mark.parametrize("text_id", sorted(RESOURCES.names("licenses", ".txt")))
def test_no_word_of_a_license_is_lost_on_its_way_to_the_screen(text_id: str) -> None:
    text = license_text(RESOURCES, text_id)
    assert " ".join(paragraphs(text)).split() == text.split()


@pytest.mark.parametrize("text_id", sorted(RESOURCES.names("licenses", ".txt")))
def test_addresses_may_go_on_in_the_next_line_and_lose_nothing(text_id: str) -> None:
    for paragraph in paragraphs(license_text(RESOURCES, text_id)):
        shown = breakable(paragraph)
        assert shown.replace("\u200b", "") == paragraph
        assert max(len(piece) for piece in re.split(r"[\s\u200b]", shown)) <= 20
