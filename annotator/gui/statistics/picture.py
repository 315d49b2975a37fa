"""Statistics as pictures, sharp enough for a page in print."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from annotator.gui.theme import Theme

_SCALE: Final = 2
"""Pixels of the picture for one of the window."""
_MARGIN: Final = 14
_HEAD: Final = 40


def picture_of(widget: QWidget, left_out: Iterable[QWidget], heading: str, theme: Theme) -> QPixmap:
    """Return a widget as it looks, under a heading, without what only serves to act on it."""
    hidden = [each for each in left_out if each.isVisible() and widget.isAncestorOf(each)]
    focused = widget.window().focusWidget()
    for each in hidden:
        each.hide()
    _leave_focus(widget)
    head = _HEAD if heading else 0
    picture = QPixmap(widget.width() * _SCALE, (widget.height() + head) * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(QColor(theme.panel))
    painter = QPainter(picture)
    painter.setPen(QColor(theme.text))
    painter.setFont(widget.font())
    room = QRect(_MARGIN, 0, widget.width() - 2 * _MARGIN, head)
    words = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
    widget.render(painter, QPoint(0, head))
    painter.end()
    for each in hidden:
        each.show()
    if focused is not None:
        focused.setFocus()
    return picture


def _leave_focus(widget: QWidget) -> None:
    """Take the keyboard from whatever has it now: its frame does not belong in a picture."""
    focused = widget.window().focusWidget()
    if focused is not None:
        focused.clearFocus()
