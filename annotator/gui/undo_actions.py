"""Undo and redo, and what is said of them; a whole import is taken back only after a question."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.action_set import Handler
from annotator.gui.article_editor import ArticleEditor
from annotator.gui.desk import Desk
from annotator.gui.message_bar import MessageBar
from annotator.gui.sentences import sentence
from annotator.gui.workspace import Workspace
from annotator.services.executor import ChangeEvent
from annotator.services.store import EntryKind

if TYPE_CHECKING:
    from annotator.gui.undo_telling import UndoTelling


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
        desk.changed.connect(self._follow)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"edit.undo": self.undo, "edit.redo": self.redo}

    def undo(self) -> None:
        """Take back the last step."""
        editor = self._desk.editor
        if editor is not None and editor.undo_state.undoes_import:
            self._ask(editor)
        elif editor is not None:
            editor.undo()

    def redo(self) -> None:
        """Make the last step that was undone again."""
        if self._desk.editor is not None:
            self._desk.editor.redo()

    def _follow(self, event: ChangeEvent) -> None:
        """Say what was undone, or done again, and where."""
        if event.kind not in {EntryKind.UNDO, EntryKind.REDO}:
            return
        if self._telling is None:
            from annotator.gui.undo_telling import UndoTelling

            self._telling = UndoTelling(self._desk, self._workspace, self._message, self)
            self._telling.said.connect(self.said)
            self._telling.action_asked.connect(self.action_asked)
        self._telling.tell(event)

    def _ask(self, editor: ArticleEditor) -> None:
        """Ask before a whole import goes, which is more than one expects of a key."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setObjectName("takeBackQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Take the import back?"))
        box.setText(self.tr("“{0}” would be taken back.").format(sentence(editor.undo_state.undo)))
        box.setInformativeText(
            self.tr("Its articles and marks leave the project, which is backed up first.")
        )
        take = box.addButton(self.tr("Take it back"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        take.clicked.connect(editor.undo)
        box.open()
