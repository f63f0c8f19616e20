"""The words beside a diagram: which step, its title and text, its what-ifs, what stands behind it, where to go on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lungedu.content.diagram import Switch
from lungedu.diagram.label_places import Labels
from lungedu.ui.blocks.cards import link_cards
from lungedu.ui.blocks.frames import evidence_row, stacked
from lungedu.ui.screen import Screen
from lungedu.ui.widgets.choice_row import ChoiceRow
from lungedu.ui.widgets.flow import Flow
from lungedu.ui.widgets.labels import Label
from lungedu.ui.widgets.list_button import ListButton
from lungedu.ui.widgets.rich_text import RichText
from lungedu.ui.widgets.scroll_page import ScrollPage
from lungedu.ui.widgets.touch_button import TouchButton
from lungedu.viewmodels.story import Story


class StepWords(ScrollPage):
    """Scrolls by itself when large words need more room than there is."""

    keeps_clear = False

    def __init__(self, screen: Screen, story: Story):
        super().__init__(screen, wide=True)
        self._story = story
        self._parts: list[QWidget] = []
        self._numbers: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(screen.words("diagram.words_spoken"))
        self.show_step()
        self.finish()

    def _fit_column(self) -> None:
        gap = self.screen_kit.style.metrics.gap
        self.column.setContentsMargins(2, 0, gap // 2, gap)
        self.column.setSpacing(gap // 2)

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
        self._numbers = None
        self.verticalScrollBar().setValue(0)
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
            yield Flow(screen, [Label(picture.tag, "tag", wrap=False)])
        sizes = screen.style.metrics
        yield RichText(screen, picture.text, size=round(sizes.body * (1.15 if sizes.percent < 150 else 1)))
        behind = evidence_row(screen, picture.facts, picture.unknown)
        if behind is not None:
            yield behind
        yield self._about()
        if story.at_end:
            yield self._go_on()

    def _choice(self, switch: Switch) -> QWidget:
        chosen = self._story.frame.choices[switch.id]
        return ChoiceRow(self.screen_kit, switch.name, [(choice.id, choice.name) for choice in switch.choices], chosen,
                         lambda choice: self._story.choose(switch.id, choice))

    def _about(self) -> QWidget:
        """What the drawing is not, and the same in words."""
        screen = self.screen_kit
        words = screen.words
        diagram = self._story.diagram.id
        chips = [TouchButton(screen, words("diagram.what_simple"), lambda: screen.explain("drawing", diagram),
                             icon="info"),
                 TouchButton(screen, words("diagram.in_words"), lambda: screen.explain("in-words", diagram),
                             icon="read-aloud")]
        for chip in chips:
            chip.setObjectName("chip")
            chip.setMinimumHeight(max(44, round(screen.style.metrics.small * 2)))
        return stacked(screen, Label(words("diagram.drawing"), "small"), Flow(screen, chips))

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

    def list_numbers(self, labels: Labels | None) -> None:
        """Where the drawing has numbers for labels: what they mean, each to be touched."""
        if self._numbers is not None:
            self.column.removeWidget(self._numbers)
            self._numbers.hide()
            self._numbers.deleteLater()
            self._numbers = None
        if labels is None or not labels.numbered:
            return
        screen, diagram = self.screen_kit, self._story.diagram.id
        rows = []
        for label, name in zip(labels.labels, labels.listed, strict=True):
            def explain(part: str = label.part) -> None:
                screen.explain("part", f"{diagram}.{part}")

            rows.append(ListButton(screen, f"{label.lines[0]}  {name}", explain))
        self._numbers = stacked(screen, Label(screen.words("diagram.numbers"), "small"), *rows)
        place = next((number for number, part in enumerate(self._parts) if isinstance(part, RichText)), 1) + 1
        self.column.insertWidget(place, self._numbers)
