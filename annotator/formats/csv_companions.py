"""The tables of spans and relations that lie beside a table of articles.

They may be in any order: of each article it is noted where its rows stand, and
they are read when its turn comes, so that memory does not grow with the spans.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError, UserError
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingRelation,
    IncomingSpan,
    Refusal,
)
from annotator.domain.offset_units import refound, same_covered
from annotator.domain.plurals import plural
from annotator.domain.ranges import Range, checked_ranges
from annotator.domain.scheme import ENTITIES
from annotator.formats import json_fields as fields
from annotator.formats.csv_layout import (
    RELATION_COLUMNS,
    RELATIONS,
    SPAN_COLUMNS,
    SPANS,
    covered_text,
)
from annotator.formats.csv_rows import OffsetLines, Row, encoding_of, sound_rows
from annotator.formats.json_values import parsed

_FAULTS: Final = (RecordError, RangeError)
_MOST_RUNS: Final = 2_000_000
_LONGEST: Final = 200
_NEEDED: Final = {
    SPANS: frozenset({"label"}),
    RELATIONS: frozenset({"label", "from_id", "to_id"}),
}
_BOOLEANS: Final = {"": None, "0": False, "1": True, "false": False, "true": True}


class Companions:
    """Adds spans and relations to the articles of a table, if they are there."""

    def __init__(self, articles: Path) -> None:
        self._tables = {
            name: _Table(articles.with_name(name), columns)
            for name, columns in ((SPANS, SPAN_COLUMNS), (RELATIONS, RELATION_COLUMNS))
            if articles.with_name(name).is_file()
        }

    def index(self) -> Iterator[Refusal]:
        """Note where the rows of each article stand; yields a refusal for each broken row."""
        for table in self._tables.values():
            yield from table.index()

    def add_to(self, article: IncomingArticle) -> list[Refusal]:
        """Give an article its spans and relations; returns a refusal for each that is none."""
        problems: list[Refusal] = []
        spans: dict[str, IncomingSpan] = {}
        for where, data in self._rows(SPANS, article):
            try:
                span = _span(data, article.text)
                if spans.setdefault(str(span.name or where), span) is not span:
                    raise RecordError(f"another span has the span_id {fields.shown(span.name)}")
            except _FAULTS as error:
                problems.append(Refusal(where, str(error)[:_LONGEST]))
        article.spans = list(spans.values())
        links = []
        for where, data in self._rows(RELATIONS, article):
            try:
                links.append(_relation(data, spans))
            except _FAULTS as error:
                problems.append(Refusal(where, str(error)[:_LONGEST]))
        article.relations = links
        return problems

    def left_over(self) -> Iterator[Refusal]:
        """Yield a refusal for rows of articles there are none of."""
        for name, table in self._tables.items():
            if table.runs:
                first = next(iter(table.runs))
                why = plural(
                    len(table.runs),
                    "the rows of {count} article were left out, as the table of "
                    "articles does not have it: {first}",
                    "the rows of {count} articles were left out, as the table of "
                    "articles does not have them (the first: {first})",
                    first=fields.shown(first),
                )
                yield Refusal(name, why)

    def _rows(self, name: str, article: IncomingArticle) -> Iterator[tuple[str, Mapping[str, str]]]:
        table = self._tables.get(name)
        return iter(()) if table is None else table.rows_of(article.id, article.key)


class _Table:
    """One companion, and where the rows of each article begin in it."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        self._path = path
        self._encoding = encoding_of(path, None)
        self._columns = columns
        self._header: list[str] = []
        self._by = ""
        self.runs: dict[str, list[tuple[int, int]]] = {}
        """Where rows of an article begin, and at which line: one after another for each run."""
        if self._encoding.startswith(("utf-16", "utf-32")):
            raise UserError(f"{path.name} is in {self._encoding}; save it as UTF-8")

    def index(self) -> Iterator[Refusal]:
        """Go through the table once; raises UserError when it is no such table."""
        count, current = 0, None
        try:
            for offset, row in self._all_rows(0, 0):
                if isinstance(row, Refusal):
                    yield Refusal(f"{self._path.name}, {row.where}", row.why)
                elif not self._header:
                    self._begin(row.cells)
                elif len(row.cells) != len(self._header):
                    what = f"it has {len(row.cells)} fields, not {len(self._header)}"
                    yield Refusal(f"{self._path.name}, line {row.line}", what)
                else:
                    name = row.cells[self._header.index(self._by)]
                    if name != current:
                        self.runs.setdefault(name, []).append((offset, row.line))
                        current, count = name, count + 1
                    if count > _MOST_RUNS:
                        raise UserError(f"sort {self._path.name} by article; it is all mixed")
        except UnicodeError:
            raise UserError(
                f"{self._path.name} does not fit the encoding {self._encoding}; save it as UTF-8"
            ) from None

    def _begin(self, header: list[str]) -> None:
        self._header = [each.strip() for each in header]
        self._by = next((each for each in ("article_id", "article") if each in self._header), "")
        missing = sorted(_NEEDED[self._path.name] - {*self._header})
        if not self._by or missing:
            lacking = missing or ["article"]
            raise UserError(f"{self._path.name} has no column “{lacking[0]}” in its first line")

    def _all_rows(self, offset: int, line: int) -> Iterator[tuple[int, Row | Refusal]]:
        """Yield the rows from an offset on, each with where it begins."""
        with self._path.open("rb") as file:
            file.seek(offset)
            lines = OffsetLines(file, self._encoding)
            begin = lines.offset
            for row in sound_rows(lines, ","):
                if isinstance(row, Row):
                    yield begin, Row(row.line + line, row.cells)
                else:
                    yield begin, row
                begin = lines.offset

    def rows_of(
        self, article_id: str | None, key: str | None
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the rows of an article as mappings, each with its place; only once."""
        name = article_id if self._by == "article_id" else key
        for offset, line in self.runs.pop(name or "", ()):
            for _, row in self._all_rows(offset, line - 1):
                if isinstance(row, Refusal) or len(row.cells) != len(self._header):
                    continue
                data = dict(zip(self._header, row.cells, strict=True))
                if data[self._by] != name:
                    break
                yield f"{self._path.name}, line {row.line}", data


def _span(data: Mapping[str, str], text: str) -> IncomingSpan:
    score = data.get("score", "")
    record: dict[str, Any] = {
        "label": data["label"],
        "annotator": data.get("annotator", ""),
        "attributes": parsed(data.get("attributes") or "{}"),
        "score": parsed(score) if score else None,
    }
    return IncomingSpan(
        label=fields.label_of(record),
        ranges=_place(data, text),
        name=data.get("span_id") or None,
        annotator=fields.annotator_of(record),
        program=_boolean(data.get("program", "")),
        entity=data.get("layer") == ENTITIES,
        attributes=fields.attributes_of(record),
        score=fields.score_of(record),
        note=data.get("note", ""),
    )


def _boolean(cell: str) -> bool | None:
    if cell.strip().lower() not in _BOOLEANS:
        raise RecordError(f"program must be 1 or 0, not {fields.shown(cell)}")
    return _BOOLEANS[cell.strip().lower()]


def _place(data: Mapping[str, str], text: str) -> tuple[Range, ...]:
    """Return where a span is; where its text stands nearby instead, there."""
    pairs = parsed(data.get("ranges") or "null")
    if pairs is None:
        pairs = [[_number(data.get("start", "")), _number(data.get("end", ""))]]
    if type(pairs) is not list:
        raise RecordError(f"ranges must be a list, not {fields.shown(pairs)}")
    covered = data.get("text", "")
    try:
        ranges = checked_ranges(pairs, len(text))
    except RangeError:
        start = pairs[0][0] if pairs and type(pairs[0]) is list and pairs[0] else None
        again = refound(text, covered, start) if type(start) is int else None
        if again is None or len(pairs) > 1:
            raise
        return (again,)
    if not covered or same_covered(covered_text(text, ranges), covered):
        return ranges
    again = refound(text, covered, ranges[0].start) if len(ranges) == 1 else None
    if again is None:
        stands = fields.shown(covered_text(text, ranges))
        raise RecordError(f"at its place stands {stands}, not its text")
    return (again,)


def _number(cell: str) -> int:
    plain = cell.strip().removesuffix(".0")  # pandas makes floats of whole numbers
    if not (plain.isascii() and plain.isdigit() and len(plain) < 12):  # noqa: PLR2004
        raise RecordError(f"start and end must be whole numbers, not {fields.shown(cell)}")
    return int(plain)


def _relation(data: Mapping[str, str], spans: Mapping[str, IncomingSpan]) -> IncomingRelation:
    for name in ("from_id", "to_id"):
        if data[name] not in spans or spans[data[name]].name is None:
            raise RecordError(f"{name} names no span of its article: {fields.shown(data[name])}")
    record = {"label": data["label"], "annotator": data.get("annotator", "")}
    return IncomingRelation(
        label=fields.label_of(record),
        from_name=data["from_id"],
        to_name=data["to_id"],
        name=data.get("relation_id") or None,
        annotator=fields.annotator_of(record),
        note=data.get("note", ""),
    )
