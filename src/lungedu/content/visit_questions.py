"""Questions to take to a visit."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import Id, Inline, Model, Plain


class VisitQuestion(Model):
    """One question, and why people ask it."""

    id: Id
    text: Plain
    why: Inline


class VisitGroup(Model):
    """Questions about one thing."""

    id: Id
    title: Plain
    questions: Annotated[tuple[VisitQuestion, ...], Field(min_length=1)]


class VisitQuestions(Model):
    """`visit_questions.yaml`."""

    groups: Annotated[tuple[VisitGroup, ...], Field(min_length=1)]
