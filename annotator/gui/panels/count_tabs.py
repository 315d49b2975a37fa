"""The tabs above the annotations: their names with counts, the chosen one in bold."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from annotator.gui.theme import Theme

_WIDE, _NARROW = 17, 7
"""Pixels between two titles."""
_EDGE: Final = 3
"""By how much the line under the chosen title is longer than it, at both ends."""
_MARGINS: Final = 12
"""What the panel keeps free at both sides."""
_HEIGHT: Final = 16
"""Added to the height of a line."""
_BY_KEYBOARD: Final = Qt.WidgetAttribute.WA_KeyboardFocusChange


class CountTabs(QTabBar):
    """A tab bar whose titles are measured as they are drawn, so that none is cut.

    Where the panel is narrow only the chosen title keeps its count; where even that is
    too much none does, and the others are cut to what room there is.
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
        titles = [self._width(i) for i in range(self.count())]
        spare = (self._room() - sum(titles)) // len(titles)
        gap = min(max(spare, _NARROW), _WIDE)
        return QSize(titles[index] + gap, QFontMetrics(self.font()).height() + _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the size hint: a title is never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the titles and the line under the chosen one."""
        painter = QPainter(self)
        for position in range(self.count()):
            self._draw(painter, position)
        painter.end()

    def _draw(self, painter: QPainter, position: int) -> None:
        theme, rect = self._theme, self.tabRect(position)
        chosen = position == self.currentIndex()
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(QColor(theme.text if chosen else theme.muted))
        text = rect.adjusted(_EDGE, 0, _EDGE, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.shown_title(position))
        if chosen:
            width = self._width(position)
            line = rect.adjusted(0, rect.height() - 2, 0, 0)
            line.setWidth(width + 2 * _EDGE)
            painter.fillRect(line, QColor(theme.accent))
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
        """Return a title as it is drawn: where there is no room, only the chosen one counts."""
        title = self.tabText(position)
        if self._all_fit(self.tabText):
            return title
        if self._all_fit(self._short_title):
            return self._short_title(position)
        if position == self.currentIndex():
            return _without_count(title)
        metrics, elide = self._metrics(position), Qt.TextElideMode.ElideRight
        return metrics.elidedText(_without_count(title), elide, self._share())

    def _short_title(self, position: int) -> str:
        title = self.tabText(position)
        return title if position == self.currentIndex() else _without_count(title)

    def _all_fit(self, title_of: Callable[[int], str]) -> bool:
        """Whether all titles have room, each as `title_of` has it."""
        widths = [self._metrics(i).horizontalAdvance(title_of(i)) for i in range(self.count())]
        return sum(widths) + _NARROW * len(widths) <= self._room()

    def _share(self) -> int:
        """Return the width each title may have besides the chosen one."""
        chosen = self.currentIndex()
        title = _without_count(self.tabText(chosen)) if chosen >= 0 else ""
        taken = self._metrics(chosen).horizontalAdvance(title)
        others = max(self.count() - 1, 1)
        return max((self._room() - taken) // others - _NARROW, 0)

    def _width(self, position: int) -> int:
        return self._metrics(position).horizontalAdvance(self.shown_title(position))

    def _room(self) -> int:
        return self._panel.width() - _MARGINS

    def _metrics(self, index: int) -> QFontMetrics:
        return QFontMetrics(self._bold() if index == self.currentIndex() else self.font())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


def _without_count(title: str) -> str:
    words, _, last = title.rpartition(" ")
    return words if words and last.isdecimal() else title
