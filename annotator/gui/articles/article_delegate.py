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
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.domain.views import ArticleRow
from annotator.gui.articles.article_list import ROW_ROLE
from annotator.gui.articles.row_words import about, origin, title_of
from annotator.gui.articles.status_marks import MARK, draw_flag, draw_status
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.fixed_row_list import RowDelegate, RowState

_PAD: Final = 7
_SIDE: Final = 8
_GLYPH: Final = 20
_FLAG: Final = 16
"""Pixels a flag takes at the end of a title."""
_LEAST_SITE: Final = 6
"""Letters of a site for which there must be room, else it is left out."""
_RADIUS: Final = 6.0
_BAR: Final = 3
"""Pixels of the bar beside the open article, where several are chosen."""
_SMALLER: Final = 0.88
_MIDDOT: Final = " · "


class ArticleDelegate(RowDelegate):
    """Draws status, title and a line about the article, in rows that are all equally high."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Draw in light colours until told otherwise."""
        super().__init__(parent)
        self._theme = LIGHT
        self._title_lines = 1
        self._shows_matches = False
        self._open: str | None = None

    def set_open(self, article_id: str | None) -> None:
        """Mark the open article; None where it is the one that is chosen, and needs no mark."""
        self._open = article_id

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme

    def set_lines(self, *, titles: int, matches: bool) -> None:
        """Give titles one line or two; `matches` of a search have one more."""
        self._title_lines = titles
        self._shows_matches = matches

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of every row."""
        metrics: QFontMetrics = option.fontMetrics
        small = round(metrics.height() * _SMALLER)
        below = 2 if self._shows_matches else 1
        above = 1 if self._shows_matches else self._title_lines
        return QSize(100, metrics.height() * above + small * below + 2 * _PAD)

    def draw(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw a row, or a placeholder while it is on its way."""
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._draw_background(painter, rect, state)
        row = index.data(ROW_ROLE)
        if isinstance(row, ArticleRow):
            if row.id == self._open:
                self._draw_open(painter, rect)
            self._draw_row(painter, rect, row)
        else:
            self._draw_placeholder(painter, rect)
        painter.restore()

    def _draw_background(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        outlined = state.at_keys or state.focused
        if not state.selected and not state.hovered and not outlined:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.accent) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state.selected or state.hovered:
            colour = self._theme.row_selected if state.selected else self._theme.hover
            painter.setBrush(QColor(colour))
        edge = 0.5 if outlined else 0
        shown = QRectF(rect).adjusted(edge, 1 + edge, -edge, -1 - edge)
        painter.drawRoundedRect(shown, _RADIUS, _RADIUS)

    def _draw_open(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        bar = QRectF(rect.left() + 1, rect.top() + _PAD, _BAR, rect.height() - 2 * _PAD)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _draw_row(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        usual, small = painter.font(), painter.font()
        small.setPointSizeF(usual.pointSizeF() * _SMALLER)
        left = rect.left() + _SIDE + _GLYPH
        room = rect.right() - _SIDE - left
        above, below = QFontMetrics(usual), QFontMetrics(small)
        lines = self._title(painter, row, room)
        height = above.height() * len(lines) + below.height() * (1 + bool(row.context))
        top = rect.top() + (rect.height() - height) // 2
        beside = top + (above.height() - MARK) / 2
        self._draw_marks(painter, QPointF(rect.left() + _SIDE, beside), room, row)
        painter.setPen(QColor(self._theme.text if row.title else self._theme.muted))
        for number, line in enumerate(lines):
            place = top + number * above.height() + above.ascent()
            painter.drawText(QPointF(left, place), line)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        place = top + above.height() * len(lines) + below.ascent()
        painter.drawText(QPointF(left, place), self._about(row, below, room))
        if row.context:
            place += below.height()
            self._draw_context(painter, QPointF(left, place), room, row)

    def _title(self, painter: QPainter, row: ArticleRow, room: int) -> list[str]:
        """Return the title in as many lines as it has; the first leaves room for a flag."""
        title = title_of(row)[:400]
        first = room - (_FLAG if row.open_flags else 0)
        if self._title_lines == 1 or row.context:
            return [painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, first)]
        return _broken(title, painter, first)

    def _draw_marks(self, painter: QPainter, place: QPointF, room: int, row: ArticleRow) -> None:
        draw_status(painter, place, row.status, self._theme, nothing=row.nothing_to_mark)
        if row.open_flags:
            right = place.x() + _GLYPH + room - MARK
            draw_flag(painter, QPointF(right, place.y()), self._theme)

    def _draw_context(self, painter: QPainter, place: QPointF, room: int, row: ArticleRow) -> None:
        """Draw how many matches there are, and the first in bold in what stands around it."""
        before, match, after = row.context or ("", "", "")
        usual, bold = painter.font(), painter.font()
        bold.setBold(True)
        metrics = painter.fontMetrics()
        count = self.tr("{0}×").format(row.matches) + "  "
        taken = metrics.horizontalAdvance(count) + QFontMetrics(bold).horizontalAdvance(match)
        share = max(room - taken, 0) * 2 // 5
        parts = (
            (count, usual, self._theme.accent),
            (metrics.elidedText(before, Qt.TextElideMode.ElideLeft, share), usual, ""),
            (match, bold, self._theme.text),
            (after, usual, ""),
        )
        left = 0.0
        for words, font, colour in parts:
            painter.setFont(font)
            painter.setPen(QColor(colour or self._theme.muted))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - round(left))
            painter.drawText(QPointF(place.x() + left, place.y()), shown)
            left += metrics.horizontalAdvance(shown)

    def _draw_placeholder(self, painter: QPainter, rect: QRect) -> None:
        line = painter.fontMetrics().height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hover))
        left, top = rect.left() + _SIDE + _GLYPH, rect.top() + _PAD + line // 2
        for number, share in enumerate((0.8, 0.5)):
            width = round((rect.width() - _GLYPH - 2 * _SIDE) * share)
            painter.drawRoundedRect(left, top + number * line, width, line // 2, 3, 3)

    def _about(self, row: ArticleRow, metrics: QFontMetrics, room: int) -> str:
        """Return the line below the title: where it is from gives way to the rest."""
        rest = _MIDDOT.join(about(row))
        behind = _MIDDOT + rest if rest else ""
        left = room - metrics.horizontalAdvance(behind)
        least = metrics.averageCharWidth() * _LEAST_SITE
        place = origin(row)
        if rest and left < min(least, metrics.horizontalAdvance(place)):
            return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
        end = Qt.TextElideMode.ElideRight if row.site else Qt.TextElideMode.ElideLeft
        shown = metrics.elidedText(place, end, left)
        return shown + behind if shown else rest


def _broken(words: str, painter: QPainter, room: int) -> list[str]:
    """Return a title in at most two lines, the last one elided."""
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
