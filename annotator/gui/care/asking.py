"""A dialog that asks the project, and is told nothing more once it is closed."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from annotator.gui.project.desk import Desk
from annotator.services.project_thread import OpenProject

T = TypeVar("T")


class AskingDialog(QDialog):
    """Answers that come when it is gone go nowhere."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Ask the project on `desk`."""
        super().__init__(parent)
        self.desk = desk
        self.is_closed = False

    def done(self, result: int) -> None:
        """Close."""
        self.is_closed = True
        super().done(result)

    def ask(
        self,
        work: Callable[[OpenProject], T],
        take: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
    ) -> None:
        """Have work done on the project's thread; `take` or `failed` is called while it is open.

        Without `failed`, the window says what went wrong.
        """
        if self.desk.session is not None:
            fail = failed or self.desk.problem.emit
            self.desk.session.submit(
                work, partial(self._if_open, take), partial(self._if_open, fail)
            )

    def _if_open(self, receiver: Callable[[Any], object], answer: Any) -> None:
        if not self.is_closed:
            receiver(answer)
