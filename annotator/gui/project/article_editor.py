"""The open article: what is done to it is shown at once and sent to the project behind."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import AnnotatorError, StaleChange, UserError
from annotator.domain.ranges import Range
from annotator.domain.records import Binning, Change, Plan, Span, Status
from annotator.domain.scheme import Scheme
from annotator.gui.project import article_work
from annotator.gui.project.article_fetcher import ArticleFetcher
from annotator.gui.project.outbox import Letter, Outbox, Written
from annotator.gui.project.session import ProjectSession
from annotator.services import commands
from annotator.services.change_event import ChangeEvent, UndoState
from annotator.services.project_thread import OpenProject
from annotator.services.store_history import EntryKind

if TYPE_CHECKING:
    from annotator.services.alike import Hit

Planner = Callable[[AnnotatedArticle], Plan]


class ArticleEditor(QObject):
    """Shows one article at a time and is the only way the window changes it.

    A plan is applied to what is shown before it is sent; when the project
    refuses it, the article is read again. What could not be written stays
    shown, is said to be unsaved, and is sent again.
    """

    article_opened = Signal(object)
    """An AnnotatedArticle, or None when none is open."""
    opening_noticed = Signal(bool)
    """An article takes noticeably long to come, or has come."""
    content_changed = Signal(object)
    """The open AnnotatedArticle in its new state."""
    span_made = Signal(str)
    """Id of a span that was just made or changed by the person."""
    failed = Signal(object)
    """An AnnotatorError to show."""
    undo_state_changed = Signal(object)
    """An UndoState."""
    person_needed = Signal()
    """Something was asked for before it is known who is annotating."""

    def __init__(
        self, session: ProjectSession, scheme: Scheme, parent: QObject | None = None
    ) -> None:
        """Edit articles of the project behind `session`."""
        super().__init__(parent)
        self.scheme = scheme
        self.person = ""
        self.content: AnnotatedArticle | None = None
        self.undo_state = UndoState()
        self._session = session
        self._fetcher = ArticleFetcher(session, self)
        self._fetcher.noticed.connect(self._notice)
        self._coming_id: str | None = None
        """Id of the article that is on its way, if it is known."""
        self._is_unshown = False
        """Whether the open article was changed when another one was about to take its place."""
        self.outbox = Outbox(session, self)
        self.outbox.written.connect(self._take_written)
        self.outbox.refused.connect(self._take_refusal)
        self.outbox.stuck.connect(self.failed)

    @property
    def article_id(self) -> str | None:
        """Id of the open article."""
        return self.content.article.id if self.content else None

    @property
    def is_coming(self) -> bool:
        """Whether another article is on its way."""
        return self._fetcher.is_coming

    def set_person(self, person: str) -> None:
        """Annotate as `person` from now on."""
        self.person = person
        self.refresh_undo_state()
        if self.content is not None:
            self.article_opened.emit(self.content)

    def refresh_undo_state(self) -> None:
        """Find out what undo and redo would do, after an import say."""
        ask = partial(article_work.undo_state, person=self.person)
        self._session.submit(ask, self._set_undo_state, _leave)

    def open(self, article_id: str) -> None:
        """Read an article and show it."""
        read = partial(article_work.article, article_id)
        self._coming_id = article_id
        self._fetcher.fetch(read, self._show, partial(self._cannot_open, article_id))

    def open_read(
        self, read: Callable[[OpenProject], AnnotatedArticle | None], none: Callable[[], object]
    ) -> None:
        """Show the article that `read` returns; call `none` without one.

        What is written meanwhile is sent when that is shown, which it would slow down.
        """
        self.outbox.pause()
        self._coming_id = None
        show = partial(self._show_found, none)
        self._fetcher.fetch(read, show, partial(self._cannot_open, None))

    def stay(self) -> None:
        """Leave the open article open, whatever was asked for."""
        self._fetcher.give_up()
        self._show_unshown()

    def _notice(self, is_late: bool) -> None:
        if is_late:
            self._show_unshown()
        self.opening_noticed.emit(is_late)

    def _show_unshown(self) -> None:
        """Show what became of the open article, as no other one has taken its place."""
        self.outbox.resume()
        if self._is_unshown and self.content is not None:
            self._is_unshown = False
            self.content_changed.emit(self.content)

    def reload(self) -> None:
        """Read the open article again, after something else than the editor changed it.

        One that is on its way was read after that, and is let come.
        """
        if self.content is not None and not self.is_coming:
            self.open(self.content.article.id)

    def close(self) -> None:
        """Show no article."""
        self.stay()
        self.content = None
        self.article_opened.emit(None)

    def run(self, planner: Planner) -> Plan | None:
        """Plan something on the open article, show it and send it; None when it cannot be."""
        if self.content is None:
            return None
        if not self.person:
            self.person_needed.emit()
            return None
        try:
            plan = planner(self.content)
            if plan:
                self._apply(plan.changes)
        except UserError as error:
            self.failed.emit(error)
            return None
        if plan:
            self.outbox.post(Letter(partial(article_work.execute, plan), plan))
            self._set_undo_state(UndoState(undo=plan.title))
        return plan

    def mark(self, ranges: Sequence[Range], label: str) -> Span | None:
        """Mark ranges of the open article; return the span made, None when it cannot be."""
        return self._run_on_span(
            lambda content: commands.mark(content, ranges, label, self.person, scheme=self.scheme)
        )

    def resize(self, span_id: str, ranges: Sequence[Range]) -> Span | None:
        """Give a span other ranges; return it as it is then, None when it cannot be."""
        return self._run_on_span(
            lambda content: commands.resize(content, span_id, ranges, self.person)
        )

    def relabel(self, span_id: str, label: str) -> None:
        """Give a span another label."""
        self._run_on_span(
            lambda content: commands.relabel(content, span_id, label, self.scheme, self.person)
        )

    def set_attribute(self, span_id: str, name: str, value: str | None) -> Span | None:
        """Set or clear an attribute of a span; return the one that has it: a program's stays."""
        return self._run_on_span(
            lambda content: commands.set_attribute(content, span_id, name, value, self.person)
        )

    def set_status(self, status: Status, *, reason: str = "", nothing: bool = False) -> Plan | None:
        """Set how far the person is with the open article, as `commands.set_status` does."""
        return self.run(
            lambda content: commands.set_status(
                content, status, self.person, reason=reason, nothing=nothing
            )
        )

    def mark_alike(self, hits: Sequence["Hit"], label: str) -> None:
        """Mark hits in any articles in one step, which is planned where they are."""
        title = f"Mark {len(hits)} alike as {label}"
        self._send(partial(article_work.mark_alike, hits, label), title)

    def undo(self) -> None:
        """Take back the person's last step, wherever it was; an import only where that was said."""
        state = self.undo_state
        self._send(partial(article_work.undo, imports=state.undoes_import), state.undo)

    def redo(self) -> None:
        """Make the person's last undone step again."""
        self._send(article_work.redo, self.undo_state.redo)

    def _send(self, work: Callable[..., Written], title: str) -> None:
        """Send what is planned where it is done, when it is known who does it."""
        if self.person:
            self.outbox.post(Letter(partial(work, person=self.person), title=title))

    def _run_on_span(self, planner: Callable[[AnnotatedArticle], tuple[Plan, Span]]) -> Span | None:
        made: list[Span] = []

        def plan(content: AnnotatedArticle) -> Plan:
            planned, span = planner(content)
            made.append(span)
            return planned

        if self.run(plan) is None:
            return None
        self.span_made.emit(made[0].id)
        return made[0]

    def _apply(self, changes: Sequence[Change]) -> None:
        assert self.content is not None  # noqa: S101 — asked before
        self.content = self.content.with_changes(changes)
        self._is_unshown = self.is_coming and self._coming_id != self.article_id
        if not self._is_unshown:
            self.content_changed.emit(self.content)

    def _show_found(self, none: Callable[[], object], content: AnnotatedArticle | None) -> None:
        if content is not None and content.article.id != self.article_id:
            self._show(content)
        else:
            self._show_unshown()
            none()

    def _show(self, content: AnnotatedArticle) -> None:
        try:
            for plan in self.outbox.plans:
                if plan.article_id == content.article.id:
                    content = content.with_changes(plan.changes)
        except StaleChange:
            pass  # the project will refuse that plan too, and the article is read again then
        same = self.article_id == content.article.id
        self.content, self._is_unshown = content, False
        (self.content_changed if same else self.article_opened).emit(content)
        self.outbox.resume()

    def _cannot_open(self, article_id: str | None, error: AnnotatorError) -> None:
        self._show_unshown()
        if isinstance(error, UserError) and article_id == self.article_id:
            self.close()  # it is in the bin, or an import was taken back, and it with that
            return
        self.failed.emit(error)

    def _take_written(self, answer: Written) -> None:
        if not self.outbox.plans:
            self._set_undo_state(answer.undo)
        if not answer.shown:
            self._follow(answer.event)

    def _follow(self, event: ChangeEvent) -> None:
        """Show what was not planned here; of an undo or redo, open the article it was in."""
        binned = {
            each.record.article_id for each in event.changes if isinstance(each.after, Binning)
        }
        if event.whole_project:
            self.reload()
        elif self.article_id in binned:
            if not self.is_coming:
                self.close()
        elif self.article_id in event.article_ids and self.content is not None:
            try:
                self._apply(
                    [each for each in event.changes if each.record.article_id == self.article_id]
                )
            except StaleChange:
                self.reload()
        elif len(event.article_ids) == 1 and event.kind is not EntryKind.DO and not binned:
            self.open(next(iter(event.article_ids)))

    def _take_refusal(self, letter: Letter, error: AnnotatorError | None) -> None:
        self.refresh_undo_state()
        if letter.plan is not None:
            self.reload()
        if error is not None:
            self.failed.emit(error)

    def _set_undo_state(self, state: UndoState) -> None:
        self.undo_state = state
        self.undo_state_changed.emit(state)


def _leave(_error: BaseException) -> None:
    """Keep the undo state as it is; whatever is wrong shows with the next change."""
