"""Notes that evidence is due for a recheck, for its page, Home and prints."""

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


def due_since(library: Library, tr: Messages, today: date, facts: Iterable[str] | None = None) -> str:
    """A note with the date of the oldest overdue fact; empty if none is. `facts` None: the evidence as a whole.
    If the clock is behind the last check, nothing is due.
    """
    if facts is None:
        dates = [library.catalogue.as_of]
    else:
        dates = [fact.as_of for fact_id in facts if (fact := library.facts.get(fact_id)) is not None]
    overdue = [checked for checked in dates if is_overdue(checked, RECHECK_DAYS, today)]
    return tr("recheck.due", date=in_words(min(overdue)), days=RECHECK_DAYS) if overdue else ""


def facts_of(library: Library, model: Model) -> set[str]:
    """Ids of all facts that a page uses: by reference, as a value, or in a chart on it."""
    from lungedu.content.markup import Value, spans
    from lungedu.content.model import parts_of

    facts: set[str] = set()
    for part in parts_of(model):
        if part.mark == "fact":
            facts.add(part.text)
        elif part.mark == "value":
            facts.add(part.text.partition(".")[0])
        elif part.mark == "inline":
            facts |= {span.fact for span in spans(part.text) if isinstance(span, Value)}
        elif part.mark == "chart" and (chart := library.charts.get(part.text)) is not None:
            facts |= facts_of(library, chart)
    return facts
