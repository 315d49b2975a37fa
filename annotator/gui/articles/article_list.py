"""The list of articles as an item model: pages of rows, read when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from annotator.domain.views import ArticleQuery, ArticleRow
from annotator.gui.articles.row_words import described, tip, title_of
from annotator.gui.project.session import ProjectSession
from annotator.services.change_event import ChangeEvent
from annotator.services.project_thread import OpenProject

PAGE = 100
KEPT_PAGES = 60
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The ArticleRow, or None while it is on its way."""

_WORDS: Final[dict[int, Callable[[ArticleRow], str]]] = {
    Qt.ItemDataRole.DisplayRole: title_of,
    Qt.ItemDataRole.ToolTipRole: tip,
    Qt.ItemDataRole.AccessibleTextRole: described,
}

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Place(NamedTuple):
    """Where an article stands now, if it is in the list, among how many."""

    row: int | None
    article: ArticleRow | None
    total: int


class _Found(NamedTuple):
    """What a query finds: how many, and where the wanted article stands."""

    total: int
    position: int | None


class ArticleListModel(QAbstractListModel):
    """The articles a query finds; rows that are not there yet are placeholders."""

    loaded = Signal(object)
    """The place of the open article in what a new query found, or None."""
    located = Signal(object)
    """The place of an article that `locate` was asked for, or None."""
    renewed = Signal()
    """All rows are about to be read anew; what stands in which is not known any more."""
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._session: ProjectSession | None = None
        self._query = ArticleQuery(person="")
        self._count = 0
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._version = 0

    @property
    def query(self) -> ArticleQuery:
        """What is listed."""
        return self._query

    @property
    def first_article(self) -> str | None:
        """Id of the article in the first row, once that has been read."""
        rows = self._pages.get(0)
        return rows[0].id if rows else None

    def set_session(self, session: ProjectSession | None) -> None:
        """List the articles of another project, or none."""
        self._session = session
        self._version += 1
        self._set_count(0)
        self._forget_pages()

    def set_query(self, query: ArticleQuery, article_id: str | None = None) -> None:
        """List what `query` finds; `loaded` tells where `article_id` stands in it."""
        self._query = query
        self.refresh(article_id)

    def refresh(self, article_id: str | None = None) -> None:
        """Read the list anew."""
        self._version += 1
        self._asked.clear()
        self.renewed.emit()
        # What is looked at comes first; how much more there is takes longer to find out.
        self.ask(partial(_page, self._query, 0), self._take_first_page)
        self.ask(partial(_find, self._query, article_id), self._take_found)

    def follow(self, event: ChangeEvent) -> None:
        """Read the rows anew that a change is about."""
        if event.whole_project:
            return
        for article_id in event.article_ids:
            if self.row_of(article_id) is not None:
                now = partial(_article, self._query, article_id)
                self.ask(now, partial(self._take_article, article_id))
            elif self._query.narrowed:
                place = partial(_place, self._query, article_id)
                self.ask(place, partial(self._take_place, article_id))

    def locate(self, article_id: str) -> None:
        """Find an article's place in the list; `located` tells."""
        self.ask(partial(_position, self._query, article_id), self.located.emit)

    def when_there(self, row: int, receiver: Callable[[str], object]) -> None:
        """Read one row and give the id of its article to `receiver`."""

        def take(found: tuple[int, ArticleRow | None]) -> None:
            if found[1] is not None:
                receiver(found[1].id)

        self.ask(partial(_one_row, self._query, row), take)

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article among those read already."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == article_id:
                    return page * PAGE + place
        return None

    def article_at(self, row: int) -> ArticleRow | None:
        """Return what stands in a row; asks for its page when it is not there yet."""
        page, place = divmod(row, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            self._ask_page(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many articles the query finds."""
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.article_at(index.row())
        if role == ROW_ROLE:
            return row
        words = _WORDS.get(role)
        return None if words is None else words(row) if row else self.tr("Loading…")

    def ask(self, work: Callable[[OpenProject], Any], done: Callable[[Any], None]) -> None:
        """Ask the project; an answer that comes after the list was read anew is dropped."""
        if self._session is not None:
            answer = partial(self._if_current, self._version, done)
            self._session.submit(work, answer, self.failed.emit)

    def _if_current(self, version: int, done: Callable[[Any], None], answer: Any) -> None:
        if version == self._version:
            done(answer)

    def _ask_page(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.ask(partial(_page, self._query, page), partial(self._take_page, page))

    def _take_first_page(self, rows: list[ArticleRow]) -> None:
        self._forget_pages()
        self._pages[0] = rows
        self._set_count(len(rows) if len(rows) < PAGE else max(self._count, PAGE))
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def _take_found(self, found: _Found) -> None:
        self._set_count(found.total)
        self.loaded.emit(found.position)

    def _take_page(self, page: int, rows: list[ArticleRow]) -> None:
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(page * PAGE + len(rows), self._count) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE), self.index(last))

    def _take_row(self, article_id: str, row: tuple[int, ArticleRow | None]) -> None:
        place, fresh = row
        rows = self._pages.get(place // PAGE)
        if fresh is None or fresh.id != article_id or rows is None:
            return
        rows[place % PAGE] = fresh
        self.dataChanged.emit(self.index(place), self.index(place))

    def _take_article(self, article_id: str, fresh: ArticleRow | None) -> None:
        """Show what has become of an article, or that it is no longer in the list."""
        row = self.row_of(article_id)
        if row is not None and fresh is None:
            self._remove(row)
        elif row is not None:
            self._take_row(article_id, (row, fresh))

    def _take_place(self, article_id: str, place: _Place) -> None:
        """Move an article in or out of the list, or just take its new state."""
        before = self.row_of(article_id)
        if before is not None and before == place.row:
            self._take_row(article_id, (before, place.article))
        elif before is not None and place.row is None:
            self._remove(before)
        elif before is None and place.article is not None and place.total == self._count + 1:
            self._insert(place.row or 0, place.article)
        elif place.total != self._count:
            self.refresh(article_id)

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(_ROOT, row, row)
        self._shift(row, None)
        self._count -= 1
        self.endRemoveRows()

    def _insert(self, row: int, fresh: ArticleRow) -> None:
        self.beginInsertRows(_ROOT, row, row)
        self._shift(row, fresh)
        self._count += 1
        self.endInsertRows()

    def _shift(self, row: int, fresh: ArticleRow | None) -> None:
        """Change the page a row is on; the pages behind have shifted and are read again."""
        page, place = divmod(row, PAGE)
        for each in [each for each in self._pages if each > page]:
            del self._pages[each]
        self._asked.clear()
        rows = self._pages.get(page)
        if rows is None:
            return
        if fresh is not None:
            rows.insert(place, fresh)
            del rows[PAGE:]
        else:
            rows.pop(place)
            if (page + 1) * PAGE < self._count:
                del self._pages[page]  # the row that moves up from the next page is not known

    def _set_count(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(_ROOT, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(_ROOT, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _forget_pages(self) -> None:
        self._pages.clear()
        self._asked.clear()


def _find(query: ArticleQuery, article_id: str | None, project: OpenProject) -> _Found:
    """Find the place first: where that is known, so is how many there are."""
    store = project.store
    position = store.position(query, article_id) if article_id else None
    return _Found(total=store.count(query), position=position)


def _page(query: ArticleQuery, page: int, project: OpenProject) -> list[ArticleRow]:
    return project.store.rows(query, offset=page * PAGE, limit=PAGE)


def _article(query: ArticleQuery, article_id: str, project: OpenProject) -> ArticleRow | None:
    return project.store.lists.row(query, article_id)


def _one_row(query: ArticleQuery, row: int, project: OpenProject) -> tuple[int, ArticleRow | None]:
    found = project.store.rows(query, offset=row, limit=1)
    return row, found[0] if found else None


def _place(query: ArticleQuery, article_id: str, project: OpenProject) -> _Place:
    row = project.store.position(query, article_id)
    found = project.store.rows(query, offset=row, limit=1) if row is not None else []
    return _Place(row, found[0] if found else None, project.store.count(query))


def _position(query: ArticleQuery, article_id: str, project: OpenProject) -> int | None:
    return project.store.position(query, article_id)
