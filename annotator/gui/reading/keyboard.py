"""The keyboard on the text: caret moves, with Shift selecting, and the view's few own commands."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent

from annotator.gui.reading.caret import CaretMoves
from annotator.gui.reading.flow import Flow
from annotator.gui.reading.keys import command_of, move_of

if TYPE_CHECKING:
    from annotator.gui.reading.view import TextView


class Keyboard:
    """Turns key presses into caret moves, selections and commands of the view."""

    def __init__(self, view: "TextView") -> None:
        self._view = view
        self._moves: CaretMoves | None = None

    def press(self, event: QKeyEvent, flow: Flow | None) -> bool:
        """Do what a key press asks for; return whether it asked for anything known here."""
        if flow is None:
            return False
        if self._moves is None or self._moves.flow is not flow:
            self._moves = CaretMoves(flow)
        move = move_of(event)
        if move is not None:
            self._move(self._moves, *move)
            return True
        command = command_of(event)
        return command is not None and getattr(self._view, command)() is not False

    def _move(self, moves: CaretMoves, name: str, extend: bool) -> None:
        state = self._view.selection_state
        if name not in {"up", "down", "page_up", "page_down"}:
            moves.forget_goal()
        caret = self._target(moves, name, state.caret)
        self._view.set_selection_state(state.extended(caret) if extend else state.moved(caret))
        self._view.reveal_caret()

    def _target(self, moves: CaretMoves, name: str, caret: int) -> int:
        match name:
            case "page_up":
                return moves.up(caret, self._view.page_lines())
            case "page_down":
                return moves.down(caret, self._view.page_lines())
            case "text_start":
                return 0
            case "text_end":
                return len(self._view.text)
            case _:
                target: int = getattr(moves, name)(caret)
                return target
