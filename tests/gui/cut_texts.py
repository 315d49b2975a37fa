"""Texts that have less room than they need, looked for in every widget of a window."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from annotator.gui.panels.count_tabs import CountTabs
from tests.gui.audit import path_of, shown_in

_ACROSS = Qt.Orientation.Horizontal
_SHOWN, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
_FRAME = 4
"""Pixels a line of text needs besides its text at the least."""
_FIELD = 14
"""The same of a field: its frame and what is free at both sides."""
_ARROW = 34
"""The same of a choice, with its arrow."""
_CELL = 14
"""The same of a cell."""
_ROWS = 50
_AS_LONG_AS_THEY_ARE = {"exportOut", "detailsTitle", "detailsUrl"}
"""Fields of what may be of any length."""


def cut_texts(top: QWidget, *, tips_tell: bool = False) -> list[str]:
    """Return what cannot be read whole of what is shown of a window.

    `tips_tell` passes over what somebody has written into a field and its tool tip tells whole.
    """
    return [
        f"{path_of(widget)} “{text}” needs {needed}, has {room}"
        for widget in shown_in(top)
        for text, needed, room in _measured(widget)
        if needed > room and not (tips_tell and _is_told(widget))
    ]


def _is_told(widget: QWidget) -> bool:
    is_field = isinstance(widget, QLineEdit)
    return is_field and bool(widget.text()) and widget.text() in widget.toolTip()


def _measured(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Yield texts with the pixels they need and those they have."""
    for kind, measured in _KINDS:
        if isinstance(widget, kind):
            yield from measured(widget)
            return


def _of_button(button: QAbstractButton) -> Iterator[tuple[str, int, int]]:
    if button.text():
        yield button.text(), button.sizeHint().width(), button.width()


def _of_label(label: QLabel) -> Iterator[tuple[str, int, int]]:
    if label.wordWrap():
        yield label.text(), label.heightForWidth(label.width()), label.height()
    elif label.text():
        yield label.text(), label.sizeHint().width(), label.width()


def _of_count_tabs(tabs: CountTabs) -> Iterator[tuple[str, int, int]]:
    for number in range(tabs.count()):
        place, title = tabs.place(number), tabs.shown_title(number)
        yield title, place.right(), tabs.width()
        yield title, place.bottom(), tabs.height()
        yield title, tabs.fontMetrics().horizontalAdvance(title), place.width()


def _of_tabs(tabs: QTabBar) -> Iterator[tuple[str, int, int]]:
    for number in range(tabs.count()):
        yield tabs.tabText(number), tabs.tabSizeHint(number).width(), tabs.tabRect(number).width()


def _of_scrolled(area: QScrollArea) -> Iterator[tuple[str, int, int]]:
    """Measure what is scrolled up and down only: nothing of it may be beside the area."""
    if area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff and area.widget():
        yield "what is scrolled", area.widget().width(), area.viewport().width()


def _of_combo(combo: QComboBox) -> Iterator[tuple[str, int, int]]:
    for place in range(combo.count()):
        yield combo.itemText(place), _width(combo, combo.itemText(place)) + _ARROW, combo.width()


def _of_field(field: QLineEdit) -> Iterator[tuple[str, int, int]]:
    if isinstance(field.parent(), QAbstractSpinBox) or field.objectName() in _AS_LONG_AS_THEY_ARE:
        return
    words = field.text() or field.placeholderText()
    yield words, _width(field, words) + _FIELD, field.width()


def _of_cells(view: QTableView | QTreeView) -> Iterator[tuple[str, int, int]]:
    """Measure cells: what is too long for one must be told whole by its tool tip."""
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), _ROWS) if model else 0):
        for column in range(model.columnCount(view.rootIndex())):
            index = model.index(row, column, view.rootIndex())
            words, tip = (str(index.data(role) or "") for role in (_SHOWN, _TIP))
            if words and words not in tip and not view.isColumnHidden(column):
                yield words, _width(view, words) + _CELL, view.visualRect(index).width()


def _of_header(header: QHeaderView) -> Iterator[tuple[str, int, int]]:
    for number in range(header.count()):
        if header.orientation() is _ACROSS and not header.isSectionHidden(number):
            words = str(header.model().headerData(number, _ACROSS) or "")
            yield words, _width(header, words), header.sectionSize(number)


def _width(widget: QWidget, words: str) -> int:
    return widget.fontMetrics().horizontalAdvance(words) + _FRAME if words else 0


_KINDS: Final[tuple[tuple[type, Callable[[Any], Iterator[tuple[str, int, int]]]], ...]] = (
    (QAbstractButton, _of_button),
    (QLabel, _of_label),
    (CountTabs, _of_count_tabs),
    (QScrollArea, _of_scrolled),
    (QTabBar, _of_tabs),
    (QComboBox, _of_combo),
    (QLineEdit, _of_field),
    (QHeaderView, _of_header),
    (QTableView, _of_cells),
    (QTreeView, _of_cells),
)
