"""Dialogs with colours of their own: those that are open follow the theme of the window."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QDialog, QWidget

from annotator.gui.theme import Theme


@runtime_checkable
class Themed(Protocol):
    """Whatever takes over other colours."""

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        ...


def theme_dialogs(window: QWidget, theme: Theme) -> None:
    """Give the dialogs of a window, and theirs, the colours of a theme."""
    for dialog in window.findChildren(QDialog):
        if isinstance(dialog, Themed):
            dialog.set_theme(theme)
