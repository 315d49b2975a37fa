"""What can be read in a window: every text a person sees or hears of a widget."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

_INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Brackets(QTranslator):
    """Puts every text that goes through translation in brackets."""

    def translate(self, _context: str, source: str, _comment: str = "", n: int = -1) -> str:
        return f"⟦{source.replace('%n', str(n))}⟧" if source else ""

    def isEmpty(self) -> bool:  # noqa: N802 — Qt's name
        return False


def outside_brackets(text: str) -> str:
    """Return what of a text did not go through translation."""
    found = 1
    while found:
        text, found = _INNERMOST.subn("", text)
    return _TAG.sub("", text)


def texts_of(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield each text of a window and the widget it is of; what is typed or data is left out."""
    for widget in (root, *root.findChildren(QWidget)):
        yield from ((widget, text) for text in _texts(widget) if text)


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (each.text() for each in widget.actions() if isinstance(each, QAction))
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from map(widget.tabText, range(widget.count()))
        case QComboBox():
            yield from map(widget.itemText, range(widget.count()))
