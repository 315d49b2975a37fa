"""The keyboard's way back from a part that comes and goes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class PassingFocus(QObject):
    """Gives the keyboard back to where it was; Qt gives it to whatever is next to what is hidden.

    That is a label in the bar, where Space would mark.
    """

    def __init__(self, part: QWidget) -> None:
        """Remember from where the keyboard comes to `part`."""
        super().__init__(part)
        self._part = part
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def is_inside(self) -> bool:
        """Whether the keyboard is in the part."""
        focus = QApplication.focusWidget()
        return focus is not None and self._holds(focus)

    def give_back(self) -> None:
        """Let the keyboard go back, if it is in the part: that is about to be hidden."""
        if self.is_inside and self._before is not None and isValid(self._before):
            self._before.setFocus()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and before is not None and self._holds(now) and not self._holds(before):
            self._before = before

    def _holds(self, widget: QWidget) -> bool:
        return widget is self._part or self._part.isAncestorOf(widget)
