"""Editor for an item's prompts: questions for the group, each with a good answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from lungedu.domain.plan_editing import Prompts
from lungedu.presenter.fields import text_area
from lungedu.ui.context import UiContext
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton


class PromptFields(QWidget):
    """`changed(prompts, typed)` gets all prompts; `typed` is False if a prompt was added or removed."""

    def __init__(self, ctx: UiContext, prompts: Prompts, changed: Callable[[Prompts, bool], object]):
        super().__init__()
        self._ctx, self._prompts, self._changed = ctx, prompts, changed
        self.fields: list[tuple[QPlainTextEdit, QPlainTextEdit]] = []
        tr, sizes = ctx.tr, ctx.style.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap // 2)
        column.addWidget(Label(tr("plan.prompts"), "strong"))
        for number, prompt in enumerate(prompts, start=1):
            column.addWidget(self._prompt(number, prompt))
        column.addWidget(Flow(ctx, [TouchButton(ctx, tr("plan.prompt_add"), self._add)]))

    def _prompt(self, number: int, prompt: tuple[str, str]) -> QWidget:
        ctx, tr = self._ctx, self._ctx.tr
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ctx.style.metrics.gap // 4)
        fields = []
        for name, text in zip(("plan.ask", "plan.good"), prompt, strict=True):
            label = tr(name, number=number)
            field = text_area(ctx, label, ctx.library.plain(text), lines=3)
            column.addWidget(Label(label, "small"))
            column.addWidget(field)
            fields.append(field)
        ask, good = fields
        ask.textChanged.connect(lambda: self._write(number - 1, 0, ask))
        good.textChanged.connect(lambda: self._write(number - 1, 1, good))
        self.fields.append((ask, good))
        column.addWidget(Flow(ctx, [TouchButton(ctx, tr("plan.prompt_remove", number=number),
                                                lambda: self._remove(number - 1))]))
        return part

    def _write(self, number: int, part: int, field: QPlainTextEdit) -> None:
        """Store the text of one field; the prompt's other field keeps its markup."""
        pair = list(self._prompts[number])
        pair[part] = field.toPlainText().strip()
        self._prompts = (*self._prompts[:number], (pair[0], pair[1]), *self._prompts[number + 1:])
        self._changed(self._prompts, True)

    def _add(self) -> None:
        self._changed((*self._prompts, ("", "")), False)

    def _remove(self, number: int) -> None:
        self._changed((*self._prompts[:number], *self._prompts[number + 1:]), False)
