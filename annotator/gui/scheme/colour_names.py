"""What the colours of the palette are called, for tips and for screen readers."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: Final = {
    "#e69f00": QT_TRANSLATE_NOOP("Colours", "orange"),
    "#56b4e9": QT_TRANSLATE_NOOP("Colours", "sky blue"),
    "#009e73": QT_TRANSLATE_NOOP("Colours", "bluish green"),
    "#0072b2": QT_TRANSLATE_NOOP("Colours", "blue"),
    "#d55e00": QT_TRANSLATE_NOOP("Colours", "vermilion"),
    "#cc79a7": QT_TRANSLATE_NOOP("Colours", "pink"),
    "#808080": QT_TRANSLATE_NOOP("Colours", "grey"),
    "#8c6d31": QT_TRANSLATE_NOOP("Colours", "brown"),
    "#332288": QT_TRANSLATE_NOOP("Colours", "indigo"),
    "#117733": QT_TRANSLATE_NOOP("Colours", "green"),
    "#44aa99": QT_TRANSLATE_NOOP("Colours", "teal"),
    "#88ccee": QT_TRANSLATE_NOOP("Colours", "cyan"),
    "#999933": QT_TRANSLATE_NOOP("Colours", "olive"),
    "#ddcc77": QT_TRANSLATE_NOOP("Colours", "sand"),
    "#cc6677": QT_TRANSLATE_NOOP("Colours", "rose"),
    "#aa4499": QT_TRANSLATE_NOOP("Colours", "purple"),
}


def colour_name(colour: str) -> str:
    """Return what a colour is called, its code where it has no name."""
    name = _NAMES.get(colour)
    return QCoreApplication.translate("Colours", str(name)) if name else colour
