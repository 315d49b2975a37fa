"""The frame of the main window: its bars and pages, and how they look; what is painted first."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.project.desk import Desk
from annotator.gui.settings.settings import Settings
from annotator.gui.start.start_page import StartPage
from annotator.gui.theme import LIGHT, Theme, apply_font, apply_theme, current_theme
from annotator.gui.widgets.later_parts import LaterParts
from annotator.gui.widgets.screen_fit import fit_into
from annotator.gui.window.status_line import StatusLine
from annotator.gui.window.top_bar import TopBar
from annotator.gui.workspace.workspace import Workspace
from annotator.services.toolbox import Toolbox

if TYPE_CHECKING:
    from annotator.gui.widgets.message_bar import MessageBar
    from annotator.gui.window.job_strip import JobStrip

SMALLEST = (880, 560)
USUAL = (1440, 900)


class WindowFrame(QMainWindow, LaterParts):
    """Bars at the edges, and between them the panes of a project or the page to begin with."""

    def __init__(self, tools: Toolbox, settings: Settings, *, person: str | None) -> None:
        """Show the start page; `person` annotates whatever is opened, else it is asked."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_font(app)
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.settings = settings
        self._theme = LIGHT
        self.desk = Desk(tools, settings, person=person, parent=self)
        self.top_bar = TopBar(self)
        self.start_page = StartPage(self)
        self.workspace = Workspace(self)
        self.workspace.restore(settings)
        self.status_line = StatusLine(self)
        self._stack = QStackedWidget(self)
        self.desk.hint.connect(self._say_in_passing)
        self._lay_out()

    @cached_property
    def _job_strip(self) -> "JobStrip":
        """The strip that tells of the running job; jobs begin when the window is complete."""
        from annotator.gui.window.job_strip import JobStrip

        made = JobStrip(self.desk.jobs, self)
        self._column.insertWidget(self._column.indexOf(self.status_line), made)
        return made

    def open_text(self) -> str:
        """Return the text of the open article, empty when there is none."""
        return self.workspace.text.text

    @cached_property
    def message(self) -> "MessageBar":
        """What messages are shown in; made for the first one, or when the window is complete."""
        from annotator.gui.widgets.message_bar import MessageBar

        made = MessageBar(self._stack)
        made.set_theme(self._theme)
        return made

    def _say_in_passing(self, text: str) -> None:
        self.message.say(text, problem=False)

    def show_theme(self) -> None:
        """Give everything the colours of the theme chosen, or of the system."""
        self._theme = self._give_theme()
        self.take_theme()

    def _give_theme(self) -> Theme:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return LIGHT
        theme = current_theme(app, self.settings.theme)
        apply_theme(app, theme)
        return theme

    def take_theme(self) -> None:
        """Give the parts the colours of the theme."""
        for part in (self.top_bar, self.start_page, self.workspace, self.status_line):
            part.set_theme(self._theme)
        if self.is_made("message"):
            self.message.set_theme(self._theme)

    def show_project(self, *, is_open: bool) -> None:
        """Show the panes of a project, or the page to begin with."""
        self._stack.setCurrentWidget(self.workspace if is_open else self.start_page)
        if self.is_made("message"):
            self.message.raise_()  # the page shown would cover it

    def _lay_out(self) -> None:
        self.setMenuWidget(self.top_bar)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.workspace)
        centre = QWidget(self)
        self._column = layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.status_line)
        self.setCentralWidget(centre)
        self.setMinimumSize(*SMALLEST)

    def restore_layout(self) -> None:
        """Give window and panes the size and place they had."""
        if not self.settings.restore_state("window", self.restoreGeometry):
            self.resize(*USUAL)
        fit_into(self, self.screen().availableGeometry())
        self.settings.restore_state("panes", self.workspace.restore_layout)

    def keep_layout(self) -> None:
        """Remember size and place of window and panes."""
        self.settings.keep_state("window", self.saveGeometry())
        if (widths := self.workspace.layout_state()) is not None:
            self.settings.keep_state("panes", widths)
