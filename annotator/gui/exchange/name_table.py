"""The table in which a person says what names become."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.domain.mapping import LEFT_OUT
from annotator.gui.exchange.name_model import OURS, TARGET_ROLE, NameModel
from annotator.gui.exchange.names import Target
from annotator.gui.panels.label_dot import label_dot

_ROW: Final = 28
_PAD: Final = 9
_DOT: Final = 9
_ARROW: Final = 3.5
_LEAST: Final = 66
_SHARES: Final = (0.15, 0.27, 0.12)
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)

_Index = QModelIndex | QPersistentModelIndex


class NameTable(QTableView):
    """Names in rows; Enter, Space or a click changes what one becomes."""

    def __init__(self, model: NameModel, parent: QWidget | None = None) -> None:
        """Show the rows of `model`."""
        super().__init__(parent)
        self.setObjectName("nameTable")
        self.setAccessibleName(self.tr("Names and what they become"))
        self.setModel(model)
        self.setItemDelegate(_TargetDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(OURS, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(2, model.is_out)
        self.clicked.connect(self._open_clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give half of the room to what names become."""
        super().resizeEvent(event)
        header, width = self.horizontalHeader(), self.viewport().width()
        kind, name, seen = _SHARES
        for column, share in enumerate(
            (kind, name + seen if self.isColumnHidden(2) else name, seen)
        ):
            header.resizeSection(column, max(round(width * share), _LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the choice of the current row."""
        index = self.currentIndex()
        if event.key() in _OPENING and index.isValid():
            self.edit(index.siblingAtColumn(OURS))
        else:
            super().keyPressEvent(event)

    def _open_clicked(self, index: QModelIndex) -> None:
        if index.column() == OURS:
            self.edit(index)


class _TargetDelegate(QStyledItemDelegate):
    """Draws what a name becomes as a choice, and lets it be chosen from a list."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """Return a list of what the name may become, to type in when it leaves us."""
        model = _names(index)
        box = QComboBox(parent)
        for target, title, colour in model.choices(index.row()):
            box.addItem(title, target)
            if colour:
                box.setItemIcon(box.count() - 1, label_dot(colour))
        box.setAccessibleName(model.rows[index.row()].name)
        if model.is_out:
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        else:
            QTimer.singleShot(0, box, box.showPopup)
        box.activated.connect(lambda _row: self._take(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show what the name becomes now."""
        if isinstance(editor, QComboBox):
            now = index.data(TARGET_ROLE)
            offered = [editor.itemData(place) for place in range(editor.count())]
            place = offered.index(now) if now in offered else -1
            editor.setCurrentIndex(place)
            if place < 0:
                editor.setEditText(index.data())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Take over what was chosen or typed."""
        if not isinstance(editor, QComboBox) or not isinstance(model, NameModel):
            return
        place = editor.findText(editor.currentText(), Qt.MatchFlag.MatchExactly)
        typed = editor.currentText().strip()
        target = editor.itemData(place) if place >= 0 else Target(typed or LEFT_OUT)
        model.choose(index.row(), target)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index
    ) -> None:
        """Let the list take the whole cell."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep a list open that only opens its popup."""
        if event.type() is QEvent.Type.FocusOut and isinstance(editor, QComboBox):
            popup = editor.view()
            if popup is not None and popup.isVisible():
                return False
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell; what can be changed has a dot and an arrow."""
        if index.column() != OURS:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        colour = index.data(Qt.ItemDataRole.DecorationRole)
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            top = room.center().y() - _DOT / 2 + 1
            painter.drawEllipse(QRectF(room.left(), top, _DOT, _DOT))
        room.setLeft(room.left() + _DOT + _PAD)
        left_out = index.data(TARGET_ROLE).becomes == LEFT_OUT
        role = QPalette.ColorRole.PlaceholderText if left_out else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        elide, metrics = Qt.TextElideMode.ElideRight, option.fontMetrics
        shown = metrics.elidedText(index.data(), elide, room.width() - 3 * _PAD)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        _draw_arrow(painter, room.right() - _PAD, room.center().y(), palette)
        painter.restore()

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


def _draw_arrow(painter: QPainter, x: float, y: float, palette: QPalette) -> None:
    painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.4))
    arrow = QPolygonF()
    for across, down in ((-_ARROW, -_ARROW / 2), (0, _ARROW / 2), (_ARROW, -_ARROW / 2)):
        arrow.append(QRectF(x + across, y + down, 0, 0).topLeft())
    painter.drawPolyline(arrow)


def _names(index: _Index) -> NameModel:
    model = index.model()
    if not isinstance(model, NameModel):
        raise TypeError("names are edited in a table of names")
    return model
