"""The actions of the table as Qt actions, in menus and on widgets."""

from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.gui.actions.action import Action, Menu, Scope, key_name, translated, with_both_enters
from annotator.gui.actions.window_state import WindowState
from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.icons import Icons

Handler = Callable[[], object]


class ActionSet(QObject):
    """Makes the actions, keeps them enabled or not, and fills menus with them."""

    def __init__(
        self,
        window: QWidget,
        menu_bar: QMenuBar,
        menus: Iterable[Menu],
        handler_of: Callable[[str], Handler],
    ) -> None:
        """Draw menus into `menu_bar`; `handler_of` gives what an action does, by its id."""
        super().__init__(window)
        self._window = window
        self._handler_of = handler_of
        self._marking: tuple[QWidget, ...] = ()
        self._state: WindowState | None = None
        self._table: dict[str, Action] = {}
        self._actions: dict[str, QAction] = {}
        self._menus = {menu: menu_bar.addMenu(translated(menu.title)) for menu in menus}
        self._theme = LIGHT
        self._icons: Icons | None = None
        for menu, made in self._menus.items():
            made.aboutToShow.connect(self.load_icons)
            made.aboutToShow.connect(partial(self._explain, menu))
            made.setToolTipsVisible(True)

    @property
    def table(self) -> tuple[Action, ...]:
        """The actions there are."""
        return tuple(self._table.values())

    @property
    def theme(self) -> Theme:
        """The colours of the window."""
        return self._theme

    @property
    def state(self) -> WindowState | None:
        """What the window was in the middle of when that was last looked at."""
        return self._state

    def do(self, action_id: str) -> None:
        """Do what an action does, whether or not it is possible from the menus now."""
        self._handler_of(action_id)()

    def entries(self, action_id: str) -> Mapping[str, Handler]:
        """Return what the menu of an action would hold now, by title."""
        entries = self._handler_of(action_id)()
        return entries if isinstance(entries, Mapping) else {}

    def load_icons(self) -> None:
        """Have the icons drawn as soon as they have been read, which takes a while."""
        if self._icons is None:
            from annotator.gui.icons import Icons

            self._icons = Icons(self)
            self._icons.ready.connect(self._show_icons)
            self._icons.ask()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in other colours."""
        self._theme = theme
        self._show_icons()

    def action(self, action_id: str) -> QAction:
        """Return the Qt action with this id."""
        return self._actions[action_id]

    def key(self, action_id: str) -> str:
        """Return the first key of an action as the system writes it, empty without one."""
        return key_name(self._actions[action_id].shortcut())

    def set_marking_widgets(self, *widgets: QWidget) -> None:
        """Say where the keys of marking count."""
        self._marking = widgets

    def set_table(self, table: Iterable[Action]) -> None:
        """Draw another table of actions; what is in both stays, as most is."""
        before, self._table = self._table, {each.id: each for each in table}
        kept = {name for name, each in self._table.items() if before.get(name) == each}
        for name, old in self._actions.items():
            if name not in kept:
                old.setEnabled(False)  # else its keys are ambiguous until it is gone
                old.deleteLater()
        self._state = None
        self._actions = {
            name: self._actions[name] if name in kept else self._made(each)
            for name, each in self._table.items()
        }
        for menu, made in self._menus.items():
            self._fill(made, [each for each in self._table.values() if each.menu == menu.id])
        self._show_icons()

    def update_state(self, state: WindowState) -> bool:
        """Enable what is possible now; return whether anything was another way before."""
        if state == self._state:
            return False
        self._state = state
        for action_id, each in self._table.items():
            made = self._actions[action_id]
            made.setEnabled(each.when(state))
            detail = each.detail(state)
            title = translated(each.title)
            made.setText(_lettered(_with_detail(title, detail) if detail else title))
            if each.checked is not None:
                made.setChecked(each.checked(state))
        self.show_menus(state)
        return True

    def show_menus(self, state: WindowState) -> None:
        """Show the menus in which something is possible."""
        for menu, shown in self._menus.items():
            shown.menuAction().setVisible(menu.when(state))

    def enabled(self) -> list[tuple[Action, QAction]]:
        """Return what can be done now, in the order of the table."""
        pairs = [(each, self._actions[action_id]) for action_id, each in self._table.items()]
        return [(each, made) for each, made in pairs if made.isEnabled() and not each.submenu]

    def press(self, keys: QKeySequence, focus: QWidget | None, *, held: bool = False) -> bool:
        """Do what a key sequence is bound to, were it pressed in `focus`, or `held` there."""
        scopes = {Scope.WINDOW} | ({Scope.MARKING} if self._is_marking(focus) else set())
        found = self.possible(keys, scopes)
        if found is not None and (found.autoRepeat() or not held):
            found.trigger()
        return found is not None

    def possible(self, keys: QKeySequence, scopes: Container[Scope]) -> QAction | None:
        """Return what a key sequence would do now where it counts in one of some scopes."""
        found = (
            made
            for each, made in self.enabled()
            if each.scope in scopes and keys in made.shortcuts()
        )
        return next(found, None)

    def impossible(self, keys: QKeySequence, focus: QWidget | None) -> Action | None:
        """Return what a key of marking is bound to, pressed in `focus` where it does nothing."""
        found = (
            each
            for action_id, each in self._table.items()
            if each.scope is Scope.MARKING and keys in self._actions[action_id].shortcuts()
        )
        return next(found, None) if self._is_marking(focus) else None

    def _is_marking(self, focus: QWidget | None) -> bool:
        return focus is not None and any(
            each is focus or each.isAncestorOf(focus) for each in self._marking
        )

    def _made(self, each: Action) -> QAction:
        made = QAction(self)  # with a text, PySide6 looks whether that is an icon: 151 names
        made.setText(_lettered(translated(each.title)))
        made.setObjectName(each.id)
        made.setCheckable(each.checked is not None)
        made.setShortcuts([QKeySequence(keys) for keys in with_both_enters(each.keys)])
        made.setAutoRepeat(each.repeats)
        made.setMenuRole(QAction.MenuRole.NoRole)
        if each.scope is Scope.MARKING:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for widget in self._marking:
                widget.addAction(made)
        elif each.scope is Scope.LIST:  # `ListKeys` presses it: its keys are others', too
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        else:
            self._window.addAction(made)
        handler = self._handler_of(each.id)
        if each.submenu:
            menu = QMenu(self._window)
            menu.aboutToShow.connect(lambda: self._refill(menu, handler))
            made.setMenu(menu)
            made.destroyed.connect(menu.deleteLater)  # an action owns none
        else:
            made.triggered.connect(lambda _checked=False: handler())
        return made

    def _refill(self, menu: QMenu, handler: Handler) -> None:
        menu.clear()
        entries = handler()
        if isinstance(entries, Mapping):
            for title, chosen in entries.items():
                menu.addAction(title.replace("&", "&&"), chosen)  # a path, or a name

    def _explain(self, menu: Menu) -> None:
        """Let a tool tip say of each action of a menu why it is not possible now."""
        from annotator.gui.palette.reasons import reason

        for action_id, each in self._table.items():
            if each.menu == menu.id and self._state is not None:
                made = self._actions[action_id]
                made.setToolTip("" if made.isEnabled() else reason(each, self._state))

    def _fill(self, menu: QMenu, entries: list[Action]) -> None:
        menu.clear()
        for before, each in zip([None, *entries], entries, strict=False):
            if before is not None and before.group != each.group:
                menu.addSeparator()
            menu.addAction(self._actions[each.id])

    def _show_icons(self) -> None:
        if self._icons is None:
            return
        for action_id, each in self._table.items():
            self._actions[action_id].setIcon(self._icons.icon(each.icon, self._theme))


def _lettered(title: str) -> str:
    """Return a title whose ampersands are letters, as in a label called R&D."""
    return title.replace("&", "&&")


def _with_detail(title: str, detail: str) -> str:
    """Return a title with what it is about; the dots of one that asks stay at its end."""
    asked = title.removesuffix("…")
    return f"{asked}: {detail}" + title[len(asked) :]
