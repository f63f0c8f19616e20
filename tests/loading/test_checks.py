"""The check tells what it finds and never ends in a traceback, whatever a clinic writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.content_folder import TINY, TODAY, ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.checks import check_all


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return tiny(tmp_path / "content")


def problems_of(content: ContentFolder) -> list[Problem]:
    return check_all(content.resources, TODAY)[0]


FACT = "      - {id: of-100, measure: seeds that grow, value: 64.5, unit: '%'}"
LINE_OF_FACT = TINY["evidence/facts.yaml"].splitlines().index(FACT) + 1


@pytest.mark.parametrize("value", ["value: nan, unit: '%'", "value: Infinity, unit: '%'", "value: 1e30, unit: '%'",
                                   "value: '', unit: '%'", "value: many, unit: '%'", "value: -5, unit: '%'",
                                   "value: 101, unit: '%'", "value: '²', unit: '%'"])
def test_a_value_that_cannot_be_shown_is_named_where_it_is_used(content: ContentFolder, value: str) -> None:
    content.write("evidence/facts.yaml", TINY["evidence/facts.yaml"].replace("value: 64.5, unit: '%'", value))
    assert any(problem.file == "topics/one.yaml" and "of-100" in problem.words for problem in problems_of(content))


def test_a_date_that_is_none_does_not_stop_the_check(content: ContentFolder) -> None:
    facts = TINY["evidence/facts.yaml"].replace("value: 64.5, unit: '%'", "value: '2026-13-45', unit: date")
    content.write("evidence/facts.yaml", facts)
    content.append("topics/one.yaml", "  - kind: heading", "    text: Seven or 7 seeds")
    assert any("a number is typed: '7'" in problem.words for problem in problems_of(content))


@pytest.mark.parametrize("value", ["value: 4, unit: months", "value: many, unit: '%'", "value: 400, unit: '%'"])
def test_a_difference_of_what_is_no_number_of_people_is_named_with_its_line(content: ContentFolder, value: str) -> None:
    second = "      - {id: other, measure: more, value: 1, unit: '%'}"
    wrong = f"      - {{id: more, measure: more, {value}, difference_of: [of-100, other]}}"
    content.write("evidence/facts.yaml", TINY["evidence/facts.yaml"].replace(FACT, "\n".join([FACT, second, wrong])))
    assert (LINE_OF_FACT + 2) in [found.line for found in problems_of(content) if found.file == "evidence/facts.yaml"]


@pytest.mark.parametrize(("field", "line"), [("names_with_digits: ['[']", 1), ("refused_words: ['(']", 2)])
def test_a_rule_that_is_no_regular_expression_is_named_with_its_line(content: ContentFolder, field: str,
                                                                    line: int) -> None:
    rules = TINY["checks.yaml"].splitlines()
    rules[line - 1] = field
    content.write("checks.yaml", "\n".join(rules))
    assert ("checks.yaml", line) in [(problem.file, problem.line) for problem in problems_of(content)]


@pytest.mark.parametrize("file", [file for file in TINY if file.endswith(".yaml")])
@pytest.mark.parametrize("broken", [b"\x00", b"\xff\xfe", b"a: [", b"", b"- a\n", b"words", b"a: {b: [c]}\n"],
                         ids=["binary", "encoding", "not-yaml", "empty", "a-list", "words", "other-fields"])
def test_a_broken_file_is_named_and_the_others_are_still_checked(content: ContentFolder, file: str,
                                                                 broken: bytes) -> None:
    content.write(file, broken)
    line = content.append("topics/two.yaml" if file == "topics/one.yaml" else "topics/one.yaml",
                          "  - kind: paragraph", "    text: '{nothing.at-all} seeds.'") + 1
    problems = problems_of(content)
    assert any(problem.file == file and not problem.warning for problem in problems)
    assert any(problem.line == line and "unknown fact 'nothing'" in problem.words for problem in problems)


def test_an_empty_folder_is_reported_file_by_file(tmp_path: Path) -> None:
    problems, grades = check_all(Resources(tmp_path), TODAY)
    files = {problem.file for problem in problems}
    assert {"ui.yaml", "catalogue.yaml", "evidence/facts.yaml", "checks.yaml"} <= files
    assert all("There is no file" in problem.words for problem in problems)
    assert grades == []


def test_problems_come_in_the_order_of_files_and_lines_errors_first(content: ContentFolder) -> None:
    for file in ("topics/two.yaml", "topics/one.yaml"):
        content.append(file, "  - kind: paragraph", "    text: 7 seeds and a [word](term:sede).")
    content.append("glossary.yaml", "  - {id: leaf, term: leaf, plain: A part of a plant.}")
    problems = problems_of(content)
    order = [(problem.warning, problem.file, problem.line) for problem in problems]
    assert order == sorted(order)
    assert [problem.file for problem in problems] == [
        "topics/one.yaml", "topics/one.yaml", "topics/two.yaml", "topics/two.yaml", "glossary.yaml"]


def test_pages_may_lead_to_each_other_in_a_circle(content: ContentFolder) -> None:
    assert "topic:two" in content.text("topics/one.yaml")
    assert "topic:one" in content.text("topics/two.yaml")
    assert problems_of(content) == []


def test_a_link_to_a_broken_topic_is_right_and_its_problem_reported_once(content: ContentFolder) -> None:
    content.write("topics/two.yaml", "id: two\n")
    assert {problem.file for problem in problems_of(content)} == {"topics/two.yaml"}


def test_a_text_cannot_link_to_a_shelf_because_a_link_does_not_say_which(content: ContentFolder) -> None:
    assert "opens: page:shelf" in content.text("catalogue.yaml")
    line = content.append("topics/one.yaml", "  - kind: related", "    links: [page:shelf]") + 1
    assert [(problem.file, problem.line) for problem in problems_of(content)] == [("topics/one.yaml", line)]


@pytest.mark.parametrize(("names", "text", "fine"), [
    ("['\\bPD-L?1\\b']", "Called PD-1 and PD-L1.", True), ("['\\bPD-L?1\\b']", "Called PD-2.", False),
    ("['\\bof 100\\b']", "Ten of 100 grow.", True), ("['\\bof 100\\b']", "Ten of 1000 grow.", False),
    ("[]", "No digit.", True), ("[]", "One 1.", False), ("[]", "[Seeds](source:book) of {count.of-100|exact}.", True),
])
def test_digits_may_stand_in_names_and_in_markup_only(content: ContentFolder, names: str, text: str,
                                                      fine: bool) -> None:
    content.write("checks.yaml", f"names_with_digits: {names}\nrefused_words: []\n")
    content.append("topics/one.yaml", "  - kind: paragraph", f"    text: '{text}'")
    typed = [problem for problem in problems_of(content) if problem.path == "blocks[2].text"]
    assert (typed == []) is fine
    assert all("a number is typed" in problem.words for problem in typed)


def test_a_refused_word_is_found_in_any_case_but_not_inside_another(content: ContentFolder) -> None:
    content.append("topics/one.yaml", "  - kind: heading", "    text: A MIRACLE, or a miraclette?")
    (problem,) = problems_of(content)
    assert problem.words == "the word 'MIRACLE' is not used here"


def test_a_refused_word_may_stand_where_the_rules_allow_it(content: ContentFolder) -> None:
    content.append("checks.yaml", "allowed: [{word: miracle, where: Is it a miracle, reason: People ask so.}]")
    line = content.append("topics/one.yaml", "  - kind: heading", "    text: Is it a miracle?",
                          "  - kind: heading", "    text: A miracle.") + 3
    assert [problem.line for problem in problems_of(content)] == [line]


def test_a_survival_number_may_stand_where_it_waits_and_in_the_plans_of_staff(content: ContentFolder) -> None:
    content.append("evidence/facts.yaml", "    behind: survival")
    open_text = {(problem.file, problem.path) for problem in problems_of(content)}
    assert open_text == {("topics/one.yaml", "blocks[0].text"), ("topics/two.yaml", "blocks[0].text")}
    for file in ("topics/one.yaml", "topics/two.yaml"):
        content.replace(file, "  - kind: paragraph\n", "  - kind: paragraph\n    behind: survival\n")
    content.write("plans/walk.yaml", content.text("plans/walk.yaml").replace("Begin here.", "'{count.of-100} of 100.'"))
    assert problems_of(content) == []
