"""From a tree to a model: every mistake has its file, line, place, plain words, and a hint if one is known."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from lungedu.content.evidence import Evidence
from lungedu.content.front import Catalogue
from lungedu.content.problem import Problem
from lungedu.content.topic import Topic
from lungedu.loading.validate import InvalidModelError, validate
from lungedu.loading.yaml_tree import parse_tree

TOPIC = """\
id: a
title: A title
summary: A summary
minutes: 3
picture: {art: lungs, alt: Two lungs}
blocks:
- kind: heading
  text: A heading
"""
FIRST = TOPIC.count("\n") + 1
"""The line of the first block."""


def problems_in(text: str, kind: type[object] = Topic) -> tuple[Problem, ...]:
    with pytest.raises(InvalidModelError) as raised:
        validate(kind, parse_tree(text, "topics/a.yaml"))
    return raised.value.problems


def the_problem_in(text: str, kind: type[object] = Topic) -> Problem:
    (problem,) = problems_in(text, kind)
    assert problem.file == "topics/a.yaml"
    assert not problem.warning
    return problem


@pytest.mark.parametrize(("block", "line", "path", "words", "hint"), [
    ("- kind: paragraph", 0, "blocks[1]", "'text' is missing", "add the line 'text: …'"),
    ("- kind: paragraph\n  text: words\n  fact: [a]", 2, "blocks[1].fact", "unknown field 'fact'",
     "did you mean 'facts'?"),
    ("- kind: paragraf\n  text: words", 0, "blocks[1].kind", "there is no kind of block called 'paragraf'",
     "did you mean 'paragraph'?"),
    ("- text: words", 0, "blocks[1]", "a block needs a 'kind'", "add the line 'kind: paragraph', or another kind"),
    ("- kind: paragraph\n  text: words\n  detail: mor", 2, "blocks[1].detail",
     "'mor' is not one of the words known here", "did you mean 'more'?"),
    ("- kind: paragraph\n  text: ''", 1, "blocks[1].text", "'text' is empty", "write it, or remove the line"),
    ("- kind: paragraph\n  text: '  '", 1, "blocks[1].text", "'text' is empty", "write it, or remove the line"),
    ("- kind: paragraph\n  text: [one]", 1, "blocks[1].text", "this must be text",
     "put quotes around it, or use >- and the next line"),
    ("- kind: list\n  items: one", 1, "blocks[1].items", "this must be a list", "begin each entry with '- '"),
    ("- kind: list\n  items: []", 1, "blocks[1].items", "this list needs at least 1", ""),
    ("- kind: list\n  items:\n  - one\n  - ''", 3, "blocks[1].items[1]", "'1' is empty",
     "write it, or remove the line"),
    ("- kind: list\n  items: [one]\n  ordered: perhaps", 2, "blocks[1].ordered",
     "this must be yes or no, not 'perhaps'", ""),
    ("- kind: related\n  links: ['a', 'b', 'c', 'd', 'e']", 1, "blocks[1].links", "this list may have at most 4", ""),
    ("- kind: callout\n  tone: loud\n  title: words", 1, "blocks[1].tone", "'loud' is not one of the words known here",
     "known here: call, care, remember, unknown"),
    ("- kind: table\n  title: T\n  columns: [a, b]\n  rows:\n  - [a, b]\n  - [c, '']", 5, "blocks[1].rows[1][1]",
     "'1' is empty", "write it, or remove the line"),
    ("- words", 0, "blocks[1]", "this must be a group of fields, not a single value", ""),
])
def test_a_mistake_in_a_block_is_named_with_its_line(block: str, line: int, path: str, words: str, hint: str) -> None:
    problem = the_problem_in(TOPIC + block + "\n")
    assert (problem.line, problem.path, problem.words, problem.hint) == (FIRST + line, path, words, hint)


GOOD = TOPIC + "- kind: paragraph\n  text: words\n"


@pytest.mark.parametrize(("old", "new", "line", "path", "words"), [
    ("id: a", "id: The A", 1, "id", "'The A' is not written as an id or a date must be"),
    ("minutes: 3", "minutes: soon", 4, "minutes", "this must be a number, not 'soon'"),
    ("title: A title\n", "", 1, "title", "'title' is missing"),
    ("title: A title", "titel: A title", 1, "title", "'title' is missing"),
    ("{art: lungs, alt: Two lungs}", "{art: lungs}", 5, "picture", "'alt' is missing"),
    ("{art: lungs, alt: Two lungs}", "lungs", 5, "picture", "this must be a group of fields, not a single value"),
])
def test_a_mistake_in_a_topic_is_reported_with_its_line(old: str, new: str, line: int, path: str, words: str) -> None:
    problem = problems_in(GOOD.replace(old, new))[0]
    assert problem.line == line
    assert path in (problem.path, problem.path + "title")
    assert problem.words == words


def test_a_whole_file_of_the_wrong_shape_is_reported() -> None:
    assert the_problem_in("- a\n- b\n").words == "this must be a group of fields, not a single value"
    assert the_problem_in("only words\n").line == 1


def test_a_misspelled_field_is_reported_together_with_what_is_missing_and_a_hint() -> None:
    missing, unknown = problems_in(GOOD.replace("title:", "titel:"))
    assert (missing.words, unknown.words) == ("'title' is missing", "unknown field 'titel'")
    assert unknown.line == 2
    assert unknown.hint.startswith("did you mean 'title'")


def test_a_list_whose_only_entry_is_wrong_is_not_said_to_be_too_short() -> None:
    only = TOPIC.replace("- kind: heading\n  text: A heading\n", "- kind: paragraph\n")
    assert the_problem_in(only).words == "'text' is missing"


def test_all_problems_are_reported_at_once() -> None:
    text = GOOD.replace("minutes: 3", "minutes: soon") + "- kind: lsit\n- kind: paragraph\n  text: w\n  colour: red\n"
    assert [problem.line for problem in problems_in(text)] == [4, FIRST + 2, FIRST + 5]


def test_the_plain_classes_of_the_first_screen_are_reported_as_clearly() -> None:
    text = ("as_of: 2026-11-22\nshelves:\n- id: a\n  title: T\n  summary: S\n  opens: page:shelf\n"
            "  picture: {art: a, alt: b}\n")
    assert validate(Catalogue, parse_tree(text, "catalogue.yaml")).shelves[0].title == "T"
    unknown = the_problem_in(text + "  topic: [a]\n", Catalogue)
    assert (unknown.line, unknown.words, unknown.hint) == (8, "unknown field 'topic'", "did you mean 'topics'?")
    missing = the_problem_in(text.replace("  title: T\n", ""), Catalogue)
    assert (missing.line, missing.words) == (3, "'title' is missing")


def test_a_fact_without_a_source_or_with_a_wrong_date_is_refused() -> None:
    fact = ("as_of: 2026-11-22\nfacts:\n- id: a\n  topic: t\n  statement: S\n  sources: []\n  as_of: yesterday\n"
            "  certainty: rumor\n")
    found = problems_in(fact, Evidence)
    assert [(problem.line, problem.words) for problem in found] == [
        (6, "this list needs at least 1"), (7, "'yesterday' is not written as an id or a date must be"),
        (8, "'rumor' is not one of the words known here")]


@pytest.mark.parametrize("empty", ["{art: lungs, alt: ''}", "{art: lungs, alt: '  '}", "{art: '', alt: Two lungs}"])
def test_the_picture_of_a_page_needs_its_words(empty: str) -> None:
    problem = the_problem_in(GOOD.replace("{art: lungs, alt: Two lungs}", empty))
    assert (problem.line, problem.hint) == (5, "write it, or remove the line")


def test_no_mistake_is_reported_in_the_language_of_the_library_that_finds_it() -> None:
    odd = ("- kind: comparison\n  title: Q\n  columns: 5\n", "- kind: [a]\n", "- {}\n",
           "- kind: {a: b}\n", "- []\n", "- kind: table\n  title: T\n  columns: [a, b]\n  rows: [words]\n")
    messages = " ".join(problem.words for block in odd for problem in problems_in(TOPIC + block))
    too_large = problems_in(GOOD.replace("minutes: 3", "minutes: 99"))[0].words
    for word in ("input", "tuple", "dict", "pydantic", "valid", "instance"):
        assert word not in (messages + too_large).lower()


def test_what_is_right_becomes_a_frozen_model() -> None:
    topic = validate(Topic, parse_tree(GOOD, "topics/a.yaml"))
    assert isinstance(topic, BaseModel)
    assert topic.minutes == 3
    with pytest.raises(ValueError, match="frozen"):
        topic.title = "another"  # type: ignore[misc]
