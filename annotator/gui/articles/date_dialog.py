"""A small dialog that asks between which dates the articles shall be."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

_DATE: Final = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")


class DateDialog(QDialog):
    """Asks for the first and the last date; years and months do, too."""

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
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.addRow(self.tr("From"), self.since)
        layout.addRow(self.tr("To"), self.until)
        layout.addRow(self._buttons)
        for field in (self.since, self.until):
            field.setPlaceholderText(self.tr("2026, 2026-01 or 2026-01-31"))
            field.textChanged.connect(self._check)
        self.resize(320, 0)

    def accept(self) -> None:
        """Hand over both dates."""
        super().accept()
        self._take(self.since.text().strip(), self.until.text().strip())

    def _check(self) -> None:
        dates = (self.since.text().strip(), self.until.text().strip())
        good = all(_DATE.fullmatch(each) for each in dates)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)
