"""The scheme as a tree: layers with their labels, and the relations."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.gui.panels.label_dot import label_dot

Index = QModelIndex | QPersistentModelIndex
Item = Layer | Label | RelationType
_NO_INDEX: Final = QModelIndex()
_HEIGHT: Final = 27
_TOP: Final = 0
"""Internal id of rows of the first level; others have that of their parent's row, plus one."""


class SchemeModel(QAbstractItemModel):
    """Two levels: layers and, as the last of the first, the relations; what is in them."""

    def __init__(self, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._scheme = Scheme(name="", layers=(), labels=(), relations=())
        self._groups: list[tuple[Item, ...]] = [()]
        self.muted = QColor()

    def show_scheme(self, scheme: Scheme) -> None:
        """Show another scheme."""
        self.beginResetModel()
        self._scheme = scheme
        groups: list[tuple[Item, ...]] = [scheme.labels_in(each.name) for each in scheme.layers]
        self._groups = [*groups, scheme.relations]
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """Return what stands in a row; None for the heading of the relations."""
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            layers = self._scheme.layers
            return layers[index.row()] if index.row() < len(layers) else None
        return self._groups[index.internalId() - 1][index.row()]

    def index_of(self, identity: str) -> QModelIndex:
        """Return where the layer of a name, or the label or relation of an id, stands."""
        for row, layer in enumerate(self._scheme.layers):
            if layer.name == identity:
                return self.index(row, 0)
        for row, group in enumerate(self._groups):
            for place, each in enumerate(group):
                if identity_of(each) == identity:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """Return the index of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the layer a label is in."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows there are, or a layer has."""
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()]) if parent.internalId() == _TOP else 0

    def columnCount(self, _parent: Index = _NO_INDEX) -> int:
        """Return one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row, and what it looks like."""
        item, what = self.item(index), Qt.ItemDataRole
        match role:
            case what.DisplayRole:
                return self._title(item)
            case what.DecorationRole if isinstance(item, Label):
                found: Any = label_dot(item.colour)
            case what.ForegroundRole if _is_retired(item):
                found = self.muted
            case what.FontRole:
                found = _font(item, top=index.internalId() == _TOP)
            case what.SizeHintRole:
                found = QSize(0, _HEIGHT)
            case what.ToolTipRole:
                found = getattr(item, "description", "") or None
            case _:
                found = None
        return found

    def _title(self, item: Item | None) -> str:
        if item is None:
            return self.tr("Relations")
        if _is_retired(item):
            return self.tr("{0} (retired)").format(item.title)
        if isinstance(item, Layer) and item.task:
            return self.tr("{0} · task").format(item.title)
        return f"{item.title}   {item.key}" if isinstance(item, Label) and item.key else item.title


def identity_of(item: Item) -> str:
    """Return what a layer, label or relation is known by."""
    return item.name if isinstance(item, Layer) else item.id


def _is_retired(item: Item | None) -> bool:
    return bool(getattr(item, "retired", False))


def _font(item: Item | None, *, top: bool) -> QFont:
    font = QFont()
    font.setBold(top)
    font.setItalic(_is_retired(item))
    return font
