"""What is shown before a project is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.theme import Theme

_SHOWN = 6


class StartPage(QWidget):
    """Offers a new project, an existing one, the sample, and what was open lately."""

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    project_chosen = Signal(object)
    """Path of a project that was open lately."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the choices."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel("Annotator", self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        self._title.setFont(font)
        what = self.tr("Mark claims, their sources and boilerplate in news articles.")
        self._what = QLabel(what, self)
        self._recent_title = QLabel(self.tr("Opened lately"), self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.new = self._button(self.tr("New project…"), self.new_asked)
        self.new.setDefault(True)
        self.open = self._button(self.tr("Open project…"), self.open_asked)
        self.demo = self._button(self.tr("Try the sample project"), self.demo_asked)
        for button in (self.new, self.open, self.demo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._lay_out(buttons)

    def set_recent(self, paths: list[Path]) -> None:
        """Show the projects opened lately."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for path in paths[:_SHOWN]:
            self._recent.addWidget(self._recent_button(path), 0, Qt.AlignmentFlag.AlignLeft)
        self._recent_title.setVisible(bool(paths))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.setStyleSheet(
            f"StartPage {{ background: {theme.window}; }}"
            f' QPushButton[flat="true"] {{ border: none; color: {theme.accent}; padding: 3px 0;'
            " background: transparent; text-align: left; }"
            ' QPushButton[flat="true"]:hover, QPushButton[flat="true"]:focus'
            " { text-decoration: underline; }"
        )
        for label in (self._what, self._recent_title):
            label.setStyleSheet(f"color: {theme.muted};")

    def _button(self, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(asked)
        return button

    def _recent_button(self, path: Path) -> QPushButton:
        shown = f"{path.stem}  –  {path.parent}"
        metrics = self.fontMetrics()
        button = QPushButton(metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, 460), self)
        button.setFlat(True)
        button.setToolTip(str(path))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.project_chosen.emit(path))
        return button

    def _lay_out(self, buttons: QHBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._what)
        column.addSpacing(14)
        column.addLayout(buttons)
        column.addSpacing(22)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(column)
        layout.addStretch(1)
