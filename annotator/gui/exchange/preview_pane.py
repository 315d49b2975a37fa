"""The first articles of an import, drawn as they would look once imported."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.incoming import IncomingArticle
from annotator.domain.mapping import LabelMapping
from annotator.domain.scheme import Scheme
from annotator.gui.exchange.preview_article import PREVIEWER, SHOWN_CHARACTERS, as_annotated
from annotator.gui.reading.metrics import LineWidth
from annotator.gui.reading.view import TextView
from annotator.gui.theme import DARK, LIGHT, reading_palette
from annotator.gui.words.locale_words import number

_HALF: Final = 128
_ZOOM: Final = 0.85
_FIRST_MARK_AT: Final = 0.3
"""Share of the height at which the first mark of an article is shown."""
_MIDDOT: Final = " · "


class _PreviewText(TextView):
    """The reading view, from which Tab leads away: in a dialog it goes to the next field."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next field."""
        return QAbstractScrollArea.focusNextPrevChild(self, forward)


class PreviewPane(QWidget):
    """One article at a time, with its place among those that were looked at."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._scheme = scheme
        self._articles: Sequence[IncomingArticle] = ()
        self._names = LabelMapping()
        self._place = 0
        self._seen = False
        """Whether the article has been shown, under whatever names."""
        self.text = _PreviewText(self)
        self.text.setObjectName("previewText")
        self.text.setAccessibleName(self.tr("First articles"))
        self.text.set_zoom(_ZOOM)
        self.text.set_line_width(LineWidth.WIDE)
        self.where = QLabel(self)
        self.previous = self._button(self.tr("&Previous"), -1)
        self.next = self._button(self.tr("Ne&xt"), 1)
        frame = QFrame(self)
        frame.setObjectName("previewFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.where, 1)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(frame, 1)
        self._take_theme()
        self.show_articles((), self._names)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The buttons and the text, as Tab goes through them."""
        return self.previous, self.next, self.text

    def changeEvent(self, event: QEvent) -> None:
        """Take over other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._take_theme()

    def show_articles(self, articles: Sequence[IncomingArticle], names: LabelMapping) -> None:
        """Show articles as they look under the mapping `names`."""
        self._seen = self._seen and [each.text for each in articles] == self._texts
        self._articles, self._names = articles, names
        self._place = min(self._place, max(len(articles) - 1, 0))
        self._draw(stay=True)

    def show_names(self, names: LabelMapping) -> None:
        """Draw the same article under another mapping."""
        self._names = names
        self._draw(stay=True)

    def say(self, sentence: str) -> None:
        """Show a sentence where there is no article."""
        self.text.set_empty_text(sentence)

    def step(self, by: int) -> None:
        """Go to another article."""
        if self._articles:
            self._place = (self._place + by) % len(self._articles)
            self._seen = False
            self._draw(stay=False)

    @property
    def _texts(self) -> list[str]:
        return [each.text for each in self._articles]

    def _take_theme(self) -> None:
        background = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        theme = DARK if background.lightness() < _HALF else LIGHT
        self.text.set_palette_colours(reading_palette(theme))
        self.setStyleSheet(
            f"#previewFrame {{ border: 1px solid {theme.border}; border-radius: 6px; }}"
        )

    def _draw(self, *, stay: bool) -> None:
        count = len(self._articles)
        for button in (self.previous, self.next):
            button.setEnabled(count > 1)
        if not count:
            self.where.clear()
            self.text.set_article(None, scheme=self._scheme, person=PREVIEWER)
            return
        article = self._articles[self._place]
        content, scheme = as_annotated(article, self._names, self._scheme)
        self.where.setText(self._in_words(count))
        self.text.set_article(
            content,
            scheme=scheme,
            person=PREVIEWER,
            title=article.title,
            meta=self._about(article),
            keep_position=stay,
        )
        if content.spans and not self._seen:
            first = content.spans[0].cover.start
            self.text.show_at(first, share=_FIRST_MARK_AT)
        self._seen = True

    def _in_words(self, count: int) -> str:
        return self.tr("Article {0} of the first {1}").format(self._place + 1, count)

    def _about(self, article: IncomingArticle) -> str:
        length = number(len(article.text))
        size = self.tr("{0} characters").format(length)
        if len(article.text) > SHOWN_CHARACTERS:
            size = self.tr("the first {0} of {1} characters").format(
                number(SHOWN_CHARACTERS), length
            )
        name = "" if article.title else article.key or article.where
        authors = sorted({each.annotator for each in article.spans if each.annotator})
        return _MIDDOT.join(filter(None, [name, size, article.language, ", ".join(authors[:4])]))

    def _button(self, title: str, by: int) -> QPushButton:
        button = QPushButton(title, self)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.step(by))
        return button
