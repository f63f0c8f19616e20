"""What ships is sound: no error, every grade within the limit, every shelf full."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from helpers.content_folder import SHIPPED, new_problems, tiny
from helpers.present import present
from lungedu.base.resources import Resources
from lungedu.content.library import Library
from lungedu.content.markup import Reference, spans
from lungedu.content.model import parts_of
from lungedu.loading import files
from lungedu.loading.checks import check_all
from lungedu.loading.checks.everything import Everything, read_everything


@pytest.fixture(scope="module")
def everything() -> Everything:
    return read_everything(Resources(SHIPPED))


@pytest.fixture(scope="module")
def library(everything: Everything) -> Library:
    return everything.library


def test_the_shipped_content_has_no_error_and_reads_easily() -> None:
    problems, grades = check_all(Resources(SHIPPED), date.today())
    assert [str(problem) for problem in problems if not problem.warning] == []
    assert max(grade.grade for grade in grades) <= 8
    pages = {place.file(name) for place in (files.TOPICS, files.DIAGRAMS)
             for name in Resources(SHIPPED).names(place.folder, ".yaml")}
    assert pages <= {grade.file for grade in grades}


def test_every_topic_stands_on_exactly_one_shelf(library: Library) -> None:
    on_shelves = [topic for shelf in library.catalogue.shelves for topic in shelf.topics]
    assert sorted(on_shelves) == sorted(library.topics)


def test_there_is_as_much_as_was_asked_for(library: Library) -> None:
    assert sum(len(group.entries) for group in library.faq.values()) >= 45
    assert len(library.glossary) >= 80
    assert {"harmoni-6"} <= set(library.trials)
    assert all(source.title for source in library.sources.values())


def test_at_most_eight_questions_are_asked_most_often(library: Library) -> None:
    most_asked = [entry for group in library.faq.values() for entry in group.entries if entry.most_asked]
    assert 1 <= len(most_asked) <= 8


def test_the_right_answer_of_a_quiz_cannot_be_guessed_from_its_place_or_its_length(library: Library) -> None:
    for quiz in library.quizzes.values():
        places = Counter(question.choices.index(question.right) for question in quiz.questions)
        assert set(places) == set(range(len(quiz.questions[0].choices)))
        assert max(places.values()) - min(places.values()) <= 1
        longest = 0
        for question in quiz.questions:
            lengths = [len(choice.text) for choice in question.choices]
            assert max(lengths) <= 1.5 * min(lengths), question.id
            longest += len(question.right.text) == max(lengths)
        assert longest <= len(quiz.questions) / 2


@pytest.mark.parametrize("name", Resources(SHIPPED).names("topics", ".yaml"))
def test_a_topic_ends_with_what_to_remember_and_where_to_go_on(library: Library, name: str) -> None:
    *_, remember, related = library.topics[name].blocks
    assert getattr(remember, "tone", "") == "remember"
    assert related.kind == "related"
    assert not remember.behind


def test_nothing_is_called_reviewed_that_nobody_signed(library: Library) -> None:
    reviews = [page.review for pages in (library.topics, library.diagrams, library.quizzes) for page in pages.values()]
    assert reviews
    assert all(bool(review.by) == bool(review.on) for review in reviews)


def test_every_number_on_a_page_leads_to_a_source_that_is_there(library: Library) -> None:
    named = {place.id for fact in library.facts.values() for place in fact.sources}
    named |= {span.target for topic in library.topics.values() for part in parts_of(topic) if part.mark == "inline"
              for span in spans(part.text) if isinstance(span, Reference) and span.kind == "source"}
    assert named <= set(library.sources)


def test_every_slot_for_a_number_to_call_is_there_and_empty_until_a_clinic_fills_it(library: Library) -> None:
    phones = present(library.warning_signs).phones
    assert phones
    assert all(phone.label and not phone.number for phone in phones)


def test_the_tiny_content_of_the_tests_is_sound_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    content = tiny(tmp_path_factory.mktemp("tiny") / "content")
    assert new_problems([], check_all(content.resources, date(2026, 11, 24))[0]) == []
