"""What the status line says in passing: gone as soon as what it is about is out of sight."""

from PySide6.QtCore import QObject, QTimer

from annotator.domain.annotated import AnnotatedArticle
from annotator.gui.project.desk import Desk
from annotator.gui.reading import TextView
from annotator.gui.window.status_line import StatusLine
from annotator.services.executor import ChangeEvent
from annotator.services.store import EntryKind


class PassingWords(QObject):
    """Says what was just done, until another article, another mark or an undo follows."""

    def __init__(self, desk: Desk, text: TextView, line: StatusLine, parent: QObject) -> None:
        """Say in `line` what is done on `desk` and in `text`."""
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._line = line
        self._article: str | None = None
        self._is_going = False
        """Whether the article that comes next is a part of what was said."""
        self._is_of_mark = self._is_fresh = False
        self._mark: str | None = None
        desk.project_opened.connect(self._follow_editor)
        desk.project_closed.connect(self._clear)
        desk.changed.connect(self._follow)
        text.current_span_changed.connect(self._leave_mark)
        text.selection_changed.connect(self._leave_mark)
        self._follow_editor()

    def say(self, sentence: str) -> None:
        """Say something about the article that is open, or that is on its way."""
        editor = self._desk.editor
        self._article = editor.article_id if editor is not None else None
        self._is_going = editor is not None and editor.is_coming
        self._is_of_mark = False
        self._line.announce(sentence)

    def say_of_mark(self, sentence: str) -> None:
        """Say something about the current mark, the one that is so when this step has ended."""
        self.say(sentence)
        self._is_of_mark = self._is_fresh = True
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._is_fresh = False
        self._mark = self._text.current_span()

    def _leave_mark(self) -> None:
        left = self._text.current_span() != self._mark or bool(self._text.selection())
        if self._is_of_mark and not self._is_fresh and left:
            self._clear()

    def _follow_editor(self) -> None:
        if self._desk.editor is not None:
            self._desk.editor.article_opened.connect(self._show_article)

    def _show_article(self, content: AnnotatedArticle | None) -> None:
        article_id = content.article.id if content is not None else None
        if article_id == self._article:
            return
        self._article = article_id
        if self._is_going:
            self._is_going = False
        else:
            self._clear()

    def _follow(self, event: ChangeEvent) -> None:
        """Leave what was said before an undo that is told of elsewhere."""
        editor = self._desk.editor
        is_here = editor is not None and event.article_ids == {editor.article_id}
        if event.kind in {EntryKind.UNDO, EntryKind.REDO} and not is_here:
            self._clear()

    def _clear(self) -> None:
        self._is_of_mark = self._is_going = False
        self._line.announce("")
