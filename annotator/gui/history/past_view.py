"""An article as it was, to be read and not to be touched, below a bar that says so."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.scheme import Scheme
from annotator.gui.reading.view import TextView
from annotator.gui.theme import LIGHT, Theme, reading_palette


class PastView(QWidget):
    """The reading view of an earlier state; nothing that is done in it changes anything."""

    back_asked = Signal()
    """Back to now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("pastView")
        self.text = TextView(self)
        self.text.setObjectName("pastText")
        self.text.setAccessibleName(self.tr("Article text as it was"))
        self.text.installEventFilter(self)
        self._bar = QWidget(self)
        self._bar.setObjectName("pastBar")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._said = QLabel(self._bar)
        self._said.setWordWrap(True)
        self.back = QPushButton(self.tr("Back to now"), self._bar)
        self.back.setToolTip(self.tr("Esc"))
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(14, 5, 14, 5)
        row.addWidget(self._said, 1)
        row.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.set_theme(LIGHT)

    @property
    def said(self) -> str:
        """What the bar says."""
        return self._said.text()

    def show_state(
        self,
        content: AnnotatedArticle,
        when: str,
        *,
        scheme: Scheme,
        person: str,
        like: TextView,
        heading: tuple[str, str],
    ) -> None:
        """Show an article as it was, set and scrolled as `like` shows it now."""
        self._said.setText(when)
        self._said.setAccessibleName(when)
        again = self.text.article_id == content.article.id and self.isVisible()
        self._take_looks(like, scheme)
        self.text.set_article(
            content,
            scheme=scheme,
            person=person,
            title=heading[0],
            meta=heading[1],
            keep_position=again,
        )
        if not again:
            self.text.restore_position(like.position())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.text.set_palette_colours(reading_palette(theme))
        self._bar.setStyleSheet(
            f"#pastBar {{ background: {theme.card_current};"
            f" border-bottom: 1px solid {theme.card_current_border}; }}"
            f" QLabel {{ color: {theme.text}; font-weight: bold; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to now with Esc."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self.text.selection()
        ):
            self.back_asked.emit()
            return True
        return super().eventFilter(watched, event)

    def _take_looks(self, like: TextView, scheme: Scheme) -> None:
        style = like.style_of_pages
        self.text.set_zoom(style.zoom)
        self.text.set_font_families(style.families)
        self.text.set_line_width(style.line_width)
        self.text.set_line_spacing(style.spacing)
        self.text.set_soft_breaks(style.soft_breaks)
        self.text.set_show_odd_characters(style.odd_characters)
        for layer in scheme.layers:
            visibility = like.layer_visibility(layer.name)
            if visibility is not self.text.layer_visibility(layer.name):
                self.text.set_layer_visibility(layer.name, visibility)
