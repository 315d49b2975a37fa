"""The bin: what is in it, who put it there and when; to be restored, or emptied for good."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.records import Binning
from annotator.domain.views import BinnedArticle
from annotator.gui.care.asking import AskingDialog
from annotator.gui.care.bin_model import PAGE, BinModel
from annotator.gui.care.empty_state import EmptyState
from annotator.gui.care.tables import chosen_rows, made_table
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in, only_leaves
from annotator.gui.project.desk import Desk
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject

_SIZE: Final = (980, 460)


class BinDialog(AskingDialog):
    """Stays beside the text; keeps up with the project."""

    restore_asked = Signal(object)
    """A list of Binning to take out."""
    empty_asked = Signal(object)
    """A list of Binning: all that is in the bin."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show the bin of the project on `desk`."""
        super().__init__(desk, parent)
        self.setObjectName("binDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bin"))
        self._binnings: list[Binning] = []
        self.model = BinModel(self._ask_page, self)
        self.table = made_table(self.model, "binTable", self.windowTitle(), self, several=True)
        self.said = QLabel(self)
        self.said.setObjectName("binSaid")
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        only_leaves(buttons)
        self.nothing = EmptyState(self)
        self.nothing.say(
            self.tr("The bin is empty"),
            self.tr("Articles get here by “Put the article in the bin”, and can be restored."),
        )
        self.restore = self._button(buttons, self.tr("&Restore"), self._restore_chosen)
        self.restore_all = self._button(buttons, self.tr("Restore &all"), self._restore_all)
        self.empty = self._button(buttons, self.tr("&Empty the bin…"), self._ask_to_empty)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        for widget in (self.said, self.table, self.nothing, buttons):
            layout.addWidget(widget)
        give_size(self, *_SIZE)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.doubleClicked.connect(self._restore_chosen)
        desk.changed.connect(self._follow)
        desk.jobs.started.connect(self._enable)
        desk.jobs.ended.connect(self._enable)
        desk.project_closed.connect(self.close)
        self._enable()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the bin anew."""
        self.ask(_bin, self._take)

    def _button(
        self, buttons: QDialogButtonBox, title: str, do: Callable[[], object]
    ) -> QPushButton:
        button = buttons.addButton(title, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _take(self, found: tuple[list[BinnedArticle], list[Binning]]) -> None:
        rows, self._binnings = found
        here = self.table.currentIndex().row()
        self.model.set_page(rows)
        if rows:
            self.table.selectRow(min(max(here, 0), len(rows) - 1))
        self.said.setText(self._in_words(len(self._binnings)))
        for widget in (self.said, self.table, self.restore, self.restore_all, self.empty):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._enable()

    def _in_words(self, count: int) -> str:
        here = self.tr("%n articles are in the bin.", "", count)
        return (
            here + " " + self.tr("They count nowhere until they are restored, and keep all marks.")
        )

    def _enable(self) -> None:
        facts = self.desk.facts
        may = facts is not None and not facts.read_only
        self.restore.setEnabled(may and bool(chosen_rows(self.table)))
        self.restore_all.setEnabled(may and bool(self._binnings))
        self.empty.setEnabled(may and bool(self._binnings) and not self.desk.jobs.busy)

    def _ask_page(self, first: int) -> None:
        self.ask(partial(_page, first), partial(self.model.add_page, first))

    def _follow(self, event: ChangeEvent) -> None:
        if event.whole_project or any(isinstance(each.record, Binning) for each in event.changes):
            self.refresh()

    def _restore_chosen(self) -> None:
        rows = chosen_rows(self.table)
        if rows and self.restore.isEnabled():
            self.restore_asked.emit([self.model.rows[row].binning for row in rows])

    def _restore_all(self) -> None:
        self.restore_asked.emit(list(self._binnings))

    def _ask_to_empty(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("emptyQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Empty the bin?"))
        box.setText(self.tr("%n articles leave the project for good.", "", len(self._binnings)))
        box.setInformativeText(
            self.tr(
                "All marks in them go, too. Undo does not bring them back. The project is backed"
                " up first; restoring that backup is the only way back."
            )
        )
        empty = box.addButton(self.tr("Empty the bin"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        binnings = list(self._binnings)
        empty.clicked.connect(lambda: self.empty_asked.emit(binnings))
        box.open()


def _bin(project: OpenProject) -> tuple[list[BinnedArticle], list[Binning]]:
    return _page(0, project), project.store.binned.binnings()


def _page(first: int, project: OpenProject) -> list[BinnedArticle]:
    return project.store.binned.page(offset=first, limit=PAGE)
