"""A few words over the text that pass, such as that an article is on its way."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.gui.reading.palette import ReadingPalette

_FROM_TOP: Final = 18


class Notice(QLabel):
    """Shows its words at the top of the view, in the middle; nothing while it has none."""

    def __init__(self, parent: QWidget) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._above = parent
        self.setObjectName("textNotice")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, palette: ReadingPalette) -> None:
        """Show words in the colours of the view, or none."""
        self.setText(words)
        self.setVisible(bool(words))
        if words:
            ink, behind = palette.background, palette.muted
            self.setStyleSheet(
                f"color: {ink}; background: {behind}; border-radius: 11px; padding: 4px 14px;"
            )
            self.adjustSize()
            self.move((self._above.width() - self.width()) // 2, _FROM_TOP)
