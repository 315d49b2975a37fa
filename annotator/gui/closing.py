"""What is asked before the window closes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.gui.desk import Desk
from annotator.gui.session import Saving


def may_close(window: QWidget, desk: Desk) -> bool:
    """Ask about a job that is running and about changes not saved; whether to go on."""
    return _job_may_end(window, desk) and _changes_may_be_lost(window, desk)


def _job_may_end(window: QWidget, desk: Desk) -> bool:
    if not desk.jobs.busy:
        return True
    from PySide6.QtWidgets import QMessageBox

    buttons = QMessageBox.StandardButton
    answer = QMessageBox.question(
        window,
        _tr("Something is still running"),
        _tr("An import or export is still running. Cancel it and close?"),
        buttons.Yes | buttons.No,
        buttons.No,
    )
    return answer == buttons.Yes


def _changes_may_be_lost(window: QWidget, desk: Desk) -> bool:
    session = desk.session
    if session is None or session.save_state.saving is not Saving.FAILED:
        return True
    from PySide6.QtWidgets import QMessageBox

    buttons = QMessageBox.StandardButton
    question = _tr("{0}\n\nClose all the same, and lose what is not saved?")
    answer = QMessageBox.warning(
        window,
        _tr("Not everything is saved"),
        question.format(session.save_state.why),
        buttons.Close | buttons.Cancel,
        buttons.Cancel,
    )
    return answer == buttons.Close


def _tr(text: str) -> str:
    return QCoreApplication.translate("Closing", text)
