"""The page of statistics: whose, in one sentence, and the cards of the plots."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.statistics import Statistics
from annotator.gui.statistics.card import PlotCard
from annotator.gui.statistics.period_field import PeriodField, period_words
from annotator.gui.statistics.plots import Plot
from annotator.gui.theme import Theme
from annotator.gui.words.locale_words import number, percent

_SIZE: Final = (1120, 760)
_TWO_COLUMNS: Final = 800
_SPACE: Final = 12


class StatisticsPage(QDialog):
    """Shows plots; asks others for figures, and to copy and save them."""

    count_asked = Signal()
    """Figures of the person and the days chosen shall be shown."""
    picture_asked = Signal(object)
    """The widget that shall be copied as a picture."""
    save_asked = Signal()

    def __init__(self, persons: Sequence[str], theme: Theme, parent: QWidget) -> None:
        """Show that figures are being counted."""
        super().__init__(parent)
        self.setObjectName("statisticsPage")
        self.setWindowTitle(self.tr("Statistics"))
        self._theme = theme
        self.cards: list[PlotCard] = []
        self.person = QComboBox(self)
        self.person.setAccessibleName(self.tr("Whose figures"))
        self.set_persons(persons)
        self.person.activated.connect(self.count_asked)
        self.period = PeriodField(self)
        self.period.chosen.connect(self.count_asked)
        self.refresh = self._button(self.tr("Count again"), self.count_asked.emit, "F5")
        self.copy = self._button(self.tr("Copy as picture"), self._copy_all, "Ctrl+Shift+C")
        self.save = self._button(self.tr("Save as CSV…"), self.save_asked.emit, "Ctrl+S")
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self._message = QLabel(self.tr("Counting…"), self)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._sheet = QWidget(self)
        self._sheet.setObjectName("statisticsSheet")
        self._grid = QGridLayout(self._sheet)
        self._lay_out()
        self.set_theme(theme)
        self.set_possible(is_possible=False)
        available = self.screen().availableGeometry()
        self.resize(
            min(_SIZE[0], available.width() - _SPACE),
            min(_SIZE[1], available.height() - 4 * _SPACE),
        )

    def set_persons(self, persons: Sequence[str]) -> None:
        """Offer the figures of these people; the one chosen stays so."""
        chosen = self.person.currentData()
        self.person.clear()
        self.person.addItem(self.tr("Everybody"), "")
        for each in persons:
            self.person.addItem(each, each)
        self.person.setCurrentIndex(max(self.person.findData(chosen), 0))

    def show_counting(self) -> None:
        """Say that figures are being counted; those shown stay."""
        self.said.setText(self.tr("Counting…"))

    def show_figures(self, figures: Statistics, plots: Sequence[Plot]) -> None:
        """Show plots, or what to do when there is nothing to count."""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self.cards = [PlotCard(each, self._theme, self._sheet) for each in plots]
        for card in self.cards:
            card.copy_asked.connect(self.picture_asked)
        self._place_cards()
        self._set_tab_order()
        self.said.setText(self._sentence(figures))
        self._message.setText(self._about_nothing())
        self._stack.setCurrentIndex(0 if figures.nothing_done and not figures.marked else 1)
        self.set_possible(is_possible=bool(figures.articles))

    def heading(self, project: str) -> str:
        """Return what a picture of the page is headed with: the project, whose, of which days."""
        period = self.period.period
        days = period_words(period) if period else self.period.currentText()
        return f"{project} · {self.person.currentText()} · {days}"

    def set_possible(self, *, is_possible: bool) -> None:
        """Enable copying and saving."""
        for each in (self.copy, self.save):
            each.setEnabled(is_possible)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.setStyleSheet(
            f"#statisticsPage, #statisticsSheet, #statisticsPage QScrollArea"
            f" {{ background: {theme.panel}; }}"
        )
        self.said.setStyleSheet(f"color: {theme.text};")
        self._message.setStyleSheet(f"color: {theme.muted};")
        for card in self.cards:
            card.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards in one column where two have no room."""
        super().resizeEvent(event)
        self._place_cards()

    def _copy_all(self) -> None:
        self.picture_asked.emit(self._sheet)

    def _about_nothing(self) -> str:
        if self.period.period is not None:
            return self.tr("No article was closed in these days.\nChoose other days above.")
        return self.tr(
            "There is nothing to count yet.\nImport articles with Ctrl+I, mark the first"
            " claim, and come back."
        )

    def _sentence(self, figures: Statistics) -> str:
        if not figures.articles:
            return ""
        done = sum(each.done for each in figures.statuses)
        if self.period.period is not None:
            text = self.tr("Articles closed: {0}, of them done: {1}; marks in them: {2}.")
            closed = number(sum(each.done + each.skipped for each in figures.statuses))
            return text.format(closed, number(done), number(figures.marked))
        share = round(100 * done / figures.articles) if figures.articles else 0
        if len(figures.statuses) > 1:
            text = self.tr("Articles: {0}; times one was finished: {1}; marks: {2}.")
            return text.format(number(figures.articles), number(done), number(figures.marked))
        text = self.tr("Articles done: {0} of {1}, {2}; marks: {3}.")
        return text.format(
            number(done), number(figures.articles), percent(share), number(figures.marked)
        )

    def _place_cards(self) -> None:
        two = self.width() >= _TWO_COLUMNS
        for place, card in enumerate(self.cards):
            row, column = (divmod(place + 1, 2) if place else (0, 0)) if two else (place, 0)
            self._grid.addWidget(card, row, column, 1, 2 if two and not place else 1)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if two or not column else 0)

    def _set_tab_order(self) -> None:
        before: QWidget = self.save
        for card in self.cards:
            for each in (card.chart, card.copy):
                QWidget.setTabOrder(before, each)
                before = each

    def _button(self, title: str, pressed: object, keys: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.setToolTip(f"{title} ({QKeySequence(keys).toString()})")
        button.clicked.connect(pressed)
        QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(_SPACE, 2, _SPACE, _SPACE)
        self._grid.setSpacing(_SPACE)
        head = QHBoxLayout()
        head.setContentsMargins(_SPACE, _SPACE, _SPACE, 4)
        head.addWidget(self.person)
        head.addWidget(self.period)
        head.addStretch(1)
        for each in (self.refresh, self.copy, self.save):
            head.addWidget(each)
        area = QScrollArea(self)
        area.setWidget(self._sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._message)
        self._stack.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.said.setContentsMargins(_SPACE + 2, 2, _SPACE, 6)
        layout.addLayout(head)
        layout.addWidget(self.said)
        layout.addWidget(self._stack, 1)
