"""From a case to its place in the text."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.gui.exchange.cases import Case
from annotator.gui.project.desk import Desk
from annotator.gui.reading.view import TextView
from annotator.services.project_thread import OpenProject


class Goer(QObject):
    """Opens the article of a case and makes its span the current one."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Show places in the text of `window`."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._wanted: Case | None = None

    def go(self, case: Case) -> None:
        """Show the place of a case; nothing happens when it has none."""
        editor = self._desk.editor
        if editor is None or not case.leads_somewhere:
            return
        if case.article_id is not None and case.article_id == editor.article_id:
            self._wanted = case
            self._arrived(editor.content)
        elif case.article_id is not None:
            self._wanted = case
            editor.article_opened.connect(self._arrived, Qt.ConnectionType.SingleShotConnection)
            editor.open(case.article_id)
        elif self._desk.session is not None:
            find = partial(_article_of, case.file)
            self._desk.session.submit(find, partial(self._found, case), self._desk.problem.emit)

    def _found(self, case: Case, article_id: str | None) -> None:
        """Open the article of a file, if that is one."""
        if article_id is not None:
            self.go(replace(case, article_id=article_id))
        else:
            said = self.tr("No article, or more than one, came from {0}.")
            self._desk.hint.emit(said.format(case.file))

    def _arrived(self, content: AnnotatedArticle | None) -> None:
        case, text = self._wanted, self._window.findChild(TextView, "textView")
        if content is None or case is None or text is None:
            return
        if content.article.id == case.article_id:
            self._wanted = None
            _show(text, case)
            self._window.activateWindow()
            text.setFocus()


def _article_of(file: str, project: OpenProject) -> str | None:
    return project.store.article_of_file(file)


def _show(text: TextView, case: Case) -> None:
    text.clear_selection()
    text.set_current_span(None)
    text.set_current_span(case.span_id)
    if text.current_span() is None and case.range is not None:
        text.set_selection([case.range])  # a mark by somebody else, or one that is hidden
        text.reveal_caret()
