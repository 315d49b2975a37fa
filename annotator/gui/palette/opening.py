"""Opens the palette over the window, with all that it offers."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from annotator.gui.actions.action_set import ActionSet
from annotator.gui.help.help_pages import help_pages
from annotator.gui.palette.article_finding import found
from annotator.gui.palette.command_palette import CommandPalette, Told
from annotator.gui.palette.commands import commands
from annotator.gui.palette.entries import Entry
from annotator.gui.project.desk import Desk
from annotator.gui.settings.setting_names import setting_names
from annotator.gui.words.translations import language as in_force

_SOON_MS: Final = 60
"""After which the window has noticed what is possible."""
ShowAside = Callable[[str, str], object]
"""Shows a page of `help`, or the `settings` about something."""


def open_palette(actions: ActionSet, desk: Desk, show: ShowAside, window: QWidget) -> None:
    """Open the palette over `window`."""
    lately = desk.settings.lately_used
    aside = [*_settings(show), *_help(show)]
    palette = CommandPalette(commands(actions), aside, lately, actions.theme, window)
    palette.used = desk.settings.add_lately_used
    palette.offer_articles(partial(_find, desk), partial(_open, desk))
    _Follower(palette, actions, desk)
    palette.open()


class _Follower(QObject):
    """Lets the palette offer what is possible by then when a project has opened meanwhile.

    An object of the palette's, so that nothing is told any more when that has gone.
    """

    def __init__(self, palette: CommandPalette, actions: ActionSet, desk: Desk) -> None:
        """Follow the project on `desk`."""
        super().__init__(palette)
        self._palette = palette
        self._actions = actions
        soon = QTimer(self)
        soon.setSingleShot(True)
        soon.setInterval(_SOON_MS)
        soon.timeout.connect(self.offer)
        for changed in (desk.project_opened, desk.counts_changed):
            changed.connect(soon.start)
        if desk.opening and desk.facts is None:
            desk.project_opened.connect(self.offer)

    def offer(self) -> None:
        """Offer what is possible now."""
        self._palette.set_commands(commands(self._actions))


def _open(desk: Desk, article_id: str) -> None:
    if desk.editor is not None:
        desk.editor.open(article_id)


def _find(desk: Desk, words: str, told: Told) -> None:
    session = desk.session
    if session is not None:
        find = partial(found, words=words, person=desk.person)
        session.submit(find, told, desk.problem.emit)


def _settings(show: ShowAside) -> list[Entry]:
    section = QCoreApplication.translate("CommandPalette", "Settings")
    return [
        Entry(title=name, do=partial(show, "settings", name), section=section, also=(english,))
        for name, english in setting_names()
    ]


def _help(show: ShowAside) -> list[Entry]:
    section = QCoreApplication.translate("CommandPalette", "Help")
    return [
        Entry(
            title=page.title,
            do=partial(show, "help", page.name),
            section=section,
            also=tuple(page.headings),
        )
        for page in help_pages(in_force())
    ]
