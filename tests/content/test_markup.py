"""The inline markup: what an author writes, what a reader gets, and that no word is ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lungedu.content.markup import FORMATS, Reference, Span, Strong, TextSpan, Value, faults, spans

PIECES = st.sampled_from(["**", "*", "[", "]", "(", ")", "](", "term:", "source:", "{", "}", "|", ".", "pd-1",
                          "a", "é", "h6-os-24m", "ivo", "rest", " ", "\n", "words"])
TEXTS = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60)


def written(span: Span) -> str:
    """The markup of a span, as its author typed it."""
    match span:
        case TextSpan(text):
            return text
        case Strong(text):
            return f"**{text}**"
        case Reference(text, kind, target):
            return f"[{text}]({kind}:{target})"
        case Value(_, _, form):
            return "{" + span.ref + (f"|{form}" if form else "") + "}"


@given(TEXTS)
def test_no_letter_of_a_text_is_lost(text: str) -> None:
    assert "".join(map(written, spans(text))) == text


@given(TEXTS)
def test_reading_never_fails_and_leaves_no_empty_span(text: str) -> None:
    faults(text)
    assert all(written(span) for span in spans(text))


@given(st.text(alphabet=st.characters(exclude_characters="*[]{}()"), max_size=60))
def test_a_text_without_signs_is_plain_words_without_fault(text: str) -> None:
    assert spans(text) == ((TextSpan(text),) if text else ())
    assert faults(text) == ()


@pytest.mark.parametrize(("text", "read"), [
    ("**Call now.**", [Strong("Call now.")]),
    ("A [T cell](term:t-cell).", [TextSpan("A "), Reference("T cell", "term", "t-cell"), TextSpan(".")]),
    ("[one](source:lancet-2025-h6)", [Reference("one", "source", "lancet-2025-h6")]),
    ("{h6-os-24m.ivo}", [Value("h6-os-24m", "ivo", "")]),
    ("about {h6-os-24m.ivo|rest} so", [TextSpan("about "), Value("h6-os-24m", "ivo", "rest"), TextSpan(" so")]),
    ("**a**[b](term:c){d.e}", [Strong("a"), Reference("b", "term", "c"), Value("d", "e", "")]),
    ("[a] and (b) and 2 * 3", [TextSpan("[a] and (b) and 2 * 3")]),
])
def test_markup_is_read(text: str, read: list[Span]) -> None:
    assert list(spans(text)) == read
    assert faults(text) == ()


@pytest.mark.parametrize(("text", "message"), [
    ("**never closed", "this markup is not complete: '**never closed'"),
    ("a [word](term:pd-1", "this markup is not complete"),
    ("a [word](term pd-1)", "this markup is not complete"),
    ("{h6-os-24m}", "this markup is not complete"),
    ("{h6-os-24m.ivo", "this markup is not complete"),
    ("{h6-os-24m.ivo|}", "this markup is not complete"),
    ("{H6.ivo}", "this markup is not complete"),
    ("open }", "this markup is not complete"),
    ("a [page](page:words)", "a link inside text is a term or a source, not 'page'"),
    ("{h6-os-24m.ivo|percent}", "unknown format 'percent'"),
])
def test_faults_are_reported(text: str, message: str) -> None:
    assert len(faults(text)) == 1
    assert message in faults(text)[0]


def test_every_fault_is_reported_at_once() -> None:
    assert len(faults("**a [b](page:c) {d.e|f}")) == 3


@pytest.mark.parametrize("form", [form for form in FORMATS if form])
def test_every_format_can_be_written(form: str) -> None:
    assert spans("{a.b|" + form + "}") == (Value("a", "b", form),)
    assert faults("{a.b|" + form + "}") == ()
