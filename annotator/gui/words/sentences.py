"""Sentences of the services in the language of the window.

Errors, notes and titles of steps come as English sentences from parts of the program
that know no window; some were written into a project long ago. Each was made
from a template of the source, `There is no file {0}.`, which the translations hold
under SENTENCES: the sentence is recognised by its template, and said in another
language with the same values. One that nothing recognises stays English.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.domain.scheme import Scheme
from annotator.gui.words.locale_words import number
from annotator.gui.words.translations import ENGLISH, language
from annotator.services.resources import resource

SENTENCES: Final = "Sentences"
"""The context of these texts in the translations."""
_PLACE: Final = re.compile(r"\{(\d+)\}")
_WHERE: Final = re.compile(r"([\w.]+(?:\[\d+\][\w.]*)+: )(.+)", re.DOTALL)
"""A place in a file, “spans[3]: ”, and what is wrong there."""
_ARTICLES: Final = re.compile(r"(\d+) articles?")
_LARGE: Final = re.compile(r"\b\d{4,15}\b")
_DEEPEST: Final = 4
"""Sentences in sentences that are looked into."""
_MOST_WAYS: Final = 12
"""Templates tried on one text."""
_BETWEEN: Final = ", "
_WORDS: Final = (
    QT_TRANSLATE_NOOP("Sentences", "label"),
    QT_TRANSLATE_NOOP("Sentences", "layer"),
    QT_TRANSLATE_NOOP("Sentences", "relation"),
    QT_TRANSLATE_NOOP("Sentences", "attribute"),
    QT_TRANSLATE_NOOP("Sentences", "entities"),
    QT_TRANSLATE_NOOP("Sentences", "accepted"),
    QT_TRANSLATE_NOOP("Sentences", "rejected"),
    QT_TRANSLATE_NOOP("Sentences", "new"),
    QT_TRANSLATE_NOOP("Sentences", "started"),
    QT_TRANSLATE_NOOP("Sentences", "done"),
    QT_TRANSLATE_NOOP("Sentences", "skipped"),
    QT_TRANSLATE_NOOP("Sentences", "Done"),  # titles of steps of one word
    QT_TRANSLATE_NOOP("Sentences", "Skip"),
    QT_TRANSLATE_NOOP("Sentences", "cancelled"),
    QT_TRANSLATE_NOOP("Sentences", "none"),
    QT_TRANSLATE_NOOP("Sentences", "text"),
    QT_TRANSLATE_NOOP("Sentences", "layers"),
    QT_TRANSLATE_NOOP("Sentences", "labels"),
    QT_TRANSLATE_NOOP("Sentences", "annotators"),
    QT_TRANSLATE_NOOP("Sentences", "imports"),
    QT_TRANSLATE_NOOP("Sentences", "articles"),
    QT_TRANSLATE_NOOP("Sentences", "texts"),
    QT_TRANSLATE_NOOP("Sentences", "spans"),
    QT_TRANSLATE_NOOP("Sentences", "relations"),
    QT_TRANSLATE_NOOP("Sentences", "verdicts"),
    QT_TRANSLATE_NOOP("Sentences", "statuses"),
    QT_TRANSLATE_NOOP("Sentences", "questions"),
    QT_TRANSLATE_NOOP("Sentences", "site"),
    QT_TRANSLATE_NOOP("Sentences", "language"),
    QT_TRANSLATE_NOOP("Sentences", "date"),
    QT_TRANSLATE_NOOP("Sentences", "automatic"),
    QT_TRANSLATE_NOOP("Sentences", "comma"),
    QT_TRANSLATE_NOOP("Sentences", "semicolon"),
    QT_TRANSLATE_NOOP("Sentences", "tab"),
    QT_TRANSLATE_NOOP("Sentences", "bar"),
    QT_TRANSLATE_NOOP("Sentences", "code-points"),
    QT_TRANSLATE_NOOP("Sentences", "graphemes"),
)
"""Words that stand for values in sentences; sentences themselves are found in the source."""


def sentence(text: str) -> str:
    """Return an English sentence of the services in the language of the window."""
    return text if language() == ENGLISH or not text else sentence_book(language()).say(text, {})


def import_title(text: str) -> str:
    """Return the title of an import, which counts what it brought, with the digits grouped."""
    return _LARGE.sub(lambda count: number(int(count[0])), sentence(text))


def step_title(text: str, scheme: Scheme | None) -> str:
    """Return the title of a step, with the labels in it called as the scheme calls them."""
    titles = {each.name: each.title for each in scheme.labels} if scheme else {}
    if language() == ENGLISH or not text:
        return " ".join(titles.get(each, each) for each in text.split(" "))
    return sentence_book(language()).say(text, titles | _counts_in(text))


class _Template(NamedTuple):
    """A sentence with places for values, and what it is in another language."""

    pattern: re.Pattern[str]
    order: tuple[str, ...]
    """Numbers of the values, in the order in which the pattern finds them."""
    said: str
    """The translation, with the same numbers."""
    weight: int
    """Characters that are its own."""
    begins: bool
    """Whether some of them stand at the beginning."""

    def values_in(self, text: str) -> dict[str, str] | None:
        """Return the values a text has at the places, by number; None when it is another."""
        found = self.pattern.fullmatch(text)
        return dict(zip(self.order, found.groups(), strict=True)) if found else None

    def with_values(self, values: Mapping[str, str]) -> str:
        """Return the translation with values at its places."""
        return _PLACE.sub(lambda place: values.get(place[1], ""), self.said)


class _Said(NamedTuple):
    """A text in the other language, and how well it was recognised."""

    text: str
    known: int = 0
    """Characters of the source that templates account for."""
    listed: bool = False
    """Whether it is a list of which every part was recognised."""
    begins: bool = False
    """Whether the template has words of its own at the beginning."""


class SentenceBook:
    """Templates of the source and what they are in another language."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a template and its translation."""
        self._whole: dict[str, str] = {}
        self._by_words: dict[str, list[_Template]] = defaultdict(list)
        for source, said in pairs:
            if _PLACE.search(source):
                self._by_words[_longest_piece(source)].append(_template(source, said))
            else:
                self._whole[source] = said

    def say(self, text: str, titles: Mapping[str, str]) -> str:
        """Return a text by its template; `titles` are other names for values.

        What no template fits is taken for a list, whose parts are told one by one.
        """
        return self._say(text, titles, 0).text

    def _say(self, text: str, titles: Mapping[str, str], depth: int) -> _Said:
        whole = titles.get(text) or self._whole.get(text)
        if whole or depth == _DEEPEST:
            return _Said(whole or text, len(text) if whole else 0, begins=True)
        ways = [self._by(each, text, titles, depth) for each in self._candidates(text)]
        ways += [self._placed(text, titles, depth), self._listed(text, titles, depth)]
        return max(filter(None, ways), key=lambda said: said[1:])

    def _by(
        self, template: _Template, text: str, titles: Mapping[str, str], depth: int
    ) -> _Said | None:
        values = template.values_in(text)
        if values is None:
            return None
        told = {each: self._say(value, titles, depth + 1) for each, value in values.items()}
        known = template.weight + sum(each.known for each in told.values())
        words = {number: each.text for number, each in told.items()}
        return _Said(template.with_values(words), known, begins=template.begins)

    def _placed(self, text: str, titles: Mapping[str, str], depth: int) -> _Said | None:
        found = _WHERE.fullmatch(text)
        if found is None:
            return None
        told = self._say(found[2], titles, depth + 1)
        return told._replace(text=found[1] + told.text, begins=told.known > 0)

    def _listed(self, text: str, titles: Mapping[str, str], depth: int) -> _Said:
        parts = text.split(_BETWEEN)
        if len(parts) == 1:
            return _Said(text)
        told = [self._say(each, titles, depth + 1) for each in parts]
        known, whole = sum(each.known for each in told), all(each.known for each in told)
        return _Said(_BETWEEN.join(each.text for each in told), known, whole, begins=whole)

    def _candidates(self, text: str) -> list[_Template]:
        """Return the templates whose longest piece the text has, the few that say most."""
        found = [
            each
            for piece, templates in self._by_words.items()
            if piece in text
            for each in templates
        ]
        return sorted(found, key=lambda each: -each.weight)[:_MOST_WAYS]


def _counts_in(text: str) -> dict[str, str]:
    """Return how many articles the title of a step is about, as a value of its template."""
    return {
        found[0]: QCoreApplication.translate("Steps", "%n articles", "", int(found[1]))
        for found in _ARTICLES.finditer(text)
    }


def _template(source: str, said: str) -> _Template:
    pieces = _PLACE.split(source)
    own, numbers = pieces[::2], pieces[1::2]
    pattern = re.compile("(.*?)".join(map(re.escape, own)), re.DOTALL)
    return _Template(pattern, tuple(numbers), said, sum(map(len, own)), bool(own[0]))


def _longest_piece(source: str) -> str:
    """Return the longest piece between two places: a text without it cannot fit."""
    return max(_PLACE.split(source)[::2], key=len)


@cache
def sentence_book(code: str) -> SentenceBook:
    """Return the sentences in a language; raises EnvironmentProblem when its file is missing."""
    return SentenceBook(pairs(resource("translations", f"annotator_{code}.ts")))


def pairs(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the sentences in a file of Qt Linguist, and what they are in its language."""
    from xml.etree import ElementTree as ET

    for context in ET.parse(path).iter("context"):  # noqa: S314 — a file of ours
        if context.findtext("name") == SENTENCES:
            for message in context.iter("message"):
                if said := message.findtext("translation"):
                    yield message.findtext("source", ""), said
