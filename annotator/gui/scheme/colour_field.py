"""Choosing a label's colour: swatches of a palette, any other by its code, and the contrast."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import Label
from annotator.gui.panels.label_dot import edge_of
from annotator.gui.reading.colours import SHAPE_CONTRAST, WHITE, contrast, parse
from annotator.gui.scheme.colour_names import colour_name
from annotator.gui.scheme.colour_vision import PALETTE, looks_like
from annotator.gui.theme import DARK
from annotator.gui.widgets.font_room import with_font
from annotator.gui.words.locale_words import decimal

_SIDE: Final = 24
_CODE: Final = 92


class Swatch(QAbstractButton):
    """One colour to press; a ring says that it is the one chosen."""

    def __init__(self, colour: str, parent: QWidget) -> None:
        """Show `colour`."""
        super().__init__(parent)
        self.colour = colour
        self.setAccessibleName(colour_name(colour))
        self.setToolTip(colour_name(colour))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the size of all swatches."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the colour, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge_of(self.colour))
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(QRectF(4, 4, _SIDE - 8, _SIDE - 8), 4, 4)
        ring = self.isChecked() or self.hasFocus()
        if ring:
            colour = self.palette().highlight() if self.hasFocus() else self.palette().text()
            painter.setPen(QPen(colour.color(), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, _SIDE - 2, _SIDE - 2), 6, 6)
        painter.end()


class ColourField(QWidget):
    """Swatches, a field for a code, and what can be said of the colour."""

    chosen = Signal(str)
    """A colour, `#rrggbb`."""

    def __init__(self, parent: QWidget) -> None:
        """Show no colour yet."""
        super().__init__(parent)
        self.swatches = [Swatch(each, self) for row in PALETTE for each in row]
        self.code = QLineEdit(self)
        self.code.setFixedWidth(with_font(self, _CODE))
        self.code.setAccessibleName(self.tr("Code of the colour"))
        self.code.setMaxLength(len("#rrggbb"))
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.code.editingFinished.connect(lambda: self.chosen.emit(self.code.text().strip()))
        grid = QGridLayout()
        grid.setSpacing(1)
        for place, swatch in enumerate(self.swatches):
            grid.addWidget(swatch, *divmod(place, len(PALETTE[0])))
            swatch.clicked.connect(lambda _on=False, each=swatch: self.chosen.emit(each.colour))
        upper = QHBoxLayout()
        upper.addLayout(grid)
        upper.addSpacing(6)
        upper.addWidget(self.code)
        upper.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(upper)
        layout.addWidget(self.about)

    def show_label(self, label: Label, others: Sequence[Label]) -> None:
        """Show the colour of a label, and how it stands beside those of the others."""
        self.code.setText(label.colour)
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == label.colour)
        self.about.setText(self._words(label, others))

    def _words(self, label: Label, others: Sequence[Label]) -> str:
        colour = parse(label.colour)
        light, dark = contrast(colour, WHITE), contrast(colour, parse(DARK.window))
        said = self.tr("Contrast {0} : 1 on white, {1} : 1 on dark.").format(
            decimal(light), decimal(dark)
        )
        if light < SHAPE_CONTRAST:
            said += " " + self.tr("Lines on white are drawn darker.")
        elif dark < SHAPE_CONTRAST:
            said += " " + self.tr("Lines on dark are drawn lighter.")
        near = looks_like(label, others)
        if near is not None and parse(near.colour) == colour:
            said += " " + self.tr("“{0}” has the same colour.").format(near.title)
        elif near is not None:
            said += " " + self.tr("Hard to tell from “{0}” for some readers.").format(near.title)
        return said
