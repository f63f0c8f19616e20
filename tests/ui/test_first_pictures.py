"""The pictures of Home come with its words when an earlier start kept their pixels, and never the wrong ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.content_folder import SHIPPED
from helpers.screens import SIZES
from lungedu import app
from lungedu.domain.session import Appearance, Open, Route
from lungedu.paint import art as art_module
from lungedu.paint.pixel_store import FOLDER
from lungedu.ui.controls.picture import Picture

pytestmark = pytest.mark.usefixtures("qapp")


class Starts:
    """Starts of the app that keep pixels in one folder."""

    def __init__(self, qtbot: QtBot, folder: Path):
        self._qtbot = qtbot
        self.folder = folder
        self.pixels = folder / FOLDER

    def start(self, *, resources: Path | None = None, keeps: bool = True, theme: str = "day") -> app.Running:
        running = app.start(app.CommonStart(size=SIZES[0], index_folder=self.folder if keeps else None,
                                        resources=resources, appearance=Appearance(theme=theme)))
        self._qtbot.addWidget(running.window)
        return running

    def files(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.pixels.glob("*")}

    def first(self, **how: object) -> bytes:
        """A start until all is drawn and kept; what its Home looks like."""
        running = self.start(**how)  # type: ignore[arg-type]
        running.window.show()
        running.window.page.ctx.art.wake()
        self._qtbot.wait(1)
        for _ in range(60):
            QApplication.processEvents()
        return picture_of(running)


def picture_of(running: app.Running) -> bytes:
    """The first picture of Home as it is painted now."""
    shown = running.window.page.findChildren(Picture)[0].grab().toImage()
    return bytes(shown.constBits())


@pytest.fixture
def starts(qtbot: QtBot, tmp_path: Path) -> Starts:
    return Starts(qtbot, tmp_path / "kept")


def test_the_second_start_paints_the_pictures_with_the_words(starts: Starts,
                                                             monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = starts.first()
    monkeypatch.setattr(art_module, "_draw", lambda *_, **__: pytest.fail("a drawing was made again"))
    second = starts.start()
    second.window.show()

    assert not second.window.page.ctx.art.awake
    assert picture_of(second) == drawn


def test_a_changed_drawing_and_another_theme_are_drawn_anew(starts: Starts, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(SHIPPED, own)
    drawn = starts.first(resources=own)
    picture = starts.start(resources=own).window.page.findChildren(Picture)[0].art
    file = own / "art" / f"{picture}.svg"
    file.write_text(file.read_text("utf-8").replace("</svg>", '<circle r="900" fill="#123456"/></svg>'), "utf-8")

    assert starts.first(resources=own) != drawn
    assert starts.first(resources=own, theme="night") != drawn


@pytest.mark.parametrize("damage", [b"", b"LEP1", b"\x00" * 40_000])
def test_damaged_pixels_are_ignored_and_written_again(starts: Starts, damage: bytes) -> None:
    drawn = starts.first()
    whole = starts.files()
    assert whole
    for name in whole:
        (starts.pixels / name).write_bytes(damage)

    assert starts.first() == drawn
    assert starts.files() == whole


def test_pixels_with_a_flipped_bit_are_ignored(starts: Starts) -> None:
    drawn = starts.first()
    for name, data in starts.files().items():
        (starts.pixels / name).write_bytes(data[:-1] + bytes([data[-1] ^ 1]))

    assert starts.first() == drawn


def test_what_is_drawn_after_the_first_action_is_not_kept(starts: Starts) -> None:
    starts.first()
    before = starts.files()
    running = starts.start()
    running.window.show()
    running.window.page.ctx.art.wake()
    running.model.dispatch(Open(Route("topic", "the-brake")))
    for _ in range(60):
        QApplication.processEvents()

    assert starts.files() == before


def test_a_start_that_keeps_nothing_writes_no_pixels(starts: Starts) -> None:
    starts.first(keeps=False)

    assert not starts.folder.exists()


def test_a_folder_that_cannot_be_written_changes_nothing(starts: Starts) -> None:
    starts.folder.parent.mkdir(exist_ok=True)
    starts.folder.write_text("a file is in the way", "utf-8")

    assert any(starts.first())
