"""One project opened lately: its name, its folder, and the way off the list."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.gui.theme import Theme

_FOLDER = 300
"""Pixels in which a folder is shown."""


class RecentRow(QWidget):
    """Opens the project; says where there is none any more, and lets it be looked for."""

    chosen = Signal(object)
    """The path, which is there."""
    missed = Signal(object)
    """The path, which is not."""
    forgotten = Signal(object)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        """Show a project."""
        super().__init__(parent)
        self._path = path
        self.is_there = path.is_file()
        self.open = QPushButton(self)  # with a text, PySide6 looks whether that is an icon
        self.open.setText(path.stem)
        self.open.setFlat(True)
        self.open.setAutoDefault(True)  # Enter presses it, too
        self.open.setCursor(Qt.CursorShape.PointingHandCursor)
        self.open.clicked.connect(self._choose)
        place = str(path.parent)
        if not self.is_there:
            place = self.tr("not found in {0}").format(place)
        folder = QLabel(self)
        folder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        folder.setText(self.fontMetrics().elidedText(place, Qt.TextElideMode.ElideMiddle, _FOLDER))
        self.open.setToolTip(
            str(path) if self.is_there else self.tr("Look for {0}…").format(path.name)
        )
        self.open.setAccessibleDescription(place)
        self.forget = QToolButton(self)
        self.forget.setText("✕")
        what = self.tr("Take {0} off this list").format(path.stem)
        self.forget.setToolTip(what)
        self.forget.setAccessibleName(what)
        self.forget.clicked.connect(lambda: self.forgotten.emit(self._path))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 6, 0)
        layout.setSpacing(12)
        layout.addWidget(self.open)
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

    def _choose(self) -> None:
        (self.chosen if self.is_there else self.missed).emit(self._path)
