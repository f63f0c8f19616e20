"""A tour of the whole app, as a program of its own: every page, what opens on it, questions, moving pictures, printing.

    python tests/helpers/tour.py FOLDER [--glance MODULE…]

Into FOLDER goes the sheet to take home. At the end it says how many views were shown. With --glance it is one view of
each kind, and the modules that are named cannot be imported, but for those that have a stand-in in a built folder.
"""

from __future__ import annotations

import runpy
import sys
import types
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Without(MetaPathFinder):
    """Makes modules as absent as they are in a built folder."""

    def __init__(self, modules: Sequence[str]):
        self.modules = frozenset(modules)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None,
                  ) -> ModuleSpec | None:
        """Refuse a module that is to be absent; leave all others to the finders that follow."""
        if fullname in self.modules:
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
        return None


def take(folder: Path, *, whole: bool) -> int:
    """Go through everything that the app has; the number of views."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    from helpers.screens import LISTED, Look, Stage, View, shown_views
    from lungedu.domain.session import GoToStep, Open, Play, Route, SetMotion
    from lungedu.ui.printing import print_sheet, save
    from lungedu.ui.visit.take_home import TakeHome

    stage = Stage()
    views = shown_views(stage.library.catalogue)
    if not whole:
        views = tuple({(view.route.kind, view.panel and view.panel.kind): view for view in views}.values())
    for view in views:
        stage.show(view)
        stage.open_all()
    stage.dress(Look(theme="contrast", text=200))
    stage.show(views[0])
    for diagram in stage.library.diagrams:
        stage.model.dispatch(Open(Route("diagram", diagram)))
        stage.model.dispatch(GoToStep(diagram, 0))
        stage.model.dispatch(SetMotion(motion=True))
        stage.model.dispatch(Play(playing=True))
        stage.settle()
    stage.model.dispatch(SetMotion(motion=False))
    stage.show(View("listed", Route("visit_list"), visit=LISTED))
    (home,) = stage.window.page.findChildren(TakeHome)
    assert save(folder / "sheet.pdf", home.sheet.pdf())
    print_sheet(stage.window, home.sheet.print_on, asks=False)
    QPrintDialog(QPrinter(), stage.window)  # it looks for the printers of this computer
    assert QPrinterInfo.availablePrinterNames() is not None
    stage.model.finish_and_clear()
    stage.close()
    return len(views)


if __name__ == "__main__":
    if "--glance" in sys.argv:
        runpy.run_path(str(ROOT / "packaging" / "before_start.py"))
        sys.meta_path.insert(0, Without(sys.argv[3:]))
    shown = take(Path(sys.argv[1]), whole="--glance" not in sys.argv)
    sys.stdout.write(f"{shown}\n")
