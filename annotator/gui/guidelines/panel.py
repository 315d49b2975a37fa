"""The panel of the guidelines, at the right in the place of the annotations."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
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
from annotator.gui.theme import Theme
from annotator.gui.widgets.side_panel import SidePanel
from annotator.services.guidelines import LANGUAGES


class GuidelinePanel(SidePanel):
    """The guidelines in one language, and what can be done about them."""

    edit_asked = Signal()
    first_asked = Signal()
    """The first set shall be put in."""
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__("guidelinePanel", self.tr("Guidelines"), parent)
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
        super().set_theme(theme)
        self.page.set_theme(theme)
        self._said.setStyleSheet(f"color: {theme.muted};")

    def _sentence(self) -> str:
        if self._texts:
            shown = self.tr("There are no guidelines in this language yet.")
        else:
            shown = self.tr("This project has no guidelines yet: what counts, and what does not.")
        return shown

    def _pill(self, language: str) -> QToolButton:
        called = LANGUAGES[language]
        said = self.tr("Guidelines: {0}").format(called)
        pill = self.pill(called, said, lambda: self.language_chosen.emit(language))
        pill.setObjectName(f"guidelines_{language}")
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
        head = self.head(self.tr("Close the guidelines"), right=(self.edit,))
        foot = QHBoxLayout()
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
