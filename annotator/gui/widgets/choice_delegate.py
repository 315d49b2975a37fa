"""Draws the rows of a popup to choose from: key cap, dot, text, the words around, kind."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.widgets.choice import Choice

CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT: Final = 28
_PAD: Final = 8
_CAP: Final = 18
_DOT: Final = 9
_TICK: Final = 16
_HEADING_SIZE: Final = 0.88
_LEAST_AROUND: Final = 90
"""Room from which the words around are shown."""
_ELIDE: Final = Qt.TextElideMode.ElideRight
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_ROLE: Final = QPalette.ColorRole

_Index = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """One choice a row, or a heading."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        choice: Choice = index.data(CHOICE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.do is None:
            _draw_heading(painter, option, choice)
        else:
            _draw_choice(painter, option, choice)
        painter.restore()


def _draw_heading(painter: QPainter, option: QStyleOptionViewItem, choice: Choice) -> None:
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * _HEADING_SIZE)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(option.palette.color(_ROLE.PlaceholderText))
    place = option.rect.adjusted(_PAD, 4, -_PAD, 0)
    painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignLeft, choice.text)


def _draw_choice(painter: QPainter, option: QStyleOptionViewItem, choice: Choice) -> None:
    palette = option.palette
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    text = palette.color(_ROLE.HighlightedText if chosen else _ROLE.Text)
    faint = text if chosen else palette.color(_ROLE.PlaceholderText)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(_ROLE.Highlight))
        painter.drawRoundedRect(QRectF(option.rect), 5, 5)
    inner = option.rect.adjusted(_PAD, 0, -_PAD, 0)
    left = _draw_cap(painter, inner, choice.key, faint)
    if choice.colour:
        left = _draw_dot(painter, inner, left, choice.colour)
    painter.setPen(faint)
    painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, choice.detail)
    right = inner.right() - painter.fontMetrics().horizontalAdvance(choice.detail) - _PAD
    if choice.checked:
        right -= _TICK
        tick = QRect(right, inner.top(), _TICK, inner.height())
        painter.setPen(text)
        painter.drawText(tick, _MIDDLE | Qt.AlignmentFlag.AlignHCenter, "✓")
    painter.setPen(text)
    room = QRect(left, inner.top(), right - left, inner.height())
    shown = painter.fontMetrics().elidedText(choice.text, _ELIDE, room.width())
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)
    room.setLeft(left + painter.fontMetrics().horizontalAdvance(shown) + 2 * _PAD)
    if room.width() >= _LEAST_AROUND:
        painter.setPen(faint)
        around = painter.fontMetrics().elidedText(choice.around, _ELIDE, room.width())
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignLeft, around)


def _draw_cap(painter: QPainter, inner: QRect, key: str, colour: QColor) -> int:
    """Draw the key in its cap; return where the text begins, the same with and without one."""
    if key:
        cap = QRectF(inner.left() + 0.5, inner.center().y() - _CAP / 2 + 1, _CAP, _CAP - 1)
        painter.setPen(colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 3, 3)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return inner.left() + _CAP + _PAD


def _draw_dot(painter: QPainter, inner: QRect, left: int, colour: str) -> int:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(left, inner.center().y() - _DOT / 2 + 0.5, _DOT, _DOT))
    return left + _DOT + _PAD
