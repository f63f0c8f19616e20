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

from lungedu.base.clock import Today
from lungedu.base.errors import ContentError, SettingsError
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.front import Catalogue
from lungedu.content.site import Site
from lungedu.domain.session import Appearance
from lungedu.loading.front import read_catalogue, read_theme, read_words
from lungedu.loading.lazy import open_lazily
from lungedu.paint.art import ArtCache
from lungedu.paint.fonts import load_fonts
from lungedu.ui.main_window import MainWindow
from lungedu.viewmodels.app_model import AppModel, Started
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


@dataclass(frozen=True)
class Options:
    """How to start."""

    resources: Path | None = None
    """A clinic's own copy of the resources; None for the shipped ones."""
    size: tuple[int, int] | None = None
    settings_folder: Path | None = None
    """None keeps nothing."""
    today: Today = date.today
    index_folder: Path | None = None
    """Where the index of the search is saved between starts; None saves none."""
    features: Features | None = None
    """What this device offers; None for a laptop, or one that keeps nothing when it has no settings."""
    appearance: Appearance | None = None
    """How it looks at the start, where nothing is kept; None for the usual look."""
    site: Site = field(default_factory=Site)
    """What a clinic changes of the content."""
    plans_folder: Path | None = None
    """Where a nurse's own plans are kept; None keeps none."""
    kiosk: KioskConfig | None = None
    """The settings of a kiosk; None for a window like any other."""
    state_folder: Path | None = None
    """Where a kiosk counts wrong PINs; None counts them in memory."""
    safe: bool = False
    """After failures: nothing moves, and the shipped content is shown."""


@dataclass
class Running:
    """The parts that must live as long as the app."""

    model: AppModel
    window: MainWindow


def make_application(arguments: Sequence[str]) -> QApplication:
    """Qt's application object, with the settings that must be made first."""
    os.environ.pop("QT_IM_MODULE", None)  # a site's setting must not pull in a GPL input plug-in
    QApplication.setApplicationName("lungedu")
    QGuiApplication.setDesktopFileName("lungedu")
    application = QApplication(list(arguments))
    application.setStyle("fusion")
    return application


def start(options: Options) -> Running:
    """Read what the first screen needs and build the window. Raises `ContentError` when even that is broken."""
    resources = Resources(options.resources or bundled_folder())
    settings = SettingsFile(options.settings_folder) if options.settings_folder else None
    told: list[Notice] = []
    appearance = options.appearance or _saved_appearance(settings, told)
    words, catalogue, resources = _front(resources, told)
    told.extend(Notice("", wrong) for wrong in load_fonts(resources))
    reader = open_lazily(resources, catalogue, options.site)
    model = AppModel(Started(reader.library, words, appearance, settings, options.today,
                             lambda: _search(reader.library, resources, options.index_folder), options.features))
    art = ArtCache(resources, reader.palette)
    window = MainWindow(model, resources, art, options.size or _size_for_screen())
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
    """Tell the reader once when the program's files have gone away."""
    def tell() -> None:
        resources.on_gone = lambda: None
        notice = Notice(model.messages("notice.files_gone"), f"{resources.folder} is gone.")
        QTimer.singleShot(0, model, lambda: model.notices.tell(notice))
    resources.on_gone = tell


def run(options: Options) -> int:
    """Show the window and stay until it is closed."""
    application = make_application(sys.argv[:1])
    if options.kiosk is not None:
        options = at_kiosk(options, options.kiosk)
    try:
        running = start(options)
    except ContentError as error:
        print(f"lungedu cannot start: {error}", file=sys.stderr)  # noqa: T201  there is no window to say it in
        for problem in error.problems:
            print(f"  {problem}", file=sys.stderr)  # noqa: T201
        return 1
    if options.kiosk is None:
        running.window.show()
    else:
        from lungedu.kiosk.guard.attempts import Attempts  # late: a laptop needs none of it
        from lungedu.kiosk.guard.guard import KioskGuard
        from lungedu.kiosk.guard.lock import PinLock
        from lungedu.kiosk.watched.heartbeat import Heartbeat

        lock = PinLock(options.kiosk.pin_hash, Attempts(options.state_folder))
        KioskGuard(running.model, running.window, options.kiosk, lock).show()
        Heartbeat(running.window).start()
    return application.exec()


def start_sessions(options: Options, plan_id: str = "") -> int:
    """The nurse's plans, or one of them at once."""
    from lungedu.loading.plan_folder import PlanFolder
    from lungedu.presenter.plans_window import PlansWindow

    application = make_application(sys.argv[:1])
    running = start_session_window(options)
    if plan_id and plan_id not in running.model.library.plans:
        known = ", ".join(running.model.library.plans)
        print(f"There is no plan {plan_id!r}; there are {known}.", file=sys.stderr)  # noqa: T201  nothing is shown yet
        return 2

    def begin(plan: Plan) -> None:
        plans.hide()
        open_session(running, plan, plans.come_back, plans.look).appear()

    folder = PlanFolder(options.plans_folder, running.model.library.plans)
    plans = PlansWindow(running.model, running.window.kit, options.size or _size_for_screen(), folder, begin)
    if plan_id:
        begin(running.model.library.plans[plan_id])
    else:
        plans.show()
    return application.exec()


def start_session_window(options: Options) -> Running:
    """The patients' window of education sessions, one after the other."""
    return start(replace(options, settings_folder=None, features=SESSION,
                         appearance=options.appearance or Appearance(text_size=_FROM_AFAR)))


def open_session(running: Running, plan: Plan, ended: Callable[[], object],
                 look: PresenterAppearance | None = None) -> SessionWindow:
    """The nurse's window beside the patients', for a plan; `look`: how her windows look."""
    from lungedu.presenter.window import SessionWindow

    return SessionWindow(running.model, running.window, running.window.kit, plan, ended, look)


def at_kiosk(options: Options, config: KioskConfig) -> Options:
    """The options of a kiosk, once Qt knows the screens: what is offered, how it looks, what it shows."""
    from lungedu.kiosk.guard.finger import least_touch
    from lungedu.kiosk.guard.guard import screen_of
    from lungedu.kiosk.settings.flags import with_clinic

    own = with_clinic(config, options.site)
    screen = screen_of(config)
    shorter = min(screen.geometry().width(), screen.geometry().height())
    return replace(
        options, settings_folder=None, size=screen.geometry().size().toTuple(),
        resources=None if options.safe else config.resources or options.resources,
        appearance=Appearance(config.text_size, config.theme, motion=config.motion and not options.safe),
        features=kiosk(prints=config.printing, clinic=own.clinic_name,
                       least_touch=least_touch(screen.physicalDotsPerInch(), shorter)),
        site=replace(options.site, name=config.clinic_name or options.site.name, phones=own.phones,
                     topics=() if options.safe else config.topics))


def _front(resources: Resources, told: list[Notice]) -> tuple[Messages, Catalogue, Resources]:
    """Words and shelves. A clinic's own copy that is broken gives way to the shipped one, and staff are told."""
    try:
        read_theme(resources, "day")
        return read_words(resources), read_catalogue(resources), resources
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
    room = screen.availableSize()
    return min(USUAL_SIZE[0], room.width()), min(USUAL_SIZE[1], room.height())
