"""Encodings by the names people know."""

from typing import Final

from annotator.domain.recoding import ENCODINGS
from annotator.gui.actions.action import QT_TRANSLATE_NOOP, translated

_TITLES: Final = {
    "utf-8": QT_TRANSLATE_NOOP("Actions", "Unicode (UTF-8)"),
    "utf-16-le": QT_TRANSLATE_NOOP("Actions", "Unicode (UTF-16, little-endian)"),
    "utf-16-be": QT_TRANSLATE_NOOP("Actions", "Unicode (UTF-16, big-endian)"),
    "windows-1251": QT_TRANSLATE_NOOP("Actions", "Cyrillic (Windows-1251)"),
    "koi8-r": QT_TRANSLATE_NOOP("Actions", "Russian (KOI8-R)"),
    "koi8-u": QT_TRANSLATE_NOOP("Actions", "Ukrainian (KOI8-U)"),
    "cp866": QT_TRANSLATE_NOOP("Actions", "Cyrillic (DOS, CP866)"),
    "iso8859-5": QT_TRANSLATE_NOOP("Actions", "Cyrillic (ISO 8859-5)"),
    "mac-cyrillic": QT_TRANSLATE_NOOP("Actions", "Cyrillic (Macintosh)"),
    "windows-1252": QT_TRANSLATE_NOOP("Actions", "Western European (Windows-1252)"),
    "iso8859-1": QT_TRANSLATE_NOOP("Actions", "Western European (ISO 8859-1)"),
    "windows-1250": QT_TRANSLATE_NOOP("Actions", "Central European (Windows-1250)"),
    "iso8859-2": QT_TRANSLATE_NOOP("Actions", "Central European (ISO 8859-2)"),
    "windows-1253": QT_TRANSLATE_NOOP("Actions", "Greek (Windows-1253)"),
    "windows-1254": QT_TRANSLATE_NOOP("Actions", "Turkish (Windows-1254)"),
    "windows-1255": QT_TRANSLATE_NOOP("Actions", "Hebrew (Windows-1255)"),
    "windows-1256": QT_TRANSLATE_NOOP("Actions", "Arabic (Windows-1256)"),
    "windows-1257": QT_TRANSLATE_NOOP("Actions", "Baltic (Windows-1257)"),
    "gb18030": QT_TRANSLATE_NOOP("Actions", "Chinese (GB 18030)"),
    "big5": QT_TRANSLATE_NOOP("Actions", "Chinese (Big5)"),
    "shift_jis": QT_TRANSLATE_NOOP("Actions", "Japanese (Shift JIS)"),
    "euc_jp": QT_TRANSLATE_NOOP("Actions", "Japanese (EUC-JP)"),
    "cp949": QT_TRANSLATE_NOOP("Actions", "Korean (CP949)"),
}


def encodings() -> list[tuple[str, str]]:
    """Return what there is to choose from: names and titles."""
    return [(each, encoding_title(each)) for each in ENCODINGS]


def encoding_title(name: str) -> str:
    """Return an encoding by the name people know."""
    return translated(_TITLES.get(name, name))
