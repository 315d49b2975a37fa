"""A viewport that PySide6 knows from the start."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_own_viewport(area: QAbstractScrollArea) -> None:
    """Put a viewport of ours in the place of the one Qt has made, and equal to it.

    Asked for Qt's, PySide6 makes all of its sixty kinds of widgets to see which
    of them it is: a tenth of a bare window's start.
    """
    viewport = QWidget(area)
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
