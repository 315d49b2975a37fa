"""Keys a person has given to actions in the place of their own, and which she may not give."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.gui.actions.action import Action, Scope, key_name, translated, with_both_enters
from annotator.gui.reading.keys import COMMANDS, MOVES
from annotator.gui.words.russian_keys import latin_sequence

_MODIFIERS: Final = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
_CYRILLIC: Final = range(0x400, 0x500)
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_COMMANDS: Final = ("Ctrl+", "Alt+", "Meta+")
_FUNCTION_KEY: Final = re.compile(r"(Shift\+)?F\d+")

_tr = partial(QCoreApplication.translate, "KeySettings")


def with_keys(table: Iterable[Action], chosen: Mapping[str, tuple[str, ...]]) -> tuple[Action, ...]:
    """Return the table with the keys a person has chosen; they are taken from all others."""
    table = tuple(table)
    known = {each.id for each in table}
    taken = {(_normal(key), _in_list(each)) for each in table for key in chosen.get(each.id, ())}
    if not taken and known.isdisjoint(chosen):
        return table
    return tuple(
        each._replace(
            keys=chosen[each.id]
            if each.id in chosen
            else tuple(key for key in each.keys if (_normal(key), _in_list(each)) not in taken),
        )
        for each in table
    )


def refusal(table: Iterable[Action], action: Action, key: str) -> str:
    """Return why an action of `table` cannot have a key, empty when it can."""
    wanted = _normal(key)
    for other in table:
        same_place = _in_list(other) == _in_list(action)
        if other.id != action.id and same_place and wanted in map(_normal, other.keys):
            return _tr("{0} is the key of “{1}”; give that another key first.").format(
                key_name(key), translated(other.title)
            )
    if wanted in map(_normal, action.keys):
        return ""
    if wanted in _keys_of_the_text():
        return _tr("{0} moves and selects in the text; choose another key.").format(key_name(key))
    if action.scope is Scope.WINDOW and _is_typing(wanted):
        return _tr("{0} would be typing in a search field; choose one with Ctrl or Alt.").format(
            key_name(key)
        )
    return ""


def key_of(event: QKeyEvent) -> str:
    """Return the key a person pressed, on any keyboard; empty for a modifier alone."""
    if event.key() in _MODIFIERS or event.key() <= 0 or event.key() == Qt.Key.Key_unknown:
        return ""
    latin = latin_sequence(event)
    if latin is not None:
        return latin.toString()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if text.isprintable() and text and not text.isalpha() and not text.isspace():
        modifiers &= ~_SHIFT  # it is in the character already: + and not Shift++
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()


def _in_list(action: Action) -> bool:
    """Whether keys of an action are those of the list, where they may mean something else."""
    return action.scope is Scope.LIST


def _normal(key: str) -> str:
    return with_both_enters([QKeySequence(key).toString()])[0]


def _keys_of_the_text() -> frozenset[str]:
    moves = [(key, held | more) for key, held in MOVES for more in (held, _SHIFT)]
    return frozenset(
        _normal(QKeySequence(QKeyCombination(held, Qt.Key(key))).toString())
        for key, held in (*moves, *COMMANDS)
        if key not in _CYRILLIC
    )


def _is_typing(key: str) -> bool:
    """Whether a key by itself writes something, or deletes what is written."""
    return not any(held in key for held in _COMMANDS) and _FUNCTION_KEY.fullmatch(key) is None
