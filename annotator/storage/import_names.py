"""Whom and what an imported record names: checked first, then resolved to row numbers.

Nothing is added to the project before everything that can refuse the record
has been looked at, so that a refused record leaves no name behind.
"""

import json
from collections.abc import Collection, Mapping
from typing import NamedTuple

from annotator.domain.errors import RecordError
from annotator.domain.ids import as_uuid, id_bytes
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.programs import checked_name, is_program_name
from annotator.domain.ranges import Range
from annotator.domain.scheme import ENTITIES, OTHER
from annotator.services.store_imports import NewName
from annotator.storage.names import Names

SpanKey = tuple[int, int, tuple[Range, ...], str | None, str]
"""Label, annotator, ranges, attributes, note: two spans alike in these are one."""


class PlannedSpan(NamedTuple):
    """A span with its names resolved to row numbers."""

    incoming: IncomingSpan
    key: SpanKey
    uuid: bytes | None
    """The UUID the file gives it, if it does."""


class NamePlan:
    """Checks and resolves the labels, relations and annotators of one file's records."""

    def __init__(self, names: Names, default: str) -> None:
        """Give what does not say whose it is to `default`."""
        self._names = names
        self._default = default
        self._labels: dict[str, int] = {}
        self._authors: dict[str | None, int] = {}
        self.new_names: list[NewName] = []
        """What was added to the scheme, for the person to know."""

    def plan(self, article: IncomingArticle) -> list[PlannedSpan]:
        """Resolve what an article names; raises UserError before anything is added."""
        programs = {span.annotator or self._default for span in article.spans if span.program}
        authors = _authors(article, self._default)
        self._check(article, programs, authors)
        for name in authors:
            if self._names.annotator_number(name) is None:
                self._names.ensure_annotator(
                    name, program=name in programs or is_program_name(name)
                )
        for relation in article.relations:
            self._ensure_relation(relation.label)
        return [self._planned(span) for span in article.spans]

    def annotator(self, name: str | None) -> int:
        """Return the row number of an annotator that a planned article names."""
        name = name or self._default
        return self._names.ensure_annotator(name, program=self._names.is_program(name))

    def relation(self, label: str) -> int:
        """Return the row number of a relation type that a planned article names."""
        return self._names.relation_number(label)

    def _check(
        self, article: IncomingArticle, programs: Collection[str], authors: Collection[str]
    ) -> None:
        for name in authors:
            if self._names.annotator_number(name) is None:
                checked_name(name)
        for name in programs:
            if self._names.annotator_number(name) and not self._names.is_program(name):
                raise RecordError(
                    f"“{name}” is a person in this project, and the record calls it a program;"
                    " give it another name in the file"
                )
        for name in _persons(article, self._default):
            self._check_person(name, programs)
        for span in article.spans:
            if span.verdicts and not self._is_program(span.annotator or self._default, programs):
                person = next(iter(span.verdicts))
                raise RecordError(
                    f"{person} gave a verdict on a span by a person; verdicts are for programs"
                )

    def _check_person(self, name: str, programs: Collection[str]) -> None:
        if name in programs:
            raise RecordError(f"the record calls “{name}” both a program and a person")
        if self._is_program(name, ()):
            raise RecordError(
                f"“{name}” is a program, and the record has it as a person;"
                " give it another name in the file"
            )

    def _is_program(self, name: str, programs: Collection[str]) -> bool:
        if self._names.annotator_number(name) is not None:
            return self._names.is_program(name)
        return name in programs or is_program_name(name)

    def _planned(self, span: IncomingSpan) -> PlannedSpan:
        annotator = self._authors.get(span.annotator)
        if annotator is None:
            annotator = self._authors[span.annotator] = self.annotator(span.annotator)
        label = self._labels.get(span.label)
        if label is None:
            label = self._labels[span.label] = self._label_number(span)
        attributes = attributes_text(span.attributes) if span.attributes else None
        key = (label, annotator, span.ranges, attributes, span.note)
        uuid = as_uuid(span.name) if span.name is not None else None
        return PlannedSpan(span, key, id_bytes(uuid) if uuid else None)

    def _label_number(self, span: IncomingSpan) -> int:
        layer = ENTITIES if span.entity else OTHER
        if self._names.ensure_label(span.label, layer=layer):
            self.new_names.append(NewName(span.label, layer))
        return self._names.label_number(span.label)

    def _ensure_relation(self, name: str) -> None:
        if self._names.ensure_relation(name):
            self.new_names.append(NewName(name))


def attributes_text(attributes: Mapping[str, str]) -> str | None:
    """Return attributes as JSON that is the same in whatever order they are given."""
    return json.dumps(dict(attributes), ensure_ascii=False, sort_keys=True) if attributes else None


def _authors(article: IncomingArticle, default: str) -> dict[str, None]:
    """Return everyone the article names, in order."""
    given = {span.annotator: None for span in article.spans}  # many spans, few names
    names = {name or default: None for name in given}
    for span in article.spans:
        if span.verdicts:
            names.update(dict.fromkeys(span.verdicts))
    names.update({each.annotator: None for each in article.relations if each.annotator})
    names.update(dict.fromkeys(article.status))
    names.update({flag.annotator or default: None for flag in article.flags})
    return names


def _persons(article: IncomingArticle, default: str) -> set[str]:
    """Return those whom the article can only mean as persons."""
    persons = set(article.status)
    for span in article.spans:
        if span.program is False:
            persons.add(span.annotator or default)
        if span.verdicts:
            persons.update(span.verdicts)
    return persons
