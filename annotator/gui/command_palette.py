"""The command palette: what can be done now, and every article, found by a few letters."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.action_set import ActionSet
from annotator.gui.fuzzy import score

_ROOT: Final = QModelIndex()
_ROW: Final = 30
_ROWS: Final = 12
_WIDTH: Final = 560
_PAD: Final = 12
KEYS_ROLE: Final = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


_SEARCH_AFTER_MS: Final = 120
_LEAST_LETTERS: Final = 2


class FoundArticle(NamedTuple):
    """An article as the palette offers it."""

    id: str
    title: str
    about: str
    """Its site and date."""


Told = Callable[[Sequence[FoundArticle]], object]
FindArticles = Callable[[str, Told], object]
"""Finds articles by words; the answer comes when it comes."""


class _Entry(NamedTuple):
    title: str
    aside: str
    do: Callable[[], object]


class _FoundActions(QAbstractListModel):
    """The actions that fit what was typed, best first, then articles."""

    def __init__(self, actions: list[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = [_entry(each) for each in actions]
        self.found = list(self._actions)

    def add(self, entries: Sequence[_Entry]) -> None:
        """Offer articles, too."""
        if entries:
            first = len(self.found)
            self.beginInsertRows(_ROOT, first, first + len(entries) - 1)
            self.found += entries
            self.endInsertRows()

    def search(self, wanted: str) -> None:
        """Keep what fits `wanted`."""
        scored = [(score(wanted, action.title), action) for action in self._actions]
        fitting = [(value, action) for value, action in scored if value is not None]
        self.beginResetModel()
        self.found = [action for _, action in sorted(fitting, key=lambda each: -each[0])]
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many fit."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, or the keys."""
        entry = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == KEYS_ROLE:
            return entry.aside
        return None


def _entry(action: QAction) -> _Entry:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return _Entry(action.text().replace("&", ""), keys, action.trigger)


class _Row(QStyledItemDelegate):
    """Draws a title at the left and its keys at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the size of every row."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        rect, palette = option.rect, option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        if selected:
            painter.fillRect(rect, palette.color(role.Highlight))
        painter.setPen(palette.color(role.HighlightedText if selected else role.Text))
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        keys = index.data(KEYS_ROLE)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(keys) - _PAD
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, title)
        if not selected:
            painter.setPen(palette.color(role.PlaceholderText))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, keys)


class CommandPalette(QDialog):
    """A field and a list; Enter does the chosen thing."""

    def __init__(
        self,
        actions: ActionSet,
        parent: QWidget,
        find_articles: FindArticles | None = None,
        open_article: Callable[[str], object] | None = None,
    ) -> None:
        """Offer what is possible now, and to open the articles that are found."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = [made for each, made in actions.enabled() if each.id != "view.palette"]
        self._model = _FoundActions(offered, self)
        self._find_articles = find_articles
        self._open_article = open_article
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask_for_articles)
        self.finished.connect(self._forget)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A command, or words of an article"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._do_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self._choose(0)
        self.resize(min(_WIDTH, parent.width() - 2 * _PAD), _ROW * _ROWS + 72)
        corner = QPoint((parent.width() - self.width()) // 2, parent.height() // 10)
        self.move(parent.mapToGlobal(corner))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS}
            steps[Qt.Key.Key_PageUp] = -_ROWS
            key = Qt.Key(event.key())
            if key in steps:
                self._choose(self.list.currentIndex().row() + steps[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._do_chosen()
                return True
        return super().eventFilter(watched, event)

    def _search(self, wanted: str) -> None:
        self._model.search(wanted)
        self._choose(0)
        self._later.start(_SEARCH_AFTER_MS)

    def _ask_for_articles(self) -> None:
        wanted = self.field.text().strip()
        if self._find_articles is not None and len(wanted) >= _LEAST_LETTERS:
            self._find_articles(wanted, partial(self._take_articles, wanted))

    def _forget(self) -> None:
        """Take no more answers."""
        self._later.stop()
        self._open_article = None

    def _take_articles(self, wanted: str, found: Sequence[FoundArticle]) -> None:
        if self._open_article is None or wanted != self.field.text().strip():
            return  # somebody has typed on
        chosen = self.list.currentIndex().row()
        self._model.add(
            [_Entry(each.title, each.about, partial(self._open_article, each.id)) for each in found]
        )
        self._choose(max(chosen, 0))

    def _choose(self, row: int) -> None:
        last = self._model.rowCount() - 1
        self.list.setCurrentIndex(self._model.index(max(0, min(row, last))))

    def _do_chosen(self) -> None:
        index = self.list.currentIndex()
        self.close()
        if index.isValid():
            self._model.found[index.row()].do()
