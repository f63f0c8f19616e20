"""Licenses of all components, with name, version and license."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.licenses import SystemPart
from lungedu.domain.session import Route
from lungedu.loading.licenses import read_licenses, read_system_parts, version_of
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import framed, stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page

KNOWN: dict[str, Callable[[], str]] = {
    "python": platform.python_version, "qt": qVersion, "sqlite": lambda: sqlite3.sqlite_version,
}
"""Components whose version is read at runtime, as it may be newer than the locked one."""


class LicensesPage(Page):
    """Fully offline. A packaged build adds the system libraries it bundles."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        resources = Resources(bundled_folder())
        licenses = read_licenses(resources)
        if licenses is None:
            self.add_title(tr("page.resting"), tr("page.resting_text"))
            return tr("pages.licenses")
        self.add_title(tr("pages.licenses"), tr("licenses.lead"))
        self._add_card(ctx, tr("licenses.replace_title"), tr("licenses.replace"))
        self._add_card(ctx, tr("licenses.source_title"), tr("licenses.source"))
        for part in licenses.parts:
            self.add(_line(ctx, part.id, part.name, version_of(part, KNOWN), part.license))
        of_system = read_system_parts(resources)
        if of_system:
            self.add(self.followed(Fold(ctx, "licenses:system", tr("licenses.of_system_title"),
                                        partial(_of_system, ctx, of_system))))
        return tr("pages.licenses")

    def _add_card(self, ctx: UiContext, title: str, text: str) -> None:
        frame, column = framed(ctx, "card")
        column.addWidget(Label(title, "h2"))
        column.addWidget(Label(text))
        self.add(frame)


def _of_system(ctx: UiContext, parts: tuple[SystemPart, ...]) -> QWidget:
    return stacked(ctx, Label(ctx.tr("licenses.of_system")),
                   *(_line(ctx, part.id, part.name, part.version, part.license) for part in parts))


def _line(ctx: UiContext, part_id: str, name: str, version: str, license_name: str) -> ListButton:
    note = ctx.tr("licenses.part_note", version=version, license=license_name)
    return ListButton(ctx, name, lambda: ctx.open("license", part_id), note=note)
