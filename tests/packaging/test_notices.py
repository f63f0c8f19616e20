"""No library of the system is shipped without its notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from lungedu.base.resources import Resources
from lungedu.loading.licenses import license_text, read_system_parts


@pytest.fixture
def folder(tmp_path: Path) -> tuple[Path, Path]:
    """What the build has made, and where its licenses lie."""
    internal, licenses = tmp_path / "_internal", tmp_path / "licenses"
    internal.mkdir()
    licenses.mkdir()
    for name in ("libpng16.so.16", "libz.so.1", "libQt6Core.so.6", "libpython3.11.so.1.0"):
        (internal / name).touch()
    return internal, licenses


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with two packages; its folder of documents."""
    import notices

    packages = {"libpng16.so.16": "libpng16-16", "libz.so.1": "zlib1g"}
    documents = tmp_path / "doc"
    for package in packages.values():
        (documents / package).mkdir(parents=True)
        (documents / package / "copyright").write_text(f"The notice of {package}.\n", "utf-8")
    monkeypatch.setattr(notices, "DOCUMENTS", documents)
    monkeypatch.setattr(notices, "package_of", packages.__getitem__)
    monkeypatch.setattr(notices, "version_of", lambda package: "1:2.3+dfsg-4")
    return documents


@pytest.mark.usefixtures("debian")
def test_each_library_of_the_system_is_named_with_version_license_and_notice(folder: tuple[Path, Path]) -> None:
    import notices

    notices.gather(*folder)
    resources = Resources(folder[1].parent)
    parts = read_system_parts(resources)
    assert [(part.name, part.version, part.license, part.files) for part in parts] == [
        ("libpng16-16", "1:2.3+dfsg-4", "libpng-2.0", ("libpng16.so.16",)),
        ("zlib1g", "1:2.3+dfsg-4", "Zlib", ("libz.so.1",))]
    assert license_text(resources, parts[1].texts[0]) == "The notice of zlib1g.\n"


def test_a_library_without_a_notice_stops_the_build(folder: tuple[Path, Path], debian: Path) -> None:
    import notices

    (debian / "zlib1g" / "copyright").unlink()
    with pytest.raises(notices.MissingNoticeError, match=r"libz\.so\.1 .* zlib1g"):
        notices.gather(*folder)


@pytest.mark.usefixtures("debian")
def test_a_library_whose_license_nobody_looked_up_stops_the_build(
        folder: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import notices

    (tmp_path / "known.toml").write_text('[licenses]\n"zlib1g" = "Zlib"\n', "utf-8")
    monkeypatch.setattr(notices, "KNOWN", tmp_path / "known.toml")
    with pytest.raises(notices.MissingNoticeError, match=r"libpng16-16"):
        notices.gather(*folder)
