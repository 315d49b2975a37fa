"""The configuration that goes with an export: brat's scheme, and how it shows it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from annotator.domain.scheme import Scheme
from annotator.formats.brat_article import EQUIVALENT
from annotator.formats.brat_lines import TRUE
from annotator.formats.brat_names import TypeNames

_MOST_VALUES: Final = 100
"""Values of an attribute that are listed; free text would have no end."""
_ANY: Final = "<ENTITY>"
_OVERLAP: Final = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"


class Seen:
    """Labels, relations and attributes of an export: those of the scheme, and any other."""

    def __init__(self, scheme: Scheme, names: TypeNames) -> None:
        self._scheme = scheme
        self._names = names
        self._labels = {label.name: None for label in scheme.labels}
        self._relations = {each.name: None for each in scheme.relations}
        self._attributes: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        """Labels and values in brat of each attribute."""
        for name in (*self._labels, *self._relations):
            names[name]
        for label in scheme.labels:
            for attribute in label.attributes:
                for value in attribute.values:
                    self._add_value(label.name, attribute.name, value)

    def add(
        self,
        labels: Iterable[str],
        relations: Iterable[str],
        values: Iterable[tuple[str, str, str]],
    ) -> None:
        """Take note of what one article has."""
        self._labels.update(dict.fromkeys(sorted(labels)))
        self._relations.update(dict.fromkeys(sorted(relations)))
        for label, attribute, value in sorted(values):
            self._add_value(label, attribute, value)

    def _add_value(self, label: str, attribute: str, value: str) -> None:
        labels, values = self._attributes.setdefault(attribute, ({}, {}))
        labels[label] = None
        if len(values) < _MOST_VALUES:
            values[value] = None

    def annotation_conf(self) -> str:
        """Return what stands in `annotation.conf`."""
        sections = {
            "entities": [self._names[label] for label in self._labels],
            "relations": [*map(self._relation, self._relations), _OVERLAP],
            "events": [],
            "attributes": [self._attribute(name) for name in self._attributes],
        }
        return _sections(sections)

    def visual_conf(self) -> str:
        """Return what stands in `visual.conf`: titles as they are, and colours."""
        titles = [
            f"{self._names[name]} | {_one_line(self._title(name))}"
            for name in (*self._labels, *self._relations)
        ]
        colours = [
            f"{self._names[label.name]}\tbgColor:{label.colour}, borderColor:darken"
            for label in self._scheme.labels
        ]
        return _sections({"labels": titles, "drawing": colours})

    def _title(self, name: str) -> str:
        found = self._scheme.label(name) or self._scheme.relation(name)
        return found.title if found else name

    def _relation(self, name: str) -> str:
        known = self._scheme.relation(name)
        ends = [
            "|".join(self._names[label] for label in labels) or _ANY
            for labels in ((known.from_labels, known.to_labels) if known else ((), ()))
        ]
        kind = ", <REL-TYPE>:symmetric-transitive" if name == EQUIVALENT else ""
        return f"{self._names[name]}\tArg1:{ends[0]}, Arg2:{ends[1]}{kind}"

    def _attribute(self, name: str) -> str:
        labels, values = self._attributes[name]
        of = "|".join(self._names[label] for label in labels)
        listed = "" if set(values) == {TRUE} else f", Value:{'|'.join(values)}"
        return f"{self._names[name]}\tArg:{of}{listed}"


def _sections(sections: Mapping[str, Iterable[str]]) -> str:
    return "\n".join(_lines(sections))


def _lines(sections: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for name, lines in sections.items():
        yield f"[{name}]"
        yield from lines
        yield ""


def _one_line(title: str) -> str:
    return " ".join(title.replace("|", "/").split())
