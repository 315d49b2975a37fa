"""The title and the line about the article above its text, scrolling with it."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextOption

from annotator.gui.reading.metrics import Metrics
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.reading.utf16 import Utf16Map

PART: Final = " · "
"""Between the things the line about the article tells."""
_TOP: Final = 18.0
_MOST_LINES: Final = 3
_BETWEEN: Final = 4.0
_BELOW: Final = 8.0


class Header:
    """What is drawn above the first paragraph."""

    def __init__(self, title: str, meta: str, metrics: Metrics) -> None:
        self._metrics = metrics
        self._title_metrics = QFontMetricsF(metrics.title_font)
        self._meta_metrics = QFontMetricsF(metrics.meta_font)
        self.about = self._in_lines(meta) if meta else []
        self._lines = self._broken(" ".join(title.split()))

    @property
    def height(self) -> float:
        """Height in pixels, with the room above and below."""
        title = len(self._lines) * self._title_metrics.lineSpacing()
        meta = len(self.about) * self._meta_metrics.lineSpacing()
        meta += _BETWEEN if self.about else 0.0
        return round(_TOP + title + meta + (_BELOW if title or meta else 0.0))

    def draw(self, painter: QPainter, origin: QPointF, palette: ReadingPalette) -> None:
        """Draw it with its top left corner at `origin`."""
        y = origin.y() + _TOP + self._title_metrics.ascent()
        painter.setFont(self._metrics.title_font)
        painter.setPen(QColor(*palette.text_rgb))
        for line in self._lines:
            painter.drawText(QPointF(origin.x(), y), line)
            y += self._title_metrics.lineSpacing()
        top = y - self._title_metrics.ascent() + _BETWEEN
        painter.setFont(self._metrics.meta_font)
        painter.setPen(QColor(*palette.muted_rgb))
        for line in self.about:
            painter.drawText(QPointF(origin.x(), top + self._meta_metrics.ascent()), line)
            top += self._meta_metrics.lineSpacing()

    def _in_lines(self, meta: str) -> list[str]:
        """Return the line about the article, in several where it is too long for one.

        It is broken between the things it tells; one that is too long by itself is elided.
        """
        lines: list[str] = []
        for part in meta.split(PART):
            longer = PART.join((*lines[-1:], part))
            if lines and self._meta_metrics.horizontalAdvance(longer) <= self._metrics.column:
                lines[-1] = longer
            else:
                lines.append(part)
        elide = Qt.TextElideMode.ElideRight
        return [self._meta_metrics.elidedText(each, elide, self._metrics.column) for each in lines]

    def _broken(self, title: str) -> list[str]:
        """Return the title in lines, the last one elided when there would be too many."""
        layout = QTextLayout(title, self._metrics.title_font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        offsets = Utf16Map(title)
        while title and len(lines) < _MOST_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(self._metrics.column)
            start = offsets.points(line.textStart())
            stop = offsets.points(line.textStart() + line.textLength())
            last = len(lines) + 1 == _MOST_LINES
            text = title[start : None if last else stop].rstrip()
            elide = Qt.TextElideMode.ElideRight
            lines.append(self._title_metrics.elidedText(text, elide, self._metrics.column))
        layout.endLayout()
        return lines
