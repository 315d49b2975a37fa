"""The history of an article or a mark as rows of a list, read as one scrolls."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.domain.scheme import Scheme
from annotator.gui.history.words import Told, Wording
from annotator.gui.project.session import ProjectSession
from annotator.gui.widgets.plain_tip import plain_tip
from annotator.gui.words.locale_words import date_and_time
from annotator.services.history import BEGINNING, HistoryLine, HistoryPage, history_page
from annotator.services.project_thread import OpenProject
from annotator.services.steps import in_sum
from annotator.services.store import EntryKind

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Subject(NamedTuple):
    """What the history is of: an article, or one mark in it."""

    article_id: str
    span_id: str | None = None


class Row(NamedTuple):
    """One row: what was done, by whom and when; the last row is the state before everything."""

    number: int
    told: Told
    about: str
    when: str


class HistoryModel(QAbstractListModel):
    """Rows with the newest first; what a person did in one go is one row."""

    def __init__(
        self, failed: Callable[[BaseException], object], parent: QObject | None = None
    ) -> None:
        """Show nothing; `failed` gets the error of a page that cannot be read."""
        super().__init__(parent)
        self._failed = failed
        self._session: ProjectSession | None = None
        self._subject: Subject | None = None
        self._wording: Wording | None = None
        self._lines: list[HistoryLine] = []
        self._reached: int | None = None
        self._newest = BEGINNING
        self._asking = self._is_behind = False
        """Whether something was done while older entries were on their way."""
        self._complete = False
        self._version = 0
        self._told: dict[int, Row] = {}

    @property
    def is_empty(self) -> bool:
        """Whether it is known that nothing was done."""
        return self._complete and not self._lines

    def is_of(self, subject: Subject | None) -> bool:
        """Whether this is the history of `subject`."""
        return subject == self._subject

    def show(
        self, session: ProjectSession | None, subject: Subject | None, wording: Wording
    ) -> None:
        """Show the history of something else, or of nothing."""
        self.beginResetModel()
        self._session, self._subject, self._wording = session, subject, wording
        self._lines, self._told = [], {}
        self._reached, self._newest = None, BEGINNING
        self._asking, self._is_behind, self._complete = False, False, subject is None
        self._version += 1
        self.endResetModel()
        self.fetchMore(_ROOT)

    def set_scheme(self, scheme: Scheme) -> None:
        """Tell what was done by other names of labels."""
        if self._wording is not None and self._wording.scheme != scheme:
            self._wording.scheme = scheme
            self._told.clear()
            if rows := self.rowCount():
                self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, 0))

    def follow(self) -> None:
        """Read what was done since."""
        self._is_behind = self._asking
        if self._asking:
            return
        if self._newest != BEGINNING:
            self._ask(partial(history_page, after=self._newest), self._take_newer)
        elif self._complete and self._subject is not None and self._wording is not None:
            self.show(self._session, self._subject, self._wording)

    def row(self, row: int) -> Row | None:
        """Return a row in words, None where there is none."""
        if not 0 <= row < self.rowCount():
            return None
        if row == len(self._lines):
            return self._beginning()
        line = self._lines[row]
        if line.number not in self._told:
            self._told[line.number] = self._in_words(line)
        return self._told[line.number]

    # --- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows have been read."""
        if parent.isValid() or not self._lines:
            return 0
        return len(self._lines) + (self._complete and self._is_of_article())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or all of it as a sentence."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ENTRY_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._sentence(row))
        return row.told.title if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether older entries have not been read yet."""
        return not (parent.isValid() or self._complete or self._asking)

    def fetchMore(self, _parent: _Index) -> None:
        """Read some older entries."""
        if self.canFetchMore(_ROOT):
            self._ask(partial(history_page, before=self._reached), self._take_older)

    # --- pages

    def _ask(self, read: Callable[..., HistoryPage], take: Callable[[HistoryPage], object]) -> None:
        session, subject = self._session, self._subject
        if session is None or subject is None:
            return
        self._asking = True
        version = self._version

        def answer(page: HistoryPage) -> None:
            if version == self._version:
                self._asking = False
                take(page)
                if self._is_behind:
                    self.follow()

        session.submit(partial(_page, read, subject), answer, self._failed)

    def _take_older(self, page: HistoryPage) -> None:
        self._learn(page)
        self._reached = page.reached
        lines = merged(self._lines[-1:], page.lines)
        before = max(len(self._lines) - 1, 0)
        complete = page.reached is None
        count = before + len(lines) + (complete and bool(lines) and self._is_of_article())
        if count > len(self._lines):
            self.beginInsertRows(_ROOT, len(self._lines), count - 1)
            self._lines[before:] = lines
            self._complete = complete
            self.endInsertRows()
            self._refresh(before)
        else:
            self._lines[before:] = lines
            self._complete = complete
        if not page.lines and not complete:  # nothing about the mark among those; go on
            self.fetchMore(_ROOT)
        elif not lines:
            self.beginResetModel()
            self.endResetModel()

    def _take_newer(self, page: HistoryPage) -> None:
        if page.reached is not None and page.lines:  # so many that reading anew is simpler
            self.follow_anew()
            return
        self._learn(page)
        lines = merged(page.lines, self._lines[:1])
        added = len(lines) - len(self._lines[:1])
        if added > 0:
            self.beginInsertRows(_ROOT, 0, added - 1)
            self._lines[:1] = lines
            self.endInsertRows()
        else:
            self._lines[:1] = lines
        self._refresh(added)

    def follow_anew(self) -> None:
        """Read the history again from its newest end."""
        if self._wording is not None:
            self.show(self._session, self._subject, self._wording)

    def _learn(self, page: HistoryPage) -> None:
        if page.lines:
            self._newest = max(self._newest, page.lines[0].number)
        if self._wording is not None:
            for each in page.lines:
                self._wording.learn(
                    c for change in each.changes for c in (change.after, change.before)
                )

    def _refresh(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self._told.pop(self._lines[row].number, None)
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)

    # --- words

    def _is_of_article(self) -> bool:
        return self._subject is not None and self._subject.span_id is None

    def _in_words(self, line: HistoryLine) -> Row:
        assert self._wording is not None  # noqa: S101 — lines come with their wording
        when = date_and_time(datetime.fromisoformat(line.at))
        about = " · ".join(filter(None, (line.annotator, when)))
        return Row(line.number, self._wording.told(line), about, when)

    def _beginning(self) -> Row:
        title = self.tr("Before anything was done")
        return Row(BEGINNING, Told(title, "", self.tr("As the article came")), "", title)

    def _sentence(self, row: Row) -> str:
        told = row.told
        parts = (
            told.title,
            self.tr("before: {0}").format(told.before) if told.before else "",
            self.tr("after: {0}").format(told.after) if told.after else "",
            row.about,
        )
        return "\n".join(filter(None, parts))


def merged(
    newer: tuple[HistoryLine, ...] | list[HistoryLine],
    older: tuple[HistoryLine, ...] | list[HistoryLine],
) -> list[HistoryLine]:
    """Return lines, newest first, with those of one step (quick nudges of an edge) put together."""
    found: list[HistoryLine] = []
    for each in (*newer, *older):
        last = found[-1] if found else None
        if last is not None and last.step == each.step and last.kind is each.kind is EntryKind.DO:
            found[-1] = last._replace(changes=in_sum((*each.changes, *last.changes)))
        else:
            found.append(each)
    return found


def _page(read: Callable[..., HistoryPage], subject: Subject, project: OpenProject) -> HistoryPage:
    return read(project.store, subject.article_id, span_id=subject.span_id)
