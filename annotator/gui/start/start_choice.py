"""A large button of the first page: what it does, a line about it, its key.

Drawn by hand: labels and style sheets would take a tenth of the start.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.gui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_PAD_X, _PAD_Y = 16, 10
_GAP: Final = 3
_CAP_PAD: Final = 5
_WIDTH: Final = 560
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAP: Final = _LEFT.value | Qt.TextFlag.TextWordWrap.value


class StartChoice(QAbstractButton):
    """Says in two lines what one can begin with."""

    def __init__(self, title: str, about: str, key: str, parent: QWidget | None = None) -> None:
        """Show a title, what it is about, and its key if it has one."""
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._about, self._key = about, key
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of both lines, the second one broken where it is long."""
        metrics = self.fontMetrics()
        lines = metrics.boundingRect(QRect(0, 0, self._room(_WIDTH), 0), _WRAP, self._about)
        return QSize(_WIDTH, metrics.height() + _GAP + lines.height() + 2 * _PAD_Y)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Let Enter press it, too."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: "QPaintEvent") -> None:
        """Draw the card, both lines and the key."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent if self.hasFocus() else theme.border))
        painter.setBrush(QColor(theme.hover if self.underMouse() else theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = self.rect().adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.setFont(self._bold())
        painter.setPen(QColor(theme.text))
        painter.drawText(inner, _LEFT, self.text())
        inner.setTop(inner.top() + self.fontMetrics().height() + _GAP)
        inner.setWidth(self._room(self.width()))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        painter.drawText(inner, _WRAP, self._about)
        if self._key:
            self._draw_key(painter)
        painter.end()

    def _draw_key(self, painter: QPainter) -> None:
        width, height = self._key_width(), self.fontMetrics().height()
        left, top = self.width() - _PAD_X - width, (self.height() - height) / 2
        cap = QRectF(left + 0.5, top + 0.5, width - 1, height - 1)
        painter.setPen(QColor(self._theme.control))
        painter.setBrush(QColor(self._theme.key_cap))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _key_width(self) -> int:
        width = self.fontMetrics().horizontalAdvance(self._key)
        return width + 2 * _CAP_PAD if self._key else 0

    def _room(self, width: int) -> int:
        return width - 2 * _PAD_X - (self._key_width() + _PAD_X if self._key else 0)
