"""The article that is to be shown next: read in the project, and known to be on its way."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.errors import AnnotatorError, UserError
from annotator.gui.project.session import ProjectSession
from annotator.services.project_thread import OpenProject

T = TypeVar("T")
_NOTICEABLE_MS: Final = 150
"""An article that takes longer to come is said to be on its way."""


class ArticleFetcher(QObject):
    """Reads one article at a time; of several asked for, only the last is handed over."""

    noticed = Signal(bool)
    """What was asked for takes noticeably long to come, or has come."""

    def __init__(self, session: ProjectSession, parent: QObject) -> None:
        """Read in the project behind `session`."""
        super().__init__(parent)
        self.is_coming = False
        """Whether an article is on its way."""
        self._session = session
        self._wanted: object = None
        """Stands for the article that was asked for last."""
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_NOTICEABLE_MS)
        self._long.timeout.connect(self._notice)
        self._is_noticed = False

    def fetch(
        self,
        read: Callable[[OpenProject], T],
        take: Callable[[T], object],
        fail: Callable[[AnnotatorError], object],
    ) -> None:
        """Have something read; `take` gets it, unless something else is wanted by then."""
        wanted = self._want()
        self._session.submit(
            read, partial(self._take, wanted, take), partial(self._fail, wanted, fail)
        )

    def give_up(self) -> None:
        """Want nothing any more."""
        self._want()
        self._has_come()

    def _want(self) -> object:
        """Return what stands for the article now asked for; an earlier one is no longer."""
        self._wanted = object()
        self.is_coming = True
        self._long.start()
        return self._wanted

    def _notice(self) -> None:
        self._is_noticed = True
        self.noticed.emit(True)

    def _has_come(self) -> None:
        self.is_coming = False
        self._long.stop()
        if self._is_noticed:
            self._is_noticed = False
            self.noticed.emit(False)

    def _take(self, wanted: object, take: Callable[[T], object], found: T) -> None:
        if wanted is self._wanted:
            self._has_come()
            take(found)

    def _fail(
        self, wanted: object, fail: Callable[[AnnotatorError], object], error: BaseException
    ) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        if wanted is not self._wanted and isinstance(error, UserError):
            return  # another one was asked for meanwhile
        self._has_come()
        fail(error)
