"""Measures speed and memory of lungedu against a bare PySide6 window in the same run.

    python3 dev.py bench [ROUNDS]
    python3 dev.py bench diagrams       the diagrams only
    python3 dev.py bench charts         the charts and the walk only
    python3 dev.py bench search         the search with 20,000 entries only
    python3 dev.py bench sessions       education sessions and handouts only

Runs alternate (bare, app, app with 100 times the content, bare …), one at a time, after one warm-up run of each. A
figure is the median of its runs. README.md explains each figure and its limits.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import chart_rows
import diagram_rows
import hundredfold
from diagram_rows import Said

HERE = Path(__file__).resolve().parent
SHIPPED = HERE.parent / "resources"
SIZE = (1366, 768)
ROUNDS, FEWEST = 9, 7
LARGE_SIZE = (1920, 1080)
WALL_SIZE = (3840, 2160)
LARGE_ROUNDS = 3
"""Of diagrams and charts."""
CHART_PAGES = ("walk:harmoni-6", "topic:h6-growth", "topic:h6-survival", "topic:h6-groups", "topic:h6-reading")

_ALONE = 0.8
"""A bare window's share of what it holds resident, at least, when no other program has Qt loaded; measured: 0.93."""

_HEAD = f"{'':<52} {'lungedu':>8} {'baseline':>8}     {'ratio':>6} {'target':>6}"

Moments = dict[str, dict[str, float]]
"""By name of the moment: `at` in milliseconds since the process began, `cpu` in seconds of the processor, `memory` and
`resident` in megabytes."""


@dataclass(frozen=True)
class Row:
    """One line of the result."""

    what: str
    ours: float
    baseline: float
    unit: str
    most: float
    """Target of the ratio, or of the figure itself if there is no baseline; 0 for no target."""

    def __str__(self) -> str:
        figure = self.ours / self.baseline if self.baseline else self.ours
        verdict = "" if not self.most or not self.ours else ("met" if figure <= self.most else "MISSED")
        baseline = f"{self.baseline:8.1f}" if self.baseline else " " * 8
        ratio = f"{figure:6.2f}" if self.baseline else " " * 6
        target = f"{self.most:6.1f}" if self.most else " " * 6
        return f"{self.what:<52} {self.ours:8.1f} {baseline} {self.unit:<3} {ratio} {target}  {verdict}".rstrip()


def main(arguments: Sequence[str]) -> int:
    """Measure and print. The exit code says whether the measuring worked, not whether the targets are met."""
    parts: dict[str, Callable[[dict[str, str]], None]] = {
        "diagrams": _print_diagrams, "charts": _print_charts, "search": _print_search, "sessions": _print_sessions}
    if len(arguments) > 1 or not all(argument.isdigit() or argument in parts for argument in arguments):
        print(__doc__)
        return 2
    if arguments and arguments[0] in parts:
        with tempfile.TemporaryDirectory() as scratch:
            parts[arguments[0]](_environment(Path(scratch)))
        return 0
    rounds = max(int(arguments[0]), FEWEST) if arguments else ROUNDS
    screen = _platform() or "this machine's display"
    python = sys.version.split()[0]
    print(f"{rounds} rounds at {SIZE[0]}x{SIZE[1]} on {screen}, Python {python}, {os.cpu_count()} cores",
          flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        environment = _environment(Path(scratch))
        large = Path(scratch) / "resources"
        topics, groups = hundredfold.make(SHIPPED, large)
        print(f"the large content holds {topics} topics and {groups} groups of questions", flush=True)
        runs = _starts(rounds, large, environment)
        pages = _pages(environment)
        for row in [*_start_rows(runs, _first_starts(environment)), *_page_rows(pages)]:
            print(row)
        for print_part in parts.values():
            print_part(environment)
    if any(run["words"]["memory"] < run["words"]["resident"] * _ALONE for run in runs["bare"]):
        print("\nAnother program had Qt loaded and shared its memory: alone, the ratios of memory are smaller.")
    return 0


def _starts(rounds: int, large: Path, environment: dict[str, str]) -> dict[str, list[Moments]]:
    """All runs that start something, by what was started."""
    size = [str(side) for side in SIZE]
    app = [str(HERE / "start_app.py"), "--size", "x".join(size)]
    commands = {"bare": [str(HERE / "bare_window.py"), *size], "app": app, "large": [*app, "--resources", str(large)]}
    runs: dict[str, list[Moments]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            moments = _started(command, environment)
            if number:
                runs[name].append(moments)
    return runs


def _first_starts(environment: dict[str, str]) -> list[Moments]:
    """Starts of the app with its folders empty. The bytecode is there, as in the built program."""
    command = [str(HERE / "start_app.py"), "--size", "x".join(str(side) for side in SIZE)]
    found = []
    for _ in range(LARGE_ROUNDS):
        with tempfile.TemporaryDirectory() as empty:
            found.append(_started(command, environment | {"XDG_CONFIG_HOME": empty, "XDG_CACHE_HOME": empty}))
    return found


def _start_rows(runs: dict[str, list[Moments]], first: list[Moments]) -> list[Row]:
    def middle(name: str, moment: str, figure: str) -> float:
        return median(run[moment][figure] for run in runs[name])

    bare, bare_memory = middle("bare", "words", "at"), middle("bare", "words", "memory")
    print(f"\n{_HEAD}\nbeside the bare window")
    rows = [
        Row("start until Home is painted and can be used", middle("app", "words", "at"), bare, "ms", 1.6),
        Row("start until Home is complete, with its pictures", middle("app", "pictures", "at"), bare, "ms", 2.2),
        Row("… the very first, nothing kept yet", median(run["pictures"]["at"] for run in first), bare, "ms", 0),
        Row("processor time of a first start, until all is read", median(run["settled"]["cpu"] for run in first) * 1000,
            middle("bare", "settled", "cpu") * 1000, "ms", 0),
        Row("processor time of a later start, until all is read", middle("app", "settled", "cpu") * 1000,
            middle("bare", "settled", "cpu") * 1000, "ms", 0),
        Row("memory when Home can be used", middle("app", "words", "memory"), bare_memory, "MB", 1.6),
        Row("memory when its pictures are in too", middle("app", "pictures", "memory"), bare_memory, "MB", 1.6),
        Row("memory when all topics have been read", middle("app", "settled", "memory"),
            middle("bare", "settled", "memory"), "MB", 1.7),
    ]
    return [*rows, *(
        Row(f"100-fold content, compared with the shipped: {words}", middle("large", moment, figure),
            middle("app", moment, figure), unit, most)
        for words, moment, figure, unit, most in (
            ("start", "words", "at", "ms", 1.3), ("pictures", "pictures", "at", "ms", 0),
            ("all read", "settled", "at", "ms", 0), ("memory", "words", "memory", "MB", 0),
            ("memory, all read", "settled", "memory", "MB", 0)))]


def _pages(environment: dict[str, str]) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = json.loads(
        _run([str(HERE / "page_change.py"), *(str(side) for side in SIZE)], environment))
    return taken


def _page_rows(pages: dict[str, list[float]]) -> list[Row]:
    every = sorted(taken for page in pages.values() for taken in page)
    slowest = max(pages, key=lambda page: median(pages[page]))
    return [
        Row(f"page change, median of {len(pages)} pages", median(every), 0, "ms", 50),
        Row("page change, first time", median(page[0] for page in pages.values()), 0, "ms", 0),
        Row("page change, 95 of 100 are faster", every[round(len(every) * 0.95) - 1], 0, "ms", 0),
        Row(f"page change, slowest: {slowest}", median(pages[slowest]), 0, "ms", 0),
    ]


def _print_diagrams(environment: dict[str, str]) -> None:
    """Each diagram is once in every round the first that is opened after a start."""
    names = sorted(file.stem for file in (SHIPPED / "diagrams").glob("*.yaml"))
    opens = [_used("diagrams", "open", [*names[first:], *names[:first]], environment)
             for _ in range(LARGE_ROUNDS) for first in range(len(names))]
    moves = [_used("diagrams", "moves", names, environment) for _ in range(LARGE_ROUNDS)]
    idle = _used("diagrams", "idle", names, environment)
    _print_used("diagrams", diagram_rows.figures(opens, moves, idle), [*opens, *moves, idle])
    wall = [_used("diagrams", "moves", names, environment, WALL_SIZE) for _ in range(LARGE_ROUNDS)]
    _print_used("diagrams", diagram_rows.wall_figures(wall), wall, WALL_SIZE)


def _print_charts(environment: dict[str, str]) -> None:
    """Each page is once in every round the first that is opened after a start."""
    pages = CHART_PAGES
    opens = [_used("charts", "open", [*pages[first:], *pages[:first]], environment)
             for _ in range(LARGE_ROUNDS) for first in range(len(pages))]
    touches, draws = ([_used("charts", mode, pages, environment) for _ in range(LARGE_ROUNDS)]
                      for mode in ("touch", "draw"))
    idle = _used("charts", "idle", pages, environment)
    _print_used("charts and the walk", chart_rows.figures(opens, touches, draws, idle),
                [*opens, *touches, *draws, idle])


def _print_search(environment: dict[str, str]) -> None:
    """The best of a few rounds; of memory the middle one."""
    with tempfile.TemporaryDirectory() as folder:
        made = json.loads(_run([str(HERE / "search.py"), "make", folder], environment))
        asked = [json.loads(_run([str(HERE / "search.py"), "ask", folder], environment)) for _ in range(LARGE_ROUNDS)]
    keys = sorted(map(min, zip(*(said["keys"] for said in asked), strict=True)))
    print(f"\n{_HEAD}\nsearch, {made['entries']:.0f} entries with {made['ways']:.0f} ways to ask, "
          f"the best of {LARGE_ROUNDS} rounds")
    for row in (
        Row("a key until all is found, median", median(keys), 0, "ms", 0),
        Row("… 95 of 100 are faster", keys[round(len(keys) * 0.95) - 1], 0, "ms", 20),
        Row("… slowest", keys[-1], 0, "ms", 0),
        Row("index ready, saved by an earlier start", min(said["ready"] for said in asked), 0, "ms", 300),
        Row("index rebuilt", made["built"], 0, "ms", 0),
        Row("memory more, with all that was asked", median(said["memory"] for said in asked), 0, "MB", 60),
        Row("file of the index", made["file"], 0, "MB", 0),
    ):
        print(row)


def _print_sessions(environment: dict[str, str]) -> None:
    """All ready plans; of memory and of a handout the middle one of a few rounds."""
    plans = sorted(file.stem for file in (SHIPPED / "plans").glob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        environment = environment | {"QT_QPA_PLATFORM": _two_displays(Path(folder))}

        def said(mode: str, plan: str) -> Said:
            made: Said = json.loads(_run([str(HERE / "sessions.py"), mode, plan], environment))
            return made

        items = {f"{plan}, {item}": taken for plan in plans for item, taken in said("items", plan).items()}
        frames = list(said("moving", plans[0]).values())
        one, both = (median(said(mode, plans[0])["memory"] for _ in range(LARGE_ROUNDS)) for mode in ("one", "both"))
        sheets = [max((said("handout", plan) for _ in range(LARGE_ROUNDS)), key=lambda made: float(made["seconds"]))
                  for plan in plans]
    slowest, longest = max(items, key=lambda item: items[item]), max(sheets, key=lambda made: float(made["pages"]))
    print(f"\n{_HEAD}\nsessions, two displays of {LARGE_SIZE[0]}x{LARGE_SIZE[1]}, all {len(plans)} plans")
    for row in (
        Row(f"the next item is painted, median of {len(items)}", median(items.values()), 0, "ms", 100),
        Row("… slowest", items[slowest], 0, "ms", 100),
        Row("memory of both windows, compared with the patients' alone", both, one, "MB", 1.5),
        Row(f"a handout of {longest['pages']} pages as a PDF, slowest", longest["seconds"] * 1000, 0, "ms", 3000),
    ):
        print(row)
    print(f"… slowest item: {slowest}")
    for number, name in enumerate(("patients' drawing", "nurse's side of it")):
        rates = sorted(pair[number] for pair in frames)
        print(f"while drawings move, the {name}: "
              f"{rates[0]:.0f} to {rates[-1]:.0f} frames a second (target: 30 or more)")


def _two_displays(folder: Path) -> str:
    """Two displays side by side, as Qt's platform without a screen takes them."""
    width, height = LARGE_SIZE
    config = folder / "displays.json"
    config.write_text(json.dumps({"screens": [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        for name, x in (("nurse", 0), ("patients", width))]}), "utf-8")
    return f"offscreen:configfile={config}"


def _used(what: str, mode: str, names: Sequence[str], environment: dict[str, str],
          size: tuple[int, int] = LARGE_SIZE) -> Said:
    """One run of `diagrams.py` or `charts.py`."""
    said: Said = json.loads(
        _run([str(HERE / f"{what}.py"), mode, *(str(side) for side in size), *names], environment))
    return said


def _print_used(what: str, figures: Iterable[diagram_rows.Figure], runs: Sequence[Said],
                size: tuple[int, int] = LARGE_SIZE) -> None:
    print(f"\n{_HEAD}\n{what}, window {size[0]}x{size[1]}, on one core, the best of {LARGE_ROUNDS} rounds")
    for figure in figures:
        print(Row(*figure))
    left_out = {name: why for said in runs for name, why in said["skipped"].items()}
    for name, why in left_out.items():
        print(f"left out, at least once: {name} ({why})")


def _started(command: list[str], environment: dict[str, str]) -> Moments:
    began = time.monotonic()
    said: Moments = json.loads(_run(command, environment))
    return {name: moment | {"at": (moment["at"] - began) * 1000} for name, moment in said.items()}


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.strip():
        raise SystemExit(f"{Path(command[0]).name} did not get to its end ({done.returncode}):\n{done.stderr}")
    return done.stdout.splitlines()[-1]


def _environment(scratch: Path) -> dict[str, str]:
    """For every run alike: settings and bytecode of its own, both kept from one run to the next."""
    own = {"XDG_CONFIG_HOME": str(scratch / "settings"), "XDG_CACHE_HOME": str(scratch / "cache"),
           "PYTHONPYCACHEPREFIX": str(scratch / "bytecode"),
           "QT_QPA_PLATFORM": _platform()}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | own


def _platform() -> str:
    """What Qt draws on: nothing to see where there is no display."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or not sys.platform.startswith("linux")
    return chosen or ("" if shown else "offscreen")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
