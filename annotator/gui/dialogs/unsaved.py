"""Asks what becomes of words that were written in a dialog and are not saved."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from annotator.gui.dialogs.answering import when_pressed

translate = QCoreApplication.translate


def ask_about_unsaved(
    dialog: QDialog, title: str, save: Callable[[], object], throw_away: Callable[[], object]
) -> None:
    """Ask over a dialog, which stays as it is unless the answer is one of these two."""
    box = QMessageBox(dialog)
    box.setObjectName("unsavedQuestion")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(translate("Unsaved", "What you wrote is not saved yet."))
    role = QMessageBox.ButtonRole
    saving = box.addButton(translate("Unsaved", "Save"), role.AcceptRole)
    away = box.addButton(translate("Unsaved", "Throw it away"), role.DestructiveRole)
    staying = box.addButton(translate("Unsaved", "Go on writing"), role.RejectRole)
    box.setEscapeButton(staying)
    box.setDefaultButton(saving)
    when_pressed(saving, save)
    when_pressed(away, throw_away)
    box.open()
