"""F1: the guidelines for a label where one is in question, the help pages everywhere else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.action_set import Handler
from annotator.gui.guidelines.guideline_actions import GuidelineActions
from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.help.help_window import HelpWindow


class HelpActions(QObject):
    """The window of the help is made when it is first asked for."""

    def __init__(self, guidelines: GuidelineActions, window: QWidget) -> None:
        """Show help beside `window`; labels have their help in `guidelines`."""
        super().__init__(window)
        self._guidelines = guidelines
        self._window = window
        self._theme = LIGHT
        self.window: HelpWindow | None = None

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"help.pages": self.show_help}

    def show_help(self) -> None:
        """Show the guidelines for the label in question, or the help pages."""
        if label := self._guidelines.label_in_question():
            self._guidelines.show_section(label)
        else:
            self.show_pages()

    def show_pages(self) -> None:
        """Show the help pages."""
        from annotator.gui.help.help_window import HelpWindow

        if self.window is None:
            self.window = HelpWindow(self._theme, self._window)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.contents.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.window is not None:
            self.window.set_theme(theme)
