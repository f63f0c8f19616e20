"""Header and bottom bar: the actions available on every page, always in the same place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lungedu.domain.session import Back, GoHome, Hide, SetTextSize, SetTheme
from lungedu.theme.metrics import TEXT_SIZES
from lungedu.theme.tokens import THEMES
from lungedu.ui.context import UiContext
from lungedu.ui.controls.fitting_bar import BarButton, FittingBar
from lungedu.ui.controls.labels import Label
from lungedu.viewmodels.app_model import AppModel


def resize_text(app: AppModel, steps: int) -> None:
    """Change the text size by this many steps of `TEXT_SIZES`, clamped at both ends."""
    now = TEXT_SIZES.index(app.state.appearance.text_size)
    app.dispatch(SetTextSize(TEXT_SIZES[min(max(now + steps, 0), len(TEXT_SIZES) - 1)]))


def next_theme(app: AppModel) -> None:
    """Cycle through day, night and high contrast, at most once a second."""
    if not app.theme_pace.allows():
        return
    now = THEMES.index(app.state.appearance.theme)
    app.dispatch(SetTheme(THEMES[(now + 1) % len(THEMES)]))


def header(ctx: UiContext, where: Label) -> FittingBar:
    """The header: back, current location, about, warning signs."""
    tr = ctx.tr
    middle = QWidget()
    line = QHBoxLayout(middle)
    line.setContentsMargins(ctx.style.metrics.gap // 2, 0, 0, 0)
    line.addWidget(where)
    back = BarButton(tr("bar.back"), tr("bar.back"), lambda: ctx.do(Back()), "back")
    about = BarButton(tr("bar.about"), tr("bar.about_short"), lambda: ctx.open("about"), "info")
    call = BarButton(tr("bar.help"), tr("bar.help_short"), lambda: ctx.open("warning_signs"), "warning",
                     kind="help", spoken=tr("bar.help"))
    bar = FittingBar(ctx, "header", [back], [about, call], middle)
    bar.setAccessibleName(tr("bar.header_spoken"))
    return bar


def bottom_bar(ctx: UiContext) -> FittingBar:
    """The bottom bar: home, text size, contrast, hide screen, finish."""
    tr = ctx.tr
    app = ctx.app
    left = [
        BarButton(tr("bar.home"), tr("bar.home"), lambda: ctx.do(GoHome(ctx.scrolled())), "home"),
        BarButton(tr("bar.smaller"), tr("bar.smaller_short"), lambda: resize_text(app, -1), "text-smaller",
                  short_is_sign=True, spoken=tr("bar.smaller_spoken")),
        BarButton(tr("bar.larger"), tr("bar.larger_short"), lambda: resize_text(app, 1), "text-larger",
                  short_is_sign=True, spoken=tr("bar.larger_spoken")),
        BarButton(tr("bar.contrast"), tr("bar.contrast"), lambda: next_theme(app), "contrast"),
    ]
    right = [
        BarButton(tr("bar.hide"), tr("bar.hide_short"), lambda: ctx.do(Hide(hidden=True)), "hide",
                  spoken=tr("bar.hide")),
        BarButton(tr("bar.finish"), tr("bar.finish_short"), app.finish_and_clear, "clear", "main",
                  spoken=tr("bar.finish")),
    ]
    bar = FittingBar(ctx, "bar", left, right)
    bar.setAccessibleName(tr("bar.spoken"))
    return bar
