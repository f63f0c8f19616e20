"""YAML as authors write it: text stays text, every place knows its line, and what does harm is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from lungedu.base.resources import Resources
from lungedu.content.problem import Problem
from lungedu.loading.yaml_tree import DEEPEST, YamlSyntaxError, parse_tree, read_tree, written

PAGE = """\
# A comment first.
id: a
blocks:
  - kind: paragraph
    text: >-
      Long words
      over two lines.

  - kind: list
    items:
      - one
      - two
    facts: [f-1,
            f-2]
review: {by: "", on: ""}
"""


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(YamlSyntaxError) as raised:
        parse_tree(text, "a.yaml")
    return raised.value.problems


def the_problem_of(text: str) -> Problem:
    (problem,) = problems_of(text)
    return problem


@pytest.mark.parametrize(("path", "line"), [
    ((), 2), (("id",), 2), (("blocks",), 3), (("blocks", 0), 4), (("blocks", 0, "text"), 5), (("blocks", 1), 9),
    (("blocks", 1, "items"), 10), (("blocks", 1, "items", 1), 12), (("blocks", 1, "facts"), 13),
    (("blocks", 1, "facts", 1), 14), (("review", "on"), 15),
])
def test_every_place_knows_its_line(path: tuple[str | int, ...], line: int) -> None:
    assert parse_tree(PAGE, "a.yaml").line(path) == line


@pytest.mark.parametrize(("path", "line"), [
    (("blocks", 1, "title"), 9), (("blocks", 7, "text"), 3), (("nothing", "at", "all"), 2),
])
def test_a_place_that_is_not_there_has_the_line_of_what_is_around(path: tuple[str | int, ...], line: int) -> None:
    assert parse_tree(PAGE, "a.yaml").line(path) == line


def test_a_problem_is_reported_with_its_place_as_authors_write_it() -> None:
    problem = parse_tree(PAGE, "topics/a.yaml").problem(("blocks", 1, "items", 0), "this is wrong", "mend it")
    assert str(problem) == "topics/a.yaml:11: blocks[1].items[0]: this is wrong (mend it)"
    assert written(("blocks", 2, "rows", 0, 1)) == "blocks[2].rows[0][1]"
    assert written(()) == ""


@pytest.mark.parametrize("scalar", ["no", "yes", "on", "null", "~", "1.10", "1_000", "0o17", "1e3", "2026-11-22",
                                    "12:30", ".nan", "true", "0x1F", "007"])
def test_text_stays_as_it_is_typed(scalar: str) -> None:
    assert parse_tree(f"a: {scalar}\n", "a.yaml").data == {"a": scalar}
    assert parse_tree(f"{scalar}: a\n", "a.yaml").data == {scalar: "a"}


def test_an_empty_value_is_an_empty_text_and_tags_change_nothing() -> None:
    assert parse_tree("a:\nb: !!int 5\nc: !!python/name:os.system x\n", "a.yaml").data == {"a": "", "b": "5", "c": "x"}


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"], exclude_characters="\ufeff")
TREES = st.recursive(st.text(LETTERS, max_size=8), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.text("abcdef", min_size=1, max_size=4), inner, max_size=3), max_leaves=12)


@given(TREES)
def test_every_tree_is_read_as_it_was_written(tree: object) -> None:
    read = parse_tree(json.dumps(tree, ensure_ascii=False), "a.yaml")  # YAML's flow style is JSON's
    assert read.data == tree
    assert all(line == 1 for line in read.lines.values())


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@ \n\t,?", max_size=40))
def test_whatever_is_typed_is_read_or_reported_with_a_line_of_the_file(text: str) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        parse_tree(text, "a.yaml")
    except YamlSyntaxError as raised:
        problems = raised.problems
    assert all(problem.words and 1 <= problem.line <= text.count("\n") + 2 for problem in problems)


def test_a_key_written_twice_is_refused_at_its_second_line() -> None:
    problem = the_problem_of("a: one\nb: two\na: three\n")
    assert (problem.line, problem.path, problem.words) == (3, "a", "'a' is written twice")
    assert problem.hint == "keep one of them"


def test_every_key_written_twice_is_reported_at_once() -> None:
    assert [problem.line for problem in problems_of("a: 1\na: 2\nb:\n  c: 3\n  c: 4\n")] == [2, 5]


@pytest.mark.parametrize(("text", "line"), [
    ("a: &x [b]\nc: d\ne: *x\n", 3),
    ("a: &x {b: c}\nd:\n  <<: *x\n", 3),
    ("a: &x\n  - b\n  - *x\n", 3),
    ("a: &x words\nb: *x\n", 2),
])
def test_an_alias_is_refused_where_it_stands(text: str, line: int) -> None:
    problem = the_problem_of(text)
    assert "alias" in problem.words
    assert problem.line == line


def test_a_billion_laughs_are_refused_before_they_are_laughed() -> None:
    text = "a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n"
    for one, next_one in zip("abcdefgh", "bcdefghi", strict=True):
        text += f"{next_one}: &{next_one} [{', '.join(['*' + one] * 9)}]\n"
    assert all("alias" in problem.words for problem in problems_of(text))


def test_nesting_is_allowed_as_deep_as_content_needs_and_no_deeper() -> None:
    assert parse_tree("[" * DEEPEST + "]" * DEEPEST, "a.yaml").data
    assert f"nested more than {DEEPEST} levels deep" in the_problem_of("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2)).words


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_a_file_nested_without_end_is_reported_and_does_not_kill_the_app(opening: str) -> None:
    script = ("from lungedu.loading.yaml_tree import YamlSyntaxError, parse_tree\n"
              f"try: parse_tree({opening!r} * 100_000, 'a.yaml')\n"
              "except YamlSyntaxError as error: print(error)")
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False,
                            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert result.returncode == 0, f"Python ended with {result.returncode}"
    assert result.stdout.startswith("a.yaml:")


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "{[", "? "])
def test_reading_stops_where_it_gets_too_deep_because_each_level_takes_longer(opening: str,
                                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[yaml.Event] = []
    parse = yaml.parse

    def counted(text: str, **settings: Any) -> Iterator[yaml.Event]:
        for event in parse(text, **settings):
            taken.append(event)
            yield event

    monkeypatch.setattr(yaml, "parse", counted)
    assert problems_of(opening * 1000)
    assert len(taken) < 4 * DEEPEST


@pytest.mark.parametrize(("text", "line"), [
    ("a: b\nc: d: e\n", 2),
    ("a:\n  - b\n\t- c\n", 3),
    ("a:\n  b: c\n d: e\n", 3),
    ("a: b\nc: 'never closed\n", 3),
    ("a: b\nc: [d, e\nf: g\n", 3),
    ("a: b\nc: @d\n", 2),
    ("a: b\nc: d\ne: f\x07g\n", 3),
])
def test_what_is_not_valid_yaml_is_reported_with_its_line_and_a_hint(text: str, line: int) -> None:
    problem = the_problem_of(text)
    assert problem.words.startswith("this is not valid YAML")
    assert problem.line == line
    assert "quotes" in problem.hint


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_reported(text: str) -> None:
    assert the_problem_of(text).words == "this file is empty"


def test_a_key_that_is_no_word_is_reported() -> None:
    problem = the_problem_of("a: b\n? [c]\n: d\n")
    assert (problem.line, problem.words) == (2, "a key must be a plain word")


def test_a_second_document_is_reported() -> None:
    assert the_problem_of("a: b\n---\nc: d\n").line == 2


def test_a_file_is_read_through_the_one_door_and_its_errors_are_problems(tmp_path: Path) -> None:
    resources = Resources(tmp_path)
    (tmp_path / "good.yaml").write_text("a: b\n")
    (tmp_path / "binary.yaml").write_bytes(b"a: b\nc: \x00\n")
    assert read_tree(resources, "good.yaml").data == {"a": "b"}
    for file, line in (("binary.yaml", 2), ("missing.yaml", 1), ("../outside.yaml", 1)):
        with pytest.raises(YamlSyntaxError) as raised:
            read_tree(resources, file)
        (problem,) = raised.value.problems
        assert (problem.file, problem.line) == (file, line)
        assert problem.words
