"""The table's part on the history."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action

HISTORY_ACTIONS = (
    Action(
        id="history.article",
        title=QT_TRANSLATE_NOOP("Actions", "History of the article"),
        menu="article",
        group=3,
        icon="clock-counter-clockwise",
        keys=("Ctrl+H",),
        when=lambda state: state.article,
    ),
    Action(
        id="history.mark",
        title=QT_TRANSLATE_NOOP("Actions", "History of the mark"),
        menu="label",
        group=4,
        icon="clock-counter-clockwise",
        keys=("Ctrl+Shift+H",),
        when=lambda state: state.article and state.span,
    ),
    Action(
        id="history.look",
        title=QT_TRANSLATE_NOOP("Actions", "Show the article as it was then"),
        menu="article",
        group=3,
        icon="eye",
        keys=("Ctrl+Alt+L",),
        when=lambda state: state.history,
    ),
    Action(
        id="history.go_back",
        title=QT_TRANSLATE_NOOP("Actions", "Go back to this state"),
        menu="article",
        group=3,
        icon="arrow-u-up-left",
        keys=("Ctrl+Alt+Z",),
        when=lambda state: state.history and state.writable,
    ),
    Action(
        id="history.now",
        title=QT_TRANSLATE_NOOP("Actions", "Back to the article as it is now"),
        menu="article",
        group=3,
        icon="arrow-right",
        keys=("Ctrl+Alt+N",),
        when=lambda state: state.past,
    ),
)
