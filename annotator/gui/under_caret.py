"""What a key would work on: the current span, else the innermost one at the caret."""

from PySide6.QtCore import QPoint, QRect

from annotator.gui.reading.view import TextView


def span_under_caret(text: TextView) -> str | None:
    """Return the id of the current span or, while nothing is selected, of the one at the caret."""
    current = text.current_span()
    if current is not None or text.selection():
        return current
    here = text.spans_at(text.caret())
    return here[0] if here else None


def place_of(text: TextView, offset: int) -> QRect:
    """Return where a popup about an offset belongs, in global coordinates."""
    rect = text.caret_rect(offset)
    area = text.viewport().rect()
    found = rect.toRect() if rect is not None else QRect()
    if not area.intersects(found):
        found = QRect(area.width() // 3, area.height() // 4, 1, 1)
    return QRect(text.viewport().mapToGlobal(QPoint(found.topLeft())), found.size())
