"""Holds the app's single state and notifies its observers.

Widgets dispatch actions and listen to `changed`; they have no state of their own that could outlive a session.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lungedu.base.clock import Today
from lungedu.base.errors import SettingsError
from lungedu.base.messages import Messages
from lungedu.base.pace import THEME_SECONDS, Pace
from lungedu.domain.session import Action, Appearance, AppState, FinishAndClear, first_state, reduce
from lungedu.viewmodels.features import KEEPS_NOTHING, LAPTOP, Features
from lungedu.viewmodels.notices import Notice, Notices
from lungedu.viewmodels.settings import SettingsFile

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.domain.used_in import UsedIn
    from lungedu.viewmodels.search import Search


@dataclass(frozen=True)
class Started:
    """Everything an `AppModel` is built from: the content, the messages, the initial appearance."""

    library: Library
    messages: Messages
    appearance: Appearance
    settings: SettingsFile | None
    """None if nothing is stored: kiosk, tests."""
    today: Today = date.today
    search: Callable[[], Search] | None = None
    """Opens the search on first use."""
    features: Features | None = None
    """What this device offers; None: a laptop, or a device that stores nothing if there are no settings."""


class AppModel(QObject):
    """Holds the state; `dispatch` is the only way to change it."""

    changed = Signal(object, object)
    """The old state and the new one."""
    resting_changed = Signal()
    """A topic was found broken after the first screen was shown."""

    def __init__(self, started: Started, parent: QObject | None = None):
        super().__init__(parent)
        self.library = started.library
        self.messages = started.messages
        self.today = started.today
        self.notices = Notices(self)
        self.resting: tuple[str, ...] = ()
        """Ids of topics that are broken and left out."""
        self.surveyed = False
        """Whether every topic has been read."""
        self.theme_pace = Pace(THEME_SECONDS)
        """Limits how often the reader can change the theme."""
        self._make_search = started.search
        self._search: Search | None = None
        self._settings = started.settings
        self.features = started.features or (LAPTOP if started.settings else KEEPS_NOTHING)
        self._start_appearance = started.appearance
        self._state = self.fresh

    @property
    def state(self) -> AppState:
        """The current state."""
        return self._state

    @property
    def search(self) -> Search | None:
        """The search over all content; None if there is none."""
        if self._search is None and self._make_search is not None:
            self._search = self._make_search()
        return self._search

    @cached_property
    def used_in(self) -> UsedIn:
        """The pages that use each term."""
        from lungedu.domain.used_in import UsedIn  # late: it knows the models, which Home does not need

        return UsedIn(self.library)

    def dispatch(self, action: Action) -> None:
        """Apply an action; emit `changed` if it changed the state."""
        old, new = self._state, reduce(self._state, action)
        if new == old:
            return
        self._state = new
        if new.appearance != old.appearance and not isinstance(action, FinishAndClear):
            self._save_appearance(new.appearance)
        self.changed.emit(old, new)

    @property
    def fresh(self) -> AppState:
        """The state of a fresh start."""
        return first_state(self._start_appearance, self.features.first)

    def finish_and_clear(self) -> None:
        """End the session: restore the initial state."""
        self.dispatch(FinishAndClear(self._start_appearance, self.features.first))

    def _save_appearance(self, appearance: Appearance) -> None:
        if not self.features.keeps_display:
            return
        self._start_appearance = appearance
        if self._settings is None:
            return
        try:
            self._settings.write(appearance)
        except SettingsError as error:
            self._settings = None  # notify once; the settings apply until the app closes
            self.notices.tell(Notice(self.messages("notice.settings_not_kept"), str(error)))

    def survey(self, topic_ids: tuple[str, ...], problems: Callable[[], tuple[str, ...]]) -> None:
        """Preload in small steps, once the first screen is up: read every topic and its diagram, so that pages open at
        once and Home can mark broken topics; then open the search and index the uses of terms. `problems` returns
        the problems found, for the log.
        """
        remaining = list(topic_ids)
        diagrams: list[str] = []
        timer = QTimer(self)
        timer.setInterval(0)

        def step() -> None:
            if remaining:
                topic_id = remaining.pop(0)
                topic = self.library.topics.get(topic_id)
                if topic is not None and topic.diagram:
                    diagrams.append(topic.diagram)
                elif topic is None:
                    self.resting = (*self.resting, topic_id)
                    self.resting_changed.emit()
                return
            if diagrams:
                self.library.diagrams.get(diagrams.pop())
                len(self.library.symbols)  # diagrams need these, and their panels need facts and terms
                len(self.library.facts), len(self.library.glossary)
                return
            if not self.surveyed:
                self.surveyed = True
                for problem in problems():
                    self.notices.tell(Notice("", problem))
                return
            if (self.search is None or not self.search.opens_on()) and not self.used_in.index_next():
                timer.stop()
                timer.deleteLater()

        timer.timeout.connect(step)
        timer.start()
