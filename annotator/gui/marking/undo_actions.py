"""Undo and redo, and what is said of them; a whole import is taken back only after a question."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.actions.action_set import Handler
from annotator.gui.project import article_work
from annotator.gui.project.article_editor import ArticleEditor
from annotator.gui.project.desk import Desk
from annotator.gui.project.outbox import LONG, Written
from annotator.gui.widgets.message_bar import MessageBar
from annotator.gui.words.sentences import import_title, step_title
from annotator.gui.workspace.workspace import Workspace
from annotator.services.executor import ChangeEvent
from annotator.services.store import EntryKind

if TYPE_CHECKING:
    from annotator.gui.marking.undo_telling import UndoTelling


class UndoActions(QObject):
    """Takes back what the person did last, and does it again."""

    said = Signal(str)
    """What was undone or done again before one's eyes."""
    action_asked = Signal(str)
    """Id of an action that shows what was undone elsewhere."""

    def __init__(
        self, desk: Desk, workspace: Workspace, message: MessageBar, window: QWidget
    ) -> None:
        """Work on what lies on `desk`; what is not in sight in `workspace`, `message` tells."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._message = message
        self._window = window
        self._telling: UndoTelling | None = None
        self._offered = ""
        """What an undo is offered beside at the moment."""
        desk.changed.connect(self._follow)
        desk.undoable.connect(self._offer)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"edit.undo": self.undo, "edit.redo": self.redo}

    def undo(self) -> None:
        """Take back the last step."""
        editor = self._desk.editor
        if editor is not None and editor.undo_state.undoes_import:
            self._ask(editor)
        elif editor is not None and editor.undo_state.undoes < LONG:
            editor.undo()
        elif editor is not None:
            self._as_job(editor.undo_state.undo, article_work.undo, editor.undo_state.undoes)

    def redo(self) -> None:
        """Make the last step that was undone again."""
        editor = self._desk.editor
        if editor is not None and editor.undo_state.redoes < LONG:
            editor.redo()
        elif editor is not None:
            self._as_job(editor.undo_state.redo, article_work.redo, editor.undo_state.redoes)

    def _as_job(self, title: str, work: Callable[..., Written], articles: int) -> None:
        """Take a step back, or make it again, that is about very many articles."""
        from annotator.gui.project.bulk_jobs import BulkJobs

        facts = self._desk.facts
        said = step_title(title, facts.scheme if facts else None)
        BulkJobs(self._desk).run(said, partial(work, person=self._desk.person), articles)

    def _follow(self, event: ChangeEvent) -> None:
        """Say what was undone, or done again, and where; offer to undo the last step alone."""
        if self._offered and self._message.text == self._offered:
            self._message.unsay()
        self._offered = ""
        if event.kind not in {EntryKind.UNDO, EntryKind.REDO}:
            return
        if self._telling is None:
            from annotator.gui.marking.undo_telling import UndoTelling

            self._telling = UndoTelling(self._desk, self._workspace, self._message, self)
            self._telling.said.connect(self.said)
            self._telling.action_asked.connect(self.action_asked)
        self._telling.tell(event)

    def _offer(self, said: str) -> None:
        """Say what was done, with a button that takes it back while it is the last step."""
        self._message.say(said, (self.tr("&Undo"), self.undo), problem=False)
        self._offered = said

    def _ask(self, editor: ArticleEditor) -> None:
        """Ask before a whole import goes, which is more than one expects of a key."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setObjectName("takeBackQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Take the import back?"))
        title = import_title(editor.undo_state.undo)
        box.setText(self.tr("“{0}” would be taken back.").format(title))
        box.setInformativeText(
            self.tr("Its articles and marks leave the project, which is backed up first.")
        )
        take = box.addButton(self.tr("Take it back"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        take.clicked.connect(editor.undo)
        box.open()
