"""The main window: brings its actions to life and keeps them in step with the desk."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
)

from annotator.gui.actions.action import Action, key_name, mark_action_id
from annotator.gui.actions.action_set import ActionSet, Handler
from annotator.gui.actions.actions_around import FILE_ACTIONS, VIEW_ACTIONS
from annotator.gui.actions.menus import MENUS
from annotator.gui.actions.window_state import WindowState
from annotator.gui.settings.settings import Settings
from annotator.gui.window.article_actions import ArticleActions
from annotator.gui.window.closing import may_close
from annotator.gui.window.desk_follower import DeskFollower
from annotator.gui.window.list_settings import ListSettings
from annotator.gui.window.status_line import hints_of
from annotator.gui.window.window_controls import WindowControls
from annotator.services.project_thread import ProjectThread
from annotator.services.toolbox import Toolbox

if TYPE_CHECKING:
    from annotator.gui.window.unwanted_keys import UnwantedKeys

_ARTICLE_MS: Final = 50
"""In which an article has mostly come that is on its way."""
_PAINTED_MS: Final = 20
"""After so long what follows the text is painted, too."""
_COMPLETE_AT_LATEST_MS: Final = 500


class MainWindow(WindowControls):
    """One window, one project at a time.

    What is painted first is made first. What acts on keys and clicks follows by
    itself when that is painted, or as soon as any of it is needed.
    """

    first_painted = Signal()
    """The window is there for the first time."""
    next_start: list[str] | None = None
    """The command that starts the program once more when this window has closed."""

    def __init__(
        self,
        tools: Toolbox,
        settings: Settings,
        *,
        person: str | None = None,
        safekeep_after_ms: int | None = None,
    ) -> None:
        """Show the start page; `person` annotates whatever is opened, else it is asked."""
        super().__init__(tools, settings, person=person)
        self.safekeep_after_ms = safekeep_after_ms
        self.is_complete = self._is_painted = False
        self._handlers: dict[str, Handler] = {}
        self.unwanted_keys: UnwantedKeys | None = None
        self._caret = 0
        self._refresh_soon = self._timer(self.refresh)
        self._complete_soon = self._timer(self.complete)
        self.articles = ArticleActions(self.desk, self.workspace, self)
        self.lists = ListSettings(self.desk, self.workspace.articles, self.status_line)
        self.actions_ = ActionSet(self, self.top_bar.menu_bar, MENUS, self.handler_of)
        self.actions_.show_menus(WindowState())
        self.desk.project_closed.connect(self.complete)  # before others tell why
        self._follower = DeskFollower(self)
        self.workspace.text.painted.connect(self._complete_when_painted)
        self._show_keys((*FILE_ACTIONS, *VIEW_ACTIONS))
        self.restore_layout()
        self.show_theme()
        self._follower.show_closed()

    def take(self, thread: ProjectThread, path: Path) -> None:
        """Show a project that is being opened already."""
        self.show_project(is_open=True)
        self.desk.take(thread, path)

    def start_again(self) -> None:
        """Close, and have the program started once more with the same project."""
        from annotator.gui.starting_again import command_for

        self.next_start = command_for(self.desk.facts.path if self.desk.facts else None)
        self.settings.write()
        if not self.close():
            self.next_start = None

    def take_theme(self) -> None:
        """Give the parts the colours of the theme, and the controls that there are."""
        super().take_theme()
        if self.is_complete:
            self._theme_controls()
            from annotator.gui.dialogs.themed import theme_dialogs

            theme_dialogs(self, self._theme)

    # --- actions

    def complete(self) -> None:
        """Make what acts on a person's word, unless it is there already."""
        if self.is_complete:
            return
        self.is_complete = True
        self._complete_soon.stop()
        self.workspace.text.painted.disconnect(self._complete_when_painted)
        from annotator.gui.care.list_menu import ListMenu
        from annotator.gui.window.unwanted_keys import UnwantedKeys
        from annotator.gui.window.wiring import connect

        self.workspace.complete()
        self.workspace.add_passing(self.message, self._job_strip)
        self._handlers = self.all_handlers()
        ListMenu(self.desk, self.workspace.articles, self.actions_, self.refresh, self)
        self.unwanted_keys = UnwantedKeys(self.actions_)
        self.views.actions = self.help.actions = self.scheme.actions = self.actions_
        marking = (self.workspace.text, self.workspace.labels, self.workspace.panel)
        self.actions_.set_marking_widgets(*marking)
        connect(self)
        self._theme_controls()
        self.draw_actions()

    def handler_of(self, action_id: str) -> Handler:
        """Return what an action of the table does."""
        self.complete()
        if layer := self.reading.handler_of_layer(action_id):
            return layer
        name = action_id.removeprefix(mark_action_id(""))
        return partial(self.marks.label, name) if name != action_id else self._handlers[action_id]

    def draw_actions(self) -> None:
        """Draw the actions anew: other labels, or other keys."""
        if self.is_complete:
            self._draw_table()
        self.refresh()

    def _draw_table(self) -> None:
        from annotator.gui.actions.action_table import actions_for

        table = self._with_keys(actions_for(self.desk.facts.scheme if self.desk.facts else None))
        if table != self.actions_.table:
            self.actions_.set_table(table)
            self.marks.links.step_keys = self.actions_.action("label.link").shortcuts()
            self._show_keys(table)
            self.help.draw_again()
            self.views.draw_again()

    def refresh(self) -> None:
        """Enable what is possible now, and say so."""
        self._refresh_soon.stop()
        if not self.is_complete:
            is_open = self.desk.facts is not None
            has_articles = is_open and bool(self.desk.counts.total)
            self.actions_.show_menus(WindowState(project=is_open, articles=has_articles))
            return
        from annotator.gui.window.current_state import state_of

        state = state_of(self.desk, self.workspace.text, self.settings)._replace(
            history=self.history.has_row,
            past=self.history.is_past,
            chosen=self.workspace.articles.chosen_count,
        )
        if self.actions_.update_state(state):
            self.status_line.hints.set_hints(hints_of(self.actions_, state))

    def refresh_later(self) -> None:
        """Enable what is possible, once everything that is happening has happened."""
        is_coming = self.desk.editor is not None and self.desk.editor.is_coming
        self._refresh_soon.start(_ARTICLE_MS if is_coming else 0)

    def lay_out_again(self) -> None:
        """Show the article anew, its paragraphs being broken another way."""
        self._follower.show_again()
        self.refresh_later()

    def follow_caret(self) -> None:
        """Enable what is possible where the caret is now."""
        caret = self.workspace.text.caret()
        if caret != self._caret:
            self._caret = caret
            self.refresh_later()

    # --- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Complete the window after this, unless a project is about to be painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)
        if not self.is_complete and not self._complete_soon.isActive():
            self._complete_soon.start(_COMPLETE_AT_LATEST_MS if self.desk.opening else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that nobody wanted: a Cyrillic letter, or one pressed very quickly."""
        late = self._refresh_soon.isActive() or not self.is_complete
        self.complete()
        if late:
            self.refresh()
        if not (self._press_latin(event) or (late and self._press(event))):
            if self.unwanted_keys is not None:
                self.unwanted_keys.explain(event)
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Cyrillic letters from the tree of annotations, which would search for them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press_latin(event)
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let files and folders be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped, or open it when it is a project."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        QTimer.singleShot(0, self, partial(self.files.take_dropped, paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything and close; ask first when something is running or not written."""
        self.complete()
        if not may_close(self, self.desk, self.saving.ask):
            event.ignore()
            return
        self.keep_layout()
        self.reading.keep_place()
        self.lists.keep_place()
        self.hide()
        self.desk.close()
        self.safekeeper.finish()
        event.accept()

    # --- parts

    def _timer(self, receiver: Handler) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.timeout.connect(receiver)
        return made

    def _complete_when_painted(self) -> None:
        """Complete the window when the article that was wanted first is there."""
        if self.workspace.text.article_id is not None:
            self._complete_soon.start(_PAINTED_MS)

    def _with_keys(self, table: tuple[Action, ...]) -> tuple[Action, ...]:
        chosen = self.settings.chosen_keys
        if not chosen:
            return table
        from annotator.gui.settings.key_settings import with_keys

        return with_keys(table, chosen)

    def _show_keys(self, table: tuple[Action, ...]) -> None:
        keys = {each.id: key_name(each.keys[0]) for each in self._with_keys(table) if each.keys}
        self.top_bar.set_palette_key(keys.get("view.palette", ""))
        self.start_page.set_keys(keys.get("file.new", ""), keys.get("file.open", ""))

    def _theme_controls(self) -> None:
        for actions in (
            self.history,
            self.scheme,
            self.guidelines,
            self.questions,
            self.statistics,
            self.help,
            self.actions_,
        ):
            actions.set_theme(self._theme)

    def _press_latin(self, event: QKeyEvent) -> bool:
        return self.unwanted_keys is not None and self.unwanted_keys.press_latin(event)

    def _press(self, event: QKeyEvent) -> bool:
        return self.unwanted_keys is not None and self.unwanted_keys.press(event)
