"""Values of the attributes that come with the program, in the language of the window."""

from collections.abc import Sequence
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


BUILT_IN_ATTRIBUTES: Final = frozenset({"kind", "quote", "source"})
"""Names of the attributes whose values these are."""


def titles_of(values: Sequence[str]) -> list[str]:
    """Return what values are called; those that would be called alike, by their words."""
    titles = [value_title(each) for each in values]
    alike = {each for each in titles if (titles + list(values)).count(each) > 1}
    return [value if title in alike else title for value, title in zip(values, titles, strict=True)]


def value_title(value: str) -> str:
    """Return what a value is called; one of a coordinator's own is called what it is."""
    return QCoreApplication.translate("Values", value)
