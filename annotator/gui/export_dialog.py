"""The dialog before an export: what, whose, and how."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.ports import ExportOptions, Writer
from annotator.domain.views import ArticleCounts
from annotator.gui.locale_words import number
from annotator.gui.session import ProjectSession
from annotator.services.exporting import ExportRequest
from annotator.services.plugins import all_formats
from annotator.services.project_thread import OpenProject

_SPACY = "spacy"


class ExportDialog(QDialog):
    """Asks for format, articles, annotator and target."""

    def __init__(
        self,
        session: ProjectSession,
        project: Path,
        persons: list[str],
        person: str,
        take: Callable[[ExportRequest], object],
        parent: QWidget,
    ) -> None:
        """Ask about the project behind `session`; `take` gets the request."""
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setModal(True)
        self._session = session
        self._project = project
        self._take = take
        self._writers = [each for each in all_formats() if isinstance(each, Writer)]
        self.format = QComboBox(self)
        for each in self._writers:
            self.format.addItem(each.title, each.id)
        self.person = self._persons(persons, person)
        self.status = QComboBox(self)
        self.undecided = QCheckBox(self.tr("Also suggestions nobody has decided on"), self)
        self.align = self._choices(
            (self.tr("Widen to whole tokens"), "expand"),
            (self.tr("Narrow to whole tokens"), "contract"),
            (self.tr("Leave out what does not fit"), "strict"),
        )
        self.fragments = self._choices(
            (self.tr("A piece for each fragment"), "split"),
            (self.tr("From the first to the last"), "cover"),
            (self.tr("The first fragment only"), "first"),
        )
        self.dev_share = QSpinBox(self)
        self.dev_share.setRange(0, 50)
        self.dev_share.setSuffix(" %")
        self.dev_share.setValue(round(ExportOptions().dev_share * 100))
        self.out = QLineEdit(self)
        self._lay_out()
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.person.currentIndexChanged.connect(self._count)
        self.out.textChanged.connect(self._check)
        self._show_counts(None)
        self._format_chosen()
        self._count()

    def request(self) -> ExportRequest:
        """Return what is asked for."""
        return ExportRequest(
            out=Path(self.out.text().strip()).expanduser(),
            format=str(self.format.currentData()),
            person=self.person.currentData(),
            only_done=bool(self.status.currentData()),
            with_undecided=self.undecided.isChecked(),
            options=ExportOptions(
                align=str(self.align.currentData()),
                fragments=str(self.fragments.currentData()),
                dev_share=self.dev_share.value() / 100,
            ),
        )

    def accept(self) -> None:
        """Hand over the request."""
        super().accept()
        self._take(self.request())

    @property
    def _writer(self) -> Writer:
        return self._writers[self.format.currentIndex()]

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Browse…"), self)
        browse.clicked.connect(self._browse)
        target = QHBoxLayout()
        target.addWidget(self.out, 1)
        target.addWidget(browse)
        button = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self._buttons.button(button.Ok).setText(self.tr("Export"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._form = QFormLayout()
        self._form.addRow(self.tr("Format"), self.format)
        self._form.addRow(self.tr("Annotation of"), self.person)
        self._form.addRow(self.tr("Articles"), self.status)
        self._form.addRow("", self.undecided)
        self._form.addRow(self.tr("Marks inside a token"), self.align)
        self._form.addRow(self.tr("Marks in several pieces"), self.fragments)
        self._form.addRow(self.tr("Kept for evaluation"), self.dev_share)
        self._form.addRow(self.tr("To"), target)
        layout = QVBoxLayout(self)
        layout.addLayout(self._form)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(520)

    def _choices(self, *choices: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        for title, value in choices:
            box.addItem(title, value)
        return box

    def _persons(self, persons: list[str], person: str) -> QComboBox:
        box = QComboBox(self)
        for name in persons:
            box.addItem(name, name)
        if not persons:
            box.addItem(self.tr("Everything by programs"), None)
        box.setCurrentIndex(max(box.findText(person), 0))
        return box

    def _format_chosen(self) -> None:
        for row in (self.align, self.fragments, self.dev_share):
            self._form.setRowVisible(row, self._writer.id == _SPACY)
        name = f"{self._project.stem}-{self._writer.id}"
        suffix = "" if self._writer.writes_folder else next(iter(self._writer.suffixes), "")
        self.out.setText(str(self._project.with_name(name + suffix)))

    def _count(self) -> None:
        person = self.person.currentData() or ""
        self._session.submit(partial(_counts, person=person), self._show_counts, self._show_nothing)

    def _show_counts(self, counts: ArticleCounts | None) -> None:
        chosen = self.status.currentIndex()
        done, everything = self.tr("Only those done"), self.tr("All")
        if counts is not None:
            done, everything = (
                f"{done} ({number(counts.done)})",
                f"{everything} ({number(counts.total)})",
            )
        self.status.clear()
        self.status.addItem(done, True)
        self.status.addItem(everything, False)
        nothing_done = counts is not None and not counts.done
        self.status.setCurrentIndex(1 if nothing_done else max(chosen, 0))

    def _show_nothing(self, _error: BaseException) -> None:
        self._show_counts(None)

    def _check(self, out: str) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(out.strip()))

    def _browse(self) -> None:
        if self._writer.writes_folder:
            dialog = QFileDialog(self, self.tr("Export to a folder"), self.out.text())
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog = QFileDialog(self, self.tr("Export to a file"), self.out.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()


def _counts(project: OpenProject, *, person: str) -> ArticleCounts:
    return project.store.counts(person)
