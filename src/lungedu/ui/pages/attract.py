"""Attract screen of an idle kiosk: a picture, a fact, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent

from lungedu.domain.session import AppState, Route
from lungedu.ui.context import UiContext
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.picture import Picture
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.page import Page

SECONDS = 12
"""Seconds per picture: enough to look at it and read its sentence twice."""


class AttractPage(Page):
    """Any tap or key begins; a held key does not. Static; pictures take turns if motion is on."""

    wide = True
    keeps_clear = False

    def build(self, ctx: UiContext, route: Route) -> str:
        tr, sizes = ctx.tr, ctx.style.metrics
        self._slides = (("two-targets", tr("attract.both")), ("the-brake", tr("attract.brake")),
                        ("blood-supply", tr("attract.supply")), ("where-it-grows", tr("attract.lining")),
                        ("visit-list", tr("attract.questions")))
        self._at = 0
        self.clinic = Label(ctx.app.features.clinic, "lead")
        self.clinic.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.clinic.setVisible(bool(ctx.app.features.clinic))
        self.add(self.clinic)
        self._pictures = [Picture(ctx, art, "", box="inside") for art, _ in self._slides]
        if sizes.upright:
            self.column.addStretch(1)
        for picture in self._pictures:
            picture.setMaximumHeight(round((sizes.width - 2 * sizes.margin) / 1.6))
            self.column.addWidget(picture, 4)
        self._says = Label("", "h1")
        self._says.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add(self._says)
        self.begin = TouchButton(ctx, tr("attract.begin"), self._begin, kind="main")
        self.begin.setObjectName("begin")
        self.begin.setMinimumHeight(round(sizes.touch * 1.5))
        self.begin.setMinimumWidth(min(sizes.width - 2 * sizes.margin, sizes.root * 24))
        if sizes.upright:
            self.column.addStretch(1)
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignHCenter)
        kept = Label(tr("attract.kept"), "lead")
        kept.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.add(kept)
        self._turns = QTimer(self)
        self._turns.setInterval(SECONDS * 1000)
        self._turns.timeout.connect(self.next_picture)
        self._show()
        self.follow(ctx.state, ctx.state)
        return tr("attract.title")

    def finish(self) -> None:
        """The picture takes the remaining space."""

    def follow(self, _: AppState, state: AppState) -> None:
        if state.appearance.motion and not state.hidden:
            self._turns.start()
        else:
            self._turns.stop()

    def next_picture(self) -> None:
        """Show the next picture with its sentence, cyclically."""
        self._at = (self._at + 1) % len(self._slides)
        self._show()

    def _show(self) -> None:
        for number, picture in enumerate(self._pictures):
            picture.setVisible(number == self._at)
        self._says.setText(self._slides[self._at][1])

    def _begin(self) -> None:
        self.ctx.open("welcome")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not event.isAutoRepeat():
            self._begin()
