"""The window of the help: contents and search at the left, the page at the right."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions.action import Action, key_name
from annotator.gui.dialogs.dialog_look import give_size, lay_out_in
from annotator.gui.guidelines.page import GuidelinePage
from annotator.gui.help.help_keys import filled
from annotator.gui.help.help_pages import HelpPage, help_pages
from annotator.gui.theme import Theme
from annotator.gui.widgets.font_room import with_font
from annotator.gui.words.translations import language as in_force

_SIZE: Final = (900, 640)
_LEFT: Final = 230
_SUFFIX: Final = ".md"


class HelpWindow(QDialog):
    """Shows the help pages; stays open beside the work."""

    def __init__(
        self, theme: Theme, table: Iterable[Action], parent: QWidget, language: str = ""
    ) -> None:
        """Show the first page, in a language or the one of the window.

        Commands and keys are those of `table`.
        """
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self._language = language or in_force()
        self._pages = self._written(table)
        self._way: list[str] = []
        """Pages one came by; the last one is shown."""
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search the help…"))
        self.field.setAccessibleName(self.tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.contents = QListWidget(self)
        self.contents.setObjectName("helpContents")
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.currentItemChanged.connect(self._show)
        self.none_found = QLabel(self.tr("No page has these words. Try fewer, or others."), self)
        self.none_found.setWordWrap(True)
        self.none_found.setVisible(False)
        self.page = GuidelinePage(self)
        self.page.setObjectName("helpPage")
        self.page.setAccessibleName(self.tr("Help page"))
        self.page.anchorClicked.connect(self._follow)
        self.back = self._made_back()
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.field.setFocus)
        self._lay_out()
        self.set_theme(theme)
        self._search("")
        give_size(self, *_SIZE)

    def set_table(self, table: Iterable[Action]) -> None:
        """Write other commands and keys into the pages; the one shown stays where it is."""
        self._pages = self._written(table)
        shown = {each.name: each for each in self._pages}
        for row in range(self.contents.count()):
            item = self.contents.item(row)
            page = shown[item.data(Qt.ItemDataRole.UserRole).name]
            item.setData(Qt.ItemDataRole.UserRole, page)
            if item is self.contents.currentItem():
                place = self.page.verticalScrollBar().value()
                self.page.show_markdown(page.markdown)
                self.page.verticalScrollBar().setValue(place)

    def _written(self, table: Iterable[Action]) -> list[HelpPage]:
        return help_pages(self._language, partial(filled, table=tuple(table)))

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.page.set_theme(theme)
        self.contents.setStyleSheet(
            f"QListWidget {{ background: {theme.window}; color: {theme.text};"
            " border: 1px solid transparent; border-radius: 6px; }"
            f" QListWidget:focus {{ border-color: {theme.accent}; }}"
            " QListWidget::item { padding: 5px 8px; border-radius: 5px; }"
            f" QListWidget::item:selected {{ background: {theme.row_selected};"
            f" color: {theme.text}; }}"
        )
        self.none_found.setStyleSheet(f"color: {theme.muted};")

    def show_page(self, name: str, section: str = "") -> None:
        """Show the page with this name, at a section if one is named."""
        self.field.clear()
        for row, page in enumerate(self._pages):
            if page.name == name:
                self.contents.setCurrentRow(row)
        if section:
            self.page.show_section(section)

    def go_back(self) -> None:
        """Show the page that was shown before."""
        if len(self._way) > 1:
            self._way.pop()
            self.show_page(self._way.pop())

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
            if self._way[-1:] != [page.name]:
                self._way.append(page.name)
            self.back.setEnabled(len(self._way) > 1)
            self.page.show_markdown(page.markdown)
            self.page.verticalScrollBar().setValue(0)
            if words := self.field.text().split():
                self.page.find(words[0])

    def _follow(self, link: QUrl) -> None:
        if link.path().endswith(_SUFFIX):
            section = link.fragment(QUrl.ComponentFormattingOption.FullyDecoded)
            self.show_page(link.path().removesuffix(_SUFFIX), section)

    def _made_back(self) -> QToolButton:
        button = QToolButton(self)
        button.setText("←")
        button.setAccessibleName(self.tr("Back"))
        button.setShortcut(QKeySequence.StandardKey.Back)
        key = key_name(button.shortcut())
        button.setToolTip(self.tr("Back to the page before ({0})").format(key))
        button.clicked.connect(self.go_back)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.field, 1)
        left = QVBoxLayout()
        left.addLayout(head)
        left.addWidget(self.none_found)
        left.addWidget(self.contents, 1)
        side = QWidget(self)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(with_font(self, _LEFT))
        layout = QHBoxLayout(self)
        lay_out_in(layout)
        layout.addWidget(side)
        layout.addWidget(self.page, 1)
