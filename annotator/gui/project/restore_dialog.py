"""The dialog that offers the backups of a project."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.dialogs.answering import when_pressed
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.project.backup_model import BackupModel
from annotator.gui.words.locale_words import date_and_time
from annotator.services.backup_files import BackupInfo

_SIZE: Final = (820, 440)
_ROW: Final = 28


class RestoreDialog(QDialog):
    """A table of backups, one of which can be restored; asks once more before that."""

    def __init__(
        self,
        project: Path,
        known: Sequence[BackupInfo],
        take: Callable[[BackupInfo], object],
        parent: QWidget,
    ) -> None:
        """Offer the backups `known`, the newest first; `take` gets the one chosen."""
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take = take
        self._model = BackupModel(known, self)
        self.table = self._made_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.rejected.connect(self.reject)
        self.restore = buttons.addButton(
            self.tr("Restore…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore.setDefault(True)
        self.restore.setEnabled(bool(known))
        self.restore.clicked.connect(self._ask)
        head = QLabel(self._explanation(project, any_known=bool(known)), self)
        head.setWordWrap(True)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        for widget in (head, self.table, buttons):
            layout.addWidget(widget)
        self.table.setVisible(bool(known))
        self.restore.setVisible(bool(known))
        self.table.setFocus()
        give_size(self, *_SIZE if known else (420, 120))

    def _explanation(self, project: Path, *, any_known: bool) -> str:
        if not any_known:
            return self.tr("There is no backup of {0} yet.").format(project.name)
        return self.tr(
            "Restoring brings {0} back to what it was when the backup was made. The state it is in"
            " now is kept as a backup, too, so you can return to it."
        ).format(project.name)

    def _made_table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Backups"))
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.selectRow(0)
        table.doubleClicked.connect(self._ask)
        return table

    def _ask(self) -> None:
        backup = self._model.backup(self.table.currentIndex().row())
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        asked = self.tr("Go back to the backup of {0}?")
        box.setText(asked.format(date_and_time(backup.at)))
        box.setInformativeText(
            self.tr(
                "What was done since then will no longer be in the project. It is kept as a"
                " backup; a file too damaged for that is kept beside the project as it is."
            )
        )
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        when_pressed(restore, lambda: self._restore(backup))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.open()

    def _restore(self, backup: BackupInfo) -> None:
        self.accept()
        self._take(backup)
