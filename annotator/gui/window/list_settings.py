"""What is remembered of the list of articles and of the status line, and how they are shown."""

from PySide6.QtCore import QObject, Signal

from annotator.gui.actions.action_set import Handler
from annotator.gui.articles.article_pane import ArticlePane
from annotator.gui.project.desk import Desk
from annotator.gui.window.status_line import StatusLine


class ListSettings(QObject):
    """Turns what can be turned, and brings the list back to where it was scrolled."""

    changed = Signal()

    def __init__(self, desk: Desk, pane: ArticlePane, status_line: StatusLine) -> None:
        """Show the list and the status line as they were shown last."""
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._status_line = status_line
        self._project = ""
        pane.set_title_lines(2 if desk.settings.long_titles else 1)
        status_line.set_with_pace(shown=desk.settings.shows_pace)
        desk.project_opened.connect(self._await_list)
        desk.project_closed.connect(self.keep_place)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"view.long_titles": self.turn_titles, "view.pace": self.turn_pace}

    def turn_titles(self) -> None:
        """Give titles two lines, or one."""
        settings = self._desk.settings
        settings.long_titles = not settings.long_titles
        self._pane.set_title_lines(2 if settings.long_titles else 1)
        self.changed.emit()

    def turn_pace(self) -> None:
        """Show today's count and the pace, or do not."""
        settings = self._desk.settings
        settings.shows_pace = not settings.shows_pace
        self._status_line.set_with_pace(shown=settings.shows_pace)
        self.changed.emit()

    def keep_place(self) -> None:
        """Remember which row of the open project's list is the first in view."""
        if self._project:
            self._desk.settings.set_list_place(self._project, self._pane.list.first_row)
            self._project = ""

    def _await_list(self) -> None:
        if self._desk.facts is not None:
            project = self._desk.facts.id
            row = self._desk.settings.list_place(project)
            self._project = project
            self._pane.scroll_when_found(row)
