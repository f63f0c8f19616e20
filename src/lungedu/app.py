"""The only place where all parts meet. The story of a start:

1. the settings of this laptop are read (text size, theme);
2. Qt starts; the typeface, the words, the shelves and one theme are read the quick way;
3. the window is shown: Home is usable;
4. then, a little at a time, every topic is read, so that the next page opens at once and Home can say what rests.

Content that is broken never stops the app: what can be shown is shown, and the log names file, line and remedy.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStyle

from lungedu.base import plain_import  # noqa: F401  before all others of lungedu: undoes PySide6's slow import
from lungedu.base.clock import Today
from lungedu.base.errors import CommandError, ContentError, SettingsError
from lungedu.base.input_method import choose_input_method
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.front import Catalogue
from lungedu.content.site import Site
from lungedu.domain.session import Appearance
from lungedu.loading.compiled import CompiledFiles
from lungedu.loading.front import read_catalogue, read_theme, read_words
from lungedu.loading.lazy import open_lazily
from lungedu.paint.art import ArtCache
from lungedu.paint.fonts import load_fonts
from lungedu.paint.pixel_store import PixelStore
from lungedu.ui.main_window import MainWindow
from lungedu.viewmodels.app_model import AppModel, Started
from lungedu.viewmodels.faults import show_faults
from lungedu.viewmodels.features import SESSION, Features, kiosk
from lungedu.viewmodels.notices import Notice
from lungedu.viewmodels.settings import SettingsFile

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.plan import Plan
    from lungedu.kiosk.settings.config import KioskConfig
    from lungedu.presenter.appearance import PresenterAppearance
    from lungedu.presenter.window import SessionWindow
    from lungedu.viewmodels.search import Search

_FROM_AFAR = 150
"""Percent: how large words are on a projector at the start."""
USUAL_SIZE = (1366, 768)
"""Of the window, where the screen has room for it."""
_FRAME = (16, 40)
"""Points that the system's frame and title bar may take around a window."""


@dataclass(frozen=True, kw_only=True)
class CommonStart:
    """What every start has; `start` builds the window from it."""

    resources: Path | None = None
    """A clinic's own copy of the resources; None for the shipped ones."""
    size: tuple[int, int] | None = None
    today: Today = date.today
    index_folder: Path | None = None
    """Where the search index and the start page's pictures are saved between starts; None saves none."""
    features: Features | None = None
    """What this device offers; None for a laptop, or one that keeps nothing when it has no settings."""
    appearance: Appearance | None = None
    """How it looks at the start; None for the saved appearance of a laptop, or the usual one."""
    site: Site = field(default_factory=Site)
    """What a clinic changes of the content."""


@dataclass(frozen=True, kw_only=True)
class LaptopStart(CommonStart):
    """A window like any other."""

    settings_folder: Path | None = None
    """None keeps nothing."""


@dataclass(frozen=True, kw_only=True)
class SessionStart(CommonStart):
    """Education sessions: a nurse's window beside the patients' one."""

    plans_folder: Path | None = None
    """Where a nurse's own plans are kept; None keeps none."""
    plan_id: str = ""
    """The plan to begin with; empty for the list of plans."""


@dataclass(frozen=True, kw_only=True)
class KioskStart(CommonStart):
    """A screen for everyone. `at_kiosk` derives the common part from the settings."""

    config: KioskConfig
    state_folder: Path | None = None
    """Where wrong PINs are counted; None counts them in memory."""
    safe: bool = False
    """After failures: nothing moves, and the shipped content is shown."""


@dataclass
class Running:
    """The parts that must live as long as the app."""

    model: AppModel
    window: MainWindow


def make_application(arguments: Sequence[str], *, locked: bool = False) -> QApplication:
    """Qt's application object, with the settings that must be made first. `locked`: at a kiosk."""
    choose_input_method(os.environ, locked=locked)
    QApplication.setApplicationName("lungedu")
    QGuiApplication.setDesktopFileName("lungedu")
    application = QApplication(list(arguments))
    application.setStyle("fusion")
    return application


def start(options: CommonStart) -> Running:
    """Read what the first screen needs and build the window. Raises `ContentError` when even that is broken."""
    resources = Resources(options.resources or bundled_folder())
    kept = options.settings_folder if isinstance(options, LaptopStart) else None
    settings = SettingsFile(kept) if kept else None
    told: list[Notice] = []
    appearance = options.appearance or _saved_appearance(settings, told)
    compiled = CompiledFiles(options.index_folder)
    words, catalogue, resources = _front(resources, told, compiled)
    told.extend(Notice("", wrong) for wrong in load_fonts(resources))
    reader = open_lazily(resources, catalogue, options.site)
    model = AppModel(Started(reader.library, words, appearance, settings, options.today,
                             lambda: _search(reader.library, resources, options.index_folder), options.features))
    store = PixelStore(options.index_folder, model) if options.index_folder else None
    art = ArtCache(resources, reader.palette, store)
    if store is not None:
        model.changed.connect(store.close)
    window = MainWindow(model, resources, art, options.size or _size_for_screen(), compiled)
    art.woken.connect(compiled.save)
    art.woken.connect(lambda: _hold_warning_signs(resources, reader.library))
    _tell_when_gone(resources, model)
    art.woken.connect(lambda: window.setWindowIcon(QIcon(art.icon_file("app", QSize(128, 128)))))
    for notice in told:
        said = Notice(words(notice.words), notice.details) if notice.words else notice
        QTimer.singleShot(0, model, lambda said=said: model.notices.tell(said))
    topics = tuple(topic for shelf in reader.library.catalogue.shelves for topic in shelf.topics)
    QTimer.singleShot(0, model, lambda: model.survey(topics, reader.problems))
    return Running(model, window)


def _hold_warning_signs(resources: Resources, library: Library) -> None:
    """After the first paint: keep what calling for help needs, whatever becomes of the program's files."""
    from lungedu.loading.emergency import hold_warning_signs
    from lungedu.ui.page_table import page_class

    page_class("warning_signs")
    hold_warning_signs(resources, library)


def _tell_when_gone(resources: Resources, model: AppModel) -> None:
    """Notify the reader once when the program's files have gone away."""
    def tell() -> None:
        resources.on_gone = lambda: None
        notice = Notice(model.messages("notice.files_gone"), f"{resources.folder} is gone.")
        QTimer.singleShot(0, model, lambda: model.notices.tell(notice))
    resources.on_gone = tell


def run(options: LaptopStart | SessionStart | KioskStart) -> int:
    """Show the windows and stay until they are closed. Raises `LungeduError` when there is nothing to show."""
    application = make_application(sys.argv[:1], locked=isinstance(options, KioskStart))
    match options:
        case LaptopStart():
            shown: object = _show_laptop(options)
        case SessionStart():
            shown = _show_sessions(options)
        case KioskStart():
            shown = _show_kiosk(options)
    code = application.exec()
    del shown  # it had to live until now
    return code


def _show_laptop(options: LaptopStart) -> Running:
    running = start(options)
    show_faults(running.model.messages, running.model.notices)
    running.window.show()
    return running


def _show_kiosk(options: KioskStart) -> object:
    """The window under guard, and its heartbeat. The imports are late: a laptop needs none of it."""
    from lungedu.kiosk.guard.attempts import Attempts
    from lungedu.kiosk.guard.guard import KioskGuard
    from lungedu.kiosk.guard.lock import PinLock
    from lungedu.kiosk.watched.heartbeat import Heartbeat
    from lungedu.ui.stay_awake import StayAwake

    running = start(at_kiosk(options))
    lock = PinLock(options.config.pin_hash, Attempts(options.state_folder))
    guard = KioskGuard(running.model, running.window, options.config, lock, awake=StayAwake("A kiosk runs."))
    guard.show()
    heartbeat = Heartbeat(running.window)
    heartbeat.start()
    return running, guard, heartbeat


def _show_sessions(options: SessionStart) -> object:
    """The nurse's plans, or one of them at once."""
    from lungedu.loading.plan_folder import PlanFolder
    from lungedu.presenter.plans_window import PlansWindow

    running = start_session_window(options)
    show_faults(running.model.messages, running.model.notices)
    shipped = running.model.library.plans
    if options.plan_id and options.plan_id not in shipped:
        raise CommandError(f"There is no plan {options.plan_id!r}; there are {', '.join(shipped)}.")

    def begin(plan: Plan) -> None:
        plans.hide()
        open_session(running, plan, plans.come_back, plans.look).appear()

    plans = PlansWindow(running.model, running.window.kit, options.size or _size_for_screen(),
                        PlanFolder(options.plans_folder, shipped), begin)
    if options.plan_id:
        begin(shipped[options.plan_id])
    else:
        plans.show()
    return running, plans


def start_session_window(options: SessionStart) -> Running:
    """The patients' window of education sessions, one after the other."""
    return start(replace(options, features=SESSION,
                         appearance=options.appearance or Appearance(text_size=_FROM_AFAR)))


def open_session(running: Running, plan: Plan, ended: Callable[[], object],
                 look: PresenterAppearance | None = None) -> SessionWindow:
    """The nurse's window beside the patients', for a plan; `look`: how her windows look."""
    from lungedu.presenter.window import SessionWindow

    return SessionWindow(running.model, running.window, running.window.kit, plan, ended, look)


def at_kiosk(options: KioskStart) -> KioskStart:
    """The start of a kiosk, once Qt knows the screens: what is offered, how it looks, what it shows."""
    from lungedu.kiosk.guard.finger import least_touch
    from lungedu.kiosk.guard.guard import screen_of
    from lungedu.kiosk.settings.flags import with_clinic

    config = options.config
    own = with_clinic(config, options.site)
    screen = screen_of(config)
    shorter = min(screen.geometry().width(), screen.geometry().height())
    return replace(
        options, size=screen.geometry().size().toTuple(),
        resources=None if options.safe else config.resources or options.resources,
        appearance=Appearance(config.text_size, config.theme, motion=config.motion and not options.safe),
        features=kiosk(prints=config.printing, clinic=own.clinic_name,
                       least_touch=least_touch(screen.physicalDotsPerInch(), shorter)),
        site=replace(options.site, name=config.clinic_name or options.site.name, phones=own.phones,
                     topics=() if options.safe else config.topics))


def _front(resources: Resources, told: list[Notice],
           compiled: CompiledFiles) -> tuple[Messages, Catalogue, Resources]:
    """Words and shelves. A clinic's own copy that is broken gives way to the shipped one, and staff are told."""
    try:
        read_theme(resources, "day", compiled)
        return read_words(resources, compiled), read_catalogue(resources, compiled), resources
    except ContentError as error:
        shipped = bundled_folder()
        if resources.folder == shipped:
            raise
        details = "; ".join([str(error), *map(str, error.problems)])
        told.append(Notice("notice.shipped_content", f"{resources.folder}: {details}"))
        resources = Resources(shipped)
        return read_words(resources), read_catalogue(resources), resources


def _search(library: Library, resources: Resources, folder: Path | None) -> Search:
    from lungedu.viewmodels.search import Search  # late: Home needs no search

    return Search(library, resources, folder)


def _saved_appearance(settings: SettingsFile | None, told: list[Notice]) -> Appearance:
    first = Appearance(motion=_system_moves())
    if settings is None:
        return first
    try:
        return settings.read(first)
    except SettingsError as error:
        told.append(Notice("notice.settings_not_read", str(error)))
        return first


def _system_moves() -> bool:
    """Whether the system lets controls move; one that is set to hold them still says 0 milliseconds."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) != 0


def _size_for_screen() -> tuple[int, int]:
    screen = QGuiApplication.primaryScreen()
    if screen is None:
        return USUAL_SIZE
    return fitting_size(screen.availableSize().toTuple())


def fitting_size(available: tuple[int, int]) -> tuple[int, int]:
    """The size of the window on a screen with so many points: with its frame it must not reach past the edge."""
    return min(USUAL_SIZE[0], available[0] - _FRAME[0]), min(USUAL_SIZE[1], available[1] - _FRAME[1])
