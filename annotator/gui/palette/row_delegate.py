"""Draws the rows of the palette: headings, titles, what is said beside them, key caps."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.palette.entries import Entry
from annotator.gui.palette.model import ENTRY_ROLE
from annotator.gui.theme import Theme

ROW: Final = 30
_PAD: Final = 10
_CAP_PAD: Final = 6
_CAP_HEIGHT: Final = 18
_TICK: Final = 18
_SMALL: Final = 0.88
_LEAST_TITLE: Final = 0.55
"""Share of a row that the title may always have."""
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = _MIDDLE | Qt.AlignmentFlag.AlignRight

_Index = QModelIndex | QPersistentModelIndex


class PaletteRow(QStyledItemDelegate):
    """A heading, or an entry with its keys at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Draw in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        row = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Entry):
            self._draw_entry(painter, option, row)
        else:
            self._draw_heading(painter, option, str(row))
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        painter.setFont(_small(option.font, bold=True))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(option.rect.adjusted(_PAD, 6, -_PAD, 0), _LEFT, text)

    def _draw_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.row_selected))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1, -0.5, -1), 5, 5)
        inner = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if entry.keys:
            inner.setRight(self._draw_cap(painter, option.font, inner, entry.keys))
        if entry.checked:
            painter.setPen(QColor(self._theme.accent))
            painter.drawText(QRect(inner.right() - _TICK, inner.top(), _TICK, ROW), _RIGHT, "✓")
            inner.setRight(inner.right() - _TICK)
        self._draw_texts(painter, option.font, inner, entry)

    def _draw_texts(self, painter: QPainter, font: QFont, inner: QRect, entry: Entry) -> None:
        painter.setFont(font)
        metrics, elide = painter.fontMetrics(), Qt.TextElideMode.ElideRight
        wanted = metrics.horizontalAdvance(entry.title)
        beside = metrics.horizontalAdvance(entry.about) + _PAD if entry.about else 0
        room = max(inner.width() - beside, round(inner.width() * _LEAST_TITLE))
        painter.setPen(QColor(self._theme.muted if entry.do is None else self._theme.text))
        painter.drawText(inner, _LEFT, metrics.elidedText(entry.title, elide, room))
        if entry.about:
            left = inner.width() - min(wanted, room) - _PAD
            painter.setFont(_small(font))
            painter.setPen(QColor(self._theme.muted))
            shown = painter.fontMetrics().elidedText(entry.about, elide, left)
            painter.drawText(inner, _RIGHT, shown)

    def _draw_cap(self, painter: QPainter, font: QFont, inner: QRect, keys: str) -> int:
        """Draw keys in their cap; return where it begins, less a gap."""
        painter.setFont(_small(font))
        width = painter.fontMetrics().horizontalAdvance(keys) + 2 * _CAP_PAD
        top = inner.top() + (ROW - _CAP_HEIGHT) / 2
        cap = QRectF(inner.right() - width + 0.5, top + 0.5, width, _CAP_HEIGHT - 1)
        painter.setPen(QColor(self._theme.control))
        painter.setBrush(QColor(self._theme.key_cap))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return inner.right() - width - _PAD


def _small(font: QFont, *, bold: bool = False) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALL)
    small.setBold(bold)
    return small
