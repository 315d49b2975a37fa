"""Opens the palette over the window, with all that it offers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from annotator.gui.action_set import ActionSet
from annotator.gui.command_palette import CommandPalette, Told
from annotator.gui.desk import Desk
from annotator.gui.help.help_pages import help_pages
from annotator.gui.palette.article_finding import found
from annotator.gui.palette.commands import commands
from annotator.gui.palette.entries import Entry
from annotator.gui.setting_names import setting_names
from annotator.gui.translations import language as in_force

ShowAside = Callable[[str, str], object]
"""Shows a page of `help`, or the `settings` about something."""


def open_palette(actions: ActionSet, desk: Desk, show: ShowAside, window: QWidget) -> None:
    """Open the palette over `window`."""
    lately = desk.settings.lately_used
    aside = [*_settings(show), *_help(show)]
    palette = CommandPalette(commands(actions), aside, lately, actions.theme, window)
    palette.used = desk.settings.add_lately_used
    if desk.editor is not None:
        palette.offer_articles(partial(_find, desk), desk.editor.open)
    palette.open()


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
