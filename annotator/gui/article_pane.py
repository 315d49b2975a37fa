"""The left pane: search, filters and the list of articles."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.views import ArticleCounts, ArticleFilter, ArticleQuery
from annotator.gui.article_delegate import ArticleDelegate
from annotator.gui.article_list import ROW_ROLE, ArticleListModel
from annotator.gui.articles.chip_row import ChipRow
from annotator.gui.articles.list_view import ArticleListView
from annotator.gui.articles.query_text import MAIN_FILTERS, filter_name
from annotator.gui.locale_words import number
from annotator.gui.search_field import SearchField
from annotator.gui.session import ProjectSession
from annotator.gui.theme import Theme
from annotator.services.executor import ChangeEvent

_DEBOUNCE_MS: Final = 150
_CHIP_GAP: Final = 5
_CHIP_FONT: Final = 0.88
_MARGIN: Final = 10
_BUTTON: Final = 26
"""Side of a button beside the search field, in pixels."""
_FEW: Final = 50
"""Articles whose rows are read one by one after a change."""


class ArticlePane(QWidget):
    """Search field, chips and list; tells which article a person wants to see."""

    article_chosen = Signal(str)
    """Id of the article a person has gone to."""
    article_activated = Signal()
    """She pressed Enter on it, or left the search, and wants to read."""
    query_changed = Signal(object)
    """The ArticleQuery that she asks for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ArticleListModel(self)
        self.field = SearchField(self)
        self.field.setObjectName("articleFilter")
        self.field.setAccessibleName(self.tr("Search the articles"))
        self.field.setClearButtonEnabled(True)
        self._chips = QButtonGroup(self)
        self._buttons = {each: self._chip(each) for each in MAIN_FILTERS}
        self._buttons[ArticleFilter.ALL].setChecked(True)
        self.narrowings = ChipRow(self)
        self.filter_button = self._menu_button("articleFilters", "▽", self.tr("More filters"))
        self.order_button = self._menu_button("articleOrder", "↕", self.tr("Sort the articles"))
        self._asked = ArticleQuery(person="")
        self._session: ProjectSession | None = None
        self.list = ArticleListView(self)
        self.list.setModel(self.model)
        self._delegate = ArticleDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self._person = ""
        self._told = ArticleQuery(person="")
        self._current: str | None = None
        self._counts = ArticleCounts(0, 0, 0, 0)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._lay_out()
        self._connect()
        self.set_counts(self._counts)

    def set_session(self, session: ProjectSession | None) -> None:
        """List another project's articles, or none."""
        self._current = None
        self._session = session
        self._show_query(ArticleQuery(person=""))
        self._debounce.stop()
        self.model.set_session(session)
        self.filter_button.setEnabled(session is not None)
        self.order_button.setEnabled(session is not None)

    def set_person(self, person: str) -> None:
        """Show the status each article has for `person`."""
        self._person = person
        self.search()

    def set_query(self, query: ArticleQuery) -> None:
        """Ask for something else, for the same person."""
        self._show_query(replace(query, person=self._person))
        self.search()

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show how many articles there are on the chips and in the field."""
        self._counts = counts
        shown = self.tr("Search {0} articles…").format(number(counts.total))
        self.field.setPlaceholderText(shown if counts.total else self.tr("Search…"))
        self._write_chips()
        self._explain_emptiness()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the chips shorter where the pane is narrow."""
        super().resizeEvent(event)
        self._write_chips()

    def set_current(self, article_id: str | None) -> None:
        """Show which article is open."""
        self._current = article_id
        row = self.model.row_of(article_id) if article_id else None
        if row is not None:
            self._select(row)
        elif article_id is not None:
            self.model.locate(article_id)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._delegate.set_theme(theme)
        self.setStyleSheet(f"ArticlePane {{ background: {theme.panel}; }}")
        self.list.viewport().update()

    def search(self) -> None:
        """List what the field and the chips ask for."""
        self._debounce.stop()
        query = self.query
        self.narrowings.set_query(query)
        self.model.set_query(query, self._current)
        self._explain_emptiness()
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)

    def follow(self, event: ChangeEvent) -> None:
        """Show what a change has done to the list."""
        if event.whole_project or len(event.article_ids) > _FEW:
            self.search()
        else:
            self.model.follow(event)

    def step(self, by: int) -> None:
        """Go to the next article of the list, or the previous one."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self._select(row)
            self._choose(self.model.index(row))

    @property
    def query(self) -> ArticleQuery:
        """What the field and the chips ask for."""
        search = self.field.text().strip()
        return replace(self._asked, person=self._person, search=search)

    def _chip(self, show: ArticleFilter) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName(f"filter_{show.value}")
        chip.setProperty("pill", True)
        chip.setCheckable(True)
        font = chip.font()
        font.setPointSizeF(font.pointSizeF() * _CHIP_FONT)
        chip.setFont(font)
        chip.setToolTip(filter_name(show))
        chip.setAccessibleName(filter_name(show))
        chip.clicked.connect(partial(self._show_only, show))
        self._chips.addButton(chip)
        return chip

    def _menu_button(self, name: str, sign: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setEnabled(False)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setStyleSheet("padding: 0")
        return button

    def _show_only(self, show: ArticleFilter) -> None:
        self.set_query(replace(self.query, show=show))

    def _show_query(self, query: ArticleQuery) -> None:
        """Let the field and the chips say what is asked for."""
        self._asked = query
        if query.search != self.field.text().strip():
            self.field.setText(query.search)
        chip = self._buttons.get(query.show)
        self._chips.setExclusive(False)  # none is checked while a filter without a chip is on
        for each in self._buttons.values():
            each.setChecked(each is chip)
        self._chips.setExclusive(chip is not None)
        self.narrowings.set_query(query)

    def offer_filters(self) -> None:
        """Offer what else narrows the list, once it is known what there is."""
        from annotator.gui.articles.filter_menu import FilterMenu, MenuChoices, choices_of

        def offer(choices: MenuChoices) -> None:
            self._pop_up(FilterMenu(self.query, choices, self.set_query, self), self.filter_button)

        if self._session is not None:
            self._session.submit(choices_of, offer, self.model.failed.emit)

    def offer_orders(self) -> None:
        """Offer other ways to sort the list."""
        from annotator.gui.articles.filter_menu import OrderMenu

        self._pop_up(OrderMenu(self.query, self.set_query, self), self.order_button)

    def _pop_up(self, menu: QMenu, button: QToolButton) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _write_chips(self) -> None:
        """Show the counts, with the signs of the list in the place of words that do not fit."""
        counts = self._counts
        words = {
            ArticleFilter.ALL: self.tr("All"),
            ArticleFilter.TO_DO: self.tr("To do {0}").format(number(counts.to_do)),
            ArticleFilter.DONE: self.tr("Done {0}").format(number(counts.done)),
            ArticleFilter.FLAGGED: f"⚑ {number(counts.flagged)}",
        }
        signs = {
            ArticleFilter.TO_DO: f"○ {number(counts.to_do)}",
            ArticleFilter.DONE: f"● {number(counts.done)}",
        }
        for texts in (words, words | signs):
            for show, text in texts.items():
                self._buttons[show].setText(text)
            needed = sum(chip.sizeHint().width() for chip in self._buttons.values())
            if needed + _CHIP_GAP * (len(words) - 1) + 2 * _MARGIN <= self.width():
                break
        self.narrowings.place()

    def _lay_out(self) -> None:
        for chip in self._buttons.values():
            self.narrowings.add(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        layout.setSpacing(7)
        top = QHBoxLayout()
        top.setSpacing(2)
        for widget in (self.field, self.filter_button, self.order_button):
            top.addWidget(widget)
        layout.addLayout(top)
        layout.addWidget(self.narrowings)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._debounce.start)
        self.field.returnPressed.connect(self.list.setFocus)
        self.field.left.connect(self.article_activated)
        self._debounce.timeout.connect(self.search)
        self.narrowings.chosen.connect(self.set_query)
        self.filter_button.clicked.connect(self.offer_filters)
        self.order_button.clicked.connect(self.offer_orders)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._activate)
        self.model.loaded.connect(self._take_place)
        self.model.located.connect(self._take_place)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            self.model.when_there(index.row(), self.article_chosen.emit)
        elif row.id != self._current:
            self.article_chosen.emit(row.id)

    def _activate(self, index: QModelIndex) -> None:
        self._choose(index)
        self.article_activated.emit()

    def _take_place(self, row: int | None) -> None:
        if row is not None and row < self.model.rowCount():
            self._select(row)
        else:
            self.list.selectionModel().clear()
        self._explain_emptiness()

    def _select(self, row: int) -> None:
        index = self.model.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        self.list.scrollTo(index)

    def _explain_emptiness(self) -> None:
        query = self.query
        if query.search:
            why = self.tr("No article matches “{0}”.").format(query.search)
        elif query.narrowed and self._counts.total:
            why = self.tr("No article is like that. Take a filter away to see more.")
        else:
            why = self.tr("No articles yet.")
        self.list.set_empty_text(why)
