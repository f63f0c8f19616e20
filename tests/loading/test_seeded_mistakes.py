"""Mistakes that authors make, one at a time, in a copy of what ships: each is named with its file, line, words and
hint, and nothing else is called wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from helpers.content_folder import TODAY, ContentFolder, copy_of_shipped, new_problems
from helpers.mistakes import Mistake, Place, Spoil
from lungedu.content.problem import Problem
from lungedu.loading.checks import check_all

TOPIC = "topics/the-brake.yaml"
FACTS = "evidence/facts.yaml"
NEW_TOPIC = "topics/seeded.yaml"


def block(line: int, *lines: str) -> Spoil:
    """A block at the end of a topic; the mistake is in one of its lines, counted from 0."""
    def spoil(folder: ContentFolder) -> Place:
        first = folder.append(TOPIC, f"  - kind: {lines[0]}", *(f"    {text}" for text in lines[1:]))
        return TOPIC, first + line
    return spoil


def text(words: str) -> Spoil:
    """A paragraph of these words at the end of a topic."""
    return block(1, "paragraph", f"text: {words}", "facts: [m-pd1]")


def entry(file: str, line: int, *lines: str) -> Spoil:
    """An entry at the end of a file that is one list."""
    def spoil(folder: ContentFolder) -> Place:
        return file, folder.append(file, f"  - {lines[0]}", *(f"    {text}" for text in lines[1:])) + line
    return spoil


def fact(line: int, *, values: Sequence[str] = (), as_of: str = TODAY.isoformat()) -> Spoil:
    """A fact before all others; a line may be counted from its end."""
    lines = ["  - id: seeded", "    topic: status", "    statement: Words of our own.", "    certainty: news",
             "    values:" if values else "    values: []", *(f"      - {{measure: it, {value}}}" for value in values),
             "    sources: [{id: lancet-2025-h6, locator: abstract}]", f"    as_of: {as_of}"]

    def spoil(folder: ContentFolder) -> Place:
        return FACTS, folder.insert_after(FACTS, "facts:", *lines) + range(len(lines))[line]
    return spoil


def topic(line: int, *blocks: str, name: str = NEW_TOPIC, art: str = "lungs", alt: str = "Two lungs.") -> Spoil:
    """A whole new topic."""
    lines = ["id: seeded", "title: Words", "summary: Of our own.", "minutes: 1",
             f"picture: {{art: {art}, alt: '{alt}'}}", "blocks:", *blocks]

    def spoil(folder: ContentFolder) -> Place:
        folder.write(name, "\n".join(lines) + "\n")
        return name, line
    return spoil


def file(name: str, content: str | bytes, line: int = 1) -> Spoil:
    """A whole new file, or another content of one."""
    def spoil(folder: ContentFolder) -> Place:
        folder.write(name, content)
        return name, line
    return spoil


def replaced(name: str, old: str, new: str) -> Spoil:
    """One text in place of another; it is on the reported line."""
    def spoil(folder: ContentFolder) -> Place:
        return name, folder.replace(name, old, new)
    return spoil


def inserted(name: str, after: str, line: str) -> Spoil:
    """A line more below another."""
    def spoil(folder: ContentFolder) -> Place:
        return name, folder.insert_after(name, after, line)
    return spoil


def without(name: str) -> Spoil:
    """A file less."""
    def spoil(folder: ContentFolder) -> Place:
        folder.remove(name)
        return name, 1
    return spoil


def picture(*lines: str, line: int) -> Spoil:
    """A new drawing."""
    return file("art/seeded.svg", "\n".join(["<svg>", *lines, "</svg>"]), line)


LONG = "One two three four five six seven eight nine ten. " * 3
HARD = ("Immunotherapeutic interventions, administered intravenously, demonstrate considerable heterogeneity regarding "
        "tolerability, acceptability, and effectiveness in representative populations.")
QUESTION = ("question: Is it so?", "answer: It is so.", "facts: [m-pd1]")
QUIZ = ("id: seeded", "question: Which one is it?", "choices:", "  - {text: One., right: true, why: Yes.}",
        "  - {text: Another., right: true, why: Yes.}", "link: topic:the-brake")

MISTAKES = {
    # ids
    "unknown term": Mistake(text("A [protein](term:pdl1) is there."), "unknown term 'pdl1'", "did you mean 'pd-l1'"),
    "unknown source": Mistake(text("As [one](source:lancet-2025-h7) says."), "unknown source 'lancet-2025-h7'",
                              "did you mean 'lancet-2025-h6'"),
    "unknown fact": Mistake(block(2, "paragraph", "text: Words.", "facts: [m-pd1, m-pdi1]"), "unknown fact 'm-pdi1'",
                            "did you mean 'm-pd"),
    "unknown fact of a value": Mistake(text("'{h6-sise.total} people.'"), "unknown fact 'h6-sise'",
                                       "did you mean 'h6-size'"),
    "unknown value": Mistake(text("'{h6-size.totl} people.'"), "the fact 'h6-size' has no value 'totl'",
                             "did you mean 'total'?"),
    "value without its fact": Mistake(block(1, "key_number", "value: h6-size", "label: people", "facts: [h6-size]"),
                                      "the fact 'h6-size' has no value ''"),
    "link to a missing topic": Mistake(block(1, "related", "links: [topic:the-break]"), "unknown topic 'the-break'",
                                       "did you mean 'the-brake'"),
    "link to a missing page": Mistake(block(1, "related", "links: [page:wrods]"), "there is no page 'wrods'",
                                      "did you mean 'words'?"),
    "link of no kind": Mistake(block(1, "related", "links: [the-brake]"),
                               "a link is topic:…, diagram:…, walk:…, quiz:…, faq:… or page:…, not 'the-brake'"),
    "link to a missing question": Mistake(block(1, "related", "links: [faq:immune-side-efect]"),
                                          "unknown question 'immune-side-efect'", "did you mean 'immune-side-effect'"),
    "link to a missing quiz": Mistake(block(1, "related", "links: [quiz:check-yourslf]"),
                                      "unknown quiz 'check-yourslf'", "did you mean 'check-yourself'"),
    "question of a quiz that leads to the quiz": Mistake(
        replaced("quiz/check-yourself.yaml", "link: topic:the-brake", "link: quiz:check-yourself"),
        "this link leads to the quiz it stands in", "name another page"),
    "link to itself": Mistake(block(1, "related", "links: [topic:the-brake]"),
                              "this link leads to the page it stands on", "name another page"),
    "question that leads to itself": Mistake(
        entry("faq/news.yaml", 1, "id: seeded", "links: [faq:seeded]", *QUESTION),
        "this link leads to the entry it stands in", "name another entry"),
    "question related to itself": Mistake(
        entry("faq/news.yaml", 1, "id: seeded", "related: [seeded]", *QUESTION),
        "this link leads to the entry it stands in", "name another entry"),
    "wrong id": Mistake(replaced(TOPIC, "id: the-brake", "id: the-break"),
                        "the id is 'the-break' but the file is 'the-brake'", "give them the same name"),
    "duplicate term": Mistake(entry("glossary.yaml", 0, "id: pd-1", "term: PD-1 again", "plain: Words of our own."),
                              "the id 'pd-1' is used 2 times"),
    "duplicate question": Mistake(
        entry("faq/news.yaml", 0, "id: pfs-or-os", *QUESTION), "the id 'pfs-or-os' is used in faq/"),
    "duplicate value": Mistake(
        fact(7, values=["id: one, value: '60', unit: '%'", "id: two, value: '50', unit: '%'",
                        "id: one, value: '40', unit: '%'"]), "'one'"),
    # numbers
    "typed digit": Mistake(text("It took 25 people."), "a number is typed: '25'",
                           "name the fact's value, as {fact.value}, or add the name to checks.yaml"),
    "digit in a title": Mistake(block(1, "heading", "text: The 3 main points"), "a number is typed: '3'"),
    "digit in the interface": Mistake(file("ui.yaml", "home:\n  title: The garden\n  lead: Touch 1 card.\n", 3),
                                      "a number is typed: '1'"),
    "format that does not fit": Mistake(text("'{h6-size.total|words} people.'"),
                                        "is not a whole number up to twenty"),
    "difference that does not add up": Mistake(
        fact(7, values=["id: one, value: '60.4', unit: '%'", "id: two, value: '49.5', unit: '%'",
                        "id: more, value: '11', unit: per 100, difference_of: [one, two]"]),
        "60 and 50 differ by 10, not 11"),
    "difference of one value": Mistake(
        fact(6, values=["id: one, value: '60', unit: '%'",
                        "id: more, value: '11', unit: '%', difference_of: [one, two]"]),
        "a difference names two values of the same fact"),
    # words
    "banned word": Mistake(text("It is a breakthrough for people."), "the word 'breakthrough' is not used here",
                           "say it with numbers or plain words; checks.yaml lists the words"),
    "banned word in the interface": Mistake(file("ui.yaml", "home:\n  title: Hopeful news\n", 2),
                                            "the word 'Hopeful' is not used here"),
    "broken markup": Mistake(text("One **word is not closed."), "this markup is not complete",
                             "see 'Inline markup' in docs/writing-content.md"),
    "unknown format": Mistake(text("'{h6-size.total|percent} people.'"), "unknown format 'percent'"),
    "markup where there can be none": Mistake(block(1, "heading", "text: The **main** points"),
                                              "this text cannot hold markup", "write plain words here"),
    "meaning too long": Mistake(entry("glossary.yaml", 2, "id: seeded-term", "term: seed", f"plain: {LONG}"),
                                "this meaning has 30 words; 25 is the most"),
    "hard to read": Mistake(topic(1, "  - kind: paragraph", f"    text: {HARD}", "    facts: [m-pd1]"),
                            "the reading grade is", "shorter sentences, shorter words, one idea each"),
    # fields
    "unknown field": Mistake(block(2, "paragraph", "text: Words.", "fact: [m-pd1]"), "unknown field 'fact'",
                             "did you mean 'facts'?"),
    "missing field": Mistake(block(0, "callout", "tone: care", "text: Words."), "'title' is missing",
                             "add the line 'title: …'"),
    "unknown kind of block": Mistake(block(0, "paragraf", "text: Words."),
                                     "there is no kind of block called 'paragraf'", "did you mean 'paragraph'?"),
    "unknown tone": Mistake(block(1, "callout", "tone: unknwon", "title: Words"),
                            "'unknwon' is not one of the words known here", "did you mean 'unknown'"),
    "no number": Mistake(replaced(TOPIC, "minutes: ", "minutes: about "), "this must be a number, not 'about "),
    "no list": Mistake(block(1, "list", "items: one"), "this must be a list", "begin each entry with '- '"),
    "key written twice": Mistake(block(2, "paragraph", "text: Words.", "text: More words."), "'text' is written twice",
                                 "keep one of them"),
    "alias": Mistake(block(3, "list", "items: &items [one, two]", "facts: [m-pd1]", "unknown: *items"),
                     "this repeats an earlier part of the file by an alias", "write the words again"),
    # evidence
    "topic without facts": Mistake(topic(1, "  - kind: paragraph", "    text: The cat sat on the mat."),
                                   "this topic names no fact", "add 'facts: […]' or 'unknown: […]'"),
    "table without facts": Mistake(
        block(0, "table", "title: Words", "columns: [one, two]", "rows: [[a, b], [c, d]]"), "this table names no fact",
        "add 'facts: […]' or 'unknown: […]'"),
    "answer without facts": Mistake(
        entry("faq/news.yaml", 0, "id: seeded-question", "question: Is it so?", "answer: It is so."),
        "this answer names no fact", "add 'facts: […]' or 'unknown: […]'"),
    "survival number in open text": Mistake(
        text("'About {h6-os-24m.ivo} of 100 were alive.'"), "the survival number 'h6-os-24m.ivo' stands in open text",
        "add 'behind: survival' to the block, or say it without the number"),
    "survival number in a reason of a quiz": Mistake(
        replaced("quiz/check-yourself.yaml", "        why: Not yet. The final count is still to come.",
                 "        why: 'Half lived at least {h6-os-median.ivo} months.'"),
        "the survival number 'h6-os-median.ivo' stands in open text"),
    "survival number in an open chart": Mistake(
        block(1, "key_number", "value: h6-os-24m.ivo", "label: of 100 were alive", "detail: more"),
        "the survival number 'h6-os-24m.ivo' stands in open text"),
    "unused source": Mistake(
        entry("evidence/sources.yaml", 0, "id: seeded", "title: A book", "publisher: A press", "year: '2026'",
              "kind: book"), "no text uses the source 'seeded'", "use it, or remove it", warning=True),
    "unused term": Mistake(entry("glossary.yaml", 0, "id: seeded-term", "term: seed", "plain: What plants grow from."),
                           "no text uses the term 'seeded-term'", "use it, or remove it", warning=True),
    # dates
    "future date": Mistake(fact(-1, as_of="2999-01-01"), "the date 2999-01-01 is in the future"),
    "no date": Mistake(fact(-1, as_of="2026-02-30"), "'2026-02-30' is no date", "write it as 2026-11-22"),
    "overdue recheck": Mistake(fact(-1, as_of="2020-01-01"), "the fact 'seeded' was last checked on 2020-01-01",
                               "recheck it: more than 90 days have passed", warning=True),
    # pictures
    "missing picture": Mistake(block(1, "figure", "art: lung", "alt: Two lungs.", "facts: [m-pd1]"),
                               "unknown picture 'lung'", "did you mean 'lungs'"),
    "picture without words": Mistake(block(2, "figure", "art: lungs", "alt: ''", "facts: [m-pd1]"), "'alt' is empty",
                                     "write it, or remove the line"),
    "page's picture without words": Mistake(
        topic(5, "  - kind: paragraph", "    text: The cat sat on the mat.", "    facts: [m-pd1]", alt=""),
        "'alt' is empty", "write it, or remove the line"),
    "typed color": Mistake(picture('<path class="f-tumor-mid" d="M0 0h9v9z"/>', '<path fill="#ff0000" d="M0 0h9z"/>',
                                   line=3), "the color #ff0000 is typed", "use a role of art/palette.yaml"),
    "unknown color role": Mistake(picture('<path class="f-tumour-mid" d="M0 0h9v9z"/>', line=2),
                                  "unknown color role 'tumour-mid'", "did you mean 'tumor-mid'"),
    "words in a drawing": Mistake(picture("<g>", "<text>T cell</text>", "</g>", line=3),
                                  "'<text' does not belong in a picture", "draw it with paths"),
    "role without a color": Mistake(replaced("art/palette.yaml", ', night: "', ', nihgt: "'),
                                    "has no color like #1a2b3c for night"),
    "labels of no drawing": Mistake(
        entry("art/anchors.yaml", 0, "id: lungz", "labels: [{words: Lung, at: [0.1, 0.1], to: [0.5, 0.5]}]"),
        "'lungz'", "did you mean 'lungs'"),
    "unknown color of a theme": Mistake(inserted("themes/night.yaml", "colors:", "  inksofft: '#ffffff'"),
                                        "unknown field 'inksofft'"),
    # files
    "tab": Mistake(block(1, "paragraph", "\ttext: Words."), "this is not valid YAML: found a tab character"),
    "wrong indent": Mistake(block(2, "paragraph", "text: Words.", " facts: [m-pd1]"), "this is not valid YAML"),
    "colon in a text": Mistake(text("Note: this has a colon."), "this is not valid YAML: mapping values are not",
                               "a value that holds ': ' or begins with { [ * & or a quote mark needs quotes"),
    "binary file": Mistake(file(TOPIC, b"id: the-brake\ntitle: \x00\x01\x02\n", 2),
                           "This is not a text file: it holds zero bytes."),
    "wrong encoding": Mistake(file(TOPIC, "id: the-brake\ntitle: Déjà vu\n".encode("latin-1"), 2),
                              "This file is not UTF-8 text. Save it again with the encoding UTF-8."),
    "huge file": Mistake(file(TOPIC, b"#" * 2_000_001), "This file is larger than 2,000,000 bytes"),
    "empty file": Mistake(file(TOPIC, ""), "this file is empty"),
    "missing file": Mistake(without("warning_signs.yaml"), "There is no file warning_signs.yaml"),
    "misspelled file": Mistake(file("glosary.yaml", "as_of: 2026-11-22\nterms: []\n"),
                               "nothing reads a file of this name", "did you mean 'glossary.yaml'"),
    "misspelled ending": Mistake(file("topics/seeded.yml", "id: seeded\n"), "nothing reads a file that ends in .yml",
                                 "name it .yaml"),
    # rules of single files
    "two questions of a quiz with one id": Mistake(
        entry("quiz/check-yourself.yaml", 0, "id: like-chemo", "question: Which one is it?", "choices:",
              "  - {text: One., right: true, why: It is.}", "  - {text: Another., right: false, why: It is one.}",
              "link: topic:the-brake"), "the id 'like-chemo' is used 2 times"),
    "quiz with two right answers": Mistake(entry("quiz/check-yourself.yaml", 2, *QUIZ),
                                           "2 choices are marked right; it must be one"),
}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    return copy_of_shipped(tmp_path_factory.mktemp("seeded") / "resources")


@pytest.fixture(scope="module")
def before(shipped: ContentFolder) -> list[Problem]:
    return check_all(shipped.resources, TODAY)[0]


@pytest.fixture
def folder(shipped: ContentFolder, before: list[Problem]) -> Iterator[ContentFolder]:
    yield shipped
    shipped.restore()


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_place_and_nothing_else_is(mistake: Mistake, folder: ContentFolder,
                                                              before: list[Problem]) -> None:
    place = mistake.spoil(folder)
    found = new_problems(before, check_all(folder.resources, TODAY)[0])
    if not mistake.warning:
        found = [problem for problem in found if not problem.warning]
    assert {(problem.file, problem.line) for problem in found} == {place}, "\n".join(map(str, found))
    assert any(mistake.words in problem.words and mistake.hint in problem.hint for problem in found), found
    assert all(problem.warning is mistake.warning for problem in found)


def test_a_whole_copy_with_many_mistakes_names_them_all_at_once(folder: ContentFolder, before: list[Problem]) -> None:
    many = ("unknown term", "typed digit", "banned word", "unknown color role", "quiz with two right answers",
            "unused source", "overdue recheck")
    for name in many:
        MISTAKES[name].spoil(folder)
    found = new_problems(before, check_all(folder.resources, TODAY)[0])
    for name in many:
        assert any(MISTAKES[name].words in problem.words for problem in found), name
    assert [problem.warning for problem in found] == sorted(problem.warning for problem in found)
    assert len(found) == len(many)


def test_a_page_may_lead_to_any_quiz_but_its_own(folder: ContentFolder, before: list[Problem]) -> None:
    folder.replace(TOPIC, "links: [topic:blood-supply,", "links: [quiz:check-yourself,")
    assert not [problem for problem in new_problems(before, check_all(folder.resources, TODAY)[0])
                if not problem.warning]
