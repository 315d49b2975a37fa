"""The tree of the scheme: rows can be dragged."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTreeView, QWidget

from annotator.gui.scheme.scheme_model import SchemeModel
from annotator.gui.theme import Theme

_WIDTH: Final = 250


class SchemeTree(QTreeView):
    """Shows the rows of a SchemeModel; asks with keys for what is done to the current one."""

    move_asked = Signal(int)
    """Up (-1) or down (1)."""
    undo_asked = Signal()

    def __init__(self, model: SchemeModel, theme: Theme, parent: QWidget) -> None:
        """Show `model`."""
        super().__init__(parent)
        self.setObjectName("schemeTree")
        self.setAccessibleName(self.tr("Layers, labels and relations"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(12)
        self.set_theme(theme)
        self.setModel(model)
        self.setMinimumWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self._key("Alt+Up", partial(self.move_asked.emit, -1))
        self._key("Alt+Down", partial(self.move_asked.emit, 1))
        self._key(QKeySequence.StandardKey.Undo, self.undo_asked.emit)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.setStyleSheet(
            f"QTreeView {{ border: 1px solid {theme.border}; border-radius: 6px;"
            f" padding: 4px; }} QTreeView:focus {{ border-color: {theme.accent}; }}"
            " QTreeView::item:selected { background:"
            f" {theme.row_selected}; color: {theme.text}; }}"
        )

    def _key(self, keys: str | QKeySequence.StandardKey, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)  # fields have an undo of their own
        shortcut.activated.connect(do)
