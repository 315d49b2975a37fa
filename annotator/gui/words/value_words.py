"""Values of the attributes that come with the program, in the language of the window."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

BUILT_IN: Final = (
    QT_TRANSLATE_NOOP("Values", "fact"),
    QT_TRANSLATE_NOOP("Values", "opinion"),
    QT_TRANSLATE_NOOP("Values", "prediction"),
    QT_TRANSLATE_NOOP("Values", "direct"),
    QT_TRANSLATE_NOOP("Values", "indirect"),
    QT_TRANSLATE_NOOP("Values", "mixed"),
    QT_TRANSLATE_NOOP("Values", "stated"),
    QT_TRANSLATE_NOOP("Values", "none"),
    QT_TRANSLATE_NOOP("Values", "journalist"),
)


def value_title(value: str) -> str:
    """Return what a value is called; one of a coordinator's own is called what it is."""
    return QCoreApplication.translate("Values", value)
