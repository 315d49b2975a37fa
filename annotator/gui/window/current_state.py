"""Finds out what the window is in the middle of."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.records import Status
from annotator.domain.scheme import Scheme
from annotator.gui.actions.window_state import NOTHING_TO_UNDO, WindowState
from annotator.gui.marking.linking import is_linkable
from annotator.gui.marking.relating import relates
from annotator.gui.project.desk import Desk
from annotator.gui.reading import TextView, Visibility
from annotator.gui.reading.under_caret import span_under_caret
from annotator.gui.settings.settings import Settings
from annotator.gui.words.sentences import step_title
from annotator.services.change_event import UndoState


def state_of(desk: Desk, text: TextView, settings: Settings) -> WindowState:
    """Return what the window is in the middle of."""
    editor, facts = desk.editor, desk.facts
    content = editor.content if editor else None
    current = span_under_caret(text)
    span = content.span(current) if content and current else None
    scheme = facts.scheme if facts else None
    label = scheme.label(span.label) if scheme and span else None
    return WindowState(
        project=facts is not None,
        writable=facts is not None and not facts.read_only,
        articles=bool(desk.counts.total) and facts is not None,
        article=content is not None,
        status=content.status_of(desk.person) if content else Status.NEW,
        selection=bool(text.selection()) and content is not None,
        span=span is not None,
        current=text.current_span() is not None,
        program_span=bool(span and content and span.annotator in content.programs),
        linkable=bool(span and scheme and is_linkable(span.label, scheme)),
        relatable=bool(span and scheme and relates(span.label, scheme)),
        has_attributes=bool(label and label.attributes),
        undo=_in_words(editor.undo_state, scheme) if editor else NOTHING_TO_UNDO,
        busy=desk.jobs.busy,
        soft_breaks=settings.soft_breaks,
        odd_characters=settings.reading.odd_characters,
        snaps_to_tokens=settings.snaps_to_tokens,
        layers=_layers(text, scheme),
        link_by_itself=settings.link_by_itself,
        shows_pace=settings.shows_pace,
        long_titles=settings.long_titles,
        theme=settings.theme,
    )


def _in_words(state: UndoState, scheme: Scheme | None) -> UndoState:
    """Return what can be undone and redone as a person calls it."""
    undo, redo = step_title(state.undo, scheme), step_title(state.redo, scheme)
    return state._replace(undo=undo, redo=redo)


def _layers(text: TextView, scheme: Scheme | None) -> dict[str, str]:
    """Return a word for each layer that is not simply shown."""
    words = {
        Visibility.DIMMED: QCoreApplication.translate("Actions", "dimmed"),
        Visibility.HIDDEN: QCoreApplication.translate("Actions", "hidden"),
    }
    layers = scheme.layers if scheme else ()
    found = {each.name: text.layer_visibility(each.name) for each in layers}
    return {name: words[how] for name, how in found.items() if how in words}
