"""Extracting entities again, for articles that have none: the open one, or all of them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.gui.actions.action_set import Handler
from annotator.gui.project.desk import Desk
from annotator.gui.widgets.message_bar import MessageBar
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from annotator.domain.ports import Report
    from annotator.services.suggesting import Extraction

_ABOUT: Final = "extraction"


class ExtractionActions(QObject):
    """Runs extraction behind the window; when a worker dies, offers to try again."""

    def __init__(self, desk: Desk, message: MessageBar, window: QWidget) -> None:
        """Tell in `message` when an extraction broke off."""
        super().__init__(window)
        self._desk = desk
        self._message = message
        self._window = window
        desk.project_closed.connect(self._forget)
        desk.entities_missing.connect(self.offer_again)

    def handlers(self) -> dict[str, Handler]:
        """Return what the actions of the table do, by id."""
        return {"article.extract": self.extract_here, "article.extract_all": self.extract_all}

    def extract_here(self) -> None:
        """Extract the entities of the open article."""
        editor = self._desk.editor
        if editor is not None and editor.article_id is not None:
            self._extract([editor.article_id])

    def extract_some(self, article_ids: Sequence[str]) -> None:
        """Extract the entities of those of several articles that have none."""
        self._extract(article_ids)

    def extract_all(self) -> None:
        """Extract the entities of all articles that have none."""
        self._extract(None)

    def offer_again(self, why: str, article_ids: Sequence[str] | None = None) -> None:
        """Say why an extraction broke off, also one of an import, with a button to try again."""
        offer = (self.tr("Try again"), partial(self._extract, article_ids))
        self._message.keep(_ABOUT, why, offer)

    def _extract(self, article_ids: Sequence[str] | None) -> None:
        desk = self._desk
        session, extractor_for = desk.session, desk.tools.extractor_for
        if session is None or desk.facts is None or desk.facts.read_only or desk.jobs.busy:
            return
        self._forget()
        person = desk.person or None

        def work(report: "Report") -> "Extraction":
            from annotator.services.extracting import extract_missing, title_of

            return extract_missing(
                session.call,
                article_ids,
                extractor_for=extractor_for,
                report=report,
                person=person,
                title=title_of(article_ids),
            )

        failed = partial(self._broke_off, article_ids)
        desk.jobs.start(
            self.tr("Extracting entities"),
            work,
            self._extracted,
            failed,
            if_cancelled=self.tr("The articles done so far keep their entities."),
        )

    def _extracted(self, found: "Extraction") -> None:
        self._show_changes()
        if found.notes:
            from annotator.gui.dialogs.report_dialog import ReportDialog

            said = self._found(found.spans)
            notes = [sentence(each) for each in found.notes]
            ReportDialog(self.tr("Entities"), said, notes, self._window).show()
        else:
            self._desk.hint.emit(self._found(found.spans))

    def _found(self, spans: int) -> str:
        if not spans:
            return self.tr("No entities were added: there are some already, or none to be found.")
        return self.tr("Entities found: {0}.").format(number(spans))

    def _broke_off(self, article_ids: Sequence[str] | None, error: BaseException) -> None:
        self._show_changes()
        if isinstance(error, Cancelled):
            self._desk.hint.emit(self.tr("Cancelled; what was finished is kept."))
        elif isinstance(error, AnnotatorError):
            self.offer_again(sentence(str(error)), article_ids)
        else:
            raise error

    def _show_changes(self) -> None:
        if self._desk.session is not None:
            self._desk.session.tell_whole_project_changed("", self._desk.person or None)

    def _forget(self) -> None:
        self._message.let_go(_ABOUT)
