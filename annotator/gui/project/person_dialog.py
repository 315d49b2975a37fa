"""The dialog that asks who is annotating."""

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.domain.programs import is_program_name
from annotator.gui.dialogs.dialog_look import lay_out_in
from annotator.services.system_user import system_user

LONGEST_NAME = 100
"""Characters; a name also ends up in the names of files."""

_UNFIT = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, halves of a character, and ends of lines, by their Unicode category."""


class PersonDialog(QDialog):
    """Asks for one of the persons known, or a new name; takes what is written, as written."""

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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._take = take
        self._programs = programs
        asked = self.tr("Your name stands beside everything you mark in this project.")
        self.name = QComboBox(self)
        self.name.setEditable(True)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name.addItems(persons)
        self.name.setEditText(current or system_user())
        if (edit := self.name.lineEdit()) is not None:
            # It would put a known name in the place of a new one.
            edit.setCompleter(None)  # type: ignore[arg-type]  # Qt takes none, its stubs do not
            edit.selectAll()
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.name.editTextChanged.connect(self._check)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        label = QLabel(asked, self)
        label.setWordWrap(True)
        for widget in (label, self.name, self._why, self._buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(360)
        self._check(self.name.currentText())

    def accept(self) -> None:
        """Hand over the name."""
        name = self.name.currentText().strip()
        if name and not self._refusal(name):
            super().accept()
            self._take(name)

    def _check(self, name: str) -> None:
        name = name.strip()
        refusal = self._refusal(name)
        self._why.setText(refusal)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(name) and not refusal)

    def _refusal(self, name: str) -> str:
        """Return why a name is not taken, empty when it is."""
        if name in self._programs or is_program_name(name):
            return self.tr("That is the name of a program.")
        if len(name) > LONGEST_NAME:
            shown = self.tr("The name has {0} characters; at most {1} are taken.")
            return shown.format(len(name), LONGEST_NAME)
        if "/" in name:
            return self.tr("A name cannot contain “/”.")
        if any(unicodedata.category(each) in _UNFIT for each in name):
            return self.tr("The name contains characters that cannot be seen; leave them out.")
        return ""
