"""What stands in the place of an empty list of articles: why it is empty, and the way out."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.views import ArticleFilter, ArticleQuery


class WayOut(NamedTuple):
    """A button of the note: its words, and what to list instead; None: import something."""

    words: str
    query: ArticleQuery | None


class EmptyNote(QWidget):
    """A sentence and a button or two."""

    chosen = Signal(object)
    """The ArticleQuery to list instead."""
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing."""
        super().__init__(parent)
        self.setObjectName("emptyArticles")
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 24, 10, 10)
        self._column.setSpacing(10)
        self._column.addWidget(self.sentence)
        self._column.addStretch(1)
        self._shown: tuple[str, tuple[WayOut, ...]] = ("", ())
        self.hide()

    def say(self, sentence: str, ways: tuple[WayOut, ...]) -> None:
        """Show a sentence with a button for each way out."""
        if (sentence, ways) == self._shown:
            return
        self._shown = (sentence, ways)
        self.sentence.setText(sentence)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(way) for way in ways]

    def _button(self, way: WayOut) -> QPushButton:
        button = QPushButton(way.words, self)
        if way.query is None:
            button.clicked.connect(self.import_asked)
        else:
            button.clicked.connect(partial(self.chosen.emit, way.query))
        place, middle = self._column.count() - 1, Qt.AlignmentFlag.AlignHCenter
        self._column.insertWidget(place, button, 0, middle)
        return button


def why_empty(
    query: ArticleQuery, *, rest: str, any_articles: bool
) -> tuple[str, tuple[WayOut, ...]]:
    """Return why a query finds nothing, and the ways out; `rest` is it in words, but the search."""
    translate = QCoreApplication.translate
    everything = ArticleQuery(person=query.person, order=query.order)
    show_all = WayOut(translate("EmptyArticles", "Show all articles"), everything)
    if not any_articles:
        importing = WayOut(translate("EmptyArticles", "Import files…"), None)
        return translate("EmptyArticles", "No articles yet."), (importing,)
    if query.search:
        return _nothing_matches(query, rest)
    if query == replace(everything, show=query.show):
        return _of_status(query.show), (show_all,)
    return translate("EmptyArticles", "No article is like that: {0}.").format(rest), (show_all,)


def _nothing_matches(query: ArticleQuery, rest: str) -> tuple[str, tuple[WayOut, ...]]:
    translate = QCoreApplication.translate
    said = translate("EmptyArticles", "No article matches “{0}”.").format(query.search)
    clear = translate("EmptyArticles", "Clear the search")
    ways = [WayOut(clear, replace(query, search=""))]
    if rest:
        among = translate("EmptyArticles", "Only these were searched: {0}.").format(rest)
        said = f"{said} {among}"
        everywhere = ArticleQuery(person=query.person, order=query.order, search=query.search)
        ways.insert(0, WayOut(translate("EmptyArticles", "Search all articles"), everywhere))
    return said, tuple(ways)


def _of_status(show: ArticleFilter) -> str:
    translate = QCoreApplication.translate
    return {
        ArticleFilter.ALL: translate("EmptyArticles", "No articles yet."),
        ArticleFilter.TO_DO: translate(
            "EmptyArticles", "Nothing is left to do: every article is done or skipped."
        ),
        ArticleFilter.STARTED: translate("EmptyArticles", "No article is started and unfinished."),
        ArticleFilter.DONE: translate(
            "EmptyArticles", "No article is done yet. Ctrl+Enter says that the open one is."
        ),
        ArticleFilter.SKIPPED: translate("EmptyArticles", "No article was skipped."),
        ArticleFilter.FLAGGED: translate("EmptyArticles", "No question is open."),
        ArticleFilter.NOTHING: translate(
            "EmptyArticles", "Of no article it was decided that there is nothing to mark."
        ),
        ArticleFilter.TO_DECIDE: translate(
            "EmptyArticles", "No suggestion waits to be accepted or rejected."
        ),
    }[show]
