"""The chips that are always there: all articles, those to do, those done, those with a question."""

from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from annotator.domain.views import ArticleCounts, ArticleFilter
from annotator.gui.articles.query_text import MAIN_FILTERS, filter_name
from annotator.gui.words.locale_words import number

_GAP: Final = 5
_FONT: Final = 0.88
_TIGHT: Final = "padding: 1px 4px;"


class StatusChips(QWidget):
    """Chips with counts in one row; where there is less room closer together, then in two."""

    chosen = Signal(object)
    """The ArticleFilter a person wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Choose all articles."""
        super().__init__(parent)
        self._counts = ArticleCounts(0, 0, 0, 0)
        self._shown = ArticleFilter.ALL
        self._measured: tuple[int, ...] = ()
        """Width and lengths of texts for which the chips were placed."""
        self._group = QButtonGroup(self)
        self.buttons = {each: self._chip(each) for each in MAIN_FILTERS}
        self.set_shown(ArticleFilter.ALL)

    def set_shown(self, show: ArticleFilter) -> None:
        """Check the chip of a filter, or none for one without a chip."""
        self._shown = show
        chosen = self.buttons.get(show)
        self._group.setExclusive(False)  # else one of them stays checked
        for chip in self.buttons.values():
            chip.setChecked(chip is chosen)
        self._group.setExclusive(chosen is not None)

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how many articles there are of each kind."""
        self._counts = counts
        for show, chip in self.buttons.items():
            name, count = filter_name(show), self._count(show)
            told = f"{name}: {number(count)}" if counts.total else name
            chip.setToolTip(told)
            chip.setAccessibleName(told)
            chip.setText(self._words(show))
        self._place()

    def sizeHint(self) -> QSize:
        """Ask for no width: the rows follow it."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the chips as the new width allows."""
        super().resizeEvent(event)
        self._place()

    def _chip(self, show: ArticleFilter) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(f"filter_{show.value}")
        chip.setProperty("pill", True)
        chip.setCheckable(True)
        font = chip.font()
        font.setPointSizeF(font.pointSizeF() * _FONT)
        chip.setFont(font)
        chip.clicked.connect(partial(self._choose, show))
        self._group.addButton(chip)
        return chip

    def _choose(self, show: ArticleFilter) -> None:
        """Ask for a filter, or for all articles when it is the one that is on."""
        self.chosen.emit(ArticleFilter.ALL if show is self._shown else show)

    def _words(self, show: ArticleFilter) -> str:
        count = number(self._count(show)) if self._counts.total else ""
        return {
            ArticleFilter.TO_DO: self.tr("To do {0}").format(count).strip(),
            ArticleFilter.DONE: self.tr("Done {0}").format(count).strip(),
            ArticleFilter.FLAGGED: f"⚑ {count}" if self._counts.flagged else "⚑",
        }.get(show) or self.tr("All")

    def _place(self) -> None:
        """Place the chips, closer together where they need it; measure only what is longer now."""
        measure = (self.width(), *(len(chip.text()) for chip in self.buttons.values()))
        if measure == self._measured:
            return
        self._measured = measure
        for tight in (False, True):
            self._set_tight(tight=tight)
            places = self._places(_GAP - 2 if tight else _GAP)
            if places[-1].top() == 0:
                break
        for chip, place in zip(self.buttons.values(), places, strict=True):
            chip.setGeometry(place)
        self.setFixedHeight(places[-1].bottom() + 1)

    def _places(self, gap: int) -> list[QRect]:
        """Return where each chip goes, in as many rows as the width asks for."""
        places: list[QRect] = []
        left = top = 0
        for chip in self.buttons.values():
            size = chip.sizeHint()
            if left and left + size.width() > self.width():
                left, top = 0, top + size.height() + _GAP
            places.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + gap
        return places

    def _count(self, show: ArticleFilter) -> int:
        counts = self._counts
        return {
            ArticleFilter.TO_DO: counts.to_do,
            ArticleFilter.DONE: counts.done,
            ArticleFilter.FLAGGED: counts.flagged,
        }.get(show, counts.total)

    def _set_tight(self, *, tight: bool) -> None:
        for chip in self.buttons.values():
            if bool(chip.styleSheet()) is not tight:
                chip.setStyleSheet(_TIGHT if tight else "")
