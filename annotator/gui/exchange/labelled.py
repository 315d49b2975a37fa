"""Rows of a form with the title above the field, nearer to it than to the row before."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QWidget

_ABOVE = 5


def narrow_form(holder: QWidget) -> QFormLayout:
    """Return an empty form on `holder`, for a column narrower than a title beside a field."""
    form = QFormLayout(holder)
    form.setContentsMargins(0, 0, 0, 0)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(4)
    return form


def add_row(form: QFormLayout, title: str, field: QWidget, *, first: bool = False) -> None:
    """Add a field under its title, which names it for screen readers, too."""
    label = QLabel(title)
    label.setContentsMargins(0, 0 if first else _ABOVE, 0, 0)
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(title.replace("&", ""))
    form.addRow(label)
    form.addRow(field)


def scrolling(page: QWidget, width: int) -> QScrollArea:
    """Return a frame, as wide as `page` needs at least, in which it scrolls when it is too high."""
    area = QScrollArea(page.parentWidget())
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setFixedWidth(max(width, page.minimumSizeHint().width() + bar))
    return area


def tab_in_order(*widgets: QWidget) -> None:
    """Let Tab go through widgets in this order."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)
