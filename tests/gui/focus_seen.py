"""Where the keyboard is, looked for in pictures: each thing that takes it must look another way."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from tests.gui.audit import path_of, shown_in

_AROUND = 4
"""Pixels around a widget that may show that it has the keyboard, too."""
_PATIENCE = 100
_BY_KEYBOARD = Qt.WidgetAttribute.WA_KeyboardFocusChange


def unseen_focus(top: QWidget) -> Iterator[str]:
    """Yield what takes the keyboard in a window and looks the same with it and without it."""
    _activate(top)
    chain = [each for each in shown_in(top) if _takes_keyboard(each)]
    for each, other in zip(chain, [*chain[1:], *chain[:1]], strict=True):
        if each is not other and isValid(each):  # forms are made anew
            _scroll_to(each)
            without, focused = (_picture(top, each, focused=it) for it in (other, each))
            if not focused.isNull() and not without.isNull() and focused == without:
                yield path_of(each)


def _activate(top: QWidget) -> None:
    """Have the keyboard in a window, which a dialog that closes may take to another one."""
    for _ in range(_PATIENCE):
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()  # one that was asked for before, and was late
        top.activateWindow()
        QApplication.processEvents()
        if top.isActiveWindow():
            return
        time.sleep(0.01)


def _takes_keyboard(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isEnabled() and widget.focusProxy() is None


def _picture(top: QWidget, widget: QWidget, *, focused: QWidget) -> QImage:
    if isValid(focused):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        _activate(top)
    if not isValid(widget) or not widget.isVisibleTo(top):
        return QImage()
    if not isValid(focused) or not focused.hasFocus():
        return QImage()
    top.setAttribute(_BY_KEYBOARD)  # as after the Tab key
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    return top.grab(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)).toImage()


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
