"""The mechanism diagrams: each picture in words, its what-ifs, its parts, and what the drawing is not true about."""

from __future__ import annotations

from collections.abc import Mapping

from lungedu.content.diagram import Diagram, Part, Step, StepPicture, Switch
from lungedu.loading import files
from lungedu.loading.review_copy.markdown import Passages, heading, listed, paragraph, plain, signature
from lungedu.loading.review_copy.writer import ReviewWriter


def diagram(scribe: ReviewWriter, diagram_id: str, level: int) -> Passages:
    """A diagram as a reader goes through it: step by step, then what opens beside it."""
    scribe.diagrams[diagram_id] = None
    found = scribe.library.diagrams.get(diagram_id)
    if found is None:
        yield f"**Left out:** the diagram {plain(diagram_id)}, because its file is broken or missing."
        return
    yield heading(level, f"Diagram: {found.title}")
    yield paragraph(f"`{files.DIAGRAMS.file(found.id)}`.", scribe.review_status(found.review))
    yield paragraph(plain(found.summary))
    yield paragraph(scribe.said("diagram.drawing"))
    for number, step in enumerate(found.steps, start=1):
        where = scribe.words("diagram.step_of", number=number, count=len(found.steps))
        yield heading(level + 1, f"{where}: {step.title}")
        yield from _step(scribe, found, step, level + 2)
    yield heading(level + 1, scribe.words("diagram.parts"))
    yield listed(_part(scribe, part) for part in found.parts if part.name)
    for title, lines in (("shown", found.shown), ("simplified", found.simplified), ("untrue", found.untrue)):
        yield heading(level + 1, scribe.words(f"diagram.{title}"))
        yield listed(map(scribe.inline, lines))
    yield paragraph(scribe.said("page.go_on") + ":", _leads_on(scribe, found))
    yield from signature()


def _step(scribe: ReviewWriter, found: Diagram, step: Step, level: int) -> Passages:
    """A step's pictures; those of a what-if each under the name of what was chosen."""
    for switch in found.switches:
        if switch.id in step.switches:
            yield paragraph(f"**{plain(switch.name)}**", plain("; ".join(_choices(switch))))
    for picture in step.pictures:
        if picture.when:
            yield heading(level, _chosen(found, picture.when))
        yield from _picture(scribe, found, picture)


def _choices(switch: Switch) -> list[str]:
    return [f"{choice.name} (at the start)" if choice.id == switch.at_start else choice.name
            for choice in switch.choices]


def _chosen(found: Diagram, when: Mapping[str, str]) -> str:
    """The names of what was chosen; an id that names nothing stands for itself, and the check tells of it."""
    names = {(switch.id, choice.id): choice.name for switch in found.switches for choice in switch.choices}
    return ", ".join(names.get(one, one[1]) for one in when.items())


def _picture(scribe: ReviewWriter, found: Diagram, picture: StepPicture) -> Passages:
    yield paragraph(f"**{plain(picture.tag)}**" if picture.tag else "")
    yield paragraph(scribe.marked(scribe.inline(picture.text), picture.facts, picture.unknown))
    yield paragraph("*Picture*:", plain(picture.seen))
    named = {part_id: part.name for part_id in picture.show if (part := found.part(part_id)) and part.name}
    labels = [named[part_id] for part_id in picture.labels if part_id in named]
    others = [name for part_id, name in named.items() if part_id not in picture.labels]
    yield paragraph(f"Labels on it: {plain('; '.join(labels))}." if labels else "",
                    f"To be touched, without a label: {plain('; '.join(others))}." if others else "")


def _part(scribe: ReviewWriter, part: Part) -> str:
    """A part as its panel tells it, with the word of the list that it leads to."""
    term = scribe.library.glossary.get(part.term)
    if term is not None:
        scribe.terms[term.id] = None
    word = f"({scribe.said('diagram.in_list', term=term.term)})" if term is not None else ""
    said = paragraph(f"**{plain(part.name)}**:", scribe.inline(part.says), word)
    return scribe.marked(said, part.facts)


def _leads_on(scribe: ReviewWriter, found: Diagram) -> str:
    topic = scribe.library.topics.get(found.topic)
    read_more = [scribe.said("diagram.read_more", title=topic.title)] if topic is not None else []
    return "; ".join([*read_more, *map(scribe.link, found.related)])
