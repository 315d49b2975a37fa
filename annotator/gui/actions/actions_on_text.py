"""The table's part on the text itself: going back, what is selected, how it is set, edges."""

from dataclasses import dataclass

from annotator.domain.scheme import Scheme
from annotator.gui.actions.action import QT_TRANSLATE_NOOP, Action, Scope
from annotator.gui.actions.conditions import article, resizable, span
from annotator.gui.actions.window_state import WindowState

EDIT_ACTIONS = (
    Action(
        id="edit.undo",
        title=QT_TRANSLATE_NOOP("Actions", "Undo"),
        menu="edit",
        icon="arrow-counter-clockwise",
        keys=("Ctrl+Z",),
        repeats=True,
        when=lambda state: state.writable and bool(state.undo.undo),
        detail=lambda state: state.undo.undo,
    ),
    Action(
        id="edit.redo",
        title=QT_TRANSLATE_NOOP("Actions", "Redo"),
        menu="edit",
        icon="arrow-clockwise",
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        repeats=True,
        when=lambda state: state.writable and bool(state.undo.redo),
        detail=lambda state: state.undo.redo,
    ),
    Action(
        id="edit.copy",
        title=QT_TRANSLATE_NOOP("Actions", "Copy the text"),
        menu="edit",
        group=1,
        icon="copy",
        keys=("Ctrl+C",),
        scope=Scope.MARKING,
        when=lambda state: state.article and state.selection,
    ),
    Action(
        id="edit.delete",
        title=QT_TRANSLATE_NOOP("Actions", "Delete or reject the mark"),
        menu="edit",
        group=1,
        icon="trash",
        keys=("Backspace", "Delete"),
        scope=Scope.MARKING,
        when=span,
        hint=QT_TRANSLATE_NOOP("Actions", "delete"),
        program_hint=QT_TRANSLATE_NOOP("Actions", "reject"),
    ),
)

SELECTION_ACTIONS = (
    Action(
        id="edit.grow_selection",
        title=QT_TRANSLATE_NOOP("Actions", "Select more: word, phrase, sentence, paragraph"),
        menu="edit",
        group=1,
        keys=("Ctrl+W",),
        repeats=True,
        scope=Scope.MARKING,
        when=article,
    ),
    Action(
        id="edit.shrink_selection",
        title=QT_TRANSLATE_NOOP("Actions", "Select less again"),
        menu="edit",
        group=1,
        keys=("Ctrl+Shift+W",),
        repeats=True,
        scope=Scope.MARKING,
        when=lambda state: state.article and state.selection,
    ),
)

TEXT_ACTIONS = (
    Action(
        id="text.font",
        title=QT_TRANSLATE_NOOP("Actions", "Font"),
        menu="view",
        group=1,
        submenu=True,
        when=article,
    ),
    Action(
        id="text.line_width",
        title=QT_TRANSLATE_NOOP("Actions", "Line width"),
        menu="view",
        group=1,
        submenu=True,
        when=article,
    ),
    Action(
        id="text.line_spacing",
        title=QT_TRANSLATE_NOOP("Actions", "Line spacing"),
        menu="view",
        group=1,
        submenu=True,
        when=article,
    ),
    Action(
        id="text.odd_characters",
        title=QT_TRANSLATE_NOOP("Actions", "Show odd characters"),
        menu="view",
        group=1,
        keys=("Ctrl+Shift+O",),
        when=article,
        checked=lambda state: state.odd_characters,
    ),
    Action(
        id="text.snap",
        title=QT_TRANSLATE_NOOP("Actions", "Drags take whole words"),
        menu="view",
        group=1,
        when=article,
        checked=lambda state: state.snaps_to_tokens,
    ),
)

_EDGE_HINTS = {"end_token_right": QT_TRANSLATE_NOOP("Actions", "longer")}
EDGE_ACTIONS = tuple(
    Action(
        id=f"edge.{name}",
        title=title,
        menu="label",
        group=2,
        keys=keys,
        repeats=True,
        scope=Scope.MARKING,
        when=resizable,
        hint=_EDGE_HINTS.get(name, ""),
    )
    for name, title, keys in (
        ("end_token_right", QT_TRANSLATE_NOOP("Actions", "End a word later"), ("Alt+Right",)),
        ("end_token_left", QT_TRANSLATE_NOOP("Actions", "End a word earlier"), ("Alt+Left",)),
        (
            "start_token_left",
            QT_TRANSLATE_NOOP("Actions", "Begin a word earlier"),
            ("Alt+Shift+Left",),
        ),
        (
            "start_token_right",
            QT_TRANSLATE_NOOP("Actions", "Begin a word later"),
            ("Alt+Shift+Right",),
        ),
        (
            "end_character_right",
            QT_TRANSLATE_NOOP("Actions", "End a character later"),
            ("Alt+.",),
        ),
        (
            "end_character_left",
            QT_TRANSLATE_NOOP("Actions", "End a character earlier"),
            ("Alt+,",),
        ),
        (
            "start_character_left",
            QT_TRANSLATE_NOOP("Actions", "Begin a character earlier"),
            ("Alt+Shift+,",),
        ),
        (
            "start_character_right",
            QT_TRANSLATE_NOOP("Actions", "Begin a character later"),
            ("Alt+Shift+.",),
        ),
    )
)
"""Arrows for words, comma and full stop for characters; with Shift the beginning moves.

One spelling of each: Qt knows by itself that Shift and a full stop write “>”, and
of two spellings that fit one key press it takes none.
"""

_MOST_LAYER_KEYS = 9


@dataclass(frozen=True, slots=True)
class _HowShown:
    """Tells how a layer is shown; equal for the same layer, so that its action is the same."""

    layer: str

    def __call__(self, state: WindowState) -> str:
        return state.layers.get(self.layer, "")


def layer_action_id(name: str) -> str:
    """Return the id of the action that shows, dims or hides a layer."""
    return f"layer.{name}"


def layer_actions(scheme: Scheme) -> tuple[Action, ...]:
    """Return an action for each layer that labels belong to: shown, dimmed, hidden in turn."""
    layers = [each for each in scheme.layers if scheme.labels_in(each.name)]
    return tuple(
        Action(
            id=layer_action_id(layer.name),
            title=layer.title,
            menu="view",
            group=4,
            keys=(f"Alt+{number}",) if number <= _MOST_LAYER_KEYS else (),
            when=article,
            detail=_HowShown(layer.name),
        )
        for number, layer in enumerate(layers, 1)
    )
