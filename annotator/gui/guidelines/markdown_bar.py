"""Buttons that write Markdown for those who do not know it by heart."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QToolButton, QWidget

from annotator.domain.scheme import Label
from annotator.gui.actions.action import key_name
from annotator.services.guidelines import headings_of, label_section, section_of


class MarkdownBar(QWidget):
    """Writes into an edit; each press is one step of its undo."""

    def __init__(self, edit: QPlainTextEdit, labels: Sequence[Label], parent: QWidget) -> None:
        """Write into `edit`; `labels` are those that sections can be about."""
        super().__init__(parent)
        self._edit = edit
        self._labels = labels
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._add(self.tr("Heading"), "Ctrl+H", partial(begin_lines, edit, "## "))
        self._add(self.tr("Bold"), "Ctrl+B", partial(enclose, edit, "**"))
        self._add(self.tr("Italic"), "Ctrl+I", partial(enclose, edit, "*"))
        self._add(self.tr("Shaded"), "Ctrl+E", partial(enclose, edit, "`"))
        self._add(self.tr("List"), "Ctrl+L", partial(begin_lines, edit, "- "))
        self.sections = QToolButton(self)
        self.sections.setText(self.tr("Section about a label ▾"))
        self.sections.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sections.clicked.connect(self._offer_sections)
        self.sections.setVisible(bool(labels))
        self._layout.addWidget(self.sections)
        self._layout.addStretch(1)

    def insert_section(self, label: Label) -> None:
        """Write a section about a label at the end of the one the caret is in."""
        cursor = self._edit.textCursor()
        block = cursor.block()
        while block.next().isValid() and not block.next().text().startswith("## "):
            block = block.next()
        cursor.setPosition(block.position() + block.length() - 1)
        cursor.insertText(f"\n\n{label_section(label)}\n")
        self._edit.setTextCursor(cursor)
        self._edit.setFocus()

    def missing(self) -> list[Label]:
        """Return the labels that no section is about."""
        headings = headings_of(self._edit.toPlainText())
        return [each for each in self._labels if section_of(headings, each.name) is None]

    def _offer_sections(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self.missing():
            title = f"{each.title} ({each.name})".replace("&", "&&")
            menu.addAction(title, partial(self.insert_section, each))
        if menu.isEmpty():
            menu.addAction(self.tr("Every label has its section")).setEnabled(False)
        menu.popup(self.sections.mapToGlobal(self.sections.rect().bottomLeft()))

    def _add(self, title: str, keys: str, do: Callable[[], None]) -> None:
        button = QToolButton(self)
        button.setText(title)
        button.setToolTip(f"{title} ({key_name(keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._do(do))
        shortcut = QShortcut(QKeySequence(keys), self._edit)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(lambda: self._do(do))
        self._layout.addWidget(button)

    def _do(self, do: Callable[[], None]) -> None:
        do()
        self._edit.setFocus()


def enclose(edit: QPlainTextEdit, mark: str) -> None:
    """Put marks round what is selected, or round the caret; take them off where they are."""
    cursor = edit.textCursor()
    chosen = cursor.selectedText()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if len(chosen) > 2 * len(mark) and chosen.startswith(mark) and chosen.endswith(mark):
        written = chosen[len(mark) : -len(mark)]
        end -= 2 * len(mark)
    else:
        written = f"{mark}{chosen}{mark}"
        start, end = start + len(mark), end + len(mark)
    cursor.insertText(written)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def begin_lines(edit: QPlainTextEdit, mark: str) -> None:
    """Put a mark before each line that is selected; take it off where all have it."""
    cursor = edit.textCursor()
    document = edit.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    has_all = all(each.text().startswith(mark) for each in blocks)
    cursor.beginEditBlock()
    for each in blocks:
        at = QTextCursor(each)
        if has_all:
            at.movePosition(
                QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(mark)
            )
            at.removeSelectedText()
        elif not each.text().startswith(mark):
            at.insertText(mark)
    cursor.endEditBlock()
