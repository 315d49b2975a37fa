"""One article as brat standoff: the lines of its `.ann`, and what they cannot say exactly."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.domain.losses import kept_relations
from annotator.domain.offset_units import UnitMap
from annotator.domain.ports import ExportArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Span
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.formats.brat_lines import NOTES, TRUE
from annotator.formats.brat_names import TypeNames
from annotator.formats.brat_places import BETWEEN, UNIT
from annotator.formats.brat_reading import NORMALIZATIONS, UNDER

EQUIVALENT: Final = "Equiv"
"""The relation for which brat has a line of its own."""

# Where some reader of lines or fields would break off: a span goes on as another fragment there.
_BREAKS: Final = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_UNSAFE_VALUE: Final = re.compile(r"[\s|,:;<>\"]+")
_SAFE_REFERENCE: Final = re.compile(r"[^\s:]+:\S+")


class AnnWriter:
    """Puts the annotation of one article into lines."""

    def __init__(self, article: ExportArticle, scheme: Scheme, names: TypeNames) -> None:
        self._article = article
        self._text = article.content.article.text
        self._scheme = scheme
        self._names = names
        self._ids: dict[str, str] = {}
        """Ids of the lines of spans, by the spans' own."""
        self._numbers: Counter[str] = Counter()
        self.exact: dict[str, Any] = {}
        """What was written of a line and what is meant, where that differs."""
        self.changed: dict[str, str] = {}
        """Names as they are, by what they are called in the lines."""
        self.spans: list[dict[str, Any]] = []
        """Spans that can have no line."""
        self.relations: list[dict[str, Any]] = []
        """Relations that begin or end at them."""
        self.seen_labels: set[str] = set()
        self.seen_relations: set[str] = set()
        self.seen_values: set[tuple[str, str, str]] = set()
        """Label, attribute and its value in brat."""

    def lines(self) -> Iterator[str]:
        """Yield the lines, without their ends."""
        units = UnitMap(self._text, UNIT)
        pieces = [(span, self._pieces(span)) for span in self._article.spans]
        written = [span for span, found in pieces if found]
        for span, found in pieces:
            if found:
                yield self._place(span, found, units)
        for span in written:
            yield from self._attributes(span)
        for span in written:
            if span.note:
                yield self._note(self._ids[span.id], span.note)
        self._keep_rest()
        yield from self._relations()
        yield from self._normalizations()

    def _pieces(self, span: Span) -> list[Range]:
        """Return the fragments of a span for brat: none holds the end of a line."""
        return [piece for each in span.ranges for piece in _unbroken(self._text, each)]

    def _next(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"{kind}{self._numbers[kind]}"

    def _name(self, name: str) -> str:
        safe = self._names[name]
        if safe != name:
            self.changed[safe] = name
        return safe

    def _place(self, span: Span, pieces: list[Range], units: UnitMap) -> str:
        identifier = self._ids[span.id] = self._next("T")
        offsets = ";".join(f"{units.offset(start)} {units.offset(end)}" for start, end in pieces)
        if tuple(pieces) != span.ranges:
            self.exact[identifier] = [offsets, span.ranges]
        covered = BETWEEN.join(self._text[start:end] for start, end in pieces)
        self.seen_labels.add(span.label)
        return f"{identifier}\t{self._name(span.label)} {offsets}\t{covered}"

    def _attributes(self, span: Span) -> Iterator[str]:
        for name, value in span.attributes.items():
            identifier = self._next("A")
            written = _UNSAFE_VALUE.sub("_", value) or "_"
            if written != value:
                self.exact[identifier] = [written, value]
            self.seen_values.add((span.label, name, written))
            target = f"{identifier}\t{self._name(name)} {self._ids[span.id]}"
            yield target if written == TRUE else f"{target} {written}"

    def _note(self, target: str, note: str) -> str:
        identifier = self._next("#")
        written = " ".join(_BREAKS.sub(" ", note).split())
        if written != note:
            self.exact[identifier] = [written, note]
        return f"{identifier}\t{NOTES} {target}\t{written}"

    def _keep_rest(self) -> None:
        """Put aside the spans that cover nothing brat could show."""
        for span in self._article.spans:
            if span.id in self._ids:
                continue
            self._ids[span.id] = name = f"S{len(self.spans) + 1}"
            self.spans.append(
                {
                    "id": name,
                    "label": span.label,
                    "ranges": span.ranges,
                    "entity": self._scheme.layer_of(span.label) == ENTITIES,
                    "attributes": dict(span.attributes),
                    "note": span.note,
                }
            )

    def _relations(self) -> Iterator[str]:
        for each in kept_relations(self._article):
            ends = self._ids[each.from_id], self._ids[each.to_id]
            if not all(end.startswith("T") for end in ends):
                record = {"label": each.label, "from": ends[0], "to": ends[1], "note": each.note}
                self.relations.append(record)
                continue
            self.seen_relations.add(each.label)
            if each.label == EQUIVALENT and not each.note and ends[0] != ends[1]:
                yield f"*\t{EQUIVALENT} {ends[0]} {ends[1]}"
                continue
            identifier = self._next("R")
            yield f"{identifier}\t{self._name(each.label)} Arg1:{ends[0]} Arg2:{ends[1]}"
            if each.note:
                yield self._note(identifier, each.note)

    def _normalizations(self) -> Iterator[str]:
        """Yield the normalizations that came with the article, for spans that still stand there."""
        ids: dict[tuple[Range, ...], str] = {}
        for span in self._article.spans:
            ids.setdefault(span.ranges, self._ids[span.id])
        for entry in _kept_normalizations(self._article.content.article.meta):
            target = ids.get(_ranges_of(entry), "")
            kind, reference, text = (entry.get(field) for field in ("kind", "id", "text"))
            if target.startswith("T") and _is_plain(kind, reference, text):
                identifier = self._next("N")
                self.exact[identifier] = [reference, True]  # the whole of it is in the metadata
                yield f"{identifier}\t{kind} {target} {reference}\t{text}"


def _unbroken(text: str, whole: Range) -> Iterator[Range]:
    """Yield the pieces of a range between ends of lines that have something in them."""
    start = whole.start
    # Most spans lie in one line, which a plain search tells soonest.
    if not _BREAKS.search(text, *whole):
        if not text[start : whole.end].isspace():
            yield whole
        return
    for found in (*_BREAKS.finditer(text, *whole), None):
        end = whole.end if found is None else found.start()
        if not text[start:end].isspace() and start < end:
            yield Range(start, end)
        if found is not None:
            start = found.end()


def _kept_normalizations(meta: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    kept = meta.get(UNDER)
    entries = kept.get(NORMALIZATIONS) if isinstance(kept, dict) else None
    for each in entries if isinstance(entries, list) else ():
        if isinstance(each, dict):
            yield each


def _ranges_of(entry: Mapping[str, Any]) -> tuple[Any, ...]:
    ranges = entry.get("ranges")
    try:
        return tuple(Range(*pair) for pair in ranges) if isinstance(ranges, list) else ()
    except TypeError:
        return ()


def _is_plain(kind: object, reference: object, text: object) -> bool:
    """Whether a normalization can stand in a line as it is."""
    return (
        isinstance(kind, str)
        and isinstance(reference, str)
        and isinstance(text, str)
        and kind.isidentifier()
        and bool(_SAFE_REFERENCE.fullmatch(reference))
        and not _BREAKS.search(text)
    )
