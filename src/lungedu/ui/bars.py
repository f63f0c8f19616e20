"""The header and the bottom bar: what is always in reach, in the same place on every page."""

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
    """One size larger or smaller."""
    now = TEXT_SIZES.index(app.state.appearance.text_size)
    app.dispatch(SetTextSize(TEXT_SIZES[min(max(now + steps, 0), len(TEXT_SIZES) - 1)]))


def next_theme(app: AppModel) -> None:
    """Day, night, high contrast, and around."""
    now = THEMES.index(app.state.appearance.theme)
    app.dispatch(SetTheme(THEMES[(now + 1) % len(THEMES)]))


def header(ctx: UiContext, where: Label) -> FittingBar:
    """Back, where one is, about, and when to call for help."""
    words = ctx.tr
    middle = QWidget()
    line = QHBoxLayout(middle)
    line.setContentsMargins(ctx.style.metrics.gap // 2, 0, 0, 0)
    line.addWidget(where)
    back = BarButton(words("bar.back"), words("bar.back"), lambda: ctx.do(Back()), "back")
    about = BarButton(words("bar.about"), words("bar.about_short"), lambda: ctx.open("about"), "info")
    call = BarButton(words("bar.help"), words("bar.help_short"), lambda: ctx.open("warning_signs"), "warning",
                     kind="help", spoken=words("bar.help"))
    bar = FittingBar(ctx, "header", [back], [about, call], middle)
    bar.setAccessibleName(words("bar.header_spoken"))
    return bar


def bottom_bar(ctx: UiContext) -> FittingBar:
    """Home, text size, contrast, hide, finish."""
    words = ctx.tr
    app = ctx.app
    left = [
        BarButton(words("bar.home"), words("bar.home"), lambda: ctx.do(GoHome(ctx.scrolled())), "home"),
        BarButton(words("bar.smaller"), words("bar.smaller_short"), lambda: resize_text(app, -1), "text-smaller",
                  short_is_sign=True, spoken=words("bar.smaller_spoken")),
        BarButton(words("bar.larger"), words("bar.larger_short"), lambda: resize_text(app, 1), "text-larger",
                  short_is_sign=True, spoken=words("bar.larger_spoken")),
        BarButton(words("bar.contrast"), words("bar.contrast"), lambda: next_theme(app), "contrast"),
    ]
    right = [
        BarButton(words("bar.hide"), words("bar.hide_short"), lambda: ctx.do(Hide(hidden=True)), "hide",
                  spoken=words("bar.hide")),
        BarButton(words("bar.finish"), words("bar.finish_short"), app.finish_and_clear, "clear", "main",
                  spoken=words("bar.finish")),
    ]
    bar = FittingBar(ctx, "bar", left, right)
    bar.setAccessibleName(words("bar.spoken"))
    return bar
