"""How the nurse's own windows look, whatever the patients' page looks like. Nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lungedu.base.resources import Resources
from lungedu.theme.metrics import TEXT_SIZES, metrics_for
from lungedu.theme.tokens import THEMES
from lungedu.ui.style import Style
from lungedu.ui.themes import Themes
from lungedu.viewmodels.app_model import AppModel


class PresenterAppearance(QObject):
    """Theme and size of words."""

    changed = Signal()

    def __init__(self, model: AppModel, resources: Resources):
        super().__init__()
        self._themes = Themes(resources, model.messages, model.notices)
        self.text_size = 100
        """Percent; one of `TEXT_SIZES`."""
        self.theme = THEMES[0]

    def style(self, width: int, height: int, text_size: int = 0) -> Style:
        """For a window of so many pixels; `text_size`: another one than the nurse's."""
        return Style(self._themes.get(self.theme), metrics_for(width, height, text_size or self.text_size))

    def resize(self, steps: int) -> None:
        """Larger or smaller words."""
        at = TEXT_SIZES.index(self.text_size) + steps
        if 0 <= at < len(TEXT_SIZES):
            self.text_size = TEXT_SIZES[at]
            self.changed.emit()

    def next_theme(self) -> None:
        """Day, night, high contrast, and around."""
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
        self.changed.emit()
