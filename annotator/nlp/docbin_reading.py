"""Reads articles from a `DocBin`: our own exactly, from `user_data`; any other from its tokens."""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError, UserError
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingRelation,
    IncomingSpan,
    Note,
    Refusal,
)
from annotator.domain.plurals import plural
from annotator.domain.ports import Read, ReadOptions
from annotator.domain.ranges import Range, checked_ranges
from annotator.domain.records import NOTHING
from annotator.domain.scheme import ENTITIES
from annotator.nlp.docbin_container import opened
from annotator.nlp.docbin_tables import PackedSpan, Tables, TokenText
from annotator.nlp.training_folder import CONFIG, is_export

_CONFIG_BYTES: Final = 65_536
_LANGUAGE: Final = re.compile(r'^lang = "([a-z]{2,3})"$', re.MULTILINE)
_MOST_NAME: Final = 100
"""Characters of a wrong label that a message shows."""


def is_docbin(head: bytes) -> bool:
    """Whether a file that begins with `head` is a DocBin."""
    try:
        start = zlib.decompressobj().decompress(head, 64)
    except zlib.error:
        return False
    return b"\xa7version" in start and b"\xa5attrs" in start


def read_docbin(path: Path, options: ReadOptions) -> Iterator[Read]:
    """Yield the articles of a file, a refusal for each article or span that is none, and notes.

    The whole file is unpacked at once. Raises UserError when it is damaged or too big.
    """
    tables = Tables(opened(path, options.at_byte))
    if not len(tables):
        raise UserError("the file is empty: there is no article to import")
    reading = _Reading(tables, _language_of(path))
    for number in range(len(tables)):
        try:
            yield from reading.article(number)
        except (RecordError, UserError) as error:
            yield Refusal(f"article {number + 1}", str(error))
    yield from reading.notes()


def _language_of(path: Path) -> str:
    """Return the language of the exported folder a shard is in; empty if it is in none."""
    for folder in list(path.absolute().parents)[1:3]:
        if is_export(folder):
            try:
                with (folder / CONFIG).open(encoding="utf-8") as file:
                    found = _LANGUAGE.search(file.read(_CONFIG_BYTES))
            except (OSError, UnicodeDecodeError):
                return ""
            return found[1] if found and found[1] != "xx" else ""
    return ""


class _Reading:
    """One file in progress."""

    def __init__(self, tables: Tables, language: str) -> None:
        self._tables = tables
        self._language = language
        self._shortened = self._unknown_spaces = self._foreign_data = 0

    def article(self, number: int) -> Iterator[Read]:
        """Yield an article and what of it was not taken; raises RecordError and UserError."""
        tokens = self._tables.text(number)
        data = self._tables.user_data(number)
        where = f"article {number + 1}"
        self._unknown_spaces += self._tables.has_unknown_spaces(number)
        article = IncomingArticle(where=where, text=tokens.text, language=self._language)
        if isinstance(data.get("article"), str) and isinstance(data.get("spans"), Mapping):
            found = self._ours(article, data)
        else:
            self._foreign_data += bool(data)
            found = self._foreign(article, number, tokens)
        refused = list(found)
        yield article
        yield from refused

    def _ours(self, article: IncomingArticle, data: Mapping[str, Any]) -> Iterator[Refusal]:
        article.key = data["article"] or None
        self._shortened += "pieces" in data
        spans: list[IncomingSpan] = []
        for name, span in data["spans"].items():
            try:
                spans.append(_span_of(name, span, len(article.text)))
            except (RangeError, RecordError) as error:
                yield Refusal(f"{article.where}, span {_shown(name)}", str(error))
        article.spans = spans
        names = {span.name for span in spans}
        relations: list[IncomingRelation] = []
        given = data.get("relations", ())
        for relation in given if isinstance(given, tuple) else ():
            made = _relation_of(relation)
            if made is None or not {made.from_name, made.to_name} <= names:
                yield Refusal(article.where, "a relation is damaged or leads to no span")
            else:
                relations.append(made)
        article.relations = relations

    def _foreign(
        self, article: IncomingArticle, number: int, tokens: TokenText
    ) -> Iterator[Refusal]:
        spans: dict[tuple[str, Range], IncomingSpan] = {}
        for label, place in self._tables.entities(number, tokens):
            if place.start < place.end and label:
                spans[label, place] = IncomingSpan(label, (place,), entity=True)
        names: set[str] = set()
        for found in self._tables.groups(number, tokens):
            if isinstance(found, str):
                yield Refusal(article.where, found)
                continue
            label = found.label or found.group
            place = Range(found.start, found.end)
            if label and (label, place) not in spans:
                spans[label, place] = IncomingSpan(label, (place,), _name_of(found, names))
        article.spans = list(spans.values())
        cats = self._tables.cats(number)
        article.meta = {"cats": cats} if cats else NOTHING

    def notes(self) -> Iterator[Note]:
        """Yield what there is to say of the file as a whole."""
        for count, one, several in (
            (self._shortened, _SHORTENED, _SHORTENED_MANY),
            (self._unknown_spaces, _SPACED, _SPACED_MANY),
            (self._foreign_data, _FOREIGN, _FOREIGN_MANY),
        ):
            if count:
                yield Note("", plural(count, one, several))


_SHORTENED: Final = (
    "{count} article had boilerplate taken out of its text by the export; it comes as it is here"
)
_SHORTENED_MANY: Final = (
    "{count} articles had boilerplate taken out of their texts by the export; they come as they"
    " are here"
)
_SPACED: Final = "{count} article was made of words alone, so that there is one space between two"
_SPACED_MANY: Final = (
    "{count} articles were made of words alone, so that there is one space between any two"
)
_FOREIGN: Final = "{count} article holds user_data of another program, which was not taken"
_FOREIGN_MANY: Final = "{count} articles hold user_data of another program, which was not taken"


def _name_of(span: PackedSpan, names: set[str]) -> str | None:
    """Return a span's id if no other span of the article has it."""
    if not span.name or span.name in names:
        return None
    names.add(span.name)
    return span.name


def _span_of(name: object, span: object, length: int) -> IncomingSpan:
    if not isinstance(name, str) or not name or not isinstance(span, Mapping):
        raise RecordError("it is no span")
    label, ranges = span.get("label"), span.get("ranges")
    attributes = span.get("attributes") or {}
    if not isinstance(label, str) or not label or not isinstance(ranges, tuple):
        raise RecordError("it has no label or no ranges")
    if not isinstance(attributes, Mapping) or not all(
        isinstance(each, str) for pair in attributes.items() for each in pair
    ):
        raise RecordError("its attributes are no texts")
    return IncomingSpan(
        label,
        checked_ranges(ranges, length),
        name,
        entity=span.get("layer") == ENTITIES,
        attributes=attributes or NOTHING,
    )


def _relation_of(relation: object) -> IncomingRelation | None:
    if not isinstance(relation, Mapping):
        return None
    label, start, end = (str(relation.get(each) or "") for each in ("label", "from", "to"))
    if not (label and start and end):
        return None
    return IncomingRelation(label, start, end, str(relation.get("id") or "") or None)


def _shown(value: object) -> str:
    return f"“{str(value)[:_MOST_NAME]}”"
