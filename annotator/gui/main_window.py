"""The main window: puts the parts together and keeps them in step with the desk."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.action_set import ActionSet, Handler
from annotator.gui.action_table import MENUS, actions_for, mark_action_id
from annotator.gui.article_actions import ArticleActions
from annotator.gui.articles.list_settings import ListSettings
from annotator.gui.backup_actions import BackupActions
from annotator.gui.care.care_actions import CareActions
from annotator.gui.care.list_menu import ListMenu
from annotator.gui.closing import may_close
from annotator.gui.current_state import state_of
from annotator.gui.desk import Desk
from annotator.gui.desk_follower import DeskFollower
from annotator.gui.extraction_actions import ExtractionActions
from annotator.gui.file_actions import FileActions
from annotator.gui.find.find_actions import FindActions
from annotator.gui.guidelines.guideline_actions import GuidelineActions
from annotator.gui.help.help_actions import HelpActions
from annotator.gui.history.history_actions import HistoryActions
from annotator.gui.job_strip import JobStrip
from annotator.gui.key_settings import with_keys
from annotator.gui.mark_actions import MarkActions
from annotator.gui.message_bar import MessageBar
from annotator.gui.questions.question_actions import QuestionActions
from annotator.gui.reading_actions import ReadingActions
from annotator.gui.safekeeping import SAFEKEEP_AFTER_MS, Safekeeper
from annotator.gui.saving_trouble import SavingTrouble
from annotator.gui.scheme.scheme_actions import SchemeActions
from annotator.gui.screen_fit import fit_into
from annotator.gui.settings import Settings
from annotator.gui.start_page import StartPage
from annotator.gui.statistics.statistics_actions import StatisticsActions
from annotator.gui.status_line import StatusLine, hints_of
from annotator.gui.theme import apply_theme, current_theme
from annotator.gui.top_bar import TopBar
from annotator.gui.undo_actions import UndoActions
from annotator.gui.unwanted_keys import UnwantedKeys
from annotator.gui.view_actions import ViewActions
from annotator.gui.wiring import connect
from annotator.gui.workspace import Workspace
from annotator.services.project_thread import ProjectThread
from annotator.services.toolbox import Toolbox

SMALLEST = (880, 560)
USUAL = (1440, 900)
_ARTICLE_MS = 50
"""In which an article has mostly come that is on its way."""


class MainWindow(QMainWindow):
    """One window, one project at a time."""

    next_start: list[str] | None = None
    """The command that starts the program once more when this window has closed."""

    def __init__(
        self,
        tools: Toolbox,
        settings: Settings,
        *,
        person: str | None = None,
        safekeep_after_ms: int = SAFEKEEP_AFTER_MS,
    ) -> None:
        """Show the start page; `person` annotates whatever is opened, else it is asked."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.settings = settings
        self.desk = Desk(tools, settings, person=person, parent=self)
        self.top_bar = TopBar(self)
        self.start_page = StartPage(self)
        self.workspace = Workspace(self)
        self.status_line = StatusLine(self)
        self._job_strip = JobStrip(self.desk.jobs, self)
        self._stack = QStackedWidget(self)
        self.message = MessageBar(self._stack)
        self.files = FileActions(self.desk, self)
        self.safekeeper = Safekeeper(self.desk, after_ms=safekeep_after_ms)
        self.backups = BackupActions(self.desk, self.safekeeper, self.message, self)
        self.saving = SavingTrouble(self.desk, self.message, self.files.save_copy, self)
        self._make_actions()
        self._lay_out()
        self._handlers = self._all_handlers()
        self.actions_ = ActionSet(self, self.top_bar.menu_bar, MENUS, self.handler_of)
        self.actions_.set_marking_widgets(
            self.workspace.text, self.workspace.labels, self.workspace.panel
        )
        ListMenu(self.desk, self.workspace.articles, self.actions_, self.refresh, self)
        self._keys = UnwantedKeys(self.actions_, self.status_line)
        self.views.actions = self.help.actions = self.scheme.actions = self.actions_
        self._caret = 0
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.timeout.connect(self.refresh)
        self._follower = DeskFollower(self)
        connect(self)
        self.draw_actions()
        self._restore_layout()
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

    def open_text(self) -> str:
        """Return the text of the open article, empty when there is none."""
        return self.workspace.text.text

    def show_theme(self) -> None:
        """Give everything the colours of the theme chosen, or of the system."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme = current_theme(app, self.settings.theme)
            apply_theme(app, theme)
            for part in (self.top_bar, self.start_page, self.workspace, self.status_line):
                part.set_theme(theme)
            self.message.set_theme(theme)
            for actions in (
                self.history,
                self.scheme,
                self.guidelines,
                self.questions,
                self.statistics,
                self.help,
                self.actions_,
            ):
                actions.set_theme(theme)

    def refresh(self) -> None:
        """Enable what is possible now, and say so."""
        self._refresh_soon.stop()
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

    def draw_actions(self) -> None:
        """Draw the actions anew: other labels, or other keys."""
        table = actions_for(self.desk.facts.scheme if self.desk.facts else None)
        table = with_keys(table, self.settings.chosen_keys)
        if table != self.actions_.table:
            self.actions_.set_table(table)
            self.marks.links.step_keys = self.actions_.action("label.link").shortcuts()
            self.top_bar.set_palette_key(self.actions_.key("view.palette"))
            self.start_page.set_keys(self.actions_.key("file.new"), self.actions_.key("file.open"))
            self.help.draw_again()
            self.views.draw_again()
        self.refresh()

    def show_project(self, *, is_open: bool) -> None:
        """Show the panes of a project, or the page to begin with."""
        self._stack.setCurrentWidget(self.workspace if is_open else self.start_page)
        self.message.raise_()  # the page shown would cover it

    # --- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key that nobody wanted: a Cyrillic letter, or one pressed very quickly."""
        late = self._refresh_soon.isActive()
        if late:
            self.refresh()
        if not (self._keys.press_latin(event) or (late and self._keys.press(event))):
            self._keys.explain(event)
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Cyrillic letters from the tree of annotations, which would search for them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._keys.press_latin(event)
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
        if not may_close(self, self.desk, self.saving.ask):
            event.ignore()
            return
        self.settings.keep_state("window", self.saveGeometry())
        if (widths := self.workspace.layout_state()) is not None:
            self.settings.keep_state("panes", widths)
        self.reading.keep_place()
        self.lists.keep_place()
        self.hide()
        self.desk.close()
        self.safekeeper.finish()
        event.accept()

    # --- parts

    def _lay_out(self) -> None:
        self.setMenuWidget(self.top_bar)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.workspace)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._job_strip)
        layout.addWidget(self.status_line)
        self.setCentralWidget(centre)
        self.setMinimumSize(*SMALLEST)

    def _make_actions(self) -> None:
        self.extraction = ExtractionActions(self.desk, self.message, self)
        self.articles = ArticleActions(self.desk, self.workspace, self)
        self.care = CareActions(self.desk, self.workspace, self)
        self.marks = MarkActions(self.desk, self.workspace, self)
        self.undo = UndoActions(self.desk, self.workspace, self.message, self)
        self.views = ViewActions(self.desk, self.workspace, self)
        self.finds = FindActions(self.desk, self.workspace, self)
        self.reading = ReadingActions(self.desk, self.workspace, self, self.marks.label)
        self.history = HistoryActions(self.desk, self.workspace, self)
        self.scheme = SchemeActions(self.desk, self.workspace, self)
        self.guidelines = GuidelineActions(self.desk, self.workspace, self)
        self.lists = ListSettings(self.desk, self.workspace.articles, self.status_line)
        self.questions = QuestionActions(self.desk, self.workspace, self)
        self.statistics = StatisticsActions(self.desk, self)
        self.help = HelpActions(self.guidelines, self)

    def _all_handlers(self) -> dict[str, Handler]:
        return {
            **self.undo.handlers(),
            **self.files.handlers(),
            **self.backups.handlers(),
            **self.saving.handlers(),
            **self.extraction.handlers(),
            **self.articles.handlers(),
            **self.care.handlers(),
            **self.marks.handlers(),
            **self.views.handlers(),
            **self.finds.handlers(),
            **self.reading.handlers(),
            **self.history.handlers(),
            **self.scheme.handlers(),
            **self.guidelines.handlers(),
            **self.lists.handlers(),
            **self.questions.handlers(),
            **self.statistics.handlers(),
            **self.help.handlers(),
        }

    def handler_of(self, action_id: str) -> Handler:
        """Return what an action of the table does."""
        if layer := self.reading.handler_of_layer(action_id):
            return layer
        name = action_id.removeprefix(mark_action_id(""))
        return partial(self.marks.label, name) if name != action_id else self._handlers[action_id]

    def _restore_layout(self) -> None:
        if not self.settings.restore_state("window", self.restoreGeometry):
            self.resize(*USUAL)
        fit_into(self, self.screen().availableGeometry())
        self.settings.restore_state("panes", self.workspace.restore_layout)

    # --- state

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
