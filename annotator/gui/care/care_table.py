"""The table's part on caring for articles."""

from annotator.gui.actions import QT_TRANSLATE_NOOP, Action
from annotator.gui.conditions import articles, editable, project
from annotator.gui.window_state import WindowState


def _many(state: WindowState) -> bool:
    return state.articles and state.writable and not state.busy


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
        title=QT_TRANSLATE_NOOP("Actions", "Put all articles of the list in the bin…"),
        menu="article",
        group=5,
        when=_many,
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
