"""The full license text of one component, untranslated."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.base.resources import Resources, bundled_folder
from lungedu.domain.session import Route
from lungedu.loading.licenses import breakable, license_text, paragraphs, read_licenses, read_system_parts
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.page import Page


class LicensePage(Page):
    """A single text is open; several are folds."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        resources = Resources(bundled_folder())
        licenses = read_licenses(resources)
        own = {part.id: part for part in licenses.parts} if licenses else {}
        names = {text.id: text.name for text in licenses.shared} if licenses else {}
        of_system = {part.id: part for part in read_system_parts(resources)}
        part = own.get(route.id) or of_system.get(route.id)
        if part is None:
            self.add_title(tr("page.not_here"), tr("page.not_here_text"))
            return tr("page.not_here")
        self.add_title(part.name, tr("licenses.part_license", license=part.license))
        if route.id in of_system:
            self.add(Label(tr("licenses.part_version", version=part.version), "small"))
            self.add(Label(tr("licenses.files", files=", ".join(of_system[route.id].files)), "small"))
        for text_id in part.texts:
            build = partial(_text, ctx, resources, text_id)
            if len(part.texts) == 1:
                self.add(build())
            else:
                name = names.get(text_id, part.name)
                self.add(self.followed(Fold(ctx, f"license:{part.id}:{text_id}", name, build)))
        return part.name


def _text(ctx: UiContext, resources: Resources, text_id: str) -> QWidget:
    found = paragraphs(license_text(resources, text_id)) or (ctx.tr("licenses.text_missing"),)
    return stacked(ctx, *(Label(breakable(paragraph)) for paragraph in found))
