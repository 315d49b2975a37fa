"""A list of cases: filtered by kind, read in full below, gone to in the text."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.losses import Feature
from annotator.domain.ports import Progress, Report
from annotator.gui.dialogs.file_dialog import Purpose, Target, ask_target
from annotator.gui.exchange.case_model import CaseModel
from annotator.gui.exchange.cases import Case, Told, json_lines
from annotator.gui.exchange.latest import Latest
from annotator.gui.exchange.wording import case_title
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence
from annotator.services.appearing import appearing_file

_ROW: Final = 26
_BREATH: Final = 1_000
_SHARES: Final = (0.2, 0.25)
_LEAST: Final = 16
"""Letters for which a column has room, so that what kind of case it is can be read."""
_PLACE: Final = 1
_LONGEST_READ: Final = 1_000
_GOING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaseList(QWidget):
    """A table of cases with a filter above and the whole of the current one below."""

    asked = Signal(object)
    """A Case whose place in the text a person wants to see."""
    problem = Signal(str)
    """A sentence about what went wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no case."""
        super().__init__(parent)
        self.model = CaseModel(self)
        self.saving = Latest(self)
        """Writes the cases to a file; whoever holds the list waits for it."""
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Show"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.currentIndexChanged.connect(self._filter)
        self.table = self._table()
        self.whole = QLabel(self)
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole.setMinimumHeight(2 * QFontMetrics(self.whole.font()).lineSpacing() + 2)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.show_button = self._button(self.tr("Show in the &text"), self._ask)
        self.copy_button = self._button(self.tr("&Copy"), self.copy)
        self.save_button = self._button(self.tr("Sa&ve…"), self._ask_where)
        self.head = QHBoxLayout()
        self.head.addWidget(self.kind)
        self.head.addStretch(1)
        for each in (self.show_button, self.copy_button, self.save_button):
            self.head.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self.head)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.whole)
        self.set_cases(())

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The parts one can act on, as Tab goes through them."""
        return self.kind, self.show_button, self.copy_button, self.save_button, self.table

    def set_cases(
        self,
        cases: Sequence[Case],
        counts: Mapping[Feature, int] | None = None,
        *,
        can_go: bool = True,
    ) -> None:
        """Show cases; `counts` says how many there are where only the first ones are here."""
        kept = self.kind.currentData()
        self.model.set_cases(cases)
        kinds: dict[Told | Feature, int] = dict(self.model.kinds)
        kinds.update((counts or {}).items())
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(self.tr("Everything ({0})").format(number(sum(kinds.values()))), None)
        for kind, count in kinds.items():
            self.kind.addItem(f"{case_title(kind)} ({number(count)})", str(kind))
        self.kind.setCurrentIndex(max(self.kind.findData(kept), 0))
        self.kind.blockSignals(False)
        self.model.can_go = can_go
        self.show_button.setVisible(any(self.model.leads(each) for each in cases))
        self._filter()

    def stay(self) -> None:
        """Lead nowhere any more: the places are those of a project that is closed."""
        self.model.can_go = False
        self.show_button.hide()
        self.table.viewport().update()

    def copy(self) -> None:
        """Put the cases shown on the clipboard, a line each."""
        lines = (f"{case_title(each.kind)}: {each.line}" for each in self.model.shown)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def save(self, path: Path) -> None:
        """Write the cases shown as JSON Lines, behind the window; say so where they are read."""
        work = partial(_write, path, self.model.shown)
        said = QCoreApplication.translate("SavedFile", "Saved as {0}.").format(path)
        self.saving.ask(work, lambda _none: self.whole.setText(said), self._could_not_save)

    def _could_not_save(self, error: BaseException) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.problem.emit(sentence(str(error)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the place of the current case with Enter; share the room among the columns."""
        if event.type() is QEvent.Type.Resize:
            self._share_room()
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _GOING
        ):
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        least = self.fontMetrics().averageCharWidth() * _LEAST
        for column, share in enumerate(_SHARES):
            width = max(round(self.width() * share), least)
            self.table.horizontalHeader().resizeSection(column, width)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("caseTable")
        table.setAccessibleName(self.tr("Cases"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(len(_SHARES), QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentChanged.connect(self._show_whole)
        table.doubleClicked.connect(self._ask)
        table.clicked.connect(self._clicked)
        table.installEventFilter(self)
        return table

    def _button(self, title: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _filter(self) -> None:
        kind = self.kind.currentData()
        kinds = {str(each): each for each in self.model.kinds}
        self.model.set_kind(kinds.get(kind) if kind else None)
        some = self.model.rowCount() > 0
        for button in (self.copy_button, self.save_button):
            button.setEnabled(some)
        self.table.setCurrentIndex(self.model.index(0, 0) if some else QModelIndex())
        self._show_whole(self.table.currentIndex())

    def _current(self) -> Case | None:
        index = self.table.currentIndex()
        return self.model.case(index.row()) if index.isValid() else None

    def _show_whole(self, index: QModelIndex) -> None:
        case = self.model.case(index.row()) if index.isValid() else None
        self.whole.setText(case.line[:_LONGEST_READ] if case else "")
        self.show_button.setEnabled(case is not None and self.model.leads(case))

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _PLACE:
            self._ask()

    def _ask(self) -> None:
        case = self._current()
        if case is not None and self.model.leads(case):
            self.asked.emit(case)

    def _ask_where(self) -> None:
        target = Target(
            title=self.tr("Save the report"),
            purpose=Purpose.REPORT,
            suggested=Path("report.jsonl"),
            filters=[self.tr("JSON Lines (*.jsonl)")],
        )
        ask_target(self, target, self.save)


def _write(path: Path, cases: Sequence[Case], report: Report) -> None:
    """Write cases as JSON Lines; runs on a thread of its own."""
    with appearing_file(path, example="report.jsonl") as file:
        for written, line in enumerate(json_lines(cases)):
            if written % _BREATH == 0:
                report(Progress(written, len(cases)))
            file.write(line)
