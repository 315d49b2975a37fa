"""What an action and a menu are; the table of them is in `action_table`."""

import sys
from collections.abc import Callable, Iterable
from enum import Enum
from itertools import chain
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from annotator.gui.actions.window_state import WindowState

CONTEXT = "Actions"

_ENTERS: Final = ("Return", "Enter") if sys.platform == "darwin" else ("Enter", "Return")

When = Callable[[WindowState], bool]


class Scope(Enum):
    """Where an action's keys count."""

    WINDOW = "window"
    MARKING = "marking"
    """In the text, the label bar and the annotation panel: bare keys that elsewhere are typing."""
    LIST = "list"
    """In the list of articles, where the keys of one article are those of all that are chosen."""


class Menu(NamedTuple):
    """A menu of the menu bar; shown when there is something in it to do."""

    id: str
    title: str
    when: When


class Action(NamedTuple):
    """One thing a person can do."""

    id: str
    title: str
    """In English; translated where it is shown."""
    menu: str
    group: int = 0
    """Groups of a menu stand apart."""
    icon: str = ""
    """Name in the font of icons."""
    keys: tuple[str, ...] = ()
    repeats: bool = False
    """Whether a key held down does it again and again: a step that can be taken back at sight."""
    scope: Scope = Scope.WINDOW
    when: When = lambda _state: True
    hint: str = ""
    """A word or two for the hints in the status bar."""
    program_hint: str = ""
    """The same where the mark is by a program, when it is another."""
    detail: Callable[[WindowState], str] = lambda _state: ""
    """What the action is about at the moment, shown after its title."""
    checked: When | None = None
    submenu: bool = False
    """Whether it opens a menu that is filled when it is shown."""


def key_name(keys: str | QKeySequence) -> str:
    """Return a key as the system and keyboards call it: Enter, where Qt says Return."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("Return", "Enter")


def key_names(keys: Iterable[str]) -> str:
    """Return all keys of something, each called once: the two keys Enter have one name."""
    return ", ".join(dict.fromkeys(map(key_name, keys)))


def with_both_enters(keys: Iterable[str]) -> list[str]:
    """Return keys in which each of the two keys Enter stands for both.

    The one comes first that a menu calls as keyboards do: menus show the first.
    """
    both = (
        [key.replace(_enter_of(key), each) for each in _ENTERS] if _enter_of(key) else [key]
        for key in keys
    )
    return list(dict.fromkeys(chain.from_iterable(both)))


def _enter_of(key: str) -> str:
    return next((each for each in _ENTERS if key == each or key.endswith(f"+{each}")), "")


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text of the table for translation; Qt's own says it returns any object."""
    return text


def translated(text: str) -> str:
    """Return a title or hint in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)


def mark_action_id(name: str) -> str:
    """Return the id of the action that marks with a label."""
    return f"mark.{name}"
