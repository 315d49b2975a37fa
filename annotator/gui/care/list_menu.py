"""What a right click on an article in the list offers."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.action_set import ActionSet
from annotator.gui.article_list import ROW_ROLE
from annotator.gui.article_pane import ArticlePane
from annotator.gui.desk import Desk

_OFFERED: Final = (
    ("article.done_next", "article.nothing", "article.skip", "article.reopen", "article.question"),
    ("article.details", "article.read_again", "article.duplicates"),
    ("article.bin", "article.bin_shown"),
)
"""Ids of actions on the open article, in groups."""


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

    def _ask(self, place: QPoint) -> None:
        editor = self._desk.editor
        row = self._pane.list.indexAt(place).data(ROW_ROLE)
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

    def _show(self, at: QPoint) -> None:
        from annotator.gui.mark_menu import MarkMenu

        self._refresh()
        self._actions.load_icons()
        menu = MarkMenu(self._window)
        enabled = {each.id: made for each, made in self._actions.enabled()}
        for group in _OFFERED:
            found = [enabled[each] for each in group if each in enabled]
            if found and not menu.isEmpty():
                menu.addSeparator()
            menu.addActions(found)
        menu.popup(at)
