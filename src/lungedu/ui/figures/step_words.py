"""The words beside a diagram: which step, its title and text, its what-ifs, what stands behind it, where to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lungedu.content.diagram import Switch
from lungedu.diagram.layout import LaidOut
from lungedu.ui.context import Screen
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
from lungedu.viewmodels.diagram_stepper import Story
from lungedu.viewmodels.recheck import facts_of
from lungedu.viewmodels.review import signed_line


class StepWords(Pane):
    """The words of one step."""

    def __init__(self, screen: Screen, story: Story):
        super().__init__(screen)
        self._story = story
        self._parts: list[QWidget] = []
        self._list: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(screen.words("diagram.words_spoken"))
        self.show_step()
        self.finish()

    def show_step(self) -> None:
        """Show the words of the step that the state is at."""
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
        screen, story = self.screen_kit, self._story
        picture = story.scene.picture(story.frame).source
        yield Label(story.heading, "step")
        yield Label(story.step.title, "h2")
        for switch in story.switches:
            yield self._choice(switch)
        if picture.tag:
            yield Label(picture.tag, "tag")
        yield RichText(screen, picture.text, size=self._text_size())
        behind = evidence_row(screen, picture.facts, picture.unknown)
        if behind is not None:
            yield behind
        if due := recheck_line(screen, facts_of(screen.library, picture)):
            yield due
        yield self._about()
        if story.at_end:
            yield self._go_on()

    def in_order(self) -> list[QWidget]:
        """What Tab goes through, from top to bottom."""
        return list(stops(self.sheet))

    def _text_size(self) -> int:
        """Few words deserve large letters, where there is room."""
        sizes = self.screen_kit.style.metrics
        if sizes.percent >= 150:
            return sizes.body
        return round(sizes.body * (1.4 if sizes.upright or self.screen_kit.state.full_screen else 1.15))

    def _choice(self, switch: Switch) -> QWidget:
        chosen = self._story.frame.choices[switch.id]
        return ChoiceRow(self.screen_kit, switch.name, [(choice.id, choice.name) for choice in switch.choices], chosen,
                         lambda choice: self._story.choose(switch.id, choice))

    def _about(self) -> QWidget:
        """What the drawing is not, and the same in words."""
        screen = self.screen_kit
        words = screen.words
        diagram = self._story.diagram.id
        chips = [_chip(screen, words("diagram.what_simple"), lambda: screen.explain("drawing", diagram), "info"),
                 _chip(screen, words("diagram.in_words"), lambda: screen.explain("in-words", diagram), "source")]
        signed = signed_line(words, self._story.diagram.review)
        return stacked(screen, Label(words("diagram.drawing"), "small"), Flow(screen, chips), Label(signed, "small"))

    def _go_on(self) -> QWidget:
        screen, story = self.screen_kit, self._story
        topic = screen.library.topics.get(story.diagram.topic)
        parts: list[QWidget] = [Label(screen.words("page.go_on"), "h2")]
        if topic is not None:
            parts.append(ListButton(screen, screen.words("diagram.read_more", title=topic.title),
                                    lambda: screen.open("topic", story.diagram.topic)))
        if story.diagram.related:
            parts.append(link_cards(screen, story.diagram.related))
        return stacked(screen, *parts)

    def list_parts(self, laid: LaidOut | None) -> None:
        """The parts of the picture, each to be touched; with its number where the drawing has numbers for labels."""
        if self._list is not None:
            self.column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        on_a_wall = self.screen_kit.state.full_screen  # the group looks at the picture and the words
        if laid is None or not laid.regions or (on_a_wall and not laid.labels.numbered):
            return
        screen, diagram = self.screen_kit, self._story.diagram.id
        numbers = {label.part: label.lines[0] for label in laid.labels.labels} if laid.labels.numbered else {}
        chips = []
        for region in laid.regions:
            def explain(part: str = region.part) -> None:
                screen.explain("part", f"{diagram}.{part}")

            name = f"{numbers[region.part]}  {region.name}" if region.part in numbers else region.name
            chips.append(_chip(screen, name, explain))
            chips[-1].setObjectName("part_chip")
        self._list = stacked(screen, Label(screen.words("diagram.touch"), "small"), Flow(screen, chips))
        self.column.insertWidget(self._place_of_list, self._list)

    @property
    def _place_of_list(self) -> int:
        """Behind the text, before what stands behind it."""
        return next((number for number, part in enumerate(self._parts) if isinstance(part, RichText)), 1) + 1


def _chip(screen: Screen, words: str, does: Callable[[], object], icon: str = "") -> TouchButton:
    """A quiet button among others."""
    chip = TouchButton(screen, words, does, icon=icon)
    chip.setObjectName("chip")
    chip.setMinimumHeight(screen.style.metrics.chip)
    return chip
