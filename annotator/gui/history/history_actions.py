"""Shows the history beside the text, earlier states in its place, and goes back to them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.gui.actions.action_set import Handler
from annotator.gui.history.going_back import go_back, read_state
from annotator.gui.history.history_model import HistoryModel, Row, Subject
from annotator.gui.history.words import Wording
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import Letter
from annotator.gui.reading.under_caret import span_under_caret
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.words.translations import language
from annotator.gui.workspace.workspace import Workspace
from annotator.services.executor import ChangeEvent
from annotator.services.history import BEGINNING

if TYPE_CHECKING:
    from annotator.gui.history.history_panel import HistoryPanel
    from annotator.gui.history.past_view import PastView


class HistoryActions(QObject):
    """Panel and past view are made when they are first asked for."""

    changed = Signal()
    """Other actions are possible."""

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on the article that `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._model = HistoryModel(desk.problem.emit, self)
        self._theme = LIGHT
        self._subject: Subject | None = None
        self._asked = 0
        self.panel: HistoryPanel | None = None
        self.past: PastView | None = None
        desk.project_closed.connect(self.close)
        desk.changed.connect(self._follow)
        desk.facts_changed.connect(self._take_words)
        workspace.text.painted.connect(self._follow_caret)
        self._model.rowsInserted.connect(self._choose_first)
        self._model.modelReset.connect(self._explain)
        self._model.rowsInserted.connect(self._explain)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {
            "history.article": partial(self.open, mark=False),
            "history.mark": partial(self.open, mark=True),
            "history.look": self.look,
            "history.go_back": self.go_back,
            "history.now": self.back_to_now,
        }

    @property
    def has_row(self) -> bool:
        """Whether an entry is chosen in the panel."""
        return self.is_open and self.panel is not None and self.panel.row is not None

    @property
    def is_open(self) -> bool:
        """Whether the history is shown."""
        return self.panel is not None and self._workspace.aside is self.panel

    @property
    def is_past(self) -> bool:
        """Whether an earlier state is shown."""
        return self.past is not None and self._workspace.instead is self.past

    def open(self, *, mark: bool) -> None:
        """Show the history of the open article, or of the mark under the caret."""
        panel = self.panel or self._made_panel()
        was_open = self.is_open
        self._workspace.show_aside(panel)
        panel.set_scope(mark=mark)
        if not was_open:
            self._subject = None  # nothing was followed while another panel stood here
        self.show_subject()
        panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.changed.emit()

    def close(self) -> None:
        """Go back to now first, then leave the history."""
        self.back_to_now()
        if self._subject is not None:
            self._subject = None
            self._model.show(None, None, self._wording())
        if self.is_open and self.panel is not None:
            had_focus = self.panel.isAncestorOf(self.panel.window().focusWidget())
            self._workspace.show_aside(None)
            if had_focus:
                self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def leave(self) -> None:
        """Go one step back: to now, else out of the history."""
        if self.is_past:
            self.back_to_now()
        else:
            self.close()

    def show_subject(self) -> None:
        """Show the history of what is open now, where it is shown at all."""
        editor, panel = self._desk.editor, self.panel
        if panel is None or not self.is_open:
            return
        content = editor.content if editor else None
        wanted = None
        if content is not None and not panel.mark_scope.isChecked():
            wanted = Subject(content.article.id)
        elif content is not None and (span := span_under_caret(self._workspace.text)):
            wanted = Subject(content.article.id, span)
        if wanted != self._subject or not self._model.is_of(wanted):
            self.back_to_now()
            self._subject = wanted
            self._model.show(self._desk.session, wanted, self._wording())
            self._explain()

    def look(self) -> None:
        """Show the article as it was after the current entry."""
        row, subject = self._row(), self._subject
        if row is not None and subject is not None and self._desk.session is not None:
            self._asked += 1
            read = partial(read_state, subject.article_id, row.number)
            show = partial(self._show_state, self._asked, row)
            self._desk.session.submit(read, show, self._desk.problem.emit)

    def go_back(self) -> None:
        """Make the article again what it was after the current entry, as one step."""
        row, subject, editor = self._row(), self._subject, self._desk.editor
        facts = self._desk.facts
        if row is None or subject is None or editor is None or not facts or facts.read_only:
            return
        if not editor.person:
            editor.person_needed.emit()
            return
        self.back_to_now()
        send = partial(go_back, subject.article_id, row.number, person=editor.person)
        editor.outbox.post(Letter(send, title="Go back to an earlier state"))

    def back_to_now(self) -> None:
        """Show the article as it is."""
        self._asked += 1
        if not self.is_past or self.past is None:
            return
        had_focus = self.past.isAncestorOf(self.past.window().focusWidget())
        self._workspace.show_instead(None)
        self.past.text.set_article(None, scheme=self._wording().scheme, person="")
        if self.panel is not None:
            self.panel.set_shown(None)
        if had_focus:
            self._workspace.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        for part in (self.panel, self.past):
            if part is not None:
                part.set_theme(theme)

    # --- inner workings

    def _row(self) -> Row | None:
        return self.panel.row if self.panel is not None and self.is_open else None

    def _wording(self) -> Wording:
        editor = self._desk.editor
        content = editor.content if editor else None
        assert editor is not None or content is None  # noqa: S101 — no article without an editor
        scheme = editor.scheme if editor else self._desk.tools.default_scheme(language())
        wording = Wording(content.article.text if content else "", scheme)
        wording.learn(content.records.values() if content else ())
        return wording

    def _made_panel(self) -> "HistoryPanel":
        from annotator.gui.history.history_panel import HistoryPanel

        panel = self.panel = HistoryPanel(self._model, self._workspace)
        panel.set_theme(self._theme)
        panel.look_asked.connect(self.look)
        panel.go_back_asked.connect(self.go_back)
        panel.close_asked.connect(self.leave)
        panel.scope_chosen.connect(lambda mark: self.open(mark=mark))
        panel.moved.connect(self._follow_row)
        return panel

    def _made_past(self) -> "PastView":
        from annotator.gui.history.past_view import PastView

        past = self.past = PastView(self._workspace)
        past.set_theme(self._theme)
        past.back_asked.connect(self.back_to_now)
        self._workspace.text.zoom_changed.connect(past.text.set_zoom)
        return past

    def _show_state(self, asked: int, row: Row, content: AnnotatedArticle) -> None:
        editor = self._desk.editor
        if asked != self._asked or editor is None or self.panel is None:
            return  # something else was asked for meanwhile
        past = self.past or self._made_past()
        if row.number == BEGINNING:
            said = self.tr("As it was before anything was done")
        else:
            said = self.tr("As it was on {0}, after “{1}”").format(row.when, row.told.title)
        past.show_state(
            content,
            said,
            scheme=editor.scheme,
            person=editor.person,
            like=self._workspace.text,
            heading=self._workspace.heading(content, editor.scheme),
        )
        self._workspace.show_instead(past)
        self.panel.set_shown(row.number)
        self.changed.emit()

    def _follow_row(self) -> None:
        if self.panel is not None:
            there = self._row() is not None
            facts = self._desk.facts
            writable = facts is not None and not facts.read_only
            self.panel.set_possible(look=there, go_back=there and writable)
        if self.is_past:
            self.look()
        self.changed.emit()

    def _follow(self, event: ChangeEvent) -> None:
        subject = self._subject
        if subject is None or not self.is_open:
            return
        if event.whole_project:
            self.back_to_now()
            self._model.follow_anew()
        elif subject.article_id in event.article_ids:
            self.back_to_now()
            self._model.follow()

    def _take_words(self) -> None:
        """Call labels as they are called now."""
        editor = self._desk.editor
        if self.is_open and self._subject is not None and editor is not None:
            self._model.set_scheme(editor.scheme)

    def _follow_caret(self) -> None:
        if self.is_open and self.panel is not None and self.panel.mark_scope.isChecked():
            self.show_subject()

    def _choose_first(self) -> None:
        if self.panel is not None and not self.panel.list.currentIndex().isValid():
            self.panel.list.setCurrentIndex(self._model.index(0, 0))

    def _explain(self) -> None:
        if self.panel is None:
            return
        if self._subject is None and self.panel.mark_scope.isChecked():
            sentence = self.tr("Put the caret in a mark to see what was done to it.")
        elif self._subject is None:
            sentence = self.tr("Open an article to see what was done to it.")
        elif not self._model.is_empty:
            sentence = ""
        elif self._subject.span_id is not None:
            sentence = self.tr("Nothing was done to this mark since it was brought in.")
        else:
            sentence = self.tr("Nothing was done to this article yet.")
        self.panel.set_sentence(sentence)
        self._follow_row()
