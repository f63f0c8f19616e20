"""What a screen reader finds in the nurse's windows: each page, every control with a role, a name and a press."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListWidget, QPlainTextEdit

from a11y.test_tree import CAN_BE_PRESSED, tree
from helpers.clipping import clipped, outside, too_small
from helpers.use import name_of
from presenter.test_plans import AtPlans
from presenter.test_window import AtDesk

Nurse = AtPlans | AtDesk


def plans(folder: Path) -> AtPlans:
    nurse = AtPlans(folder)
    nurse.touch("Make it mine")
    assert nurse.window.editor is not None
    for title in ("Mine", "Mine, too"):
        nurse.window.editor.title.setText(title)
        nurse.touch("Save")
        if title == "Mine":
            nurse.touch("Change")
    return nurse


def versions(folder: Path) -> AtPlans:
    nurse = plans(folder)
    nurse.touch("Earlier versions")
    return nurse


def deleted(folder: Path) -> AtPlans:
    nurse = plans(folder)
    nurse.touch("Delete")
    return nurse


def sheet(folder: Path) -> AtPlans:
    nurse = plans(folder)
    nurse.touch("A sheet for the group")
    nurse.touch("Put questions on the sheet")
    return nurse


def editor(folder: Path) -> AtPlans:
    nurse = plans(folder)
    nurse.touch("Make it mine")
    return nurse


def asked(_: Path) -> AtDesk:
    return AtDesk(agreed=False)


def desk(_: Path) -> AtDesk:
    return AtDesk()


def jump(_: Path) -> AtDesk:
    nurse = AtDesk()
    nurse.touch("All items")
    return nurse


@pytest.fixture(params=[plans, versions, deleted, sheet, editor, asked, desk, jump], ids=lambda page: page.__name__)
def nurse(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Nurse:
    page: Callable[[Path], Nurse] = request.param
    made = page(tmp_path / "plans")
    yield made
    if isinstance(made, AtDesk):
        made.leave()


def test_every_control_has_a_name_and_can_be_pressed(nurse: Nurse) -> None:
    controls = [node for node in tree(nurse) if node.role() in CAN_BE_PRESSED]
    assert controls
    for node in controls:
        assert node.text(QAccessible.Text.Name).strip()
        assert node.actionInterface() is not None


def test_every_field_and_list_has_a_name(nurse: Nurse) -> None:
    for kind in (QLineEdit, QPlainTextEdit, QListWidget):
        for field in nurse.window.findChildren(kind):
            assert field.accessibleName(), field


def test_every_word_is_in_the_tree(nurse: Nurse) -> None:
    told = {node.text(QAccessible.Text.Name) for node in tree(nurse)}
    for label in nurse.window.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.text() in told


def test_two_buttons_that_do_not_the_same_have_not_the_same_name_beside_them(nurse: Nurse) -> None:
    """In one card or row: of several plans each has its *Change*, below its own heading."""
    for parent in {button.parent() for button in nurse.window.findChildren(QAbstractButton) if button.isVisible()}:
        names = [name_of(one) for one in parent.children() if isinstance(one, QAbstractButton) and one.isVisible()]
        assert len(names) == len(set(names)), names


def test_nothing_is_cut_off_too_small_or_outside(nurse: Nurse) -> None:
    found = [*clipped(nurse.window, "nurse"), *outside(nurse.window, "nurse"), *too_small(nurse.window, "nurse")]
    assert not found, "\n".join(map(str, found))
