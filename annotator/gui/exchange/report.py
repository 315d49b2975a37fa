"""The report of an import or export, to read at leisure and to click through."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.domain.losses import Feature
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in, only_leaves
from annotator.gui.exchange.case_list import CaseList
from annotator.gui.exchange.cases import Case

_WIDTH: Final = 760
_LEAST_HIGH: Final = 230
_ROW_HIGH: Final = 26
_ROWS_SHOWN: Final = 9
_ASIDE: Final = 24
"""From the lower right corner of the window: the text stays to be read."""


class ExchangeReport(QDialog):
    """A summary and every case; stays open beside the text while one goes through them."""

    def __init__(
        self,
        title: str,
        summary: str,
        cases: Sequence[Case],
        counts: Mapping[Feature, int],
        go: Callable[[Case], object],
        parent: QWidget | None,
    ) -> None:
        """Show a report; `go` gets the case whose place is to be shown.

        `counts` says how many losses there are where only the first ones are listed.
        """
        super().__init__(parent)
        self.setObjectName("exchangeReport")
        self.setWindowTitle(title)
        self.head = QLabel(summary, self)
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.list = CaseList(self)
        self.list.set_cases(cases, counts)
        self.list.asked.connect(go)
        self.list.problem.connect(self.head.setText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        only_leaves(buttons)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(self.head)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        give_size(self, _WIDTH, _LEAST_HIGH + _ROW_HIGH * min(len(cases), _ROWS_SHOWN))
        if parent is not None:
            corner = parent.window().geometry().bottomRight() - QPoint(_ASIDE, _ASIDE)
            self.move(corner - QPoint(self.width(), self.height()))
        self.list.table.setFocus()

    def done(self, result: int) -> None:
        """Close, and go when nothing is written any more."""
        super().done(result)
        self.list.saving.leave(self)
