"""Names and what becomes of them, as the rows of a table."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.domain.mapping import LEFT_OUT
from annotator.domain.scheme import Scheme
from annotator.gui.exchange.names import NameKind, NameRow, Target, targets, with_choices
from annotator.gui.exchange.wording import kind_title, target_title
from annotator.gui.widgets.plain_tip import plain_tip
from annotator.gui.words.locale_words import number

OURS: Final = 3
"""The column of what a name becomes."""
TARGET_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_COUNT: Final = 2

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class NameModel(QAbstractTableModel):
    """One row a name; the last column can be changed."""

    chosen = Signal()
    """A person has chosen what a name becomes."""

    def __init__(self, scheme: Scheme, parent: QObject | None = None, *, out: bool = False) -> None:
        """Hold nothing; with `out` ours become theirs, else theirs become ours."""
        super().__init__(parent)
        self.scheme = scheme
        self.is_out = out
        self._rows: Sequence[NameRow] = ()
        self._choices: dict[tuple[NameKind, str], Target] = {}

    @property
    def rows(self) -> Sequence[NameRow]:
        """The rows as they stand."""
        return self._rows

    @property
    def touched(self) -> bool:
        """Whether a person has chosen anything."""
        return bool(self._choices)

    @property
    def changed(self) -> int:
        """How many names do not stay as they are."""
        return sum(not row.stays for row in self._rows)

    def set_rows(self, rows: Sequence[NameRow]) -> None:
        """Show other names; what a person has chosen for one of them is kept."""
        rows = with_choices(rows, self._choices)
        if rows == list(self._rows):
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def forget_choices(self) -> None:
        """Forget what a person has chosen."""
        self._choices.clear()

    def choices(self, place: int) -> list[tuple[Target, str, str]]:
        """Return what a row may become, each with its title and perhaps a colour."""
        row = self._rows[place]
        found = [Target(row.name), Target(LEFT_OUT)] if self.is_out else targets(row, self.scheme)
        return [(each, self._title(row, each), self._colour(row, each)) for each in found]

    def choose(self, place: int, target: Target) -> None:
        """Let a row become something."""
        row = self._rows[place]
        if row.target == target:
            return
        rows = list(self._rows)
        rows[place] = replace(row, target=target)
        self._rows = rows
        self._choices[row.key] = target
        self.dataChanged.emit(self.index(place, 0), self.index(place, OURS))
        self.chosen.emit()

    # --- Qt

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of names."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else OURS + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the last column be changed."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == OURS else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its target, its colour, or where it stands."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self._text(row, index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == OURS:
                return self._colour(row, row.target) or None
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == _COUNT:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return row.target if role == TARGET_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            theirs, ours = self.tr("In the files"), self.tr("Here")
            if self.is_out:
                theirs, ours = self.tr("Here"), self.tr("In the export")
            return (self.tr("Kind"), theirs, self.tr("Seen"), ours)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == _COUNT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: NameRow, column: int) -> str:
        if column == _COUNT:
            return "" if row.count is None else number(row.count)
        return (kind_title(row.kind), row.name, "", self._title(row, row.target))[column]

    def _title(self, row: NameRow, target: Target) -> str:
        if not self.is_out or target.becomes == LEFT_OUT:
            return target_title(row, target, self.scheme)
        return target.becomes or ""

    def _colour(self, row: NameRow, target: Target) -> str:
        if row.kind is not NameKind.LABEL:
            return ""
        label = self.scheme.label(row.name if self.is_out else target.becomes or "")
        return label.colour if label is not None and target.becomes != LEFT_OUT else ""
