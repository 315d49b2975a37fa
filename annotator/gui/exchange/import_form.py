"""How files are to be read and taken: the questions of the import dialog."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from annotator.gui.dialogs.still_fields import StillComboBox
from annotator.gui.exchange.file_list import FileList
from annotator.gui.exchange.labelled import add_row, narrow_form
from annotator.gui.exchange.setting_rows import SettingRows
from annotator.gui.words.sentences import sentence
from annotator.services.plugins import all_readers, arguments_of, settings_of, suggesters
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
        self.settings = SettingRows(self.encoding, self)
        self.entities = self._entities()
        self.annotator = self._annotators(persons)
        self.new_version = QCheckBox(self.tr("Keep a changed text as a ne&w version"), self)
        self.new_version.setToolTip(
            self.tr("Otherwise an article whose text has changed is refused by name.")
        )
        form = narrow_form(self)
        form.setContentsMargins(0, 0, 12, 0)
        form.addRow(files)
        add_row(form, self.tr("&Format"), self.format)
        add_row(form, self.tr("&Encoding"), self.encoding)
        form.addRow(self.settings)
        add_row(form, self.tr("En&tities"), self.entities)
        add_row(form, self.tr("Mar&ks in the files are by"), self.annotator)
        self.new_version.setContentsMargins(0, 5, 0, 0)
        form.addRow(self.new_version)
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.encoding.currentTextChanged.connect(self.reading_changed)
        self.settings.changed.connect(self.reading_changed)
        files.changed.connect(self.reading_changed)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The fields that are always there, as Tab goes through them."""
        files = (*self.files.in_order, self.format, self.encoding)
        return (*files, self.entities, self.annotator, self.new_version)

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
        box = StillComboBox(self)
        box.addItem(self.tr("Found from the content"), None)
        for each in sorted(self._readers, key=lambda each: each.title.casefold()):
            box.addItem(sentence(each.title), each.id)
        return box

    def _encodings(self) -> QComboBox:
        box = StillComboBox(self)
        box.setEditable(True)
        box.addItem(self.tr("Found from the content"), None)
        for name in ENCODINGS:
            box.addItem(name, name)
        return box

    def _entities(self) -> QComboBox:
        box = StillComboBox(self)
        box.setEditable(True)
        box.addItem(self.tr("Extract where a file brings none"), AUTO)
        box.addItem(self.tr("Only those in the files"), NONE)
        for each in suggesters():
            if each.id != "spacy":
                box.addItem(sentence(each.title), each.id)
            for name in arguments_of(each):
                box.addItem(f"{sentence(each.title)}: {name}", f"{each.id}:{name}")
        box.setToolTip(self.tr("Or the name or folder of a spaCy pipeline: spacy:NAME"))
        return box

    def _annotators(self, persons: list[str]) -> QComboBox:
        box = StillComboBox(self)
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
