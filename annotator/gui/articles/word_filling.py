"""Makes the words of the articles searchable behind the window, a few articles at a time.

Then joins the parts in which the index was made, a few pages at a time.
"""

from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.records import ArticleDetails, Binning, Change
from annotator.gui.project.desk import Desk
from annotator.gui.project.session import ProjectSession
from annotator.services.change_event import ChangeEvent
from annotator.services.project_thread import OpenProject

_AFTER_MS: Final = 1_500
"""So long after a project was opened or an import, everything has been painted."""
_STEP_SECONDS: Final = 0.02
"""What else is asked of the project waits no longer than such a step."""
_PAUSE_MS: Final = 10


class _Step(NamedTuple):
    """What a step was about; when nothing, there is nothing left to do."""

    filled: bool
    joined: bool = False


class WordFiller(QObject):
    """Fills the index of words of whatever is opened for work, until all articles are in it."""

    filled = Signal()
    """All articles are searchable by their words, some of them since now."""

    def __init__(self, desk: Desk) -> None:
        """Follow a desk."""
        super().__init__(desk)
        self._desk = desk
        self._stepped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        desk.project_opened.connect(self._begin)
        desk.project_closed.connect(self._timer.stop)
        desk.changed.connect(self._follow)

    def _begin(self) -> None:
        if self._desk.facts is not None and not self._desk.facts.read_only:
            self._timer.start(_AFTER_MS)

    def _follow(self, event: ChangeEvent) -> None:
        if event.whole_project or any(_needs_words(each) for each in event.changes):
            self._begin()

    def _step(self) -> None:
        session = self._desk.session
        if session is not None and not self._desk.jobs.busy:
            done = partial(self._go_on, session)
            session.submit(_take_step, done, self._desk.problem.emit)
        elif session is not None:
            self._timer.start(_AFTER_MS)

    def _go_on(self, session: ProjectSession, step: _Step) -> None:
        if session is not self._desk.session:
            return
        if self._stepped and not step.filled:
            self.filled.emit()
        self._stepped = step.filled
        if step.filled or step.joined:
            self._timer.start(_PAUSE_MS)


def _needs_words(change: Change) -> bool:
    """Whether a change makes an article be found by other words, or brings a new one."""
    return isinstance(change.record, ArticleDetails | Binning)


def _take_step(project: OpenProject) -> _Step:
    lists = project.store.lists
    if lists.words_pending():
        lists.index_words(_STEP_SECONDS)
        return _Step(filled=True)
    return _Step(filled=False, joined=lists.join_words(_STEP_SECONDS))
