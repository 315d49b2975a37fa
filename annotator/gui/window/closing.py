"""What is asked before the window closes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from annotator.gui.project.desk import Desk
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.words.sentences import sentence

translate = QCoreApplication.translate
_LONGEST_WAIT_MS: Final = 3_000


def may_close(window: QWidget, desk: Desk, save_elsewhere: Callable[[], object]) -> bool:
    """Ask about a job that is running and about changes not saved; whether to go on.

    `save_elsewhere` is called when a person would rather save a copy first.
    """
    if not _job_may_end(window, desk):
        return False
    _wait_for_the_disk(desk)
    return _changes_may_be_lost(window, desk, save_elsewhere)


def _wait_for_the_disk(desk: Desk) -> None:
    """Wait until it is known whether all is saved: what fails after this nobody is asked about.

    What takes very long is waited for all the same, when the project is closed.
    """
    session = desk.session
    if session is None or session.save_state.saving is not Saving.SAVING:
        return
    loop, limit = QEventLoop(), QTimer()
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    limit.start(_LONGEST_WAIT_MS)

    def leave(state: SaveState) -> None:
        if state.saving is not Saving.SAVING:
            loop.quit()

    session.save_state_changed.connect(leave)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    session.save_state_changed.disconnect(leave)


def _job_may_end(window: QWidget, desk: Desk) -> bool:
    if not desk.jobs.busy:
        return True
    from PySide6.QtWidgets import QMessageBox

    jobs = desk.jobs
    way = translate("Closing", "Cancel it and close")
    what_then = jobs.if_cancelled
    if not what_then:
        way = translate("Closing", "Close when it is done")
        what_then = translate("Closing", "It cannot be cancelled; closing waits until it is done.")
    box = QMessageBox(window)
    box.setObjectName("jobQuestion")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Closing", "Something is still running"))
    box.setText(translate("Closing", "“{0}” is still running.").format(jobs.title))
    box.setInformativeText(what_then)
    close = box.addButton(way, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(translate("Closing", "Stay"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    jobs.ended.connect(close.click)  # nothing is left to be asked about
    box.exec()
    box.deleteLater()
    return box.clickedButton() is close


def _changes_may_be_lost(window: QWidget, desk: Desk, save_elsewhere: Callable[[], object]) -> bool:
    session = desk.session
    if session is None or session.save_state.saving is not Saving.FAILED:
        return True
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(window)
    box.setObjectName("unsavedQuestion")
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
    box.deleteLater()
    if box.clickedButton() is copy:
        save_elsewhere()
    return box.clickedButton() is close
