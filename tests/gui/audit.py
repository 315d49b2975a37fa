"""What a screen reader and a keyboard need of a window, looked for in every widget of it."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

FIELDS = (
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QTabBar,
)
OF_FIELDS = (QComboBox, QAbstractSpinBox)
OF_QT = ("qt_spinbox_lineedit", "qt_tabwidget_tabbar", "qt_scrollarea_viewport")


def faults(top: QWidget) -> list[str]:
    """Return in words what is wrong with what is shown of a window."""
    found = [*_unnamed(top), *_clashes(top)]
    if isinstance(top, QDialog):
        found += [*_foreign(top), *_backward(top)]
    return found


def _unnamed(top: QWidget) -> Iterator[str]:
    for each in shown_in(top):
        if isinstance(each, QAbstractButton):
            yield from _button_faults(each)
        elif isinstance(each, FIELDS) and not isinstance(each, QHeaderView) and not _name(each):
            yield f"{path_of(each)} has no name"


def _button_faults(button: QAbstractButton) -> Iterator[str]:
    if _of_qt(button):
        return
    if not any(each.isalpha() for each in button.text()):
        if not button.accessibleName():
            yield f"{path_of(button)} “{button.text()}” has no name"
        if not button.toolTip():
            yield f"{path_of(button)} “{button.text()}” has no tool tip"


def _of_qt(button: QAbstractButton) -> bool:
    """Whether a button is Qt's own: in a line of text, a tab bar, a corner of a table."""
    above = button.parentWidget()
    return isinstance(above, QLineEdit | QTabBar | QAbstractItemView)


def _clashes(top: QWidget) -> Iterator[str]:
    """Yield letters that two things of one window answer to with Alt."""
    seen: dict[str, str] = {}
    for each in shown_in(top):
        for text in _texts(each):
            key = QKeySequence.mnemonic(text).toString()
            if key and key in seen:
                yield f"{key} is for “{seen[key]}” and “{text}”"
            elif key:
                seen[key] = text


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel):
        return [widget.text()] if widget.buddy() is not None else []
    if isinstance(widget, QAbstractButton | QGroupBox):
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.title()
        return [text]
    if isinstance(widget, QTabBar):
        return [widget.tabText(place) for place in range(widget.count())]
    return []


def _foreign(dialog: QDialog) -> Iterator[str]:
    """Yield stock icons on buttons, which look like another program's."""
    for box in dialog.findChildren(QDialogButtonBox):
        for button in box.buttons():
            if not button.icon().isNull():
                yield f"“{button.text()}” has a stock icon"


def _backward(dialog: QDialog) -> Iterator[str]:
    """Yield where Tab goes up and to the left, if that is more than the way back to the first."""
    chain = _focus_chain(dialog)
    if not chain:
        yield "nothing can have the keyboard"
        return
    back = [each for each in pairwise([*chain, chain[0]]) if _goes_back(*each, dialog)]
    for before, after in back if len(back) > 1 else ():
        yield f"Tab goes back from {path_of(before)} to {path_of(after)}"


def _goes_back(before: QWidget, after: QWidget, dialog: QDialog) -> bool:
    (up, left), (low, right) = _corner(after, dialog), _corner(before, dialog)
    return up + after.height() <= low and left <= right


def _focus_chain(dialog: QDialog) -> list[QWidget]:
    chain, each = [], dialog.nextInFocusChain()
    while each is not dialog:
        takes = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) and each.focusProxy() is None
        if takes and each.isVisibleTo(dialog) and each.isEnabled() and each.window() is dialog:
            chain.append(each)
        each = each.nextInFocusChain()
    return chain


def _corner(widget: QWidget, top: QWidget) -> tuple[int, int]:
    """Return where a widget is, or where what scrolls it ends."""
    place = widget.mapTo(top, QPoint(0, 0))
    lowest, above = place.y(), widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QScrollArea):
            lowest = min(lowest, above.mapTo(top, QPoint(0, above.height())).y())
        above = above.parentWidget()
    return lowest, place.x()


def shown_in(top: QWidget) -> Iterator[QWidget]:
    for each in top.findChildren(QWidget):
        inside = each.window() is top and each.isVisibleTo(top)
        if inside and not isinstance(each, QScrollBar) and each.objectName() not in OF_QT:
            parent = each.parentWidget()
            if not (
                isinstance(each, QLineEdit) and isinstance(parent, QComboBox | QAbstractSpinBox)
            ):
                yield each


def _name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget: its name, or that of its label."""
    labels = (each for each in widget.window().findChildren(QLabel) if each.buddy() is widget)
    return widget.accessibleName() or next((each.text() for each in labels), "")


def path_of(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None and len(names) < 3:
        names.append(each.objectName() or type(each).__name__)
        each = each.parentWidget()
    return " in ".join(names)
