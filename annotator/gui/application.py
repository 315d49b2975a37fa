"""The application object: what the system asks of the program as a whole."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells of files that macOS has it open: a double click there comes as an event."""

    file_opened = Signal(object)
    """The path of a file, local and there."""

    def event(self, event: QEvent) -> bool:
        """Take the files; everything else as ever."""
        if isinstance(event, QFileOpenEvent):
            path = Path(event.file())
            if event.file() and path.is_file():
                self.file_opened.emit(path)
            return True
        return super().event(event)
