"""The three panes of an open project: list, text with its bars, and what stands beside it."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.articles.article_pane import ArticlePane
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.reading.view import TextView
from annotator.gui.theme import LIGHT, Theme, reading_palette
from annotator.gui.widgets.later_parts import LaterParts

if TYPE_CHECKING:
    from annotator.gui.articles.match_bar import MatchBar
    from annotator.gui.find.find_bar import FindBar
    from annotator.gui.find.finder import Finder
    from annotator.gui.panels.annotation_panel import AnnotationPanel

_LEFT, _RIGHT = 280, 348
_LEAST_LEFT, _LEAST_CENTRE, _LEAST_RIGHT = 210, 380, 256
_LETTERS_LEFT: Final = 21
"""So many letters of the window's font the list has room for, at the least."""
_USUAL_WIDTH: Final = 1440


class _Aside(QStackedWidget):
    """What stands at the right, as wide at the least as what is shown of it needs."""

    def minimumSizeHint(self) -> QSize:
        """Return that size."""
        shown = self.currentWidget()
        least = QSize(_LEAST_RIGHT, 0)
        return least if shown is None else shown.minimumSizeHint().expandedTo(least)


class Panes(QWidget, LaterParts):
    """List of articles, text with its label bar, annotation panel.

    List, label bar and text are painted first; the rest is made when it is needed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show three empty panes."""
        super().__init__(parent)
        self._theme, self._read_only = LIGHT, False
        self.articles = ArticlePane(self)
        self.labels = LabelBar(self)
        self.text = TextView(self, silent=True)
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
        self._right = _Aside(self)
        self._right.setObjectName("right")
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._centre.setMinimumWidth(_LEAST_CENTRE)
        for stretch, pane in enumerate((self.articles, self._centre, self._right)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(stretch, 1 if pane is self._centre else 0)
        self._splitter.splitterMoved.connect(self._keep_widths)
        self._widths_chosen = False
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
        self._make_room()

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

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._make_room()
        self.articles.set_theme(theme)
        self.labels.set_theme(theme)
        for part in ("find_bar", "match_bar", "panel"):
            if self.is_made(part):
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
        self._make_room()

    def _make_room(self) -> None:
        """Let the list hold what is above it, also in a larger font.

        On a screen that has no room for the least widths all give way: panes never overlap.
        """
        letters = _LETTERS_LEFT * self.fontMetrics().horizontalAdvance("n")
        left, right = max(_LEAST_LEFT, letters), self._right.minimumSizeHint().width()
        share = min((self.width() - 2) / (left + _LEAST_CENTRE + right), 1.0)
        self.articles.setMinimumWidth(int(left * share))
        self._centre.setMinimumWidth(int(_LEAST_CENTRE * share))
        self._right.setMinimumWidth(int(right * share) if share < 1 else 0)
        self._share_out()

    def _share_out(self) -> None:
        if not self._widths_chosen:
            share = min(self.width() / _USUAL_WIDTH, 1.0)
            left = max(round(_LEFT * share), self.articles.minimumWidth())
            least = self._right.minimumWidth() or self._right.minimumSizeHint().width()
            right = max(round(_RIGHT * share), least)
            self._splitter.setSizes([left, self.width() - left - right - 2, right])

    def _keep_widths(self) -> None:
        self._widths_chosen = True

    def _panel_focus(self) -> QWidget:
        if self.aside is not None:
            return self.aside
        tree = self.panel.findChild(QWidget, "annotationTree")
        return tree if isinstance(tree, QWidget) else self.panel


def _can_take(part: QWidget) -> bool:
    """Whether a part that comes and goes has something now that takes keys."""
    proxy = part.focusProxy()
    return proxy is not None and proxy.isVisible() and proxy.isEnabled()
