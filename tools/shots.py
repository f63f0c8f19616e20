"""Pictures of every screen, and contact sheets of them, without a screen.

    python3 dev.py shots                     every page in every size, theme and text size: about 70 seconds, 450 MB
    python3 dev.py shots --quick             every page at 1366x768 and 100 %, at 200 % and in portrait; every kind of
                                             page in night and contrast; key pages in all looks: about 20 seconds
    python3 dev.py shots --pages home,topic:the-brake,trial --text 100,200 --themes night

With --pages, --sizes, --themes or --text, just what is named is pictured; what is not named is 1366x768, day, 100 and
every page. --long takes a page's whole length, --out names the folder. Each look (size, theme, text)
has a folder of its own, with its contact sheet. What the finder of clipped words finds is counted at the end.
"""

from __future__ import annotations

import argparse
import difflib
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "tools")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from helpers.screens import SIZES, Look, Stage, View, catalogue, shown_views, whole  # noqa: E402  the path comes first
from lungedu.theme.metrics import TEXT_SIZES  # noqa: E402
from lungedu.theme.tokens import THEMES  # noqa: E402

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

T = TypeVar("T")

KEY_VIEWS = ("home", "topic-the-brake", "trial", "question-what-is-ivonescimab", "panel-fact")
"""Taken in every look."""
WORKERS = 2


@dataclass(frozen=True)
class Job:
    """All views of one look; one worker takes them in turn."""

    look: Look
    views: tuple[View, ...]
    out: Path
    long: bool
    search: bool
    """Whether to look for clipped text: once per size and text size, as themes differ in color only."""


@dataclass(frozen=True)
class Done:
    """Result of a job."""

    look: Look
    pictures: int
    bytes: int
    found: tuple[str, ...]
    spent: dict[str, float]
    """Seconds by activity."""


def main(arguments: Sequence[str]) -> int:
    """Take the screenshots; returns 2 for invalid arguments."""
    began = time.monotonic()
    chosen = _parser().parse_args(arguments)
    try:
        plan = _plan(chosen)
    except ValueError as error:
        print(f"shots: {error}", file=sys.stderr)
        return 2
    out = Path(chosen.out)
    first = {(look.size, look.text): look for look in reversed(plan)}
    jobs = [Job(look, views, out, chosen.long, search=look in first.values()) for look, views in plan.items()]
    jobs.sort(key=lambda job: len(job.views) * job.look.size[0] * job.look.size[1], reverse=True)
    out.mkdir(parents=True, exist_ok=True)
    done = _worked(jobs)
    _tell(done, out, time.monotonic() - began)
    return 0


# -- what is asked for ------------------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, example in (("pages", "home,topic:the-brake"), ("sizes", "1366x768"), ("themes", "day,night"),
                          ("text", "100,200")):
        parser.add_argument(f"--{name}", default="", metavar=example)
    parser.add_argument("--out", default="shots", metavar="FOLDER")
    parser.add_argument("--quick", action="store_true", help="a covering set, not everything")
    parser.add_argument("--long", action="store_true", help="the whole length of a page")
    return parser


def _plan(chosen: argparse.Namespace) -> dict[Look, tuple[View, ...]]:
    """Which views to take in which look. Raises `ValueError` for an unknown choice."""
    every = shown_views(catalogue())
    views = tuple(_named("page", chosen.pages, {view.name: view for view in every}) or every)
    sizes = _named("size", chosen.sizes, {f"{width}x{height}": (width, height) for width, height in SIZES})
    themes = _named("theme", chosen.themes, {theme: theme for theme in THEMES})
    texts = _named("text size", chosen.text.replace("%", ""), {str(text): text for text in TEXT_SIZES})
    usual = Look()
    if chosen.pages or sizes or themes or texts:
        sizes, themes, texts = sizes or [usual.size], themes or [usual.theme], texts or [usual.text]
    elif chosen.quick:
        return _covering(every)
    else:
        sizes, themes, texts = list(SIZES), list(THEMES), list(TEXT_SIZES)
    return {Look(size, theme, text): views for size in sizes for theme in themes for text in texts}


def _covering(every: tuple[View, ...]) -> dict[Look, tuple[View, ...]]:
    """Every page at the smallest sizes, every kind of page in every theme, and key pages in every look."""
    kinds = tuple({view.route.kind if view.panel is None else view.name: view for view in reversed(every)}.values())
    key = tuple(view for view in every if view.name in KEY_VIEWS)
    plan = {Look(size, theme, text): key for size in SIZES for theme in THEMES for text in TEXT_SIZES}
    usual, portrait = Look().size, SIZES[1]
    plan |= {Look(usual, "day", 100): every, Look(usual, "day", 200): every, Look(portrait, "day", 100): every}
    for theme in ("night", "contrast"):
        look = Look(usual, theme, 100)
        plan[look] = tuple(view for view in every if view in kinds or view in key)
    return plan


def _named(what: str, words: str, choices: dict[str, T]) -> list[T]:
    """Parse a list of choices; a page may be written `topic:the-brake`, as in the app."""
    found = []
    for word in filter(None, (word.strip().replace(":", "-") for word in words.split(","))):
        if word not in choices:
            near = difflib.get_close_matches(word, choices, 3)
            hint = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(choices)}."
            raise ValueError(f"there is no {what} {word!r}. {hint}")
        found.append(choices[word])
    return found


# -- the work ---------------------------------------------------------------------------------------------------------


def _worked(jobs: list[Job]) -> list[Done]:
    """Distribute the jobs to the workers, longest first."""
    if len(jobs) == 1:
        return [_pictured(jobs[0])]
    with multiprocessing.get_context("spawn").Pool(min(WORKERS, len(jobs))) as pool:
        return list(pool.imap_unordered(_pictured, jobs))


_stages: list[Stage] = []
"""The one window of each worker, created on first use."""


def _pictured(job: Job) -> Done:
    """Take all views of a look and their contact sheet."""
    from contact_sheet import contact_sheet, thumbnail
    from png import save

    from helpers.clipping import findings

    if not _stages:
        _stages.append(Stage())
    stage = _stages[0]
    watch = Stopwatch()
    stage.dress(job.look)
    folder = job.out / job.look.name
    folder.mkdir(parents=True, exist_ok=True)
    small: list[tuple[str, QImage]] = []
    found: list[str] = []
    size = 0
    for view in job.views:
        watch.lap("")
        stage.show(view)
        watch.lap("showing")
        image = (whole(stage) if job.long else stage.window).grab().toImage()
        watch.lap("grabbing")
        if job.search:
            found += [str(finding) for finding in findings(stage.window, f"{job.look.name} {view.name}")]
        watch.lap("looking for clipped words")
        size += save(image, folder / f"{view.name}.png")
        watch.lap("saving")
        small.append((view.name, thumbnail(image)))
        watch.lap("contact sheets")
    size += save(contact_sheet(job.look.name, small), job.out / f"{job.look.name}.png")
    watch.lap("contact sheets")
    return Done(job.look, len(small), size, tuple(found), watch.spent)


class Stopwatch:
    """Adds up the time by activity."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter):
        self.spent: dict[str, float] = {}
        self._clock = clock
        self._last = clock()

    def lap(self, name: str) -> None:
        """Add the time since the last call to this activity; an empty name discards it."""
        now = self._clock()
        if name:
            self.spent[name] = self.spent.get(name, 0.0) + now - self._last
        self._last = now


def _tell(done: list[Done], out: Path, seconds: float) -> None:
    pictures = sum(job.pictures for job in done)
    megabytes = sum(job.bytes for job in done) / 1_000_000
    print(f"{pictures} pictures and {len(done)} contact sheets in {out}: {megabytes:.0f} MB, {seconds:.1f} seconds")
    spent: dict[str, float] = {}
    for job in done:
        for name, taken in job.spent.items():
            spent[name] = spent.get(name, 0.0) + taken
    print("of the workers' time: " + ", ".join(
        f"{name} {taken:.0f} s" for name, taken in sorted(spent.items(), key=lambda entry: -entry[1])))
    found = [line for job in done for line in job.found]
    report = out / "clipped.txt"
    report.unlink(missing_ok=True)
    if found:
        report.write_text("\n".join(found) + "\n", "utf-8")
        print(f"WARNING: {len(found)} places where words are clipped, covered or too small; see {report}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
