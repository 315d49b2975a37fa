"""The form of a label."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_edit import FIXED_NAMES
from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.dialogs.tab_order import follow_layout
from annotator.gui.scheme.attribute_rows import AttributeRows
from annotator.gui.scheme.colour_field import ColourField
from annotator.gui.scheme.fields import TextArea, new_form, row
from annotator.gui.words.russian_keys import latin_letter

_KEY_WIDTH: Final = 44
_LAYER_LETTERS: Final = 16


class LabelForm(QWidget):
    """All that is to be said about a label; tells of each field that was finished."""

    edited = Signal(object)
    """The Label as it is now."""
    retire_asked = Signal(bool)
    merge_asked = Signal()
    out_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("labelForm")
        self._label: Label | None = None
        self._scheme: Scheme | None = None
        self.title, self.name, self.key = (QLineEdit(self) for _ in range(3))
        self.layer = StillComboBox(self)
        self.layer.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.layer.setMinimumContentsLength(_LAYER_LETTERS)
        self.colour = ColourField(self)
        self.description, self.example = TextArea(self), TextArea(self)
        self.attributes = AttributeRows(self)
        self.retire = self._button(self.tr("Retire…"))
        self.merge = self._button(self.tr("Merge into…"))
        self.out = self._button(self.tr("Take out…"))
        self._connect()
        self._lay_out()

    @property
    def label(self) -> Label | None:
        """The label shown."""
        return self._label

    def show_label(self, label: Label, scheme: Scheme) -> None:
        """Show a label of a scheme."""
        self._label, self._scheme = None, scheme  # what changes now is no edit
        self.title.setText(label.title)
        self.title.setCursorPosition(0)
        self.name.setText(label.name)
        fixed = label.name in FIXED_NAMES
        self.name.setReadOnly(fixed)
        self.name.setEnabled(not fixed)
        self.name.setToolTip(self.tr("The program works by this name.") if fixed else "")
        self.key.setText(label.key)
        self.layer.clear()
        for layer in scheme.layers:
            self.layer.addItem(layer.title, layer.name)
        self.layer.setCurrentIndex(self.layer.findData(label.layer))
        self.colour.show_label(label, scheme.labels)
        self._show_texts(label)
        self.retire.setText(self.tr("Bring back") if label.retired else self.tr("Retire…"))
        self.merge.setEnabled(not fixed and len(scheme.labels) > 1)
        self.out.setEnabled(not fixed)
        for button in (self.merge, self.out):
            why = self.tr("The program works by this label; retire it instead.")
            button.setToolTip(why if fixed else "")
        self._label = label

    def _show_texts(self, label: Label) -> None:
        for area, text in ((self.description, label.description), (self.example, label.example)):
            if area.toPlainText() != text:
                area.setPlainText(text)
        if self.attributes.attributes() != label.attributes or not label.attributes:
            self.attributes.show_attributes(label.attributes)
            follow_layout(self.window())

    def finish(self) -> None:
        """Take what stands in the fields, also where the keyboard still is."""
        label = self._label
        if label is None:
            return
        made = replace(
            label,
            title=self.title.text().strip(),
            name=self.name.text().strip(),
            key=latin_letter(self.key.text().strip()),
            layer=self.layer.currentData(),
            description=self.description.toPlainText().strip(),
            example=self.example.toPlainText().strip(),
            attributes=self.attributes.attributes(),
        )
        if made != label:
            self.edited.emit(made)

    def _take_colour(self, colour: str) -> None:
        if self._label is not None and colour.lower() != self._label.colour:
            self.edited.emit(replace(self._label, colour=colour.lower()))

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        for field in (self.title, self.name, self.key):
            field.editingFinished.connect(self.finish)
        for area in (self.description, self.example, self.attributes):
            area.finished.connect(self.finish)
        self.layer.activated.connect(self.finish)
        self.colour.chosen.connect(self._take_colour)
        self.merge.clicked.connect(self.merge_asked)
        self.out.clicked.connect(self.out_asked)
        self.retire.clicked.connect(self._ask_to_retire)

    def _ask_to_retire(self) -> None:
        if self._label is not None:
            self.retire_asked.emit(not self._label.retired)

    def _lay_out(self) -> None:
        self.key.setFixedWidth(_KEY_WIDTH)
        self.key.setMaxLength(1)
        form = new_form(self)
        row(form, self.tr("Title"), self.title)
        row(form, self.tr("Name in files"), self.name)
        row(form, self.tr("Layer"), self.layer)
        row(form, self.tr("Colour"), self.colour)
        row(form, self.tr("Key"), self._keyed())
        row(form, self.tr("Description"), self.description)
        row(form, self.tr("Example"), self.example)
        row(form, self.tr("Attributes"), self.attributes, whole=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.retire, self.merge, self.out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        form.addRow("", buttons)

    def _keyed(self) -> QWidget:
        holder = QWidget(self)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.key)
        hint = QLabel(self.tr("1–9 or a–z; marks what is selected"), holder)
        hint.setProperty("muted", True)
        layout.addWidget(hint, 1)
        self.key.setAccessibleName(self.tr("Key"))
        return holder
