"""Where links lead, in one table: for each kind of link and each page its words, its picture and its form on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, assert_never

from lungedu.content.link import Link, LinkKind, PageId, is_page

PageMaker = Literal["main_trial", "warning_signs", "visit", "news", "five_questions", "words"]
PaperMaker = Literal["topic", "diagram", "walk", "trial", "question"] | PageMaker
"""What `paper/handout.py` can put on paper: it has one method for each."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """What the app knows of a page, apart from its module in `ui/pages`."""

    art: str
    """The picture of its card."""
    paper: PageMaker | None = None
    """What makes its handout; None when it cannot be printed."""
    in_plans: bool = False
    """Whether the plan editor offers it."""


PAGE_ROWS: dict[PageId, PageRow] = {
    "trial": PageRow("people", paper="main_trial", in_plans=True),
    "warning_signs": PageRow("call", paper="warning_signs", in_plans=True),
    "visit": PageRow("visit-list", paper="visit", in_plans=True),
    "news": PageRow("newspaper", paper="news", in_plans=True),
    "five_questions": PageRow("newspaper", paper="five_questions", in_plans=True),
    "words": PageRow("books", paper="words", in_plans=True),
    "changes": PageRow("calendar"),
    "faq": PageRow("questions"),
    "facts": PageRow("microscope"),
    "sources": PageRow("books"),
    "about": PageRow("heart-hands"),
}
"""A row for each page, those that the plan editor offers first and in its order. A test compares with `PageId`."""


def paper_maker(link: Link) -> PaperMaker | None:
    """What makes the handout of a link; None when it cannot be printed."""
    match link.kind:
        case "topic" | "diagram" | "walk" | "trial":
            return link.kind
        case "faq":
            return "question"
        case "page":
            return PAGE_ROWS[link.id].paper if is_page(link.id) else None
        case "quiz" | "group" | "term" | "plan":  # a plan has a sheet of its own: `Handouts.of_plan`
            return None
        case other:
            assert_never(other)


def is_printable(text: str) -> bool:
    """Whether what a link leads to can stand on the sheet for the group."""
    link = Link.read(text)
    return link is not None and paper_maker(link) is not None


def kind_words(kind: LinkKind) -> str:
    """The id of the words that name a kind of link in the plan editor; empty for what it does not offer."""
    match kind:
        case "topic":
            return "plan.topic"
        case "diagram":
            return "plan.diagram"
        case "walk":
            return "plan.walk"
        case "page":
            return "plan.page"
        case "faq":
            return "plan.question"
        case "quiz" | "group" | "term" | "trial" | "plan":
            return ""
        case other:
            assert_never(other)
