"""Side panels about a diagram: a part's meaning, simplifications, description in words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.content.diagram import Diagram
from lungedu.domain.session import Panel
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import evidence_row, listed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.rich_text import RichText
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.review import signed_line

Content = tuple[str, list[QWidget]]
"""Title and widgets of a panel."""


def drawing_content(ctx: UiContext, panel: Panel) -> Content | None:
    """The content of a panel about a diagram; None if it does not exist."""
    diagram_id, _, part_id = panel.id.partition(".")
    diagram = ctx.library.diagrams.get(diagram_id)
    if diagram is None:
        return None
    match panel.kind:
        case "part":
            return _part(ctx, diagram, part_id)
        case "in-words":
            return _in_words(ctx, diagram)
    return _drawing(ctx, diagram)


def _part(ctx: UiContext, diagram: Diagram, part_id: str) -> Content | None:
    part = diagram.part(part_id)
    if part is None:
        return None
    parts: list[QWidget] = [RichText(ctx, part.says)]
    behind = evidence_row(ctx, part.facts, ())
    if behind is not None:
        parts.append(behind)
    term = ctx.library.glossary.get(part.term)
    if term is not None:
        words = ctx.tr("diagram.in_list", term=term.term)
        parts.append(ListButton(ctx, words, lambda: ctx.explain("term", part.term)))
    return part.name, parts


def _in_words(ctx: UiContext, diagram: Diagram) -> Content:
    stepper = DiagramStepper.of(ctx.app, diagram)
    picture = stepper.scene.picture(stepper.frame).source
    parts: list[QWidget] = [Label(f"{stepper.heading}. {stepper.step.title}", "strong"), RichText(ctx, picture.seen),
                            RichText(ctx, picture.text, links=False)]
    names = [(part.name, part.says) for part_id in picture.show if (part := diagram.part(part_id)) and part.name]
    parts.append(Label(ctx.tr("diagram.parts"), "strong"))
    parts += [RichText(ctx, f"**{name}.** {says}") for name, says in names]
    return ctx.tr("diagram.in_words"), parts


def _drawing(ctx: UiContext, diagram: Diagram) -> Content:
    parts: list[QWidget] = [Label(ctx.tr("diagram.drawing"))]
    for title, lines in (("shown", diagram.shown), ("simplified", diagram.simplified), ("untrue", diagram.untrue)):
        parts.append(Label(ctx.tr(f"diagram.{title}"), "strong"))
        parts += listed(ctx, lines)
    parts.append(Label(signed_line(ctx.tr, diagram.review), "small"))
    return ctx.tr("diagram.what_simple"), parts
