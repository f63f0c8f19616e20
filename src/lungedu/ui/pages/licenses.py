"""Licenses: what the app is made with, by name, version and license. Each opens its license."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.licenses import SystemPart
from lungedu.domain.session import Place
from lungedu.loading.licenses import read_licenses, read_system_parts, version_of
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed, stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page

KNOWN: dict[str, Callable[[], str]] = {
    "python": platform.python_version, "qt": qVersion, "sqlite": lambda: sqlite3.sqlite_version,
}
"""Parts that are asked for their version: what runs may be newer than what was locked."""


class LicensesPage(Page):
    """All of it offline. A built folder adds what it brings of the system."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        resources = Resources(bundled_folder())
        licenses = read_licenses(resources)
        if licenses is None:
            self.add_title(words("page.resting"), words("page.resting_text"))
            return words("pages.licenses")
        self.add_title(words("pages.licenses"), words("licenses.lead"))
        self._add_card(screen, words("licenses.replace_title"), words("licenses.replace"))
        self._add_card(screen, words("licenses.source_title"), words("licenses.source"))
        for part in licenses.parts:
            self.add(_line(screen, part.id, part.name, version_of(part, KNOWN), part.license))
        of_system = read_system_parts(resources)
        if of_system:
            self.add(self.followed(Fold(screen, "licenses:system", words("licenses.of_system_title"),
                                        partial(_of_system, screen, of_system))))
        return words("pages.licenses")

    def _add_card(self, screen: Screen, title: str, text: str) -> None:
        frame, column = framed(screen, "card")
        column.addWidget(Label(title, "h2"))
        column.addWidget(Label(text))
        self.add(frame)


def _of_system(screen: Screen, parts: tuple[SystemPart, ...]) -> QWidget:
    return stacked(screen, Label(screen.words("licenses.of_system")),
                   *(_line(screen, part.id, part.name, part.version, part.license) for part in parts))


def _line(screen: Screen, part_id: str, name: str, version: str, license_name: str) -> ListButton:
    note = screen.words("licenses.part_note", version=version, license=license_name)
    return ListButton(screen, name, lambda: screen.open("license", part_id), note=note)
