"""Themes of the resource folder, loaded on first use."""

from __future__ import annotations

from lungedu.base.errors import ContentError
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.loading.compiled import CompiledFiles
from lungedu.loading.front import read_theme
from lungedu.theme.tokens import Theme
from lungedu.viewmodels.notices import Notice, Notices


class Themes:
    """A broken theme falls back to the day theme and is reported to staff."""

    def __init__(self, resources: Resources, tr: Messages, notices: Notices,
                 compiled: CompiledFiles | None = None):
        self._resources = resources
        self._messages = tr
        self._notices = notices
        self._compiled = compiled or CompiledFiles()
        self._read: dict[str, Theme] = {}

    def get(self, theme_id: str) -> Theme:
        """The theme with this id."""
        if theme_id not in self._read:
            self._read[theme_id] = self._theme(theme_id)
        return self._read[theme_id]

    def _theme(self, theme_id: str) -> Theme:
        try:
            return read_theme(self._resources, theme_id, self._compiled)
        except ContentError as error:
            details = "; ".join(map(str, error.problems))
            self._notices.tell(Notice(self._messages("notice.theme_not_read"), details))
            return read_theme(self._resources, "day", self._compiled)
