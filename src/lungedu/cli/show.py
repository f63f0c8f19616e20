"""Starts the app: on a laptop, as an education session, or at a kiosk.

lungedu [--resources FOLDER] [--size WxH] [--keep-nothing]     the app
lungedu --session [PLAN]                                       a nurse's window beside the patients' screen
lungedu --kiosk [--config FILE] [--KEY …]                      locked, on a screen for everyone; nothing is kept
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from lungedu.base.app_dirs import AppDirs, app_dirs_here
from lungedu.base.exit_codes import PROBLEMS
from lungedu.base.headless import no_display
from lungedu.cli.clinic import add_flag


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The flags of a start on a laptop."""
    parser.add_argument("--size", type=_size, metavar="WxH", help="the window's size, as 1366x768")
    parser.add_argument("--keep-nothing", action="store_true", help="do not keep the text size and the theme")
    add_flag(parser)
    parser.add_argument("--session", nargs="?", const="", metavar="PLAN",
                        help="an education session: the plans, or one of them")
    parser.add_argument("--kiosk", action="store_true",  # for the help alone: `kiosk_options` parses such a start
                        help="a screen for everyone: locked, and nothing is kept")
    parser.set_defaults(run=_laptop)


def kiosk_options(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a start with `--kiosk`."""
    from lungedu.kiosk.settings.flags import parsed

    options = parsed(arguments)
    options.arguments, options.run, options.failure = arguments, _kiosk, PROBLEMS
    return options


def _laptop(options: argparse.Namespace) -> int:
    if _says_that_no_window_can_be_shown():
        return PROBLEMS
    from lungedu import app
    from lungedu.cli.clinic import site_of

    site = site_of(options.clinic)
    kept = AppDirs(None, None, None) if options.keep_nothing else app_dirs_here()
    if options.session is None:
        return app.run(app.LaptopStart(resources=options.resources, size=options.size, index_folder=kept.index,
                                       settings_folder=kept.settings, site=site))
    return app.run(app.SessionStart(resources=options.resources, size=options.size, index_folder=kept.index,
                                    plans_folder=kept.plans, plan_id=options.session, site=site))


def _kiosk(options: argparse.Namespace) -> int:
    """The supervisor; or one of the two processes that it starts: the app, and the *unavailable* screen."""
    from lungedu.kiosk.settings.flags import flags_given, settings, with_clinic
    from lungedu.kiosk.watch.supervisor import log_folder, supervise
    from lungedu.loading.clinic_file import find_clinic, read_clinic
    from lungedu.loading.setting_keys import Known

    if _says_that_no_window_can_be_shown():
        return PROBLEMS
    if options.supervised:
        _report_to_supervisor()
    config, problems = settings(options.config, flags_given(options))
    site, of_clinic = read_clinic(find_clinic(options.clinic), Known())
    if options.resting:
        from lungedu.kiosk.watched import unavailable

        lock = unavailable.lock_of(config.pin_hash, log_folder(config))
        return unavailable.show(with_clinic(config, site).clinic_name, lock)
    if options.supervised:
        from lungedu import app

        folder = log_folder(config)
        return app.run(app.KioskStart(index_folder=folder, config=config, state_folder=folder, safe=options.safe,
                                      site=site))
    for problem in (*problems, *of_clinic):
        print(problem, file=sys.stderr)
    return supervise(options.arguments, config)


def _report_to_supervisor() -> None:
    from lungedu.kiosk.watch import faults, parent_watch

    faults.tell_as_codes()
    if sys.platform != "win32":  # there, a thread that reads may hold up what loads meanwhile: Heartbeat starts it
        parent_watch.end_with_parent()


def _says_that_no_window_can_be_shown() -> bool:
    reason = no_display()
    if reason:
        print(reason, file=sys.stderr)
    return bool(reason)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("a size is written as 1366x768")
    return int(width), int(height)
