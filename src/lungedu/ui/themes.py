"""The themes of one folder, each read when it is first shown."""

from __future__ import annotations

from lungedu.base.errors import ContentError
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.loading.front import read_theme
from lungedu.theme.tokens import Theme
from lungedu.viewmodels.notices import Notice, Notices


class Themes:
    """A theme whose file is broken gives way to the day's colors, and staff are told why."""

    def __init__(self, resources: Resources, tr: Messages, notices: Notices):
        self._resources = resources
        self._words = tr
        self._notices = notices
        self._read: dict[str, Theme] = {}

    def get(self, theme_id: str) -> Theme:
        """A theme."""
        if theme_id not in self._read:
            self._read[theme_id] = self._theme(theme_id)
        return self._read[theme_id]

    def _theme(self, theme_id: str) -> Theme:
        try:
            return read_theme(self._resources, theme_id)
        except ContentError as error:
            details = "; ".join(map(str, error.problems))
            self._notices.tell(Notice(self._words("notice.theme_not_read"), details))
            return read_theme(self._resources, "day")
