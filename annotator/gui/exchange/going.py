"""From a case to its place in the text."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.gui.desk import Desk
from annotator.gui.exchange.cases import Case
from annotator.gui.reading.view import TextView


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
        if editor is None or case.article_id is None:
            return
        self._wanted = case
        editor.article_opened.connect(self._arrived)
        editor.open(case.article_id)

    def _arrived(self, content: AnnotatedArticle | None) -> None:
        editor, case = self._desk.editor, self._wanted
        if editor is not None:
            editor.article_opened.disconnect(self._arrived)
        text = self._window.findChild(TextView, "textView")
        self._wanted = None
        if content is None or case is None or text is None:
            return
        if content.article.id == case.article_id:
            _show(text, case)
            self._window.activateWindow()
            text.setFocus()


def _show(text: TextView, case: Case) -> None:
    text.clear_selection()
    text.set_current_span(None)
    text.set_current_span(case.span_id)
    if text.current_span() is None and case.range is not None:
        text.set_selection([case.range])  # a mark by somebody else, or one that is hidden
        text.reveal_caret()
