"""A scrolling page: by touch, wheel and keys, and with two buttons for readers who use none of these."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from lungedu.ui.context import UiContext
from lungedu.ui.controls.finger_scroll import FingerScroll
from lungedu.ui.controls.tab_order import arrange
from lungedu.ui.controls.touch_button import TouchButton


class ScrollPage(QScrollArea):
    """Base of all pages. Add widgets to `column`."""

    keeps_clear = True
    """Whether the right margin keeps the scroll buttons off the content."""

    steady = False
    """Whether to reserve the width of the scroll bar, for pages whose length changes while typing."""

    def __init__(self, ctx: UiContext, *, wide: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.ctx = ctx
        self._wide = wide
        sizes = ctx.style.metrics
        self._ground = QWidget()
        self.setViewport(self._ground)  # a font of our own: resolving Qt's default takes 7 ms at startup
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        self.column = QVBoxLayout(self.sheet)
        self.column.setSpacing(sizes.gap)
        self.setWidget(self.sheet)
        FingerScroll(self._ground, self.sheet)
        tr, ground = ctx.tr, self._ground  # direct children of the scroll area are missing from the accessibility tree
        self._up = TouchButton(ctx, "", lambda: self._turn(-1), icon="less", spoken=tr("page.up"), parent=ground)
        self._down = TouchButton(ctx, "", lambda: self._turn(1), icon="more", spoken=tr("page.down"),
                                 parent=ground)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._place_buttons)
        bar.rangeChanged.connect(self._place_buttons)
        self._fit_column()
        self._place_buttons()
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.timeout.connect(self.arrange_stops)
        QApplication.instance().focusChanged.connect(self._keep_focus_in_sight)  # type: ignore[union-attr]

    def add(self, widget: QWidget) -> None:
        """Append a widget."""
        self.column.addWidget(widget)

    @property
    def scroll_buttons(self) -> tuple[QWidget, ...]:
        """The scroll buttons, up and down."""
        return self._up, self._down

    def arrange_stops(self) -> None:
        """Set the tab order to reading order."""
        arrange(self.sheet)

    def arrange_stops_soon(self) -> None:
        """Set the tab order in the next event loop pass."""
        self._arranging.start(0)

    def bring_to_top(self, part: QWidget) -> None:
        """Scroll a widget to the top."""
        top = part.mapTo(self.sheet, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self.ctx.style.metrics.gap // 2)

    def finish(self) -> None:
        """Call after the last widget: adds the stretch at the end."""
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()
        self._place_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                self._turn(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case _:
                super().keyPressEvent(event)

    def _turn(self, pages: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * round(self._ground.height() * 0.8))

    def _fit_column(self) -> None:
        """Limit lines to about 80 characters; the rest of the width goes to the margins."""
        sizes = self.ctx.style.metrics
        width = self._ground.width()
        bar = max(0, self.verticalScrollBar().sizeHint().width() - (self.width() - width)) if self.steady else 0
        width -= bar
        margin = sizes.margin
        if not self._wide:
            margin = max(margin, (width - sizes.column) // 2)
        gap = sizes.gap
        beside_buttons = max(margin, sizes.touch + gap) if self.keeps_clear else margin
        self.column.setContentsMargins(margin, gap // 2, beside_buttons + bar, gap)

    def _place_buttons(self) -> None:
        bar = self.verticalScrollBar()
        sizes = self.ctx.style.metrics
        scrolls = bar.maximum() > bar.minimum()
        self._up.setVisible(scrolls and bar.value() > bar.minimum())
        self._down.setVisible(scrolls and bar.value() < bar.maximum())
        left = self._ground.width() - sizes.touch - sizes.gap // 2
        bottom = self._ground.height() - sizes.touch - sizes.gap // 2
        self._down.move(left, bottom)
        self._up.move(left, bottom - sizes.touch - sizes.gap // 2)
        self._up.raise_()
        self._down.raise_()

    def _keep_focus_in_sight(self, _: QObject | None, now: QWidget | None) -> None:
        """Scroll to the focus after a key. After a press the page holds still: the finger is on what it means."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if now is not None and self.sheet.isAncestorOf(now):
            margin = self.ctx.style.metrics.touch
            self.ensureWidgetVisible(now, 0, min(margin, max(0, (self._ground.height() - now.height()) // 2)))


def bring_into_sight(part: QWidget) -> None:
    """Scroll until a widget just added to a page is fully visible, once the page has grown."""
    page = _page_around(part)
    if page is not None:
        page.verticalScrollBar().rangeChanged.connect(lambda: page.ensureWidgetVisible(part),
                                                      Qt.ConnectionType.SingleShotConnection)


def make_room_below(part: QWidget) -> None:
    """Scroll a widget to the top if it is so low that what follows it is off screen."""
    page = _page_around(part)
    if page is not None and part.mapTo(page, part.rect().bottomLeft()).y() > page.height() // 2:
        QTimer.singleShot(0, part, lambda: page.bring_to_top(part))


def _page_around(part: QWidget) -> ScrollPage | None:
    around = part.parentWidget()
    while around is not None and not isinstance(around, ScrollPage):
        around = around.parentWidget()
    return around
