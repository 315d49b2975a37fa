"""Chips for what the list of articles shows; a click takes away what narrows it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.domain.views import ArticleQuery
from annotator.gui.articles.query_text import narrowings

_GAP: Final = 5
_FONT: Final = 0.88


class ChipRow(QWidget):
    """Chips that are always there, then one for each narrowing, in as many rows as it takes."""

    chosen = Signal(object)
    """The ArticleQuery without what was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no chip."""
        super().__init__(parent)
        self.setObjectName("articleNarrowings")
        self.chips: list[QToolButton] = []
        self._always: list[QToolButton] = []

    def add(self, chip: QToolButton) -> None:
        """Show a chip at all times, before the others."""
        chip.setParent(self)
        self._always.append(chip)
        self.place()

    def set_query(self, query: ArticleQuery) -> None:
        """Show a chip for each thing that narrows a list."""
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(words, without) for words, without in narrowings(query)]
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the chips into rows anew."""
        super().resizeEvent(event)
        self.place()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        return QSize(0, self.minimumHeight())

    def _chip(self, words: str, without: ArticleQuery) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("pill", True)
        chip.setCheckable(True)
        chip.setChecked(True)
        font = chip.font()
        font.setPointSizeF(font.pointSizeF() * _FONT)
        chip.setFont(font)
        chip.setText(f"{words}  ×")
        chip.setToolTip(self.tr("{0}: click to take it away").format(words))
        chip.setAccessibleName(self.tr("Do not narrow to {0}").format(words))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda: self.chosen.emit(without))
        chip.show()
        return chip

    def place(self) -> None:
        """Break the chips into rows."""
        chips = [*self._always, *self.chips]
        for chip, rect in zip(chips, self._places(chips), strict=True):
            chip.setGeometry(rect)
        bottom = max((chip.geometry().bottom() + 1 for chip in chips), default=0)
        if self.minimumHeight() != bottom:
            self.setFixedHeight(bottom)

    def _places(self, chips: Sequence[QToolButton]) -> list[QRect]:
        left = top = 0
        found = []
        for chip in chips:
            size = chip.sizeHint()
            width = min(size.width(), self.width())
            if left and left + width > self.width():
                left, top = 0, top + size.height() + _GAP
            found.append(QRect(left, top, width, size.height()))
            left += width + _GAP
        return found
