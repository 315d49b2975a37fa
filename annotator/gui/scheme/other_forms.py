"""The forms of a layer and of a relation."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label, Layer, RelationType, Scheme
from annotator.domain.scheme_edit import FIXED_NAMES
from annotator.gui.panels.label_dot import label_dot
from annotator.gui.scheme.fields import new_form, row, widen

_ENDS_HEIGHT: Final = 190
"""At most; a scheme of many labels scrolls."""


class LayerForm(QWidget):
    """Title of a layer, and whether its labels are what annotators are asked to mark."""

    edited = Signal(object)
    """The Layer as it is now."""
    out_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("layerForm")
        self._layer: Layer | None = None
        self.title, self.name = QLineEdit(self), QLineEdit(self)
        self.name.setEnabled(False)
        self.task = QCheckBox(self.tr("Annotators are asked to mark its labels"), self)
        about = QLabel(
            self.tr(
                "A task: “done” speaks for it, and only what people mark or accept counts."
                " Otherwise what programs find counts unless it is rejected."
            ),
            self,
        )
        widen(about)
        self.out = QPushButton(self.tr("Take out…"), self)
        self.out.setAutoDefault(False)
        form = new_form(self)
        row(form, self.tr("Title"), self.title)
        row(form, self.tr("Name in files"), self.name)
        row(form, self.tr("Task"), self.task)
        form.addRow("", about)
        form.addRow("", self.out)
        self.out.clicked.connect(self.out_asked)
        self.title.editingFinished.connect(self.finish)
        self.task.clicked.connect(self.finish)

    def show_layer(self, layer: Layer) -> None:
        """Show a layer."""
        self._layer = None
        self.title.setText(layer.title)
        self.name.setText(layer.name)
        self.task.setChecked(layer.task)
        self._layer = layer

    def finish(self) -> None:
        """Take what stands in the fields."""
        if self._layer is not None:
            made = replace(self._layer, title=self.title.text().strip(), task=self.task.isChecked())
            if made != self._layer:
                self.edited.emit(made)


class RelationForm(QWidget):
    """Title of a relation, and the labels it may run between."""

    edited = Signal(object)
    """The RelationType as it is now."""
    retire_asked = Signal(bool)
    out_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("relationForm")
        self._relation: RelationType | None = None
        self.title, self.name = QLineEdit(self), QLineEdit(self)
        self.starts, self.ends = _Ends(self), _Ends(self)
        self.retire, self.out = QPushButton(self), QPushButton(self.tr("Take out…"), self)
        for button in (self.retire, self.out):
            button.setAutoDefault(False)
        form = new_form(self)
        row(form, self.tr("Title"), self.title)
        row(form, self.tr("Name in files"), self.name)
        row(form, self.tr("From"), self.starts)
        row(form, self.tr("To"), self.ends)
        about = QLabel(self.tr("Without any, it may run between all of them."), self)
        widen(about)
        form.addRow("", about)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.retire)
        buttons.addWidget(self.out)
        buttons.addStretch(1)
        form.addRow("", buttons)
        for field in (self.title, self.name):
            field.editingFinished.connect(self.finish)
        for ends in (self.starts, self.ends):
            ends.chosen.connect(self.finish)
        self.retire.clicked.connect(self._retire)
        self.out.clicked.connect(self.out_asked)

    @property
    def relation(self) -> RelationType | None:
        """The relation shown."""
        return self._relation

    def show_relation(self, relation: RelationType, scheme: Scheme) -> None:
        """Show a relation of a scheme."""
        self._relation = None
        self.title.setText(relation.title)
        self.name.setText(relation.name)
        for each in (self.name, self.out):
            each.setEnabled(relation.name not in FIXED_NAMES)
        self.starts.show_labels(scheme.labels, relation.from_labels)
        self.ends.show_labels(scheme.labels, relation.to_labels)
        self.retire.setText(self.tr("Bring back") if relation.retired else self.tr("Retire…"))
        self._relation = relation

    def finish(self) -> None:
        """Take what stands in the fields."""
        if self._relation is not None:
            made = replace(
                self._relation,
                title=self.title.text().strip(),
                name=self.name.text().strip(),
                from_labels=self.starts.names(),
                to_labels=self.ends.names(),
            )
            if made != self._relation:
                self.edited.emit(made)

    def _retire(self) -> None:
        if self._relation is not None:
            self.retire_asked.emit(not self._relation.retired)


class _Ends(QScrollArea):
    """Labels to tick."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(_ENDS_HEIGHT)
        self.boxes: list[QCheckBox] = []

    def show_labels(self, labels: tuple[Label, ...], ticked: tuple[str, ...]) -> None:
        """Show a box for each label."""
        if [(each.objectName(), each.text()) for each in self.boxes] != [
            (each.name, each.title) for each in labels
        ]:
            self._make_boxes(labels)
        for box in self.boxes:
            box.setChecked(box.objectName() in ticked)

    def names(self) -> tuple[str, ...]:
        """Return the names of the labels that are ticked."""
        return tuple(each.objectName() for each in self.boxes if each.isChecked())

    def _make_boxes(self, labels: tuple[Label, ...]) -> None:
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        self.boxes = []
        for each in labels:
            box = QCheckBox(each.title, holder)
            box.setObjectName(each.name)
            box.setIcon(label_dot(each.colour))
            box.clicked.connect(self.chosen)
            layout.addWidget(box)
            self.boxes.append(box)
        layout.addStretch(1)
        self.setWidget(holder)
        self.setFixedHeight(min(_ENDS_HEIGHT, holder.sizeHint().height() + 2))
