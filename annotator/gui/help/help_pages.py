"""The help pages as they are found under `resources/help`, by language."""

from dataclasses import dataclass
from typing import Final

from annotator.services.resources import resource

LANGUAGES: Final = ("en", "ru")
PAGES: Final = (
    "first-steps",
    "marking",
    "linking",
    "find",
    "import-export",
    "statistics",
    "backups",
    "keys",
)
"""Names of the pages, in the order of the contents."""
_BEFORE: Final = 40
_AROUND: Final = 110


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page."""

    name: str
    title: str
    markdown: str

    def found(self, words: str) -> str | None:
        """Return where all words are found, in context; None where one is missing."""
        plain = " ".join(self.markdown.replace("*", "").replace("#", "").split())
        folded = plain.casefold()
        wanted = words.casefold().split()
        if not wanted or not all(each in folded for each in wanted):
            return None
        begin = max(folded.find(wanted[0]) - _BEFORE, 0)
        return plain[begin : begin + _AROUND]


def help_pages(language: str) -> list[HelpPage]:
    """Return all pages in a language, in English where there is no other."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    pages = []
    for name in PAGES:
        markdown = resource("help", known, f"{name}.md").read_text(encoding="utf-8")
        title = markdown.splitlines()[0].removeprefix("# ")
        pages.append(HelpPage(name, title, markdown))
    return pages
