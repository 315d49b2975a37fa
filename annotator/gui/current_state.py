"""Finds out what the window is in the middle of."""

from annotator.domain.records import Status
from annotator.gui.desk import Desk
from annotator.gui.linking import is_linkable
from annotator.gui.reading.view import TextView
from annotator.gui.settings import Settings
from annotator.gui.under_caret import span_under_caret
from annotator.gui.window_state import NOTHING_TO_UNDO, WindowState


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
        has_attributes=bool(label and label.attributes),
        undo=editor.undo_state if editor else NOTHING_TO_UNDO,
        busy=desk.jobs.busy,
        soft_breaks=settings.soft_breaks,
        theme=settings.theme,
    )
