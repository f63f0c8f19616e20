"""Check-yourself questions: gentle reasons for right and wrong, no score about the person."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lungedu.content.model import FactId, Id, Inline, Link, Model, Plain
from lungedu.content.topic import Review


class AnswerChoice(Model):
    """One answer to choose."""

    text: Plain
    right: bool
    why: Inline


class QuizQuestion(Model):
    """One question; exactly one choice is right (checked)."""

    id: Id
    question: Plain
    choices: Annotated[tuple[AnswerChoice, ...], Field(min_length=2, max_length=4)]
    facts: tuple[FactId, ...] = ()
    link: Link
    """The page where it is explained."""

    @property
    def right(self) -> AnswerChoice:
        """The right choice; the first if the author has marked none."""
        return next((choice for choice in self.choices if choice.right), self.choices[0])


class Quiz(Model):
    """`quiz/<id>.yaml`."""

    id: Id
    title: Plain
    summary: Plain
    review: Review = Review()
    questions: Annotated[tuple[QuizQuestion, ...], Field(min_length=1)]
