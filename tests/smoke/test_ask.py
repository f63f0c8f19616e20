"""`lungedu ask`: what someone gets who tries questions from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.commands import Run


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for the saved index."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def results(line: str) -> list[dict[str, object]]:
    found = json.loads(line)["results"]
    assert isinstance(found, list)
    return found


def test_a_question_brings_ranked_entries_with_a_kind_and_a_score(run: Run, cache: Path) -> None:
    said = run("ask", "can i still drive", "--json")
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["query"] == "can i still drive"
    first = results(said.out)[0]
    assert {"id": first["id"], "kind": first["kind"], "title": first["title"]} == {
        "id": "driving", "kind": "answer", "title": "Can I drive during treatment?"}
    scores = [float(str(one["score"])) for one in results(said.out)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_each_kind_has_its_name(run: Run, cache: Path) -> None:
    for question, kind in (("can i drive", "answer"), ("should i stop chemo", "redirect"), ("coughing blood", "urgent"),
                           ("what does ecog mean", "term")):
        assert results(run("ask", question, "--json").out)[0]["kind"] == kind


def test_a_file_of_questions_is_answered_line_by_line(run: Run, cache: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("hair fall\n\nqqq zzz\n'; DROP TABLE entry; --\n" + "x" * 10_000 + "\n", encoding="utf-8")
    said = run("ask", "--file", str(file), "--json")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert [json.loads(line)["query"][:9] for line in lines] == ["hair fall", "qqq zzz", "'; DROP TA"[:9], "x" * 9]
    assert results(lines[0])[0]["id"] == "hair-loss"
    assert results(lines[1]) == []


def test_a_limit_is_kept_and_words_are_for_people(run: Run, cache: Path) -> None:
    said = run("ask", "does", "it", "hurt", "--limit", "1")
    assert said.out.splitlines()[0] == "does it hurt"
    assert len(said.out.splitlines()) == 2
    assert "nothing found" in run("ask", "qqq zzz").out


@pytest.mark.parametrize("arguments", [(), ("--limit", "0", "hair"), ("--limit", "many", "hair"),
                                       ("--file", "no-such-file.txt"), ("hair", "--file", "questions.txt"),
                                       ("hair", "--resources", "no-such-folder")])
def test_a_call_that_cannot_be_understood_says_why(run: Run, cache: Path, arguments: tuple[str, ...]) -> None:
    said = run("ask", *arguments)
    assert said.code == 2
    assert said.err.strip()
    assert "Traceback" not in said.err


def test_why_names_what_each_part_contributed(run: Run, cache: Path) -> None:
    said = run("ask", "--why", "can i still drive", "--limit", "1")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "can i still drive"
    assert "read as: can i still drive" in lines[1]
    assert any("emergency: no" in line for line in lines)
    assert "Can I drive during treatment?" in lines[-2]
    assert 'nearest way "can i drive"' in lines[-1]
    assert "likelihood" in lines[-1]


def test_why_is_for_people_and_not_with_json(run: Run, cache: Path) -> None:
    assert run("ask", "--why", "--json", "hair").code == 2
