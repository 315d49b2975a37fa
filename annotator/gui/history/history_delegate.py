"""How a row of the history is drawn; every row is equally high."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.gui.history.history_model import ENTRY_ROLE, Row
from annotator.gui.panels.card_text import Type, elided, wrapped
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.fixed_row_list import RowDelegate, RowState

_Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 7
_SIDE: Final = 10
_RADIUS: Final = 6.0
_DETAILS: Final = 2
"""Lines for what was there before and after."""


class HistoryDelegate(RowDelegate):
    """Draws what was done, what it came from and led to, by whom and when."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        """Draw in light colours until told otherwise."""
        super().__init__(parent)
        self.shown: int | None = None
        """Number of the entry whose state is being looked at."""
        self._theme = LIGHT
        self._title = Type.of(font, bold=True)
        self._text = Type.of(font)
        self._small = Type.of(font, smaller=1)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        lines = self._title.metrics.height() + self._small.metrics.height()
        return QSize(100, lines + _DETAILS * self._text.metrics.height() + 2 * _PAD)

    def draw(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw a row."""
        row = index.data(ENTRY_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        self._draw_background(painter, rect, state, shown=row.number == self.shown)
        self._draw_lines(painter, rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD), row)
        painter.restore()

    def _draw_background(
        self, painter: QPainter, rect: QRect, state: RowState, *, shown: bool
    ) -> None:
        theme = self._theme
        box = QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if shown:
            painter.setPen(QColor(theme.card_current_border))
            painter.setBrush(QColor(theme.card_current))
        elif state.selected:
            painter.setBrush(QColor(theme.row_selected))
        elif state.hovered:
            painter.setBrush(QColor(theme.hover))
        else:
            return
        if state.focused:
            painter.setPen(QColor(theme.accent))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _draw_lines(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme, lines = self._theme, self._lines(row, rect.width())
        height = sum(face.metrics.height() for _, face, _ in lines)
        top = rect.top() + (rect.height() - height) // 2
        for text, face, muted in lines:
            painter.setFont(face.font)
            painter.setPen(QColor(theme.muted if muted else theme.text))
            painter.drawText(rect.left(), top + face.metrics.ascent(), text)
            top += face.metrics.height()

    def _lines(self, row: Row, width: int) -> list[tuple[str, Type, bool]]:
        told = row.told
        found = [(elided(told.title, self._title, width), self._title, False)]
        if told.before and told.after:
            found.append((elided(self._was(told.before), self._text, width), self._text, True))
            found.append((elided(f"→ {told.after}", self._text, width), self._text, False))
        else:
            detail = self._was(told.before) if told.before else told.after
            pieces = wrapped(detail, self._text, width, _DETAILS)
            found.extend((each, self._text, bool(told.before)) for each in pieces)
        if row.about:
            found.append((elided(row.about, self._small, width), self._small, True))
        return found

    def _was(self, before: str) -> str:
        return self.tr("was {0}").format(before)
