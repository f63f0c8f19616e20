"""When to call for help: phone numbers, then warning signs. A fixed list without questions."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from lungedu.domain.session import Route
from lungedu.ui.asking.phones import phones
from lungedu.ui.context import UiContext
from lungedu.ui.controls.frames import bullet_row, evidence_row, framed
from lungedu.ui.controls.icon import Icon
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.rich_text import RichText
from lungedu.ui.page import Page
from lungedu.ui.visit.paper_button import paper_button

_FRAMES = ("callout_care", "callout_call", "callout_unknown")
"""From the most urgent to the least."""


class WarningSignsPage(Page):
    """Reachable with one tap from every page."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        signs = ctx.library.warning_signs
        if signs is None:
            self.add_title(tr("help.title"), tr("help.fallback"))
            return tr("help.title")
        self.add(Label(signs.title, "h1"))
        self.add(RichText(ctx, signs.summary, role="ink_soft"))
        if numbers := phones(ctx):
            self.add(numbers)
        for number, level in enumerate(signs.levels):
            frame, column = framed(ctx, _FRAMES[min(number, len(_FRAMES) - 1)])
            head = QHBoxLayout()
            column.addLayout(head)
            head.addWidget(Icon(ctx, "warning" if number == 0 else "phone", round(ctx.style.metrics.h2 * 1.2)))
            head.addWidget(Label(level.title, "h2"), 1)
            column.addWidget(RichText(ctx, level.action))
            for sign in level.signs:
                plain = "[" not in sign.text and "{" not in sign.text
                column.addWidget(bullet_row(ctx, "•", f"**{sign.text}**" if plain else sign.text))
                if sign.why:
                    column.addWidget(bullet_row(ctx, "", sign.why))
            facts = list(dict.fromkeys(fact for sign in level.signs for fact in sign.facts))
            if row := evidence_row(ctx, facts, ()):
                column.addWidget(row)
            self.add(frame)
        if paper := paper_button(ctx, "page:warning_signs"):
            self.add(paper)
        self.add(Label(tr("help.not_a_test"), "small"))
        return signs.title
