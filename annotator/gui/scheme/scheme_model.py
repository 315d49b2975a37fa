"""The scheme as a tree: layers with their labels, the relations, and what is retired."""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.gui.panels.label_dot import label_dot

Index = QModelIndex | QPersistentModelIndex
Item = Layer | Label | RelationType
_Retirable = TypeVar("_Retirable", Label, RelationType)
_DRAGGED: Final = "application/x-annotator-scheme-row"
_NO_INDEX: Final = QModelIndex()
_HEIGHT: Final = 27
_TOP: Final = 0
"""Internal id of rows of the first level; others have that of their parent's row, plus one."""


class SchemeModel(QAbstractItemModel):
    """Two levels: layers, relations and, apart from them, what is retired; what is in them.

    Rows can be dragged; where one is dropped is asked for, and changes nothing here.
    """

    drop_asked = Signal(str, str, str)
    """What is dragged; the layer it is dropped in, what it is put before: either may be empty."""

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
        groups: list[tuple[Item, ...]] = [
            _offered(scheme.labels_in(each.name)) for each in scheme.layers
        ]
        self._groups = [*groups, _offered(scheme.relations)]
        everything: list[Label | RelationType] = [*scheme.labels, *scheme.relations]
        if retired := tuple(each for each in everything if each.retired):
            self._groups.append(retired)
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """Return what stands in a row; None for the headings of relations and what is retired."""
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

    def about_heading(self, index: QModelIndex) -> str:
        """Return what is said where a heading is chosen, or there is nothing."""
        if not self._scheme.layers:
            return self.tr(
                "This scheme is empty. Add a layer, then labels in it, or import a scheme."
            )
        if index.row() > len(self._scheme.layers):
            return self.tr("No longer offered; what is marked stays. Choose one to bring it back.")
        return self.tr("Kinds of links between marks. Choose one, or add one.")

    def beside(self, index: QModelIndex, by: int) -> Item | None:
        """Return what stands so many rows below or above a row, within the same group."""
        return self.item(index.siblingAtRow(index.row() + by))

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
                return self._title(item, index.row())
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be dragged, and where something can be dropped."""
        flag, item = Qt.ItemFlag, self.item(index)
        found = super().flags(index)
        if item is not None and not _is_retired(item):
            found |= flag.ItemIsDragEnabled
        last = len(self._scheme.layers)
        if not index.isValid() or (index.internalId() == _TOP and index.row() <= last):
            found |= flag.ItemIsDropEnabled
        return found

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what rows are dragged as."""
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what is dragged: the identity of the row."""
        data = QMimeData()
        item = self.item(indexes[0]) if indexes else None
        data.setData(_DRAGGED, identity_of(item).encode() if item is not None else b"")
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Return whether a layer is put between layers, a label into one, a relation by others."""
        return action is Qt.DropAction.MoveAction and self._drop(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Ask for the move; the rows here follow when it was made."""
        drop = self._drop(data, row, parent)
        if drop is not None:
            self.drop_asked.emit(*drop)
        return False

    def _drop(self, data: QMimeData, row: int, parent: Index) -> tuple[str, str, str] | None:
        """Return what a drop asks for, None where it cannot be."""
        identity = data.data(_DRAGGED).toStdString()
        item = self.item(self.index_of(identity)) if identity else None
        before = self.item(self.index(row, 0, parent)) if row >= 0 else None
        known = identity_of(before) if before is not None else ""
        match item:
            case Layer() if not parent.isValid() and 0 <= row <= len(self._scheme.layers):
                return identity, "", known
            case Label() if isinstance(layer := self.item(parent), Layer):
                return identity, layer.name, known
            case RelationType() if parent.isValid() and parent.row() == len(self._scheme.layers):
                return identity, "", known
        return None

    def _title(self, item: Item | None, row: int) -> str:
        if item is None:
            is_retired = row > len(self._scheme.layers)
            return self.tr("Retired") if is_retired else self.tr("Relations")
        if isinstance(item, Layer) and item.task:
            return self.tr("{0} · task").format(item.title)
        if isinstance(item, Label) and item.key and not item.retired:
            return f"{item.title}   {item.key}"
        return item.title


def identity_of(item: Item) -> str:
    """Return what a layer, label or relation is known by."""
    return item.name if isinstance(item, Layer) else item.id


def _offered(items: tuple[_Retirable, ...]) -> tuple[_Retirable, ...]:
    return tuple(each for each in items if not each.retired)


def _is_retired(item: Item | None) -> bool:
    return bool(getattr(item, "retired", False))


def _font(item: Item | None, *, top: bool) -> QFont:
    font = QFont()
    font.setBold(top)
    font.setItalic(_is_retired(item))
    return font
