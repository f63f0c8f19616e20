"""Every source, by kind."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from lungedu.content.evidence import Source
from lungedu.domain.session import Place
from lungedu.ui.context import Screen
from lungedu.ui.controls.fold import Fold
from lungedu.ui.controls.frames import stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.page import Page


class SourcesPage(Page):
    """How the evidence was found, and the sources to unfold by kind."""

    def build(self, screen: Screen, place: Place) -> str:
        words = screen.words
        self.add_title(words("pages.sources"), words("sources.lead"))
        self.add(Label(words("sources.how")))
        by_kind: dict[str, list[Source]] = {}
        for source in screen.library.sources.values():
            by_kind.setdefault(source.kind, []).append(source)
        for kind, sources in sorted(by_kind.items()):
            title = words.count("sources.kind", len(sources), kind=kind[0].upper() + kind[1:])
            self.add(self.followed(Fold(screen, f"sources:{kind}", title, partial(_list, screen, sources))))
        self.add(ListButton(screen, words("pages.facts"), lambda: screen.open("facts"), look="strong"))
        return words("pages.sources")


def _list(screen: Screen, sources: list[Source]) -> QWidget:
    lines = []
    for source in sorted(sources, key=lambda source: source.title.casefold()):
        def go(source_id: str = source.id) -> None:
            screen.explain("source", source_id)

        lines.append(ListButton(screen, source.name, go, note=source.title))
    return stacked(screen, *lines)
