"""The list of articles as it is seen: says why it is empty, opens an article on Enter."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QWidget

from annotator.gui.fixed_row_list import FixedRowList


class ArticleListView(FixedRowList):
    """The list; says why it is empty, and opens an article on Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setObjectName("articleList")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._empty_text = ""

    def set_empty_text(self, text: str) -> None:
        """Say `text` while there is no row."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        model = self.model()
        if self._empty_text and model is not None and model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            area: QRect = self.viewport().rect().adjusted(12, 24, -12, -12)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._empty_text)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current article on Enter; letters go to the window, not to a search."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.activated.emit(self.currentIndex())
        elif event.text().isprintable() and event.text() and event.key() != Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)
