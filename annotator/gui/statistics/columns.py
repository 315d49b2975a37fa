"""A chart of columns above an axis of classes or days."""

from itertools import count
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.gui.statistics.chart import Chart
from annotator.gui.words.locale_words import number

_BOTTOM, _TOP, _RIGHT, _GAP = 22, 18, 6, 8
_HEIGHT: Final = 190
_WIDEST: Final = 64
_LINES: Final = 4
_FEW: Final = 12
"""Columns that have their values written above them."""


def axis_step(most: int) -> int:
    """Return the distance between lines of the axis: 1, 2 or 5 times a power of ten."""
    for power in count():
        for digit in (1, 2, 5):
            if digit * 10**power * _LINES >= most:
                return int(digit * 10**power)
    raise AssertionError


class ColumnChart(Chart):
    """Columns of one series."""

    def sizeHint(self) -> QSize:
        """Return how much room the chart likes."""
        return QSize(420, _HEIGHT)

    def place_of(self, value: int) -> QRectF:
        """Return the slot of a column."""
        plane, width = self._plane(), self._slot()
        return QRectF(plane.left() + value * width, plane.top(), width, plane.height())

    def draw(self, painter: QPainter) -> None:
        """Draw axis, columns and names."""
        step = axis_step(self._most())
        self._draw_axis(painter, step)
        values = self.plot.series[0].values
        for place, value in enumerate(values):
            self._draw_column(painter, place, value)
        self._draw_names(painter)

    def _most(self) -> int:
        return max(self.plot.series[0].values)

    def _top(self) -> int:
        step = axis_step(self._most())
        return -(-self._most() // step) * step

    def _plane(self) -> QRectF:
        left = self.fontMetrics().horizontalAdvance(number(self._top())) + _GAP
        return QRectF(left, _TOP, self.width() - left - _RIGHT, self.height() - _TOP - _BOTTOM)

    def _slot(self) -> float:
        return self._plane().width() / max(len(self.plot.names), 1)

    def _draw_axis(self, painter: QPainter, step: int) -> None:
        plane, top = self._plane(), self._top()
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in range(0, top + 1, step):
            y = plane.bottom() - plane.height() * value / top
            painter.setPen(QColor(self.theme.control if not value else self.theme.border))
            painter.drawLine(int(plane.left()), int(y), int(plane.right()), int(y))
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(QRectF(0, y - 9, plane.left() - _GAP, 18), flags, number(value))

    def _draw_column(self, painter: QPainter, place: int, value: int) -> None:
        slot, plane = self.place_of(place), self._plane()
        width = min(slot.width() * 0.72, _WIDEST)
        height = plane.height() * value / self._top()
        if value:
            height = max(height, 1.5)
        left = slot.center().x() - width / 2
        column = QRectF(left, plane.bottom() - height, width, height)
        self.fill(painter, column, self.plot.series[0].shade)
        if value and len(self.plot.names) <= _FEW:
            painter.setPen(QColor(self.theme.text))
            above = QRectF(slot.left(), column.top() - 17, slot.width(), 16)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number(value))

    def _draw_names(self, painter: QPainter) -> None:
        """Write as many names as there is room for."""
        metrics, slot = self.fontMetrics(), self._slot()
        widest = max(metrics.horizontalAdvance(each) for each in self.plot.names) + 2 * _GAP
        every = max(1, -(-widest // max(int(slot), 1)))
        painter.setPen(QColor(self.theme.muted))
        free = 0.0
        for place in range(0, len(self.plot.names), every):
            middle = self.place_of(place).center().x()
            left = max(0.0, min(middle - widest / 2, self.width() - widest))
            if left < free:  # the last one, which the edge keeps from its place
                continue
            free = left + widest
            rect = QRectF(left, self._plane().bottom() + 3, widest, _BOTTOM - 3)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.plot.names[place])
