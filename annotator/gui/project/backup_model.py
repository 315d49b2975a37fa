"""The backups of a project as rows of a table."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, translated
from annotator.gui.words.locale_words import date_and_time, file_size, number
from annotator.services.backup_files import BackupInfo, BackupReason

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_REASONS: Final = {
    BackupReason.OPENING: QT_TRANSLATE_NOOP("Actions", "On opening"),
    BackupReason.REGULAR: QT_TRANSLATE_NOOP("Actions", "While working"),
    BackupReason.ASKED: QT_TRANSLATE_NOOP("Actions", "Asked for"),
    BackupReason.MIGRATION: QT_TRANSLATE_NOOP("Actions", "Before an update"),
    BackupReason.BULK: QT_TRANSLATE_NOOP("Actions", "Before a bulk change"),
    BackupReason.IMPORT_UNDO: QT_TRANSLATE_NOOP("Actions", "Before undoing an import"),
    BackupReason.REPLACED: QT_TRANSLATE_NOOP("Actions", "Before restoring"),
}


def _last_change(backup: BackupInfo) -> str:
    return date_and_time(backup.last_change) if backup.last_change else "–"


_COLUMNS: Final[tuple[tuple[str, Callable[[BackupInfo], str], bool], ...]] = (
    (QT_TRANSLATE_NOOP("Actions", "Made"), lambda each: date_and_time(each.at), False),
    (QT_TRANSLATE_NOOP("Actions", "Why"), lambda each: translated(_REASONS[each.reason]), False),
    (QT_TRANSLATE_NOOP("Actions", "Articles"), lambda each: number(each.articles), True),
    (QT_TRANSLATE_NOOP("Actions", "Marks"), lambda each: number(each.spans), True),
    (QT_TRANSLATE_NOOP("Actions", "Last change"), _last_change, False),
    (QT_TRANSLATE_NOOP("Actions", "Size"), lambda each: file_size(each.size), True),
)
"""Title, text of a cell, and whether it is a figure."""


class BackupModel(QAbstractTableModel):
    """One row a backup, the newest first."""

    def __init__(self, known: Sequence[BackupInfo], parent: QObject | None = None) -> None:
        """Show the backups in the order given."""
        super().__init__(parent)
        self._known = known

    def backup(self, row: int) -> BackupInfo:
        """Return the backup of a row."""
        return self._known[row]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many backups there are."""
        return 0 if parent.isValid() else len(self._known)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or where it stands."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[index.column()][1](self._known[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(self._known[index.row()].path)
        return _alignment(index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(_COLUMNS[section][0])
        return _alignment(section, role)


def _alignment(column: int, role: int) -> Qt.AlignmentFlag | None:
    if role != Qt.ItemDataRole.TextAlignmentRole:
        return None
    side = Qt.AlignmentFlag.AlignRight if _COLUMNS[column][2] else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
