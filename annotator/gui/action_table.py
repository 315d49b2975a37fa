"""Everything a person can do, once: menus, keys, palette and hints are drawn from here."""

from annotator.domain.records import Status
from annotator.domain.scheme import Scheme
from annotator.gui.actions import QT_TRANSLATE_NOOP, Action, Menu, Scope
from annotator.gui.theme import ThemeChoice
from annotator.gui.window_state import WindowState


def _project(state: WindowState) -> bool:
    return state.project


def _idle(state: WindowState) -> bool:
    return not state.busy


def _importable(state: WindowState) -> bool:
    return state.project and state.writable and not state.busy


def _exportable(state: WindowState) -> bool:
    return state.project and state.articles and not state.busy


def _articles(state: WindowState) -> bool:
    return state.articles


def _article(state: WindowState) -> bool:
    return state.article


def _editable(state: WindowState) -> bool:
    return state.editable


def _closed(state: WindowState) -> bool:
    return state.editable and state.status in {Status.DONE, Status.SKIPPED}


def _span(state: WindowState) -> bool:
    return state.editable and state.span


def _program_span(state: WindowState) -> bool:
    return state.editable and state.program_span


def _linkable(state: WindowState) -> bool:
    return state.editable and state.linkable


def _has_attributes(state: WindowState) -> bool:
    return state.editable and state.has_attributes


def _markable(state: WindowState) -> bool:
    return state.editable and (state.selection or state.span)


def _always(_state: WindowState) -> bool:
    return True


MENUS = (
    Menu(id="file", title=QT_TRANSLATE_NOOP("Actions", "&File"), when=_always),
    Menu(id="edit", title=QT_TRANSLATE_NOOP("Actions", "&Edit"), when=_project),
    Menu(id="view", title=QT_TRANSLATE_NOOP("Actions", "&View"), when=_always),
    Menu(id="article", title=QT_TRANSLATE_NOOP("Actions", "&Article"), when=_articles),
    Menu(id="label", title=QT_TRANSLATE_NOOP("Actions", "&Label"), when=_articles),
    Menu(id="help", title=QT_TRANSLATE_NOOP("Actions", "&Help"), when=_always),
)

FILE_ACTIONS = (
    Action(
        id="file.new",
        title=QT_TRANSLATE_NOOP("Actions", "New project…"),
        menu="file",
        icon="document-new",
        keys=("Ctrl+N",),
        when=_idle,
    ),
    Action(
        id="file.open",
        title=QT_TRANSLATE_NOOP("Actions", "Open…"),
        menu="file",
        icon="document-open",
        keys=("Ctrl+O",),
        when=_idle,
    ),
    Action(
        id="file.recent",
        title=QT_TRANSLATE_NOOP("Actions", "Open recent"),
        menu="file",
        icon="document-open-recent",
        when=_idle,
        submenu=True,
    ),
    Action(
        id="file.import_files",
        title=QT_TRANSLATE_NOOP("Actions", "Import files…"),
        menu="file",
        group=1,
        icon="document-import",
        keys=("Ctrl+I",),
        when=_importable,
    ),
    Action(
        id="file.import_folder",
        title=QT_TRANSLATE_NOOP("Actions", "Import folder…"),
        menu="file",
        group=1,
        icon="folder-open",
        keys=("Ctrl+Shift+I",),
        when=_importable,
    ),
    Action(
        id="file.export",
        title=QT_TRANSLATE_NOOP("Actions", "Export…"),
        menu="file",
        group=1,
        icon="document-export",
        keys=("Ctrl+E",),
        when=_exportable,
    ),
    Action(
        id="file.save_copy",
        title=QT_TRANSLATE_NOOP("Actions", "Save a copy…"),
        menu="file",
        group=2,
        icon="document-save-as",
        keys=("Ctrl+Shift+S",),
        when=_project,
    ),
    Action(
        id="file.person",
        title=QT_TRANSLATE_NOOP("Actions", "Who is annotating…"),
        menu="file",
        group=2,
        icon="system-users",
        when=_project,
    ),
    Action(
        id="file.quit",
        title=QT_TRANSLATE_NOOP("Actions", "Quit"),
        menu="file",
        group=3,
        icon="application-exit",
        keys=("Ctrl+Q",),
    ),
)

EDIT_ACTIONS = (
    Action(
        id="edit.undo",
        title=QT_TRANSLATE_NOOP("Actions", "Undo"),
        menu="edit",
        icon="edit-undo",
        keys=("Ctrl+Z",),
        when=lambda state: state.writable and bool(state.undo.undo),
        detail=lambda state: state.undo.undo,
    ),
    Action(
        id="edit.redo",
        title=QT_TRANSLATE_NOOP("Actions", "Redo"),
        menu="edit",
        icon="edit-redo",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        when=lambda state: state.writable and bool(state.undo.redo),
        detail=lambda state: state.undo.redo,
    ),
    Action(
        id="edit.copy",
        title=QT_TRANSLATE_NOOP("Actions", "Copy the text"),
        menu="edit",
        group=1,
        icon="edit-copy",
        keys=("Ctrl+C",),
        scope=Scope.MARKING,
        when=lambda state: state.article and state.selection,
    ),
    Action(
        id="edit.delete",
        title=QT_TRANSLATE_NOOP("Actions", "Delete or reject the mark"),
        menu="edit",
        group=1,
        icon="edit-delete",
        keys=("Backspace", "Delete"),
        scope=Scope.MARKING,
        when=_span,
        hint=QT_TRANSLATE_NOOP("Actions", "delete"),
    ),
)

VIEW_ACTIONS = (
    Action(
        id="view.palette",
        title=QT_TRANSLATE_NOOP("Actions", "Command palette…"),
        menu="view",
        icon="system-search",
        keys=("Ctrl+K",),
    ),
    Action(
        id="view.zoom_in",
        title=QT_TRANSLATE_NOOP("Actions", "Larger text"),
        menu="view",
        group=1,
        icon="zoom-in",
        keys=("Ctrl++", "Ctrl+="),
        when=_article,
    ),
    Action(
        id="view.zoom_out",
        title=QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        menu="view",
        group=1,
        icon="zoom-out",
        keys=("Ctrl+-",),
        when=_article,
    ),
    Action(
        id="view.zoom_reset",
        title=QT_TRANSLATE_NOOP("Actions", "Text as large as usual"),
        menu="view",
        group=1,
        icon="zoom-original",
        keys=("Ctrl+0",),
        when=_article,
    ),
    Action(
        id="view.soft_breaks",
        title=QT_TRANSLATE_NOOP("Actions", "Break glued paragraphs"),
        menu="view",
        group=1,
        when=_article,
        checked=lambda state: state.soft_breaks,
    ),
    Action(
        id="view.next_pane",
        title=QT_TRANSLATE_NOOP("Actions", "Next pane"),
        menu="view",
        group=2,
        keys=("F6",),
        when=_project,
    ),
    Action(
        id="view.previous_pane",
        title=QT_TRANSLATE_NOOP("Actions", "Previous pane"),
        menu="view",
        group=2,
        keys=("Shift+F6",),
        when=_project,
    ),
    Action(
        id="view.system",
        title=QT_TRANSLATE_NOOP("Actions", "Light or dark as the system is"),
        menu="view",
        group=3,
        checked=lambda state: state.theme is ThemeChoice.SYSTEM,
    ),
    Action(
        id="view.light",
        title=QT_TRANSLATE_NOOP("Actions", "Light"),
        menu="view",
        group=3,
        checked=lambda state: state.theme is ThemeChoice.LIGHT,
    ),
    Action(
        id="view.dark",
        title=QT_TRANSLATE_NOOP("Actions", "Dark"),
        menu="view",
        group=3,
        checked=lambda state: state.theme is ThemeChoice.DARK,
    ),
)

ARTICLE_ACTIONS = (
    Action(
        id="article.next",
        title=QT_TRANSLATE_NOOP("Actions", "Next article"),
        menu="article",
        icon="go-next",
        keys=("Alt+Down",),
        when=_articles,
    ),
    Action(
        id="article.previous",
        title=QT_TRANSLATE_NOOP("Actions", "Previous article"),
        menu="article",
        icon="go-previous",
        keys=("Alt+Up",),
        when=_articles,
    ),
    Action(
        id="article.find",
        title=QT_TRANSLATE_NOOP("Actions", "Search the articles"),
        menu="article",
        icon="edit-find",
        keys=("Ctrl+Shift+F",),
        when=_articles,
    ),
    Action(
        id="article.done_next",
        title=QT_TRANSLATE_NOOP("Actions", "Done, and on to the next"),
        menu="article",
        group=1,
        keys=("Ctrl+Return", "Ctrl+Enter"),
        when=_editable,
        hint=QT_TRANSLATE_NOOP("Actions", "done, next"),
    ),
    Action(
        id="article.skip",
        title=QT_TRANSLATE_NOOP("Actions", "Skip"),
        menu="article",
        group=1,
        keys=("Ctrl+Shift+Return",),
        when=lambda state: state.editable and state.status is not Status.SKIPPED,
    ),
    Action(
        id="article.reopen",
        title=QT_TRANSLATE_NOOP("Actions", "Open again"),
        menu="article",
        group=1,
        when=_closed,
    ),
    Action(
        id="article.question",
        title=QT_TRANSLATE_NOOP("Actions", "Raise a question…"),
        menu="article",
        group=2,
        icon="help-faq",
        keys=("Ctrl+Shift+Q",),
        when=_editable,
    ),
)

LABEL_ACTIONS = (
    Action(
        id="label.accept",
        title=QT_TRANSLATE_NOOP("Actions", "Accept the mark"),
        menu="label",
        group=1,
        keys=("Return", "Enter"),
        scope=Scope.MARKING,
        when=_program_span,
        hint=QT_TRANSLATE_NOOP("Actions", "accept"),
    ),
    Action(
        id="label.link",
        title=QT_TRANSLATE_NOOP("Actions", "Link claim and source"),
        menu="label",
        group=1,
        keys=("L",),
        scope=Scope.MARKING,
        when=_linkable,
        hint=QT_TRANSLATE_NOOP("Actions", "link source"),
    ),
    Action(
        id="label.attributes",
        title=QT_TRANSLATE_NOOP("Actions", "Attributes…"),
        menu="label",
        group=1,
        keys=("A",),
        scope=Scope.MARKING,
        when=_has_attributes,
        hint=QT_TRANSLATE_NOOP("Actions", "attributes"),
    ),
    Action(
        id="label.note",
        title=QT_TRANSLATE_NOOP("Actions", "Note on the mark…"),
        menu="label",
        group=1,
        keys=("N",),
        scope=Scope.MARKING,
        when=_span,
    ),
)

HELP_ACTIONS = (
    Action(
        id="help.keys",
        title=QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        menu="help",
        icon="input-keyboard",
        keys=("F1",),
    ),
    Action(
        id="help.about",
        title=QT_TRANSLATE_NOOP("Actions", "About Annotator"),
        menu="help",
        icon="help-about",
    ),
)

READING_KEYS = (
    (QT_TRANSLATE_NOOP("Actions", "Next, previous mark"), "Tab, Shift+Tab"),
    (QT_TRANSLATE_NOOP("Actions", "Walk through the marks at the caret"), "Ctrl+Space"),
    (QT_TRANSLATE_NOOP("Actions", "Select by characters, words, paragraphs"), "Shift+←→↑↓, Ctrl"),
    (QT_TRANSLATE_NOOP("Actions", "Keep the selection and select one more piece"), "Shift+F8"),
    (QT_TRANSLATE_NOOP("Actions", "Let go of the selection"), "Esc"),
)
"""What the text itself does with keys, for the sheet of shortcuts."""


def mark_action_id(name: str) -> str:
    """Return the id of the action that marks with a label."""
    return f"mark.{name}"


def actions_for(scheme: Scheme | None) -> tuple[Action, ...]:
    """Return all actions, with one for each label of the project's scheme."""
    marks = tuple(
        Action(
            id=mark_action_id(label.name),
            title=label.title,
            menu="label",
            keys=(label.key,) if label.key else (),
            scope=Scope.MARKING,
            when=_markable,
        )
        for label in (scheme.labels if scheme else ())
    )
    return (
        *FILE_ACTIONS,
        *EDIT_ACTIONS,
        *VIEW_ACTIONS,
        *ARTICLE_ACTIONS,
        *marks,
        *LABEL_ACTIONS,
        *HELP_ACTIONS,
    )
