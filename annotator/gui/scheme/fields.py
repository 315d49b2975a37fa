"""Fields of the forms of the scheme: each tells when a person has finished with it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Attribute

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


class AttributeRows(QWidget):
    """Attributes of a label: a row each, with a title and values."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show no attribute."""
        super().__init__(parent)
        self._rows: list[tuple[str, QLineEdit, QLineEdit]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        self.add = QPushButton(self.tr("Add an attribute"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._grid)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_attributes(self, attributes: tuple[Attribute, ...]) -> None:
        """Show other attributes."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for each in attributes:
            self._add_row(each.name, each.title, ", ".join(each.values))

    def attributes(self) -> tuple[Attribute, ...]:
        """Return what the rows say; one without a title is left out."""
        made = []
        for name, title, values in self._rows:
            words = title.text().strip()
            if words:
                split = (each.strip() for each in values.text().split(","))
                kept = tuple(dict.fromkeys(each for each in split if each))
                made.append(Attribute(name=name or _name(words), title=words, values=kept))
        return tuple(made)

    def rows(self) -> list[tuple[str, QLineEdit, QLineEdit]]:
        """Return name, title and values of each row."""
        return list(self._rows)

    def _add_empty(self) -> None:
        self._add_row("", "", "")
        self._rows[-1][1].setFocus()

    def _add_row(self, name: str, title: str, values: str) -> None:
        titled, listed = QLineEdit(title, self), QLineEdit(values, self)
        for field in (titled, listed):
            field.setCursorPosition(0)  # the beginning of what is too long to be seen whole
        titled.setPlaceholderText(self.tr("Title"))
        titled.setAccessibleName(self.tr("Title of the attribute"))
        titled.setToolTip(self.tr("{0} in files").format(name) if name else "")
        listed.setPlaceholderText(self.tr("Values, with commas between them"))
        listed.setAccessibleName(self.tr("Values of the attribute"))
        remove = QToolButton(self)
        remove.setText("✕")
        remove.setAccessibleName(self.tr("Remove the attribute {0}").format(title))
        remove.clicked.connect(lambda: self._remove(titled))
        row = self._grid.rowCount()
        for column, widget in enumerate((titled, listed, remove)):
            self._grid.addWidget(widget, row, column)
        self._rows.append((name, titled, listed))
        for field in (titled, listed):
            field.editingFinished.connect(self._finish)

    def _remove(self, titled: QLineEdit) -> None:
        titled.clear()
        self.finished.emit()

    def _finish(self) -> None:
        """Tell, once every row that was begun has values."""
        if all(values.text().strip() for _, title, values in self._rows if title.text().strip()):
            self.finished.emit()


def row(form: QFormLayout, title: str, field: QWidget) -> None:
    """Add a field under a title, which a screen reader reads with it."""
    label = QLabel(title, form.parentWidget())
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(title)
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


def _name(title: str) -> str:
    return "_".join(title.lower().split())
