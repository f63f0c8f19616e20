"""The one door to bundled files: nothing outside the folder, a clear word about what cannot be had."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lungedu.base.errors import ResourceError, ResourceMissingError, ResourcePathError, ResourceUnreadableError
from lungedu.base.resources import LARGEST_FILE, Resources, bundled_folder

OUTSIDE = ("/etc/passwd", "//server/share/x", "../secret.yaml", "topics/../../secret.yaml", "topics/..",
           "..", "topics\\..\\secret.yaml", "C:/secret.yaml", "C:secret.yaml", "topics/C:/secret.yaml",
           "topics/C:x", "", ".")


@pytest.fixture
def resources(tmp_path: Path) -> Resources:
    folder = tmp_path / "resources"
    (folder / "topics").mkdir(parents=True)
    (tmp_path / "secret.yaml").write_text("not for the app")
    return Resources(folder)


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_path_that_leaves_the_folder_is_refused(resources: Resources, path: str) -> None:
    with pytest.raises(ResourcePathError, match="is not a path inside the resources folder"):
        resources.text(path)
    with pytest.raises(ResourcePathError):
        resources.has(path)


def test_a_path_with_a_zero_byte_is_a_resource_error_like_any_other(resources: Resources) -> None:
    with pytest.raises(ResourceError):
        resources.text("topics/a\x00b.yaml")


def test_a_text_is_read_as_utf8_with_or_without_a_byte_order_mark(resources: Resources) -> None:
    (resources.folder / "topics/a.yaml").write_bytes("ο κήπος".encode())
    (resources.folder / "topics/b.yaml").write_bytes(b"\xef\xbb\xbf" + "ο κήπος".encode())
    assert resources.text("topics/a.yaml") == resources.text("topics/b.yaml") == "ο κήπος"


def test_a_missing_file_is_named_with_its_folder(resources: Resources) -> None:
    with pytest.raises(ResourceMissingError, match=r"There is no file topics/none\.yaml in .*resources"):
        resources.text("topics/none.yaml")
    assert not resources.has("topics/none.yaml")


def test_a_huge_file_is_refused_unread(resources: Resources, monkeypatch: pytest.MonkeyPatch) -> None:
    with (resources.folder / "huge.yaml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)

    def not_to_be_read(_: Path) -> bytes:
        raise AssertionError("a huge file must not be read")

    monkeypatch.setattr(Path, "read_bytes", not_to_be_read)
    with pytest.raises(ResourceUnreadableError, match="larger than 2,000,000 bytes"):
        resources.text("huge.yaml")


def test_a_file_of_the_largest_size_is_read(resources: Resources) -> None:
    (resources.folder / "large.yaml").write_bytes(b"a" * LARGEST_FILE)
    assert len(resources.text("large.yaml")) == LARGEST_FILE


def test_a_binary_file_is_reported_with_the_line_of_its_first_zero_byte(resources: Resources) -> None:
    (resources.folder / "binary.yaml").write_bytes(b"id: a\ntitle: b\n\x89PNG\x00\x00")
    with pytest.raises(ResourceUnreadableError, match="not a text file") as raised:
        resources.text("binary.yaml")
    assert raised.value.line == 3


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman"])
def test_a_wrong_encoding_is_reported_with_its_first_line(resources: Resources, encoding: str) -> None:
    (resources.folder / "old.yaml").write_bytes("id: a\ntitle: the café\n".encode(encoding))
    with pytest.raises(ResourceUnreadableError, match="Save it again with the encoding UTF-8") as raised:
        resources.text("old.yaml")
    assert raised.value.line == 2


def test_a_folder_in_the_place_of_a_file_is_reported(resources: Resources) -> None:
    (resources.folder / "topics/a.yaml").mkdir()
    with pytest.raises(ResourceUnreadableError, match="The system does not give this file out"):
        resources.text("topics/a.yaml")


def test_names_are_those_of_one_kind_sorted_without_their_ending(resources: Resources) -> None:
    for name in ("b.yaml", "a.yaml", "a.yml", "notes.txt"):
        (resources.folder / "topics" / name).touch()
    (resources.folder / "top.yaml").touch()
    assert resources.names("topics", ".yaml") == ("a", "b")
    assert resources.names("", ".yaml") == ("top",)
    assert resources.names("nowhere", ".yaml") == ()
    assert resources.has("topics/a.yaml")
    assert not resources.has("topics")


def test_in_a_checkout_the_shipped_folder_is_beside_src() -> None:
    folder = bundled_folder()
    assert folder.name == "resources"
    assert Resources(folder).has("catalogue.yaml")
    assert (folder.parent / "src" / "lungedu").is_dir()


def test_in_an_installed_wheel_the_shipped_folder_is_inside_the_package(tmp_path: Path) -> None:
    site = tmp_path / "site"
    here = bundled_folder()
    ignored = shutil.ignore_patterns("__pycache__", "art", "fonts")
    shutil.copytree(here.parent / "src" / "lungedu", site / "lungedu", ignore=ignored)
    shutil.copytree(here, site / "lungedu" / "resources", ignore=ignored)
    script = ("from lungedu.base.resources import Resources, bundled_folder\n"
              "from lungedu.loading.front import read_catalogue\n"
              "print(bundled_folder()); read_catalogue(Resources(bundled_folder()))")
    result = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True,
                            env=os.environ | {"PYTHONPATH": str(site)}, check=True)
    assert Path(result.stdout.strip()) == (site / "lungedu" / "resources").resolve()
