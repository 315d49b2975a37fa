"""The command palette: commands, articles, settings and help pages, found by a few letters."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.domain.views import TitledArticle
from annotator.gui.palette.entries import Entry
from annotator.gui.palette.model import ENTRY_ROLE, PaletteModel
from annotator.gui.palette.row_delegate import ROW, PaletteRow
from annotator.gui.theme import Theme
from annotator.gui.widgets.announcing import announce

_ROWS: Final = 13
_WIDTH: Final = 620
_PAD: Final = 10
_SEARCH_AFTER_MS: Final = 40
_LEAST_LETTERS: Final = 2
_KEY: Final = Qt.Key
_STEPS: Final = {
    _KEY.Key_Down: 1,
    _KEY.Key_Up: -1,
    _KEY.Key_Tab: 1,
    _KEY.Key_Backtab: -1,
    _KEY.Key_PageDown: _ROWS,
    _KEY.Key_PageUp: -_ROWS,
}

Told = Callable[[Sequence[TitledArticle]], object]
FindArticles = Callable[[str, Told], object]
"""Finds articles by words; the answer comes when it comes."""


class CommandPalette(QDialog):
    """A field and a list; Enter does the chosen thing."""

    def __init__(
        self,
        commands: Sequence[Entry],
        aside: Sequence[Entry],
        lately: Sequence[str],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        """Offer commands, those used `lately` first, and settings and help pages `aside`."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = PaletteModel(commands, aside, lately, self)
        self._find_articles: FindArticles | None = None
        self._open_article: Callable[[str], object] | None = None
        self.used: Callable[[str], object] = lambda _id: None
        """Called with the id of the command that is chosen."""
        self._found: list[Entry] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask_for_articles)
        self.finished.connect(self._forget)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A command, an article, a setting, a help page"))
        self.field.setAccessibleName(self.tr("What to do, or words of an article"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.none_found = QLabel(self)
        self.none_found.setWordWrap(True)
        self.none_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none_found.setMargin(_PAD)
        self._rows = PaletteRow(theme, self)
        self.list = self._made_list()
        self._box = QVBoxLayout(self)
        self._lay_out()
        self.set_theme(theme)
        self._choose(0, 1)
        self.setFixedWidth(min(_WIDTH, parent.width() - 2 * _PAD))
        self._fit()
        corner = QPoint((parent.width() - self.width()) // 2, parent.height() // 10)
        self.move(parent.mapToGlobal(corner))

    def offer_articles(self, find: FindArticles, open_it: Callable[[str], object]) -> None:
        """Offer articles, too: `find` finds them by words, `open_it` opens the chosen one."""
        self._find_articles, self._open_article = find, open_it

    def set_commands(self, commands: Sequence[Entry]) -> None:
        """Offer other commands, with what is typed left, and what was chosen by hand."""
        chosen = self.list.currentIndex().data(ENTRY_ROLE)
        by_hand = isinstance(chosen, Entry) and chosen is not self._first_entry()
        self._model.set_commands(commands)
        titles = [each.title if isinstance(each, Entry) else "" for each in self._model.rows]
        stays = by_hand and chosen.title in titles
        self._choose(titles.index(chosen.title) if stays else 0, 1)
        self._say_if_nothing()
        self._later.start(_SEARCH_AFTER_MS)

    def _first_entry(self) -> Entry | None:
        return next((each for each in self._model.rows if isinstance(each, Entry)), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows, Tab and Enter in the field work on the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._choose(self.list.currentIndex().row() + _STEPS[key], _STEPS[key])
                return True
            if key in {_KEY.Key_Return, _KEY.Key_Enter}:
                self._do_chosen()
                return True
        return super().eventFilter(watched, event)

    def _made_list(self) -> QListView:
        made = QListView(self)
        made.setAccessibleName(self.tr("What was found"))
        made.setModel(self._model)
        made.setItemDelegate(self._rows)
        made.setUniformItemSizes(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._do_chosen)
        return made

    def _lay_out(self) -> None:
        self._box.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        for part in (self.field, self.none_found, self.list):
            self._box.addWidget(part)
        self.none_found.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._rows.set_theme(theme)
        self.setStyleSheet(
            f"CommandPalette {{ background: {theme.window}; border: 1px solid {theme.muted}; }}"
            f" QListView {{ background: {theme.window}; }}"
            f" QLabel {{ color: {theme.muted}; }}"
        )

    def _fit(self) -> None:
        """Be as high as what is found."""
        self.list.setFixedHeight(min(len(self._model.rows), _ROWS) * ROW + 2)
        self.setFixedHeight(self._box.totalSizeHint().height())

    def _search(self, wanted: str) -> None:
        self._found = []
        self._model.search(wanted)
        self._choose(0, 1)
        self._later.start(_SEARCH_AFTER_MS)
        self._say_if_nothing()

    def _ask_for_articles(self) -> None:
        wanted = self.field.text().strip()
        if self._find_articles is not None and len(wanted) >= _LEAST_LETTERS:
            self._find_articles(wanted, partial(self._take_articles, wanted))

    def _forget(self) -> None:
        """Take no more answers."""
        self._later.stop()
        self._open_article = None

    def _take_articles(self, wanted: str, found: Sequence[TitledArticle]) -> None:
        if self._open_article is None or wanted != self.field.text().strip():
            return  # somebody has typed on
        chosen = self.list.currentIndex().data(ENTRY_ROLE)
        self._found = [self._article_entry(each) for each in found]
        self._model.set_articles(self._found)
        rows = self._model.rows
        self._choose(rows.index(chosen) if chosen in rows else 0, 1)
        self._say_if_nothing()

    def _article_entry(self, found: TitledArticle) -> Entry:
        return Entry(
            title=found.title,
            do=partial(self._open_article or str, found.id),
            id=found.id,
            section=self.tr("Articles"),
            about=" · ".join(filter(None, (found.site, found.published[:10]))),
        )

    def _say_if_nothing(self) -> None:
        nothing = not self._model.rows
        self.none_found.setText(
            self.tr("Nothing is called so. Try fewer letters, or the beginning of another word.")
        )
        self.none_found.setVisible(nothing)
        self.list.setVisible(not nothing)
        self._fit()

    def _choose(self, row: int, by: int) -> None:
        """Choose the entry in a row, or the next one in the direction of `by`."""
        rows = self._model.rows
        row = max(0, min(row, len(rows) - 1))
        way = 1 if by > 0 else -1
        while 0 <= row < len(rows) and isinstance(rows[row], str):
            row += way
        if 0 <= row < len(rows):
            index = self._model.index(row)
            self.list.setCurrentIndex(index)
            announce(self.field, index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        if way < 0 and row <= 1:
            self.list.scrollToTop()

    def _do_chosen(self) -> None:
        entry = self.list.currentIndex().data(ENTRY_ROLE)
        if not isinstance(entry, Entry) or entry.do is None:
            return  # why it is not possible stands beside it
        if entry.id and entry not in self._found:
            self.used(entry.id)
        self.close()
        entry.do()
