"""The parts of the copy in reading order: Home, shelves, topics each with its diagram, the other pages, the notes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from lungedu.base.clock import in_words
from lungedu.content.front import PictureRef
from lungedu.content.problem import Problem
from lungedu.loading import files
from lungedu.loading.checks.everything import Everything
from lungedu.loading.review_copy import asking, diagrams, trials
from lungedu.loading.review_copy.blocks import scene_words, write_blocks
from lungedu.loading.review_copy.charts import write_walk
from lungedu.loading.review_copy.keyboards import keyboards
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain, signature
from lungedu.loading.review_copy.notes import notes, source_list
from lungedu.loading.review_copy.writer import ReviewWriter

_HOW_TO_READ = (
    "Words in *italics* open their meaning in the app. What follows *Picture* is said to those who do not see it. A "
    "footnote mark leads to the fact, its exact figures and its sources. What stands in a quotation is not on screen "
    "at first; its first line says which button shows it. Lines to sign stand after each part.")


def whole(scribe: ReviewWriter, everything: Everything) -> Passages:
    """Everything that a reader can meet."""
    library = scribe.library
    yield from _opening(scribe, everything, "lungedu: every word, for review")
    yield from _home(scribe)
    for shelf in library.catalogue.shelves:
        if shelf.topics:
            yield from _shelf(scribe, shelf.title, shelf.topics)
    on_a_shelf = set(chain.from_iterable(shelf.topics for shelf in library.catalogue.shelves))
    every = everything.resources.names(files.TOPICS.folder, ".yaml")
    stray = [topic_id for topic_id in every if topic_id not in on_a_shelf]
    if stray:
        yield from _shelf(scribe, "Topics that stand on no shelf", stray)
    yield from _diagrams_of_no_topic(scribe, everything)
    for walk in library.walks.values():
        yield from write_walk(scribe, walk)
    yield from trials.trials(scribe)
    yield from asking.faq(scribe)
    yield from trials.news(scribe)
    yield from trials.changes(scribe)
    yield from asking.visit(scribe)
    yield from asking.warning_signs(scribe)
    yield from asking.glossary(scribe, library.glossary.values(), scribe.words("pages.words"))
    yield from asking.quizzes(scribe)
    yield from asking.plans(scribe)
    yield from keyboards(scribe)
    yield from _other_drawings(scribe)
    yield from _interface(scribe)
    yield from _about(scribe)
    yield from _facts_of_no_page(scribe)
    yield from notes(scribe)
    yield from source_list(library.sources.values(), scribe.words("pages.sources"))


def one_topic(scribe: ReviewWriter, everything: Everything, topic_id: str) -> Passages:
    """One topic with its diagram, the words they explain, and their notes."""
    library = scribe.library
    title = f"lungedu: the topic {topic_id}, for review"
    diagram_id = _diagram_of(scribe, topic_id)
    own_files = [files.TOPICS.file(topic_id), *([files.DIAGRAMS.file(diagram_id)] if diagram_id else [])]
    yield from _opening(scribe, everything, title, only=own_files)
    yield from _topic(scribe, topic_id, 2)
    terms = [term for term_id in scribe.terms if (term := library.glossary.get(term_id))]
    if terms:
        yield from asking.glossary(scribe, terms, "Words that this topic explains")
    yield from notes(scribe)
    facts = [fact for fact_id in scribe.facts if (fact := library.facts.get(fact_id))]
    named = dict.fromkeys(place.id for fact in facts for place in fact.sources)
    yield from source_list([source for source_id in named if (source := library.sources.get(source_id))],
                           "Sources named in the notes")


def _opening(scribe: ReviewWriter, everything: Everything, title: str, only: Sequence[str] = ()) -> Passages:
    yield heading(1, title)
    as_of = scribe.library.catalogue.as_of
    yield paragraph(scribe.said("home.checked", date=in_words(as_of)) if as_of else "", _HOW_TO_READ)
    left_out = [problem for problem in everything.problems
                if problem.file not in everything.models and (not only or problem.file in only)]
    if left_out:
        yield "**Left out, because the file is broken:**"
        yield listed(_problem(problem) for problem in left_out)


def _problem(problem: Problem) -> str:
    where = f"{problem.file}:{problem.line}"
    return f"`{where}`{plain(str(problem).removeprefix(where))}"


def _home(scribe: ReviewWriter) -> Passages:
    yield heading(2, "Home")
    yield paragraph(f"**{scribe.said('home.title')}**", scribe.said("home.lead"))
    for shelf in scribe.library.catalogue.shelves:
        yield paragraph(f"**{plain(shelf.title)}**:", plain(shelf.summary), plain(shelf.note))
        yield picture(shelf.picture)


def _shelf(scribe: ReviewWriter, title: str, topics: Sequence[str]) -> Passages:
    yield heading(2, title)
    for topic_id in topics:
        yield from _topic(scribe, topic_id, 3)


def _topic(scribe: ReviewWriter, topic_id: str, level: int) -> Passages:
    """A topic, then the diagram that tells the same; a diagram that two topics name is printed once."""
    yield from _page(scribe, topic_id, level)
    diagram_id = _diagram_of(scribe, topic_id)
    if diagram_id and diagram_id not in scribe.diagrams:
        yield from diagrams.diagram(scribe, diagram_id, level)


def _diagram_of(scribe: ReviewWriter, topic_id: str) -> str:
    topic = scribe.library.topics.get(topic_id)
    return topic.diagram if topic is not None else ""


def _diagrams_of_no_topic(scribe: ReviewWriter, everything: Everything) -> Passages:
    """Cards may still lead to them."""
    every = everything.resources.names(files.DIAGRAMS.folder, ".yaml")
    others = [diagram_id for diagram_id in every if diagram_id not in scribe.diagrams]
    if others:
        yield heading(2, "Diagrams that belong to no topic")
        for diagram_id in others:
            yield from diagrams.diagram(scribe, diagram_id, 3)


def _page(scribe: ReviewWriter, topic_id: str, level: int) -> Passages:
    topic = scribe.library.topics.get(topic_id)
    if topic is None:
        yield f"**Left out:** the topic {plain(topic_id)}, because its file is broken or missing."
        return
    yield heading(level, topic.title)
    yield paragraph(f"`{files.TOPICS.file(topic.id)}`.", scribe.review_status(topic.review))
    yield paragraph(plain(topic.summary), f"({scribe.words.count('page.minutes', topic.minutes)})")
    yield picture(topic.picture)
    yield from write_blocks(scribe, topic.blocks, level + 1)
    yield from signature()


def picture(shown: PictureRef) -> str:
    """A picture that is decoration on screen, and its words."""
    return paragraph(f"*Picture* `{shown.art}`:", plain(shown.alt))


def _other_drawings(scribe: ReviewWriter) -> Passages:
    others = [scene for scene in scribe.library.art_labels.values() if scene.id not in scribe.drawings]
    if others:
        yield heading(2, "Labels of drawings that stand in no page's text")
        yield listed(f"`{scene.id}`: {plain(scene_words(scene))}" for scene in others)


def _interface(scribe: ReviewWriter) -> Passages:
    yield heading(2, "Words of the interface")
    yield listed(f"`{word_id}`: {plain(text)}" for word_id, text in scribe.interface.items()
                 if not word_id.startswith("about."))
    yield from signature()


def _about(scribe: ReviewWriter) -> Passages:
    yield heading(2, scribe.words("pages.about"))
    for word_id, text in scribe.interface.items():
        if word_id.startswith("about."):
            yield paragraph(f"**{plain(text)}**" if word_id.endswith("_title") else plain(text))
    yield from signature()


def _facts_of_no_page(scribe: ReviewWriter) -> Passages:
    """The app lists every fact on a page of its own; the notes hold their words."""
    facts = [fact_id for fact_id in scribe.library.facts if fact_id not in scribe.facts]
    gaps = [gap for gap in scribe.library.unknown if gap not in scribe.unknown]
    yield heading(2, scribe.words("pages.facts"))
    yield paragraph("This page lists every fact; their words stand in the notes.",
                    f"Named on this page only: {scribe.marks(facts, gaps)}" if facts or gaps else "")
