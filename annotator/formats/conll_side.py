"""The file beside a CoNLL file that has what rows of tokens cannot hold: exact text and ranges."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError, UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range, checked_ranges
from annotator.formats import json_fields as fields
from annotator.formats.article_fields import head_of
from annotator.formats.conll_tags import Tagged
from annotator.formats.json_values import parsed

SUFFIX: Final = ".offsets.jsonl"


def side_file(path: Path) -> Path:
    """Return where the side file of a CoNLL file is."""
    return path.with_name(path.name + SUFFIX)


class Side:
    """The records of a side file, found by the tokens of their articles.

    They come in the order of the articles; where one was taken out or put elsewhere since,
    the places of those between are kept for later.
    """

    def __init__(self, path: Path) -> None:
        self._path = side_file(path)
        self._records = _records(self._path)
        self._waiting: dict[bytes, list[int]] = {}
        self.name = self._path.name
        self.is_there = self._path.is_file() and self._path.stat().st_size > 0

    def record_of(self, tokens: Sequence[str]) -> Mapping[str, Any] | None:
        """Return the record of an article with these tokens; None when there is none.

        Raises UserError when the side file cannot be read.
        """
        wanted = _mark("".join(tokens))
        try:
            if waiting := self._waiting.get(wanted):
                return _record_at(self._path, waiting.pop(0))
            return self._record_ahead(wanted)
        except OSError as error:
            raise UserError(f"{self.name} cannot be read: {error.strerror}.") from error

    def _record_ahead(self, wanted: bytes) -> Mapping[str, Any] | None:
        for place, record in self._records:
            mark = _mark("".join(str(record.get("text")).split()))
            if mark == wanted:
                return record
            self._waiting.setdefault(mark, []).append(place)
        return None


def _records(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the records that are not broken, each with the byte its line begins at."""
    place = 0
    with path.open("rb") as file:
        for line in file:
            record = _record(line)
            if record is not None:
                yield place, record
            place += len(line)


def _record_at(path: Path, place: int) -> Mapping[str, Any] | None:
    with path.open("rb") as file:
        file.seek(place)
        return _record(file.readline())


def _record(line: bytes) -> Mapping[str, Any] | None:
    try:
        value = parsed(line.decode("utf-8-sig"))
    except (RecordError, UnicodeDecodeError):
        return None
    return value if type(value) is dict else None


def _mark(letters: str) -> bytes:
    return blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def exact_article(
    record: Mapping[str, Any], where: str, tokens: Sequence[str], tagged: Sequence[Tagged]
) -> IncomingArticle | None:
    """Return the article as it was written out; None when the record is of another one.

    What is tagged counts; the record only knows its exact ranges, ids and authors.
    """
    try:
        text = fields.string_of(record, "text")
        places = token_places(text, tokens)
        if places is None:
            return None
        known = _known_spans(record, len(text))
        head = head_of(record, {"text", "spans"}, None)
    except (RecordError, RangeError):
        return None
    spans = [known.get(each) or _plain_span(each, places) for each in tagged]
    return IncomingArticle(where=where, text=text, **head, spans=spans)


def token_places(text: str, tokens: Sequence[str]) -> list[Range] | None:
    """Return where tokens are in a text with nothing but white space between; None if not so."""
    places, at = [], 0
    for token in tokens:
        start = text.find(token, at)
        if start < 0 or (start > at and not text[at:start].isspace()):
            return None
        at = start + len(token)
        places.append(Range(start, at))
    rest = text[at:]
    return places if places and (not rest or rest.isspace()) else None


def _plain_span(tagged: Tagged, places: Sequence[Range]) -> IncomingSpan:
    piece = Range(places[tagged.first].start, places[tagged.end - 1].end)
    return IncomingSpan(tagged.label, (piece,), entity=True)


def _known_spans(record: Mapping[str, Any], length: int) -> dict[Tagged, IncomingSpan]:
    """Return the spans of a record by the tokens and the tag they were written as."""
    found: dict[Tagged, IncomingSpan] = {}
    names: set[str] = set()
    for item in fields.list_of(record, "spans"):
        data = fields.object_of(item)
        tokens = fields.list_of(data, "tokens")
        first, end = checked_ranges([tokens], length)[0]
        name = fields.identifier_of(data, "id")
        if name is not None and name in names:  # a further piece of one span
            name = None
        names.add(name or "")
        found[Tagged(first, end, fields.string_of(data, "tag"))] = _span(data, name, length)
    return found


def _span(data: Mapping[str, Any], name: str | None, length: int) -> IncomingSpan:
    return IncomingSpan(
        label=fields.label_of(data),
        ranges=checked_ranges([fields.list_of(data, "range")], length),
        name=name,
        annotator=fields.annotator_of(data),
        program=fields.bool_of(data, "program"),
        entity=fields.bool_of(data, "entity") or False,
        attributes=fields.attributes_of(data),
        score=fields.score_of(data),
        note=fields.string_of(data, "note"),
    )
