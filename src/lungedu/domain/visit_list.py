"""The ordered list of questions for the reader's next visit.

The name of a question says where it is from: `visit:<id>` is a suggested question, `faq:<id>` a stored question, and
`own:<text>` what the reader typed into the search box. The last is the only text in the app that a reader writes; it is
part of the session's state and ends with it.
"""

from __future__ import annotations

MOST = 12
"""Maximum length of the list: more than a visit has time for, and what a QR code can hold."""
LONGEST_OWN = 160
"""Maximum length of a reader's own question."""
GOOD, ANSWERED, OWN = "visit:", "faq:", "own:"

Questions = tuple[str, ...]


def own_question(words: str) -> str:
    """The name of a reader's own question: one line, cut to `LONGEST_OWN` characters; empty if there is no text."""
    text = "".join(sign if sign.isprintable() else " " for sign in words)
    text = " ".join(text.split())[:LONGEST_OWN].strip()
    return f"{OWN}{text}" if text else ""


def taken_along(questions: Questions, question: str) -> Questions:
    """Add a question at the end; no change if it is on the list or the list is full."""
    if not question or question in questions or len(questions) >= MOST:
        return questions
    return (*questions, question)


def left_out(questions: Questions, question: str) -> Questions:
    """Remove a question."""
    return tuple(other for other in questions if other != question)


def moved(questions: Questions, question: str, by: int) -> Questions:
    """Move a question by a number of positions, clamped to the ends.

    >>> moved(("faq:cost", "faq:work", "faq:hair"), "faq:cost", 1)
    ('faq:work', 'faq:cost', 'faq:hair')
    """
    if question not in questions:
        return questions
    rest = left_out(questions, question)
    position = min(max(questions.index(question) + by, 0), len(rest))
    return (*rest[:position], question, *rest[position:])
