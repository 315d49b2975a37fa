"""The dialog before an import: how files are read, what names become, what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError
from annotator.domain.mapping import LabelMapping
from annotator.domain.ports import Progress, Report
from annotator.domain.scheme import Scheme
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.exchange.case_list import CaseList
from annotator.gui.exchange.cases import cases_of_import
from annotator.gui.exchange.file_list import FileList
from annotator.gui.exchange.import_form import ImportForm, typed
from annotator.gui.exchange.labelled import scrolling, tab_in_order
from annotator.gui.exchange.latest import Latest
from annotator.gui.exchange.name_model import NameModel
from annotator.gui.exchange.name_table import NameTable
from annotator.gui.exchange.names import incoming_rows, mapping_of, starting_names
from annotator.gui.exchange.preview_pane import PreviewPane
from annotator.gui.project.session import ProjectSession
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence
from annotator.services.import_request import ImportRequest
from annotator.services.mappings import Direction, Mappings
from annotator.services.previewing import ImportPreview, preview_import
from annotator.services.suggesting import AUTO

_SIZE: Final = (1000, 640)
_FORM_WIDTH: Final = 340
_HEIGHTS: Final = (350, 210)
_MIDDOT: Final = " · "


@dataclass(frozen=True, slots=True)
class _Look:
    """What the files hold, and what was remembered for their formats."""

    preview: ImportPreview
    remembered: Mapping[str, LabelMapping | None]


class ImportDialog(QDialog):
    """Looks into the files while one chooses, and hands over what is asked for."""

    def __init__(
        self,
        session: ProjectSession,
        scheme: Scheme,
        paths: list[Path],
        persons: list[str],
        take: Callable[[ImportRequest], object],
        parent: QWidget,
    ) -> None:
        """Ask about `paths`; `take` gets the request."""
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        self._session = session
        self._scheme = scheme
        self._take = take
        self._base = LabelMapping()
        self._look: _Look | None = None
        self._latest = Latest(self)
        self.form = ImportForm(FileList(paths), persons, self)
        self.preview = PreviewPane(scheme, self)
        self.names = NameModel(scheme, self)
        self.table = NameTable(self.names, self)
        self.told = CaseList(self)
        self.tabs = QTabWidget(self)
        self.figures = QLabel(self)
        self.figures.setObjectName("importFigures")
        self.figures.setWordWrap(True)
        self._lay_out()
        self.form.reading_changed.connect(partial(self._read, later=True))
        self.names.chosen.connect(self._draw)
        self.told.problem.connect(self.figures.setText)
        session.closed.connect(self._leave)
        self.form.format.setFocus()
        self._read()

    def request(self) -> ImportRequest:
        """Return what is asked for."""
        form = self.form
        return ImportRequest(
            paths=form.files.paths,
            format=form.format.currentData(),
            encoding=typed(form.encoding),
            annotator=typed(form.annotator),
            entities=str(typed(form.entities) or AUTO),
            new_version=form.new_version.isChecked(),
            mapping=self._mapping(),
            settings=form.settings.values,
        )

    def accept(self) -> None:
        """Hand over the request."""
        request = self.request()
        super().accept()
        self._take(request)

    def done(self, result: int) -> None:
        """Close, and go when nothing is read any more."""
        super().done(result)
        self.told.saving.finish()
        self._latest.leave(self)

    # --- parts

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Names, and what was refused"))
        self.tabs.addTab(self.table, "")
        self.tabs.addTab(self.told, "")
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.setChildrenCollapsible(False)
        right.addWidget(self.preview)
        right.addWidget(self.tabs)
        right.setStretchFactor(0, 1)
        right.setSizes(list(_HEIGHTS))
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(scrolling(self.form, _FORM_WIDTH))
        middle.addWidget(right, 1)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(middle, 1)
        line = QHBoxLayout()
        line.addWidget(self.figures, 1)
        line.addWidget(self._buttons())
        layout.addLayout(line)
        tab_in_order(*self.form.in_order, *self.preview.in_order)
        tab_in_order(self.preview.text, self.tabs.tabBar(), self.table, *self.told.in_order)
        tab_in_order(self.told.table, self.ok, self.cancel)
        self.setMinimumSize(820, 480)
        give_size(self, *_SIZE)

    def _buttons(self) -> QDialogButtonBox:
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel, self)
        self.ok, self.cancel = buttons.button(button.Ok), buttons.button(button.Cancel)
        self.ok.setText(self.tr("Import"))
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # --- looking into the files

    def _read(self, *, later: bool = False) -> None:
        """Look into the files anew."""
        if not self.form.files.paths:
            self._latest.stop()
            self._show(_Look(ImportPreview(), {}))
            return
        self.figures.setText(self.tr("Reading…"))
        work = partial(_look_into, self._session, self.request())
        self._latest.ask(work, self._show, self._could_not_read, later=later)

    def _show(self, look: _Look) -> None:
        self._look = look
        preview = look.preview
        self.form.show_formats(list(preview.formats))
        self._base = starting_names(preview, look.remembered, self._scheme)
        self.names.set_rows(incoming_rows(preview, self._base, self._scheme))
        self.told.set_cases(cases_of_import(preview.refused, preview.notes), can_go=False)
        self.figures.setText(self._in_words(preview))
        self.preview.say(self.tr("Nothing in these files can be imported."))
        self.preview.show_articles(preview.articles, self._shown_names())
        self._show_tabs(preview)
        self.ok.setEnabled(preview.seen > 0 or not preview.whole)

    def _show_tabs(self, preview: ImportPreview) -> None:
        names, told = len(self.names.rows), len(preview.refused) + len(preview.notes)
        self.tabs.setTabText(0, self.tr("Na&mes {0}").format(number(names) if names else ""))
        shown = self.tr("Refused and &noted {0}")
        self.tabs.setTabText(1, shown.format(number(told) if told else ""))
        if preview.refused and not (preview.articles and names):
            self.tabs.setCurrentIndex(1)

    def _could_not_read(self, error: BaseException) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self._show(_Look(ImportPreview(), {}))  # nothing of what was seen in another way
        self._look = None
        said = sentence(str(error))
        self.figures.setText(said)
        self.preview.say(said)

    def _in_words(self, preview: ImportPreview) -> str:
        titles = [self.form.format.itemText(place) for place in self._places(preview)]
        parts = [
            self._counted(preview.files, self.tr("1 file"), self.tr("{0} files")),
            self._counted(preview.seen, self.tr("1 article"), self.tr("{0} articles"))
            if preview.whole
            else self.tr("looked at the first {0} articles").format(number(preview.seen)),
            self.tr("{0} refused").format(number(len(preview.refused))) if preview.refused else "",
            ", ".join(titles),
            preview.encoding,
        ]
        return _MIDDOT.join(filter(None, parts))

    def _counted(self, count: int, one: str, more: str) -> str:
        return one if count == 1 else more.format(number(count))

    def _places(self, preview: ImportPreview) -> list[int]:
        places = (self.form.format.findData(each) for each in preview.formats)
        return [place for place in places if place >= 0]

    def _draw(self) -> None:
        """Draw what was chosen; whether an event is one decides whether its trigger is a mark."""
        if self._look is not None:
            rows = incoming_rows(self._look.preview, self._shown_names(), self._scheme)
            self.names.set_rows(rows)
        self.preview.show_names(self._shown_names())

    def _shown_names(self) -> LabelMapping:
        return mapping_of(self.names.rows, self._base)

    def _mapping(self) -> LabelMapping | None:
        """Return the mapping asked for; None where names simply stay as they are."""
        if not self.names.touched and not self._base:
            return None
        return self._shown_names()

    def _leave(self) -> None:
        """Go with the project."""
        self._latest.finish()
        if self.isVisible():
            self.reject()
        self.deleteLater()


def _look_into(session: ProjectSession, request: ImportRequest, report: Report) -> _Look:
    """Look into the files; runs on a thread of its own."""
    preview = preview_import(request, at_byte=lambda position: report(Progress(position, 0)))
    mappings = Mappings(session.call, Direction.IMPORT, None)
    remembered = {each: mappings.remembered(each) for each in preview.formats}
    return _Look(preview, remembered)
