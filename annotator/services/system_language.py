"""Which language a person speaks to her system in, without asking a window."""

import os
import sys
from collections.abc import Container, Mapping
from typing import Final

from annotator.services.toolbox import ENGLISH

VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a Unix keeps the language, the strongest first."""


def terminal_language(known: Container[str]) -> str:
    """Return the code of the system's language, English where it is none of `known`."""
    names = _windows_languages() if sys.platform == "win32" else named_languages(os.environ)
    return next((each[:2] for each in names if each[:2] in known), ENGLISH)


def named_languages(environment: Mapping[str, str]) -> list[str]:
    """Return the languages a Unix environment names, the most wanted first."""
    for variable in VARIABLES:
        if value := environment.get(variable):
            return value.split(":")
    return []


def _windows_languages() -> list[str]:
    import ctypes
    import locale

    library = getattr(ctypes, "windll")  # noqa: B009 — there is none elsewhere
    number = library.kernel32.GetUserDefaultUILanguage()
    return [locale.windows_locale.get(number, "")]
