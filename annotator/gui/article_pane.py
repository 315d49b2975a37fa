"""The left pane: search, filters and the list of articles."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.views import ArticleCounts, ArticleFilter, ArticleQuery
from annotator.gui.article_delegate import ArticleDelegate
from annotator.gui.article_list import ROW_ROLE, ArticleListModel
from annotator.gui.fixed_row_list import FixedRowList
from annotator.gui.locale_words import number
from annotator.gui.search_field import SearchField
from annotator.gui.session import ProjectSession
from annotator.gui.theme import Theme
from annotator.services.executor import ChangeEvent

_DEBOUNCE_MS: Final = 150
_CHIP_GAP: Final = 5
_CHIP_FONT: Final = 0.88
_MARGIN: Final = 10
_FEW: Final = 50
"""Articles whose rows are read one by one after a change."""


class ArticleListView(FixedRowList):
    """The list; says why it is empty, and opens an article on Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._empty_text = ""

    def set_empty_text(self, text: str) -> None:
        """Say `text` while there is no row."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        model = self.model()
        if self._empty_text and model is not None and model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            area: QRect = self.viewport().rect().adjusted(12, 24, -12, -12)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty_text)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current article on Enter; letters go to the window, not to a search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
        elif event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ArticlePane(QWidget):
    """Search field, chips and list; tells which article a person wants to see."""

    article_chosen = Signal(str)
    """Id of the article a person has gone to."""
    article_activated = Signal()
    """She pressed Enter on it, or left the search, and wants to read."""

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
        self._buttons = {each: self._chip(each) for each in ArticleFilter}
        self._buttons[ArticleFilter.ALL].setChecked(True)
        self.list = ArticleListView(self)
        self.list.setModel(self.model)
        self._delegate = ArticleDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self._person = ""
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
        self.field.clear()
        self._buttons[ArticleFilter.ALL].setChecked(True)
        self._debounce.stop()
        self.model.set_session(session)

    def set_person(self, person: str) -> None:
        """Show the status each article has for `person`."""
        self._person = person
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
        self.model.set_query(self.query, self._current)
        self._explain_emptiness()

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
        checked = self._chips.checkedButton()
        show = next(each for each, chip in self._buttons.items() if chip is checked)
        return ArticleQuery(person=self._person, show=show, search=self.field.text().strip())

    def _chip(self, show: ArticleFilter) -> QToolButton:
        names = {
            ArticleFilter.ALL: self.tr("All articles"),
            ArticleFilter.TO_DO: self.tr("Articles to do"),
            ArticleFilter.DONE: self.tr("Articles done"),
            ArticleFilter.FLAGGED: self.tr("Articles with an open question"),
        }
        chip = QToolButton(self)
        chip.setObjectName(f"filter_{show.value}")
        chip.setProperty("pill", True)
        chip.setCheckable(True)
        font = chip.font()
        font.setPointSizeF(font.pointSizeF() * _CHIP_FONT)
        chip.setFont(font)
        chip.setToolTip(names[show])
        chip.setAccessibleName(names[show])
        self._chips.addButton(chip)
        return chip

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
                return

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(_CHIP_GAP)
        for chip in self._buttons.values():
            chip.setMinimumWidth(1)  # rather cut than wider than the pane
            chips.addWidget(chip)
        chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 0)
        layout.setSpacing(7)
        layout.addWidget(self.field)
        layout.addLayout(chips)
        layout.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._debounce.start)
        self.field.returnPressed.connect(self.list.setFocus)
        self.field.left.connect(self.article_activated)
        self._debounce.timeout.connect(self.search)
        self._chips.buttonClicked.connect(self.search)
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
        elif query.show is not ArticleFilter.ALL and self._counts.total:
            why = self.tr("No such article.")
        else:
            why = self.tr("No articles yet.")
        self.list.set_empty_text(why)
