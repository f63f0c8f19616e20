"""The copy that a clinician reviews and signs: every word a reader can meet, in reading order, as Markdown.

Values are filled in as the app shows them, each with a footnote `[^fact-id]` that holds the exact figures, how
certain they are, the sources with their places, and the date. What waits for the reader (more detail, survival
numbers) stands in a quotation that says so. A file that is broken is named as left out; the rest is whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from lungedu.base.errors import CommandError
from lungedu.base.ids import did_you_mean
from lungedu.base.resources import Resources
from lungedu.loading import files
from lungedu.loading.checks.everything import read_everything
from lungedu.loading.review_copy.pages import one_topic, whole
from lungedu.loading.review_copy.writer import ReviewWriter


def review_copy(resources: Resources, topic: str = "") -> Iterator[str]:
    """The lines of the copy: of everything, or of one topic, its diagram, and the words they explain.

    Raises `CommandError` when there is no such topic.
    """
    known = resources.names(files.TOPICS.folder, ".yaml")
    if topic and topic not in known:
        hint = did_you_mean(topic, known)
        raise CommandError(f"There is no topic {topic!r}" + (f": {hint}" if hint else "."))
    everything = read_everything(resources)
    scribe = ReviewWriter(everything.library, everything.interface)
    for passage in one_topic(scribe, everything, topic) if topic else whole(scribe, everything):
        if passage:
            yield from passage.split("\n")
            yield ""
