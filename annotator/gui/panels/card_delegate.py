"""Draws the rows of the panel: cards, and rows on one line."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.scheme import Scheme
from annotator.gui.panels import cards
from annotator.gui.panels.annotation_model import ROW
from annotator.gui.panels.card_text import elided
from annotator.gui.panels.cards import Faces, Tone
from annotator.gui.panels.outline_rows import Row, Standing
from annotator.gui.panels.row_actions import RowAction
from annotator.gui.panels.wording import label_title
from annotator.gui.theme import Theme
from annotator.gui.widgets import filling

Index = QModelIndex | QPersistentModelIndex
_RADIUS: Final = 5
_DASH: Final = 6
_SIDE: Final = 6
"""Room at both ends of a row on one line."""
_LABEL_GAP: Final = 7
_GLYPHS: Final = {RowAction.ACCEPT: "✓", RowAction.REJECT: "✕", RowAction.UNDECIDE: "↺"}


class RowState(NamedTuple):
    """How a row is to be drawn; asking Qt's option for it makes all the names of `QStyle`."""

    current: bool
    hovered: bool
    open: bool
    focused: bool
    """Whether keys act on it."""


class CardDelegate(QStyledItemDelegate):
    """Draws a `Row`; heights depend on `width`, the room for rows at the top."""

    def __init__(
        self, theme: Theme, font: QFont, state_of: Callable[[Index], RowState], parent: QObject
    ) -> None:
        """Draw rows as `state_of` has them."""
        super().__init__(parent)
        self._state_of = state_of
        self.theme = theme
        self.scheme = Scheme(name="", layers=(), labels=(), relations=())
        self.faces = Faces.of(font)
        self.width = 280

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return how high a row is."""
        row = _row(index)
        if row is None:
            return QSize(self.width, cards.line_height(self.faces))
        return QSize(self.width, cards.row_height(row, self.scheme, self.faces, self.width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = _row(index)
        if row is None:
            return
        state = self._state_of(index)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cards.is_card(row):
            self._card(painter, row, self.card_rect(rect), state)
        else:
            self._line(painter, row, cards.line_rect(row, rect, self.faces), state)
        painter.restore()

    def action_at(self, row: Row, rect: QRect, position: QPoint) -> RowAction | None:
        """Return the action of the button at a position of a row drawn in `rect`."""
        if cards.is_card(row):
            buttons = cards.card_buttons(row, self.card_rect(rect), self.faces)
        else:
            buttons = cards.line_buttons(row, cards.line_rect(row, rect, self.faces))
        return next((each for each, place in buttons.items() if place.contains(position)), None)

    def is_chevron(self, row: Row, rect: QRect, position: QPoint) -> bool:
        """Whether the mark that opens and closes a card's links is at a position."""
        return bool(row.links) and self._chevron(self.card_rect(rect)).contains(position)

    def card_rect(self, rect: QRect) -> QRect:
        """Return the card inside its row."""
        return rect.adjusted(0, 0, 0, -cards.GAP)

    def _card(self, painter: QPainter, row: Row, rect: QRect, state: RowState) -> None:
        fill = self._fill(row, state)
        self._frame(painter, row, rect, fill, state)
        lines, _ = cards.card_lines(row, self.scheme, self.faces, rect.width())
        theme = self.theme
        colours = {
            Tone.HEADING: QColor(*cards.heading_colour(row, self.scheme, theme, fill)),
            Tone.TEXT: QColor(theme.text),
            Tone.MUTED: QColor(theme.muted),
        }
        for line in lines:
            face = self.faces.of_tone(line.tone)
            painter.setFont(face.font)
            painter.setPen(colours[line.tone])
            base = rect.top() + line.top + face.metrics.ascent()
            painter.drawText(rect.left() + cards.LEFT, base, line.text)
        if row.links:
            self._draw_chevron(painter, rect, state)
        self._buttons(painter, row, rect)

    def _fill(self, row: Row, state: RowState) -> str:
        if state.current:
            return self.theme.card_current
        dashed = row.standing is Standing.UNDECIDED
        return self.theme.card_suggested if dashed else self.theme.card

    def _frame(self, painter: QPainter, row: Row, rect: QRect, fill: str, state: RowState) -> None:
        theme = self.theme
        shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(shape, _RADIUS, _RADIUS)
        painter.fillPath(outline, QColor(fill))
        edge = theme.card_current_border if state.current else theme.border
        edge = theme.accent if state.focused else edge
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawPath(outline)
        painter.setClipPath(outline)
        stripe = QColor(*cards.edge_colour(row, self.scheme, theme))
        for top, height in _strokes(rect, dashed=row.standing is Standing.UNDECIDED):
            filling.fill(painter, QRect(rect.left(), top, cards.EDGE, height), stripe)
        painter.setClipping(False)

    def _buttons(self, painter: QPainter, row: Row, rect: QRect) -> None:
        painter.setFont(self.faces.muted.font)
        for action, place in cards.card_buttons(row, rect, self.faces).items():
            painter.setPen(QColor(self.theme.control))
            painter.setBrush(QColor(self.theme.card))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cards.button_face(action))

    def _chevron(self, rect: QRect) -> QRect:
        height = self.faces.heading.metrics.height()
        left = rect.right() - cards.RIGHT - cards.CHEVRON + 4
        return QRect(left, rect.top() + cards.TOP - 2, cards.CHEVRON + 4, height + 4)

    def _draw_chevron(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        middle = QRectF(self._chevron(rect)).center()
        points = [(-2.0, -4.0), (2.0, 0.0), (-2.0, 4.0)]
        if state.open:
            points = [(-4.0, -2.0), (0.0, 2.0), (4.0, -2.0)]
        path = QPainterPath()
        path.moveTo(middle.x() + points[0][0], middle.y() + points[0][1])
        for right, down in points[1:]:
            path.lineTo(middle.x() + right, middle.y() + down)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.muted), 1.4))
        painter.drawPath(path)

    def _line(self, painter: QPainter, row: Row, rect: QRect, state: RowState) -> None:
        behind = self._line_background(painter, rect, state)
        left = rect.left() + _SIDE
        right = self._verdict(painter, row, rect, state)
        muted, text = self.faces.muted, self.faces.text
        rejected = row.standing is Standing.REJECTED
        label = elided(label_title(row, self.scheme), muted, rect.width() // 3)
        colour = QColor(*cards.label_colour(row.label, self.scheme, behind))
        painter.setFont(muted.font)
        painter.setPen(QColor(self.theme.muted) if rejected else colour)
        painter.drawText(
            QRect(left, rect.top(), rect.width(), rect.height()),
            Qt.AlignmentFlag.AlignVCenter,
            label,
        )
        least = muted.metrics.horizontalAdvance("ORG")
        left += max(muted.metrics.horizontalAdvance(label), least) + _LABEL_GAP
        font = QFont(text.font)
        font.setStrikeOut(rejected)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted if rejected else self.theme.text))
        place = QRect(left, rect.top(), right - left, rect.height())
        shown = elided(row.text, text, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _line_background(self, painter: QPainter, rect: QRect, state: RowState) -> str:
        if state.current:
            behind = self.theme.row_selected
        elif state.hovered:
            behind = self.theme.hover
        else:
            return self.theme.panel
        painter.setPen(QColor(self.theme.accent) if state.focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(behind))
        edge = 0.5 if state.focused else 0
        shape = QRectF(rect).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)
        return behind

    def _verdict(self, painter: QPainter, row: Row, rect: QRect, state: RowState) -> int:
        """Draw the verdict, or the buttons to give one; return where the text must end."""
        near = state.current or state.hovered
        painter.setFont(self.faces.text.font)
        right = rect.right() - _SIDE
        if row.standing is Standing.ACCEPTED:
            side = rect.height()
            mark = QRect(rect.right() + 1 - side, rect.top(), side, side)
            if near:
                mark.moveLeft(mark.left() - side)
            painter.setPen(QColor(self.theme.saved))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "✓")
            right = mark.left()
        if not near:
            return right
        painter.setPen(QColor(self.theme.muted))
        for action, place in cards.line_buttons(row, rect).items():
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _GLYPHS[action])
            right = min(right, place.left())
        return right


def _row(index: Index) -> Row | None:
    row = index.data(ROW)
    return row if isinstance(row, Row) else None


def _strokes(rect: QRect, *, dashed: bool) -> list[tuple[int, int]]:
    """Return the pieces (top, height) of a card's left edge."""
    if not dashed:
        return [(rect.top(), rect.height())]
    return [(top, _DASH) for top in range(rect.top() + 2, rect.bottom(), 2 * _DASH)]
