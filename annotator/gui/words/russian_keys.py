"""Shortcuts on a Russian keyboard: the letter a key has there stands for its Latin one.

Qt finds Latin shortcuts by itself where the system lists a Latin layout too;
binding both letters to one action would then be ambiguous to it. So this looks
only at key presses that no shortcut and no widget has taken.
"""

from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_CYRILLIC: Final = "йцукенгшщзхъфывапролджэячсмитьбюё"
_LATIN: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_TO_LATIN: Final = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TO_CYRILLIC: Final = dict(zip(_LATIN, _CYRILLIC, strict=True))
_WITH_SHIFT: Final = dict(zip('{}:"<>~', "хъжэбюё", strict=True))
"""Signs on keys that write Cyrillic letters, as they come with Shift."""
_CYRILLIC_BLOCK: Final = range(0x0400, 0x0500)


def latin_sequence(event: QKeyEvent) -> QKeySequence | None:
    """Return the key sequence of the same physical key on a Latin keyboard.

    None when the key bears no Cyrillic letter.
    """
    letter = event.text()
    if letter.casefold() not in _TO_LATIN:
        letter = chr(event.key()) if event.key() in _CYRILLIC_BLOCK else ""
    latin = _TO_LATIN.get(letter.casefold())
    if latin is None:
        return None
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(latin.upper()))))


def latin_letter(letter: str) -> str:
    """Return what the key of a letter writes on a Latin keyboard, in small letters."""
    small = letter.casefold()
    return _TO_LATIN.get(small, small)


def in_other_layout(text: str) -> str:
    """Return what the same keys write in the other layout: `щзут` for `open`, and back."""
    small = text.casefold()
    to_latin = any(each in _TO_LATIN for each in small)
    table = _TO_LATIN if to_latin else _TO_CYRILLIC | _WITH_SHIFT
    return "".join(table.get(each, each) for each in small)
