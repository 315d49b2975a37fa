"""What a screen reader is told: text, caret, selection, the paragraph and spans at the caret.

Qt asks for the text interface only while an assistive program runs. Offsets
in it are UTF-16 units of the whole text, as everywhere in Qt.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.domain.ranges import Range
from annotator.gui.reading.utf16 import Utf16Map

if TYPE_CHECKING:
    from annotator.gui.reading.selectable import SelectableText


def tell_caret(view: "SelectableText") -> None:
    """Tell an assistive program, if one runs, that the caret has moved."""
    if QAccessible.isActive():
        caret = AccessibleText(view).cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, caret))


class AccessibleText(QAccessibleTextInterface):
    """The text of a view for assistive programs."""

    def __init__(self, view: "SelectableText") -> None:
        super().__init__()
        self._view = view
        self._mapped: tuple[str, Utf16Map] = ("", Utf16Map(""))

    def _map(self) -> Utf16Map:
        text = self._view.text
        if self._mapped[0] is not text:
            self._mapped = (text, Utf16Map(text))
        return self._mapped[1]

    def characterCount(self) -> int:
        """Return the length of the text."""
        return self._map().units(len(self._view.text))

    def text(self, start: int, end: int) -> str:
        """Return a part of the text."""
        offsets = self._map()
        return self._view.text[offsets.points(start) : offsets.points(end)]

    def attributes(self, _offset: int) -> tuple[str, int, int]:
        """Return no attributes: labels are told in the description."""
        return "", 0, self.characterCount()

    def cursorPosition(self) -> int:
        """Return where the caret is."""
        return self._map().units(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        """Move the caret."""
        offset = self._map().points(position)
        self._view.set_selection_state(self._view.selection_state.moved(offset))
        self._view.reveal_caret()

    def characterRect(self, offset: int) -> QRect:
        """Return where a character is on the screen, an empty place when it is not visible."""
        rect = self._view.caret_rect(self._map().points(offset))
        if rect is None:
            return QRect()
        corner = self._view.viewport().mapToGlobal(rect.topLeft().toPoint())
        return QRect(corner, rect.size().toSize())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Return the offset nearest a point of the screen."""
        inside = self._view.viewport().mapFromGlobal(point)
        return self._map().units(self._view.offset_under(QPointF(inside)))

    def selectionCount(self) -> int:
        """Return the number of ranges selected."""
        return len(self._view.selection())

    def selection(self, index: int) -> tuple[int, int]:
        """Return one of the ranges selected."""
        ranges, offsets = self._view.selection(), self._map()
        if not 0 <= index < len(ranges):
            return 0, 0
        return offsets.units(ranges[index].start), offsets.units(ranges[index].end)

    def addSelection(self, start: int, end: int) -> None:
        """Select one more range."""
        self._view.set_selection([*self._view.selection(), self._range(start, end)])

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Change one of the ranges selected."""
        ranges = list(self._view.selection())
        ranges[index : index + 1] = [self._range(start, end)]
        self._view.set_selection(ranges)

    def removeSelection(self, index: int) -> None:
        """Select one range less."""
        kept = [each for number, each in enumerate(self._view.selection()) if number != index]
        self._view.set_selection(kept)

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Scroll a part of the text into the window."""
        self._view.reveal(self._range(start, end))

    def _range(self, start: int, end: int) -> Range:
        offsets = self._map()
        return Range(offsets.points(start), offsets.points(end))


class AccessibleView(QAccessibleWidget):
    """A text view as assistive programs see it: a read-only text."""

    def __init__(self, view: "SelectableText") -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._text = AccessibleText(view)

    def state(self) -> QAccessible.State:
        """Return the state of the widget: read-only, with several ranges selectable."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return the text interface, the others as the widget has them."""
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(kind)


_made: list[AccessibleView] = []
"""Qt owns the interfaces but knows nothing of Python's half of them, so that is kept here."""


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    from annotator.gui.reading.selectable import SelectableText

    if not isinstance(thing, SelectableText):
        return None
    made = AccessibleView(thing)
    _made.append(made)
    thing.destroyed.connect(lambda: QTimer.singleShot(0, partial(_let_go, made)))
    return made


def _let_go(gone: AccessibleView) -> None:
    """Keep no longer what Qt has let go with its view, a moment ago."""
    _made[:] = [each for each in _made if each is not gone]


_installed: list[bool] = []


def install(view: "SelectableText") -> None:
    """Let Qt ask for the interface of a text view, also where it has made one of its own."""
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)
    if not QAccessible.isActive():
        return
    known = QAccessible.queryAccessibleInterface(view)
    if known is not None and known.textInterface() is None:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
    if view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.Focus))
