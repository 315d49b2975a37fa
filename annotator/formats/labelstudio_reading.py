"""A Label Studio task to an article: annotations by persons, predictions by programs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.domain.errors import RangeError, RecordError
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingRelation,
    IncomingSpan,
    Note,
    Refusal,
)
from annotator.domain.offset_units import UnitMap
from annotator.domain.ranges import Range, checked_ranges
from annotator.domain.records import NOTHING, Status, Verdict
from annotator.formats import json_fields as fields
from annotator.formats.article_fields import head_of
from annotator.formats.labelstudio_regions import Link, Region, Results, results_of
from annotator.formats.labelstudio_texts import TextKeys
from annotator.formats.unit_reading import Place, UnitReading

_ACCOUNT = re.compile(r"^.*?(\S+@\S+), \d+$")
"""How Label Studio names who made an annotation: name, address, number."""
_UNNAMED_MODEL: Final = "prediction"
ABOUT: Final = "task:"
"""Put before the name of a choice about the whole task, which becomes metadata."""
CANCELLED: Final = "skipped annotations were left out"
DRAFTS: Final = "drafts were left out"


def sets_of(task: Mapping[str, Any]) -> Iterator[tuple[str, bool, Mapping[str, Any]]]:
    """Yield what is said about a task: where, whether by a program, and the object that says it."""
    for name in ("predictions", "annotations", "completions"):
        items = task.get(name)
        for index, item in enumerate(items if type(items) is list else ()):
            if type(item) is dict:
                yield f"{name}[{index}]", name == "predictions", item


def places_of(task: Mapping[str, Any]) -> Iterator[Place]:
    """Yield the places of all sound regions of a task."""
    for _, _, said in sets_of(task):
        for region in results_of(said.get("result")).regions.values():
            if region.place is not None:
                yield region.place


class TaskReader:
    """Reads the tasks of one file; counts what is left out on purpose."""

    def __init__(self, units: UnitReading, texts: TextKeys, submitted: Status) -> None:
        self._units, self._texts, self._submitted = units, texts, submitted
        self._left_out: Counter[str] = Counter()

    def read(self, where: str, value: object) -> Iterator[IncomingArticle | Refusal]:
        """Yield the article of a task, and a refusal for each thing in it that was not taken.

        Raises RecordError when there is no article at all.
        """
        task = fields.object_of(value)
        data = fields.mapping_of(task, "data")
        key, text = self._texts.choose(data)
        said = _Said(where, text, self._units)
        status = {}
        for at, by_program, each in sets_of(task):
            if each.get("was_cancelled"):
                self._left_out[CANCELLED] += 1
            elif (name := said.take(at, each, by_program=by_program)) and not by_program:
                status[name] = str(self._submitted)
        drafts = task.get("drafts")
        self._left_out[DRAFTS] += len(drafts) if type(drafts) is list else 0
        about = {f"{ABOUT}{name}": what for name, what in said.about_task.items()}
        head = head_of({**about, **data}, {key}, task.get("id"))
        yield IncomingArticle(
            where=where,
            text=text,
            spans=said.spans,
            relations=list(said.relations()),
            status=status if self._submitted is not Status.NEW else NOTHING,
            **head,
        )
        yield from said.refused

    def news(self) -> Iterator[Note]:
        """Yield how much was left out, at the end of the file."""
        for what, count in self._left_out.items():
            if count:
                yield Note("", f"{count} {what}")


def author_of(said: Mapping[str, Any], *, by_program: bool) -> str | None:
    """Return who made an annotation or prediction, as far as the file says."""
    if by_program:
        model = said.get("model_version")
        name = str(model) if type(model) in {str, int} and str(model).strip() else _UNNAMED_MODEL
        return fields.checked_name(name, "model_version")
    by, named = said.get("completed_by"), said.get("created_username")
    if type(by) is dict:
        by = by.get("email") or by.get("username") or by.get("id")
    if type(by) is str and by.strip():
        return fields.checked_name(by, "completed_by")
    if type(named) is str and named.strip():
        account = _ACCOUNT.match(named[:1000])
        return fields.checked_name(account[1] if account else named, "created_username")
    return f"user {by}" if type(by) is int else None


class _Said:
    """All that is said about one task, in the making."""

    def __init__(self, where: str, text: str, units: UnitReading) -> None:
        self._where, self._text, self._reading = where, text, units
        self._names: dict[str, int] = {}
        """Names in use, with the number last put behind them."""
        self._predicted: dict[tuple[str, str], int] = {}
        """Where in `spans` a prediction is, by the id of its region and its label."""
        self._accepted: dict[int, dict[str, str]] = {}
        self._links: list[tuple[str, str | None, dict[str, str], Link]] = []
        self._everywhere: dict[str, str] = {}
        self.about_task: dict[str, str] = {}
        self.spans: list[IncomingSpan] = []
        self.refused: list[Refusal] = []

    def take(self, at: str, said: Mapping[str, Any], *, by_program: bool) -> str | None:
        """Take an annotation or prediction in; return whose it is, when the file says."""
        try:
            author = author_of(said, by_program=by_program)
        except RecordError as error:
            self._refuse(at, str(error))
            return None
        results = results_of(said.get("result"))
        self.about_task.update(results.about_task)
        for each in results.refused:
            self._refuse(f"{at}, {each.where}", each.why)
        names: dict[str, str] = {}
        for region, spans in self._spans(at, results, author, by_program=by_program):
            names[region.id] = self._add(region, spans, author, by_program=by_program)
        for region_id, name in names.items():
            self._everywhere.setdefault(region_id, name)
        self._links += [(at, author, names, each) for each in results.links]
        return author

    def _refuse(self, at: str, why: str) -> None:
        self.refused.append(Refusal(f"{self._where}, {at}", why))

    def _spans(
        self, at: str, results: Results, author: str | None, *, by_program: bool
    ) -> Iterator[tuple[Region, list[IncomingSpan]]]:
        """Yield each span's first region, and the span under each of its labels."""
        ends = [each.place.end for each in results.regions.values() if each.place]
        units = self._reading.map_of(self._text, max(ends, default=0))
        for pieces in _pieces(results).values():
            ranges = [each for region in pieces for each in self._range(at, region, units)]
            first = pieces[0]
            if not ranges:
                continue
            try:
                checked = checked_ranges(ranges, len(self._text))
            except RangeError as error:
                self._refuse(f"{at}, {first.at}", str(error))
                continue
            labels = list(first.labels) or list(first.attributes)[:1] or ["region"]
            yield (
                first,
                [
                    IncomingSpan(
                        label,
                        checked,
                        first.span or first.id,
                        author,
                        program=by_program or None,
                        attributes=first.attributes or NOTHING,
                        score=first.score,
                        note="\n".join(first.notes),
                    )
                    for label in labels
                ],
            )

    def _range(self, at: str, region: Region, units: UnitMap) -> Iterator[Range]:
        place = region.place
        found = place and self._reading.range_of(self._text, units, place)
        if found:
            yield found
        elif place:
            shown = f"{fields.shown(place.start)}–{fields.shown(place.end)}"
            what = f" and the text {fields.shown(place.covered)}" if place.covered else ""
            why = f"{shown}{what} have no place in the text of {len(self._text)} characters"
            self._refuse(f"{at}, {region.at}", why)

    def _add(
        self, region: Region, spans: list[IncomingSpan], author: str | None, *, by_program: bool
    ) -> str:
        """Add the spans of a region, and return the name of the first."""
        first = ""
        for span in spans:
            at = None if by_program else self._predicted.get((region.id, span.label))
            if at is not None and _is_same(self.spans[at], span):
                self._accept(at, author)
                name = self.spans[at].name or ""
            else:
                name = self._named(span.name or region.id)
                old = None if at is None else self.spans[at].name
                self.spans.append(span._replace(name=name, replaces=old))
                if by_program:
                    self._predicted.setdefault((region.id, span.label), len(self.spans) - 1)
            first = first or name
        return first

    def _accept(self, at: int, author: str | None) -> None:
        """Put down that a person took a program's span over as it is."""
        if author is not None:
            verdicts = self._accepted.setdefault(at, {})
            verdicts[author] = str(Verdict.ACCEPTED)
            self.spans[at] = self.spans[at]._replace(verdicts=verdicts)

    def _named(self, name: str) -> str:
        """Return `name`, or one like it that no span of this article has yet."""
        free, number = name, self._names.get(name, 0)
        while free in self._names:
            number += 1
            free = f"{name}.{number}"
        self._names[name] = number
        self._names.setdefault(free, 0)
        return free

    def relations(self) -> Iterator[IncomingRelation]:
        """Yield the relations whose two ends were taken; the others are refused by name."""
        for at, author, names, link in self._links:
            ends = [
                names.get(each) or self._everywhere.get(each) for each in (link.from_id, link.to_id)
            ]
            if ends[0] is None or ends[1] is None:
                missing = link.from_id if ends[0] is None else link.to_id
                why = f"no region that was taken has the id {fields.shown(missing)}"
                self._refuse(f"{at}, {link.at}", why)
                continue
            yield IncomingRelation(link.label, ends[0], ends[1], link.name, author, link.note)


def _pieces(results: Results) -> dict[tuple[object, ...], list[Region]]:
    """Return the regions of each span: one, or those whose `meta` names the same span."""
    found: dict[tuple[object, ...], list[Region]] = {}
    for region in results.regions.values():
        key = (region.span, *region.labels) if region.span else (region.id,)
        found.setdefault(key, []).append(region)
    return found


def _is_same(old: IncomingSpan, new: IncomingSpan) -> bool:
    """Whether a person left a program's span as it was."""
    return (old.ranges, dict(old.attributes), old.note) == (
        new.ranges,
        dict(new.attributes),
        new.note,
    )
