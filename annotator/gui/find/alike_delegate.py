"""How a hit is drawn: a tick, the hit between its contexts in one column, its article."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.gui.find.alike_model import HIT_ROLE
from annotator.gui.widgets.fixed_row_list import RowDelegate, RowState
from annotator.services.hits import Hit

_PAD: Final = 5
_SIDE: Final = 10
_BOX: Final = 14
_GAP: Final = 10
_RADIUS: Final = 5.0
_TITLE_SHARE: Final = 0.26
_TITLE_FROM: Final = 560
"""Width of a row from which there is room for titles."""
_LEFT_SHARE: Final = 0.4
"""Of the room for a hit and its contexts, what is before the hit."""
_LEAST_LEFT: Final = 0.12
_SMALLER: Final = 0.9
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_BLANKS: Final = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))
_END: Final = Qt.TextElideMode.ElideRight
_CHECK: Final = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.31))

_Index = QModelIndex | QPersistentModelIndex


class AlikeDelegate(RowDelegate):
    """Draws hits as a concordance: all of them begin in one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Draw without titles."""
        super().__init__(parent)
        self.shows_titles = False

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        metrics: QFontMetrics = option.fontMetrics
        return QSize(100, metrics.height() + 2 * _PAD)

    def draw(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw a row."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, Hit):
            return
        palette = QGuiApplication.palette()  # a style sheet fades the view's own
        painter.save()
        _draw_background(painter, rect, state, palette)
        box = QRectF(rect.left() + _SIDE, rect.center().y() - _BOX / 2 + 1, _BOX, _BOX)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        _draw_box(painter, box, palette, ticked=ticked, marked=hit.marked)
        room = rect.adjusted(_SIDE + _BOX + _GAP, 0, -_SIDE, 0)
        if self.shows_titles and rect.width() >= _TITLE_FROM:
            title = QRect(room)
            title.setLeft(room.right() - round(room.width() * _TITLE_SHARE))
            room.setRight(title.left() - _GAP)
            _draw_title(painter, title, hit.title, palette)
        _draw_hit(painter, room, hit, palette)
        painter.restore()


def _draw_background(painter: QPainter, rect: QRect, state: RowState, palette: QPalette) -> None:
    if not state.selected and not state.hovered:
        return
    accent = palette.color(QPalette.ColorRole.Accent)
    accent.setAlphaF(0.14 if state.selected else 0.06)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    focused = state.selected and state.focused
    edge = QPen(palette.color(QPalette.ColorRole.Accent), 1)
    painter.setPen(edge if focused else Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawRoundedRect(QRectF(rect).adjusted(3.5, 0.5, -3.5, -0.5), _RADIUS, _RADIUS)


def _draw_box(
    painter: QPainter, box: QRectF, palette: QPalette, *, ticked: bool, marked: bool
) -> None:
    """Draw a box, ticked or not; for what is marked already, a tick without a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    accent = palette.color(QPalette.ColorRole.Accent)
    ink = palette.color(QPalette.ColorRole.HighlightedText)
    if marked:
        ink = palette.color(QPalette.ColorRole.PlaceholderText)
    else:
        edge = accent if ticked else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(accent if ticked else QColor(Qt.GlobalColor.transparent))
        painter.drawRoundedRect(box, 3, 3)
    if ticked or marked:
        pen = QPen(ink, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in _CHECK
        ]
        painter.drawPolyline(QPolygonF(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _draw_title(painter: QPainter, room: QRect, title: str, palette: QPalette) -> None:
    font = painter.font()
    painter.save()
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALLER)
    painter.setFont(small)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(room, _MIDDLE, painter.fontMetrics().elidedText(title, _END, room.width()))
    painter.restore()


def _draw_hit(painter: QPainter, room: QRect, hit: Hit, palette: QPalette) -> None:
    """Draw the hit strong where every hit begins, and as much of its contexts as there is room."""
    role = QPalette.ColorRole.PlaceholderText if hit.marked else QPalette.ColorRole.Text
    painter.setPen(palette.color(role))
    plain = painter.font()
    strong = QFont(plain)
    strong.setBold(True)
    painter.setFont(strong)
    bold = painter.fontMetrics()
    found, context = hit.found.translate(_BLANKS), hit.after.translate(_BLANKS)
    least = round(room.width() * _LEAST_LEFT)
    width = min(bold.horizontalAdvance(found) + 1, room.width() - least)
    left = max(min(round(room.width() * _LEFT_SHARE), room.width() - width), least)
    middle = QRect(room.left() + left, room.top(), width, room.height())
    painter.drawText(middle, _MIDDLE, bold.elidedText(found, _END, width))
    painter.setFont(plain)
    metrics = painter.fontMetrics()
    before = QRect(room.left(), room.top(), left, room.height())
    elided = metrics.elidedText(hit.before.translate(_BLANKS), Qt.TextElideMode.ElideLeft, left)
    painter.drawText(before, _MIDDLE | Qt.AlignmentFlag.AlignRight, elided)
    after = QRect(middle.topRight(), room.bottomRight())
    painter.drawText(after, _MIDDLE, metrics.elidedText(context, _END, max(after.width(), 0)))
