"""The table's part on the project as a whole: its scheme and its guidelines."""

from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action

PROJECT_ACTIONS = (
    Action(
        id="file.scheme",
        title=QT_TRANSLATE_NOOP("Actions", "Labels and scheme…"),
        menu="file",
        group=2,
        icon="tag",
        keys=("Ctrl+Alt+S",),
        when=lambda state: state.project and not state.busy,
    ),
    Action(
        id="file.guidelines",
        title=QT_TRANSLATE_NOOP("Actions", "Edit the guidelines…"),
        menu="file",
        group=2,
        icon="note-pencil",
        when=lambda state: state.project and state.writable,
    ),
    Action(
        id="file.import_scheme",
        title=QT_TRANSLATE_NOOP("Actions", "Import a scheme…"),
        menu="file",
        group=2,
        icon="download-simple",
        when=lambda state: state.project and state.writable and not state.busy,
    ),
    Action(
        id="file.export_scheme",
        title=QT_TRANSLATE_NOOP("Actions", "Export the scheme…"),
        menu="file",
        group=2,
        icon="upload-simple",
        when=lambda state: state.project,
    ),
)
GUIDELINE_ACTIONS = (
    Action(
        id="help.guidelines",
        title=QT_TRANSLATE_NOOP("Actions", "Guidelines for this label"),
        menu="help",
        icon="book-open",
        keys=("Ctrl+F1",),
        when=lambda state: state.project,
    ),
)
