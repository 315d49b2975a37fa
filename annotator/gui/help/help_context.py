"""Which help page is about what one looks at: by its class, its package, or its name."""

from typing import Final

from PySide6.QtWidgets import QWidget

PAGES_OF_DIALOGS: Final = {
    "AboutDialog": "plug-ins",
    "CommandPalette": "first-steps",
    "CrashDialog": "trouble",
    "DateDialog": "articles",
    "ExportDialog": "export",
    "PersonDialog": "team",
    "ReportDialog": "trouble",
    "RestoreDialog": "backups",
    "SettingsDialog": "settings",
    "ShortcutSheet": "keys",
    "TextDialog": "marking",
}
PAGES_OF_PACKAGES: Final = {
    "annotator.gui.articles": "status",
    "annotator.gui.care": "caring",
    "annotator.gui.exchange": "import",
    "annotator.gui.find": "find",
    "annotator.gui.guidelines": "scheme",
    "annotator.gui.history": "history",
    "annotator.gui.questions": "status",
    "annotator.gui.scheme": "scheme",
    "annotator.gui.statistics": "statistics",
}
_PAGES_OF_PANES: Final = {
    "articleList": "articles",
    "articleFilter": "articles",
    "annotationTree": "linking",
}
FIRST: Final = "first-steps"


def page_about(widget: QWidget | None) -> str:
    """Return the name of the page about a widget, or about what it is part of."""
    while widget is not None:
        page = _PAGES_OF_PANES.get(widget.objectName()) or page_of(type(widget))
        if page:
            return page
        widget = widget.parentWidget()
    return FIRST


def page_of(kind: type) -> str:
    """Return the name of the page about a class of widgets, empty when there is none."""
    package = kind.__module__.rpartition(".")[0]
    return PAGES_OF_DIALOGS.get(kind.__name__, "") or PAGES_OF_PACKAGES.get(package, "")
