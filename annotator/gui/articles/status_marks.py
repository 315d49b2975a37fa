"""The marks of the list of articles: how far one is with an article, and a flag for questions.

They are painted, as fonts draw such signs in all sizes and lack some; shapes differ, not
colours alone.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.domain.records import Status
from annotator.gui.theme import Theme

MARK: Final = 11.0
"""Side of a mark in pixels."""
_LINE: Final = 1.4
_HALF: Final = 180 * 16


def draw_status(
    painter: QPainter, place: QPointF, status: Status, theme: Theme, *, nothing: bool = False
) -> None:
    """Draw a mark with its top left corner at `place`; a ring for `nothing` to mark."""
    ring = QRectF(place.x(), place.y(), MARK, MARK).adjusted(0.7, 0.7, -0.7, -0.7)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status is Status.DONE:
        _draw_done(painter, ring, theme, nothing=nothing)
    elif status is Status.SKIPPED:
        painter.setPen(_pen(theme.muted))
        middle = ring.center().y()
        painter.drawLine(QPointF(ring.left() + 1.5, middle), QPointF(ring.right() - 1.5, middle))
    else:
        painter.setPen(_pen(theme.muted))
        painter.drawEllipse(ring)
        if status is Status.STARTED:
            painter.setBrush(QColor(theme.muted))
            painter.drawPie(ring, 90 * 16, _HALF)
    painter.restore()


def draw_flag(painter: QPainter, place: QPointF, theme: Theme) -> None:
    """Draw a flag with its upper left corner at `place`."""
    left, top = place.x() + 2, place.y() + 0.5
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(theme.warning))
    painter.drawLine(QPointF(left, top), QPointF(left, top + MARK - 1))
    painter.setBrush(QColor(theme.warning))
    corners = ((0, 0), (7, 0), (5, 2.8), (7, 5.6), (0, 5.6))
    painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))
    painter.restore()


def _draw_done(painter: QPainter, ring: QRectF, theme: Theme, *, nothing: bool) -> None:
    painter.setPen(_pen(theme.saved))
    if not nothing:
        painter.setBrush(QColor(theme.saved))
    painter.drawEllipse(ring)
    painter.setPen(_pen(theme.saved if nothing else theme.panel))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = ring.center().x(), ring.center().y()
    tick = (QPointF(x - 2.4, y + 0.1), QPointF(x - 0.7, y + 1.9), QPointF(x + 2.5, y - 1.8))
    painter.drawPolyline(QPolygonF(tick))


def _pen(colour: str) -> QPen:
    pen = QPen(QColor(colour), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
