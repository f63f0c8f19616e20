"""What opens beside a diagram: a part's meaning, what the drawing simplifies, the picture in words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.diagram import Diagram
from lungedu.domain.session import Panel
from lungedu.ui.context import Screen
from lungedu.ui.controls.frames import evidence_row, listed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.viewmodels.diagram_stepper import Story
from lungedu.viewmodels.review import signed_line

Content = tuple[str, list[QWidget]]
"""A panel's title, and its parts."""


def drawing_content(screen: Screen, panel: Panel) -> Content | None:
    """The content of a panel about a diagram; None when what it names is not there."""
    diagram_id, _, part_id = panel.id.partition(".")
    diagram = screen.library.diagrams.get(diagram_id)
    if diagram is None:
        return None
    match panel.kind:
        case "part":
            return _part(screen, diagram, part_id)
        case "in-words":
            return _in_words(screen, diagram)
    return _drawing(screen, diagram)


def _part(screen: Screen, diagram: Diagram, part_id: str) -> Content | None:
    part = diagram.part(part_id)
    if part is None:
        return None
    parts: list[QWidget] = [RichText(screen, part.says)]
    behind = evidence_row(screen, part.facts, ())
    if behind is not None:
        parts.append(behind)
    term = screen.library.glossary.get(part.term)
    if term is not None:
        words = screen.words("diagram.in_list", term=term.term)
        parts.append(ListButton(screen, words, lambda: screen.explain("term", part.term)))
    return part.name, parts


def _in_words(screen: Screen, diagram: Diagram) -> Content:
    story = Story.of(screen.app, diagram)
    picture = story.scene.picture(story.frame).source
    parts: list[QWidget] = [Label(f"{story.heading}. {story.step.title}", "strong"), RichText(screen, picture.seen),
                            RichText(screen, picture.text, links=False)]
    names = [(part.name, part.says) for part_id in picture.show if (part := diagram.part(part_id)) and part.name]
    parts.append(Label(screen.words("diagram.parts"), "strong"))
    parts += [RichText(screen, f"**{name}.** {says}") for name, says in names]
    return screen.words("diagram.in_words"), parts


def _drawing(screen: Screen, diagram: Diagram) -> Content:
    parts: list[QWidget] = [Label(screen.words("diagram.drawing"))]
    for title, lines in (("shown", diagram.shown), ("simplified", diagram.simplified), ("untrue", diagram.untrue)):
        parts.append(Label(screen.words(f"diagram.{title}"), "strong"))
        parts += listed(screen, lines)
    parts.append(Label(signed_line(screen.words, diagram.review), "small"))
    return screen.words("diagram.what_simple"), parts
