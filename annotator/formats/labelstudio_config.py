"""The labelling configuration Label Studio needs to show what we write."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from annotator.domain.records import Span
from annotator.domain.scheme import Scheme
from annotator.formats.labelstudio_regions import NOTES, PLAIN

LABEL, TEXT = "label", "text"
"""Names of the tags that every region refers to."""
MARK: Final = "<!-- Labelling configuration made by Annotator"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MOST_VALUES: Final = 1_000
_RESERVED: Final = frozenset({LABEL, TEXT, "relation", *NOTES})


def control_name(attribute: str) -> str:
    """Return the name of the tag for an attribute; never that of another tag, nor of a note."""
    taken = attribute.casefold() in _RESERVED or attribute.startswith(PLAIN)
    return f"{PLAIN}{attribute}" if taken else attribute


class Controls:
    """The tags for attributes: choices where the scheme lists values, a text field otherwise."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._choices: dict[str, dict[str, None]] = {}
        self._texts: dict[str, None] = {}
        for label in scheme.labels:
            for attribute in label.attributes:
                values = self._choices.setdefault(attribute.name, {})
                values.update(dict.fromkeys(attribute.values))

    def is_choice(self, attribute: str) -> bool:
        """Whether values of an attribute are chosen from a list."""
        return attribute in self._choices

    def see(self, spans: Iterable[Span]) -> None:
        """Note the values in use, so that the configuration lists those of imports too."""
        for span in spans:
            for name, value in span.attributes.items():
                values = self._choices.get(name)
                if values is None:
                    self._texts[name] = None
                elif len(values) < _MOST_VALUES and not _NO_XML.search(value):
                    values[value] = None

    def config(self) -> str:
        """Return the configuration as XML."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"{MARK}: paste it into the project's settings before importing the tasks. -->"
        yield "<View>"
        yield f'  <Labels name="{LABEL}" toName="{TEXT}">'
        for label in self._scheme.labels:
            colour = _quoted(label.colour)
            yield f"    <Label value={_quoted(label.name)} background={colour}/>"
        yield "  </Labels>"
        if self._scheme.relations:
            yield "  <Relations>"
            for relation in self._scheme.relations:
                yield f"    <Relation value={_quoted(relation.name)}/>"
            yield "  </Relations>"
        yield f'  <Text name="{TEXT}" value="$text"/>'
        if self._choices or self._texts:
            yield '  <View visibleWhen="region-selected">'
            yield from self._attributes(self._choices)
            yield from (f"    <TextArea {_control(name)}/>" for name in self._texts)
            yield "  </View>"
        yield "</View>"

    def _attributes(self, choices: Mapping[str, Iterable[str]]) -> Iterator[str]:
        for name, values in choices.items():
            yield f"    <Header value={_quoted(name)}/>"
            yield f'    <Choices {_control(name)} choice="single" showInline="true">'
            yield from (f"      <Choice value={_quoted(value)}/>" for value in values)
            yield "    </Choices>"


def _quoted(value: str) -> str:
    from xml.sax.saxutils import quoteattr  # brings urllib and http along

    return quoteattr(value)


def _control(attribute: str) -> str:
    return f'name={_quoted(control_name(attribute))} toName="{TEXT}" perRegion="true"'
