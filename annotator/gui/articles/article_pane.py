"""The left pane: search, filters and the list of articles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.views import ArticleCounts, ArticleQuery
from annotator.gui.articles.article_delegate import ArticleDelegate
from annotator.gui.articles.article_list import ROW_ROLE, ArticleListModel
from annotator.gui.articles.changes import is_felt_by_row
from annotator.gui.articles.elided_label import ElidedLabel
from annotator.gui.articles.empty_list import EmptyList
from annotator.gui.articles.list_view import ArticleListView
from annotator.gui.articles.query_controls import QueryControls
from annotator.gui.articles.query_text import Titles, summary
from annotator.gui.project.session import ProjectSession
from annotator.gui.theme import Theme
from annotator.services.change_event import ChangeEvent

if TYPE_CHECKING:  # not before several articles are chosen
    from annotator.gui.articles.several import Several

_MARGIN = 10


class ArticlePane(QWidget):
    """Search field, chips and list; tells which article a person wants to see."""

    article_chosen = Signal(str)
    """Id of the article a person has gone to."""
    article_activated = Signal()
    """She pressed Enter on it, or left the search, and wants to read."""
    query_changed = Signal(object)
    """The ArticleQuery that she asks for now."""
    several_changed = Signal(int)
    """So many articles are chosen, 0 where it is one as ever."""
    menu_asked = Signal(QPoint)
    """What can be done with several chosen articles is asked for, at a place of the screen."""
    import_asked = Signal()
    """She wants to import something into the empty list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ArticleListModel(self)
        self.controls = QueryControls(self)
        self.field, self.order_button = self.controls.field, self.controls.order_button
        self.chips, self.narrowings = self.controls.chips, self.controls.narrowings
        self.summary = ElidedLabel(self)
        self._told = ArticleQuery(person="")
        self.list = ArticleListView(self)
        self.list.setModel(self.model)
        self._empty = EmptyList(self.list.note)
        self._delegate = ArticleDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self._several: Several | None = None
        self._title_lines = 1
        self.current: str | None = None
        """Id of the open article."""
        self._sought: str | None = None
        """Id of the article whose place the list was asked for."""
        self._counts = ArticleCounts(0, 0, 0, 0)
        self._is_known = False
        self._scroll_to: int | None = None
        self._lay_out()
        self._connect()
        self.set_counts(self._counts)

    def set_session(self, session: ProjectSession | None, *, person: str = "") -> None:
        """List another project's articles for `person` when it is asked for, or none."""
        self.current = None
        self._empty.session = session
        self._is_known = False
        self.controls.set_session(session, person=person)
        self.model.set_session(session)

    def set_person(self, person: str) -> None:
        """Show the status each article has for `person`."""
        self.controls.person = person
        self.search()

    def set_titles(self, titles: Titles) -> None:
        """Call labels by other titles."""
        self.controls.set_titles(titles)

    def set_title_lines(self, lines: int) -> None:
        """Give titles one line or two."""
        self._title_lines = lines
        self._fit_rows()

    def scroll_when_found(self, row: int) -> None:
        """Let a row be the first in view once the list is there; the open article stays in view."""
        self._scroll_to = row

    def set_query(self, query: ArticleQuery) -> None:
        """Ask for something else, for the same person."""
        self.controls.ask(query)

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how many articles there are on the chips and in the field."""
        self._counts = counts
        self.controls.set_counts(counts)
        self._say_what_is_found()

    def set_current(self, article_id: str | None) -> None:
        """Show which article is open."""
        stays = self.list.chosen is not None and article_id in {None, self.current}
        self.current = article_id
        row = self.model.row_of(article_id) if article_id else None
        if row is not None and not stays:
            self._take_place(row)
        elif article_id is not None and not stays:
            self.model.locate(article_id)
        self._show_several()

    @property
    def several(self) -> "Several":
        """What is about several chosen articles; it is made when that is first asked for."""
        if self._several is None:
            from annotator.gui.articles.several import Several

            self._several = Several(self)
            self._several.menu_asked.connect(self.menu_asked)
        return self._several

    @property
    def chosen_count(self) -> int:
        """How many articles are chosen, 0 where it is one as ever."""
        return len(self.list.chosen or ())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._delegate.set_theme(theme)
        self.list.viewport().update()

    def search(self) -> None:
        """List what the field and the chips ask for."""
        query = self.controls.settle()
        self._is_known = False
        self._empty.forget()
        self._sought = self.current
        self.model.set_query(query, self.current)
        self._fit_rows()
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)

    def follow(self, event: ChangeEvent) -> None:
        """Show what a change has done to the list."""
        if self.list.chosen:
            self.list.chosen.doubt()
        if is_felt_by_row(event):
            self.model.follow(event)
        else:
            self.search()

    def beside_current(self) -> str | None:
        """Return the article below the current one, else above it, of those read already."""
        row = self.model.row_of(self.current) if self.current else None
        for other in () if row is None else (row + 1, row - 1):
            found = self.model.article_at(other) if 0 <= other < self.model.rowCount() else None
            if found is not None:
                return found.id
        return None

    def step(self, by: int) -> None:
        """Go to the next article of the list, or the previous one."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.list.select_row(row)
            self._choose(self.model.index(row))

    @property
    def query(self) -> ArticleQuery:
        """What the field and the chips ask for."""
        return self.controls.query

    def show_all(self) -> None:
        """Take away the search and all that narrows the list; it stays sorted."""
        self.set_query(ArticleQuery(person="", order=self.query.order))

    def offer_filters(self) -> None:
        """Offer what else narrows the list, once it is known what there is."""
        self.controls.offer_filters()

    def offer_orders(self) -> None:
        """Offer other ways to sort the list."""
        self.controls.offer_orders()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        layout.setSpacing(6)
        layout.addLayout(self.controls.row())
        for below in (self.chips, self.narrowings, self.summary):
            layout.addWidget(below)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._go_to_list)
        self.field.left.connect(self.article_activated)
        self.controls.changed.connect(self.search)
        self.controls.failed.connect(self.model.failed)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._activate)
        self.list.gone_to.connect(self._choose)
        self.list.several_changed.connect(self._show_several)
        self.list.none_left.connect(self._choose_open)
        self.list.note.chosen.connect(self._go_out)
        self.list.note.import_asked.connect(self.import_asked)
        self.model.loaded.connect(self._take_found)
        self.model.located.connect(self._take_place)
        self.model.rowsInserted.connect(self._say_what_is_found)
        self.model.rowsRemoved.connect(self._say_what_is_found)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            self.model.when_there(index.row(), self.article_chosen.emit)
        elif row.id != self.current:
            self.article_chosen.emit(row.id)

    def _go_out(self, query: ArticleQuery) -> None:
        """Take a way out of a list that is empty, and the keys to what is found."""
        self.set_query(query)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_open(self) -> None:
        self.several.choose_open()

    def _show_several(self) -> None:
        """Show that several are chosen, or no longer."""
        count = self.chosen_count
        if count or self._several is not None:
            self.several.show()
        self._delegate.set_open(self.current if count else None)
        self.several_changed.emit(count)

    def _go_to_list(self) -> None:
        """Go into the list of what the field asks for, to its first article if to no other."""
        self.controls.finish_typing()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_to_first()

    def _go_to_first(self) -> None:
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            self.list.select_row(0)

    def _activate(self, index: QModelIndex) -> None:
        self._choose(index)
        self.article_activated.emit()

    def _take_found(self, row: int | None) -> None:
        self._is_known = True
        if self._scroll_to is not None and self.model.rowCount():
            self.list.scroll_to_row(self._scroll_to)
            self._scroll_to = None
        self.list.settle()
        if self._sought != self.current:  # another one was opened while it was looked for
            self.set_current(self.current)
        elif not self.list.chosen:
            self._take_place(row)
        self._say_what_is_found()

    def _take_place(self, row: int | None) -> None:
        if self.list.keeps(row):
            return
        if row is not None and row < self.model.rowCount():
            self.list.select_row(row)
        else:
            self.list.selectionModel().clear()
            if self.list.hasFocus():
                self._go_to_first()

    def _fit_rows(self) -> None:
        """Make the rows as high as what they show; matches of a search take a line more."""
        self._delegate.set_lines(titles=self._title_lines, matches=bool(self.query.search))
        self.list.doItemsLayout()

    def _say_what_is_found(self) -> None:
        """Say what the list shows in words or, where that is nothing, why."""
        query, found = self.query, self.model.rowCount()
        words = (
            summary(query, found, self._counts.total, self.controls.titles)
            if query.narrowed
            else ""
        )
        self.summary.set_text(words if self._is_known else "")
        self.summary.setVisible(query.narrowed)
        empty = self._is_known and not found
        if empty:
            self._empty.explain(query, self.controls.titles, any_articles=self._counts.total > 0)
        self.list.note.setVisible(empty)
