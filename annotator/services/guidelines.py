"""Guidelines: the first set a project gets, and finding the section about a label in Markdown."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from annotator.domain.scheme import CLAIM, SOURCE, Label, Scheme
from annotator.services.resources import resource

LANGUAGES: Final = {"en": "English", "ru": "Русский"}
"""Languages that guidelines are written in, by what they call themselves."""
_LONGEST: Final = 200_000
"""Characters of guidelines in one language."""
_NAMES: Final = re.compile(r"\(([^()]+)\)\s*$")
_NO_WORD: Final = re.compile(r"[\W_]+")


def first_guidelines(scheme: Scheme) -> Mapping[str, str]:
    """Return the guidelines of a new project by language, for its scheme."""
    if scheme.label(CLAIM) is not None and scheme.label(SOURCE) is not None:
        return {
            language: resource("guidelines", f"{language}.md").read_text(encoding="utf-8")
            for language in LANGUAGES
        }
    return {"en": skeleton(scheme)}


def skeleton(scheme: Scheme) -> str:
    """Return guidelines with a section a label, to be filled in."""
    sections = [label_section(each) for each in scheme.offered]
    return "\n\n".join(["# Guidelines", *sections]) + "\n"


def section_of(headings: Sequence[str], wanted: str) -> int | None:
    """Return the place of the heading about a label, or that a link names; None without one.

    A heading is about the labels it names in brackets at its end, `Source (SOURCE)`,
    else about what it says; a link may write hyphens for spaces.
    """
    plain = _plain(wanted)
    named = [_names_in(each) for each in headings]
    spoken = [_plain(_NAMES.sub("", each)) for each in headings]
    ways = (
        [wanted in each for each in named],  # first, as “Whose (source)” is not about SOURCE
        [bool(plain) and plain == each for each in spoken],
        [plain in map(_plain, each) for each in named],
    )
    return next((way.index(True) for way in ways if True in way), None)


def too_long(text: str) -> bool:
    """Whether guidelines are longer than a project takes them."""
    return len(text) > _LONGEST


def headings_of(markdown: str) -> list[str]:
    """Return the headings of Markdown, as they read."""
    lines = (each for each in markdown.splitlines() if each.startswith("#"))
    return [each.lstrip("#").strip() for each in lines]


def label_section(label: Label) -> str:
    """Return the beginning of a section about a label."""
    parts = [f"## {label.title} ({label.name})", label.description]
    if label.example:
        parts.append(f"> {label.example}")
    return "\n\n".join(filter(None, parts))


def _names_in(heading: str) -> list[str]:
    found = _NAMES.search(heading)
    return [each.strip() for each in found[1].split(",")] if found else []


def _plain(words: str) -> str:
    return _NO_WORD.sub(" ", words).strip().casefold()
