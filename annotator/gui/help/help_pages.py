"""The help pages as they are found under `resources/help`, by language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from annotator.services.resources import resource

LANGUAGES: Final = ("en", "ru")
PAGES: Final = (
    "first-steps",
    "marking",
    "linking",
    "suggestions",
    "articles",
    "status",
    "find",
    "caring",
    "history",
    "scheme",
    "import",
    "export",
    "training",
    "statistics",
    "team",
    "backups",
    "trouble",
    "settings",
    "plug-ins",
    "keys",
)
"""Names of the pages, in the order of the contents."""
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_RULE: Final = re.compile(r"^\|[ |-]*\|$", re.MULTILINE)
_BEFORE: Final = 40
_AROUND: Final = 110


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page."""

    name: str
    title: str
    markdown: str

    @property
    def headings(self) -> tuple[str, ...]:
        """The titles of its sections."""
        lines = self.markdown.splitlines()
        return tuple(each.removeprefix("## ") for each in lines if each.startswith("## "))

    def found(self, words: str) -> str | None:
        """Return where all words are found, in context; None where one is missing."""
        plain = _plain(self.markdown)
        folded = plain.casefold().replace("ё", "е")
        wanted = words.casefold().replace("ё", "е").split()
        if not wanted or not all(each in folded for each in wanted):
            return None
        begin = max(folded.find(wanted[0]) - _BEFORE, 0)
        return plain[begin : begin + _AROUND]


def help_pages(language: str, filled: Callable[[str], str] = str) -> list[HelpPage]:
    """Return all pages in a language; `filled` writes keys and commands into their texts."""
    pages = []
    for name in PAGES:
        markdown = filled(resource("help", language, f"{name}.md").read_text(encoding="utf-8"))
        title = markdown.splitlines()[0].removeprefix("# ")
        pages.append(HelpPage(name, title, markdown))
    return pages


def _plain(markdown: str) -> str:
    """Return the words of a page without its signs."""
    words = _LINK.sub(r"\1", _RULE.sub("", markdown))
    for sign in "*#`|":
        words = words.replace(sign, " ")
    return " ".join(words.split())
