"""The robot in its long form: hands in a hurry, people who walk away, and cuts of the power.

    python3 dev.py robot             every part, one after the other
    python3 dev.py robot power       100 cuts of the power, the app and the supervisor, without a screen: 10 minutes
    python3 dev.py robot touches     10,000 touches, drags and chords of keys on a real screen
    python3 dev.py robot idle        500 people who walk away, in fast time
    python3 dev.py robot displays    200 changes of the displays during an education session, every frame looked at

--times says how often, --seed begins another way. A real screen needs Xvfb, openbox, xdotool and xprop. The exit code
is 0 when all is well, and 2 when a part could not be run here.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from robot import displays, screen  # noqa: E402  the path comes first

MOST_GROWTH = 0.03
"""Maximum memory growth over hundreds of people."""


@dataclass(frozen=True)
class Part:
    """`run(times, seed)` returns a summary and a list of faults."""

    times: int
    run: Callable[[int, int], tuple[object, Sequence[str]]]
    needs: tuple[Callable[[], list[str]], str] = (list, "")
    """Tools missing on this machine, and the packages that provide them."""


def main(arguments: Sequence[str]) -> int:
    """Run one part, or all."""
    parser = argparse.ArgumentParser(prog="dev.py robot", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=PARTS, help="one of them; else all")
    parser.add_argument("--times", type=int, help="how often")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    return max(_do(name, PARTS[name], options) for name in ([options.part] if options.part else PARTS))


def _do(name: str, part: Part, options: argparse.Namespace) -> int:
    missing, packages = part.needs
    if lacks := missing():
        print(f"{name}: not run, because this machine lacks {', '.join(lacks)}: apt-get install {packages}")
        return 2
    began = time.monotonic()
    summary, faults = part.run(options.times or part.times, options.seed)
    print(f"{name}: {summary}")
    for fault in faults:
        print(f"  wrong: {fault}")
    print(f"{name}: {'wrong' if faults else 'all well'}, in {time.monotonic() - began:.0f} seconds", flush=True)
    return 1 if faults else 0


def _power(times: int, seed: int) -> tuple[object, Sequence[str]]:
    from robot import power

    summary = power.run(times, seed)
    return summary, summary.faults


def _touches(times: int, seed: int) -> tuple[object, Sequence[str]]:
    from robot import touches

    summary = touches.run(times, seed)
    return summary, summary.faults


def _displays(times: int, seed: int) -> tuple[object, Sequence[str]]:
    summary = displays.run(times, seed)
    seen = {what: count for what, count in summary.seen.items() if what not in ("mirrored", "the other side")}
    leaks = [f"{count} frames showed the nurse's side: {what}" for what, count in seen.items()]
    return summary, [*summary.faults, *leaks]


def _idle(times: int, seed: int) -> tuple[object, Sequence[str]]:
    from PySide6.QtWidgets import QApplication

    from robot import idle

    application = QApplication.instance() or QApplication([])
    summary = idle.run(times, seed)
    wrong = {f"{summary.not_fresh} times it was not as new": summary.not_fresh,
             f"{summary.left_on_clipboard} times something was left on the clipboard": summary.left_on_clipboard,
             f"the memory grew by {summary.growth:.1%}": summary.growth > MOST_GROWTH}
    del application
    return f"{summary.resets} people, memory {summary.growth:+.1%}", [words for words, is_so in wrong.items() if is_so]


PARTS = {"power": Part(100, _power), "touches": Part(10_000, _touches, (screen.missing, screen.PACKAGES)),
         "idle": Part(500, _idle), "displays": Part(200, _displays, (displays.missing, displays.PACKAGES))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
