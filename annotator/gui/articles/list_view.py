"""The list of articles as it is seen: says why it is empty, opens an article on Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.articles.empty_note import EmptyNote
from annotator.gui.fixed_row_list import FixedRowList


class ArticleListView(FixedRowList):
    """The list; says why it is empty, and opens an article on Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.note = EmptyNote(self.viewport())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the note the room of the rows."""
        super().resizeEvent(event)
        self.note.setGeometry(self.viewport().rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current article on Enter; letters go to the window, not to a search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
        elif event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
