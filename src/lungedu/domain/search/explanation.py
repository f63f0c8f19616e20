"""Why a question brings what it brings, as lines for `lungedu ask --why`.

can i still drive
  read as: can i still driv
  emergency: no; learned score -4.31, needs more than 0.00
  for people (stop-treatment): no; learned score -1.12 less 1.70 for other answers, needs more than -0.50
  found from a score of 0.120
  0.781  answer    driving                           Can I drive during treatment?
         +0.330 nearest way "can i driv during treat", +0.130 whole entry, +0.040 order, +0.281 likelihood
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from lungedu.content.link import WARNING_SIGNS
from lungedu.domain.search.entries import REDIRECT, URGENT

if TYPE_CHECKING:
    from lungedu.domain.search.alarms import Verdict
    from lungedu.domain.search.asker import Explanation, Weighed
    from lungedu.domain.search.query import QueryToken

_CLOSE_TO_NOTHING = 0.0005
"""What contributes less is not printed."""


def lines_of(explanation: Explanation) -> Iterator[str]:
    """How the question is read, whether it is an alarm, then each entry that was weighed with its parts."""
    if not explanation.tokens:
        yield "nothing in it can be searched for"
        return
    yield f"read as: {' '.join(map(_token, explanation.tokens))}"
    if explanation.doubtful:
        yield "it may be about anything: emergencies and questions for people must be clearer"
    yield from map(_verdict, explanation.verdicts)
    if any(verdict.holds for verdict in explanation.verdicts):
        first = takewhile(lambda hit: hit.kind in (REDIRECT, URGENT) and hit.score == 1.0, explanation.hits)
        yield f"first, whatever else fits: {', '.join(hit.id for hit in first)}"
    yield f"found from a score of {explanation.needed:.3f}"
    found = {(hit.kind, hit.id) for hit in explanation.hits}
    for weighed in explanation.weighed:
        entry = weighed.entry
        fits = weighed.score >= explanation.needed or (entry.kind, entry.id) in found
        yield (f"{weighed.score:5.3f}  {entry.kind:8}  {entry.id:32}  {entry.title}"
               f"{'' if fits else '  (not found: fits too little)'}")
        yield f"       {', '.join(f'{value:+.3f} {name}' for name, value in parts_of_score(weighed) if _tells(value))}"


def parts_of_score(weighed: Weighed) -> tuple[tuple[str, float], ...]:
    """What each part contributes to the score of an entry; together they are the score."""
    fit = weighed.fit
    parts = (fit.nearest, fit.whole, fit.order, fit.most_asked)
    return (
        (f'nearest way "{weighed.way}"', fit.nearest / 2), ("whole entry", fit.whole / 2), ("order", fit.order / 2),
        ("often asked", fit.most_asked / 2), ("more than fits in 1", (fit.total - sum(parts)) / 2),
        ("likelihood", weighed.likelihood / 2), ("its meaning is asked for", weighed.defined),
        (f"kind {weighed.entry.kind}", weighed.of_kind),
    )


def _tells(value: float) -> bool:
    return abs(value) >= _CLOSE_TO_NOTHING


def _token(asked: QueryToken) -> str:
    """A token, with its weight when it was guessed, and what it may stand for."""
    others = "".join(f"|{token}×{weight:.2f}" for token, weight in asked.others)
    return f"{asked.token}{'' if asked.weight == 1.0 else f'×{asked.weight:.2f}'}{others}"


def _verdict(verdict: Verdict) -> str:
    kind = "emergency" if verdict.kind == WARNING_SIGNS else f"for people ({verdict.kind or 'none'})"
    if verdict.by_rule:
        return f"{kind}: yes; a rule of asking.yaml fits"
    if verdict.score == -math.inf:
        return f"{kind}: no; nothing was learned about it"
    doubt = f" less {verdict.doubt:.2f} for other answers that fit" if verdict.doubt else ""
    return (f"{kind}: {'yes' if verdict.holds else 'no'}; learned score {verdict.score:.2f}{doubt}, "
            f"needs more than {verdict.needed:.2f}")
