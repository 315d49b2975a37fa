"""How a question is drawn in the list; every row is equally high."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.domain.records import Status
from annotator.domain.views import Question
from annotator.gui.articles.status_marks import MARK, draw_flag, draw_status
from annotator.gui.panels.card_text import Type, elided, wrapped
from annotator.gui.questions.question_model import QUESTION_ROLE
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.fixed_row_list import RowDelegate, RowState
from annotator.gui.words.locale_words import quoted

_Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 7
_SIDE: Final = 8
_GLYPH: Final = 20
_RADIUS: Final = 6.0
_NOTE_LINES: Final = 3


class QuestionDelegate(RowDelegate):
    """Draws a question, what it is about, in which article, by whom."""

    def __init__(self, font: QFont, parent: QObject | None = None) -> None:
        """Draw in light colours until told otherwise."""
        super().__init__(parent)
        self._theme = LIGHT
        self._text = Type.of(font)
        self._small = Type.of(font, smaller=1)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        note = _NOTE_LINES * self._text.metrics.height()
        return QSize(100, note + 2 * self._small.metrics.height() + 2 * _PAD)

    def draw(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw a row."""
        question = index.data(QUESTION_ROLE)
        if not isinstance(question, Question):
            return
        painter.save()
        self._draw_background(painter, rect, state)
        self._draw_lines(painter, rect, question)
        painter.restore()

    def _draw_background(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if not state.selected and not state.hovered:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state.focused:
            painter.setPen(QColor(self._theme.accent))
        painter.setBrush(QColor(self._theme.row_selected if state.selected else self._theme.hover))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5), _RADIUS, _RADIUS)

    def _draw_lines(self, painter: QPainter, rect: QRect, question: Question) -> None:
        left = rect.left() + _SIDE + _GLYPH
        room = rect.right() - _SIDE - left
        lines = self._lines(question, room)
        top = rect.top() + _PAD
        beside = top + (self._text.metrics.height() - MARK) / 2
        self._draw_mark(painter, QPointF(rect.left() + _SIDE, beside), question)
        for text, face, muted in lines:
            painter.setFont(face.font)
            painter.setPen(QColor(self._theme.muted if muted else self._theme.text))
            painter.drawText(left, top + face.metrics.ascent(), text)
            top += face.metrics.height()

    def _draw_mark(self, painter: QPainter, place: QPointF, question: Question) -> None:
        if question.settled:
            draw_status(painter, place, Status.DONE, self._theme, nothing=True)
        else:
            draw_flag(painter, place, self._theme)

    def _lines(self, question: Question, room: int) -> list[tuple[str, Type, bool]]:
        note = " ".join(question.note.split())
        found = [
            (each, self._text, question.settled)
            for each in wrapped(note, self._text, room, _NOTE_LINES)
        ]
        if question.quote:
            quote = quoted(" ".join(question.quote.split()))
            found.append((elided(quote, self._small, room), self._small, True))
        about = " · ".join(part for part in (question.annotator, question.title) if part)
        found.append((elided(about, self._small, room), self._small, True))
        return found
