"""The slim bar at the top: menus at the left, palette and annotator at the right."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QToolButton, QWidget

from annotator.gui.theme import Theme

_APART: Final = 8
"""Pixels between the palette and the person."""


class TopBar(QWidget):
    """Holds the menu bar, and the two buttons that everybody needs."""

    palette_asked = Signal()
    person_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the name of the program."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel("Annotator", self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(False)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._palette = QToolButton(self)
        self._palette.setText(self.tr("⌘ Command palette"))
        self._palette.setToolTip(self.tr("Everything that can be done now, found by name"))
        self._palette.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._palette.clicked.connect(self.palette_asked)
        self._key = QLabel("Ctrl K", self)
        self._key.setObjectName("keyCap")
        self._person = QToolButton(self)
        self._person.setObjectName("personButton")
        self._person.setToolTip(self.tr("Who is annotating"))
        self._person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._person.clicked.connect(self.person_asked)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 10, 1)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self.menu_bar, 1)
        layout.addWidget(self._palette)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(_APART)
        layout.addWidget(self._person)
        self.set_person("", project=False)

    def set_person(self, person: str, *, project: bool) -> None:
        """Show who is annotating, or that nobody is known to."""
        self._person.setText(person or self.tr("Who are you?"))
        self._person.setVisible(project)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the menus what room there is."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Look again when there are other menus."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """Leave the program's name out, then the key, where menus would find no room beside it."""
        shown = [self.menu_bar, self._palette]
        shown += [] if self._person.isHidden() else [self._person]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * self._row.count() + margins.left() + margins.right()
        needed = sum(each.sizeHint().width() for each in shown) + gaps + _APART
        left = self.width() - needed
        for label in (self._key, self._title):
            left -= label.sizeHint().width()
            label.setVisible(left >= 0 and bool(label.text()))

    def set_palette_key(self, key: str) -> None:
        """Show which key opens the command palette."""
        self._key.setText(key.replace("+", " "))
        self._make_room()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.setStyleSheet(
            f"TopBar {{ background: {theme.window}; border-bottom: 1px solid {theme.border}; }}"
            f" QLabel {{ color: {theme.text}; }}"
            f" #keyCap {{ background: {theme.key_cap}; color: {theme.muted};"
            f" border: 1px solid {theme.control}; border-radius: 3px; padding: 0 4px;"
            " max-height: 15px; }"
        )
