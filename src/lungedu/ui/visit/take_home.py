"""Take it home: the sheet in normal or large print, to print or save, and a QR code for a phone."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lungedu.base.letters import uncovered
from lungedu.paint.fonts import covered
from lungedu.paper.visit_sheet import A4, LETTER, VisitSheet
from lungedu.paper.visit_text import code_text, sheet_text
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.choice_row import ChoiceRow
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.frames import framed
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.policy import height_follows_width
from lungedu.ui.controls.scroll_page import bring_into_sight
from lungedu.ui.controls.tab_order import arrange_soon
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.visit.qr_code import QrCode
from lungedu.viewmodels.chart_settings import ChartSettings
from lungedu.viewmodels.visit import visit_items
from lungedu.viewmodels.visit_code import is_fine, modules_of

DIALS = "take-home"
NORMAL, LARGE = "sheet.normal", "sheet.large"
PAPER_A4, PAPER_LETTER = "sheet.a4", "sheet.letter"
"""Choices with their texts, and their keys in the settings."""
_PAPERS = {PAPER_A4: A4, PAPER_LETTER: LETTER}


class TakeHome(QWidget):
    """Rebuilt when the list or a choice changes; empty for an empty list."""

    def __init__(self, ctx: UiContext):
        super().__init__()
        self._ctx = ctx
        self._dials = ChartSettings(ctx.app, DIALS)
        self._inside: QWidget | None = None
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        height_follows_width(self)
        self.show_state()

    @property
    def sheet(self) -> VisitSheet:
        """The sheet with the current choices."""
        ctx = self._ctx
        text = sheet_text(ctx.library, ctx.tr, self._questions, ctx.app.today())
        return VisitSheet(text, large=self._size == LARGE, paper=_PAPERS[self._paper])

    def show_state(self) -> None:
        """Update to the current state."""
        shown = self._ctx.state.visit, dict(self._dials.all())
        if shown == self._shown:
            return
        self._shown = shown
        focused = next((_name_of(button) for button in self.findChildren(TouchButton) if button.hasFocus()), "")
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(bool(self._questions))
        if self._questions:
            self._inside = self._made()
            self._column.addWidget(self._inside)
            self._focus_again(focused)
            for code in self._inside.findChildren(QrCode):
                bring_into_sight(code)
            arrange_soon(self)

    # -- what is chosen -----------------------------------------------------------------------------------------

    @property
    def _questions(self) -> tuple[str, ...]:
        return tuple(question.text for question in visit_items(self._ctx.library, self._ctx.state.visit))

    @property
    def _with_gaps(self) -> list[int]:
        """Numbers of the questions with letters that this device cannot draw."""
        return [number for number, text in enumerate(self._questions, start=1) if uncovered(text, covered(text))]

    @property
    def _size(self) -> str:
        return (NORMAL, LARGE)[self._dials.get(LARGE)]

    @property
    def _paper(self) -> str:
        american = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        return tuple(_PAPERS)[self._dials.get(PAPER_LETTER, int(american))]

    # -- what is there ------------------------------------------------------------------------------------------

    def _made(self) -> QWidget:
        ctx, tr = self._ctx, self._ctx.tr
        frame, column = framed(ctx, "card")
        column.setSpacing(ctx.style.metrics.gap)
        column.addWidget(Label(tr("sheet.heading"), "h2"))
        if numbers := self._with_gaps:
            column.addWidget(Label(tr("sheet.gaps", numbers=", ".join(map(str, numbers)))))
        features = ctx.app.features
        if features.prints or features.saves_files:
            for part in self._paper_choices():
                column.addWidget(part)
        shown = bool(self._dials.get("code"))
        buttons = []
        if features.prints:
            buttons.append(TouchButton(ctx, tr("sheet.print"), self._print, icon="print", kind="main"))
        if features.saves_files:
            buttons.append(TouchButton(ctx, tr("sheet.save"), self._save))
        self._code_button = TouchButton(ctx, tr("sheet.code_hide" if shown else "sheet.code"),
                                        lambda: self._dials.turn(code=int(not shown)))
        column.addWidget(Flow(ctx, [*buttons, self._code_button]))
        self._told = Label("", "strong")
        self._told.hide()
        column.addWidget(self._told)
        if shown:
            for part in self._code():
                column.addWidget(part)
        return frame

    def _paper_choices(self) -> Iterator[QWidget]:
        ctx, tr = self._ctx, self._ctx.tr
        for question, choices, chosen, dial in (
                ("sheet.size", (NORMAL, LARGE), self._size, LARGE),
                ("sheet.paper", tuple(_PAPERS), self._paper, PAPER_LETTER)):
            def choose(choice: str, dial: str = dial) -> None:
                self._dials.turn(**{dial: int(choice == dial)})

            yield ChoiceRow(ctx, tr(question), [(one, tr(one)) for one in choices], chosen, choose)
        if (pages := self.sheet.pages) > 1:
            yield Label(tr("sheet.two_pages", number=pages))

    def _code(self) -> list[QWidget]:
        ctx, tr = self._ctx, self._ctx.tr
        try:
            modules = modules_of(code_text(tr, self._questions))
        except ValueError:
            return [Label(tr("sheet.code_too_long"))]
        code = QrCode(ctx, modules, tr("sheet.code_spoken"))
        fine = [Label(tr("sheet.code_fine"))] if is_fine(modules) else []
        return [Label(tr.count("sheet.code_says", len(self._questions))), *fine, code]

    def _focus_again(self, name: str) -> None:
        """Restore the focus to the clicked button after the rebuild, even if its text changed."""
        tr = self._ctx.tr
        if name in (tr("sheet.code"), tr("sheet.code_hide")):
            self._code_button.setFocus()
            return
        for button in self._inside.findChildren(TouchButton) if self._inside is not None else ():
            if name and _name_of(button).startswith(name.split(",", maxsplit=1)[0]):
                button.setFocus()

    # -- what is done -------------------------------------------------------------------------------------------

    def _print(self) -> None:
        from lungedu.ui.printing import print_sheet  # late: rarely needed

        if ended := print_sheet(self.window(), self.sheet.print_on, asks=self._ctx.app.features.saves_files):
            self._tell(ended)

    def _save(self) -> None:
        from lungedu.ui.printing import place_to_save, save

        tr = self._ctx.tr
        file = place_to_save(self.window(), tr("sheet.save"), tr("sheet.file_name"), tr("sheet.file_kind"))
        if file is not None:
            self._tell("sheet.saved" if save(file, self.sheet.pdf()) else "sheet.not_saved")

    def _tell(self, ended: str) -> None:
        said = self._ctx.tr(ended)
        self._told.setText(said)
        self._told.show()
        announce(self, said)


def _name_of(button: TouchButton) -> str:
    """Accessible name of a widget."""
    return button.accessibleName() or button.text()
