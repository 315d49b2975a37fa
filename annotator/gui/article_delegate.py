"""How a row of the list of articles is drawn."""

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
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.records import Status
from annotator.domain.views import ArticleRow
from annotator.gui.article_list import ROW_ROLE
from annotator.gui.locale_words import short_date
from annotator.gui.theme import LIGHT, Theme

_GLYPHS: Final = {Status.NEW: "○", Status.STARTED: "◐", Status.DONE: "●", Status.SKIPPED: "–"}
_FLAG: Final = "⚑"
_LINES: Final = 2
_PAD: Final = 7
_SIDE: Final = 8
_GLYPH: Final = 20
_RADIUS: Final = 6.0
_SMALLER: Final = 0.88
_MIDDOT: Final = " · "


class ArticleDelegate(QStyledItemDelegate):
    """Draws status, title and a line about the article; every row is equally high."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Draw in light colours until told otherwise."""
        super().__init__(parent)
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of every row."""
        metrics: QFontMetrics = option.fontMetrics
        return QSize(100, metrics.height() * _LINES + round(metrics.height() * 0.95) + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row, or a placeholder while it is on its way."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._draw_background(painter, rect, state)
        row = index.data(ROW_ROLE)
        if isinstance(row, ArticleRow):
            self._draw_row(painter, rect, row)
        else:
            self._draw_placeholder(painter, rect)
        painter.restore()

    def _draw_background(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if not selected and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.row_selected if selected else self._theme.hover))
        painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)

    def _draw_row(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        font, metrics = painter.font(), painter.fontMetrics()
        left = rect.left() + _SIDE + _GLYPH
        room = rect.right() - _SIDE - left
        lines = _broken(row.title, painter, room)
        if row.context:  # which takes the second line
            lines = [metrics.elidedText(row.title[:400], Qt.TextElideMode.ElideRight, room)]
        small = painter.font()
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
        about = self._about(row)
        below = QFontMetrics(small).height() * (bool(about) + bool(row.context))
        height = metrics.height() * len(lines) + below
        top = rect.top() + (rect.height() - height) // 2
        baseline = top + metrics.ascent()
        self._draw_glyph(painter, QPointF(rect.left() + _SIDE, baseline), row)
        painter.setPen(QColor(self._theme.text))
        for number, line in enumerate(lines):
            painter.drawText(QPointF(left, baseline + number * metrics.height()), line)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        elided = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, room)
        place = top + metrics.height() * len(lines) + painter.fontMetrics().ascent()
        painter.drawText(QPointF(left, place), elided)
        if row.context:
            place += painter.fontMetrics().height() if about else 0
            self._draw_context(painter, QPointF(left, place), room, row.context)

    def _draw_context(
        self, painter: QPainter, place: QPointF, room: int, context: tuple[str, str, str]
    ) -> None:
        """Draw the first match in the text, in bold, with as much around it as there is room."""
        before, match, after = context
        usual, bold = painter.font(), painter.font()
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(match)
        rest = max(room - width, 0)
        metrics = painter.fontMetrics()
        parts = (
            (metrics.elidedText(before, Qt.TextElideMode.ElideLeft, rest * 2 // 5), usual),
            (match, bold),
            (after, usual),
        )
        left = 0.0
        for words, font in parts:
            painter.setFont(font)
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - round(left))
            painter.drawText(QPointF(place.x() + left, place.y()), shown)
            left += metrics.horizontalAdvance(shown)

    def _draw_glyph(self, painter: QPainter, place: QPointF, row: ArticleRow) -> None:
        flagged = row.open_flags > 0
        done = row.status is Status.DONE
        theme = self._theme
        colour = theme.warning if flagged else theme.saved if done else theme.muted
        painter.setPen(QColor(colour))
        painter.drawText(place, _FLAG if flagged else _GLYPHS[row.status])

    def _draw_placeholder(self, painter: QPainter, rect: QRect) -> None:
        line = painter.fontMetrics().height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hover))
        left, top = rect.left() + _SIDE + _GLYPH, rect.top() + _PAD + line // 2
        for number, share in enumerate((0.8, 0.5)):
            width = round((rect.width() - _GLYPH - 2 * _SIDE) * share)
            painter.drawRoundedRect(left, top + number * line, width, line // 2, 3, 3)

    def _about(self, row: ArticleRow) -> str:
        parts = [row.site, short_date(row.published)]
        if row.matches:
            parts.insert(0, self.tr("%n×", "matches of a search", row.matches))
        if row.version > 1:
            parts.append(self.tr("version {0}").format(row.version))
        if row.open_flags:
            one, more = self.tr("1 question"), self.tr("%n questions", "", row.open_flags)
            parts.append(one if row.open_flags == 1 else more)
        if row.status is Status.SKIPPED:
            parts.append(row.reason or self.tr("skipped"))
        elif row.marks:
            parts.append(self.tr("1 mark") if row.marks == 1 else self._marks(row.marks))
        elif row.status is Status.DONE:
            parts.append(self.tr("nothing to mark"))
        if row.to_decide > 0 and row.status is not Status.SKIPPED:
            parts.append(self.tr("{0} to decide").format(row.to_decide))
        return _MIDDOT.join(part for part in parts if part)

    def _marks(self, count: int) -> str:
        return self.tr("%n marks", "", count)


def _broken(title: str, painter: QPainter, room: int) -> list[str]:
    """Return a title in at most two lines, the last one elided."""
    words = " ".join(title[:400].split())
    layout = QTextLayout(words, painter.font(), painter.device())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        return [""]
    first.setLineWidth(room)
    units = words.encode("utf-16-le")
    cut = first.textLength() * 2
    layout.endLayout()
    line, rest = units[:cut].decode("utf-16-le"), units[cut:].decode("utf-16-le").strip()
    elided = painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room)
    return [line.rstrip(), elided] if elided else [line.rstrip()]
