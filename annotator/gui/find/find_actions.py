"""What a person does to find: in the open article, and everything alike."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Span
from annotator.domain.words import is_inside_token
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.reading.under_caret import span_under_caret
from annotator.gui.words.locale_words import number
from annotator.gui.workspace.match_walker import MatchWalker
from annotator.gui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services.alike import Hit


class FindActions(QObject):
    """Finds in the open article, and marks everything like a marked string."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on what `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self._label = ""
        self._matches = MatchWalker(desk, workspace, self)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        finder = self._workspace.finder
        return {
            "edit.find": finder.open,
            "edit.find_next": partial(self._step, 1),
            "edit.find_previous": partial(self._step, -1),
            "label.alike": self.mark_alike,
        }

    def _step(self, by: int) -> None:
        """Go on in what was found last: by the search of the list, or in the article."""
        if self._matches.has_matches:
            self._matches.step(by)
        else:
            self._workspace.finder.step(by)

    def mark_alike(self) -> None:
        """Look for everything like the selection, or like the current span."""
        desk = self._desk
        if desk.editor is None or desk.editor.content is None or desk.session is None:
            return
        if not desk.person:
            desk.person_needed.emit()
            return
        text, span = self._workspace.text, self._current()
        ranges = text.selection() or (span.ranges if span else ())
        if len(ranges) != 1:
            desk.hint.emit(self.tr("Choose one piece of text, or a mark that is in one piece."))
            return
        label = span.label if span and span.ranges == ranges else self._label
        from annotator.gui.find.alike_dialog import AlikeDialog
        from annotator.services.alike import AlikeRequest

        request = AlikeRequest(
            needle=text.text[slice(*ranges[0])],
            label=label,
            person=desk.person,
            article_id=desk.editor.article_id,
            whole_words=not any(is_inside_token(text.text, edge) for edge in ranges[0]),
        )
        AlikeDialog(desk.session, desk.editor.scheme, request, self._mark, self._window).open()

    def _mark(self, hits: list["Hit"], label: str) -> None:
        editor = self._desk.editor
        if editor is None or not hits:
            return
        self._label = label
        editor.mark_alike(hits, label)
        self._workspace.text.setFocus()
        articles = len({each.article_id for each in hits})
        shown = self.tr("{0} marks in {1} articles; Undo takes them all back.")
        self._desk.hint.emit(shown.format(number(len(hits)), number(articles)))

    def _current(self) -> Span | None:
        editor, current = self._desk.editor, span_under_caret(self._workspace.text)
        return editor.content.span(current) if editor and editor.content and current else None
