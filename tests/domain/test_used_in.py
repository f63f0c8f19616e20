"""Where a word is met: every place that links to it, pages before questions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpers.search import shipped_library
from lungedu.content.markup import Reference, spans
from lungedu.domain.used_in import MOST, UsedIn, some_of


def test_every_answer_that_links_to_a_word_is_a_place_where_it_is_met() -> None:
    library = shipped_library()
    used = UsedIn(library)
    for group in library.faq.values():
        for entry in group.entries:
            linked = {span.target for span in spans(entry.answer)
                      if isinstance(span, Reference) and span.kind == "term"}
            for term in linked:
                assert f"faq:{entry.id}" in used.links(term), (entry.id, term)


def test_pages_come_in_the_order_of_the_shelves_and_before_questions() -> None:
    library = shipped_library()
    order = [f"topic:{topic}" for shelf in library.catalogue.shelves for topic in shelf.topics]
    links = UsedIn(library).links("pd-1")
    topics = [link for link in links if link in order]
    assert topics == sorted(topics, key=order.index)
    assert topics
    first_question = next(place for place, link in enumerate(links) if link.startswith("faq:"))
    assert all(link.startswith("faq:") for link in links[first_question:])


def test_looking_on_a_piece_at_a_time_finds_the_same() -> None:
    slow, quick = UsedIn(shipped_library()), UsedIn(shipped_library())
    while slow.index_next():
        pass
    for term in shipped_library().glossary:
        assert slow.links(term) == quick.links(term)


def test_few_are_shown_and_every_kind_has_space() -> None:
    pages, questions = [f"topic:{n}" for n in range(9)], [f"faq:{n}" for n in range(9)]
    assert some_of((*pages, *questions)) == (*pages[:3], *questions[:2])
    assert some_of((*pages, "walk:w", *questions)) == (*pages[:2], "walk:w", *questions[:2])
    assert some_of(tuple(pages)) == tuple(pages[:MOST])
    assert some_of(tuple(questions)) == tuple(questions[:MOST])


KINDS = ("topic", "diagram", "walk", "page", "faq")


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9)), unique=True))
def test_what_is_shown_keeps_its_order_and_leaves_no_kind_out(places: list[tuple[str, int]]) -> None:
    links = tuple(f"{kind}:{item}" for kind, item in places)
    shown = some_of(links)
    assert len(shown) == min(MOST, len(links))
    assert [link for link in links if link in shown] == list(shown)
    assert {link.split(":")[0] for link in shown} == {kind for kind, _ in places}


def test_every_kind_of_place_is_met_in_the_shipped_content() -> None:
    library = shipped_library()
    used = UsedIn(library)
    kinds = {link.split(":")[0] for term in library.glossary for link in some_of(used.links(term))}
    assert kinds == set(KINDS)


def test_a_word_that_nobody_uses_is_met_nowhere() -> None:
    assert UsedIn(shipped_library()).links("no-such-word") == ()
