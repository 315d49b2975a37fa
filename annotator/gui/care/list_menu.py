"""What a right click on an article in the list, or on several, offers; and the keys of several."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.gui.actions.action import Scope
from annotator.gui.actions.action_set import ActionSet
from annotator.gui.articles.article_list import ROW_ROLE
from annotator.gui.articles.article_pane import ArticlePane
from annotator.gui.project.desk import Desk
from annotator.gui.words.russian_keys import latin_sequence

_OFFERED: Final = (
    ("article.done_next", "article.nothing", "article.skip", "article.reopen", "article.question"),
    ("article.details", "article.read_again", "article.duplicates"),
    ("article.bin", "article.bin_shown"),
)
"""Ids of actions on the open article, in groups."""
_FOR_SEVERAL: Final = (
    ("chosen.done", "chosen.nothing", "chosen.skip", "chosen.reopen"),
    ("chosen.question", "chosen.details"),
    ("chosen.extract", "chosen.export"),
    ("chosen.bin",),
    ("chosen.one",),
)
"""Those on all that are chosen."""
_KEYS: Final = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class ListMenu(QObject):
    """Opens the article that is clicked, then offers what can be done with it."""

    def __init__(
        self,
        desk: Desk,
        pane: ArticlePane,
        actions: ActionSet,
        refresh: Callable[[], object],
        window: QWidget,
    ) -> None:
        """Offer the actions of the table on the rows of `pane`; `refresh` enables them."""
        super().__init__(window)
        self._desk = desk
        self._pane = pane
        self._actions = actions
        self._refresh = refresh
        self._window = window
        pane.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pane.list.customContextMenuRequested.connect(self._ask)
        pane.menu_asked.connect(self._show_for_chosen)
        pane.list.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of what can be done with several articles before those for one."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        self._refresh()
        keys = latin_sequence(event) or QKeySequence(event.keyCombination())
        action = self._actions.possible(keys, {Scope.LIST})
        if action is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            action.trigger()
        return True

    def _ask(self, place: QPoint) -> None:
        editor = self._desk.editor
        index = self._pane.list.indexAt(place)
        several = self._pane.list.chosen
        if several is not None and index.row() in several.rows:
            self._show_for_chosen(self._pane.list.viewport().mapToGlobal(place))
            return
        row = index.data(ROW_ROLE)
        if editor is None or row is None:
            return
        at = self._pane.list.viewport().mapToGlobal(place)
        if editor.article_id == row.id:
            self._show(at)
            return
        editor.article_opened.connect(
            partial(self._show_for, row.id, at), Qt.ConnectionType.SingleShotConnection
        )
        editor.open(row.id)

    def _show_for(self, article_id: str, at: QPoint, _content: object) -> None:
        """Show the menu, unless another article came in between."""
        editor = self._desk.editor
        if editor is not None and editor.article_id == article_id:
            self._show(at)

    def _show_for_chosen(self, at: QPoint) -> None:
        self._show(at, _FOR_SEVERAL)

    def _show(self, at: QPoint, offered: Sequence[Sequence[str]] = _OFFERED) -> None:
        from annotator.gui.marking.mark_menu import MarkMenu

        self._refresh()
        self._actions.load_icons()
        menu = MarkMenu(self._window)
        enabled = {each.id: made for each, made in self._actions.enabled()}
        for group in offered:
            found = [enabled[each] for each in group if each in enabled]
            if found and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(found)
        menu.popup(at)
