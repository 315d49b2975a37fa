"""The choices that several formats share: edges, pieces, parts, boilerplate."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from annotator.domain.ports import ExportOptions
from annotator.gui.dialogs.still_fields import StillComboBox, StillSpinBox
from annotator.gui.exchange.labelled import add_row, narrow_form
from annotator.gui.words.locale_words import percent

_LARGEST_SEED: Final = 2**31 - 1
_INDENT: Final = 8
_MOST: Final = 45
"""Percent that each part beside the training part may take at most."""


class OptionRows(QWidget):
    """The rows of a form for those options that a format uses."""

    changed = Signal()
    """A person has chosen something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no option yet, and choose what is usual."""
        super().__init__(parent)
        usual = ExportOptions()
        self._uses: frozenset[str] = frozenset()
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
        self.dev_share = self._number(_MOST, round(usual.dev_share * 100), _suffix())
        self.test_share = self._number(_MOST, round(usual.test_share * 100), _suffix())
        self.seed = self._number(_LARGEST_SEED, usual.seed)
        self.drop = QCheckBox(self.tr("Take &boilerplate out of the text"), self)
        self.drop.toggled.connect(self.changed)
        self._rows: dict[str, QWidget] = {}
        self._lay_out()
        self.show_used(self._uses)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The fields, as Tab goes through them."""
        numbers = (self.dev_share, self.test_share, self.seed)
        return (self.align, self.fragments, *numbers, self.drop)

    def show_used(self, uses: frozenset[str]) -> None:
        """Show the options of these names."""
        self._uses = uses
        for name, row in self._rows.items():
            row.setVisible(name in uses)
        self.setVisible(any(name in uses for name in self._rows))

    def options(self, options: ExportOptions) -> ExportOptions:
        """Return `options` with what is chosen of those that are shown."""
        chosen: dict[str, Any] = {
            "align": self.align.currentData(),
            "fragments": self.fragments.currentData(),
            "dev_share": self.dev_share.value() / 100,
            "test_share": self.test_share.value() / 100,
            "seed": self.seed.value(),
            "drop_boilerplate": self.drop.isChecked(),
        }
        return replace(options, **{name: chosen[name] for name in self._uses & chosen.keys()})

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        tokens = self.tr("Marks that begin or end inside a to&ken")
        self._rows["align"] = self._row(tokens, self.align)
        self._rows["fragments"] = self._row(self.tr("Marks in several &pieces"), self.fragments)
        parts = QWidget(self)
        line = QHBoxLayout(parts)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for name, title, box in (
            ("dev_share", self.tr("Evaluation"), self.dev_share),
            ("test_share", self.tr("Test"), self.test_share),
            ("seed", self.tr("Seed"), self.seed),
        ):
            self._rows[name] = self._row(title, box)
            line.addWidget(self._rows[name])
        self._rows["drop_boilerplate"] = self.drop
        for row in (self._rows["align"], self._rows["fragments"], parts, self.drop):
            layout.addWidget(row)

    def _row(self, title: str, field: QWidget) -> QWidget:
        row = QWidget(self)
        add_row(narrow_form(row), title, field)
        return row

    def _choice(self, *choices: tuple[str, str]) -> QComboBox:
        box = StillComboBox(self)
        for title, value in choices:
            box.addItem(title, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _number(self, most: int, value: int, suffix: str = "") -> QSpinBox:
        box = StillSpinBox(self)
        box.lineEdit().setTextMargins(_INDENT, 0, 0, 0)  # a style sheet's padding is ignored here
        box.setRange(0, most)
        box.setSuffix(suffix)
        box.setValue(value)
        box.valueChanged.connect(self.changed)
        return box


def _suffix() -> str:
    """Return what stands behind hundredths, with a space where that is how it is written."""
    return percent(0).removeprefix("0")
