"""The actions of the table as entries of the palette, those with a menu one by one."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.action import Action, translated
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.actions.menus import MENUS
from annotator.gui.palette.entries import Entry
from annotator.gui.palette.reasons import reason

_TICK = "✓ "


def commands(actions: ActionSet) -> list[Entry]:
    """Return what can be done now, menu by menu, then what cannot, with the reason."""
    order = [menu.id for menu in MENUS]
    table = sorted(actions.table, key=lambda each: order.index(each.menu))
    found = [entry for each in table for entry in _entries(actions, each)]
    return sorted(found, key=lambda each: each.do is None)


def _entries(actions: ActionSet, action: Action) -> Iterator[Entry]:
    made = actions.action(action.id)
    if not made.isEnabled():
        yield _impossible(actions, action)
    elif action.submenu:
        yield from _of_menu(actions, action)
    else:
        yield Entry(
            title=made.text().replace("&&", "&"),
            do=partial(_trigger, actions, action.id),
            id=action.id,
            section=_menu(action),
            keys=actions.key(action.id),
            checked=made.isChecked(),
            also=(action.title, f"{_menu(action)} {translated(action.title)}"),
        )


def _of_menu(actions: ActionSet, action: Action) -> Iterator[Entry]:
    title = translated(action.title)
    for name, do in actions.entries(action.id).items():
        shown = name.removeprefix(_TICK)
        yield Entry(
            title=f"{title}: {shown}",
            do=do,
            id=f"{action.id}/{shown}",
            section=_menu(action),
            checked=name.startswith(_TICK),
            also=(f"{action.title}: {shown}",),
        )


def _impossible(actions: ActionSet, action: Action) -> Entry:
    state = actions.state
    return Entry(
        title=translated(action.title),
        do=None,
        section=QCoreApplication.translate("CommandPalette", "Not possible now"),
        about=reason(action, state) if state is not None else "",
        keys=actions.key(action.id),
        also=(action.title,),
    )


def _menu(action: Action) -> str:
    titles = {menu.id: translated(menu.title).replace("&", "") for menu in MENUS}
    return titles[action.menu]


def _trigger(actions: ActionSet, action_id: str) -> None:
    actions.action(action_id).trigger()
