"""The panel of annotations at the right of the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.scheme import Scheme
from annotator.gui.theme import LIGHT, Theme


class AnnotationPanel(QWidget):
    """Lists the spans, links, questions and notes of an article, one tab a layer."""

    span_activated = Signal(str)
    """A span was clicked, or reached with a key."""
    accept_requested = Signal(str)
    """A program's span shall be accepted."""
    reject_requested = Signal(str)
    """A program's span shall be rejected."""
    undecide_requested = Signal(str)
    """The verdict on a program's span shall be taken back."""
    delete_requested = Signal(str)
    """A span of the person's own shall be deleted."""
    unlink_requested = Signal(str)
    """A relation of the person's own shall be removed."""
    note_edit_requested = Signal(str)
    """The note on a span shall be written."""
    settle_requested = Signal(str, bool)
    """A question shall be settled, or opened again."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("annotationPanel")
        self._theme = theme
        self._content: AnnotatedArticle | None = None
        self._current: str | None = None

    def set_content(self, content: AnnotatedArticle | None, scheme: Scheme, person: str) -> None:
        """Show what `person` sees in an article; None: there is no article."""
        self._content = content

    def set_current(self, span_id: str | None) -> None:
        """Select a span, and bring up the tab it is in; nothing is emitted."""
        self._current = span_id

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
