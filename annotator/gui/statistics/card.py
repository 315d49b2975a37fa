"""A plot with its title, what it says, and copying it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.gui.statistics.bars import BarChart
from annotator.gui.statistics.columns import ColumnChart
from annotator.gui.statistics.plots import Plot
from annotator.gui.theme import Theme

_RADIUS = 8


class PlotCard(QWidget):
    """A chart on a card of its own."""

    copy_asked = Signal(object)
    """This card shall be copied as a picture."""

    def __init__(self, plot: Plot, theme: Theme, parent: QWidget | None = None) -> None:
        """Show `plot`."""
        super().__init__(parent)
        self.setObjectName(f"card_{plot.id}")
        self._theme = theme
        self.chart = (BarChart if plot.rows else ColumnChart)(plot, self)
        self._title = QLabel(plot.title, self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._caption = QLabel("" if plot.is_empty else plot.caption, self)
        self._caption.setWordWrap(True)
        self.copy = QToolButton(self)
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy “{0}” as picture").format(plot.title))
        self.copy.setToolTip(self.tr("Copy as picture"))
        self.copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.copy.setVisible(not plot.is_empty)
        policy = self.copy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves while a picture is made
        self.copy.setSizePolicy(policy)
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._caption)
        layout.addSpacing(6)
        layout.addWidget(self.chart, 1)
        self.chart.setMinimumHeight(self.chart.sizeHint().height())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._title.setStyleSheet(f"color: {theme.text}; background: transparent;")
        self._caption.setStyleSheet(f"color: {theme.muted}; background: transparent;")
        self.chart.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border)))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)
        painter.end()
