"""Evidence ages: what was last checked longer ago than allowed says so, on its page, on Home and on prints."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from lungedu.base.clock import in_words, is_overdue
from lungedu.base.messages import Messages

if TYPE_CHECKING:
    from lungedu.content.library import Library
    from lungedu.content.model import Model

RECHECK_DAYS = 90


def due_since(library: Library, words: Messages, today: date, facts: Iterable[str] | None = None) -> str:
    """A line with the date of the oldest of these facts (None: of the evidence as a whole); empty while none is due.
    A clock that lags behind the last check makes nothing due.
    """
    if facts is None:
        dates = [library.catalogue.as_of]
    else:
        dates = [fact.as_of for fact_id in facts if (fact := library.facts.get(fact_id)) is not None]
    overdue = [checked for checked in dates if is_overdue(checked, RECHECK_DAYS, today)]
    return words("recheck.due", date=in_words(min(overdue)), days=RECHECK_DAYS) if overdue else ""


def facts_of(library: Library, model: Model) -> set[str]:
    """Every fact that a page stands on: named, shown as a value, or by a chart on it."""
    from lungedu.content.markup import Value, spans
    from lungedu.content.model import parts_of

    found: set[str] = set()
    for part in parts_of(model):
        if part.mark == "fact":
            found.add(part.text)
        elif part.mark == "value":
            found.add(part.text.partition(".")[0])
        elif part.mark == "inline":
            found |= {span.fact for span in spans(part.text) if isinstance(span, Value)}
        elif part.mark == "chart" and (chart := library.charts.get(part.text)) is not None:
            found |= facts_of(library, chart)
    return found
