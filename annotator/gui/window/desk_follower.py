"""Keeps the parts of the window in step with what lies on the desk."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import AnnotatorError, DamagedProject, EnvironmentProblem
from annotator.domain.views import ArticleQuery
from annotator.gui.articles.query_text import as_text, from_text
from annotator.gui.articles.reading_ahead import ReadingAhead
from annotator.gui.articles.word_filling import WordFiller
from annotator.gui.project.session import SaveState, Saving
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from annotator.gui.window.main_window import MainWindow

_PAINTED_AT_LATEST_MS: Final = 100
"""So long the panes of a project that was opened wait for its first article."""


class DeskFollower(QObject):
    """Shows the open project, its article and what becomes of it, in all the parts that do."""

    def __init__(self, window: "MainWindow") -> None:
        """Follow the desk of `window`."""
        super().__init__(window)
        self._window = window
        self._paint = QTimer(self)
        self._paint.setSingleShot(True)
        self._paint.timeout.connect(self._paint_again)
        desk = window.desk
        ReadingAhead(window.workspace.articles.model)
        WordFiller(desk).filled.connect(self._search_again)
        desk.project_opened.connect(self._show_opened)
        desk.project_closed.connect(self.show_closed)
        desk.facts_changed.connect(self._show_facts)
        desk.person_changed.connect(self._show_person)
        desk.counts_changed.connect(self._show_counts)
        desk.changed.connect(window.workspace.articles.follow)
        desk.save_state_changed.connect(self._show_saving)
        desk.problem.connect(self.show_problem)
        window.workspace.articles.query_changed.connect(self._keep_query)
        window.workspace.articles.model.failed.connect(self.show_problem)
        window.workspace.text.current_span_changed.connect(self._show_current)

    def _show_opened(self) -> None:
        desk = self._window.desk
        if desk.editor is None or desk.facts is None:
            return
        desk.editor.article_opened.connect(self._show_article)
        desk.editor.opening_noticed.connect(self._window.workspace.show_opening)
        desk.editor.content_changed.connect(self._show_content)
        desk.editor.span_made.connect(self._show_made)
        desk.editor.undo_state_changed.connect(self._window.refresh_later)
        self._window.show_project(is_open=True)
        self._paint_with_article()
        self._window.status_line.set_project_open(True)
        self._window.status_line.set_save_state(
            SaveState(Saving.SAVED), read_only=desk.facts.read_only
        )
        self._window.workspace.articles.set_session(desk.session, person=desk.person)
        self._window.workspace.text.setFocus()
        self._show_facts()
        self._window.top_bar.set_person(desk.person, project=True)
        self._window.articles.open_first()  # the text before the list: it is looked at first
        self._window.workspace.articles.set_query(
            from_text(self._window.settings.list_query(desk.facts.id))
        )

    def _paint_with_article(self) -> None:
        """Paint the panes once, with the article that will be there in a moment."""
        self._window.workspace.setUpdatesEnabled(False)
        self._paint.start(_PAINTED_AT_LATEST_MS)

    def _paint_again(self) -> None:
        self._window.workspace.setUpdatesEnabled(True)

    def show_closed(self) -> None:
        """Show that no project is open."""
        if self._window.workspace.text.article_id is not None:
            self._window.reading.keep_place()
        self._window.workspace.articles.set_session(None)
        self._window.show_project(is_open=False)
        self._window.start_page.set_recent(self._window.settings.all_recent)
        self._window.start_page.take_focus()
        self._window.status_line.set_project_open(False)
        self._window.top_bar.set_person("", project=False)
        self._window.setWindowTitle("Annotator")
        self._window.draw_actions()

    def _show_facts(self) -> None:
        facts = self._window.desk.facts
        if facts is None:
            return
        self._window.setWindowTitle(f"{facts.name} – Annotator")
        self._window.workspace.labels.set_scheme(facts.scheme)
        titles = {each.name: each.title for each in facts.scheme.labels}
        self._window.workspace.articles.set_titles(titles)
        self._window.workspace.set_read_only(read_only=facts.read_only)
        self._window.draw_actions()
        self.show_again()
        if self._window.desk.editor is not None:
            self._window.desk.editor.reload()

    def _show_person(self) -> None:
        person = self._window.desk.person
        self._window.top_bar.set_person(person, project=self._window.desk.facts is not None)
        self._window.workspace.articles.set_person(person)

    def _show_counts(self) -> None:
        counts = self._window.desk.counts
        self._window.workspace.articles.set_counts(counts)
        self._window.status_line.set_counts(counts)
        self._explain_empty_text()
        if counts.total and self._window.desk.editor and self._window.desk.editor.content is None:
            self._window.articles.open_first()
        self._window.refresh_later()

    def _search_again(self) -> None:
        if self._window.workspace.articles.query.search:
            self._window.workspace.articles.search()

    def _keep_query(self, query: ArticleQuery) -> None:
        facts = self._window.desk.facts
        if facts is not None:
            self._window.settings.set_list_query(facts.id, as_text(query))

    def _show_saving(self, state: SaveState) -> None:
        read_only = self._window.desk.facts is not None and self._window.desk.facts.read_only
        self._window.status_line.set_save_state(state, read_only=read_only)

    def _show_article(self, content: AnnotatedArticle | None) -> None:
        editor, facts = self._window.desk.editor, self._window.desk.facts
        if editor is None or facts is None:
            return
        history = self._window.history if self._window.is_complete else None
        if history is not None:
            history.back_to_now()
        is_first = self._window.workspace.text.article_id is None
        self._window.workspace.show_article(content, editor.scheme, editor.person)
        self._paint.stop()
        self._paint_again()
        if not is_first:
            self._window.workspace.text.viewport().repaint()  # all else can follow
        if history is not None:
            history.show_subject()
        self._window.workspace.articles.set_current(content.article.id if content else None)
        if content is not None:
            self._window.settings.set_article(facts.id, content.article.id)
            if not self._window.workspace.articles.isAncestorOf(
                QApplication.focusWidget() or self._window
            ):
                self._window.workspace.text.setFocus()
        self._explain_empty_text()
        if content is None and self._window.desk.counts.total:
            self._window.workspace.text.set_empty_text(self.tr("Choose an article in the list."))
        self._window.refresh_later()
        self._window.desk.hurry_counting()

    def _show_content(self, content: AnnotatedArticle) -> None:
        editor = self._window.desk.editor
        self._window.status_line.announce("")  # of what was done before
        if editor is not None:
            self._window.workspace.update_article(content, editor.scheme, editor.person)
        self._window.refresh_later()

    def _show_made(self, span_id: str) -> None:
        self._window.workspace.text.clear_selection()
        self._window.workspace.text.set_current_span(span_id, reveal=False)

    def _show_current(self, span_id: str | None) -> None:
        editor = self._window.desk.editor
        span = editor.content.span(span_id) if editor and editor.content and span_id else None
        self._window.workspace.show_current(span)
        self._window.refresh_later()

    def show_problem(self, error: BaseException) -> None:
        """Say what went wrong; raises what is a fault of ours."""
        if not isinstance(error, AnnotatorError):
            raise error
        self._window.complete()
        if self._window.saving.says(error):
            return
        if isinstance(error, EnvironmentProblem) or not self._window.desk.opening:
            self._window.message.say(sentence(str(error)), problem=True)
        else:
            self._window.message.say(sentence(str(error)), problem=False)
        if isinstance(error, DamagedProject) and self._window.desk.facts is not None:
            self._window.desk.damaged.emit(self._window.desk.facts.path, error)

    def _explain_empty_text(self) -> None:
        no_articles = self._window.desk.facts is not None and not self._window.desk.counts.total
        shown = self.tr("Drop files or folders here, or choose File → Import files…")
        self._window.workspace.text.set_empty_text(shown if no_articles else "")

    def show_again(self) -> None:
        """Lay the open article out anew, at the same place."""
        editor = self._window.desk.editor
        if editor is not None:
            self._window.workspace.show_article(
                editor.content, editor.scheme, editor.person, stay=True
            )
