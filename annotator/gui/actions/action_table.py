"""Everything a person can do, once: menus, keys, palette and hints are drawn from here."""

from annotator.domain.scheme import Scheme
from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action, Scope, mark_action_id
from annotator.gui.actions.actions_around import FILE_ACTIONS, HELP_ACTIONS, VIEW_ACTIONS
from annotator.gui.actions.actions_on_articles import ARTICLE_ACTIONS, LABEL_ACTIONS
from annotator.gui.actions.actions_on_text import (
    EDGE_ACTIONS,
    EDIT_ACTIONS,
    SELECTION_ACTIONS,
    TEXT_ACTIONS,
    layer_actions,
)
from annotator.gui.actions.conditions import markable
from annotator.gui.care.care_table import CARE_ACTIONS, CHOSEN_ACTIONS, PROJECT_CARE_ACTIONS
from annotator.gui.find.find_table import ALIKE_ACTIONS, FIND_ACTIONS
from annotator.gui.help.help_table import PAGE_ACTIONS
from annotator.gui.history.history_table import HISTORY_ACTIONS
from annotator.gui.marking.relate_table import RELATE_ACTIONS
from annotator.gui.scheme.scheme_table import GUIDELINE_ACTIONS, PROJECT_ACTIONS
from annotator.gui.statistics.statistics_table import STATISTICS_ACTIONS

READING_KEYS = (
    (QT_TRANSLATE_NOOP("Actions", "Next mark, those awaiting a verdict first"), "Tab, Shift+Tab"),
    (QT_TRANSLATE_NOOP("Actions", "Walk through the marks at the caret"), "Ctrl+Space"),
    (QT_TRANSLATE_NOOP("Actions", "Select by characters, words, paragraphs"), "Shift+←→↑↓, Ctrl"),
    (QT_TRANSLATE_NOOP("Actions", "Keep the selection and select one more piece"), "Shift+F8"),
    (QT_TRANSLATE_NOOP("Actions", "Let go of the selection"), "Esc"),
)
"""What the text itself does with keys, for the sheet of shortcuts."""


def file_actions() -> tuple[Action, ...]:
    """Return the actions on files, with those on the project as a whole in the midst of them."""
    before = {"file.save_copy": PROJECT_CARE_ACTIONS, "file.person": PROJECT_ACTIONS}
    return tuple(action for each in FILE_ACTIONS for action in (*before.get(each.id, ()), each))


def actions_for(scheme: Scheme | None) -> tuple[Action, ...]:
    """Return all actions, with one for each label of the project's scheme."""
    marks = tuple(
        Action(
            id=mark_action_id(label.name),
            title=label.title,
            menu="label",
            keys=(label.key,) if label.key else (),
            scope=Scope.MARKING,
            when=markable,
        )
        for label in (scheme.labels if scheme else ())
        if not label.retired
    )
    return (
        *file_actions(),
        *EDIT_ACTIONS,
        *SELECTION_ACTIONS,
        *FIND_ACTIONS,
        *STATISTICS_ACTIONS,
        *VIEW_ACTIONS,
        *TEXT_ACTIONS,
        *(layer_actions(scheme) if scheme else ()),
        *ARTICLE_ACTIONS,
        *CARE_ACTIONS,
        *CHOSEN_ACTIONS,
        *marks,
        *LABEL_ACTIONS,
        *RELATE_ACTIONS,
        *ALIKE_ACTIONS,
        *EDGE_ACTIONS,
        *HISTORY_ACTIONS,
        *PAGE_ACTIONS,
        *GUIDELINE_ACTIONS,
        *HELP_ACTIONS,
    )
