"""The table's part on statistics."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action

STATISTICS_ACTIONS = (
    Action(
        id="view.statistics",
        title=QT_TRANSLATE_NOOP("Actions", "Statistics"),
        menu="view",
        icon="chart-bar",
        keys=("Ctrl+Shift+T",),
        when=lambda state: state.project,
    ),
)
