"""What is shown before a project is open, and after it is closed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from annotator.gui.start.start_content import StartContent


class StartPage(QWidget):
    """Offers the sample, a new project, an existing one, and what was open lately.

    What is on it is made when it is first seen: most starts open a project.
    """

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    project_chosen = Signal(object)
    """Path of a project that was open lately."""
    project_missed = Signal(object)
    """Path of one that is not there any more."""
    project_forgotten = Signal(object)
    """Path of one that shall be offered no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("startPage")
        self._recent: Sequence[Path] = ()
        self._keys: tuple[str, str] = ("", "")
        self._theme = LIGHT
        self.content: StartContent | None = None

    def set_recent(self, paths: Sequence[Path]) -> None:
        """Show the projects opened lately."""
        self._recent = paths
        if self.content is not None:
            self.content.set_recent(paths)

    def set_keys(self, new: str, open_: str) -> None:
        """Show the keys of the commands for a new project and an existing one."""
        self._keys = (new, open_)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        if self.content is not None:
            self.content.set_theme(theme)

    def take_focus(self) -> None:
        """Take the keyboard to what is most likely wanted."""
        (self.content.first if self.content is not None else self).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is on the page."""
        super().showEvent(event)
        if self.content is None:
            self.content = self._made()
            self.take_focus()

    def _made(self) -> "StartContent":
        from annotator.gui.start.start_content import StartContent

        made = StartContent(self._keys, self)
        made.new.clicked.connect(self.new_asked)
        made.open.clicked.connect(self.open_asked)
        made.demo.clicked.connect(self.demo_asked)
        made.project_chosen.connect(self.project_chosen)
        made.project_missed.connect(self.project_missed)
        made.project_forgotten.connect(self.project_forgotten)
        made.set_theme(self._theme)
        made.set_recent(self._recent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(made)
        return made
