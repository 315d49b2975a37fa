"""Markdown as a page in the colours of the window, with links between its sections."""

from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from annotator.gui.theme import LIGHT, Theme
from annotator.services.guidelines import section_of

_LINE_HEIGHT: Final = 125.0
_SIZES: Final = {1: 1.45, 2: 1.2, 3: 1.0}
"""Sizes of headings, as shares of the text's."""
_ABOVE: Final = {1: 0.0, 2: 18.0, 3: 10.0}
_MARGIN: Final = 10.0
_INDENT: Final = 14.0
_CELL: Final = 4.0


class GuidelinePage(QTextBrowser):
    """Shows Markdown; links with `#` lead to the section they name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty page."""
        super().__init__(parent)
        self.setObjectName("guidelinePage")
        self.setAccessibleName(self.tr("Guidelines"))
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # no word of a narrow table is broken
        self.anchorClicked.connect(self._follow)
        self._markdown = ""
        self._theme = LIGHT

    @property
    def markdown(self) -> str:
        """What is shown."""
        return self._markdown

    def show_markdown(self, markdown: str) -> None:
        """Show other text, from where one was."""
        place = self.verticalScrollBar().value()
        self._markdown = markdown
        self.document().setDefaultFont(self.font())
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_INDENT)
        self.setMarkdown(markdown)
        self._style()
        self.verticalScrollBar().setValue(place)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.setStyleSheet(
            f"GuidelinePage {{ background: {theme.panel}; border: 1px solid transparent;"
            " border-radius: 6px; padding: 0; }"
            f" GuidelinePage:focus {{ border-color: {theme.accent}; }}"
        )
        self.show_markdown(self._markdown)

    def show_section(self, wanted: str) -> bool:
        """Scroll to the section about a label, or that a link names; return whether there is."""
        blocks = [each for each in self._blocks() if each.blockFormat().headingLevel()]
        place = section_of([each.text() for each in blocks], wanted)
        if place is None:
            return False
        cursor = QTextCursor(blocks[place])
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(blocks[place]).top()
        self.verticalScrollBar().setValue(round(top - _MARGIN))
        return True

    def section(self) -> str:
        """Return the heading of the section that the caret is in."""
        block = self.textCursor().block()
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous()
        return block.text()

    def _follow(self, link: QUrl) -> None:
        if link.isRelative():
            self.show_section(link.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def _blocks(self) -> list[QTextBlock]:
        found, block = [], self.document().begin()
        while block.isValid():
            found.append(block)
            block = block.next()
        return found

    def _style(self) -> None:
        for block in self._blocks():
            self._style_block(block)
            self._style_pieces(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)

    def _style_block(self, block: QTextBlock) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        level = block.blockFormat().headingLevel()
        if level:
            form.setTopMargin(_ABOVE.get(level, 10.0))
            form.setBottomMargin(4.0)
            font = QTextCharFormat()
            font.setFontPointSize(self.font().pointSizeF() * _SIZES.get(level, 1.0))
            font.setFontWeight(QFont.Weight.Bold)
            whole = QTextCursor(block)
            whole.select(QTextCursor.SelectionType.BlockUnderCursor)
            whole.mergeCharFormat(font)
        QTextCursor(block).mergeBlockFormat(form)

    def _style_pieces(self, block: QTextBlock) -> None:
        """Give what is written between backticks a colour rather than another font."""
        pieces = []
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            if fragment.charFormat().fontFixedPitch():
                pieces.append((fragment.position(), fragment.length()))
            piece += 1
        for start, length in pieces:
            cursor = QTextCursor(block)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat(cursor.charFormat())
            form.setFontFixedPitch(False)
            form.setFontFamilies(self.font().families())
            form.setBackground(QColor(self._theme.pressed))
            cursor.setCharFormat(form)

    def _style_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderBrush(QColor(self._theme.control))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellPadding(_CELL)
        form.setCellSpacing(0)
        form.setTopMargin(4)
        form.setBottomMargin(8)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)
