"""The bar of labels above the text: one pill a label, what does not fit in a menu."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QActionGroup,
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from annotator.domain.scheme import Label, Scheme
from annotator.gui.panels.label_pill import EnterPresses, LabelPill, label_hint
from annotator.gui.theme import LIGHT, Theme
from annotator.gui.widgets.filling import fill

_GAP: Final = 8
_MARGIN: Final = 9


class LabelBar(QWidget):
    """Shows the labels of a scheme; pressing one chooses it.

    Where the bar is narrow its pills lose padding, then the last ones go into
    the menu behind "…"; titles are never cut.
    """

    label_chosen = Signal(str)
    """Name of the label pressed."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("labelBar")
        self.setAccessibleName(self.tr("Labels"))
        self._theme = theme
        self._pills: list[LabelPill] = []
        self._active: str | None = None
        self._held: str | None = None
        self._more = QToolButton(self)
        self._more.setObjectName("labelBarMore")
        self._more.setText("…")
        self._more.setToolTip(self.tr("More labels"))
        self._more.setAccessibleName(self.tr("More labels"))
        self._more.setProperty("pill", True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._more.menu().aboutToShow.connect(self._fill_menu)
        self._more.hide()
        EnterPresses(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the labels of a scheme, task layers first."""
        for pill in self._pills:
            pill.hide()
            pill.deleteLater()
        self._pills = [self._made(label) for label in scheme.offered]
        self.set_active_label(self._active)
        self.set_held_label(self._held)
        self._arrange()
        self.updateGeometry()

    def set_active_label(self, label: str | None) -> None:
        """Show the label of the current span pressed; None: there is no current span."""
        self._active = label
        for pill in self._pills:
            pill.set_active(pill.label.name == label)

    def set_held_label(self, label: str | None) -> None:
        """Show which label each drag marks with, if any."""
        self._held = label
        for pill in self._pills:
            pill.set_held(pill.label.name == label)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()
        for pill in self._pills:
            pill.set_theme(theme)

    def pills(self) -> tuple[LabelPill, ...]:
        """Return the pills, in the order shown."""
        return tuple(self._pills)

    def sizeHint(self) -> QSize:
        """Return the size that shows every label."""
        return QSize(self._needed(len(self._pills)), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of a pill, and the width of the menu's button alone."""
        height = max((pill.sizeHint().height() for pill in self._pills), default=0)
        width = self._more.sizeHint().width() + 2 * _MARGIN
        return QSize(width, max(height, self._more.sizeHint().height()) + 2 * _MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pills into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that parts the bar from the text."""
        painter = QPainter(self)
        line = QRect(0, self.height() - 1, self.width(), 1)
        fill(painter, line, QColor(self._theme.border))
        painter.end()

    def _made(self, label: Label) -> LabelPill:
        pill = LabelPill(label, self._theme, self)
        pill.clicked.connect(lambda: self.label_chosen.emit(label.name))
        return pill

    def _arrange(self) -> None:
        shown = self._fitting()
        left, middle = _MARGIN, self.height() // 2
        for number, pill in enumerate(self._pills):
            pill.setVisible(number < shown)
            if number < shown:
                size = pill.sizeHint()
                pill.setGeometry(left, middle - size.height() // 2, size.width(), size.height())
                left += size.width() + _GAP
        size = self._more.sizeHint()
        self._more.setVisible(shown < len(self._pills))
        self._more.setGeometry(left, middle - size.height() // 2, size.width(), size.height())

    def _fitting(self) -> int:
        """Return how many pills fit, after taking their padding when they do not all."""
        everything = len(self._pills)
        for narrow in (False, True):
            for pill in self._pills:
                pill.set_narrow(narrow)
            if self._needed(everything) <= self.width():
                return everything
        room = self.width() - self._more.sizeHint().width() - _GAP
        return next(count for count in range(everything, -1, -1) if self._fits(count, room))

    def _fits(self, count: int, room: int) -> bool:
        return count == 0 or self._needed(count) <= room

    def _needed(self, count: int) -> int:
        widths = [pill.sizeHint().width() for pill in self._pills[:count]]
        return sum(widths) + _GAP * max(len(widths) - 1, 0) + 2 * _MARGIN

    def _fill_menu(self) -> None:
        from annotator.gui.panels.label_dot import label_dot  # icons cost the start 5 ms

        menu = self._more.menu()
        menu.clear()
        group = QActionGroup(menu)
        for pill in self._pills:
            if pill.isHidden():
                label = pill.label
                title = label.title.replace("&", "&&")
                shown = f"{title}\t{label.key}" if label.key else title
                action = menu.addAction(label_dot(label.colour), shown)
                action.setToolTip(label_hint(label))
                action.setCheckable(True)
                action.setChecked(pill.active)
                action.triggered.connect(pill.click)
                group.addAction(action)
