"""Tables that must agree: kinds of block and their delegates, pages and their words, words and where they are used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from helpers.block_examples import EXAMPLES, example
from helpers.content_folder import SHIPPED
from lungedu.base.messages import Messages
from lungedu.base.resources import Resources
from lungedu.content.blocks import Block
from lungedu.content.changes import Change
from lungedu.content.evidence import Certainty
from lungedu.content.link import PAGES as LINKED_PAGES
from lungedu.content.news_check import Verdict
from lungedu.domain.session import Route
from lungedu.loading import files
from lungedu.loading.front import INTERFACE, read_catalogue, read_words
from lungedu.loading.review_copy.blocks import write_blocks
from lungedu.loading.review_copy.writer import ReviewWriter
from lungedu.loading.store import FileReader, open_library
from lungedu.paper.handout import Handouts
from lungedu.theme.tokens import THEMES
from lungedu.ui.blocks import DELEGATES
from lungedu.ui.page_table import PAGES
from lungedu.viewmodels.destinations import PAGE_ROWS
from lungedu.viewmodels.links import link_card

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "lungedu"
RESOURCES = Resources(SHIPPED)
WORDS = read_words(RESOURCES)


def test_every_kind_of_block_has_a_delegate_and_every_delegate_a_kind() -> None:
    assert set(DELEGATES) == set(get_args(get_args(Block)[0]))


def test_every_kind_of_block_is_on_paper_and_in_the_review_copy() -> None:
    """A `match` ends in `assert_never`, which fails for a kind that has no case."""
    library = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES))
    scribe = ReviewWriter(library, {"page.go_on": WORDS("page.go_on")})
    blocks = [example(kind) for kind in EXAMPLES]
    assert {type(block) for block in blocks} == set(get_args(get_args(Block)[0]))
    for block in blocks:
        list(Handouts(library, WORDS, date(2026, 11, 27)).parts_of_block(block))
        assert list(write_blocks(scribe, [block], 3)) or block.kind == "chart"


def test_every_page_has_a_row_of_destinations_and_every_row_a_page() -> None:
    assert set(PAGE_ROWS) == set(LINKED_PAGES)


def test_every_page_that_can_be_linked_to_can_be_built_and_is_named() -> None:
    assert set(LINKED_PAGES) <= set(PAGES)
    for page in set(LINKED_PAGES) - {"shelf"}:  # a shelf is named by the catalogue
        assert f"pages.{page}" in WORDS
        assert f"pages.{page}_summary" in WORDS


def test_every_place_that_a_card_leads_to_can_be_built() -> None:
    library = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES))
    pages, topics = (f"page:{page}" for page in LINKED_PAGES), (f"topic:{topic}" for topic in library.topics)
    others = ("faq:pfs-or-os", "quiz:check-yourself")
    cards = [card for link in (*pages, *topics, *others) if (card := link_card(library, WORDS, link))]
    assert len(cards) > 20
    assert {card.route.kind for card in cards} <= set(PAGES)
    assert all(isinstance(card.route, Route) for card in cards)


def test_every_shelf_opens_a_page_that_can_be_built() -> None:
    assert {shelf.opens.removeprefix("page:") for shelf in read_catalogue(RESOURCES).shelves} <= set(PAGES)


# Words of the interface: each one that the code names exists, each one that exists is named.


def _facts_topics() -> set[str]:
    facts = open_library(FileReader(RESOURCES), read_catalogue(RESOURCES)).facts.values()
    return {fact.topic.replace("-", "_") for fact in facts}


def _sections_of_about() -> set[str]:
    from lungedu.ui.pages.about import SECTIONS

    return {f"{section}{part}" for section in SECTIONS for part in ("", "_title")}


MADE_UP = {
    "pages": {f"{page}{part}" for page in LINKED_PAGES for part in ("", "_summary")},
    "theme": set(THEMES),
    "certainty": {certainty.replace("-", "_") for certainty in get_args(Certainty)},
    "verdict": {verdict.replace(" ", "_") for verdict in get_args(Verdict)},
    "facts": _facts_topics(),
    "about": _sections_of_about(),
    "spoken": {"term", "source"},
    "changes": set(get_args(Change.model_fields["kind"].annotation)),
    "diagram": {"shown", "simplified", "untrue"},
    "trial": {"who", "where", "compared", "status", "register"},
}
"""Groups whose ids the code puts together from a prefix and something it holds; and all that it can hold."""

_ID = re.compile(r"^[a-z][a-z_0-9]*\.[a-z][a-z_0-9]*$")
_GROUPS = {word_id.partition(".")[0] for word_id in WORDS.ids()}


def strings() -> Iterator[tuple[str, bool]]:
    """Every string of the code, and whether it is the beginning of one that is put together."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                yield str(node.values[0].value), True
            elif isinstance(node, ast.BinOp) and isinstance(node.left, ast.Constant):
                yield str(node.left.value), True
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, False


def named_in_code() -> set[str]:
    return {text for text, begins in strings() if not begins and _ID.match(text) and text.partition(".")[0] in _GROUPS}


def put_together() -> set[str]:
    """The groups whose ids the code puts together."""
    return {group for text, begins in strings() if begins and text.endswith(".") and (group := text[:-1]) in _GROUPS}


def exists(word_id: str, words: Messages) -> bool:
    return word_id in words or (f"{word_id}.one" in words and f"{word_id}.other" in words)


def test_every_word_that_the_code_names_exists() -> None:
    missing = sorted(word_id for word_id in named_in_code() if not exists(word_id, WORDS))
    assert missing == []


def test_every_word_that_the_code_puts_together_exists() -> None:
    assert put_together() == set(MADE_UP)
    made = {f"{group}.{name}" for group, names in MADE_UP.items() for name in names}
    assert sorted(word_id for word_id in made if word_id not in WORDS) == []


def test_every_word_of_the_interface_is_used() -> None:
    used = named_in_code() | {f"{group}.{name}" for group, names in MADE_UP.items() for name in names}
    unused = sorted(word_id for word_id in WORDS.ids()
                    if word_id.removesuffix(".one").removesuffix(".other") not in used)
    assert unused == []


def test_a_count_has_both_its_forms() -> None:
    counted = {word_id.rpartition(".")[0] for word_id in WORDS.ids() if word_id.endswith((".one", ".other"))}
    assert counted
    assert all(f"{word_id}.one" in WORDS and f"{word_id}.other" in WORDS for word_id in counted)


def test_every_table_of_files_names_files_that_ship() -> None:
    assert all(RESOURCES.has(file) for file in (*files.SINGLE_FILES, INTERFACE))
    assert all(RESOURCES.names(route.folder, ".yaml") for route in files.FOLDERS)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_that_can_be_chosen_ships_and_is_said(theme: str) -> None:
    assert RESOURCES.has(f"themes/{theme}.yaml")
    assert f"theme.{theme}" in WORDS
