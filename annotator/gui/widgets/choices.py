"""A small popup to choose from with one key: links, attributes, labels."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from annotator.gui.widgets.announcing import announce
from annotator.gui.widgets.choice import Choice
from annotator.gui.widgets.choice_delegate import CHOICE_ROLE, ROW_HEIGHT, ChoiceDelegate
from annotator.gui.words.fuzzy import best_score, holds
from annotator.gui.words.russian_keys import latin_sequence

_ROOT: Final = QModelIndex()
_MOST_ROWS: Final = 14
_WIDTH, _WIDE = 420, 560
"""Of a popup, and of one whose rows show the words around."""
_PAD: Final = 8
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """The choices that fit what was typed."""

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QObject | None = None,
        *,
        rest: Sequence[Choice] = (),
    ) -> None:
        """Offer all of `choices`; `rest` is found by what is typed only."""
        super().__init__(parent)
        self._all = list(choices)
        self._rest = list(rest)
        self.shown = list(choices)

    def search(self, wanted: str) -> None:
        """Keep what fits `wanted`, best first, or what stands among such words; headings go."""
        every = [each for each in (*self._all, *self._rest) if each.do is not None]
        scored = [(best_score(wanted, (each.text,)), each) for each in every]
        fitting = [(value, each) for value, each in scored if value is not None]
        found = [each for _, each in sorted(fitting, key=lambda pair: -pair[0])]
        found = found or [each for each in every if holds(each.around, wanted)]
        self.beginResetModel()
        self.shown = found if wanted.strip() else list(self._all)
        self.endResetModel()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer others."""
        self.beginResetModel()
        self._all = list(choices)
        self.shown = list(choices)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a row, or the choice."""
        choice = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            ticked = self.tr("ticked") if choice.checked else ""
            parts = (choice.text, ticked, choice.around, choice.detail)
            return ", ".join(each for each in parts if each)
        return choice if role == CHOICE_ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let everything be chosen but headings."""
        if self.shown[index.row()].do is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class ChoicePopup(QFrame):
    """A title, a field to search in if asked for, and rows; goes when something is chosen.

    With `again` it stays and offers what that returns then, until it returns nothing.
    Where there is a field, the keys of rows take them while it is empty.
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        parent: QWidget,
        *,
        searched: bool = False,
        rest: Sequence[Choice] = (),
        step_keys: Sequence[QKeySequence] = (),
        again: Callable[[], Sequence[Choice]] | None = None,
    ) -> None:
        """Offer `choices`; `step_keys` go to the next row, as the arrow does.

        `rest` is found by typing only.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(title)
        self._over = parent
        self._step_keys = list(step_keys)
        self._again = again
        self._stepped = ""
        """What the step keys pressed last would have written: a search may begin with them."""
        self.model = ChoiceModel(choices, self, rest=rest)
        self.field = QLineEdit(self) if searched or rest else None
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._read)
        self._lay_out(title, len(rest))
        self.choose_first()

    def choose_first(self) -> None:
        """Go to the first row that is not ticked, else the first."""
        rows = [row for row, each in enumerate(self.model.shown) if each.do is not None]
        fresh = [row for row in rows if not self.model.shown[row].checked]
        for row in (fresh or rows)[:1]:
            self.list.setCurrentIndex(self.model.index(row))

    def open_below(self, place: QRect) -> None:
        """Show below a rectangle in global coordinates, above it where there is no room."""
        self.adjustSize()
        screen = self._over.screen().availableGeometry()
        left = max(screen.left(), min(place.left(), screen.right() - self.width()))
        top = place.bottom() + 4
        if top + self.height() > screen.bottom():
            top = max(screen.top(), place.top() - self.height() - 4)
        self.move(left, top)
        self.show()
        (self.field or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take every key before the shortcuts of the window do."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the rows, and their keys while it is empty."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event) or self._press_before_typing(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit or letter, go with the arrows, take with Enter."""
        if not self._press(event) and not self._press_key_of_row(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Keep Tab for the rows."""
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER:
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _press_before_typing(self, event: QKeyEvent) -> bool:
        """Take or go to a row as long as nothing is searched; letters begin a search."""
        if self.field is None or self.field.text():
            return False
        if self._press_key_of_row(event):
            self._stepped += event.text()
            return True
        if event.text().isalnum() and self._stepped:
            self.field.setText(self._stepped + event.text())
            return True
        return False

    def _press_key_of_row(self, event: QKeyEvent) -> bool:
        latin = latin_sequence(event) or QKeySequence(event.keyCombination())
        typed = latin.toString().removeprefix("Num+")
        for row, each in enumerate(self.model.shown):
            if each.key and each.key == typed:
                self._take(self.model.index(row))
                return True
        if latin in self._step_keys:
            self._step(1)
            return True
        return False

    def _step(self, by: int) -> None:
        rows = [row for row, each in enumerate(self.model.shown) if each.do is not None]
        here = self.list.currentIndex().row()
        if rows:
            place = rows.index(here) + by if here in rows else 0
            self.list.setCurrentIndex(self.model.index(rows[place % len(rows)]))

    def _take(self, index: QModelIndex) -> None:
        choice: Choice | None = index.data(CHOICE_ROLE) if index.isValid() else None
        if choice is None or choice.do is None:
            return
        if self._again is None:
            self.close()
            choice.do()
            return
        choice.do()
        if more := self._again():
            self.model.set_choices(more)
            self.list.setCurrentIndex(self.model.index(index.row()))
        else:
            self.close()

    def _read(self, index: QModelIndex) -> None:
        """Have the row read: the keyboard is not in the list, so that it would not be."""
        announce(self, index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _search(self, wanted: str) -> None:
        self.model.search(wanted)
        self.choose_first()

    def _lay_out(self, title: str, more: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        layout.setSpacing(6)
        head = QLabel(title, self)
        head.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        head.setContentsMargins(4, 0, 4, 0)
        layout.addWidget(head)
        if self.field is not None:
            asked = self.tr("%n more: type a few letters", "", more)
            self.field.setPlaceholderText(asked if more else self.tr("Type a few letters"))
            self.field.setAccessibleName(title)
            self.field.textChanged.connect(self._search)
            self.field.installEventFilter(self)
            layout.addWidget(self.field)
        self.list.setAccessibleName(title)
        layout.addWidget(self.list)
        self.list.setFixedHeight(min(self.model.rowCount(), _MOST_ROWS) * ROW_HEIGHT + 2)
        width = _WIDE if any(each.around for each in self.model.shown) else _WIDTH
        self.setFixedWidth(min(width, max(self._over.width() - 2 * _PAD, 200)))
