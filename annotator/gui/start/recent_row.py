"""One project opened lately: its name, its folder, and the way off the list."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.start.start_choice import StartChoice
from annotator.gui.theme import Theme
from annotator.services.sample_place import example_of

_FOLDER = 300
"""Pixels in which a folder is shown in a row."""
_WIDE_FOLDER = 470
"""Pixels in which a folder is shown on a card."""
_EDGE = 6
"""Pixels between the way off the list and the edge."""


class RecentProject(QWidget):
    """Opens the project; says where there is none any more, and lets it be looked for."""

    chosen = Signal(object)
    """The path, which is there."""
    missed = Signal(object)
    """The path, which is not."""
    forgotten = Signal(object)

    open: QAbstractButton

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Be about a project."""
        super().__init__(parent)
        self._path = path
        self.name = self.tr("the sample project") if example_of(path) else path.stem
        self.is_there = path.is_file()
        self.forget = QToolButton(self)
        self.forget.setText("✕")
        what = self.tr("Take {0} off this list").format(self.name)
        self.forget.setToolTip(what)
        self.forget.setAccessibleName(what)
        self.forget.clicked.connect(lambda: self.forgotten.emit(self._path))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        raise NotImplementedError

    def _let_open(self, button: QAbstractButton) -> None:
        self.open = button
        button.setToolTip(
            str(self._path) if self.is_there else self.tr("Look for {0}…").format(self._path.name)
        )
        button.clicked.connect(self._choose)

    def _choose(self) -> None:
        (self.chosen if self.is_there else self.missed).emit(self._path)


class RecentCard(RecentProject):
    """The project that is most likely wanted, as large as the other ways to begin."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Show a project that is there."""
        super().__init__(path, parent)
        title = self.tr("Continue with {0}").format(self.name)
        folder = self.fontMetrics().elidedText(
            str(path.parent), Qt.TextElideMode.ElideMiddle, _WIDE_FOLDER
        )
        self._card = StartChoice(title, folder, "", self)
        self._let_open(self._card)
        inside = QHBoxLayout(self._card)
        inside.setContentsMargins(0, 0, _EDGE, 0)
        inside.addStretch(1)
        inside.addWidget(self.forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._card.set_theme(theme)
        self.forget.setStyleSheet("padding: 1px 6px;")


class RecentRow(RecentProject):
    """A line in the list of projects."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Show a project, there or not."""
        super().__init__(path, parent)
        button = QPushButton(self)  # with a text, PySide6 looks whether that is an icon
        button.setText(self.name)
        button.setFlat(True)
        button.setAutoDefault(True)  # Enter presses it, too
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._let_open(button)
        place = str(path.parent)
        if not self.is_there:
            place = self.tr("not found in {0}").format(place)
        button.setAccessibleDescription(place)
        folder = QLabel(self)
        folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        folder.setText(self.fontMetrics().elidedText(place, Qt.TextElideMode.ElideMiddle, _FOLDER))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, _EDGE, 0)
        layout.setSpacing(12)
        layout.addWidget(button)
        layout.addWidget(folder, 1)
        layout.addWidget(self.forget)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        colour = theme.accent if self.is_there else theme.muted
        self.setStyleSheet(
            f"QPushButton {{ border: none; color: {colour}; padding: 3px 0;"
            " background: transparent; text-align: left; }"
            " QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
            f" QLabel {{ color: {theme.muted}; }} QToolButton {{ padding: 1px 6px; }}"
        )
