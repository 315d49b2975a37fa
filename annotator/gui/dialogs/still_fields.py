"""Lists and figures on a page that scrolls: the wheel scrolls the page and changes none of them.

Qt's own take the wheel even without the keyboard, so that a value changes
under whoever only wants to see what is further down.
"""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox


class StillComboBox(QComboBox):
    """A list to choose from by click and key."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()


class StillSpinBox(QSpinBox):
    """A figure to be typed or stepped."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
