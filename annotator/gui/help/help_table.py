"""The table's part on the help pages."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action

PAGE_ACTIONS = (
    Action(
        id="help.pages",
        title=QT_TRANSLATE_NOOP("Actions", "Help"),
        menu="help",
        icon="question",
        keys=("F1",),
    ),
)
