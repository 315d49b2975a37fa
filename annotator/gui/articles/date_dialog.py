"""A small dialog that asks between which dates the articles shall be."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from annotator.domain.dates import is_date, kept_date
from annotator.gui.dialogs.dialog_look import MARGINS

_LONGEST: Final = len("2026-01-31")
_BEGUN: Final = re.compile(
    r"\d{1,3}|\d{4}-\d?|\d{4}-\d\d-\d?|\d{1,2}\.|\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{0,3}"
)
"""What is still being written."""


class DateDialog(QDialog):
    """Asks for the first and the last date; years and months do, too, and 31.01.2026."""

    def __init__(
        self, since: str, until: str, take: Callable[[str, str], object], parent: QWidget | None
    ) -> None:
        """Ask; `take` gets both, either of which may be empty."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._take = take
        self.since, self.until = QLineEdit(since, self), QLineEdit(until, self)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addRow(self.tr("From"), self.since)
        layout.addRow(self.tr("To"), self.until)
        layout.addRow(self._why)
        layout.addRow(self._buttons)
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("2026, 2026-01 or 2026-01-31"))
            field.textChanged.connect(self._check)
        self.resize(320, 0)

    def accept(self) -> None:
        """Hand over both dates."""
        super().accept()
        self._take(*self._dates())

    def _dates(self) -> tuple[str, str]:
        return kept_date(self.since.text().strip()), kept_date(self.until.text().strip())

    def _check(self) -> None:
        dates = self._dates()
        wrong = next((each for each in dates if not _may_be(each)), "")
        backwards = not wrong and _are_backwards(*dates)
        why = self.tr("The first date is later than the last one.") if backwards else ""
        if wrong and not _BEGUN.fullmatch(wrong):
            why = self.tr("There is no date {0}.").format(wrong)
        self._why.setText(why)
        may = not wrong and not backwards
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(may)


def _are_backwards(since: str, until: str) -> bool:
    """Whether nothing lies between two dates, of which either may be a year or a month only."""
    both = min(len(since), len(until))
    return since[:both] > until[:both]


def _may_be(text: str) -> bool:
    """Whether a text is a date without a time, or nothing."""
    return not text or (len(text) <= _LONGEST and is_date(text))
