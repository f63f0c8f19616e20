"""A link of the content, taken apart: `topic:the-brake`, `faq:pfs-or-os`, `page:words`. No pydantic: Home needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeGuard, get_args

from lungedu.base.errors import LungeduError

LinkKind = Literal["topic", "diagram", "walk", "quiz", "faq", "group", "page", "trial", "plan", "term"]
"""What a link may lead to. Only the app itself makes links to a `group`, a `trial`, a `plan` and a `term`."""

PageId = Literal["about", "changes", "facts", "faq", "five_questions", "news", "sources", "trial", "visit",
                 "warning_signs", "words"]
"""What `page:` may name. A card on Home may also open `page:shelf`: the shelf is its own."""

KINDS: tuple[LinkKind, ...] = get_args(LinkKind)
PAGES: tuple[PageId, ...] = get_args(PageId)
WARNING_SIGNS: PageId = "warning_signs"
"""The page of the warning signs, and their entry in the search."""


class LinkSyntaxError(LungeduError, ValueError):
    """Text that is no link. Its words say why."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads. Whether that exists is for the library to say."""

    kind: LinkKind
    id: str

    @classmethod
    def parse(cls, text: str) -> Link:
        """The link that a text is; LinkSyntaxError when it is none."""
        kind, colon, target = text.partition(":")
        if not colon or not target or not _is_kind(kind):
            kinds = ", ".join(f"{known}:…" for known in KINDS)
            raise LinkSyntaxError(f"a link is one of {kinds}, not {text!r}")
        return cls(kind, target)

    @classmethod
    def read(cls, text: str) -> Link | None:
        """The link that a text is; None when it is none, for content that no check has seen."""
        try:
            return cls.parse(text)
        except LinkSyntaxError:
            return None

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


def is_page(page: str) -> TypeGuard[PageId]:
    """Whether `page:` may name it."""
    return page in PAGES


def _is_kind(kind: str) -> TypeGuard[LinkKind]:
    return kind in KINDS
