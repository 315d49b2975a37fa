"""The table's part on caring for articles."""

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action, Scope
from annotator.gui.actions.conditions import articles, editable, project, several
from annotator.gui.actions.window_state import WindowState


def _many(state: WindowState) -> bool:
    return state.articles and state.writable and not state.busy


def _workable(state: WindowState) -> bool:
    return several(state) and state.writable


def _how_many(state: WindowState) -> str:
    """Return how many articles are chosen, once these are several."""
    if not several(state):
        return ""
    return QCoreApplication.translate("Actions", "%n articles", "", state.chosen)


CARE_ACTIONS = (
    Action(
        id="article.details",
        title=QT_TRANSLATE_NOOP("Actions", "Title, address and other details…"),
        menu="article",
        group=5,
        icon="pencil-simple",
        keys=("F2",),
        when=lambda state: state.article,
    ),
    Action(
        id="article.read_again",
        title=QT_TRANSLATE_NOOP("Actions", "Read in another encoding…"),
        menu="article",
        group=5,
        icon="translate",
        keys=("Ctrl+Alt+R",),
        when=editable,
    ),
    Action(
        id="article.bin",
        title=QT_TRANSLATE_NOOP("Actions", "Put the article in the bin"),
        menu="article",
        group=5,
        icon="trash",
        keys=("Ctrl+Delete",),
        when=editable,
    ),
    Action(
        id="article.bin_shown",
        title=QT_TRANSLATE_NOOP("Actions", "Put all articles of the list in the bin"),
        menu="article",
        group=5,
        when=_many,
    ),
)

CHANGES = (
    Action(
        id="chosen.done",
        title=QT_TRANSLATE_NOOP("Actions", "Mark as done"),
        menu="chosen",
        icon="check",
        keys=("Ctrl+Return", "Ctrl+Enter"),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.nothing",
        title=QT_TRANSLATE_NOOP("Actions", "Nothing to mark in them"),
        menu="chosen",
        icon="check-circle",
        keys=("Ctrl+Shift+N",),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.skip",
        title=QT_TRANSLATE_NOOP("Actions", "Skip them, and say why…"),
        menu="chosen",
        icon="skip-forward",
        keys=("Ctrl+Shift+Return",),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.reopen",
        title=QT_TRANSLATE_NOOP("Actions", "Open them again"),
        menu="chosen",
        keys=("Ctrl+Shift+R",),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.question",
        title=QT_TRANSLATE_NOOP("Actions", "Raise a question on each…"),
        menu="chosen",
        group=1,
        icon="question",
        keys=("Ctrl+Shift+Q",),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.details",
        title=QT_TRANSLATE_NOOP("Actions", "Site, language and date…"),
        menu="chosen",
        group=1,
        icon="pencil-simple",
        keys=("F2",),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
    Action(
        id="chosen.extract",
        title=QT_TRANSLATE_NOOP("Actions", "Extract their entities"),
        menu="chosen",
        group=2,
        icon="sparkle",
        keys=("Ctrl+Alt+E",),
        scope=Scope.LIST,
        when=lambda state: _workable(state) and not state.busy,
        detail=_how_many,
    ),
    Action(
        id="chosen.export",
        title=QT_TRANSLATE_NOOP("Actions", "Export only these…"),
        menu="chosen",
        group=2,
        icon="upload-simple",
        keys=("Ctrl+E",),
        scope=Scope.LIST,
        when=lambda state: several(state) and not state.busy,
        detail=_how_many,
    ),
    Action(
        id="chosen.bin",
        title=QT_TRANSLATE_NOOP("Actions", "Put them in the bin"),
        menu="chosen",
        group=3,
        icon="trash",
        keys=("Ctrl+Delete", "Delete"),
        scope=Scope.LIST,
        when=_workable,
        detail=_how_many,
    ),
)
"""What is done with several articles; in the list these have the keys of what is done with one."""

CHOSEN_ACTIONS = (
    Action(
        id="article.choose_all",
        title=QT_TRANSLATE_NOOP("Actions", "Choose all articles of the list"),
        menu="article",
        keys=("Ctrl+A",),
        scope=Scope.LIST,
        when=articles,
    ),
    *CHANGES,
    Action(
        id="chosen.one",
        title=QT_TRANSLATE_NOOP("Actions", "Choose one article again"),
        menu="chosen",
        group=4,
        keys=("Esc",),
        scope=Scope.LIST,
        when=several,
    ),
)

PROJECT_CARE_ACTIONS = (
    Action(
        id="file.imports",
        title=QT_TRANSLATE_NOOP("Actions", "Imports…"),
        menu="file",
        group=5,
        icon="stack",
        keys=("Ctrl+Alt+I",),
        when=project,
    ),
    Action(
        id="article.duplicates",
        title=QT_TRANSLATE_NOOP("Actions", "Duplicates…"),
        menu="file",
        group=5,
        icon="copy-simple",
        keys=("Ctrl+Shift+D",),
        when=articles,
    ),
    Action(
        id="article.show_bin",
        title=QT_TRANSLATE_NOOP("Actions", "Bin…"),
        menu="file",
        group=5,
        icon="trash-simple",
        keys=("Ctrl+Alt+B",),
        when=project,
    ),
)
"""Those on the articles of the project as a whole, among the actions on files."""
