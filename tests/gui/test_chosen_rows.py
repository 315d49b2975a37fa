"""What is chosen in a list that changes, beside a plain set of the articles that should be."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QApplication

from annotator.domain.row_ranges import RowRanges
from annotator.domain.views import ChosenArticles
from annotator.gui.articles.chosen_rows import ChosenRows

if TYPE_CHECKING:
    from annotator.gui.articles.article_list import ArticleListModel

_ROOT = QModelIndex()
PLACES = st.integers(0, 11)


class Lists:
    """A project of articles by number; those in `order` are listed."""

    def __init__(self) -> None:
        self.order = list(range(8))

    def chosen(self, _query: object, rows: RowRanges | None) -> ChosenArticles:
        found = self.order if rows is None else [self.order[row] for row in rows]
        mask = bytes(number in found for number in range(200))
        return ChosenArticles(mask, len(found))

    def rows_of(self, _query: object, chosen: ChosenArticles) -> RowRanges:
        rows = (row for row, each in enumerate(self.order) if chosen.mask[each])
        return RowRanges.of((row, row + 1) for row in rows)


class ListModel(QAbstractListModel):
    """A model of these lists; what is asked waits until it is answered, in order."""

    renewed = Signal()
    query = None

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self.lists = lists
        self.count = len(lists.order)
        self.asked: list[Callable[[], None]] = []

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:  # noqa: N802 — Qt's name
        return self.count

    def ask(self, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        project = SimpleNamespace(store=SimpleNamespace(lists=self.lists))
        self.asked.append(lambda: done(work(project)))

    def answer(self) -> None:
        while self.asked:
            self.asked.pop(0)()


class Choosing(RuleBasedStateMachine):
    """Chooses, inserts, removes and sorts at will."""

    def __init__(self) -> None:
        super().__init__()
        self.app = QApplication.instance() or QApplication([])
        self.lists = Lists()
        self.model = ListModel(self.lists)
        self.holder = QObject()
        self.chosen = ChosenRows(cast("ArticleListModel", self.model), self.holder)
        self.wanted: set[int] = set()
        self.new = 20

    @rule(one=PLACES, other=PLACES)
    def choose_between(self, one: int, other: int) -> None:
        if max(one, other) < len(self.lists.order):
            self.choose(RowRanges.between(one, other))

    @rule(row=PLACES)
    def toggle(self, row: int) -> None:
        if row < len(self.lists.order):
            self.choose(self.chosen.rows.toggled(row))

    @rule()
    def choose_all(self) -> None:
        self.chosen.choose_all()
        self.wanted = set(self.lists.order)

    @rule()
    def look_up(self) -> None:
        self.chosen.use(lambda _: None)
        self.model.answer()

    @rule(row=PLACES)
    def insert(self, row: int) -> None:
        row = min(row, len(self.lists.order))
        self.lists.order.insert(row, self.new)
        self.new += 1
        self.chosen.doubt()
        self.model.beginInsertRows(_ROOT, row, row)
        self.model.count += 1
        self.model.endInsertRows()

    @precondition(lambda self: self.lists.order)
    @rule(row=PLACES)
    def remove(self, row: int) -> None:
        row = min(row, len(self.lists.order) - 1)
        self.wanted.discard(self.lists.order.pop(row))
        self.chosen.doubt()
        self.model.beginRemoveRows(_ROOT, row, row)
        self.model.count -= 1
        self.model.endRemoveRows()

    @rule(order=st.randoms(use_true_random=False), gone=st.integers(0, 3))
    def sort(self, order: Any, gone: int) -> None:
        """Read the list anew, in another order and with some articles filtered out."""
        self.look_up()
        order.shuffle(self.lists.order)
        del self.lists.order[: min(gone, len(self.lists.order))]
        self.wanted &= set(self.lists.order)
        self.model.renewed.emit()
        self.model.answer()
        self.model.beginResetModel()
        self.model.count = len(self.lists.order)
        self.model.endResetModel()
        self.chosen.settle()

    def choose(self, rows: RowRanges) -> None:
        self.chosen.choose(rows)
        self.wanted = {self.lists.order[row] for row in rows}

    @invariant()
    def the_same_are_chosen(self) -> None:
        expected = self.wanted if len(self.wanted) > 1 else set()
        self.wanted = set(expected)  # what is left alone is chosen as ever, by the list itself
        assert {self.lists.order[row] for row in self.chosen.rows} == expected
        assert len(self.chosen) == len(expected)

    @invariant()
    def what_is_handed_over_is_what_is_chosen(self) -> None:
        handed: list[ChosenArticles] = []
        self.chosen.use(handed.append)
        self.model.answer()
        for each in handed:
            assert {number for number in range(200) if each.mask[number]} == self.wanted


TestChoosing = Choosing.TestCase
TestChoosing.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
