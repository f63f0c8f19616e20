"""Rows of the report for charts, from the runs of `charts.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from diagram_rows import FRAME_TARGET, GROWN_TARGET, IDLE_TARGET, OPEN_TARGET, Figure, Said

_OPENED = (("first", "the first page after the start"), ("open", "another page"),
           ("again", "a page with the numbers asked for"))
_TOUCHED = (("card", "another card of the walk"), ("numbers", "the numbers, when asked for"),
            ("more", "more detail, unfolded"), ("table", "a table, unfolded"), ("month", "another month"))


def figures(opens: Sequence[Said], touches: Sequence[Said], draws: Sequence[Said], idle: Said) -> Iterator[Figure]:
    """All rows. Each time is the best of its runs, as other programs can only slow them down."""
    taken = _best([*map(_first_apart, opens), *(said["taken"] for said in touches)])
    bare = median(_least([said["bare"]["touch"] for said in opens]))
    for kind, what in (*_OPENED, *_TOUCHED):
        if own := taken.get(kind):
            slowest = max(own, key=lambda name: own[name])
            yield f"touch until {what}"[:52], median(own.values()), bare, "ms", 0
            yield f"… slowest: {slowest}"[:52], own[slowest], 0, "ms", OPEN_TARGET
    yield from _draw_figures([said for said in draws if "draw" in said])
    for kind, what, target in (("drawing", "while everybody is drawn", 0), ("idle", "after the draw", IDLE_TARGET)):
        if idle[kind]:
            yield f"processor {what}", max(idle[kind].values()), 0, "%", target
    grown, at_home = (median(said[when] for said in touches) for when in ("grown", "grown_home"))
    yield "memory grown by all cards and the topics", grown, 0, "MB", GROWN_TARGET
    yield "… and back on Home", at_home, 0, "MB", 0


def _draw_figures(draws: Sequence[Said]) -> Iterator[Figure]:
    if not draws:
        return
    lists, paint, whole = (_least([said["draw"][kind] for said in draws]) for kind in ("list", "paint", "whole"))
    bare = {kind: median(_least([said["bare"][kind] for said in draws])) for kind in ("paint", "touch")}
    drawn = [made + painted for made, painted in zip(lists, paint, strict=True)]
    yield "touch until the first frame of the draw", min(said["draw"]["tap"][0] for said in draws), 0, "ms", OPEN_TARGET
    for what, frames, baseline in (("frame of the draw, compared with one pixmap", drawn, bare["paint"]),
                                 ("frame with all around it", whole, bare["touch"])):
        yield f"{what}, median", median(frames), baseline, "ms", 0
        yield "… 95 of 100 are faster", _of_95(frames), 0, "ms", FRAME_TARGET
        yield "… worst", max(frames), 0, "ms", 0


def _first_apart(said: Said) -> dict[str, dict[str, float]]:
    """Rows for opening pages; the first page after a start separately."""
    taken: dict[str, dict[str, float]] = said["taken"]
    opened = taken.get("open", {})
    first = next(iter(opened), "")
    return taken | {"first": {name: opened[name] for name in opened if name == first},
                    "open": {name: opened[name] for name in opened if name != first}}


def _best(runs: Sequence[dict[str, dict[str, float]]]) -> dict[str, dict[str, float]]:
    """The best of the runs, by kind and name."""
    best: dict[str, dict[str, float]] = {}
    for taken in runs:
        for kind, own in taken.items():
            found = best.setdefault(kind, {})
            for name, time in own.items():
                found[name] = min(time, found.get(name, time))
    return best


def _least(runs: Sequence[Sequence[float]]) -> list[float]:
    """The best time of each frame: every run paints the same frames."""
    return [min(frame) for frame in zip(*runs, strict=False)]


def _of_95(taken: Sequence[float]) -> float:
    return sorted(taken)[max(0, round(len(taken) * 0.95) - 1)]
