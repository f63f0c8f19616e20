"""The line that says who signed a text, or that nobody has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lungedu.base.clock import in_words
from lungedu.base.messages import Messages

if TYPE_CHECKING:
    from lungedu.content.topic import Review


def signed_line(tr: Messages, review: Review) -> str:
    """*Signed by …*, or *Draft for clinic review*."""
    if not review.by:
        return tr("review.draft")
    return tr("review.signed", by=review.by, date=in_words(review.on))
