"""What is asked before the window closes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.gui.desk import Desk
from annotator.gui.sentences import sentence
from annotator.gui.session import Saving

translate = QCoreApplication.translate


def may_close(window: QWidget, desk: Desk, save_elsewhere: Callable[[], object]) -> bool:
    """Ask about a job that is running and about changes not saved; whether to go on.

    `save_elsewhere` is called when a person would rather save a copy first.
    """
    return _job_may_end(window, desk) and _changes_may_be_lost(window, desk, save_elsewhere)


def _job_may_end(window: QWidget, desk: Desk) -> bool:
    if not desk.jobs.busy:
        return True
    from PySide6.QtWidgets import QMessageBox

    buttons = QMessageBox.StandardButton
    answer = QMessageBox.question(
        window,
        translate("Closing", "Something is still running"),
        translate("Closing", "An import or export is still running. Cancel it and close?"),
        buttons.Yes | buttons.No,
        buttons.No,
    )
    return answer == buttons.Yes


def _changes_may_be_lost(window: QWidget, desk: Desk, save_elsewhere: Callable[[], object]) -> bool:
    session = desk.session
    if session is None or session.save_state.saving is not Saving.FAILED:
        return True
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Closing", "Not everything is saved"))
    box.setText(sentence(session.save_state.why))
    box.setInformativeText(translate("Closing", "Close all the same, and lose what is not saved?"))
    copy = box.addButton(
        translate("Closing", "Save a copy elsewhere…"), QMessageBox.ButtonRole.ActionRole
    )
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    if box.clickedButton() is copy:
        save_elsewhere()
    return box.clickedButton() is close
