"""Fields of the forms of the scheme: each tells when a person has finished with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_FEW_LINES: Final = 62


class TextArea(QPlainTextEdit):
    """Several lines of text; finished when the keyboard leaves it."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show an empty area of three lines."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_FEW_LINES)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text is finished."""
        super().focusOutEvent(event)
        self.finished.emit()


def row(form: QFormLayout, title: str, field: QWidget, *, whole: bool = False) -> None:
    """Add a field beside a title, which a screen reader reads with it; a `whole` one below it."""
    label = QLabel(title, form.parentWidget())
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(title)
    if whole:
        form.addRow(label)
        form.addRow(field)
    else:
        form.addRow(label, field)


def widen(words: QLabel) -> None:
    """Let a sentence take the whole width of a form before it wraps."""
    words.setWordWrap(True)
    words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


def new_form(holder: QWidget) -> QFormLayout:
    """Return the layout that all forms of the scheme have."""
    outer = QVBoxLayout(holder)
    outer.setContentsMargins(0, 0, 10, 0)
    form = QFormLayout()
    outer.addLayout(form)
    outer.addStretch(1)  # else the rows would share what the form does not need
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(9)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return form
