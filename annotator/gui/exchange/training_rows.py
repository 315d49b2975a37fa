"""What there is to choose about training data: edges, pieces, parts, boilerplate."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QWidget

from annotator.domain.ports import ExportOptions
from annotator.gui.exchange.labelled import add_row, narrow_form

TRAINING_FORMATS: Final = frozenset({"spacy"})
"""Formats that the options for training data speak to."""
_LARGEST_SEED: Final = 2**31 - 1
_INDENT: Final = 8
_MOST: Final = 45
"""Percent that each part beside the training part may take at most."""


class TrainingRows(QWidget):
    """The rows of a form that training data need."""

    changed = Signal()
    """A person has chosen something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show what is usual."""
        super().__init__(parent)
        usual = ExportOptions()
        self.align = self._choice(
            (self.tr("Widen to whole tokens"), "expand"),
            (self.tr("Narrow to whole tokens"), "contract"),
            (self.tr("Leave out what does not fit"), "strict"),
        )
        self.fragments = self._choice(
            (self.tr("A piece for each fragment"), "split"),
            (self.tr("From the first to the last"), "cover"),
            (self.tr("The first fragment only"), "first"),
        )
        self.dev_share = self._number(_MOST, round(usual.dev_share * 100), " %")
        self.test_share = self._number(_MOST, round(usual.test_share * 100), " %")
        self.seed = self._number(_LARGEST_SEED, usual.seed)
        self.drop = QCheckBox(self.tr("Take &boilerplate out of the text"), self)
        self.drop.toggled.connect(self.changed)
        parts = QHBoxLayout()
        parts.setSpacing(10)
        for title, box in (
            (self.tr("Evaluation"), self.dev_share),
            (self.tr("Test"), self.test_share),
            (self.tr("Seed"), self.seed),
        ):
            column = QWidget(self)
            add_row(narrow_form(column), title, box)
            parts.addWidget(column)
        form = narrow_form(self)
        add_row(form, self.tr("Marks that begin or end inside a to&ken"), self.align)
        add_row(form, self.tr("Marks in several &pieces"), self.fragments)
        form.addRow(parts)
        form.addRow(self.drop)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The fields, as Tab goes through them."""
        numbers = (self.dev_share, self.test_share, self.seed)
        return (self.align, self.fragments, *numbers, self.drop)

    def options(self, options: ExportOptions) -> ExportOptions:
        """Return `options` with what is chosen."""
        return replace(
            options,
            align=str(self.align.currentData()),
            fragments=str(self.fragments.currentData()),
            dev_share=self.dev_share.value() / 100,
            test_share=self.test_share.value() / 100,
            seed=self.seed.value(),
            drop_boilerplate=self.drop.isChecked(),
        )

    def _choice(self, *choices: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        for title, value in choices:
            box.addItem(title, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _number(self, most: int, value: int, suffix: str = "") -> QSpinBox:
        box = QSpinBox(self)
        box.lineEdit().setTextMargins(_INDENT, 0, 0, 0)  # a style sheet's padding is ignored here
        box.setRange(0, most)
        box.setSuffix(suffix)
        box.setValue(value)
        box.valueChanged.connect(self.changed)
        return box
