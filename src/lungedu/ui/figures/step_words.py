"""Text of a diagram step: title, text, what-ifs, evidence link, links to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lungedu.content.diagram import Switch
from lungedu.diagram.layout import LaidOut
from lungedu.ui.context import UiContext
from lungedu.ui.controls.choice_row import ChoiceRow
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import evidence_row, stacked
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.list_button import ListButton
from lungedu.ui.controls.pane import Pane
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.controls.tab_order import stops
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.links.link_cards import link_cards
from lungedu.ui.links.recheck_line import recheck_line
from lungedu.viewmodels.diagram_stepper import DiagramStepper
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line


class StepWords(Pane):
    """The pane with the text of one step."""

    def __init__(self, ctx: UiContext, stepper: DiagramStepper):
        super().__init__(ctx)
        self._stepper = stepper
        self._parts: list[QWidget] = []
        self._list: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(ctx.tr("diagram.words_spoken"))
        self.show_step()
        self.finish()

    def show_step(self) -> None:
        """Show the text of the current step."""
        focused = self._focused_choice()
        for part in self._parts:
            self.column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = list(self._made())
        for number, part in enumerate(self._parts):
            self.column.insertWidget(number, part)
        self.begin_anew()
        for part in self._parts:
            if focused and isinstance(part, ChoiceRow):
                part.focus_chosen()

    def _focused_choice(self) -> bool:
        return any(isinstance(part, ChoiceRow) and part.has_focus for part in self._parts)

    def _made(self) -> Iterator[QWidget]:
        ctx, stepper = self.ctx, self._stepper
        picture = stepper.scene.picture(stepper.frame).source
        yield Label(stepper.heading, "step")
        yield Label(stepper.step.title, "h2")
        for switch in stepper.switches:
            yield self._choice(switch)
        if picture.tag:
            yield Label(picture.tag, "tag")
        yield RichText(ctx, picture.text, size=self._text_size())
        behind = evidence_row(ctx, picture.facts, picture.unknown)
        if behind is not None:
            yield behind
        if due := recheck_line(ctx, facts_of(ctx.library, picture)):
            yield due
        yield self._about()
        if stepper.at_end:
            yield self._go_on()

    def in_order(self) -> list[QWidget]:
        """Focusable widgets, from top to bottom."""
        return list(stops(self.sheet))

    def _text_size(self) -> int:
        """Body size, enlarged where there is space."""
        sizes = self.ctx.style.metrics
        if sizes.percent >= 150:
            return sizes.body
        return round(sizes.body * (1.4 if sizes.upright or self.ctx.state.full_screen else 1.15))

    def _choice(self, switch: Switch) -> QWidget:
        chosen = self._stepper.frame.choices[switch.id]
        return ChoiceRow(self.ctx, switch.name, [(choice.id, choice.name) for choice in switch.choices], chosen,
                         lambda choice: self._stepper.choose(switch.id, choice))

    def _about(self) -> QWidget:
        """What the drawing simplifies, and its description in words."""
        ctx = self.ctx
        tr = ctx.tr
        diagram = self._stepper.diagram.id
        chips = [_chip(ctx, tr("diagram.what_simple"), lambda: ctx.explain("drawing", diagram), "info"),
                 _chip(ctx, tr("diagram.in_words"), lambda: ctx.explain("in-words", diagram), "source")]
        signed = signed_line(tr, self._stepper.diagram.review)
        return stacked(ctx, Label(tr("diagram.drawing"), "small"), Flow(ctx, chips), Label(signed, "small"))

    def _go_on(self) -> QWidget:
        ctx, stepper = self.ctx, self._stepper
        topic = ctx.library.topics.get(stepper.diagram.topic)
        parts: list[QWidget] = [Label(ctx.tr("page.go_on"), "h2")]
        if topic is not None:
            parts.append(ListButton(ctx, ctx.tr("diagram.read_more", title=topic.title),
                                    lambda: ctx.open("topic", stepper.diagram.topic)))
        if stepper.diagram.related:
            parts.append(link_cards(ctx, stepper.diagram.related))
        return stacked(ctx, *parts)

    def list_parts(self, laid: LaidOut | None) -> None:
        """List the parts of the picture as buttons, with their numbers if the drawing has numbers for labels."""
        if self._list is not None:
            self.column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        on_a_wall = self.ctx.state.full_screen  # the audience looks at picture and text
        if laid is None or not laid.regions or (on_a_wall and not laid.labels.numbered):
            return
        ctx, diagram = self.ctx, self._stepper.diagram.id
        numbers = {label.part: label.lines[0] for label in laid.labels.labels} if laid.labels.numbered else {}
        chips = []
        for region in laid.regions:
            def explain(part: str = region.part) -> None:
                ctx.explain("part", f"{diagram}.{part}")

            name = f"{numbers[region.part]}  {region.name}" if region.part in numbers else region.name
            chips.append(_chip(ctx, name, explain))
            chips[-1].setObjectName("part_chip")
        self._list = stacked(ctx, Label(ctx.tr("diagram.touch"), "small"), Flow(ctx, chips))
        self.column.insertWidget(self._place_of_list, self._list)

    @property
    def _place_of_list(self) -> int:
        """After the text, before its evidence link."""
        return next((number for number, part in enumerate(self._parts) if isinstance(part, RichText)), 1) + 1


def _chip(ctx: UiContext, words: str, does: Callable[[], object], icon: str = "") -> TouchButton:
    """A small secondary button."""
    chip = TouchButton(ctx, words, does, icon=icon)
    chip.setObjectName("chip")
    chip.setMinimumHeight(ctx.style.metrics.chip)
    return chip
