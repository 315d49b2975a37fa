"""A hand: drags and key presses on the real window, each of them counted."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.ranges import Range
from annotator.gui.window.main_window import MainWindow

_LEFT: Final = Qt.MouseButton.LeftButton
_STEPS: Final = 4
_INSET: Final = 2
"""Pixels by which a drag begins and ends inside the outer characters."""


class Hand:
    """Does to the window what an annotator does with mouse and keyboard, and nothing else.

    Scrolling with the wheel is no action; everything is aimed at pixels.
    """

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window = window
        self._qtbot = qtbot
        self.actions: list[str] = []

    def mark(self, ranges: Sequence[Range], digit: str) -> int:
        """Drag over each range and press the label's digit; return the actions it took."""
        before = len(self.actions)
        self._scroll_to(ranges[0].start)
        for number, piece in enumerate(ranges):
            self.drag(piece, holding=number > 0)
        self.press(digit)
        return len(self.actions) - before

    def link(self) -> int:
        """Press L; return the actions it took."""
        self.press("l")
        return 1

    def press(self, key: str) -> None:
        """Press one key where the focus is."""
        self.actions.append(key)
        focus = QApplication.focusWidget()
        assert focus is not None
        self._qtbot.keyClick(focus, key)
        QApplication.processEvents()

    def drag(self, piece: Range, *, holding: bool) -> None:
        """Drag from within the first character of a range to within its last one."""
        self.actions.append("Ctrl+drag" if holding else "drag")
        start = self._place(piece.start) + QPointF(_INSET, 0)
        end = self._place(piece.end) - QPointF(_INSET, 0)
        modifiers = (
            Qt.KeyboardModifier.ControlModifier if holding else Qt.KeyboardModifier.NoModifier
        )
        self._mouse(QEvent.Type.MouseButtonPress, start, _LEFT, modifiers)
        for step in range(1, _STEPS + 1):
            way = start + (end - start) * step / _STEPS
            self._mouse(QEvent.Type.MouseMove, way, _LEFT, modifiers)
        self._mouse(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton, modifiers)
        QApplication.processEvents()

    def _scroll_to(self, offset: int) -> None:
        """Turn the wheel until an offset is in the upper half of the view."""
        text = self._window.workspace.text
        bar = text.verticalScrollBar()
        for _ in range(200):
            rect = text.caret_rect(offset)
            top = rect.top() if rect is not None else None
            if top is not None and 0 <= top <= text.viewport().height() / 2:
                return
            if bar.value() >= bar.maximum() and top is not None and top >= 0:
                return
            up = top is not None and top < 0
            bar.setValue(bar.value() + (-60 if up else 60))
            QApplication.processEvents()
        raise AssertionError(f"{offset} does not come into view")

    def _place(self, offset: int) -> QPointF:
        """Return the middle of a caret place, in the viewport."""
        rect = self._window.workspace.text.caret_rect(offset)
        assert rect is not None, f"{offset} is not in view"
        return rect.center()

    def _mouse(
        self,
        kind: QEvent.Type,
        place: QPointF,
        held: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        viewport = self._window.workspace.text.viewport()
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else _LEFT
        everywhere = QPointF(viewport.mapToGlobal(QPoint(0, 0))) + place
        event = QMouseEvent(kind, place, everywhere, button, held, modifiers)
        QApplication.sendEvent(viewport, event)
