"""The questions that a reader takes to the next visit: which, in which order.

A question is named by where it comes from: `visit:<id>` is one of the good questions, `faq:<id>` a question of the
answers, and `own:<words>` what the reader typed into the search box. The last is the only thing in the app that a
reader words; it lives in the session's state and is gone with it.
"""

from __future__ import annotations

MOST = 12
"""Questions on a list: more than a visit has time for, and as many as a QR code can hold."""
LONGEST_OWN = 160
"""Letters of a question in the reader's own words."""
GOOD, ANSWERED, OWN = "visit:", "faq:", "own:"

Questions = tuple[str, ...]


def own_question(words: str) -> str:
    """The name of a question in the reader's own words: one line, cut to `LONGEST_OWN` letters; empty for none."""
    said = "".join(sign if sign.isprintable() else " " for sign in words)
    said = " ".join(said.split())[:LONGEST_OWN].strip()
    return f"{OWN}{said}" if said else ""


def taken_along(questions: Questions, question: str) -> Questions:
    """With a question at the end; the same when it is there already, or when the list is full."""
    if not question or question in questions or len(questions) >= MOST:
        return questions
    return (*questions, question)


def left_out(questions: Questions, question: str) -> Questions:
    """Without a question."""
    return tuple(other for other in questions if other != question)


def moved(questions: Questions, question: str, by: int) -> Questions:
    """With a question some places further on; it stops at either end.

    >>> moved(("faq:cost", "faq:work", "faq:hair"), "faq:cost", 1)
    ('faq:work', 'faq:cost', 'faq:hair')
    """
    if question not in questions:
        return questions
    rest = left_out(questions, question)
    place = min(max(questions.index(question) + by, 0), len(rest))
    return (*rest[:place], question, *rest[place:])
