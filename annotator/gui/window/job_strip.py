"""A strip above the status line while a job runs: what, how far, how long, cancel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.gui.project.jobs import JobRunner
from annotator.gui.widgets.passing_focus import PassingFocus
from annotator.gui.widgets.share_bar import show_share
from annotator.gui.words.locale_words import number
from annotator.gui.words.sentences import sentence

if TYPE_CHECKING:
    from annotator.domain.ports import Progress

_MINUTE = 60


class JobStrip(QWidget):
    """Shows the running job; hidden when there is none."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        """Follow `jobs`."""
        super().__init__(parent)
        self.setObjectName("jobStrip")
        self._jobs = jobs
        self._title = ""
        self._what = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self._left = QLabel(self)
        self.cancel = QPushButton(self)  # with a text, PySide6 looks whether that is an icon
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.clicked.connect(self._cancel)
        self.setFocusProxy(self.cancel)
        self._focus = PassingFocus(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 14, 4)
        layout.setSpacing(14)
        layout.addWidget(self._what, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._left)
        layout.addWidget(self.cancel)
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._show_progress)
        jobs.ended.connect(self._end)
        self.hide()

    def _begin(self, title: str) -> None:
        self._title = title
        self._what.setText(title)
        self._left.setText("")
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.setVisible(bool(self._jobs.if_cancelled))
        self.show()

    def _show_progress(self, progress: "Progress", seconds: float | None) -> None:
        what = sentence(progress.what)
        self._what.setText(f"{self._title}: {what}" if what else self._title)
        show_share(self._bar, progress.done, progress.total)
        self._left.setText(self._in_words(seconds))

    def _end(self) -> None:
        self._focus.give_back()
        self.hide()

    def _in_words(self, seconds: float | None) -> str:
        if seconds is None:
            return ""
        if seconds < _MINUTE:
            return self.tr("{0} s left").format(number(max(round(seconds), 1)))
        minutes = number(round(seconds / _MINUTE))
        return self.tr("{0} min left").format(minutes)

    def _cancel(self) -> None:
        self._focus.give_back()
        self.cancel.setEnabled(False)
        self._left.setText(self.tr("Stopping…"))
        self._jobs.cancel()
