"""What may not be shipped is found in a built folder, whatever system it was built for."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "dist" / "lungedu"

GPL_ONLY = [
    "_internal/PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "_internal/PySide6/Qt/qml/QtQuick/VirtualKeyboard/qmldir",
    "_internal/PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
    "_internal/PySide6/Qt/lib/libQt6Lottie.so.6",
    "_internal/PySide6/Qt/plugins/vectorimageformats/libqlottievectorimage.so",
    "_internal/PySide6/Qt/lib/libQt6QuickTimelineBlendTrees.so.6",
    "_internal/PySide6/Qt/lib/libQt6WaylandCompositor.so.6",
    "_internal/PySide6/Qt/lib/libQt6WaylandEglCompositorHwIntegration.so.6",
    "_internal/PySide6/Qt/plugins/wayland-graphics-integration-server/libqt-wayland-compositor-wayland-egl.so",
    "_internal/PySide6/Qt6Charts.dll", "_internal/PySide6/QtGraphs.pyd",
    "_internal/PySide6/Qt6DataVisualization.dll", "_internal/PySide6/Qt6Quick3D.dll",
    "_internal/PySide6/Qt6CanvasPainter.dll", "_internal/PySide6/Qt6HttpServer.dll",
    "_internal/PySide6/Qt6NetworkAuth.dll",
]
NETWORK = [
    "_internal/PySide6/Qt/lib/libQt6Network.so.6", "_internal/PySide6/QtNetwork.abi3.so",
    "_internal/PySide6/QtNetwork.pyd", "_internal/PySide6/Qt6Network.dll",
    "_internal/PySide6/plugins/tls/qschannel.dll",
    "_internal/PySide6/Qt/plugins/platforms/libqvnc.so",
    "_internal/python3.11/lib-dynload/_socket.cpython-311-x86_64-linux-gnu.so", "_internal/_ssl.pyd",
    "_internal/libssl.so.3", "_internal/libssl-3.dll", "_internal/libcups.so.2", "_internal/libgnutls.so.30",
]
UNUSED = [
    "_internal/PySide6/Qt/plugins/qmltooling/libqmldbg_tcp.so", "_internal/PySide6/Qt/plugins/imageformats/libqpdf.so",
    "_internal/PySide6/Qt/qml/QtQuick/Pdf/qmldir", "_internal/PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so",
    "_internal/PySide6/designer", "_internal/PySide6/Qt6WebEngineCore.dll",
    "_internal/PySide6/Qt/translations/qtbase_de.qm",
]
WELCOME = [
    "lungedu", "READ-ME-FIRST.txt", "_internal/PySide6/Qt/lib/libQt6Core.so.6", "_internal/PySide6/Qt6Widgets.dll",
    "_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "_internal/PySide6/Qt/plugins/platforms/libqwayland.so",
    "_internal/PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "_internal/PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "_internal/libcrypto.so.3",
    "_internal/libdbus-1.so.3", "_internal/lungedu/resources/licenses/system-libssl3.txt",
    "_internal/lungedu/resources/charts/side-effects.yaml", "_internal/lungedu/resources/topics/how-trials-test.yaml",
]


def found(files: list[str], modules: list[str]) -> list[str]:
    from forbidden import read_bans, slipped_in

    return list(slipped_in(read_bans(), files, modules))


@pytest.mark.parametrize("file", GPL_ONLY + NETWORK + UNUSED)
def test_a_file_that_may_not_be_shipped_is_found_and_the_reason_is_reported(file: str) -> None:
    said = found([*WELCOME, file], [])
    assert len({line.split(" fits ")[0] for line in said}) == 1
    assert said[0].startswith(file)
    assert said[0].partition(": ")[2]


@pytest.mark.parametrize("file", GPL_ONLY)
def test_a_part_that_is_not_lgpl_is_refused_for_its_license(file: str) -> None:
    assert any("GPL-only" in line for line in found([file], []))


@pytest.mark.parametrize("file", NETWORK)
def test_what_reaches_a_network_is_refused_for_that(file: str) -> None:
    assert any("no connection" in line for line in found([file], []))


def test_paths_of_windows_are_understood() -> None:
    assert found(["_internal\\PySide6\\plugins\\tls\\qschannelbackend.dll"], [])


def test_what_lungedu_needs_is_let_through() -> None:
    assert found(WELCOME, ["hashlib", "lungedu.app", "PySide6.QtCore", "testing", "sslike", "urllib.parse"]) == []


@pytest.mark.parametrize("module", ["_socket", "ssl", "asyncio.events", "http.client", "urllib.request", "test.support",
                                    "PySide6.QtNetwork"])
def test_a_module_that_may_not_be_shipped_is_found_with_all_that_is_inside_it(module: str) -> None:
    assert found([], ["json", module])[0].startswith(f"the Python module {module}: ")


def test_modules_are_looked_for_in_the_list_the_archive_and_among_the_files(tmp_path: Path) -> None:
    from forbidden import modules_in

    dynamic = tmp_path / "folder" / "_internal" / "python3.11" / "lib-dynload"
    dynamic.mkdir(parents=True)
    (dynamic / "_socket.cpython-311-x86_64-linux-gnu.so").touch()
    (tmp_path / "folder" / "_internal" / "yaml").mkdir()
    (tmp_path / "folder" / "_internal" / "yaml" / "_yaml.cpython-311-x86_64-linux-gnu.so").touch()
    with ZipFile(tmp_path / "folder" / "_internal" / "base_library.zip", "w") as archive:
        archive.writestr("encodings/__init__.pyc", b"")
        archive.writestr("encodings/idna.pyc", b"")
    (tmp_path / "modules.txt").write_text("lungedu.app\nhttp\n")
    assert modules_in(tmp_path / "folder", tmp_path / "modules.txt") == [
        "_socket", "encodings", "encodings.idna", "http", "lungedu.app", "yaml._yaml"]


def test_nothing_slipped_into_the_folder_that_was_built_here() -> None:
    from forbidden import files_in, modules_in

    if not BUILT.is_dir():
        pytest.skip("no folder was built here: python3 dev.py package builds one, and looks itself")
    files, modules = files_in(BUILT), modules_in(BUILT, BUILT.parent / "modules.txt")
    assert any(file.endswith(("libQt6Core.so.6", "Qt6Core.dll")) for file in files)
    assert "lungedu.app" in modules
    assert found(files, modules) == []
