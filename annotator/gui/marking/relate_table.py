"""What can be done about links of the other kinds, for the table of actions."""

from typing import Final

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action, Scope
from annotator.gui.actions.conditions import relatable

RELATE_ACTIONS: Final = (
    Action(
        id="label.relate",
        title=QT_TRANSLATE_NOOP("Actions", "Other links: who it is, its cue…"),
        menu="label",
        group=1,
        icon="link",
        keys=("Ctrl+L",),
        scope=Scope.MARKING,
        when=relatable,
    ),
)
