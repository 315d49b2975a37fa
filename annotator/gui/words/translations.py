"""The language of the window: which there are, and the one in force since the start."""

import os
import sys
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from annotator.services.resources import resource
from annotator.services.system_language import named_languages

ENGLISH: Final = "en"
"""The language of the source; its file holds the plural forms alone."""
LANGUAGES: Final = {ENGLISH: "English", "ru": "Русский"}
"""Languages of the window, by what they call themselves."""

_in_force = ENGLISH


def available() -> tuple[str, ...]:
    """Return the codes of the languages the window speaks."""
    return tuple(LANGUAGES)


def language() -> str:
    """Return the code of the language in force."""
    return _in_force


def install(app: QCoreApplication, chosen: str) -> str:
    """Let the program speak a language, "" for that of the system; return its code.

    Called once, before the first widget is made.
    """
    global _in_force  # noqa: PLW0603 — Qt's translators are one for the program, too
    code = chosen if chosen in LANGUAGES else system_language()
    if code != ENGLISH or chosen:
        _use_locale(code)
    if code != ENGLISH:
        _add(app, f"qtbase_{code}", _qt_folder())
    _add(app, f"annotator_{code}", str(resource("translations")))
    _in_force = code
    return code


def system_language() -> str:
    """Return the code of the system's language, English where the window does not speak it."""
    if sys.platform in {"win32", "darwin"}:
        from PySide6.QtCore import QLocale  # its enumerations take 15 ms

        names = QLocale.system().uiLanguages()
    else:
        names = named_languages(os.environ)
    return next((each[:2] for each in names if each[:2] in LANGUAGES), ENGLISH)


def _use_locale(code: str) -> None:
    """Write numbers and dates in the language, as this country does if it is spoken here."""
    from PySide6.QtCore import QLocale

    here = QLocale.system().name()  # the system may name the language for texts alone
    QLocale.setDefault(QLocale(here if here.startswith(code) else code))


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def _qt_folder() -> str:
    from PySide6.QtCore import QLibraryInfo

    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
