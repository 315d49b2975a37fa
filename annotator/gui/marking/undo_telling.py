"""Says what was undone or done again, and where; leads there when it is not in sight."""

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.project_change import GuidelineChange
from annotator.domain.ranges import Range
from annotator.domain.records import Binning
from annotator.domain.views import ArticleQuery
from annotator.gui.marking.undo_places import place_of
from annotator.gui.project.article_editor import ArticleEditor
from annotator.gui.project.desk import Desk
from annotator.gui.widgets.message_bar import MessageBar, Offer
from annotator.gui.words.sentences import step_title
from annotator.gui.workspace.workspace import Workspace
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject
from annotator.services.store import EntryKind

_LONGEST: Final = 60
"""Characters of an article's title that are said."""


class UndoTelling(QObject):
    """Tells of each undo and redo: in passing where it is in sight, else with a way there."""

    said = Signal(str)
    """What was done before one's eyes."""
    action_asked = Signal(str)
    """Id of the action that shows what was done elsewhere."""

    def __init__(
        self, desk: Desk, workspace: Workspace, message: MessageBar, parent: QObject
    ) -> None:
        """Tell of what happens on `desk` and is shown in `workspace`."""
        super().__init__(parent)
        self._desk = desk
        self._workspace = workspace
        self._message = message
        desk.project_closed.connect(message.unsay)

    def tell(self, event: ChangeEvent) -> None:
        """Tell of an undo or redo that is on the disk, and shown where it is in sight."""
        editor, session = self._desk.editor, self._desk.session
        if editor is None or session is None or QApplication.activeModalWidget() is not None:
            return  # a dialog that undoes shows what comes of it
        if event.project is not None:
            self._tell_of_project(event)
        elif event.whole_project or len(event.article_ids) != 1 or _through_bin(event):
            find = partial(_whereabouts, event.article_ids)
            session.submit(find, partial(self._tell_of_many, event), self._desk.problem.emit)
        elif editor.article_id in event.article_ids and editor.content is not None:
            self._show(event, editor.content)
            self.said.emit(self._in_words(event))
        else:
            self._await(event, editor)

    # --- where it was

    def _tell_of_project(self, event: ChangeEvent) -> None:
        undone = event.kind is EntryKind.UNDO
        if isinstance(event.project, GuidelineChange):
            there = "help.guidelines"
            frame = self.tr("Undone in the guidelines: {0}")
            again = self.tr("Done again in the guidelines: {0}")
        else:
            there = "file.scheme"
            frame = self.tr("Undone in the labels and scheme: {0}")
            again = self.tr("Done again in the labels and scheme: {0}")
        said = (frame if undone else again).format(self._title(event))
        self._say(said, (self.tr("&Show"), partial(self.action_asked.emit, there)))

    def _tell_of_many(self, event: ChangeEvent, found: "_Whereabouts") -> None:
        """Tell of something that was not in one article alone, or moved articles."""
        moves, count = _through_bin(event), len(found.listed)
        if found.binned and not count:
            said = self.tr("%n articles are in the bin again.", "", found.binned)
            there = partial(self.action_asked.emit, "article.show_bin")
            self._say(said + self._passed_over(event), (self.tr("&Show"), there))
        elif moves and not found.binned:
            said = self.tr("%n articles are out of the bin again.", "", count)
            self._say(said + self._passed_over(event), *self._way_to(found.listed))
        elif moves or not count:  # a version in the place of another; or all of it has gone
            self._say(self._in_words(event))
        else:
            undone = self.tr("Undone in %n articles: {0}", "", count)
            again = self.tr("Done again in %n articles: {0}", "", count)
            said = undone if event.kind is EntryKind.UNDO else again
            said = said.format(self._title(event)) + self._passed_over(event)
            self._say(said, *self._way_to(found.listed))

    def _way_to(self, article_ids: Sequence[str]) -> tuple[Offer, ...]:
        """Offer the first of some articles, unless one of them is open."""
        editor = self._desk.editor
        if editor is None or editor.article_id in article_ids:
            return ()
        return ((self.tr("&Show"), partial(self._open, article_ids[0])),)

    def _await(self, event: ChangeEvent, editor: ArticleEditor) -> None:
        """Tell of the article it was in once that has come, with a way back."""
        before = editor.article_id
        (awaited,) = event.article_ids

        def show(content: AnnotatedArticle | None) -> None:
            if content is not None and content.article.id == awaited:
                self._show(event, content)
                self._tell_of_other(event, content, before)

        editor.article_opened.connect(show, Qt.ConnectionType.SingleShotConnection)

    def _tell_of_other(
        self, event: ChangeEvent, content: AnnotatedArticle, before: str | None
    ) -> None:
        undone = self.tr("Undone in “{1}”: {0}")
        again = self.tr("Done again in “{1}”: {0}")
        frame = undone if event.kind is EntryKind.UNDO else again
        said = frame.format(self._title(event), _shortened(content.article.title))
        said += self._passed_over(event)
        self._say(
            said, *((self.tr("&Back"), partial(self._open, each)) for each in (before,) if each)
        )

    def _open(self, article_id: str) -> None:
        if self._desk.editor is not None:
            self._desk.editor.open(article_id)

    # --- in words, and in the text

    def _in_words(self, event: ChangeEvent) -> str:
        frame = (
            self.tr("Undone: {0}") if event.kind is EntryKind.UNDO else self.tr("Done again: {0}")
        )
        return frame.format(self._title(event)) + self._passed_over(event)

    def _passed_over(self, event: ChangeEvent) -> str:
        """Say how many articles of a step could not be a part of it again, as they are gone."""
        if not event.gone:
            return ""
        gone = self.tr("%n articles of it have left the project for good", "", event.gone)
        return f" ({gone})"

    def _title(self, event: ChangeEvent) -> str:
        facts = self._desk.facts
        return step_title(event.title, facts.scheme if facts else None) or self.tr("Change")

    def _say(self, said: str, *offers: Offer) -> None:
        self._message.say(said, *offers, problem=False)

    def _show(self, event: ChangeEvent, content: AnnotatedArticle) -> None:
        """Scroll to what was changed, unless it is in sight."""
        place, text = place_of(event.changes, content), self._workspace.text
        if place is None or _meet(text.visible_range(), place.where):
            return
        if not text.selection():
            text.set_current_span(place.span_id, reveal=False)
            text.set_selection_state(text.selection_state.moved(place.where.start))
        text.reveal(place.where)


class _Whereabouts(NamedTuple):
    """Where some articles are by now; those that are nowhere have left the project."""

    listed: tuple[str, ...]
    """Ids, in the order of the list."""
    binned: int


def _whereabouts(article_ids: frozenset[str], project: OpenProject) -> _Whereabouts:
    listed = project.store.lists.ids(ArticleQuery(person=""))
    binned = (each.article_id for each in project.store.binned.binnings())
    return _Whereabouts(
        tuple(each for each in listed if each in article_ids),
        sum(each in article_ids for each in binned),
    )


def _through_bin(event: ChangeEvent) -> bool:
    """Whether articles went into the bin or came out of it."""
    return any(isinstance(each.record, Binning) for each in event.changes)


def _meet(one: Range, other: Range) -> bool:
    return one.start < other.end and other.start < one.end


def _shortened(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
