"""The dialog that asks who is annotating."""

import getpass
from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.domain.programs import is_program_name

LONGEST_NAME = 80


class PersonDialog(QDialog):
    """Asks for one of the persons known, or a new name."""

    def __init__(
        self,
        persons: list[str],
        current: str,
        programs: list[str],
        take: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        """Offer `persons`; `take` gets the name chosen."""
        super().__init__(parent)
        self.setObjectName("personDialog")
        self.setWindowTitle(self.tr("Who is annotating?"))
        self.setModal(True)
        self._take = take
        self._programs = programs
        asked = self.tr("Your name stands beside everything you mark in this project.")
        self.name = QComboBox(self)
        self.name.setEditable(True)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.addItems(persons)
        self.name.setCurrentText(current or (persons[0] if len(persons) == 1 else _login_name()))
        if (edit := self.name.lineEdit()) is not None:
            edit.setMaxLength(LONGEST_NAME)
            edit.selectAll()
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.editTextChanged.connect(self._check)
        layout = QVBoxLayout(self)
        label = QLabel(asked, self)
        label.setWordWrap(True)
        for widget in (label, self.name, self._why, self._buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(360)
        self._check(self.name.currentText())

    def accept(self) -> None:
        """Hand over the name."""
        name = self.name.currentText().strip()
        if name and not self._is_program(name):
            super().accept()
            self._take(name)

    def _check(self, name: str) -> None:
        name = name.strip()
        program = self._is_program(name)
        self._why.setText(self.tr("That is the name of a program.") if program else "")
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(name) and not program)

    def _is_program(self, name: str) -> bool:
        return name in self._programs or is_program_name(name)


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""
