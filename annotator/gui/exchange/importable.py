"""Which files are shown where one chooses what to import."""

from PySide6.QtCore import QCoreApplication

from annotator.domain.ports import Reader
from annotator.gui.dialogs.file_dialog import every_file, kind_filter
from annotator.services.plugins import all_formats

translate = QCoreApplication.translate


def importable() -> list[str]:
    """Return the filters: what some format calls its own, then everything."""
    readers = [each for each in all_formats() if isinstance(each, Reader)]
    suffixes = sorted({suffix for each in readers for suffix in each.suffixes})
    return [
        kind_filter(translate("Importable", "Articles and annotations"), suffixes),
        every_file(),
    ]
