"""Which program this is, and whose work comes with it on what terms."""

import platform
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in, only_leaves
from annotator.services.licences import Licence, licences

_SIZE: Final = (980, 620)
_PICTURE: Final = QSize(56, 56)
_LEFT: Final = 260


class AboutDialog(QDialog):
    """Names the program and its parts; the licence of the part chosen is at the right."""

    def __init__(self, parent: QWidget) -> None:
        """Show the first part's licence."""
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Annotator"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._licences = licences()
        self.parts = QListView(self)
        self.parts.setObjectName("aboutParts")
        self.parts.setAccessibleName(self.tr("Parts by others"))
        self.parts.setUniformItemSizes(True)
        self.parts.setSpacing(2)
        self.parts.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.parts.setFixedWidth(_LEFT)
        self.parts.setModel(QStringListModel([_name(each) for each in self._licences], self))
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("aboutLicence")
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.parts.selectionModel().currentChanged.connect(self._show)
        self._lay_out()
        self.parts.setCurrentIndex(self.parts.model().index(0, 0))
        self.parts.setFocus()
        give_size(self, *_SIZE)

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.addWidget(self.parts)
        panes.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        only_leaves(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(self._head())
        layout.addWidget(QLabel(self.tr("Parts of it are the work of others:"), self))
        layout.addLayout(panes, 1)
        layout.addWidget(buttons)

    def _head(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(QApplication.windowIcon().pixmap(_PICTURE))
        what = self.tr("Labels claims, their sources and boilerplate in news corpora, offline.")
        rights = self.tr("Free software under the MIT licence.")
        made_of = f"Python {platform.python_version()}, Qt {qVersion()}"
        words = QLabel(f"<b>Annotator {__version__}</b><p>{what}<br>{rights} {made_of}.", self)
        words.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(picture)
        head.addWidget(words, 1)
        return head

    def _show(self, index: QModelIndex) -> None:
        chosen = self._licences[index.row()]
        self.text.setPlainText(f"{_name(chosen)}\n{chosen.terms}\n\n{chosen.text}")


def _name(licence: Licence) -> str:
    return f"{licence.name} {licence.version}"
