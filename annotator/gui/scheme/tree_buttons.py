"""The buttons below the tree of the scheme: they add to it and move what is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

_SPACING = 6


class TreeButtons(QWidget):
    """A row of buttons that add, and one of those that move."""

    label_asked = Signal()
    layer_asked = Signal()
    relation_asked = Signal()
    move_asked = Signal(int)
    """By how many places what is chosen shall move."""

    def __init__(self, parent: QWidget, *, writable: bool) -> None:
        """Offer them if the scheme is `writable`."""
        super().__init__(parent)
        self._writable = writable
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_SPACING)
        layout.addLayout(self._adding())
        layout.addLayout(self._moving())

    def _adding(self) -> QHBoxLayout:
        adding = QHBoxLayout()
        adding.setSpacing(_SPACING)
        for title, asked in (
            (self.tr("+ Label"), self.label_asked),
            (self.tr("+ Layer"), self.layer_asked),
            (self.tr("+ Relation"), self.relation_asked),
        ):
            adding.addWidget(self._button(title, asked.emit))
        return adding

    def _moving(self) -> QHBoxLayout:
        moving = QHBoxLayout()
        moving.setSpacing(_SPACING)
        for sign, by, name in (
            ("↑", -1, self.tr("Move up (Alt+↑)")),
            ("↓", 1, self.tr("Move down (Alt+↓)")),
        ):
            moving.addWidget(self._button(sign, partial(self.move_asked.emit, by), name))
        moving.addStretch(1)
        return moving

    def _button(self, title: str, do: Callable[[], object], name: str = "") -> QPushButton:
        button = dialog_button(title, do, self, name)
        button.setEnabled(self._writable)
        return button


def dialog_button(
    title: str, do: Callable[[], object], parent: QWidget, name: str = ""
) -> QPushButton:
    """Return a button that Enter elsewhere in the dialog does not press; `name` is said of it."""
    button = QPushButton(title, parent)
    button.setAutoDefault(False)
    button.setAccessibleName(name or title)
    button.setToolTip(name)
    button.clicked.connect(lambda _on=False: do())
    return button
