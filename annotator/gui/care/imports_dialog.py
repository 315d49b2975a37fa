"""The imports of a project, each of which can be taken back whole."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.action import QT_TRANSLATE_NOOP
from annotator.gui.care.asking import AskingDialog
from annotator.gui.care.empty_state import EmptyState
from annotator.gui.care.table_model import Column, TableModel
from annotator.gui.care.tables import made_table
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in, only_leaves
from annotator.gui.project.desk import Desk
from annotator.gui.words.locale_words import date_and_time, number
from annotator.gui.words.sentences import import_title
from annotator.services.executor import ChangeEvent
from annotator.services.project_thread import OpenProject
from annotator.services.store_imports import ImportExtent, ImportRow

_SIZE: Final = (880, 440)


def _files(row: ImportRow) -> str:
    name = row.first_file.replace("\\", "/").rpartition("/")[2]
    return f"{name} +{number(row.files - 1)}" if row.files > 1 else name or "–"


_COLUMNS: Final[tuple[Column[ImportRow], ...]] = (
    Column(QT_TRANSLATE_NOOP("Actions", "Import"), lambda each: import_title(each.title)),
    Column(QT_TRANSLATE_NOOP("Actions", "Files"), _files),
    Column(
        QT_TRANSLATE_NOOP("Actions", "Articles"), lambda each: number(each.articles), figure=True
    ),
    Column(QT_TRANSLATE_NOOP("Actions", "By"), lambda each: each.annotator or "–"),
    Column(
        QT_TRANSLATE_NOOP("Actions", "When"),
        lambda each: date_and_time(datetime.fromisoformat(each.at)),
    ),
)


class ImportsDialog(AskingDialog):
    """Stays beside the text; says what would go before anything goes."""

    take_back_asked = Signal(int)
    """The entry of the history of an import to take back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """List the imports of the project on `desk`."""
        super().__init__(desk, parent)
        self.setObjectName("importsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Imports"))
        self.model: TableModel[ImportRow] = TableModel(_COLUMNS, lambda each: each.first_file, self)
        self.table = made_table(self.model, "importsTable", self.windowTitle(), self, several=False)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.nothing = EmptyState(self)
        self.nothing.say(
            self.tr("No imports"), self.tr("Nothing was imported yet, or all of it was taken back.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        only_leaves(buttons)
        self.take_back = buttons.addButton(
            self.tr("&Take back…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.take_back.setAutoDefault(False)
        self.take_back.clicked.connect(self._count)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        for widget in (self.said, self.table, self.nothing, buttons):
            layout.addWidget(widget)
        give_size(self, *_SIZE)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.table.doubleClicked.connect(self._count)
        desk.changed.connect(self._follow)
        desk.project_closed.connect(self.close)
        self._enable()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the imports anew."""
        self.ask(_imports, self._take)

    def _take(self, rows: list[ImportRow]) -> None:
        self.model.set_rows(rows)
        for widget in (self.said, self.table, self.take_back):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if rows:
            self.table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        self.said.setText(
            self.tr("An import is taken back whole: its articles and marks leave the project.")
        )
        facts = self.desk.facts
        may = facts is not None and not facts.read_only
        self.take_back.setEnabled(may and self.table.selectionModel().hasSelection())

    def _follow(self, event: ChangeEvent) -> None:
        if event.whole_project:
            self.refresh()

    def _count(self) -> None:
        """Find out what would go, then ask."""
        row = self.table.currentIndex().row()
        if not self.take_back.isEnabled() or row < 0:
            return
        self.take_back.setEnabled(False)
        self.said.setText(self.tr("Counting what would go…"))
        chosen = self.model.rows[row]
        question = partial(self._question, chosen)
        self.ask(partial(_extent, chosen.entry), question, self._could_not_count)

    def _could_not_count(self, error: BaseException) -> None:
        self._enable()
        self.desk.problem.emit(error)

    def _question(self, chosen: ImportRow, extent: ImportExtent) -> None:
        self._enable()
        box = QMessageBox(self)
        box.setObjectName("takeBackQuestion")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Take the import back?"))
        box.setText(self.tr("“{0}” would be taken back.").format(import_title(chosen.title)))
        box.setInformativeText("\n".join(self._what_goes(extent)))
        take = box.addButton(self.tr("Take it back"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        take.clicked.connect(partial(self.take_back_asked.emit, chosen.entry))
        box.open()

    def _what_goes(self, extent: ImportExtent) -> list[str]:
        articles = self.tr("%n articles go, those in the bin included.", "", extent.articles)
        spans = self.tr("%n marks that came with it go.", "", extent.spans)
        said = [articles, spans]
        if extent.work:
            by = ", ".join(f"{name} {number(count)}" for name, count in extent.work.items())
            work = self.tr(
                "Marks, links, verdicts, questions and statuses made since go, too: {0}."
            )
            said.append(work.format(by))
        if extent.details:
            details = self.tr(
                "Details of %n articles were edited since; that goes, too.", "", extent.details
            )
            said.append(details)
        said.append(
            self.tr(
                "The project is backed up first. Undo does not bring the import back; importing"
                " the files again, or restoring the backup, does."
            )
        )
        return said


def _imports(project: OpenProject) -> list[ImportRow]:
    return project.store.imports.rows()


def _extent(entry: int, project: OpenProject) -> ImportExtent:
    return project.store.imports.extent(entry, project.breathe)
