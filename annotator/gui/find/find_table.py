"""The table's part on finding: in the open article, and everything alike."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action
from annotator.gui.actions.conditions import article, pickable

FIND_ACTIONS = (
    Action(
        id="edit.find",
        title=QT_TRANSLATE_NOOP("Actions", "Find…"),
        menu="edit",
        group=2,
        icon="magnifying-glass",
        keys=("Ctrl+F",),
        when=article,
    ),
    Action(
        id="edit.find_next",
        title=QT_TRANSLATE_NOOP("Actions", "Find next"),
        menu="edit",
        group=2,
        keys=("F3",),
        repeats=True,
        when=article,
    ),
    Action(
        id="edit.find_previous",
        title=QT_TRANSLATE_NOOP("Actions", "Find previous"),
        menu="edit",
        group=2,
        keys=("Shift+F3",),
        repeats=True,
        when=article,
    ),
)

ALIKE_ACTIONS = (
    Action(
        id="label.alike",
        title=QT_TRANSLATE_NOOP("Actions", "Mark all like this…"),
        menu="label",
        group=1,
        keys=("Ctrl+Shift+A",),
        when=pickable,
    ),
)
