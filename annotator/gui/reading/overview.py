"""The strip beside the scroll bar: every span of the article as a small mark."""

from collections.abc import Iterable, Sequence
from math import ceil
from sys import byteorder
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.ranges import Range
from annotator.gui.reading.colours import Rgb, mix
from annotator.gui.reading.looks import Shape
from annotator.gui.reading.palette import ReadingPalette
from annotator.gui.widgets.filling import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

WIDTH: Final = 16
_LANES: Final = {
    Shape.HATCH: (2, 12),
    Shape.TINT: (2, 4),
    Shape.TINT_AND_LINE: (7, 3),
    Shape.DOTS: (7, 3),
    Shape.LINE: (11, 3),
}
"""Left edge and width of the marks of each shape."""
_ORDER: Final = {
    shape: place
    for place, shape in enumerate(
        (Shape.HATCH, Shape.LINE, Shape.DOTS, Shape.TINT, Shape.TINT_AND_LINE)
    )
}
"""What is drawn over what, the uppermost last."""
_LEAST_HEIGHT: Final = 2
_FAINT: Final = 0.25
_LEAST_FRAME: Final = 6.0


class OverviewMark(NamedTuple):
    """A stretch of text that is marked."""

    range: Range
    shape: Shape
    colour: Rgb


class Overview(QWidget):
    """Draws marks and the visible part by their offsets; a press or drag asks to go there."""

    asked = Signal(float)
    """Go to a place, as a share of the text from 0 to 1."""

    def __init__(self, parent: QWidget) -> None:
        """Show an empty strip."""
        super().__init__(parent)
        self.setObjectName("overviewStrip")
        self.setAccessibleName(self.tr("Overview of the marks"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._marks: list[OverviewMark] = []
        self._found: Sequence[Range] = ()
        self._length = 1
        self._visible = Range(0, 0)
        self._picture: QImage | None = None
        self._palette: ReadingPalette | None = None

    def sizeHint(self) -> QSize:
        """Return the width of the strip."""
        return QSize(WIDTH, 0)

    def set_palette_colours(self, palette: ReadingPalette) -> None:
        """Draw in other colours."""
        self._palette, self._picture = palette, None
        self.update()

    def set_marks(self, marks: Iterable[OverviewMark], length: int) -> None:
        """Show the marks of a text of `length` code points."""
        self._marks, self._length, self._picture = list(marks), max(length, 1), None
        self.update()

    def set_found(self, found: Sequence[Range]) -> None:
        """Show where a search has found something, over everything else."""
        if found or self._found:
            self._found, self._picture = found, None
            self.update()

    def set_visible(self, piece: Range) -> None:
        """Frame the part of the text that is in the window."""
        if piece != self._visible:
            self._visible = piece
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the marks again."""
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the kept picture of the marks and the frame."""
        if self._palette is None:
            return
        painter = QPainter(self)
        if 0 < self._visible.length < self._length:
            ratio = self.devicePixelRatio()
            if self._picture is None or self._picture.devicePixelRatio() != ratio:
                self._picture = self._drawn(self._palette, ratio)
            painter.drawImage(0, 0, self._picture)
            self._draw_frame(painter, self._palette)
        else:  # all of it is in the window, and a map of it would only be in the way
            fill(painter, self.rect(), QColor(*self._palette.background_rgb))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it was pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.mouseMoveEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on while it is dragged."""
        share = event.position().y() / max(self.height(), 1)
        self.asked.emit(min(max(share, 0.0), 1.0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        event.accept()

    def _draw_frame(self, painter: QPainter, palette: ReadingPalette) -> None:
        scale = self.height() / self._length
        top, height = self._visible.start * scale, self._visible.length * scale
        if height < _LEAST_FRAME:
            top, height = top - (_LEAST_FRAME - height) / 2, _LEAST_FRAME
        shade = QColor(*palette.muted_rgb)
        shade.setAlphaF(0.55)
        painter.setPen(QPen(shade, 1))
        shade.setAlphaF(0.16)
        painter.setBrush(shade)
        top = min(max(top, 0.0), self.height() - height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, self.width() - 1, height - 1), 2, 2)

    def _drawn(self, palette: ReadingPalette, ratio: float) -> "QImage":
        """Return the marks as a picture, made of bytes: thousands of rectangles would be slow."""
        from PySide6.QtGui import QImage

        width, height = (max(ceil(each * ratio), 1) for each in (self.width(), self.height()))
        pixels = bytearray(_pixel(palette.background_rgb) * (width * height))
        scale = height / self._length
        columns = {shape: _columns(*lane, ratio) for shape, lane in _LANES.items()}
        rows: dict[tuple[Shape, Rgb], bytes] = {}
        least = round(_LEAST_HEIGHT * ratio)
        for piece, shape, colour in sorted(self._marks, key=_order):
            left, wide = columns[shape]
            row = rows.get((shape, colour))
            if row is None:
                row = rows[shape, colour] = _pixel(_shown(shape, colour, palette)) * wide
            top = int(piece.start * scale)
            bottom = max(int(piece.end * scale), top + least)
            for y in range(top, min(bottom, height)):
                at = (y * width + left) * 4
                pixels[at : at + len(row)] = row
        row = _pixel(palette.found_line_rgb) * width
        for y in {min(int(each.start * scale), height - 1) for each in self._found}:
            pixels[y * len(row) : (y + 1) * len(row)] = row
        picture = QImage(bytes(pixels), width, height, width * 4, QImage.Format.Format_RGB32).copy()
        picture.setDevicePixelRatio(ratio)
        return picture


def _order(mark: OverviewMark) -> int:
    return _ORDER[mark.shape]


def _shown(shape: Shape, colour: Rgb, palette: ReadingPalette) -> Rgb:
    """Return the colour of a mark: boilerplate is faint."""
    return mix(palette.background_rgb, colour, _FAINT) if shape is Shape.HATCH else colour


def _columns(left: int, wide: int, ratio: float) -> tuple[int, int]:
    """Return a lane in pixels of the screen."""
    return round(left * ratio), round((left + wide) * ratio) - round(left * ratio)


def _pixel(colour: Rgb) -> bytes:
    """Return a pixel of Format_RGB32 as the machine stores it."""
    return QColor(*colour).rgb().to_bytes(4, byteorder)
