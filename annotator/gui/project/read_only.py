"""A project that can only be looked at: a strip says so and why, and offers the ways on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QWidget,
)

from annotator.domain.errors import AnnotatorError, DamagedProject
from annotator.gui.project.desk import Desk
from annotator.gui.words.sentences import sentence


class ReadOnlyStrip(QWidget):
    """One quiet line above the panes, for as long as nothing can be changed."""

    def __init__(self, parent: QWidget) -> None:
        """Be hidden."""
        super().__init__(parent)
        self.setObjectName("readOnlyStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(
            "#readOnlyStrip { background: palette(alternate-base);"
            " border-bottom: 1px solid palette(shadow); }"
        )
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.again = self._button(self.tr("&Try again"))
        self.again.setToolTip(self.tr("Open the project to work in it, if that is possible now"))
        self.copy = self._button(self.tr("Save a &copy…"))
        self.copy.setToolTip(self.tr("A copy is a project of its own, to be opened and changed"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(8)
        layout.addWidget(self.said, 1)
        layout.addWidget(self.again)
        layout.addWidget(self.copy)
        self.hide()

    def show_reason(self, why: str, *, is_damaged: bool) -> None:
        """Say that the project is only to look at, and `why` where that is known."""
        said = self.tr("Only to look at: nothing can be marked or changed.")
        self.said.setText(f"{said} {why}" if why else said)
        self.again.setVisible(not is_damaged)
        self.copy.setVisible(not is_damaged)
        self.show()

    def _button(self, title: str) -> QPushButton:
        button = QPushButton(self)
        button.setText(title)
        button.setAutoDefault(False)
        return button


class ReadOnlyProject(QObject):
    """Offers to look at what cannot be changed, and keeps the strip in step with the desk."""

    def __init__(self, desk: Desk, save_copy: Callable[[], object], window: QWidget) -> None:
        """Follow the desk; `save_copy` asks for a place and copies the project there."""
        super().__init__(window)
        self._desk = desk
        self._save_copy = save_copy
        self._window = window
        self._known: tuple[Path, AnnotatorError] | None = None
        self._tried: Path | None = None
        """What was open to be looked at when it was tried again."""
        self.strip: ReadOnlyStrip | None = None
        desk.only_readable.connect(self._offer)
        desk.damaged.connect(self._note)
        desk.project_opened.connect(self._show_opened)
        desk.project_closed.connect(self._show_closed)
        if desk.facts is not None:
            self._show_opened()

    def _note(self, path: Path, error: AnnotatorError) -> None:
        self._known = path, error

    def _offer(self, path: Path, error: AnnotatorError) -> None:
        """Ask whether to look at a project; one that was looked at already is shown again."""
        self._note(path, error)
        tried, self._tried = self._tried, None
        if tried == path:
            self._desk.hint.emit(self.tr("It still cannot be changed."))
            self._desk.open_to_read(path)
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle(self.tr("The project cannot be changed now"))
        box.setText(sentence(str(error)))
        look = box.addButton(self.tr("Only look at it"), QMessageBox.ButtonRole.AcceptRole)
        look.clicked.connect(partial(self._desk.open_to_read, path))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def _show_opened(self) -> None:
        facts, self._tried = self._desk.facts, None
        if facts is None or not facts.read_only:
            self._known = None
            return
        if self.strip is None:
            self.strip = self._made_strip()
        path, error = self._known or (None, None)
        why = sentence(str(error)) if error is not None and path == facts.path else ""
        self.strip.show_reason(why, is_damaged=bool(why) and isinstance(error, DamagedProject))

    def _show_closed(self) -> None:
        if self.strip is not None:
            self.strip.hide()

    def _made_strip(self) -> ReadOnlyStrip:
        centre = self._window.centralWidget() if isinstance(self._window, QMainWindow) else None
        strip = ReadOnlyStrip(centre or self._window)
        layout = centre.layout() if centre is not None else None
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, strip)
        strip.again.clicked.connect(self._try_again)
        strip.copy.clicked.connect(self._save_copy)
        return strip

    def _try_again(self) -> None:
        if self._desk.facts is not None:
            self._tried = self._desk.facts.path
            self._desk.open(self._tried)
