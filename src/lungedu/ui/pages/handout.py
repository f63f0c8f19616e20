"""Print preview of a handout: size, paper, then print or save as PDF."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from lungedu.domain.session import AppState, Route
from lungedu.paper.handout import Handout, Handouts
from lungedu.paper.handout_pages import A4, LARGE_POINTS, LETTER, HandoutSheet
from lungedu.paper.handout_pictures import HandoutPictures
from lungedu.ui.announcer import announce
from lungedu.ui.context import UiContext
from lungedu.ui.controls.choice_row import ChoiceRow
from lungedu.ui.controls.flow import Flow
from lungedu.ui.controls.labels import Label
from lungedu.ui.controls.touch_button import TouchButton
from lungedu.ui.page import Page
from lungedu.viewmodels.chart_settings import ChartSettings

_PREVIEW = 15
"""Width of a preview page, in multiples of the body size."""
_MOST_IN_SIGHT = 4
"""Number of pages shown at first; the others on request."""


class HandoutPage(Page):
    """`place.id`: a link, e.g. `topic:the-brake`."""

    def build(self, ctx: UiContext, route: Route) -> str:
        tr = ctx.tr
        self._dials = ChartSettings(ctx.app, f"handout:{route.id}")
        self._stop: TouchButton | None = None
        self._wanted = True
        handout = self.handout(numbers=bool(self._dials.get("survival")))
        if handout is None:
            self.add_title(tr("page.not_here"), tr("page.not_here_text"))
            return tr("page.not_here")
        title = tr("handout.title", title=handout.title)
        self.add_title(title)
        for question, choices, chosen, dial in self._choices():
            def choose(choice: str, dial: str = dial) -> None:
                self._dials.turn(**{dial: int(choice == dial)})

            self.add(ChoiceRow(ctx, question, choices, chosen, choose))
        self.add_choices()
        self._sheet = self._made(handout)
        self.add(Label(tr.count("handout.pages", self._sheet.pages)))
        buttons = []
        if self.prints:
            buttons.append(TouchButton(ctx, tr("handout.print"), self._print, icon="print", kind="main"))
        if self.saves:
            buttons.append(TouchButton(ctx, tr("handout.save"), self._save))
        self._stop = TouchButton(ctx, tr("handout.stop"), self._give_up, icon="close")
        self._stop.hide()
        self._buttons = buttons
        self.add(Flow(ctx, [*buttons, self._stop]))
        self._told = Label("", "strong")
        self._told.hide()
        self.add(self._told)
        self.add(Flow(ctx, list(self._previews())))
        if self._sheet.pages > _MOST_IN_SIGHT and not self._dials.get("all"):
            self.add(Flow(ctx, [TouchButton(ctx, tr("handout.all"), lambda: self._dials.turn(all=1))]))
        return title

    @property
    def prints(self) -> bool:
        """Whether this device can print."""
        return self.ctx.app.features.prints

    @property
    def saves(self) -> bool:
        """Whether files can be saved here, and a print dialog is allowed."""
        return self.ctx.app.features.saves_files

    def follow(self, old: AppState, new: AppState) -> None:
        """Rebuild the page when the choices change."""
        if self._dials.in_state(old) != self._dials.in_state(new):
            self.ctx.again()

    # -- what is made -------------------------------------------------------------------------------------------

    def handout(self, *, numbers: bool) -> Handout | None:
        """The handout, with or without survival numbers; None if the page does not exist."""
        ctx = self.ctx
        makes = Handouts(ctx.library, ctx.tr, ctx.app.today(), numbers=numbers)
        return makes.of(self.route.id)

    def add_choices(self) -> None:
        """Further choices of a subclass."""

    def _made(self, handout: Handout) -> HandoutSheet:
        ctx, large = self.ctx, bool(self._dials.get("large"))
        pictures = HandoutPictures(ctx.art.resources, ctx.library, ctx.tr, ctx.app.today(),
                                   LARGE_POINTS if large else HandoutPictures.least)
        return HandoutSheet(handout, pictures, large=large, paper=LETTER if self._dials.get("letter") else A4)

    def _choices(self) -> list[tuple[str, list[tuple[str, str]], str, str]]:
        tr, get = self.ctx.tr, self._dials.get
        rows = [(tr("sheet.size"), [("normal", tr("sheet.normal")), ("large", tr("sheet.large"))],
                 "large" if get("large") else "normal", "large"),
                (tr("sheet.paper"), [("a4", tr("sheet.a4")), ("letter", tr("sheet.letter"))],
                 "letter" if get("letter") else "a4", "letter")]
        if self._has_numbers():
            rows.append((tr("handout.numbers"), [("without", tr("handout.without")),
                                                 ("survival", tr("handout.with"))],
                         "survival" if get("survival") else "without", "survival"))
        return rows

    def _has_numbers(self) -> bool:
        """Whether the page has survival numbers to choose."""
        return self.handout(numbers=False) != self.handout(numbers=True)

    def _previews(self) -> list[QWidget]:
        """Previews of the first pages."""
        ctx, sheet = self.ctx, self._sheet
        ratio = ctx.pixel_ratio
        sizes = ctx.style.metrics
        wide = min(sizes.body * _PREVIEW, sizes.width - 2 * sizes.margin - sizes.touch - sizes.gap)
        points = sheet.layout.pageSize().sizePoints()
        size = QSize(wide, round(wide * points.height() / points.width()))
        made: list[QWidget] = []
        for number in range(sheet.pages if self._dials.get("all") else min(sheet.pages, _MOST_IN_SIGHT)):
            pixmap = QPixmap(size * ratio)
            pixmap.fill(QColor("white"))
            painter = QPainter(pixmap)
            sheet.paint(painter, number, wide * ratio / points.width())
            painter.end()
            pixmap.setDevicePixelRatio(ratio)
            shown = QLabel()
            shown.setObjectName("paper")
            shown.setPixmap(pixmap)
            shown.setFixedSize(size)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
            shown.setAccessibleName(ctx.tr("sheet.page", number=number + 1, count=sheet.pages))
            made.append(shown)
        return made

    # -- what is done -------------------------------------------------------------------------------------------

    def _goes_on(self, number: int) -> bool:
        """Report progress before each page; returns whether to continue."""
        if not shiboken6.isValid(self):
            return False
        self._tell(self.ctx.tr("handout.making", number=number + 1, count=self._sheet.pages))
        QApplication.processEvents()
        return shiboken6.isValid(self) and self._wanted

    def _give_up(self) -> None:
        self._wanted = False

    def _busy(self, *, busy: bool) -> None:
        if not shiboken6.isValid(self):
            return
        self._wanted = True
        for button in self._buttons:
            button.setEnabled(not busy)
        if self._stop is not None:
            self._stop.setVisible(busy)

    def _print(self) -> None:
        from lungedu.ui.printing import print_sheet  # late: rarely needed

        def paints(device: QPagedPaintDevice) -> bool:
            """A started print job cannot be withdrawn, so canceling is offered while pages are laid out."""
            self._busy(busy=True)
            return bool(self._sheet.pdf(self._goes_on)) and self._sheet.print_on(device)

        ended = print_sheet(self.window(), paints, asks=self.saves)
        stopped = shiboken6.isValid(self) and not self._wanted
        self._busy(busy=False)
        self._end("handout.stopped" if stopped else ended)

    def _save(self) -> None:
        from lungedu.ui.printing import place_to_save, save

        tr = self.ctx.tr
        file = place_to_save(self.window(), tr("handout.save"), tr("handout.file_name"), tr("sheet.file_kind"))
        if file is None:
            return
        self._busy(busy=True)
        data = self._sheet.pdf(self._goes_on)
        self._busy(busy=False)
        if not data:
            self._end("handout.stopped")
            return
        self._end("sheet.saved" if save(file, data) else "sheet.not_saved")

    def _end(self, said: str) -> None:
        if said and shiboken6.isValid(self):
            self._tell(self.ctx.tr(said))

    def _tell(self, said: str) -> None:
        self._told.setText(said)
        self._told.show()
        announce(self, said)
