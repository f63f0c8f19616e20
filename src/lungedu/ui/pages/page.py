"""What every page is: a title, parts below one another, and a way to follow the session's state."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.domain.session import AppState, Place
from lungedu.domain.sections import sections
from lungedu.content.blocks import Block
from lungedu.ui.blocks import block_widget
from lungedu.ui.blocks.frames import stacked
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.fold import Fold
from lungedu.ui.widgets.gate import Gate
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.scroll_page import ScrollPage


class Page(ScrollPage):
    """A page. `title` names it in the header, the window and for a screen reader."""

    wide = False
    """Whether it uses the window's whole width."""

    def __init__(self, screen: Screen, place: Place):
        super().__init__(screen, wide=self.wide)
        self.screen_kit = screen
        self.place = place
        self._following: list[Fold | Gate] = []
        self.title = self.build(screen, place)
        self.setAccessibleName(self.title)
        self.sheet.setAccessibleName(self.title)
        self.finish()

    def build(self, screen: Screen, place: Place) -> str:
        """Add the parts; return the title."""
        raise NotImplementedError

    def follow(self, _: AppState, __: AppState) -> None:
        """The state changed while this page is open."""
        for part in self._following:
            part.show_state()

    def add_title(self, title: str, lead: str = "") -> None:
        """The page's name, and a sentence below it."""
        self.add(Label(title, "h1"))
        if lead:
            self.add(Label(lead, "lead"))

    def add_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Blocks in their sections: plain, more detail, numbers that wait."""
        for part in section_widgets(self.screen_kit, f"{self.place.kind}:{self.place.id}", blocks, self._following):
            self.add(part)

    def followed(self, part: Fold | Gate) -> Fold | Gate:
        """A part that follows the state."""
        self._following.append(part)
        return part


def section_widgets(screen: Screen, page: str, blocks: tuple[Block, ...],
                    following: list[Fold | Gate]) -> list[QWidget]:
    """The widgets of blocks, section by section; what opens and closes is added to `following`."""
    parts: list[QWidget] = []
    for section in sections(page, blocks):
        def build(shown: tuple[Block, ...] = section.blocks) -> QWidget:
            return stacked(screen, *(block_widget(screen, block) for block in shown), gap=screen.style.metrics.gap)

        if section.waits_for == "survival":
            gate = Gate(screen, build)
            following.append(gate)
            parts.append(gate)
        elif section.waits_for == "more":
            fold = Fold(screen, section.key, screen.words("page.more_detail"), build)
            following.append(fold)
            parts.append(fold)
        else:
            parts += [block_widget(screen, block) for block in section.blocks]
    return parts
