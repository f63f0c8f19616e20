"""What a screen reader finds in the nurse's windows: each page, every control with a role, a name and a press."""

from __future__ import annotations

from collections.abc import Iterator
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


PLANS = {
    "plans": (),
    "versions": ("Earlier versions",),
    "a deleted plan": ("Delete",),
    "the sheet": ("A sheet for the group", "Put questions on the sheet"),
    "the editor": ("Make it mine",),
}
"""Pages before a session, and what leads to them from the list of plans."""
SESSION = {"whose screen": None, "the desk": (), "all items": ("All items",)}
"""Pages of a session; None: before the nurse said whose screen it is."""


def at_plans(folder: Path) -> AtPlans:
    """With a plan of one's own, and a version before it."""
    nurse = AtPlans(folder)
    for title, way in (("Mine", "Make it mine"), ("Mine, too", "Change")):
        nurse.touch(way)
        assert nurse.window.editor is not None
        nurse.window.editor.title.setText(title)
        nurse.touch("Save")
    return nurse


@pytest.fixture(params=[*PLANS, *SESSION])
def nurse(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Nurse]:
    page = request.param
    touches = PLANS[page] if page in PLANS else SESSION[page]
    made = at_plans(tmp_path / "plans") if page in PLANS else AtDesk(agreed=touches is not None)
    for words in touches or ():
        made.touch(words)
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
    spoken = {node.text(QAccessible.Text.Name) for node in tree(nurse)}
    for label in nurse.window.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.text() in spoken


def test_two_buttons_that_do_not_the_same_have_not_the_same_name_beside_them(nurse: Nurse) -> None:
    """In one card or row: of several plans each has its *Change*, below its own heading."""
    for parent in {button.parent() for button in nurse.window.findChildren(QAbstractButton) if button.isVisible()}:
        assert parent is not None
        names = [name_of(one) for one in parent.children() if isinstance(one, QAbstractButton) and one.isVisible()]
        assert len(names) == len(set(names)), names


def test_nothing_is_cut_off_too_small_or_outside(nurse: Nurse) -> None:
    found = [*clipped(nurse.window, "nurse"), *outside(nurse.window, "nurse"), *too_small(nurse.window, "nurse")]
    assert not found, "\n".join(map(str, found))
