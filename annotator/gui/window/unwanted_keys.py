"""Keys that no widget wanted: a Cyrillic letter for a Latin one, one that does nothing now."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.words.russian_keys import latin_sequence

translate = QCoreApplication.translate


class UnwantedKeys(QObject):
    """Presses the action a key means, or says why it means nothing now."""

    said = Signal(str)
    """Why a key does nothing at this place of the text."""

    def __init__(self, actions: ActionSet) -> None:
        """Press `actions`."""
        super().__init__(actions)
        self._actions = actions

    def press_latin(self, event: QKeyEvent) -> bool:
        """Press the action of the Latin letter on the same key; return whether there was one."""
        keys = latin_sequence(event)
        return keys is not None and self._press(keys, event)

    def press(self, event: QKeyEvent) -> bool:
        """Press the action of the key itself; return whether there was one."""
        return self._press(QKeySequence(event.keyCombination()), event)

    def explain(self, event: QKeyEvent) -> None:
        """Say why a key of marking does nothing now."""
        keys = latin_sequence(event) or QKeySequence(event.keyCombination())
        action = self._actions.impossible(keys, QApplication.focusWidget())
        state = self._actions.state
        if action is None or state is None or not state.article or not event.text().isprintable():
            return
        if not state.writable:
            why = translate(
                "MainWindow", "The project is open only to look at; it cannot be changed."
            )
        else:
            from annotator.gui.palette.reasons import reason

            why = reason(action, state)
            why = f"{why[:1].upper()}{why[1:]}."
        self.said.emit(why)

    def _press(self, keys: QKeySequence, event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        return self._actions.press(keys, focus, held=event.isAutoRepeat())
