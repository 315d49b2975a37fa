"""One label as a button: a coloured dot, its title, and its key on a cap."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.domain.scheme import Label
from annotator.gui.theme import Theme

_DOT: Final = 9
_GAP: Final = 6
_CAP_PADDING: Final = 4
_HEIGHT_PADDING: Final = 8
_WIDE, _NARROW = 10, 6
_TINT: Final = 56
"""Opacity (of 255) of the label's colour behind the pill of the current span."""
_BY_KEYBOARD: Final = Qt.WidgetAttribute.WA_KeyboardFocusChange


class EnterPresses(QObject):
    """Presses a button on Enter as on Space, also where that is the key of an action around it."""

    def __init__(self, button: QAbstractButton) -> None:
        """Watch a button, as long as it is there."""
        super().__init__(button)
        self._button = button
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter before an action does, once however long; Ctrl+Enter is another key."""
        if (
            not isinstance(event, QKeyEvent)
            or event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._button.click()
        return True


class LabelPill(QAbstractButton):
    """A label to press; `active` when the current span bears it."""

    def __init__(self, label: Label, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self._active = False
        self._held = False
        self._padding = _WIDE
        self.setText(label.title.replace("&", "&&"))  # else Alt and the next letter press it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(label.title)
        self.setAccessibleDescription(label_hint(label))
        self.setToolTip(label_hint(label))
        EnterPresses(self)

    @property
    def active(self) -> bool:
        """Whether the current span bears this label."""
        return self._active

    def set_active(self, active: bool) -> None:
        """Show the pill pressed, or not."""
        if active != self._active:
            self._active = active
            self.setAccessibleDescription(self._description())
            self.update()

    def set_held(self, held: bool) -> None:
        """Show that each drag marks with this label, or not."""
        if held != self._held:
            self._held = held
            self.setAccessibleDescription(self._description())
            self.update()

    def _description(self) -> str:
        said = []
        if self._active:
            said.append(QCoreApplication.translate("LabelBar", "the current mark bears it"))
        if self._held:
            said.append(QCoreApplication.translate("LabelBar", "held: each drag marks"))
        hint = label_hint(self.label)
        return f"{hint} ({', '.join(said)})" if said else hint

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Give up some padding where the bar is narrow."""
        self._padding = _NARROW if narrow else _WIDE
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole title."""
        metrics = self.fontMetrics()
        width = 2 * self._padding + _DOT + _GAP + metrics.horizontalAdvance(self.label.title)
        if self.label.key:
            width += _GAP + self._cap_width()
        return QSize(width + 2, metrics.height() + _HEIGHT_PADDING)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a title is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_shape(painter)
        metrics = self.fontMetrics()
        left = self._padding + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.label.colour))
        painter.drawEllipse(QRectF(left, (self.height() - _DOT) / 2, _DOT, _DOT))
        left += _DOT + _GAP
        painter.setPen(QColor(self._theme.text))
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(left, base, self.label.title)
        if self.label.key:
            self._draw_cap(painter, left + metrics.horizontalAdvance(self.label.title) + _GAP)
        painter.end()

    def _draw_shape(self, painter: QPainter) -> None:
        theme = self._theme
        edge, fill = theme.control, theme.window
        if self.isDown():
            fill = theme.pressed
        elif self.underMouse():
            fill = theme.hover
        if self._active:
            edge = self.label.colour
        focused = self.hasFocus() and self.window().testAttribute(_BY_KEYBOARD)
        if focused:
            edge = theme.accent
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = shape.height() / 2
        painter.setPen(QPen(QColor(edge), 1.5 if self._active or focused else 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(shape, radius, radius)
        if self._held:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._active or self._held:
            painter.setPen(Qt.PenStyle.NoPen)
            tint = QColor(self.label.colour)
            tint.setAlpha(_TINT)
            painter.setBrush(tint)
            painter.drawRoundedRect(shape, radius, radius)

    def _draw_cap(self, painter: QPainter, left: int) -> None:
        font = self._cap_font()
        height = QFontMetrics(font).height() + 2
        cap = QRectF(left + 0.5, (self.height() - height) // 2 + 0.5, self._cap_width() - 1, height)
        painter.setPen(QColor(self._theme.control))
        painter.setBrush(QColor(self._theme.key_cap))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.label.key)

    def _cap_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(font.pointSizeF() - 1, 1))
        return font

    def _cap_width(self) -> int:
        text = QFontMetrics(self._cap_font()).horizontalAdvance(self.label.key)
        return text + 2 * _CAP_PADDING + 2


def label_hint(label: Label) -> str:
    """Return what a label is for, what a mark looks like and which key makes one."""
    lines = [label.description or label.title, *filter(None, [label.example])]
    if label.key:
        lines.append(QCoreApplication.translate("LabelBar", "Key: {key}").format(key=label.key))
    return "\n".join(lines)
