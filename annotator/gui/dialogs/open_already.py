"""Windows that stay beside the text: asked for again, the one that is open comes to the front."""

from PySide6.QtWidgets import QDialog, QWidget


def is_open_already(kind: type[QDialog], window: QWidget) -> bool:
    """Bring the dialog of a kind to the front; return whether there is one."""
    found = next((each for each in window.findChildren(kind) if each.isVisible()), None)
    if found is None:
        return False
    if found.isMinimized():
        found.showNormal()
    found.raise_()
    found.activateWindow()
    return True
