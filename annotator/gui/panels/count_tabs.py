"""The tabs above the annotations: their names with counts, the chosen one in bold."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QTabBar, QWidget

from annotator.gui.theme import Theme
from annotator.gui.widgets.filling import fill

_WIDE, _NARROW = 17, 7
"""Pixels between two titles."""
_EDGE: Final = 3
"""By how much the line under the chosen title is longer than it, at both ends."""
_MARGINS: Final = 12
"""What the panel keeps free at both sides."""
_HEIGHT: Final = 16
"""Above and below the rows together."""
_ROW_GAP: Final = 8
_BY_KEYBOARD: Final = Qt.WidgetAttribute.WA_KeyboardFocusChange


class CountTabs(QTabBar):
    """A tab bar whose titles are measured as they are drawn, so that none is cut.

    Where the panel is narrow only the chosen title keeps its count; where even that is
    too much they stand in several rows. Qt knows of one row only: there it has all tabs
    side by side, each as wide as the others, and this places them.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("annotationTabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._panel = parent
        self._widths: dict[tuple[str, bool], int] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show these tabs, each (name, title), keeping the chosen one; emits nothing."""
        blocked = self.blockSignals(True)
        try:
            if [name for name, _ in tabs] != [self.name(i) for i in range(self.count())]:
                self._replace(tabs)
            for position, (_, title) in enumerate(tabs):
                if self.tabText(position) != title:
                    self.setTabText(position, title)
        finally:
            self.blockSignals(blocked)

    def name(self, position: int) -> str:
        """Return the name of a tab."""
        return str(self.tabData(position))

    def current_name(self) -> str:
        """Return the name of the chosen tab, empty when there is none."""
        return self.name(self.currentIndex()) if self.currentIndex() >= 0 else ""

    def choose(self, name: str) -> None:
        """Choose a tab by its name; emits nothing."""
        blocked = self.blockSignals(True)
        for position in range(self.count()):
            if self.name(position) == name:
                self.setCurrentIndex(position)
        self.blockSignals(blocked)

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a title, closer to its neighbours where the panel is narrow."""
        height = QFontMetrics(self.font()).height()
        rows = self._rows()
        if len(rows) > 1:
            share = self._room() // self.count()
            return QSize(share, len(rows) * (height + _ROW_GAP) - _ROW_GAP + _HEIGHT)
        return QSize(self._width(index) + self._gap(rows[0]), height + _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the size hint: a title is never cut."""
        return self.tabSizeHint(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tab whose title is pressed, in whatever row it is."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        here = event.position().toPoint()
        pressed = [each for each in range(self.count()) if self.place(each).contains(here)]
        if pressed:
            self.setCurrentIndex(pressed[0])

    def place(self, position: int) -> QRect:
        """Return where a title is drawn with the space around it."""
        line = QFontMetrics(self.font()).height()
        rows = self._rows()
        number = next(number for number, row in enumerate(rows) if position in row)
        row = rows[number]
        gap = self._gap(row)
        left = sum(self._width(each) + gap for each in row if each < position)
        bottom = _HEIGHT // 2 if number + 1 == len(rows) else _ROW_GAP // 2
        top = _HEIGHT // 2 + number * (line + _ROW_GAP)
        above = _HEIGHT // 2 if number == 0 else _ROW_GAP // 2
        return QRect(left, top - above, self._width(position) + gap, above + line + bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of as many rows as there are in this width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the titles anew in another font."""
        if event.type() is QEvent.Type.FontChange:
            self._widths.clear()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the titles and the line under the chosen one."""
        painter = QPainter(self)
        for position in range(self.count()):
            self._draw(painter, position)
        painter.end()

    def _draw(self, painter: QPainter, position: int) -> None:
        theme, rect = self._theme, self.place(position)
        chosen = position == self.currentIndex()
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(QColor(theme.text if chosen else theme.muted))
        text = rect.adjusted(_EDGE, 0, _EDGE, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.shown_title(position))
        if chosen:
            width = self._width(position)
            line = rect.adjusted(0, rect.height() - 2, 0, 0)
            line.setWidth(width + 2 * _EDGE)
            fill(painter, line, QColor(theme.accent))
            if self.hasFocus() and self.window().testAttribute(_BY_KEYBOARD):
                painter.setPen(QColor(theme.accent))
                painter.drawRect(line.adjusted(0, 6 - rect.height(), -1, -4))

    def _replace(self, tabs: Sequence[tuple[str, str]]) -> None:
        chosen = self.current_name()
        while self.count():
            self.removeTab(0)
        for name, title in tabs:
            self.setTabData(self.addTab(title), name)
        self.choose(chosen)

    def shown_title(self, position: int) -> str:
        """Return a title as it is drawn: in one row that is full only the chosen one counts."""
        if self._all_fit(self._short_title) and not self._all_fit(self.tabText):
            return self._short_title(position)
        return self.tabText(position)

    def _short_title(self, position: int) -> str:
        title = self.tabText(position)
        return title if position == self.currentIndex() else _without_count(title)

    def _all_fit(self, title_of: Callable[[int], str]) -> bool:
        """Whether all titles have room in one row, each as `title_of` has it."""
        widths = [self._advance(i, title_of(i)) for i in range(self.count())]
        return sum(widths) + _NARROW * len(widths) <= self._room()

    def _rows(self) -> list[list[int]]:
        """Return which tabs stand in each row.

        Each has room in bold, so that choosing another moves none to another row.
        """
        if self._all_fit(self._short_title):
            return [list(range(self.count()))]
        rows: list[list[int]] = []
        left = 0
        for position in range(self.count()):
            width = self._measured(self.tabText(position), bold=True) + _NARROW
            if not rows or left + width > self._room():
                rows.append([])
                left = 0
            rows[-1].append(position)
            left += width
        return rows

    def _gap(self, row: list[int]) -> int:
        """Return the space between the titles of a row."""
        spare = (self._room() - sum(self._width(each) for each in row)) // len(row)
        return min(max(spare, _NARROW), _WIDE)

    def _width(self, position: int) -> int:
        return self._advance(position, self.shown_title(position))

    def _room(self) -> int:
        return self._panel.width() - _MARGINS

    def _advance(self, position: int, title: str) -> int:
        return self._measured(title, bold=position == self.currentIndex())

    def _measured(self, title: str, *, bold: bool) -> int:
        """Return how wide a title is; Qt asks for the size of each tab a hundred times."""
        if (title, bold) not in self._widths:
            metrics = QFontMetrics(self._bold() if bold else self.font())
            self._widths[title, bold] = metrics.horizontalAdvance(title)
        return self._widths[title, bold]

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


def _without_count(title: str) -> str:
    words, _, last = title.rpartition(" ")
    is_count = last[:1].isdecimal() and not any(map(str.isalpha, last))  # its digits are grouped
    return words if words and is_count else title
