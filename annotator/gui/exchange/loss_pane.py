"""What an export would lose: counted and listed while one chooses."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.domain.losses import LossLog
from annotator.domain.ports import Progress
from annotator.gui.exchange.case_list import CaseList
from annotator.gui.exchange.cases import cases_of_export
from annotator.gui.widgets.share_bar import show_share
from annotator.gui.words.locale_words import number


class LossPane(QWidget):
    """A headline, the progress of the search, and the first cases of each kind."""

    stop_asked = Signal()
    """The search shall stop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.said = QLabel(self)
        self.said.setObjectName("lossFigures")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        font = self.said.font()
        font.setBold(True)
        self.said.setFont(font)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(120)
        self.stop = QPushButton(self.tr("&Stop"), self)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stop_asked)
        self.list = CaseList(self)
        self.instead = QLabel(self)
        self.instead.setObjectName("noCases")
        self.instead.setWordWrap(True)
        self.instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.instead.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(self.progress)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.instead, 1)
        self._say_instead("")
        self.show_busy(busy=False)

    def show_busy(self, *, busy: bool) -> None:
        """Show that the articles are being looked through, or no longer."""
        for each in (self.progress, self.stop):
            each.setVisible(busy)
        if busy:
            self.progress.setRange(0, 0)
            self.said.setText(self.tr("Looking for what is lost…"))
            self._say_instead("")  # that nothing is lost was about what was chosen before

    def show_progress(self, progress: Progress, _seconds: float | None) -> None:
        """Show how far the search is."""
        show_share(self.progress, progress.done, progress.total)

    def show_losses(self, losses: LossLog) -> None:
        """Show what was found."""
        self.list.set_cases(cases_of_export((), losses.kept), losses.counts)
        comes_back = self.tr("Whatever leaves comes back from the file as it went in.")
        self._say_instead("" if losses.kept else f"✓\n\n{comes_back}")
        self.said.setText(self._in_words(losses))

    def show_nothing(self, sentence: str) -> None:
        """Show a sentence in the place of losses."""
        self.list.set_cases(())
        self._say_instead(self.tr("What is lost would be listed here."))
        self.said.setText(sentence)

    def _say_instead(self, words: str) -> None:
        """Say something in the place of the list, which is shown while there is nothing to say."""
        self.instead.setText(words)
        self.instead.setVisible(bool(words))
        self.list.setVisible(not words)

    def _in_words(self, losses: LossLog) -> str:
        total, kept = losses.total, len(losses.kept)
        if not total:
            return self.tr("Nothing is lost.")
        if total > kept:
            shown = self.tr("What is lost: {0}, of which the first {1} are listed")
            return shown.format(number(total), number(kept))
        return self.tr("What is lost: {0}").format(number(total))
