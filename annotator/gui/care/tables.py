"""How the tables of these dialogs look."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

ROW: Final = 28
"""Height of a row, in pixels."""
_LONGEST: Final = 26
"""Letters for which a column other than the first one has room; a longer text is elided."""


def made_table(
    model: QAbstractItemModel, name: str, title: str, parent: QWidget, *, several: bool
) -> QTableView:
    """Return a table whose first column takes the room, one or `several` rows to be chosen."""
    table = QTableView(parent)
    table.setObjectName(name)
    table.setAccessibleName(title)
    table.setModel(model)
    mode = QAbstractItemView.SelectionMode
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    fit_columns(header)
    return table


def fit_columns(header: QHeaderView) -> None:
    """Give columns the room they need, within bounds, and the first one what is left."""
    header.setResizeContentsPrecision(100)
    header.setMaximumSectionSize(_LONGEST * header.fontMetrics().averageCharWidth())
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def chosen_rows(table: QTableView) -> list[int]:
    """Return the rows that are chosen, in order."""
    return sorted(index.row() for index in table.selectionModel().selectedRows())
