"""Links are taken apart in one place, and what is none is refused with words that say what a link is."""

from __future__ import annotations

import pytest

from lungedu.content.link import Link, LinkSyntaxError


@pytest.mark.parametrize("text", ["topic:the-brake", "faq:pfs-or-os", "page:words", "plan:starting-immunotherapy"])
def test_a_link_is_read_and_written_the_same(text: str) -> None:
    assert str(Link.parse(text)) == text


def test_a_link_knows_its_kind_and_its_id() -> None:
    assert Link.parse("diagram:two-targets") == Link("diagram", "two-targets")


@pytest.mark.parametrize("text", ["", "topic", "topic:", ":the-brake", "tpoic:the-brake", "the-brake"])
def test_what_is_no_link_is_refused_with_the_kinds_that_there_are(text: str) -> None:
    with pytest.raises(LinkSyntaxError, match=r"topic:…, .*page:….*, not") as refused:
        Link.parse(text)
    assert repr(text) in str(refused.value)
    assert Link.read(text) is None
