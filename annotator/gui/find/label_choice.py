"""A list to choose a label from, drawn like the other buttons."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.domain.scheme import Scheme
from annotator.gui.panels.label_dot import label_dot

_ARROW: Final = 4.0
_FROM_RIGHT: Final = 14


class LabelChoice(QComboBox):
    """The labels of a scheme, task layers first, one of them chosen."""

    def __init__(self, scheme: Scheme, chosen: str, parent: QWidget | None = None) -> None:
        """Choose a label by name, or the first one when there is none of that name."""
        super().__init__(parent)
        self.setStyleSheet("QComboBox::drop-down { border: none; width: 24px; }")
        for label in scheme.offered:
            self.addItem(label_dot(label.colour), label.title, label.name)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    @property
    def name(self) -> str:
        """Name of the label chosen."""
        return str(self.currentData())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice, and an arrow beside it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(self.width() - _FROM_RIGHT, self.height() / 2 + _ARROW / 2)
        painter.drawPolyline([tip + QPointF(x, -abs(x)) for x in (-_ARROW, 0.0, _ARROW)])
        painter.end()
