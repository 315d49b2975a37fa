"""How things look and where the keyboard is: zoom, paragraphs, theme, panes, palette, help."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import EnvironmentProblem
from annotator.gui.actions.action_set import ActionSet, Handler
from annotator.gui.dialogs.open_already import is_open_already
from annotator.gui.project.desk import Desk
from annotator.gui.theme import ThemeChoice
from annotator.gui.workspace.workspace import Workspace


class ViewActions(QObject):
    """Changes what the window looks like, and nothing in the project."""

    theme_chosen = Signal()
    soft_breaks_changed = Signal()
    keys_changed = Signal()
    rules_changed = Signal()
    """Backups are kept otherwise."""
    help_wanted = Signal(str)
    """Name of a help page."""
    start_again_wanted = Signal()

    def __init__(self, desk: Desk, workspace: Workspace, window: QWidget) -> None:
        """Work on what `workspace` shows."""
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._window = window
        self.actions: ActionSet | None = None
        self._has_sheet = False
        workspace.text.zoom_changed.connect(self._keep_zoom)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        text = self._workspace.text
        return {
            "view.palette": self.show_palette,
            "view.zoom_in": text.zoom_in,
            "view.zoom_out": text.zoom_out,
            "view.zoom_reset": text.reset_zoom,
            "view.soft_breaks": self.turn_soft_breaks,
            "view.next_pane": partial(self._workspace.step_pane, 1),
            "view.previous_pane": partial(self._workspace.step_pane, -1),
            "view.system": partial(self._choose_theme, ThemeChoice.SYSTEM),
            "view.light": partial(self._choose_theme, ThemeChoice.LIGHT),
            "view.dark": partial(self._choose_theme, ThemeChoice.DARK),
            "edit.copy": text.copy,
            "file.settings": self.show_settings,
            "help.keys": self.show_keys,
            "help.about": self.show_about,
        }

    def show_palette(self) -> None:
        """Open the command palette."""
        from annotator.gui.palette.opening import open_palette

        if self.actions is not None:
            open_palette(self.actions, self._desk, self._show_aside, self._window)

    def _show_aside(self, place: str, name: str) -> None:
        """Show a help page, or the settings that a name is about."""
        if place == "help":
            self.help_wanted.emit(name)
        else:
            self.show_settings(name)

    def show_keys(self) -> None:
        """Show the sheet of keyboard shortcuts."""
        from annotator.gui.actions.shortcut_sheet import ShortcutSheet

        if self.actions is not None and not is_open_already(ShortcutSheet, self._window):
            self._has_sheet = True
            ShortcutSheet(self.actions.table, self._window, self.actions.theme).show()

    def draw_again(self) -> None:
        """Tell of other keys in the sheets that are open."""
        if self._has_sheet and self.actions is not None:
            from annotator.gui.actions.shortcut_sheet import ShortcutSheet

            for sheet in self._window.findChildren(ShortcutSheet):
                sheet.set_table(self.actions.table)

    def show_settings(self, about: str = "") -> None:
        """Show the settings, those `about` something if it is said."""
        from annotator.gui.settings.settings_dialog import SettingsDialog

        if self.actions is not None:
            redraw = self.keys_changed.emit
            rules = self.rules_changed.emit
            dialog = SettingsDialog(self.actions, self._desk.settings, redraw, rules, self._window)
            dialog.field.setText(about)
            dialog.finished.connect(self._write_settings)
            dialog.start_again.connect(dialog.close)
            dialog.start_again.connect(self.start_again_wanted)
            dialog.open()

    def _write_settings(self) -> None:
        if not self._desk.settings.write():
            said = self.tr(
                "The settings could not be written: they hold until the program ends. Is the disk"
                " full?"
            )
            self._desk.problem.emit(EnvironmentProblem(said))

    def show_about(self) -> None:
        """Say which program this is."""
        from annotator.gui.help.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def turn_soft_breaks(self) -> None:
        """Show glued paragraphs apart, or as they are stored."""
        settings = self._desk.settings
        settings.soft_breaks = not settings.soft_breaks
        self._workspace.text.set_soft_breaks(settings.soft_breaks)
        self.soft_breaks_changed.emit()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._desk.settings.theme = choice
        self.theme_chosen.emit()

    def _keep_zoom(self, zoom: float) -> None:
        self._desk.settings.zoom = zoom
