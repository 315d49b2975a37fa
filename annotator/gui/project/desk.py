"""What lies on the desk: the open project, its editor, who is annotating, the running job."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.domain.errors import CannotWrite, DamagedProject, EnvironmentProblem, ProjectInUse
from annotator.domain.project_change import SchemeChange
from annotator.domain.records import ArticleStatus, Binning, Flag
from annotator.domain.views import ArticleCounts
from annotator.gui.project.jobs import JobRunner
from annotator.gui.project.session import (
    ProjectFacts,
    ProjectSession,
    SaveState,
    Saving,
    creating_thread,
    facts_of,
    open_thread,
    reading_thread,
)
from annotator.gui.settings.settings import Settings
from annotator.gui.words.translations import language
from annotator.services.change_event import ChangeEvent
from annotator.services.project_thread import OpenProject, ProjectThread
from annotator.services.toolbox import Toolbox

if TYPE_CHECKING:
    from annotator.gui.project.article_editor import ArticleEditor

_COUNTED_AFTER_MS: Final = 20
"""What takes longer than reading text and list waits until they are painted."""
_COUNTED_AT_LATEST_MS: Final = 500
NO_COUNTS = ArticleCounts(total=0, done=0, skipped=0, flagged=0)


class Desk(QObject):
    """Opens and closes projects, one at a time, and knows what belongs to the open one."""

    project_opened = Signal()
    project_closed = Signal()
    facts_changed = Signal()
    """The scheme or the annotators may be others now."""
    person_changed = Signal()
    person_needed = Signal()
    """Nobody is known to annotate this project here."""
    counts_changed = Signal()
    changed = Signal(object)
    """A ChangeEvent of the open project."""
    save_state_changed = Signal(object)
    only_readable = Signal(object, object)
    """Path and error of a project that can be looked at, but not be worked in."""
    damaged = Signal(object, object)
    """Path and error of a project that is damaged, open or not."""
    entities_missing = Signal(str)
    """An import is in, but extracting its entities broke off: why."""
    problem = Signal(object)
    """An exception to show."""
    hint = Signal(str)
    """A sentence to show in passing."""
    undoable = Signal(str)
    """A sentence about a step that is on the disk, and that one undo takes back."""

    def __init__(
        self, tools: Toolbox, settings: Settings, *, person: str | None, parent: QObject
    ) -> None:
        """Start with an empty desk; `person` annotates whatever is opened, else it is asked."""
        super().__init__(parent)
        self.tools = tools
        self.settings = settings
        self.jobs = JobRunner(self)
        self.session: ProjectSession | None = None
        self.editor: ArticleEditor | None = None
        self.facts: ProjectFacts | None = None
        self.counts = NO_COUNTS
        self.is_empty = False
        """Whether the open project is known to hold no article."""
        self._given_person = person
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.timeout.connect(self._count)
        self._closing: ProjectSession | None = None
        """What is being closed behind the window; its file is not free yet."""
        self._after_closing: list[Callable[[], object]] = []
        """What was asked for meanwhile, in order."""

    @property
    def person(self) -> str:
        """Who is annotating, empty while that is not known."""
        return self.editor.person if self.editor else ""

    @property
    def opening(self) -> bool:
        """Whether a project is being opened or is open."""
        return self.session is not None

    def open(self, path: Path, *, unsaved: bool = False) -> None:
        """Open a project in the place of the one that is open; `unsaved` as in `put_away`."""
        self._replace(path, partial(open_thread, self.tools.files, path), unsaved=unsaved)

    def open_to_read(self, path: Path) -> None:
        """Open a project that cannot be written now, to look at only."""
        self._replace(path, partial(reading_thread, self.tools.files, path))

    def create(self, path: Path) -> None:
        """Make a project and open it."""
        scheme = partial(self.tools.default_scheme, language())
        make = partial(creating_thread, self.tools.files, path, scheme)
        self._replace(path, make)

    def take(self, thread: ProjectThread, path: Path) -> None:
        """Take a project that is being opened already."""
        session = self.session = ProjectSession(thread, self)
        session.opened.connect(self._has_opened)
        session.could_not_open.connect(partial(self._could_not_open, path))
        session.changed.connect(self._has_changed)
        session.save_state_changed.connect(self.save_state_changed)

    def put_away(self, then: Callable[[], object], *, unsaved: bool = False) -> None:
        """Close what is open, behind the window, then call `then`.

        Changes that could not be saved keep the project open, unless `unsaved`
        says that they may be left. While another one is still being closed, or it is
        not known yet whether all is saved, this waits.
        """
        if self._closing is not None:
            self._after_closing.append(partial(self.put_away, then, unsaved=unsaved))
            return
        if self.jobs.busy:
            self.hint.emit(self.tr("Wait for the job to end, or cancel it, first."))
            return
        session, editor = self.session, self.editor
        if session is None:
            then()
            return
        if session.save_state.saving is Saving.SAVING and not unsaved:
            again = partial(self._put_away_later, then)
            single = Qt.ConnectionType.SingleShotConnection
            session.save_state_changed.connect(again, single)
            return
        if session.save_state.saving is Saving.FAILED and not unsaved:
            said = self.tr("Not everything is saved yet; save a copy elsewhere first.")
            self.problem.emit(EnvironmentProblem(said))
            return
        if editor is not None:
            editor.outbox.flush()
            editor.deleteLater()
        self.session = self.editor = self.facts = None
        self._closing = session
        self.project_closed.emit()
        session.closed.connect(partial(self._has_closed, session, then))
        session.close_behind()

    def _put_away_later(self, then: Callable[[], object], _state: SaveState) -> None:
        """Try again once everybody has heard of what was saved."""
        QTimer.singleShot(0, self, partial(self.put_away, then))

    def set_person(self, person: str) -> None:
        """Annotate as `person` from now on, and remember it for this project."""
        if self.editor is not None and self.facts is not None:
            self.settings.set_person(self.facts.id, person)
            self.editor.set_person(person)
            self.person_changed.emit()
            self.refresh_counts()

    def refresh_counts(self) -> None:
        """Count the articles again."""
        if self.session is not None:
            self.session.submit(
                partial(_counts, person=self.person), self._take_counts, self.problem.emit
            )

    def refresh_facts(self, *, anyway: bool = True) -> None:
        """Read the scheme and the annotators again; tell `anyway`, or where they are others."""
        if self.session is not None:
            take = partial(self._take_facts, anyway=anyway)
            self.session.submit(facts_of, take, self.problem.emit)

    def close(self) -> None:
        """End the job and close the project, with everything written; waits for both."""
        self.jobs.finish()
        if self.editor is not None:
            self.editor.outbox.flush()
        if self.session is not None:
            self.session.close()
        self.session = self.editor = self.facts = self._closing = None

    def _replace(
        self, path: Path, start: Callable[[], ProjectThread], *, unsaved: bool = False
    ) -> None:
        """Close what is open, then start to open something else."""
        self.put_away(lambda: self.take(start(), path), unsaved=unsaved)

    def _has_closed(self, session: ProjectSession, then: Callable[[], object]) -> None:
        session.deleteLater()
        if session is not self._closing:
            return  # the window has closed meanwhile
        self._closing = None
        waiting, self._after_closing = self._after_closing, []
        then()
        for each in waiting:
            each()

    def _has_opened(self, facts: ProjectFacts) -> None:
        assert self.session is not None  # noqa: S101 — it is the one that tells
        from annotator.gui.project.article_editor import ArticleEditor  # brings all commands

        self.facts = facts
        self.editor = ArticleEditor(self.session, facts.scheme, self)
        self.editor.failed.connect(self.problem)
        self.editor.person_needed.connect(self.person_needed)
        self.editor.person = (
            self._given_person or self.settings.person(facts.id) or self._sample_person(facts)
        )
        self.settings.add_recent(facts.path)
        self.project_opened.emit()
        self._count_later.start(_COUNTED_AT_LATEST_MS)
        if not self.editor.person and not facts.read_only:
            self.person_needed.emit()

    def hurry_counting(self) -> None:
        """Count what has waited for the first article, which is shown or does not come."""
        if self._count_later.isActive():
            self._count_later.start(_COUNTED_AFTER_MS)

    def _count(self) -> None:
        self.refresh_counts()
        if self.editor is not None and self.editor.person:
            self.editor.refresh_undo_state()

    def _sample_person(self, facts: ProjectFacts) -> str:
        """Return who annotates the sample, who begins with its example; empty elsewhere."""
        from annotator.services.sample_place import example_of, sample_person

        person = sample_person(facts.path, facts.persons)
        if person and not self.settings.article(facts.id):
            self.settings.set_article(facts.id, example_of(facts.path))
            said = self.tr("This article is annotated as an example; the others are yours.")
            QTimer.singleShot(0, self, partial(self.hint.emit, said))
        return person

    def _could_not_open(self, path: Path, error: BaseException) -> None:
        session, self.session = self.session, None
        if session is not None:
            session.close()
            session.deleteLater()
        self.project_closed.emit()
        if isinstance(error, ProjectInUse | CannotWrite):
            self.only_readable.emit(path, error)
            return
        self.problem.emit(error)
        if isinstance(error, DamagedProject):
            self.damaged.emit(path, error)

    def _has_changed(self, event: ChangeEvent) -> None:
        counted = any(
            isinstance(each.record, ArticleStatus | Flag | Binning) for each in event.changes
        )
        if event.whole_project or counted:
            self.refresh_counts()
        if event.annotator and self.session is not None and self._is_new(event.annotator):
            self.session.submit(facts_of, self._know_annotators, self.problem.emit)
        if event.whole_project or isinstance(event.project, SchemeChange):
            self.refresh_facts(anyway=event.whole_project)
            if self.editor is not None:
                self.editor.refresh_undo_state()
        self.changed.emit(event)

    def _is_new(self, annotator: str) -> bool:
        """Whether somebody has begun to annotate since the facts were read."""
        facts = self.facts
        return facts is not None and all(each.name != annotator for each in facts.annotators)

    def _know_annotators(self, facts: ProjectFacts) -> None:
        """Offer who has begun where annotators are chosen; nothing that is shown changes by it."""
        if self.facts is not None:
            self.facts = self.facts._replace(annotators=facts.annotators)

    def _take_counts(self, counts: ArticleCounts) -> None:
        self.counts = counts
        self.is_empty = not counts.total
        self.counts_changed.emit()

    def _take_facts(self, facts: ProjectFacts, *, anyway: bool) -> None:
        if facts == self.facts and not anyway:
            return  # several edits in a row were all read by the first answer
        self.facts = facts
        if self.editor is not None:
            self.editor.scheme = facts.scheme
        self.facts_changed.emit()


def _counts(project: OpenProject, *, person: str) -> ArticleCounts:
    return project.store.counts(person)
