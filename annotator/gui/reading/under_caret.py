"""What a key would work on: the current span, else the innermost one at the caret."""

from PySide6.QtCore import QRect

from annotator.domain.ranges import Range
from annotator.gui.reading.view import TextView


def span_under_caret(text: TextView) -> str | None:
    """Return the id of the current span or, while nothing is selected, of the one at the caret."""
    current = text.current_span()
    if current is not None or text.selection():
        return current
    here = text.spans_at(text.caret())
    return here[0] if here else None


def place_of(text: TextView, piece: Range) -> QRect:
    """Return what a popup about a stretch of text belongs below, in global coordinates."""
    area = text.viewport().rect()
    rects = [text.caret_rect(offset) for offset in piece]
    found = QRect()
    for rect in (each.toRect() for each in rects if each is not None):
        if area.intersects(rect):
            found = found.united(rect)
    if found.isNull():
        found = QRect(area.width() // 3, area.height() // 4, 1, 1)
    return QRect(text.viewport().mapToGlobal(found.topLeft()), found.size())
