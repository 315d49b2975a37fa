"""Undo and redo; a whole import is taken back only after a question."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.action_set import Handler
from annotator.gui.article_editor import ArticleEditor
from annotator.gui.desk import Desk
from annotator.gui.sentences import sentence


class UndoActions(QObject):
    """Takes back what the person did last, and does it again."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Work on what lies on `desk`."""
        super().__init__(window)
        self._desk = desk
        self._window = window

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
