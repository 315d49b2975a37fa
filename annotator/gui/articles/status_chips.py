"""The chips that are always there: all articles, those to do, those done, those with a question."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from annotator.domain.views import ArticleCounts, ArticleFilter
from annotator.gui.articles.query_text import MAIN_FILTERS, filter_name
from annotator.gui.locale_words import number

_GAP: Final = 5
_FONT: Final = 0.88
_TIGHT: Final = "padding: 1px 4px;"
_THOUSAND: Final = 1_000
_LONG: Final = 10 * _THOUSAND
_SIGNS: Final = {
    ArticleFilter.TO_DO: "○",
    ArticleFilter.DONE: "●",
    ArticleFilter.FLAGGED: "⚑",
}


class StatusChips(QWidget):
    """One row of chips with counts, written shorter where there is less room."""

    chosen = Signal(object)
    """The ArticleFilter a person wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Choose all articles."""
        super().__init__(parent)
        self._counts = ArticleCounts(0, 0, 0, 0)
        self._shown = ArticleFilter.ALL
        self._way = 0
        """Which of the ways to write the chips was found to fit."""
        self._measured: tuple[int, ...] = ()
        """Width and lengths of texts for which that was found."""
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.buttons = {each: self._chip(each) for each in MAIN_FILTERS}
        self._row.addStretch(1)
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
            chip.setToolTip(f"{name}: {number(count)}")
            chip.setAccessibleName(f"{name}: {number(count)}")
        self._write()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what is written follows it."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the chips as the new width allows."""
        super().resizeEvent(event)
        self._write()

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
        self._row.addWidget(chip)
        return chip

    def _choose(self, show: ArticleFilter) -> None:
        """Ask for a filter, or for all articles when it is the one that is on."""
        self.chosen.emit(ArticleFilter.ALL if show is self._shown else show)

    def _write(self) -> None:
        """Write the chips as long as there is room for; measure anew only what is longer now."""
        ways = list(self._ways())
        measure = (self.width(), *map(len, ways[0][0].values()))
        if measure == self._measured:
            self._put(*ways[self._way])
            return
        for self._way, (texts, tight) in enumerate(ways):
            self._put(texts, tight)
            needed = sum(chip.sizeHint().width() for chip in self.buttons.values())
            if needed + self._row.spacing() * (len(texts) - 1) <= self.width():
                break
        self._measured = measure

    def _put(self, texts: dict[ArticleFilter, str], tight: bool) -> None:
        self._set_tight(tight=tight)
        for show, text in texts.items():
            self.buttons[show].setText(text)

    def _ways(self) -> Iterator[tuple[dict[ArticleFilter, str], bool]]:
        """Yield what to write on the chips and whether it stands close, longest way first."""
        words = {
            ArticleFilter.ALL: self.tr("All"),
            ArticleFilter.TO_DO: self.tr("To do {0}").format(number(self._counts.to_do)),
            ArticleFilter.DONE: self.tr("Done {0}").format(number(self._counts.done)),
            ArticleFilter.FLAGGED: f"⚑ {number(self._counts.flagged)}",
        }
        yield words, False
        full = {show: f"{sign} {number(self._count(show))}" for show, sign in _SIGNS.items()}
        yield words | full, False
        yield words | full, True
        yield (
            words | {show: f"{sign} {_short(self._count(show))}" for show, sign in _SIGNS.items()},
            True,
        )
        yield words | dict(_SIGNS), True

    def _count(self, show: ArticleFilter) -> int:
        counts = self._counts
        return {
            ArticleFilter.TO_DO: counts.to_do,
            ArticleFilter.DONE: counts.done,
            ArticleFilter.FLAGGED: counts.flagged,
        }.get(show, counts.total)

    def _set_tight(self, *, tight: bool) -> None:
        self._row.setSpacing(_GAP - 2 if tight else _GAP)
        for chip in self.buttons.values():
            if bool(chip.styleSheet()) is not tight:
                chip.setStyleSheet(_TIGHT if tight else "")


def _short(count: int) -> str:
    return f"{count // _THOUSAND}k" if count >= _LONG else number(count)
