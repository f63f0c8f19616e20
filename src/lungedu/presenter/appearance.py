"""Appearance of the presenter windows, independent of the patient window; not persisted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lungedu.base.pace import THEME_SECONDS, Pace
from lungedu.base.resources import Resources
from lungedu.theme.metrics import TEXT_SIZES, metrics_for
from lungedu.theme.tokens import THEMES
from lungedu.ui.style import Style
from lungedu.ui.themes import Themes
from lungedu.viewmodels.app_model import AppModel


class PresenterAppearance(QObject):
    """Theme and text size."""

    changed = Signal()

    def __init__(self, model: AppModel, resources: Resources):
        super().__init__()
        self._themes = Themes(resources, model.messages, model.notices)
        self.text_size = 100
        """Percent; one of `TEXT_SIZES`."""
        self.theme = THEMES[0]
        self.theme_pace = Pace(THEME_SECONDS)

    def style(self, width: int, height: int, text_size: int = 0) -> Style:
        """The style for a window of this size in pixels. `text_size`: percent; 0 for the presenter's own."""
        return Style(self._themes.get(self.theme), metrics_for(width, height, text_size or self.text_size))

    def resize(self, steps: int) -> None:
        """Change the text size by this many steps of `TEXT_SIZES`; ignored past either end."""
        at = TEXT_SIZES.index(self.text_size) + steps
        if 0 <= at < len(TEXT_SIZES):
            self.text_size = TEXT_SIZES[at]
            self.changed.emit()

    def next_theme(self) -> None:
        """Cycle through day, night and high contrast, at most once a second."""
        if not self.theme_pace.allows():
            return
        self.theme = THEMES[(THEMES.index(self.theme) + 1) % len(THEMES)]
        self.changed.emit()
