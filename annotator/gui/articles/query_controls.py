"""What is asked of the list: the search field, the chips and the menus that say and change it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.domain.views import ArticleCounts, ArticleQuery
from annotator.gui.articles.chip_row import ChipRow
from annotator.gui.articles.menu_buttons import menu_button, pop_up, show_order
from annotator.gui.articles.query_text import NO_TITLES, Titles
from annotator.gui.articles.search_field import SearchField
from annotator.gui.articles.status_chips import StatusChips
from annotator.gui.words.locale_words import number

if TYPE_CHECKING:
    from annotator.gui.project.session import ProjectSession

_DEBOUNCE_MS: Final = 150


class QueryControls(QObject):
    """Says what is asked for, and asks for what a person wants instead."""

    changed = Signal()
    """Something else may be asked for."""
    failed = Signal(object)
    """The exception for which it is not known what the list can be narrowed to."""

    def __init__(self, pane: QWidget) -> None:
        """Make the widgets in `pane`, which lays them out."""
        super().__init__(pane)
        self._pane = pane
        self.field = SearchField(pane)
        self.field.setObjectName("articleFilter")
        self.field.setAccessibleName(self.tr("Search the articles"))
        self.field.setClearButtonEnabled(True)
        self.chips = StatusChips(pane)
        self.narrowings = ChipRow(pane)
        more, sort = self.tr("More filters"), self.tr("Sort the articles")
        self.filter_button = menu_button("articleFilters", "▽", more, pane)
        self.order_button = menu_button("articleOrder", "↕", sort, pane)
        self.person = ""
        """Who asks."""
        self.titles: Titles = NO_TITLES
        """What labels are called."""
        self._asked = ArticleQuery(person="")
        self._session: ProjectSession | None = None
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._connect()

    @property
    def query(self) -> ArticleQuery:
        """What the field and the chips ask for."""
        search = self.field.text().strip()
        return replace(self._asked, person=self.person, search=search)

    def row(self) -> QHBoxLayout:
        """Return the field and the buttons beside it, laid out."""
        row = QHBoxLayout()
        row.setSpacing(2)
        for widget in (self.field, self.filter_button, self.order_button):
            row.addWidget(widget)
        return row

    def set_session(self, session: "ProjectSession | None", *, person: str) -> None:
        """Ask another project for everything when it is next asked, or none."""
        self._session = session
        self.person = person
        self._show(ArticleQuery(person=""))
        self._debounce.stop()
        self.filter_button.setEnabled(session is not None)
        self.order_button.setEnabled(session is not None)

    def set_titles(self, titles: Titles) -> None:
        """Call labels by other titles."""
        self.titles = titles
        self._show_narrowings(self.query)

    def set_counts(self, counts: ArticleCounts) -> None:
        """Say on the chips and in the field how many articles there are."""
        shown = self.tr("Search {0} articles…").format(number(counts.total))
        self.field.set_prompts(*([shown] if counts.total else []), self.tr("Search…"))
        self.chips.set_counts(counts)

    def ask(self, query: ArticleQuery) -> None:
        """Ask for something else, for the same person."""
        self._show(replace(query, person=self.person))
        self.changed.emit()

    def settle(self) -> ArticleQuery:
        """Return what is asked for, and wait for no more of it."""
        self._debounce.stop()
        query = self.query
        self._show_narrowings(query)
        return query

    def finish_typing(self) -> None:
        """Ask at once for what was just typed."""
        if self._debounce.isActive():
            self.changed.emit()

    def offer_filters(self) -> None:
        """Offer what else narrows the list, once it is known what there is."""
        from annotator.gui.articles.filter_menu import FilterMenu, MenuChoices, choices_of

        def offer(choices: MenuChoices) -> None:
            pop_up(FilterMenu(self.query, choices, self.ask, self._pane), self.filter_button)

        if self._session is not None:
            self._session.submit(choices_of, offer, self.failed.emit)

    def offer_orders(self) -> None:
        """Offer other ways to sort the list."""
        from annotator.gui.articles.filter_menu import OrderMenu

        self._show_narrowings(self.query)
        pop_up(OrderMenu(self.query, self.ask, self._pane), self.order_button)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._debounce.start)
        self._debounce.timeout.connect(self.changed)
        self.chips.chosen.connect(lambda show: self.ask(replace(self.query, show=show)))
        self.narrowings.chosen.connect(self.ask)
        self.filter_button.clicked.connect(self.offer_filters)
        self.order_button.clicked.connect(self.offer_orders)

    def _show(self, query: ArticleQuery) -> None:
        """Let the field and the chips say what is asked for."""
        self._asked = query
        if query.search != self.field.text().strip():
            self.field.setText(query.search)
        self.chips.set_shown(query.show)
        self._show_narrowings(query)

    def _show_narrowings(self, query: ArticleQuery) -> None:
        self.narrowings.set_query(query, self.titles)
        show_order(self.order_button, query.order)
