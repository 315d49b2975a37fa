"""A large button of the first page: what it does, a line about it, its key."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.theme import Theme


class StartChoice(QPushButton):
    """Says in two lines what one can begin with."""

    def __init__(self, title: str, about: str, key: str, parent: QWidget | None = None) -> None:
        """Show a title, what it is about, and its key if it has one."""
        super().__init__(parent)
        self.setAutoDefault(True)  # Enter presses it, too
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._about = QLabel(title, self), QLabel(about, self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._about.setWordWrap(True)
        self._about.setObjectName("about")
        self._key = QLabel(key, self)
        self._key.setObjectName("keyCap")
        self._key.setVisible(bool(key))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 14, 10)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._title, self._about, self._key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.setStyleSheet(
            f"StartChoice {{ background: {theme.card}; border: 1px solid {theme.border};"
            " border-radius: 8px; padding: 0; }"
            f" StartChoice:hover {{ background: {theme.hover}; }}"
            f" StartChoice:focus {{ border-color: {theme.accent}; }}"
            f" QLabel {{ color: {theme.text}; background: transparent; }}"
            f" #about {{ color: {theme.muted}; }}"
            f" #keyCap {{ background: {theme.key_cap}; color: {theme.muted};"
            f" border: 1px solid {theme.control}; border-radius: 3px; padding: 0 4px;"
            " max-height: 16px; }"
        )

    def sizeHint(self) -> QSize:
        """Return the size of the lines, not of a button without text."""
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the lines."""
        return self._layout.minimumSize()
