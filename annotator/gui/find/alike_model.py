"""The hits of a search as an item model, each ticked or not."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.gui.widgets.plain_tip import plain_tip
from annotator.services.hits import Hit, Hits

HIT_ROLE = Qt.ItemDataRole.UserRole + 1

_NOT: Final = bytes((1, 0)) + bytes(254)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class AlikeModel(QAbstractListModel):
    """Hits in order; those that are marked already cannot be ticked."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._hits = Hits()
        self._ticks = bytearray()
        self._ticked = 0

    @property
    def marked(self) -> int:
        """How many hits bear the label already."""
        return self._hits.marked.count(1)

    @property
    def ticked(self) -> int:
        """How many hits are ticked."""
        return self._ticked

    @property
    def articles(self) -> int:
        """In how many articles the hits are."""
        return len(self._hits.article_ids)

    def set_hits(self, hits: Hits) -> None:
        """Hold other hits, all ticked that can be."""
        self.beginResetModel()
        self._hits = hits
        self._ticks = hits.marked.translate(_NOT)
        self._ticked = self._ticks.count(1)
        self.endResetModel()
        self.ticks_changed.emit()

    def chosen(self) -> list[Hit]:
        """Return the hits that are ticked, without what is shown of them."""
        return [self._hits.bare(row) for row, ticked in enumerate(self._ticks) if ticked]

    def turn(self, row: int) -> None:
        """Tick a row, or untick it."""
        if 0 <= row < len(self._hits) and not self._hits.marked[row]:
            self._ticks[row] ^= 1
            self._ticked += 1 if self._ticks[row] else -1
            self._tell(row, row)

    def set_all(self, ticked: bool) -> None:
        """Tick every row that can be, or none."""
        marked = self._hits.marked
        self._ticks = marked.translate(_NOT) if ticked else bytearray(len(marked))
        self._ticked = self._ticks.count(1)
        self._tell(0, len(self._hits) - 1)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be chosen and, unless they are marked, ticked."""
        flags = super().flags(index)
        if index.isValid() and not self._hits.marked[index.row()]:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the hit, its tick, or what a screen reader says of it."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{hit.before}{hit.found}{hit.after}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(hit.title)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.tr("marked already") if hit.marked else hit.title
            case Qt.ItemDataRole.CheckStateRole:
                ticked = self._ticks[index.row()]
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case _:
                return hit if role == HIT_ROLE else None

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
        self.ticks_changed.emit()
