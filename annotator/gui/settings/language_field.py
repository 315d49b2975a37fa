"""The setting of the window's language, which counts from the next start on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.settings.settings import Settings
from annotator.gui.words.translations import LANGUAGES, language, system_language


class LanguageField(QWidget):
    """Chooses a language; where it is another than now, offers to start again."""

    start_again = Signal()

    def __init__(self, settings: Settings, name: str, parent: QWidget | None = None) -> None:
        """Show what is set; `name` is what a screen reader calls the field."""
        super().__init__(parent)
        self._settings = settings
        self.combo = StillComboBox(self)
        self.combo.setObjectName("setting_language")
        self.combo.setAccessibleName(name)
        self.combo.addItem(self.tr("As the system is"), "")
        for code, title in LANGUAGES.items():
            self.combo.addItem(title, code)
        self.combo.setCurrentIndex(max(self.combo.findData(settings.language), 0))
        self.combo.activated.connect(self._take)
        self._note = QLabel(self.tr("From the next start on."), self)
        self._note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.again = QPushButton(self.tr("Start again now"), self)
        self.again.setAutoDefault(False)
        self.again.clicked.connect(self.start_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        right = Qt.AlignmentFlag.AlignRight
        for part in (self.combo, self._note, self.again):
            layout.addWidget(part, 0, right)
        self._show()

    def _take(self, _row: int) -> None:
        self._settings.language = str(self.combo.currentData())
        self._show()

    def _show(self) -> None:
        other = (self._settings.language or system_language()) != language()
        self._note.setVisible(other)
        self.again.setVisible(other)
