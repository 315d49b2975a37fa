"""Cases as the rows of a table, filtered by kind."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from annotator.domain.losses import Feature
from annotator.gui.exchange.cases import Case, Told
from annotator.gui.exchange.wording import case_title
from annotator.gui.widgets.plain_tip import plain_tip

_COLUMNS: Final = 3
_PLACE: Final = 1

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class CaseModel(QAbstractTableModel):
    """One row a case; holds as many as there are without a thought for each."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self._cases: Sequence[Case] = ()
        self._shown: Sequence[int] = ()
        self._kind: Told | Feature | None = None
        self.can_go = True
        """Whether one can go to the places of cases."""

    @property
    def cases(self) -> Sequence[Case]:
        """All cases, in order."""
        return self._cases

    @property
    def kinds(self) -> Counter[Told | Feature]:
        """How many cases there are of each kind."""
        return Counter(each.kind for each in self._cases)

    @property
    def shown(self) -> list[Case]:
        """The cases the filter lets through."""
        return [self._cases[place] for place in self._shown]

    def case(self, row: int) -> Case:
        """Return the case of a row."""
        return self._cases[self._shown[row]]

    def leads(self, case: Case) -> bool:
        """Whether one can go to the place of a case."""
        return self.can_go and case.leads_somewhere

    def set_cases(self, cases: Sequence[Case]) -> None:
        """Hold other cases."""
        self._cases = cases
        self._filter()

    def set_kind(self, kind: Told | Feature | None) -> None:
        """Show cases of one kind, or all."""
        self._kind = kind
        self._filter()

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = range(len(self._cases))
        if self._kind is not None:
            kinds = enumerate(each.kind for each in self._cases)
            self._shown = [place for place, kind in kinds if kind == self._kind]
        self.endResetModel()

    # --- Qt

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many cases are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how much is told of each."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell; a place one can go to is drawn as a link."""
        case = self.case(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (case_title(case.kind), case.place, case.what)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                is_place = index.column() == _PLACE and case.file
                return plain_tip(case.file if is_place else case.what)
            case Qt.ItemDataRole.ForegroundRole if index.column() == _PLACE and self.leads(case):
                return QGuiApplication.palette().color(QPalette.ColorRole.Link)
            case Qt.ItemDataRole.ForegroundRole if index.column() == 0:
                return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Kind"), self.tr("Where"), self.tr("What"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
