"""The three panes of an open project, and what they show of the open article."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.domain.annotated import AnnotatedArticle, details_of
from annotator.domain.records import Article, Span
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.domain.sites import site_of
from annotator.gui.article_pane import ArticlePane
from annotator.gui.articles.decision import decision
from annotator.gui.locale_words import number, short_date
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.reading.header import PART
from annotator.gui.reading.view import TextView
from annotator.gui.theme import LIGHT, Theme, reading_palette

if TYPE_CHECKING:
    from annotator.gui.articles.match_bar import MatchBar
    from annotator.gui.find.find_bar import FindBar
    from annotator.gui.find.finder import Finder
    from annotator.gui.panels.annotation_panel import AnnotationPanel
    from annotator.gui.reading_settings import ReadingSettings
    from annotator.gui.settings import Settings

_LEFT, _RIGHT = 280, 348
_LEAST_LEFT, _LEAST_CENTRE, _LEAST_RIGHT = 210, 380, 256
_USUAL_WIDTH: Final = 1440
_PANEL_AT_LATEST_MS: Final = 100


class Workspace(QWidget):
    """List of articles, text with its label bar, annotation panel.

    List, label bar and text are painted first; the rest is made when it is
    needed, or by `complete`.
    """

    article_shown = Signal()
    """The text shows an article, another one or the same anew, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show three empty panes."""
        super().__init__(parent)
        self.articles = ArticlePane(self)
        self.labels = LabelBar(self)
        self.text = TextView(self, silent=True)
        self.places: ReadingSettings | None = None
        """Where places in articles are remembered."""
        self._centre = QWidget(self)
        self._centre.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._centre.setObjectName("centre")
        self._column = centre = QVBoxLayout(self._centre)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self.labels)
        centre.addWidget(self.text, 1)
        self._instead: QWidget | None = None
        self._passing: list[QWidget] = []
        self._right = QStackedWidget(self)
        self._right.setObjectName("right")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        panes = ((self.articles, _LEAST_LEFT), (self._centre, _LEAST_CENTRE))
        for stretch, (pane, least) in enumerate((*panes, (self._right, _LEAST_RIGHT))):
            pane.setMinimumWidth(least)
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(stretch, 1 if pane is self._centre else 0)
        self._splitter.splitterMoved.connect(self._keep_widths)
        self._widths_chosen = False
        self._heading = ("", "")
        self._theme, self._read_only = LIGHT, False
        self._panel_content: tuple[AnnotatedArticle | None, Scheme, str] | None = None
        self._panel_later = QTimer(self)
        self._panel_later.setSingleShot(True)
        self._panel_later.timeout.connect(self._show_in_panel)
        self.text.painted.connect(self._hurry_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    @cached_property
    def panel(self) -> "AnnotationPanel":
        """The annotations of the open article."""
        from annotator.gui.panels.annotation_panel import AnnotationPanel

        made = AnnotationPanel(self._right, theme=self._theme)
        made.set_read_only(read_only=self._read_only)
        self._right.insertWidget(0, made)
        return made

    @cached_property
    def find_bar(self) -> "FindBar":
        """The bar to find words in the open article, hidden until it is asked for."""
        from annotator.gui.find.find_bar import FindBar

        made = FindBar(self._centre)
        made.set_theme(self._theme)
        self._column.insertWidget(1, made)
        return made

    @cached_property
    def finder(self) -> "Finder":
        """What finds words in the open article."""
        from annotator.gui.find.finder import Finder

        return Finder(self.find_bar, self.text)

    @cached_property
    def match_bar(self) -> "MatchBar":
        """The bar that tells where the article holds what the list was searched for."""
        from annotator.gui.articles.match_bar import MatchBar

        made = MatchBar(self._centre)
        made.set_theme(self._theme)
        self._column.insertWidget(self._column.indexOf(self.text), made)
        return made

    def complete(self) -> None:
        """Make what is not there yet."""
        self.text.speak()
        for part in (self.find_bar, self.match_bar, self.panel):
            part.ensurePolished()
        if not self._panel_later.isActive():
            self._show_in_panel()

    def _is_made(self, part: str) -> bool:
        return part in vars(self)

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
        if self._is_made("finder"):
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
        if self._is_made("panel"):
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
        self.text.set_heading(*self._with_decision(content, scheme, person))
        self._panel_content = (content, scheme, person)
        self._panel_later.start(_PANEL_AT_LATEST_MS)

    def show_current(self, span: Span | None) -> None:
        """Show in bar and panel which span is the current one."""
        self.labels.set_active_label(span.label if span else None)
        if self._is_made("panel") and not self._panel_later.isActive():
            self.panel.set_current(span.id if span else None)

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

    @property
    def aside(self) -> QWidget | None:
        """What stands in the place of the annotations, if anything does."""
        shown = self._right.currentWidget()
        return shown if shown is not self.panel else None

    def show_aside(self, widget: QWidget | None) -> None:
        """Put something in the place of the annotations, or bring them back."""
        if widget is not None and self._right.indexOf(widget) < 0:
            self._right.addWidget(widget)
        self._right.setCurrentWidget(widget or self.panel)

    @property
    def instead(self) -> QWidget | None:
        """What stands in the place of the text, if anything does."""
        return self._instead

    def show_instead(self, widget: QWidget | None) -> None:
        """Put something in the place of the text and its labels, or bring them back."""
        if self._instead is not None:
            self._instead.hide()
        self._instead = widget
        layout = self._centre.layout()
        if widget is not None and layout is not None:
            if layout.indexOf(widget) < 0:
                layout.addWidget(widget)
            self.find_bar.hide()
            widget.show()
        self.match_bar.set_covered(covered=widget is not None)
        for each in (self.labels, self.text):
            each.setVisible(widget is None)

    def _hurry_panel(self) -> None:
        if self._panel_later.isActive():
            self._panel_later.start(0)

    def _show_in_panel(self) -> None:
        self._panel_later.stop()
        if self._panel_content is None or not (self._is_made("panel") or self._panel_content[0]):
            return
        if self.panel.prepare(*self._panel_content):
            self._panel_later.start(0)
            return
        self.panel.set_content(*self._panel_content)
        self.panel.set_current(self.text.current_span())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.articles.set_theme(theme)
        self.labels.set_theme(theme)
        for part in ("find_bar", "match_bar", "panel"):
            if self._is_made(part):
                getattr(self, part).set_theme(theme)
        self.text.set_palette_colours(reading_palette(theme))
        self._centre.setStyleSheet(f"#centre {{ background: {theme.window}; }}")

    def add_passing(self, *parts: QWidget) -> None:
        """Count parts among the panes while they are there: a message, what a job is at."""
        self._passing += parts

    def step_pane(self, by: int) -> None:
        """Move the keyboard to the next pane, or the previous one."""
        passing = [each for each in self._passing if _can_take(each)]
        panes = (self.articles.list, self._instead or self.text, self._panel_focus(), *passing)
        focus = QApplication.focusWidget()
        holders = (self.articles, self._centre, self._right, *passing)
        here = next(
            (
                place
                for place, holder in enumerate(holders)
                if focus is not None and (holder is focus or holder.isAncestorOf(focus))
            ),
            0 if by < 0 else -1,
        )
        panes[(here + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def layout_state(self) -> QByteArray | None:
        """Return the widths a person has given the panes, to be remembered."""
        return self._splitter.saveState() if self._widths_chosen else None

    def restore_layout(self, state: QByteArray) -> None:
        """Give the panes the widths they had."""
        self._widths_chosen = self._splitter.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the outer panes shrink with the window, unless a person has chosen their widths."""
        super().resizeEvent(event)
        if not self._widths_chosen:
            share = min(self.width() / _USUAL_WIDTH, 1.0)
            left = max(round(_LEFT * share), _LEAST_LEFT)
            right = max(round(_RIGHT * share), _LEAST_RIGHT)
            self._splitter.setSizes([left, self.width() - left - right - 2, right])

    def _keep_widths(self) -> None:
        self._widths_chosen = True

    def _panel_focus(self) -> QWidget:
        if self.aside is not None:
            return self.aside
        tree = self.panel.findChild(QWidget, "annotationTree")
        return tree if isinstance(tree, QWidget) else self.panel

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


def _can_take(part: QWidget) -> bool:
    """Whether a part that comes and goes has something now that takes keys."""
    proxy = part.focusProxy()
    return proxy is not None and proxy.isVisible() and proxy.isEnabled()
