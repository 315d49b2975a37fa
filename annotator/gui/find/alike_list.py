"""The list of hits in the dialog that marks everything alike."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.find.alike_delegate import AlikeDelegate
from annotator.gui.find.alike_model import AlikeModel
from annotator.gui.widgets.fixed_row_list import FixedRowList


class AlikeList(FixedRowList):
    """The hits; Space or a click ticks one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no hits."""
        super().__init__(parent)
        self.setObjectName("alikeList")
        self.setAccessibleName(self.tr("Places found"))
        self.hits = AlikeModel(self)
        self.setModel(self.hits)
        self.titles = AlikeDelegate(self)
        self.setItemDelegate(self.titles)
        self.clicked.connect(self._turn)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current row on Space."""
        if event.key() == Qt.Key.Key_Space:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        self.hits.turn(index.row())
