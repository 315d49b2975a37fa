"""The window of the help: contents and search at the left, the page at the right."""

from typing import Final

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.help.help_pages import HelpPage, help_pages
from annotator.gui.theme import Theme

_SIZE: Final = (860, 620)
_LEFT: Final = 230
_SUFFIX: Final = ".md"


class HelpWindow(QDialog):
    """Shows the help pages; stays open beside the work."""

    def __init__(self, theme: Theme, parent: QWidget, language: str = "") -> None:
        """Show the first page, in a language or the one of the window."""
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self._pages = help_pages(language or QLocale().name()[:2])
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the help…"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.contents = QListWidget(self)
        self.contents.setObjectName("helpContents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self.contents.currentItemChanged.connect(self._show)
        self.none_found = QLabel(self.tr("No page has these words. Try fewer, or others."), self)
        self.none_found.setWordWrap(True)
        self.none_found.setVisible(False)
        self.page = GuidelinePage(self)
        self.page.setObjectName("helpPage")
        self.page.setAccessibleName(self.tr("Help page"))
        self.page.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.field.setFocus)
        self._lay_out()
        self.set_theme(theme)
        self._search("")
        self.resize(*_SIZE)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.page.set_theme(theme)
        self.contents.setStyleSheet(
            f"QListWidget {{ background: {theme.window}; color: {theme.text}; }}"
            " QListWidget::item { padding: 6px 8px; border-radius: 5px; }"
            f" QListWidget::item:selected {{ background: {theme.row_selected};"
            f" color: {theme.text}; }}"
        )
        self.none_found.setStyleSheet(f"color: {theme.muted};")

    def show_page(self, name: str) -> None:
        """Show the page with this name."""
        self.field.clear()
        for row, page in enumerate(self._pages):
            if page.name == name:
                self.contents.setCurrentRow(row)

    def _search(self, words: str) -> None:
        """List the pages that have all the words, with where; all pages without any."""
        self.contents.clear()
        for page in self._pages:
            context = page.found(words) if words.strip() else ""
            if context is not None:
                shown = f"{page.title}\n…{context}…" if context else page.title
                item = QListWidgetItem(shown, self.contents)
                item.setData(Qt.ItemDataRole.UserRole, page)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, page.title)
        self.none_found.setVisible(not self.contents.count())
        self.contents.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        page = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(page, HelpPage):
            self.page.show_markdown(page.markdown)
            self.page.verticalScrollBar().setValue(0)
            if words := self.field.text().split():
                self.page.find(words[0])

    def _follow(self, link: QUrl) -> None:
        if link.path().endswith(_SUFFIX):
            self.show_page(link.path().removesuffix(_SUFFIX))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.field)
        left.addWidget(self.none_found)
        left.addWidget(self.contents, 1)
        side = QWidget(self)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(_LEFT)
        layout = QHBoxLayout(self)
        layout.addWidget(side)
        layout.addWidget(self.page, 1)
