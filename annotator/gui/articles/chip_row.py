"""Chips for what narrows the list of articles, on two rows at most; a click takes one away."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.domain.views import ArticleQuery
from annotator.gui.articles.query_text import Titles, narrowings

_GAP: Final = 4
_ROWS: Final = 2
_FONT: Final = 0.88


class ChipRow(QWidget):
    """As many chips as there is room for; the others are in a menu behind “+3”."""

    chosen = Signal(object)
    """The ArticleQuery without what was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no chip, and take no room."""
        super().__init__(parent)
        self.setObjectName("articleNarrowings")
        self.chips: list[QToolButton] = []
        self._left: list[tuple[str, ArticleQuery]] = []
        self._behind = 0
        self._all = ArticleQuery(person="")
        self.more = self._button("", self.tr("More filters that are on"))
        self.more.setObjectName("moreNarrowings")
        self.more.clicked.connect(self._offer_rest)
        self.clear = self._button("✕", self.tr("Show all articles"))
        self.clear.setObjectName("clearNarrowings")
        self.clear.clicked.connect(lambda: self.chosen.emit(self._all))
        self.hide()

    def set_query(self, query: ArticleQuery, titles: Titles) -> None:
        """Show a chip for each thing that narrows a list, labels by their `titles`."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self._left = narrowings(query, titles)
        self._all = ArticleQuery(person=query.person, order=query.order)
        self.chips = [self._chip(words, without) for words, without in self._left]
        self.setVisible(bool(self.chips))
        self.place()

    @property
    def hidden(self) -> int:
        """How many narrowings are in the menu only."""
        return self._behind

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out anew which chips there is room for."""
        super().resizeEvent(event)
        self.place()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(0, self.minimumHeight())

    def place(self) -> None:
        """Place the chips there is room for, then how many there are besides."""
        if not self.chips:
            return
        shown = len(self.chips)
        while (places := self._places(shown)) is None:
            shown -= 1
        self._behind = len(self.chips) - shown
        self.more.setText(f"+{self._behind}")
        self.more.setVisible(bool(self._behind))
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < shown)
        for chip, rect in places:
            chip.setGeometry(rect)
        bottom = max(rect.bottom() + 1 for _, rect in places)
        if self.minimumHeight() != bottom:
            self.setFixedHeight(bottom)

    def _places(self, shown: int) -> list[tuple[QToolButton, QRect]] | None:
        """Return where everything goes with so many chips; None where that is no room for it."""
        behind = [self.more, self.clear] if shown < len(self.chips) else [self.clear]
        self.more.setText(f"+{len(self.chips) - shown}")
        left = row = 0
        found = []
        for chip in [*self.chips[:shown], *behind]:
            size = chip.sizeHint()
            width = min(size.width(), self.width())
            if left and left + width > self.width():
                left, row = 0, row + 1
            found.append((chip, QRect(left, row * (size.height() + _GAP), width, size.height())))
            left += width + _GAP
        return found if row < _ROWS or shown <= 1 else None

    def _offer_rest(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, without in self._left[len(self._left) - self._behind :]:
            title = self.tr("Take away: {0}").format(words).replace("&", "&&")
            menu.addAction(title, partial(self.chosen.emit, without))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _chip(self, words: str, without: ArticleQuery) -> QToolButton:
        chip = self._button(f"{words}  ×", self.tr("{0}: click to take it away").format(words))
        chip.setProperty("pill", True)
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setAccessibleName(self.tr("Do not narrow to {0}").format(words))
        chip.clicked.connect(partial(self.chosen.emit, without))
        return chip

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("tight", True)
        font = button.font()
        font.setPointSizeF(font.pointSizeF() * _FONT)
        button.setFont(font)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
