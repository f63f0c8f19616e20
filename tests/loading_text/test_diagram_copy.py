"""What a clinician gets from `lungedu text` of a diagram: every picture in words, its what-ifs, its parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from helpers.content_folder import SHIPPED, TINY, ContentFolder, tiny
from lungedu.base.resources import Resources
from lungedu.content.model import parts_of
from lungedu.loading.checks.everything import read_everything
from lungedu.loading.review_copy import review_copy
from lungedu.loading.review_copy.markdown import plain


def as_read(text: str) -> str:
    """The words of Markdown, without what makes it Markdown."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"\[\^[^\]]+\]", "", text)).replace("*", "")


@pytest.fixture
def garden(tmp_path: Path) -> ContentFolder:
    """The tiny content, with the words that a diagram's copy needs."""
    content = tiny(tmp_path / "garden")
    content.append("ui.yaml", "diagram:", "  step_of: Step {number} of {count}", "  in_list: 'Word: {term}'",
                   "  parts: The parts", "  shown: What it shows", "  simplified: What is simpler",
                   "  untrue: What is not so", "  read_more: 'More: {title}'", "page: {go_on: Go on}")
    return content


def part(text: str, start: str, end: str) -> str:
    """From one heading to the next of the same rank."""
    after = text[text.index(start):]
    return after[:after.index(end, len(start))]


def diagram_copy(content: ContentFolder) -> str:
    return part("\n".join(review_copy(content.resources, "one")), "## Diagram: ", "\n## ")


def test_a_diagram_is_reported_step_by_step_then_its_parts_then_what_is_not_so(garden: ContentFolder) -> None:
    lines = diagram_copy(garden).splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "## Diagram: How a seed grows",
        "### Step 1 of 5: Step one", "### Step 2 of 5: Step two", "### Step 3 of 5: Step three",
        "### Step 4 of 5: Step four", "### Step 5 of 5: Rain comes", "#### No water", "#### Rain",
        "### The parts", "### What it shows", "### What is simpler", "### What is not so"]
    assert lines.index("From soil to sun.") < lines.index("### Step 1 of 5: Step one")
    assert "Go on: More: The first topic; The second topic" in lines


def test_a_step_gives_its_text_what_is_seen_and_its_labels(garden: ContentFolder) -> None:
    step = part(diagram_copy(garden), "### Step 1 of 5", "\n###")
    assert step.split("\n\n")[1:] == ["A *seed* makes a sprout. [^count]", "*Picture*: A sprout stands in soil.",
                                      "Labels on it: Sprout.\n"]


def test_a_what_if_says_what_can_be_chosen_and_each_picture_stands_under_its_choice(garden: ContentFolder) -> None:
    garden.replace("diagrams/growth.yaml", "name: Water\n", "name: Water\n    first: rain\n")
    text = diagram_copy(garden)
    assert "**Water** No water; Rain (at the start)" in text
    dry, wet = part(text, "#### No water", "\n###"), part(text, "#### Rain", "\n###")
    assert "With no water it stays small. [^count]" in dry
    assert "*Picture*: A small sprout stands in soil." in dry
    assert "A drawing" not in dry
    assert wet.index("**A drawing**") < wet.index("With rain it grows tall. [^count]")
    assert "*Picture*: A tall sprout stands in soil and holds a drop." in wet


def test_a_part_is_reported_with_its_meaning_its_word_and_its_facts(garden: ContentFolder) -> None:
    parts = part(diagram_copy(garden), "### The parts", "\n###")
    assert parts.split("\n\n")[1].strip() == "- **Sprout**: It comes out of the soil. (Word: seed) [^count]"


def test_a_part_that_can_be_touched_and_has_no_label_is_named_too(garden: ContentFolder) -> None:
    garden.replace("diagrams/growth.yaml", "        labels: [sprout]\n", "")
    step = part(diagram_copy(garden), "### Step 1 of 5", "\n###")
    assert "To be touched, without a label: Sprout." in step
    assert "Labels on it" not in step


def test_the_words_and_facts_that_only_a_diagram_names_are_explained_below_it(garden: ContentFolder) -> None:
    garden.append("glossary.yaml", "  - {id: leaf, term: leaf, plain: A flat part of a plant.}")
    garden.insert_after("evidence/facts.yaml", "facts:", "  - id: sun", "    topic: garden",
                        "    statement: The sun helps.", "    values: []", "    certainty: news",
                        "    sources: [{id: book, locator: page two}]", "    as_of: 2026-11-22")
    garden.replace("diagrams/growth.yaml", "term: seed\n    facts: [count]", "term: leaf\n    facts: [sun]")
    text = "\n".join(review_copy(garden.resources, "one"))
    assert "(Word: leaf) [^sun]" in text
    assert "**leaf**: A flat part of a plant." in text
    assert re.findall(r"^\[\^sun\]: .*The sun helps\.$", text, re.MULTILINE)


def test_each_shipped_diagram_is_printed_once_right_behind_its_topic() -> None:
    lines = list(review_copy(Resources(SHIPPED)))
    library = read_everything(Resources(SHIPPED)).library
    headings = [line for line in lines if line.startswith(("## ", "### "))]
    assert library.diagrams
    for diagram in library.diagrams.values():
        own = f"### Diagram: {plain(diagram.title)}"
        assert headings.count(own) == 1
        assert headings[headings.index(own) - 1] == f"### {plain(library.topics[diagram.topic].title)}"


def test_a_diagram_is_signed_by_itself(garden: ContentFolder) -> None:
    garden.append("ui.yaml", "review: {draft: Nobody has signed., signed: 'Signed by {by} on {date}.'}")
    garden.append("diagrams/growth.yaml", "review: {by: Dr. A. Example, on: 2026-11-20, next: 2027-05-20}")
    page, diagram = "\n".join(review_copy(garden.resources, "one")).split("## Diagram: ")
    assert "Nobody has signed." in page
    assert "Signed by Dr. A. Example on November 20, 2026. Next review: May 20, 2027." in diagram
    assert "Nobody has signed." not in diagram
    assert all(re.search(r"^Reviewed by: _+ Role: _+ Date: _+$", half, re.MULTILINE) for half in (page, diagram))


def test_a_topic_without_a_diagram_comes_without_one(garden: ContentFolder) -> None:
    assert "Diagram" not in "\n".join(review_copy(garden.resources, "two"))


def test_a_diagram_that_no_topic_names_is_printed_and_said_to_be_so(garden: ContentFolder) -> None:
    garden.replace("topics/one.yaml", "diagram: growth\n", "")
    lines = list(review_copy(garden.resources))
    assert lines.index("## Diagrams that belong to no topic") < lines.index("### Diagram: How a seed grows")


def test_a_card_to_a_diagram_has_its_title(garden: ContentFolder) -> None:
    garden.replace("topics/two.yaml", "links: [topic:one", "links: [diagram:growth")
    assert "How a seed grows; Why do seeds grow?" in "\n".join(review_copy(garden.resources, "two"))


def test_a_broken_diagram_is_named_with_file_and_line_and_its_topic_is_there(garden: ContentFolder) -> None:
    line = garden.replace("diagrams/growth.yaml", "summary:", "sumary:")
    text = "\n".join(review_copy(garden.resources, "one"))
    assert f"- `diagrams/growth.yaml:{line}`: " in text
    assert "**Left out:** the diagram growth" in text
    assert "A *seed* grows in soil." in text


@pytest.mark.parametrize("file", [file for file in TINY if file.endswith(".yaml") and file not in (
    "topics/one.yaml", "diagrams/growth.yaml")])
def test_no_other_broken_file_takes_words_from_a_diagram(garden: ContentFolder, file: str) -> None:
    garden.write(file, "nothing: [")
    text = as_read("\n".join(review_copy(garden.resources, "one")))
    library = read_everything(garden.resources).library
    met = [found for found in parts_of(library.diagrams["growth"]) if found.mark in ("inline", "plain", "alt")]
    assert len(met) > 20
    assert [found.path for found in met if library.plain(found.text) not in text] == []
