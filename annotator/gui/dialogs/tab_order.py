"""The order in which Tab goes through a window: as things are laid out, from above to below."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def follow_layout(top: QWidget) -> None:
    """Let Tab go through `top` as its layouts do, also where parts were made in another order."""
    chain = [each for each in _laid_out(top) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inner = [widget.widget()]
    elif isinstance(widget, QSplitter | QStackedWidget):
        inner = [widget.widget(place) for place in range(widget.count())]
    else:
        inner = list(_widgets_of(layout)) if isinstance(layout, QLayout) else []
    for each in inner:
        if isinstance(each, QWidget):
            yield from _laid_out(each)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if inner is not None:
            yield from _widgets_of(inner)
        elif widget is not None:
            yield widget
