"""Everywhere alike: every hit of a string in its context, to be ticked off and marked."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.domain.ports import Progress
from annotator.domain.scheme import Scheme
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.dialogs.dialog_search import DialogSearch
from annotator.gui.find.alike_list import AlikeList
from annotator.gui.find.label_choice import LabelChoice
from annotator.gui.project.session import ProjectSession
from annotator.gui.widgets.share_bar import show_share
from annotator.gui.words.locale_words import number, quoted
from annotator.gui.words.sentences import sentence
from annotator.services.alike import MOST_HITS, AlikeRequest, find_alike
from annotator.services.hits import Hit, Hits

_LONGEST_SHOWN: Final = 300


class AlikeDialog(QDialog):
    """Searches while it is open, and hands over what was ticked."""

    def __init__(
        self,
        session: ProjectSession,
        scheme: Scheme,
        request: AlikeRequest,
        take: Callable[[list[Hit], str], object],
        parent: QWidget,
    ) -> None:
        """Search for what `request` asks; its article is the one to search in first."""
        super().__init__(parent)
        self.setObjectName("alikeDialog")
        self.setWindowTitle(self.tr("Mark all like this"))
        self.setModal(True)
        self._session = session
        self._asked = request
        self._take = take
        self._stale = False
        self._jobs = DialogSearch(self, session)
        self.label = LabelChoice(scheme, request.label, self)
        self.label.setObjectName("alikeLabel")
        self.label.setAccessibleName(self.tr("Mark as"))
        self.here = self._option(self.tr("&This article"), on=True)
        self.everywhere = self._option(self.tr("Whole &project"), on=False)
        self._scope = QButtonGroup(self)
        self._scope.addButton(self.here)
        self._scope.addButton(self.everywhere)
        self.words = self._option(self.tr("&Whole words"), on=request.whole_words)
        self.case = self._option(self.tr("Match &case"), on=request.case_sensitive)
        self.needle = QLabel(self)
        self.needle.setTextFormat(Qt.TextFormat.PlainText)
        self.figures = QLabel(self)
        self.figures.setObjectName("alikeFigures")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.list = AlikeList(self)
        self._lay_out()
        self._connect()
        self._search()
        self.list.setFocus()

    def request(self) -> AlikeRequest:
        """Return what is searched for now."""
        return AlikeRequest(
            needle=self._asked.needle,
            label=self.label.name,
            person=self._asked.person,
            article_id=None if self.everywhere.isChecked() else self._asked.article_id,
            case_sensitive=self.case.isChecked(),
            whole_words=self.words.isChecked(),
        )

    def accept(self) -> None:
        """Hand over the hits that are ticked."""
        hits = self.list.hits.chosen()
        super().accept()
        self._take(hits, self.label.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the string as there is room for."""
        super().resizeEvent(event)
        self._show_needle()

    # --- parts

    def _lay_out(self) -> None:
        font = self.needle.font()
        font.setBold(True)
        self.needle.setFont(font)
        self.needle.setMinimumWidth(1)
        layout = QVBoxLayout(self)
        lay_out_in(layout)
        layout.addLayout(self._choices())
        layout.addLayout(self._line_above_list())
        layout.addWidget(self.list, 1)
        layout.addWidget(self._buttons())
        self.setMinimumSize(580, 400)
        give_size(self, 880, 580)

    def _choices(self) -> QGridLayout:
        apart = QWidget(self)
        apart.setFixedWidth(8)
        where = (self.here, self.everywhere, apart, self.words, self.case)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(self.tr("Everything like"), self), 0, 0)
        grid.addWidget(self.needle, 0, 1)
        grid.addWidget(QLabel(self.tr("Mark as"), self), 1, 0)
        grid.addLayout(_from_the_left(self.label), 1, 1)
        grid.addWidget(QLabel(self.tr("In"), self), 2, 0)
        grid.addLayout(_from_the_left(*where), 2, 1)
        return grid

    def _option(self, title: str, *, on: bool) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setProperty("pill", True)
        button.setCheckable(True)
        button.setChecked(on)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _line_above_list(self) -> QHBoxLayout:
        self.all = QPushButton(self.tr("Tick &all"), self)
        self.none = QPushButton(self.tr("Tick &none"), self)
        self.progress.setFixedWidth(160)
        line = QHBoxLayout()
        line.addWidget(self.figures, 1)
        for widget in (self.progress, self.stop, self.all, self.none):
            line.addWidget(widget)
        for button in (self.stop, self.all, self.none):
            button.setAutoDefault(False)
        return line

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.mark = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.mark.setObjectName("alikeMark")
        self.mark.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.label.currentIndexChanged.connect(self._search)
        for option in (self.everywhere, self.words, self.case):
            option.toggled.connect(self._search)
        self.all.clicked.connect(partial(self.list.hits.set_all, True))
        self.none.clicked.connect(partial(self.list.hits.set_all, False))
        self.stop.clicked.connect(self._stop)
        self.list.hits.ticks_changed.connect(self._show_figures)
        self._jobs.progressed.connect(self._show_progress)
        self._jobs.ended.connect(self._search_again)

    # --- searching

    def _search(self) -> None:
        """Search anew; a search that runs is cancelled first."""
        self.list.hits.set_hits(Hits())
        self._stale = self._jobs.busy
        if self._stale:
            self._jobs.cancel()
            return
        self.list.titles.shows_titles = self.everywhere.isChecked()
        self.progress.setRange(0, 0)
        work = partial(find_alike, self._session.call, self.request())
        self._jobs.look(work, self._show_hits, self._could_not_search)
        self._show_figures()

    def _search_again(self) -> None:
        if self._stale:
            self._search()

    def _show_hits(self, hits: Hits) -> None:
        if not self._jobs.busy:  # else these are of a search that is no longer asked for
            self.list.hits.set_hits(hits)
            self.list.setCurrentIndex(self.list.hits.index(0))

    def _could_not_search(self, error: AnnotatorError) -> None:
        if not isinstance(error, Cancelled):
            self.figures.setText(sentence(str(error)))

    def _stop(self) -> None:
        """Leave the project alone and go back to the open article."""
        self.here.setChecked(True)

    def _show_progress(self, progress: Progress, _seconds: float | None) -> None:
        show_share(self.progress, progress.done, progress.total)
        shown = self.tr("Searching… {0} of {1} articles")
        self.figures.setText(shown.format(number(progress.done), number(progress.total)))

    def _show_figures(self) -> None:
        hits, searching = self.list.hits, self._jobs.busy
        for widget in (self.progress, self.stop):
            widget.setVisible(searching and self.everywhere.isChecked())
        for button in (self.all, self.none):
            button.setEnabled(hits.rowCount() > hits.marked)
        shown = self.tr("Mark {0}").format(number(hits.ticked))
        self.mark.setText(shown if hits.ticked else self.tr("Mark"))
        self.mark.setEnabled(hits.ticked > 0)
        self.figures.setText(self.tr("Searching…") if searching else self._in_words())

    def _in_words(self) -> str:
        hits = self.list.hits
        count, marked = hits.rowCount(), hits.marked
        if not count:
            return self.tr("Not found")
        places = self.tr("1 place") if count == 1 else self.tr("{0} places").format(number(count))
        if count >= MOST_HITS:
            places = self.tr("The first {0} places").format(number(count))
        if self.everywhere.isChecked():
            articles = hits.articles
            one, more = self.tr("{0} in 1 article"), self.tr("{0} in {1} articles")
            places = (one if articles == 1 else more).format(places, number(articles))
        if marked:
            places += " · " + self.tr("{0} marked already").format(number(marked))
        return places

    def _show_needle(self) -> None:
        shown = " ".join(self._asked.needle[:_LONGEST_SHOWN].split())
        room = max(self.needle.width(), 1)
        metrics = self.needle.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        self.needle.setText(metrics.elidedText(quoted(shown), elide, room))


def _from_the_left(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
