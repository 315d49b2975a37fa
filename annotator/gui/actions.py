"""What an action and a menu are; the table of them is in `action_table`."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from annotator.gui.window_state import WindowState

CONTEXT = "Actions"

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


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text of the table for translation; Qt's own says it returns any object."""
    return text


def translated(text: str) -> str:
    """Return a title or hint in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text)
