"""F1: the guidelines for a label where one is in question, else the help page about it.

Who chooses the help in its menu, or in the palette, wants the help.
"""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.actions.action_set import ActionSet, Handler
from annotator.gui.guidelines.guideline_actions import GuidelineActions
from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.help.help_window import HelpWindow

_SHORTCUT = "helpShortcut"


class HelpActions(QObject):
    """The window of the help is made when it is first asked for, one for each dialog that asks."""

    def __init__(self, guidelines: GuidelineActions, window: QWidget) -> None:
        """Show help beside `window`; labels have their help in `guidelines`."""
        super().__init__(window)
        self._guidelines = guidelines
        self._window = window
        self._theme = LIGHT
        self.actions: ActionSet | None = None
        self.window: HelpWindow | None = None
        self._has_helped = False
        """Whether a window of the help, or a key for one, may be there."""
        self._by_key = False
        """Whether it is the key that asks for help."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._give_key)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"help.pages": self.show_help}

    def show_help(self) -> None:
        """Show the page about what one looks at; the key, guidelines for the label in question."""
        by_key, self._by_key = self._by_key, False
        if by_key and (label := self._guidelines.label_in_question()):
            self._guidelines.show_section(label)
        else:
            from annotator.gui.help.help_context import page_about

            self.show_page(page_about(QApplication.focusWidget()))

    def show_page(self, name: str) -> None:
        """Show a help page."""
        if self.window is None:
            self.window = self._made(self._window)
        _show(self.window, name)

    def set_theme(self, theme: Theme) -> None:
        """Give other colours to what is opened from now on."""
        self._theme = theme

    def draw_again(self) -> None:
        """Tell of other keys and commands in what is open, and watch for the key."""
        if self.actions is not None:
            self.actions.action("help.pages").installEventFilter(self)
        if self._has_helped and self.actions is not None:
            from PySide6.QtGui import QKeySequence, QShortcut

            from annotator.gui.help.help_window import HelpWindow

            for shown in self._window.findChildren(HelpWindow):
                shown.set_table(self.actions.table)
            for each in self._window.findChildren(QShortcut, _SHORTCUT):
                each.setKey(QKeySequence(self.actions.key("help.pages")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that the key was pressed, which says the same to Qt as the menu does."""
        if event.type() is QEvent.Type.Shortcut:
            self._by_key = True
        return super().eventFilter(watched, event)

    def _made(self, parent: QWidget) -> "HelpWindow":
        from annotator.gui.help.help_window import HelpWindow

        self._has_helped = True
        table = self.actions.table if self.actions is not None else ()
        return HelpWindow(self._theme, table, parent)

    def _give_key(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let a dialog of the window that has come to the front have the key of the help."""
        dialog = now.window() if now is not None else None
        if dialog is None or dialog is self._window:
            return  # and nothing more is loaded at the start
        from PySide6.QtGui import QKeySequence, QShortcut
        from PySide6.QtWidgets import QDialog

        if not isinstance(dialog, QDialog) or self._window not in _above(dialog):
            return
        if dialog.objectName() != "helpWindow" and dialog.findChild(QShortcut, _SHORTCUT) is None:
            key = self.actions.key("help.pages") if self.actions is not None else ""
            shortcut = QShortcut(QKeySequence(key), dialog)
            shortcut.setObjectName(_SHORTCUT)
            self._has_helped = True
            shortcut.activated.connect(partial(self._help_with, dialog))

    def _help_with(self, dialog: QWidget) -> None:
        """Show the page about a dialog, in a window of its own: the dialog may hold all others."""
        from annotator.gui.help.help_context import page_about
        from annotator.gui.help.help_window import HelpWindow

        beside = dialog.findChild(HelpWindow) or self._made(dialog)
        _show(beside, page_about(dialog))


def _above(widget: QWidget) -> Iterator[QWidget]:
    """Yield what a widget belongs to, beyond its window, too."""
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _show(window: "HelpWindow", name: str) -> None:
    window.show_page(name)
    window.show()
    window.raise_()
    window.activateWindow()
    window.contents.setFocus()
