"""The tree of annotations: keys, clicks, menu; what they mean is asked for by signals."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from annotator.domain.scheme import ENTITIES, Scheme
from annotator.gui.panels.annotation_model import AnnotationModel
from annotator.gui.panels.card_delegate import CardDelegate, Index, RowState
from annotator.gui.panels.cards import Faces
from annotator.gui.panels.outline import Item, Location, Outline
from annotator.gui.panels.outline_rows import Kind, Row
from annotator.gui.panels.row_actions import (
    RowAction,
    delete_action,
    enter_action,
    row_actions,
)
from annotator.gui.panels.wording import action_title
from annotator.gui.theme import Theme
from annotator.gui.widgets.own_viewport import give_own_viewport

_SMOOTH_ROWS = 300
"""Above this many cards the tree scrolls by row, so that it need not measure them all."""
_MARGIN = 16
"""Around the sentence of an empty tree."""


class AnnotationTree(QTreeView):
    """Shows an `AnnotationModel`; whatever a person does comes out as an action on a row."""

    acted = Signal(object, object)
    """A `RowAction` that a person asked for, and the `Row` it is about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_own_viewport(self)
        self.setObjectName("annotationTree")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self._theme = theme
        self._sentence = ""
        self._model = AnnotationModel(self)
        self._delegate = CardDelegate(theme, self.font(), self._row_state, self)
        self._hovered = QPersistentModelIndex()
        self._opened: QPersistentModelIndex | None = None
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)

    @property
    def rows(self) -> AnnotationModel:
        """The model shown."""
        return self._model

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = self._delegate.theme = theme
        self.viewport().update()

    def set_scheme(self, scheme: Scheme) -> None:
        """Take over the titles and colours of labels."""
        self._delegate.scheme = scheme
        self.scheduleDelayedItemsLayout()

    def set_sentence(self, sentence: str) -> None:
        """Say this where there are no rows."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.viewport().update()

    def show_tab(self, outline: Outline | None, tab: str) -> None:
        """Show a tab of an outline; None: show nothing."""
        self._model.show_tab(None, tab)  # a change of the way to scroll measures every row
        self._fit(tab, outline.row_count(tab) if outline else 0)
        self._model.show_tab(outline, tab)

    def refresh(self, touched: Iterable[Item]) -> None:
        """Show these rows as the outline has them by now."""
        self._model.refresh(touched)
        self._fit(self._model.tab, self._model.rowCount())

    def _fit(self, tab: str, count: int) -> None:
        """Scroll as suits the number of rows, and let rows of one height be so."""
        flat = tab == ENTITIES
        many = count > _SMOOTH_ROWS and not flat
        mode = QTreeView.ScrollMode.ScrollPerItem if many else QTreeView.ScrollMode.ScrollPerPixel
        if self.uniformRowHeights() != flat:
            self.setUniformRowHeights(flat)
        if self.verticalScrollMode() != mode:
            self.setVerticalScrollMode(mode)
        self.verticalScrollBar().setSingleStep(1 if many else 20)

    def select(self, location: Location | None, *, scroll: bool) -> None:
        """Make a span's row the current one, opening the row above it; nothing is emitted.

        With no span no row is current, but the keyboard does not lose its place.
        """
        index = self._model.find(location) if location else QModelIndex()
        if not index.isValid():
            if not self.hasFocus():
                self.setCurrentIndex(QModelIndex())
                self._fold(None)
            return
        self._fold(index.parent())
        if index != self.currentIndex():
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(True)
        if scroll:
            self.scrollTo(index)

    def current_row(self) -> Row | None:
        """Return the current row, if there is one."""
        return self._model.row_at(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the current row, or move to another one and show it."""
        row = self.current_row()
        action = _key_action(event, row) if row else None
        if row and action:
            self.acted.emit(action, row)
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._show_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light up no row."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a button of a row, open or close its links, or show its span."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row_at(index)
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            return
        rect, position = self.visualRect(index), event.position().toPoint()
        action = self._delegate.action_at(row, rect, position)
        if action is None and self._delegate.is_chevron(row, rect, position):
            self.setExpanded(index, not self.isExpanded(index))
            return
        self.acted.emit(action or RowAction.SHOW, row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what applies to the row below the pointer, or to the current one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._model.row_at(index)
        if row is None:
            return
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu = self.menu_for(row)
        menu.popup(event.globalPos() if by_mouse else below)

    def menu_for(self, row: Row) -> QMenu:
        """Return a menu of what applies to a row; it goes when it is closed."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for action in row_actions(row):
            entry = menu.addAction(action_title(action))
            entry.triggered.connect(lambda _on=False, a=action: self.acted.emit(a, row))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the cards anew for another width."""
        super().resizeEvent(event)
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._delegate.faces = Faces.of(self.font())
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or the sentence where there are none."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            self._draw_focus()
        if self._model.rowCount() or not self._sentence:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.muted))
        room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._sentence)
        painter.end()

    def _draw_focus(self) -> None:
        """Show that keys act here, where there is no row that could show it."""
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.accent))
        painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _row_state(self, index: Index) -> RowState:
        here = index == self.currentIndex()
        return RowState(
            current=self.selectionModel().isSelected(index) or (here and self.hasFocus()),
            hovered=self._hovered.isValid() and index == self._hovered,
            open=self.isExpanded(index),
            focused=here and self.hasFocus(),
        )

    def _hover(self, index: QModelIndex) -> None:
        before, self._hovered = self._hovered, QPersistentModelIndex(index)
        for each in (before, index):
            if each.isValid():
                self.viewport().update(self.visualRect(each))

    def _show_current(self) -> None:
        row = self.current_row()
        if row is not None and row.span_id:
            self.acted.emit(RowAction.SHOW, row)

    def _fold(self, keep: QModelIndex | None) -> None:
        """Close the row that `select` had opened, unless it is the one to keep; open that."""
        if self._opened is not None and self._opened != keep:
            opened = self._model.index(self._opened.row(), 0)
            if self._opened.isValid() and opened.isValid():
                self.setExpanded(opened, False)
            self._opened = None
        if keep is not None and keep.isValid() and not self.isExpanded(keep):
            self.setExpanded(keep, True)
            self._opened = QPersistentModelIndex(keep)


def _key_action(event: QKeyEvent, row: Row) -> RowAction | None:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return enter_action(row)
        case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
            return delete_action(row)
        case Qt.Key.Key_N if row.span_id:
            return RowAction.NOTE
        case Qt.Key.Key_Space if row.kind is Kind.QUESTION:
            return RowAction.REOPEN if row.settled else RowAction.SETTLE
        case _:
            return None
