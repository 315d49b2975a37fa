"""Which help page is about what one looks at: a dialog by its class, a pane by its name."""

from typing import Final

from PySide6.QtWidgets import QWidget

PAGES_OF_DIALOGS: Final = {
    "AboutDialog": "plug-ins",
    "AlikeDialog": "find",
    "BinDialog": "caring",
    "CommandPalette": "first-steps",
    "DateDialog": "articles",
    "DetailsDialog": "caring",
    "ExchangeReport": "import",
    "ExportDialog": "export",
    "GuidelineEditor": "scheme",
    "ImportDialog": "import",
    "PersonDialog": "team",
    "ReportDialog": "trouble",
    "RestoreDialog": "backups",
    "SchemeDialog": "scheme",
    "SettingsDialog": "settings",
    "ShortcutSheet": "keys",
    "StatisticsPage": "statistics",
    "TextDialog": "marking",
    "UseDialog": "scheme",
}
_PAGES_OF_PANES: Final = {
    "articleList": "articles",
    "articleFilter": "articles",
    "annotationTree": "linking",
    "findBar": "find",
    "historyPanel": "history",
    "questionPanel": "status",
}
FIRST: Final = "first-steps"


def page_about(widget: QWidget | None) -> str:
    """Return the name of the page about a widget, or about what it is part of."""
    while widget is not None:
        name = type(widget).__name__
        page = PAGES_OF_DIALOGS.get(name) or _PAGES_OF_PANES.get(widget.objectName())
        if page:
            return page
        widget = widget.parentWidget()
    return FIRST
