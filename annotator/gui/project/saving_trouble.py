"""While saving fails: it stays said, and a copy elsewhere takes in what waits in memory."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import Letter
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.widgets.message_bar import MessageBar
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from annotator.domain.ports import Report
    from annotator.services.safe_copy import SafeCopy

_ABOUT: Final = "saving"
_ABOUT_COPY: Final = "copy"


class SavingTrouble(QObject):
    """Keeps a message up for as long as something is not saved, and saves copies elsewhere."""

    def __init__(
        self, desk: Desk, message: MessageBar, usual: Callable[[], object], window: QWidget
    ) -> None:
        """Tell in `message`; `usual` saves a copy when all is saved."""
        super().__init__(window)
        self._desk = desk
        self._message = message
        self._usual = usual
        self._window = window
        desk.save_state_changed.connect(self._follow)
        desk.project_closed.connect(self._forget)
        desk.project_opened.connect(self._forget)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"file.save_copy": self.save_copy}

    @property
    def failing(self) -> bool:
        """Whether something could not be saved."""
        session = self._desk.session
        return session is not None and session.save_state.saving is Saving.FAILED

    def says(self, error: BaseException) -> bool:
        """Whether this error is the one that the message is about already."""
        session = self._desk.session
        return self.failing and session is not None and str(error) == session.save_state.why

    def save_copy(self) -> None:
        """Save a copy: with what waits in memory while saving fails."""
        if self.failing:
            self.ask()
        else:
            self._usual()

    def ask(self) -> None:
        """Ask where the copy shall be; on another disk, best."""
        from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target, projects
        from annotator.services.project_files import PROJECT_SUFFIX

        if self._desk.facts is None:
            return
        name = self.tr("{0} copy").format(self._desk.facts.path.stem) + PROJECT_SUFFIX
        target = Target(
            title=self.tr("Save a copy elsewhere"),
            purpose=Purpose.ELSEWHERE,
            suggested=Path.home() / name,
            filters=[projects()],
        )
        dialog = ask_target(self._window, target, self.save_elsewhere)
        dialog.setObjectName("saveElsewhere")

    def save_elsewhere(
        self, target: Path, then: Callable[["SafeCopy"], object] | None = None
    ) -> None:
        """Copy the project with all that waits to `target`; `then` gets the copy."""
        editor = self._desk.editor
        if editor is None:
            return
        if self._desk.jobs.busy:
            self._desk.hint.emit(self.tr("Wait for the job to end, or cancel it, first."))
            return
        editor.outbox.hold(partial(self._copy, target, then))

    def _copy(self, target: Path, then: Callable[["SafeCopy"], object] | None) -> None:
        desk = self._desk
        editor, session, files = desk.editor, desk.session, desk.tools.files
        if editor is None or session is None:
            return
        letters = editor.outbox.letters
        outbox = editor.outbox

        def work(_report: "Report") -> "SafeCopy":
            from annotator.services.safe_copy import copy_with_waiting

            return copy_with_waiting(session.call, files, target, [each.send for each in letters])

        def done(copy: "SafeCopy") -> None:
            outbox.go_on()
            (then or partial(self._copied, letters))(copy)

        def failed(error: BaseException) -> None:
            outbox.go_on()
            self._not_copied(error)

        title = self.tr("Saving a copy elsewhere")
        desk.jobs.when_free(partial(desk.jobs.start, title, work, done, failed))

    def _copied(self, letters: tuple[Letter, ...], copy: "SafeCopy") -> None:
        if copy.refused:
            said = self.tr("A copy was saved as {0}, but not all of it could be taken in: {1}")
            self._message.keep(_ABOUT_COPY, said.format(copy.path, " ".join(copy.refused)))
            return
        said = self.tr("A copy with all your changes was saved as {0}.").format(copy.path)
        if not self.failing:
            self._desk.hint.emit(said)
            return
        offer = (self.tr("Work on in the copy"), partial(self._work_on, letters, copy))
        self._message.keep(_ABOUT_COPY, said, offer)

    def _work_on(self, letters: tuple[Letter, ...], copy: "SafeCopy") -> None:
        """Open the copy; first take into it what was done since, if anything was."""
        editor = self._desk.editor
        if editor is None or not self.failing:
            self._desk.hint.emit(self.tr("Everything is saved again."))
        elif editor.outbox.letters != letters:
            self.save_elsewhere(copy.path, self._open_copy)
        else:
            self._open_copy(copy)

    def _open_copy(self, copy: "SafeCopy") -> None:
        if copy.refused:
            self._copied((), copy)
        else:
            self._desk.open(copy.path, unsaved=True)

    def _not_copied(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, AnnotatorError):
            raise error
        offer = (self.tr("Choose another place…"), self.ask)
        self._message.keep(_ABOUT_COPY, sentence(str(error)), offer)

    def _follow(self, state: SaveState) -> None:
        if state.saving is Saving.FAILED:
            what = self.tr("Not saved: {0} It is kept in memory and tried again.")
            offer = (self.tr("Save a copy elsewhere…"), self.ask)
            self._message.keep(_ABOUT, what.format(sentence(state.why)), offer)
        elif state.saving is Saving.SAVED and self._message.keeps(_ABOUT):
            self._forget()
            self._desk.hint.emit(self.tr("Everything is saved again."))

    def _forget(self) -> None:
        self._message.let_go(_ABOUT)
        self._message.let_go(_ABOUT_COPY)
