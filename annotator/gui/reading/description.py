"""What is said of the place of the caret: the paragraph, and the spans that hold it."""

from PySide6.QtCore import QCoreApplication

from annotator.gui.reading.page import Page


def description(page: Page, caret: int) -> str:
    """Return the caret's paragraph, preceded by the labels of the spans that hold the caret."""
    names = [_title(page, each.span.label) for each in page.seen.at(caret)]
    paragraph = page.text[slice(*page.paragraph(caret))]
    if not names:
        return paragraph
    said = QCoreApplication.translate("TextView", "in {labels}: {text}")
    return said.format(labels=", ".join(names), text=paragraph)


def _title(page: Page, label: str) -> str:
    known = page.seen.scheme.label(label)
    return known.title if known else label
