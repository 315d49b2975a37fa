"""Commands and keys in help texts, written from the table of actions, as it is now.

`{file.export}` becomes the way to the command in the menus, `{key:file.export}` its
key, `{keys:file}` a table of all the keys of a menu.
"""

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.action import Action, key_name, translated
from annotator.gui.actions.action_table import READING_KEYS
from annotator.gui.actions.menus import MENUS

REFERENCE: Final = re.compile(r"\{(key:|keys:)?([a-z_.]+)\}")
_IN_TEXT: Final = "text"
"""Names the keys of the text itself, which are no actions."""


def filled(markdown: str, table: Iterable[Action]) -> str:
    """Return a text with the commands and keys of `table` written out."""
    known = {each.id: each for each in table}

    def written(found: re.Match[str]) -> str:
        kind, name = found.groups()
        if kind == "keys:":
            return _keys_of(name, known.values())
        action = known.get(name)
        if action is None:
            return ""  # a label of another scheme, say
        return _key(action) if kind == "key:" else _way(action)

    return REFERENCE.sub(written, markdown)


def _key(action: Action) -> str:
    if action.keys:
        return f"`{key_name(action.keys[0])}`"
    return QCoreApplication.translate("HelpWindow", "(no key)")


def _names(action: Action) -> Iterable[str]:
    return dict.fromkeys(map(key_name, action.keys))


def _way(action: Action) -> str:
    menu = next(each for each in MENUS if each.id == action.menu)
    return f"*{translated(menu.title).replace('&', '')} → {translated(action.title)}*"


def _keys_of(menu: str, table: Iterable[Action]) -> str:
    if menu == _IN_TEXT:
        rows = [(f"`{keys}`", translated(title)) for title, keys in READING_KEYS]
    else:
        rows = [
            (", ".join(f"`{key}`" for key in _names(each)), translated(each.title))
            for each in table
            if each.menu == menu and each.keys
        ]
    key = QCoreApplication.translate("HelpWindow", "Key")
    does = QCoreApplication.translate("HelpWindow", "What it does")
    head = f"| {key} | {does} |"
    return "\n".join((head, "| --- | --- |", *(f"| {keys} | {what} |" for keys, what in rows)))
