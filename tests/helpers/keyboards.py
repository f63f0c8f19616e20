"""Keyboards for tests: the shipped ones, and two of other scripts that do not ship."""

from __future__ import annotations

from helpers.content_folder import SHIPPED
from lungedu.base.resources import Resources
from lungedu.content.keyboard import Key, Keyboard
from lungedu.loading import files
from lungedu.loading.store import FileReader
from lungedu.loading.validate import validate
from lungedu.loading.yaml_tree import parse_tree

ARABIC = """\
id: ar
name: العربية
language: ar
direction: rtl
planes:
  - id: letters
    name: حروف
    sign: أبج
    shift: marks
    rows:
      - د ج ح خ ه ع غ ف ق ث ص ض
      - ط ك م ن ت ا ل ب ي س ش
      - <backspace:1.5> ظ ز و ة ى لا ر ؤ ء ئ <shift:1.5>
      - <done:2> . <right> <space:4> <left> ؟ <digits:2>
  - id: marks
    name: حركات
    rows:
      - [{types: "َ", shows: "ـَ", spoken: فتحة}, {types: "ُ", shows: "ـُ", spoken: ضمة}, إ, آ]
      - <backspace:1.5> <shift:1.5> <done:2>
  - id: digits
    name: أرقام
    sign: "١٢٣"
    rows:
      - ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠
      - <letters:2> <space:4> <backspace:2>
spoken:
  - {sign: ".", name: نقطة}
  - {sign: "؟", name: علامة استفهام}
"""
"""A row begins at the right. One key types two letters."""

GREEK = """\
id: el
name: Ελληνικά
language: el
planes:
  - id: letters
    name: Μικρά
    shift: capitals
    rows:
      - ς ε ρ τ υ θ ι ο π
      - α σ δ φ γ η ξ κ λ
      - <shift:1.5> ζ χ ψ ω β ν μ <backspace:1.5>
      - <space:5> <done:2>
  - id: capitals
    name: Κεφαλαία
    rows:
      - Ε Ρ Τ Υ Θ Ι Ο Π
      - Α Σ Δ Φ Γ Η Ξ Κ Λ
      - <shift:1.5> Ζ Χ Ψ Ω Β Ν Μ <backspace:1.5>
      - <space:5> <done:2>
"""


def keyboard_of(text: str) -> Keyboard:
    """The keyboard that a file of this text would be."""
    return validate(Keyboard, parse_tree(text, "keyboards/test.yaml"))


def shipped_keyboard(name: str) -> Keyboard:
    """A keyboard that ships."""
    keyboard = FileReader(Resources(SHIPPED)).model(files.KEYBOARDS.file(name), Keyboard)
    assert isinstance(keyboard, Keyboard)
    return keyboard


def all_keys(keyboard: Keyboard) -> list[Key]:
    """Every key of every plane."""
    return [key for plane in keyboard.planes for key in plane.keys]


def key_that(keyboard: Keyboard, does: str) -> Key:
    """The key that does or types this."""
    return next(key for key in all_keys(keyboard) if does in (key.does, key.types))
