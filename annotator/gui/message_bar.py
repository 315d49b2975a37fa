"""A message that floats over the bottom of the window and never moves the text."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from annotator.gui.theme import Theme

HINT_MS: Final = 6_000
PROBLEM_MS: Final = 20_000
_MARGIN: Final = 14
_WIDEST: Final = 640


class _Kept(NamedTuple):
    text: str
    offered: str
    chosen: Callable[[], object]


class MessageBar(QFrame):
    """One sentence; goes by itself, or when it is closed.

    One that is kept goes only when it is closed: others stand before it for a while.
    """

    def __init__(self, over: QWidget) -> None:
        """Float over a widget."""
        super().__init__(over)
        self.setObjectName("messageBar")
        self._over = over
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the message"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self._close)
        self.offer = QPushButton(self)
        self.offer.clicked.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass)
        self._kept: _Kept | None = None
        self._theme: Theme | None = None
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, empty when nothing is."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, *, problem: bool) -> None:
        """Show a sentence for a while."""
        self._timer.start(PROBLEM_MS if problem else HINT_MS)
        self._show(text, "", problem=problem)

    def keep(self, text: str, offered: str, chosen: Callable[[], object]) -> None:
        """Show a problem until it is closed, with a button for what can be done about it."""
        self._kept = _Kept(text, offered, chosen)
        self._pass()

    def let_go(self) -> None:
        """Forget what was kept: it is about nothing that is still there."""
        if self._kept is not None:
            self._kept = None
            if not self._timer.isActive():
                self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._style(problem=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _pass(self) -> None:
        self._timer.stop()
        if self._kept is None:
            self.hide()
        else:
            self._show(self._kept.text, self._kept.offered, problem=True)

    def _close(self) -> None:
        if not self._timer.isActive():
            self._kept = None
        self._pass()

    def _choose(self) -> None:
        if self._kept is not None:
            self._kept.chosen()

    def _show(self, text: str, offered: str, *, problem: bool) -> None:
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self.offer.setText(offered)
        self.offer.setVisible(bool(offered))
        self._style(problem=problem)
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        room = self._over.width() - 2 * _MARGIN
        hint = self.sizeHint().width()
        text = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 80
        width = min(room, _WIDEST, max(hint, text))
        height = (
            self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        )
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - _MARGIN, width, height)

    def _style(self, *, problem: bool) -> None:
        if self._theme is not None:
            edge = self._theme.warning if problem else self._theme.control
            self.setStyleSheet(
                f"#messageBar {{ background: {self._theme.tooltip}; border: 1px solid {edge};"
                f" border-radius: 8px; }} QLabel {{ color: {self._theme.text}; }}"
            )
