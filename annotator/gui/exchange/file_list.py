"""The files and folders an import takes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.file_dialog import Purpose, ask_files, ask_folder
from annotator.gui.exchange.importable import importable

_ROWS_HIGH: Final = 76


class FileList(QWidget):
    """Paths in a list, to which one can add and from which one can take away."""

    changed = Signal()
    """There are other files now."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        """Show `paths`."""
        super().__init__(parent)
        self._paths = list(dict.fromkeys(paths))
        self._names = QStringListModel(self)
        self.view = QListView(self)
        self.view.setModel(self._names)
        self.view.setAccessibleName(self.tr("Files and folders"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setUniformItemSizes(True)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFixedHeight(_ROWS_HIGH)
        self.view.setStyleSheet(
            "QListView { border: 1px solid palette(mid); border-radius: 6px; padding: 3px; }"
            " QListView:focus { border-color: palette(highlight); }"
        )
        self.remove = self._button(self.tr("&Remove"), self._remove)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        self._adders = (
            self._button(self.tr("Add f&iles…"), self._ask_files),
            self._button(self.tr("Add f&older…"), self._ask_folder),
        )
        for each in self._adders:
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.view)
        layout.addLayout(buttons)
        self.view.selectionModel().selectionChanged.connect(self._enable)
        self._show()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders, in order."""
        return tuple(self._paths)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The list and its buttons, as Tab goes through them."""
        return self.view, *self._adders, self.remove

    def add(self, paths: Sequence[Path]) -> None:
        """Take more files or folders."""
        self._paths = list(dict.fromkeys([*self._paths, *paths]))
        self._show()
        self.changed.emit()

    def _remove(self) -> None:
        gone = {index.row() for index in self.view.selectionModel().selectedRows()}
        self._paths = [each for row, each in enumerate(self._paths) if row not in gone]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._names.setStringList([each.name or str(each) for each in self._paths])
        self.view.setToolTip("\n".join(str(each) for each in self._paths[:20]))
        self.view.setCurrentIndex(QModelIndex())
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(self.view.selectionModel().hasSelection())

    def _button(self, title: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _ask_files(self) -> None:
        title, filters = self.tr("Add files"), importable()
        ask_files(self, title, Purpose.ARTICLES, self.add, filters=filters)

    def _ask_folder(self) -> None:
        title = self.tr("Add a folder")
        ask_folder(self, title, Purpose.ARTICLES, lambda folder: self.add([folder]))
