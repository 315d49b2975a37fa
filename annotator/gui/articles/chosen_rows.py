"""The model of what is chosen in the list when that is several rows: ranges, and their articles.

Qt's own selection model takes time with the square of its ranges when they change, and a list
that is sorted another way may leave 50,000 of them; here one range or many are alike. Which
articles stand in the rows is found out behind, so that they stay chosen wherever they go.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from annotator.domain.row_ranges import RowRanges
from annotator.domain.views import ArticleQuery, ChosenArticles
from annotator.gui.articles.article_list import ArticleListModel
from annotator.services.project_thread import OpenProject

_SOON_MS: Final = 40
"""A choice that keeps growing is looked up when it rests."""
_NONE: Final = RowRanges()

Use = Callable[[ChosenArticles], object]


class ChosenRows(QObject):
    """Rows of the list, two or more, or none while one row is chosen as ever."""

    changed = Signal()
    left_alone = Signal(int)
    """The one row that is left of several, or -1 when none is."""

    def __init__(self, model: ArticleListModel, parent: QObject) -> None:
        """Choose among the rows of `model`; none yet."""
        super().__init__(parent)
        self._model = model
        self.rows = _NONE
        self._count = 0
        self._articles: ChosenArticles | None = None
        self._waiting: list[Use] = []
        """Who needs to know the articles, once they are known."""
        self._all = False
        """Whether all are to be chosen that the list finds, however many it knows of yet."""
        self._edition = 0
        """Another number after everything that may have moved rows."""
        self._moved: RowRanges | None = None
        """Where the rows are in the list that is being read."""
        self._reading = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look_up)
        model.rowsInserted.connect(self._follow_insertion)
        model.rowsRemoved.connect(self._follow_removal)
        model.dataChanged.connect(self.settle)
        model.renewed.connect(self._follow_renewal)

    def __len__(self) -> int:
        """Return how many are chosen, 0 for one alone."""
        return self._count

    def choose(self, rows: RowRanges) -> None:
        """Choose other rows; of fewer than two, `left_alone` tells."""
        self._all = False
        self._take(rows)

    def choose_all(self) -> None:
        """Choose all that the list finds."""
        self._take(RowRanges.of([(0, self._model.rowCount())]))
        self._all = bool(self.rows)

    def let_go(self) -> None:
        """Choose one row alone, as the list itself does."""
        self._forget()
        if self.rows:
            self._set(_NONE)

    def use(self, use: Use) -> None:
        """Hand the chosen articles over, as soon as it is known which they are."""
        if self._articles is not None:
            use(self._articles)
        elif self.rows:
            self._waiting.append(use)
            self._look_up()

    def doubt(self) -> None:
        """Know that the project was changed: what is being looked up may be another list."""
        self._edition += 1

    def settle(self) -> None:
        """Take over where the rows are now, once the list is read anew."""
        if self._moved is not None:
            moved, self._moved, self._reading = self._moved, None, False
            if self._articles is not None and self._articles.size != len(moved):
                self._take(moved)  # some are not in the list any more
            else:
                self._show(moved)

    # --- rows

    def _take(self, rows: RowRanges) -> None:
        self._forget()
        self._show(rows)
        if self.rows:
            self._soon.start()

    def _show(self, rows: RowRanges) -> None:
        if len(rows) > 1:
            self._set(rows)
            return
        was_several = bool(self.rows)
        self.let_go()
        if was_several or rows:
            self.left_alone.emit(next(iter(rows), -1))

    def _set(self, rows: RowRanges) -> None:
        self.rows, self._count = rows, len(rows)
        self.changed.emit()

    def _forget(self) -> None:
        self._soon.stop()
        self._edition += 1
        self._articles = self._moved = None
        self._all = self._reading = False
        self._waiting.clear()

    def _follow_insertion(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self.rows and not self._reading:
            self._shift(self.rows.after_insertion(first, last - first + 1))

    def _follow_removal(self, _parent: QModelIndex, first: int, last: int) -> None:
        if self.rows and not self._reading:
            self._shift(self.rows.after_removal(first, last - first + 1))

    def _shift(self, rows: RowRanges) -> None:
        """Go on with rows that stand elsewhere, or of which some have left the list."""
        waiting, all_of_them = [*self._waiting], self._all
        self._take(rows)
        self._waiting, self._all = waiting, all_of_them

    def _follow_renewal(self) -> None:
        """Find the chosen articles in the list that is being read; unknown ones are let go."""
        if not self.rows:
            return
        if self._articles is None:
            self.let_go()
            self.left_alone.emit(-1)
            return
        self._reading, self._moved = True, None
        find = partial(_rows_of, self._model.query, self._articles)
        self._model.ask(find, self._take_moved)

    def _take_moved(self, moved: RowRanges) -> None:
        if self._reading:
            self._moved = moved

    # --- articles

    def _look_up(self) -> None:
        self._soon.stop()
        rows = None if self._all else self.rows
        take = partial(self._take_articles, self._edition)
        self._model.ask(partial(_articles_in, self._model.query, rows), take)

    def _take_articles(self, edition: int, articles: ChosenArticles) -> None:
        if edition != self._edition:
            if self.rows and self._articles is None:
                self._look_up()  # rows have moved while it was under way
            return
        if self._all and articles.size != self._count:
            self._set(RowRanges.of([(0, articles.size)]))
        self._all = False  # what comes into the list from now on is not among them
        self._articles = articles
        waiting, self._waiting = self._waiting, []
        for use in waiting:
            use(articles)


def _articles_in(
    query: ArticleQuery, rows: RowRanges | None, project: OpenProject
) -> ChosenArticles:
    return project.store.lists.chosen(query, rows)


def _rows_of(query: ArticleQuery, articles: ChosenArticles, project: OpenProject) -> RowRanges:
    return project.store.lists.rows_of(query, articles)
