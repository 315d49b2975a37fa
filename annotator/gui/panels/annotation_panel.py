"""The panel of annotations at the right of the text."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.scheme import Scheme
from annotator.gui.panels.annotation_tree import AnnotationTree
from annotator.gui.panels.count_tabs import CountTabs
from annotator.gui.panels.outline import Outline
from annotator.gui.panels.outline_rows import Row
from annotator.gui.panels.row_actions import RowAction
from annotator.gui.panels.wording import empty_sentence, no_article, nothing_here, tab_title
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.filling import fill

_MARGIN = 10
"""At the left; at the right the scroll bar stands in the margin."""
_BELOW_TABS = 11
_WIDTH = 310
_LONG = 1_000
"""Records of an article from which it is looked through before it is shown."""


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
        self.setAccessibleName(self.tr("Annotations"))
        self._theme = theme
        self._outline: Outline | None = None
        self._prepared: Outline | None = None
        self._current: str | None = None
        self._awaited = False
        self._read_only = False
        self._tabs = CountTabs(theme, self)
        self._tabs.setAccessibleName(self.tr("Layers"))
        self._tree = AnnotationTree(theme, self)
        self._tree.setAccessibleName(self.tr("Annotations"))
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 4, 1, 0)
        layout.setSpacing(_BELOW_TABS)
        layout.addWidget(self._tabs)
        layout.addWidget(self._tree, 1)
        self.setFocusProxy(self._tree)
        self._tabs.currentChanged.connect(self._show_tab)
        self._tree.acted.connect(self._act)

    def prepare(self, content: AnnotatedArticle | None, scheme: Scheme, person: str) -> bool:
        """Look through another, long article; return whether that was done just now.

        Shown in the next turn of the event loop, the window never stands still for both.
        """
        known = self._prepared or self._outline
        if content is None or len(content.records) < _LONG:
            return False
        if known is not None and _same(known, content, scheme, person):
            return False
        self._prepared = Outline(content, scheme, person)
        return True

    def set_content(self, content: AnnotatedArticle | None, scheme: Scheme, person: str) -> None:
        """Show what `person` sees in an article; None: there is no article.

        Later versions of the same article are shown by changing the rows that differ.
        """
        before, prepared = self._outline, self._prepared
        self._prepared = None
        if before and content and _same(before, content, scheme, person):
            self._tree.refresh(before.update(content))
            self._show_counts(before)
            if self._tabs.current_name() != self._tree.rows.tab:
                self._show_tab()
        else:
            if prepared is None or prepared.content is not content:
                prepared = Outline(content, scheme, person) if content else None
            self._outline = prepared
            self._tree.set_scheme(scheme)
            self._show_counts(self._outline)
            self._show_tab()
        self._keep_current()

    def set_current(self, span_id: str | None) -> None:
        """Select a span, and bring up the tab it is in; nothing is emitted.

        A span that is not listed yet is selected when it is. The tab stays where
        the person left it when the span is the current one already.
        """
        if span_id == self._current and not self._awaited:
            self._keep_current()
            return
        self._current = span_id
        row = self._tree.current_row()
        if row is None or span_id is None or row.span_id != span_id:
            self._bring_up()

    def set_read_only(self, *, read_only: bool) -> None:
        """Say whether the person can mark, and so whether she is told how."""
        self._read_only = read_only

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._tabs.set_theme(theme)
        self._tree.set_theme(theme)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a width that shows the four usual tabs."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background and the line below the tabs."""
        painter = QPainter(self)
        fill(painter, self.rect(), QColor(self._theme.panel))
        if self._tabs.count():
            painter.setPen(QColor(self._theme.border))
            below = self._tabs.geometry().bottom()
            painter.drawLine(_MARGIN, below, self.width() - _MARGIN - 1, below)
        painter.end()

    def _show_counts(self, outline: Outline | None) -> None:
        tabs = outline.tabs() if outline else ()
        self._tabs.set_tabs([(tab.name, tab_title(tab)) for tab in tabs])

    def _show_tab(self) -> None:
        outline, name = self._outline, self._tabs.current_name()
        self._tree.show_tab(outline, name)
        if self._read_only and outline:
            sentence = nothing_here()
        else:
            sentence = empty_sentence(name, outline.scheme) if outline else no_article()
        self._tree.set_sentence(sentence)

    def _bring_up(self) -> None:
        """Show the current span in the tab it is in."""
        span_id = self._current
        location = self._outline.locate(span_id) if self._outline and span_id else None
        self._awaited = location is None and span_id is not None
        if location and location.tab != self._tree.rows.tab:
            self._tabs.choose(location.tab)
            self._show_tab()
        self._column.activate()  # the tabs may have come just now, and moved the tree
        self._tree.select(location, scroll=True)

    def _keep_current(self) -> None:
        """After a change: select the current span again, without leaving the tab for it."""
        if self._awaited:
            self._bring_up()
            return
        row = self._tree.current_row()
        if row is not None and row.span_id == self._current:
            return
        location = self._outline.locate(self._current) if self._outline and self._current else None
        here = location if location and location.tab == self._tree.rows.tab else None
        self._tree.select(here, scroll=False)

    def _act(self, action: RowAction, row: Row) -> None:
        """Ask for what a person did to a row."""
        match action:
            case RowAction.UNLINK:
                self.unlink_requested.emit(row.relation_id)
            case RowAction.SETTLE | RowAction.REOPEN:
                self.settle_requested.emit(row.flag_id, action is RowAction.SETTLE)
            case _ if row.span_id:
                self._ask_about_span(action, row.span_id)

    def _ask_about_span(self, action: RowAction, span_id: str) -> None:
        match action:
            case RowAction.SHOW:
                self._current, self._awaited = span_id, False
                self.span_activated.emit(span_id)
            case RowAction.ACCEPT:
                self.accept_requested.emit(span_id)
            case RowAction.REJECT:
                self.reject_requested.emit(span_id)
            case RowAction.UNDECIDE:
                self.undecide_requested.emit(span_id)
            case RowAction.DELETE:
                self.delete_requested.emit(span_id)
            case RowAction.NOTE:
                self.note_edit_requested.emit(span_id)


def _same(outline: Outline, content: AnnotatedArticle, scheme: Scheme, person: str) -> bool:
    return (
        outline.content.article.id == content.article.id
        and outline.content.programs == content.programs
        and outline.scheme == scheme
        and outline.person == person
    )
