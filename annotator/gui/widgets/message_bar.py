"""A message that floats over the bottom of the window and never moves the text."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.theme import Theme
from annotator.gui.widgets.announcing import announce
from annotator.gui.widgets.passing_focus import PassingFocus

HINT_MS: Final = 6_000
PROBLEM_MS: Final = 20_000
LINGER_MS: Final = 2_000
"""So long one that a person is at stays beyond its time; then it is looked again."""
_MARGIN: Final = 14
_WIDEST: Final = 640
_SIDES: Final = (14, 8)
_FRAME: Final = 4
"""Pixels of the frame, and one more that a line of text may need when it is drawn."""


Offer = tuple[str, Callable[[], object]]
"""What stands on a button, and what it does."""


class _Kept(NamedTuple):
    text: str
    offers: tuple[Offer, ...]


class MessageBar(QFrame):
    """One sentence; goes by itself when nobody is at it, or when it is closed.

    One that is kept goes only when it is closed: others stand before it for a while. What is
    kept is about something, of which there is one message at a time; the last one is shown.
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
        close = self._cross = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the message"))
        close.setToolTip(close.accessibleName())
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self._close)
        self._closing = close
        self._focus = PassingFocus(self)
        self.offer, self.other_offer = self._button(0), self._button(1)
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._beside.addWidget(self._label, 1)
        self._beside.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignVCenter)
        self._beside.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addStretch(1)
        self._below.addWidget(self.other_offer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDES[0], 8, _SIDES[1], 8)
        layout.addLayout(self._beside, 1)
        layout.addLayout(self._below)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass_unless_attended)
        self._kept: dict[str, _Kept] = {}
        self._offers: tuple[Offer, ...] = ()
        self._theme: Theme | None = None
        self._is_problem = False
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, empty when nothing is."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, *offers: Offer, problem: bool) -> None:
        """Show a sentence for a while, longer with a button to think about."""
        self._timer.start(PROBLEM_MS if problem or offers else HINT_MS)
        self._show(text, offers, problem=problem)
        announce(self, text, at_once=problem)

    def unsay(self) -> None:
        """Let go what is said in passing with a button that leads nowhere any more."""
        if self._timer.isActive() and self._offers:
            self._pass()

    def keep(self, about: str, text: str, *offers: Offer) -> None:
        """Show a problem until it is closed or gone, with at most two buttons for what to do."""
        self._kept.pop(about, None)
        self._kept[about] = _Kept(text, offers)
        self._pass()
        announce(self, text, at_once=True)

    def keeps(self, about: str) -> bool:
        """Whether a message about something is kept."""
        return about in self._kept

    def let_go(self, about: str) -> None:
        """Forget what was kept about something: it is no longer so."""
        if self._kept.pop(about, None) is not None and not self._timer.isActive():
            self._pass()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._style()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    @property
    def _last(self) -> _Kept | None:
        return next(reversed(self._kept.values()), None)

    def _pass(self) -> None:
        self._timer.stop()
        last = self._last
        self._focus.give_back()
        if last is None:
            self.hide()
        else:
            self._show(last.text, last.offers, problem=True)

    def _pass_unless_attended(self) -> None:
        """Stay while the keyboard is in it or the mouse over it: it is being read, or answered."""
        if self.underMouse() or self._focus.is_inside:
            self._timer.start(LINGER_MS)
        else:
            self._pass()

    def _close(self) -> None:
        if not self._timer.isActive() and self._kept:
            self._kept.popitem()
        self._pass()

    def _button(self, place: int) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the text
        button.clicked.connect(lambda: self._choose(place))
        return button

    def _choose(self, place: int) -> None:
        do = self._offers[place][1]
        if self._timer.isActive():  # said in passing, and answered
            self._pass()
        do()

    def _show(self, text: str, offers: tuple[Offer, ...], *, problem: bool) -> None:
        self._offers = offers
        self._label.setText(text)
        self._label.setAccessibleName(text)
        for place, button in enumerate((self.offer, self.other_offer)):
            title = offers[place][0] if place < len(offers) else ""
            if title != button.text() and button.hasFocus():
                self._focus.give_back()  # who would press it means what stood there
            button.setText(title)
            button.setVisible(place < len(offers))
        self.setFocusProxy(self.offer if offers else self._closing)
        if len(offers) > 1:  # beside two buttons there is no room for a sentence
            self._below.insertWidget(1, self.offer)
        else:
            self._beside.insertWidget(1, self.offer, 0, Qt.AlignmentFlag.AlignVCenter)
        self._is_problem = problem
        self._style()
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        room = self._over.width() - 2 * _MARGIN
        hint = self.sizeHint().width()
        text = self._label.fontMetrics().horizontalAdvance(self._label.text()) + self._beside_text()
        width = min(room, _WIDEST, max(hint, text))
        height = (
            self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        )
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - _MARGIN, width, height)

    def _beside_text(self) -> int:
        """Return the pixels that are not left for the text of one line."""
        one_offer = len(self._offers) == 1
        others = (self.offer, self._cross) if one_offer else (self._cross,)
        gap = self._beside.spacing()
        return sum(_SIDES) + _FRAME + sum(each.sizeHint().width() + gap for each in others)

    def _style(self) -> None:
        if self._theme is not None:
            edge = self._theme.warning if self._is_problem else self._theme.control
            self.setStyleSheet(
                f"#messageBar {{ background: {self._theme.tooltip}; border: 1px solid {edge};"
                f" border-radius: 8px; }} QLabel {{ color: {self._theme.text}; }}"
            )
