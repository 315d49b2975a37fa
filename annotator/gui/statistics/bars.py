"""A chart of bars from left to right, of one series or of several end to end."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from annotator.gui.statistics.chart import Chart
from annotator.gui.words.locale_words import number

_ROW: Final = 26
_BAR: Final = 14
_LEGEND: Final = 26
_GAP: Final = 10
_NAME_SHARE: Final = 0.34
_SWATCH: Final = 11
_LEAST_PIECE: Final = 1.5


class BarChart(Chart):
    """A row for each name; the sum stands at its end."""

    def sizeHint(self) -> QSize:
        """Return room for every row."""
        rows = max(len(self.plot.names), 4)
        return QSize(420, self._head() + rows * _ROW + 6)

    def place_of(self, value: int) -> QRectF:
        """Return the row of a name."""
        return QRectF(0, self._head() + value * _ROW, self.width(), _ROW)

    def draw(self, painter: QPainter) -> None:
        """Draw the legend and the rows."""
        if self._head():
            self._draw_legend(painter)
        for place in range(len(self.plot.names)):
            self._draw_row(painter, place)

    def _head(self) -> int:
        return _LEGEND if len(self.plot.drawn) > 1 else 0

    def _names_width(self) -> float:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(each) for each in self.plot.names) + 2.0
        return min(widest, self.width() * _NAME_SHARE)

    def _sums(self) -> list[int]:
        return [
            sum(each.values[place] for each in self.plot.drawn)
            for place in range(len(self.plot.names))
        ]

    def _ends(self) -> Sequence[str]:
        return self.plot.ends or [number(each) for each in self._sums()]

    def _draw_row(self, painter: QPainter, place: int) -> None:
        row, names, sums = self.place_of(place), self._names_width(), self._sums()
        metrics, middle = self.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        name = metrics.elidedText(
            self.plot.names[place], Qt.TextElideMode.ElideRight, int(names) + 1
        )
        painter.setPen(QColor(self.theme.text))
        painter.drawText(QRectF(4, row.top(), names + 2, _ROW), middle, name)
        ends = self._ends()
        figures = max(metrics.horizontalAdvance(each) for each in ends)
        left = names + _GAP
        width = max(self.width() - left - figures - 2 * _GAP, 10)
        end = self._draw_pieces(painter, place, left, width / max(*sums, 1))
        painter.setPen(QColor(self.theme.muted))
        rest = QRectF(end + 6, row.top(), figures + _GAP, _ROW)
        painter.drawText(rest, middle, ends[place])

    def _draw_pieces(self, painter: QPainter, place: int, left: float, scale: float) -> float:
        top = self.place_of(place).top() + (_ROW - _BAR) / 2
        for each in self.plot.drawn:
            value = each.values[place]
            if value:
                width = max(value * scale, _LEAST_PIECE)
                self.fill(painter, QRectF(left, top, max(width - 1, 1), _BAR), each.shade)
                left += width
        return left

    def _draw_legend(self, painter: QPainter) -> None:
        left = 4.0
        for each in self.plot.drawn:
            top = (_LEGEND - _SWATCH) / 2 - 2
            self.fill(painter, QRectF(left, top, _SWATCH, _SWATCH), each.shade)
            left += _SWATCH + 6
            width = self.fontMetrics().horizontalAdvance(each.title)
            painter.setPen(QColor(self.theme.muted))
            rect = QRectF(left, 0, width + 2, _LEGEND - 4)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, each.title)
            left += width + 16
