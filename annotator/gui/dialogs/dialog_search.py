"""The search of a dialog: it ends with the dialog, which goes when the search has stopped."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QDialog

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.project.jobs import JobRunner
from annotator.gui.project.session import ProjectSession

if TYPE_CHECKING:
    from annotator.domain.ports import Report

T = TypeVar("T")


class DialogSearch(JobRunner):
    """Runs one search at a time; a dialog that was closed is told nothing more.

    The dialog is deleted once it is closed and nothing runs.
    """

    def __init__(self, dialog: QDialog, session: ProjectSession | None) -> None:
        """Search for `dialog`, which goes with the project behind `session`, too."""
        super().__init__(dialog)
        self._dialog = dialog
        self.is_over = False
        """Whether the dialog is closed."""
        dialog.finished.connect(self._let_go)
        if session is not None:
            session.closed.connect(self._leave)

    def look(
        self,
        work: Callable[["Report"], T],
        found: Callable[[T], object],
        failed: Callable[[AnnotatorError], object],
    ) -> None:
        """Run `work` with a Report; then `found` or `failed` is called, Cancelled among the errors.

        Any other error is a fault of ours, and raised.
        """
        tell_error = partial(self._if_open, partial(_tell_error, failed))
        self.start("", work, partial(self._if_open, found), tell_error)

    def _if_open(self, receiver: Callable[[Any], object], answer: object) -> None:
        if not self.is_over:
            receiver(answer)

    def _let_go(self) -> None:
        self.is_over = True
        if self.busy:
            self.ended.connect(self._dialog.deleteLater)
            self.cancel()
        else:
            self._dialog.deleteLater()

    def _leave(self) -> None:
        """Go with the project."""
        self.finish()
        if not self.is_over:
            self._dialog.reject()
        self._dialog.deleteLater()  # a search that was ended this way tells no more


def no_answer(error: AnnotatorError) -> None:
    """Leave a search that was cancelled; raise any other error."""
    if not isinstance(error, Cancelled):
        raise error


def _tell_error(failed: Callable[[AnnotatorError], object], error: BaseException) -> None:
    if not isinstance(error, AnnotatorError):
        raise error
    failed(error)
