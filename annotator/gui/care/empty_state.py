"""What stands in the place of a table with nothing in it."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class EmptyState(QLabel):
    """Says that there is nothing, and how something would come to be there."""

    def __init__(self, parent: QWidget) -> None:
        """Say nothing, and take no room."""
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.hide()

    def say(self, title: str, sentence: str) -> None:
        """Say what is not there in a few words, and in a sentence how it gets there."""
        self.setText(f"<p><b>{escape(title)}</b></p><p>{escape(sentence)}</p>")
        self.setAccessibleName(f"{title} {sentence}")
