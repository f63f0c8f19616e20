"""The app's one state, and everything that watches it.

Widgets dispatch actions and listen to `changed`; they hold no state of their own that a session could leave behind.
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
    """What a start brings together: the content, its words, and how the device looks."""

    library: Library
    messages: Messages
    appearance: Appearance
    settings: SettingsFile | None
    """None where nothing is kept: kiosk, tests."""
    today: Today = date.today
    search: Callable[[], Search] | None = None
    """Opens the search, when it is first needed."""
    features: Features | None = None
    """What this device offers; None for a laptop, or one that keeps nothing when it has no settings."""


class AppModel(QObject):
    """Holds the state; `dispatch` is the only way to change it."""

    changed = Signal(object, object)
    """The old state and the new one."""
    resting_changed = Signal()
    """A topic was found broken, after the first screen was shown."""

    def __init__(self, started: Started, parent: QObject | None = None):
        super().__init__(parent)
        self.library = started.library
        self.messages = started.messages
        self.today = started.today
        self.notices = Notices(self)
        self.resting: tuple[str, ...] = ()
        """Ids of topics that are broken and left out."""
        self.surveyed = False
        """Whether every topic was looked at."""
        self._make_search = started.search
        self._search: Search | None = None
        self._settings = started.settings
        self.features = started.features or (LAPTOP if started.settings else KEEPS_NOTHING)
        self._start_appearance = started.appearance
        self._state = self.fresh

    @property
    def state(self) -> AppState:
        """The state now."""
        return self._state

    @property
    def search(self) -> Search | None:
        """The search over all that is stored; None where there is none."""
        if self._search is None and self._make_search is not None:
            self._search = self._make_search()
        return self._search

    @cached_property
    def used_in(self) -> UsedIn:
        """Where each word is met."""
        from lungedu.domain.used_in import UsedIn  # late: it knows the models, which Home does not need

        return UsedIn(self.library)

    def dispatch(self, action: Action) -> None:
        """Take an action; tell everyone when it changed something."""
        old, new = self._state, reduce(self._state, action)
        if new == old:
            return
        self._state = new
        if new.appearance != old.appearance and not isinstance(action, FinishAndClear):
            self._keep(new.appearance)
        self.changed.emit(old, new)

    @property
    def fresh(self) -> AppState:
        """The state of a fresh start."""
        return first_state(self._start_appearance, self.features.first)

    def finish_and_clear(self) -> None:
        """End the session: the state is that of a fresh start again."""
        self.dispatch(FinishAndClear(self._start_appearance, self.features.first))

    def _keep(self, display: Appearance) -> None:
        if not self.features.keeps_display:
            return
        self._start_appearance = display
        if self._settings is None:
            return
        try:
            self._settings.write(display)
        except SettingsError as error:
            self._settings = None  # told once; the settings hold until the app is closed
            self.notices.tell(Notice(self.messages("notice.settings_not_kept"), str(error)))

    def survey(self, topic_ids: tuple[str, ...], problems: Callable[[], tuple[str, ...]]) -> None:
        """Read every topic and what it leads to, a little at a time, once the first screen is up: the next page then
        opens at once, and Home can say that a topic rests. `problems` gives what was found wrong, for the log. Then
        open the search, and look where each word is met.
        """
        waiting = list(topic_ids)
        also: list[str] = []
        timer = QTimer(self)
        timer.setInterval(0)

        def step() -> None:
            if waiting:
                topic_id = waiting.pop(0)
                topic = self.library.topics.get(topic_id)
                if topic is not None and topic.diagram:
                    also.append(topic.diagram)
                elif topic is None:
                    self.resting = (*self.resting, topic_id)
                    self.resting_changed.emit()
                return
            if also:
                self.library.diagrams.get(also.pop())
                len(self.library.symbols)  # a diagram is drawn from these, and its meanings stand on facts and words
                len(self.library.facts), len(self.library.glossary)
                return
            if not self.surveyed:
                self.surveyed = True
                for words in problems():
                    self.notices.tell(Notice("", words))
                return
            if (self.search is None or not self.search.opens_on()) and not self.used_in.look_on():
                timer.stop()
                timer.deleteLater()

        timer.timeout.connect(step)
        timer.start()
