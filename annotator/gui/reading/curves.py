"""The curve from one end of a link to the other, in the coordinates of the window."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.gui.reading.colours import Rgb

_INSET: Final = 8.0
"""Pixels a curve keeps from the corners of a span."""
_LEAST_BEND: Final = 14.0
_MOST_BEND: Final = 90.0
_LOW_ARC, _ARC_GROWTH, _HIGH_ARC = 9.0, 0.04, 24.0
_FADING: Final = 70.0
"""Pixels in which a curve to an end that cannot be seen fades."""
_ARROW: Final = 6.0
_ARROW_ANGLE: Final = pi / 7
_DOT: Final = 2.4
_WIDTH: Final = 1.4


class End(NamedTuple):
    """One end of a link: its boxes in the window, or on which side of it they are."""

    boxes: Sequence[QRectF]
    above: bool = False
    """Whether an end without boxes is above the window."""


class Curve(NamedTuple):
    """A curve with an arrow at its end; an end without a point is beyond the window's edge."""

    start: QPointF
    first: QPointF
    second: QPointF
    end: QPointF
    fades_at_start: bool = False
    fades_at_end: bool = False


def curve_between(start: End, end: End, window: float) -> Curve | None:
    """Return the curve between two ends, None when neither can be seen."""
    if start.boxes and end.boxes:
        return _seen_curve(*_nearest(start.boxes, end.boxes))
    if start.boxes:
        box = _outermost(start.boxes, above=end.above)
        return _leaving(box, above=end.above, window=window)
    if end.boxes:
        box = _outermost(end.boxes, above=start.above)
        out = _leaving(box, above=start.above, window=window)
        return Curve(out.end, out.second, out.first, out.start, fades_at_start=True)
    return None


def draw_curve(painter: QPainter, curve: Curve, colour: Rgb) -> None:
    """Draw a curve with a dot where it begins and an arrow where it ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath(curve.start)
    path.cubicTo(curve.first, curve.second, curve.end)
    ink = QColor(*colour)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_brush(curve, ink), _WIDTH))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if not curve.fades_at_start:
        painter.drawEllipse(curve.start, _DOT, _DOT)
    if not curve.fades_at_end:
        painter.drawPolygon(_arrow(curve))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _brush(curve: Curve, ink: QColor) -> QBrush:
    if not (curve.fades_at_start or curve.fades_at_end):
        return QBrush(ink)
    from PySide6.QtGui import QLinearGradient  # brings the names of 169 presets along

    near, far = (curve.end, curve.start) if curve.fades_at_start else (curve.start, curve.end)
    length = max(abs(far.y() - near.y()), 1.0)
    gradient = QLinearGradient(QPointF(0, near.y()), QPointF(0, far.y()))
    faded = QColor(ink)
    faded.setAlpha(0)
    gradient.setColorAt(0, ink)
    gradient.setColorAt(max(1 - _FADING / length, 0.0), ink)
    gradient.setColorAt(1, faded)
    return QBrush(gradient)


def _arrow(curve: Curve) -> QPolygonF:
    way = curve.end - curve.second
    angle = atan2(way.y(), way.x())
    corners = [
        curve.end - QPointF(cos(angle + turn), sin(angle + turn)) * _ARROW
        for turn in (-_ARROW_ANGLE, _ARROW_ANGLE)
    ]
    return QPolygonF([curve.end, *corners])


def _nearest(starts: Iterable[QRectF], ends: Sequence[QRectF]) -> tuple[QRectF, QRectF]:
    """Return the two boxes with the least between them, lines counting more than places."""
    return min(((one, other) for one in starts for other in ends), key=lambda each: _far(*each))


def _far(one: QRectF, other: QRectF) -> tuple[float, float]:
    across = max(other.left() - one.right(), one.left() - other.right(), 0.0)
    return abs(one.top() - other.top()), across


def _outermost(boxes: Sequence[QRectF], *, above: bool) -> QRectF:
    return min(boxes, key=QRectF.top) if above else max(boxes, key=QRectF.bottom)


def _within(box: QRectF, x: float) -> float:
    inset = min(_INSET, box.width() / 2)
    return min(max(x, box.left() + inset), box.right() - inset)


def _seen_curve(start: QRectF, end: QRectF) -> Curve:
    goal = end.center().x()
    origin = _within(start, goal)
    if abs(start.top() - end.top()) < 1.0:
        if start.intersects(end):  # one inside the other: from the far corner
            far = min((start.left(), start.right()), key=lambda x: -abs(goal - x))
            origin = _within(start, far)
        goal = _within(end, origin)
        bend = min(_LOW_ARC + abs(goal - origin) * _ARC_GROWTH, _HIGH_ARC)
        return _bent(QPointF(origin, start.top()), QPointF(goal, end.top()), -bend, -bend)
    if end.top() > start.top():
        one, other = QPointF(origin, start.bottom()), QPointF(goal, end.top())
        bend = _bend(one, other)
        return _bent(one, other, bend, -bend)
    one, other = QPointF(origin, start.top()), QPointF(goal, end.bottom() + 1)
    bend = _bend(one, other)
    return _bent(one, other, -bend, bend)


def _bent(start: QPointF, end: QPointF, first: float, second: float) -> Curve:
    return Curve(start, start + QPointF(0, first), end + QPointF(0, second), end)


def _bend(one: QPointF, other: QPointF) -> float:
    """Return how far the curve goes straight up or down before it turns."""
    across, down = abs(one.x() - other.x()), abs(one.y() - other.y())
    return min(max(down / 2, across / 8, _LEAST_BEND), _MOST_BEND)


def _leaving(box: QRectF, *, above: bool, window: float) -> Curve:
    x = box.center().x()
    start = QPointF(x, box.top() if above else box.bottom())
    end = QPointF(x + _INSET * 2, 0.0 if above else window)
    bend = (end.y() - start.y()) / 2
    made = _bent(start, end, bend, -bend)
    return Curve(made.start, made.first, made.second, made.end, fades_at_end=True)
