"""What the panes of an open project show of the open article."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotated import AnnotatedArticle, details_of
from annotator.domain.records import Article, Span
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.domain.sites import site_of
from annotator.gui.articles.decision import decision
from annotator.gui.reading.header import PART
from annotator.gui.words.locale_words import number, short_date
from annotator.gui.workspace.panes import Panes

if TYPE_CHECKING:
    from annotator.gui.reading.reading_settings import ReadingSettings
    from annotator.gui.settings.settings import Settings

_PANEL_AT_LATEST_MS: Final = 100


class Workspace(Panes):
    """The panes, with what they show of the open article."""

    article_shown = Signal()
    """The text shows an article, another one or the same anew, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show three empty panes."""
        super().__init__(parent)
        self.places: ReadingSettings | None = None
        """Where places in articles are remembered."""
        self._heading = ("", "")
        self._panel_content: tuple[AnnotatedArticle | None, Scheme, str] | None = None
        self._panel_later = QTimer(self)
        self._panel_later.setSingleShot(True)
        self._panel_later.timeout.connect(self._show_in_panel)
        self.text.painted.connect(self._hurry_panel)

    def complete(self) -> None:
        """Make what is not there yet."""
        self.text.speak()
        for part in (self.find_bar, self.match_bar, self.panel):
            part.ensurePolished()
        if not self._panel_later.isActive():
            self._show_in_panel()

    def restore(self, settings: "Settings") -> None:
        """Set the text as a person has set it, and remember where she is in it."""
        kept = self.places = settings.reading
        self.text.set_zoom(settings.zoom)
        self.text.set_soft_breaks(settings.soft_breaks)
        self.text.snaps_to_tokens = settings.snaps_to_tokens
        if kept.font_family:
            self.text.set_font_families([kept.font_family])
        self.text.set_line_width(kept.line_width)
        self.text.set_line_spacing(kept.line_spacing)
        self.text.set_show_odd_characters(kept.odd_characters)
        for layer, visibility in kept.layers.items():
            self.text.set_layer_visibility(layer, visibility)

    def show_article(
        self, content: AnnotatedArticle | None, scheme: Scheme, person: str, *, stay: bool = False
    ) -> None:
        """Show another article, or none; the panel follows when the text is painted.

        `stay` keeps the place in the same article.
        """
        if not stay:
            self.keep_place()
        self._heading = self.heading(content, scheme) if content else ("", "")
        title, meta = self._with_decision(content, scheme, person)
        self.text.set_article(
            content,
            scheme=scheme,
            person=person,
            title=title,
            meta=meta,
            keep_position=stay,
        )
        if not stay and self.places is not None and content is not None:
            self.text.restore_position(self.places.place(content.article.id))
        if self.is_made("finder"):
            self.finder.refresh()
        self.article_shown.emit()
        self._panel_content = (content, scheme, person)
        if content is None:
            self._show_in_panel()
        else:
            self._panel_later.start(_PANEL_AT_LATEST_MS)

    def set_read_only(self, *, read_only: bool) -> None:
        """Say whether the person can mark."""
        self._read_only = read_only
        self.labels.setEnabled(not read_only)
        if self.is_made("panel"):
            self.panel.set_read_only(read_only=read_only)

    def show_opening(self, is_opening: bool) -> None:
        """Say that an article is on its way, or no longer."""
        self.text.set_notice(self.tr("Opening…") if is_opening else "")

    def keep_place(self) -> None:
        """Remember where one is in the article that is shown."""
        if self.places is not None and self.text.article_id is not None:
            self.places.keep_place(self.text.article_id, self.text.position())

    def update_article(self, content: AnnotatedArticle, scheme: Scheme, person: str) -> None:
        """Show the open article in its new state; the panel follows when the text is painted."""
        shown = self._panel_content and self._panel_content[0]
        if shown is not None and _heads_differ(shown.article, content.article):
            self.show_article(content, scheme, person, stay=True)
            return
        self.text.update_content(content)
        self._show_label_in_bar(content)
        self.text.set_heading(*self._with_decision(content, scheme, person))
        self._panel_content = (content, scheme, person)
        self._panel_later.start(_PANEL_AT_LATEST_MS)

    def show_current(self, span: Span | None) -> None:
        """Show in bar and panel which span is the current one."""
        self.labels.set_active_label(span.label if span else None)
        if self.is_made("panel") and not self._panel_later.isActive():
            self.panel.set_current(span.id if span else None)

    def _show_label_in_bar(self, content: AnnotatedArticle) -> None:
        """Show which label the current span has now; it may have been given another."""
        current = self.text.current_span()
        span = content.span(current) if current else None
        self.labels.set_active_label(span.label if span else None)

    def heading(self, content: AnnotatedArticle, scheme: Scheme) -> tuple[str, str]:
        """Return what stands above an article: its title, and a line about it."""
        return content.article.title, self._about(content, scheme)

    def _with_decision(
        self, content: AnnotatedArticle | None, scheme: Scheme, person: str
    ) -> tuple[str, str]:
        """Return the heading with what the person has decided of the article as a whole."""
        title, meta = self._heading
        said = decision(content, scheme, person) if content is not None else ""
        return title, PART.join(part for part in (said, meta) if part)

    def _hurry_panel(self) -> None:
        if self._panel_later.isActive():
            self._panel_later.start(0)

    def _show_in_panel(self) -> None:
        self._panel_later.stop()
        if self._panel_content is None or not (self.is_made("panel") or self._panel_content[0]):
            return
        if self.panel.prepare(*self._panel_content):
            self._panel_later.start(0)
            return
        self.panel.set_content(*self._panel_content)
        self.panel.set_current(self.text.current_span())

    def _about(self, content: AnnotatedArticle, scheme: Scheme) -> str:
        article = content.article
        site = site_of(article.url, article.meta)
        entities = sum(
            each.annotator in content.programs and scheme.layer_of(each.label) == ENTITIES
            for each in content.spans
        )
        parts = [
            site or article.source_file.rpartition("/")[2],
            short_date(article.published, year=True),
            article.language,
            self.tr("{0} characters").format(number(len(article.text))),
            self._extracted(entities),
        ]
        return PART.join(part for part in parts if part)

    def _extracted(self, entities: int) -> str:
        if entities == 1:
            return self.tr("1 entity extracted")
        return self.tr("{0} entities extracted").format(number(entities)) if entities else ""


def _heads_differ(one: Article, other: Article) -> bool:
    return one is not other and details_of(one) != details_of(other)
