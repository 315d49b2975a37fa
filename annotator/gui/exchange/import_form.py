"""How files are to be read and taken: the questions of the import dialog."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from annotator.gui.exchange.file_list import FileList
from annotator.gui.exchange.setting_rows import SettingRows
from annotator.services.plugins import all_readers, settings_of, suggesters
from annotator.services.suggesting import AUTO, NONE

ENCODINGS: Final = (
    "utf-8",
    "utf-16",
    "windows-1251",
    "koi8-r",
    "cp866",
    "iso-8859-5",
    "mac-cyrillic",
    "windows-1252",
)


class ImportForm(QWidget):
    """Files, format, encoding, settings; then entities, whose the marks are, new versions."""

    reading_changed = Signal()
    """The files would be read in another way now."""

    def __init__(self, files: FileList, persons: list[str], parent: QWidget | None = None) -> None:
        """Ask about `files`; the marks may be by one of `persons`."""
        super().__init__(parent)
        self.files = files
        self._readers = all_readers()
        self.format = self._formats()
        self.encoding = self._encodings()
        self.settings = SettingRows(self)
        self.entities = self._entities()
        self.annotator = self._annotators(persons)
        self.new_version = QCheckBox(self.tr("Keep a changed text as a ne&w version"), self)
        self.new_version.setToolTip(
            self.tr("Otherwise an article whose text has changed is refused by name.")
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(5)
        form.addRow(self.tr("Files and folders"), files)
        form.addRow(self.tr("&Format"), self.format)
        form.addRow(self.tr("&Encoding"), self.encoding)
        form.addRow(self.settings)
        form.addRow(self.tr("E&ntities"), self.entities)
        form.addRow(self.tr("&Marks in the files are by"), self.annotator)
        form.addRow(self.new_version)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.addLayout(form)
        layout.addStretch(1)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.encoding.currentTextChanged.connect(self.reading_changed)
        self.settings.changed.connect(self.reading_changed)
        files.changed.connect(self.reading_changed)

    def show_formats(self, found: list[str]) -> None:
        """Show the settings of the formats that were found in the files."""
        if self.format.currentData() is None:
            readers = [each for each in self._readers if each.id in found]
            self.settings.show_settings(each for one in readers for each in settings_of(one))

    def _format_chosen(self) -> None:
        chosen = [each for each in self._readers if each.id == self.format.currentData()]
        self.settings.show_settings(each for one in chosen for each in settings_of(one))
        self.reading_changed.emit()

    def _formats(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Found from the content"), None)
        for each in sorted(self._readers, key=lambda each: each.title.casefold()):
            box.addItem(each.title, each.id)
        return box

    def _encodings(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.addItem(self.tr("Found from the content"), None)
        for name in ENCODINGS:
            box.addItem(name, name)
        return box

    def _entities(self) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.addItem(self.tr("Extract where a file brings none"), AUTO)
        box.addItem(self.tr("Only those in the files"), NONE)
        for each in suggesters():
            if each.id != "spacy":
                box.addItem(each.title, each.id)
        box.setToolTip(self.tr("Or the name or folder of a spaCy pipeline: spacy:NAME"))
        return box

    def _annotators(self, persons: list[str]) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.addItem(self.tr("Whom the file names, else the import"), None)
        for name in persons:
            box.addItem(name, name)
        return box


def typed(box: QComboBox) -> str | None:
    """Return what was chosen or typed; None for «whatever fits»."""
    text = box.currentText().strip()
    place = box.findText(text, Qt.MatchFlag.MatchExactly)
    chosen: str | None = box.itemData(place) if place >= 0 else (text or None)
    return chosen
