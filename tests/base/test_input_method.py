"""A laptop keeps the input method of the system, as for Chinese or Japanese; a kiosk has none."""

from __future__ import annotations

import pytest

from lungedu.base.input_method import choose_input_method


@pytest.mark.parametrize(("before", "laptop"), [
    ({}, {}),
    ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
    ({"QT_IM_MODULE": "qtvirtualkeyboard", "LANG": "de"}, {"LANG": "de"}),
    ({"QT_IM_MODULES": "wayland;qtvirtualkeyboard; fcitx"}, {"QT_IM_MODULES": "wayland; fcitx"}),
    ({"QT_IM_MODULES": "QtVirtualKeyboard"}, {}),
])
def test_a_laptop_keeps_all_but_the_virtual_keyboard_and_a_kiosk_none(before: dict[str, str],
                                                                      laptop: dict[str, str]) -> None:
    at_laptop, at_kiosk = dict(before), dict(before)
    choose_input_method(at_laptop, locked=False)
    choose_input_method(at_kiosk, locked=True)
    assert at_laptop == laptop
    assert at_kiosk == {name: value for name, value in before.items() if name == "LANG"}
