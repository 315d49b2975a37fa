"""The dialog before an import: how the files are to be read."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.ports import Reader
from annotator.services.import_request import ImportRequest
from annotator.services.plugins import all_formats, suggesters
from annotator.services.suggesting import AUTO, NONE

ENCODINGS = ("utf-8", "utf-16", "windows-1251", "koi8-r", "windows-1252")
_SHOWN_PATHS = 5


class ImportDialog(QDialog):
    """Asks for format, encoding, entities and whose the spans are."""

    def __init__(
        self,
        paths: list[Path],
        persons: list[str],
        take: Callable[[ImportRequest], object],
        parent: QWidget,
    ) -> None:
        """Ask about `paths`; `take` gets the request."""
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        self._paths = tuple(paths)
        self._take = take
        self.format = self._formats()
        self.encoding = self._encodings()
        self.entities = self._entities()
        self.annotator = self._annotators(persons)
        self.new_version = QCheckBox(self.tr("Keep a changed text as a new version"), self)
        self.new_version.setToolTip(
            self.tr("Otherwise an article whose text has changed is refused by name.")
        )
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        buttons.button(button.Ok).setText(self.tr("Import"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Files"), self._list())
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("Encoding"), self.encoding)
        form.addRow(self.tr("Entities"), self.entities)
        form.addRow(self.tr("Marks in the files are by"), self.annotator)
        form.addRow("", self.new_version)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)

    def request(self) -> ImportRequest:
        """Return what is asked for."""
        return ImportRequest(
            paths=self._paths,
            format=self.format.currentData(),
            encoding=_typed(self.encoding),
            annotator=_typed(self.annotator),
            entities=str(_typed(self.entities) or AUTO),
            new_version=self.new_version.isChecked(),
        )

    def accept(self) -> None:
        """Hand over the request."""
        super().accept()
        self._take(self.request())

    def _list(self) -> QLabel:
        names = [path.name or str(path) for path in self._paths[:_SHOWN_PATHS]]
        more = len(self._paths) - _SHOWN_PATHS
        if more > 0:
            names.append(self.tr("and %n more", "", more))
        label = QLabel("\n".join(names), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip("\n".join(str(path) for path in self._paths))
        return label

    def _formats(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("Found from the content"), None)
        for each in all_formats():
            if isinstance(each, Reader):
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


def _typed(box: QComboBox) -> str | None:
    """Return what was chosen or typed; None for «whatever fits»."""
    text = box.currentText().strip()
    place = box.findText(text, Qt.MatchFlag.MatchExactly)
    chosen: str | None = box.itemData(place) if place >= 0 else (text or None)
    return chosen
