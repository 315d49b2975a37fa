"""The names of the settings that are no actions, for their page and for the palette."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.gui.actions.action import QT_TRANSLATE_NOOP

_CONTEXT: Final = "SettingsDialog"
THEME: Final = QT_TRANSLATE_NOOP("SettingsDialog", "Theme")
LANGUAGE: Final = QT_TRANSLATE_NOOP("SettingsDialog", "Language")
SIZE: Final = QT_TRANSLATE_NOOP("SettingsDialog", "Size of the text")
BACKUPS: Final = {
    "newest": QT_TRANSLATE_NOOP("SettingsDialog", "Recent backups kept"),
    "days": QT_TRANSLATE_NOOP("SettingsDialog", "Days of which the last backup is kept"),
    "every_minutes": QT_TRANSLATE_NOOP("SettingsDialog", "Minutes between two backups"),
}


def setting_names() -> list[tuple[str, str]]:
    """Return the names in the language of the window, each with the English one."""
    return [(shown(each), each) for each in (THEME, LANGUAGE, SIZE, *BACKUPS.values())]


def shown(name: str) -> str:
    """Return a name in the language of the window."""
    return QCoreApplication.translate(_CONTEXT, name)
