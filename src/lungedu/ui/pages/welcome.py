"""First page at a kiosk: what this is, text size, language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lungedu.domain.session import HOME, Open, Route, SetTextSize
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.ui.context import UiContext
from lungedu.ui.controls.choice_row import ChoiceRow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.page import Page


class WelcomePage(Page):
    """One button to go on; defaults are preselected, and choices apply at once."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        title = tr("welcome.title")
        self.add_title(title, tr("welcome.lead"))
        self.begin = TouchButton(ctx, tr("welcome.begin"), lambda: ctx.do(Open(HOME)), icon="forward",
                                 kind="main")
        self.begin.turn_around()
        self.begin.setMinimumHeight(round(ctx.style.metrics.touch * 1.3))
        self.add(self.begin)
        self.add(self._sizes(ctx))
        self.add(Label(tr("welcome.language")))
        return title

    def _sizes(self, ctx: UiContext) -> QWidget:
        def choose(percent: str) -> None:
            ctx.do(SetTextSize(int(percent)))

        tr = ctx.tr
        said = (tr("welcome.usual"), tr("welcome.larger"), tr("welcome.large"), tr("welcome.largest"))
        names = [(str(percent), name) for percent, name in zip(TEXT_SIZES, said, strict=True)]
        return ChoiceRow(ctx, tr("welcome.sizes"), names, str(ctx.state.appearance.text_size), choose)
