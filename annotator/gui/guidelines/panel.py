"""The panel of the guidelines, at the right in the place of the annotations."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.theme import LIGHT, Theme
from annotator.services.guidelines import LANGUAGES


class GuidelinePanel(QWidget):
    """The guidelines in one language, and what can be done about them."""

    edit_asked = Signal()
    first_asked = Signal()
    """The first set shall be put in."""
    close_asked = Signal()
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("guidelinePanel")
        self.setAccessibleName(self.tr("Guidelines"))
        self._theme = LIGHT
        self._texts: Mapping[str, str] = {}
        self.language = ""
        self.page = GuidelinePage(self)
        self._pills = {each: self._pill(each) for each in LANGUAGES}
        self.edit = QToolButton(self)
        self.edit.setText(self.tr("Edit…"))
        self.edit.setAccessibleName(self.tr("Edit the guidelines"))
        self.edit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.edit.clicked.connect(self.edit_asked)
        self.first = QPushButton(self.tr("Put in the first set"), self)
        self.first.clicked.connect(self.first_asked)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedWidget(self)
        self._empty = self._made_empty()
        self._stack.addWidget(self.page)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self.setFocusProxy(self.page)

    def show_texts(self, texts: Mapping[str, str], language: str) -> None:
        """Show the guidelines in a language, or that there are none in it."""
        self._texts = texts
        self.language = language
        for each, pill in self._pills.items():
            pill.setChecked(each == language)
        text = texts.get(language, "")
        if text != self.page.markdown:
            self.page.show_markdown(text)
        self._said.setText(self._sentence())
        self._stack.setCurrentWidget(self.page if text else self._empty)

    @property
    def texts(self) -> Mapping[str, str]:
        """The guidelines by language."""
        return self._texts

    def set_possible(self, *, edit: bool) -> None:
        """Enable editing."""
        for each in (self.edit, self.first):
            each.setEnabled(edit)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.page.set_theme(theme)
        self._said.setStyleSheet(f"color: {theme.muted};")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, wherever in the panel one is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def _sentence(self) -> str:
        if self._texts:
            shown = self.tr("There are no guidelines in this language yet.")
        else:
            shown = self.tr("This project has no guidelines yet: what counts, and what does not.")
        return shown

    def _pill(self, language: str) -> QToolButton:
        pill = QToolButton(self)
        pill.setText(LANGUAGES[language])
        pill.setObjectName(f"guidelines_{language}")
        pill.setAccessibleName(self.tr("Guidelines: {0}").format(LANGUAGES[language]))
        pill.setProperty("pill", True)
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.clicked.connect(lambda: self.language_chosen.emit(language))
        return pill

    def _made_empty(self) -> QWidget:
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(12, 24, 12, 0)
        layout.setSpacing(12)
        layout.addWidget(self._said)
        layout.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return holder

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Guidelines"), self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        close = QToolButton(self)
        close.setText("✕")
        close.setAccessibleName(self.tr("Close the guidelines"))
        close.setToolTip(close.accessibleName())
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.close_asked)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.edit)
        head.addWidget(close)
        for pill in self._pills.values():
            foot.addWidget(pill)
        foot.addStretch(1)
        foot.setContentsMargins(0, 2, 2, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
