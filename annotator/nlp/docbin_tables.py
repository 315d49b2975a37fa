"""The tables of a `DocBin`: texts, token edges, entities and span groups, as plain values."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from annotator.domain.errors import RecordError, UserError
from annotator.domain.ranges import Range
from annotator.nlp.docbin_container import Container, damaged, unpacked

_MOST_TEXT: Final = 20_000_000
"""Code points of one article."""
_MOST_TOKENS: Final = 2_000_000
"""Tokens of one article."""
_MOST_ARTICLES: Final = 50_000
_SPAN: Final = struct.Struct(">QQQllll")
"""A span as `SpanGroup.to_bytes` has it: id, kb_id and label, tokens, code points."""
_INSIDE, _BEGIN = 1, 3


class PackedSpan(NamedTuple):
    """A span in a group of spans."""

    group: str
    label: str
    name: str
    start: int
    """Code points, as are all places here."""
    end: int


@dataclass(frozen=True)
class TokenText:
    """A text with its tokens."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


class Tables:
    """Reads the articles of a container one by one."""

    def __init__(self, container: Container) -> None:
        """Check that the tables fit each other; raises UserError."""
        import numpy as np
        from spacy.attrs import ENT_IOB, ENT_TYPE, ORTH

        self._container = container
        self._columns: dict[int, int] = {name: n for n, name in enumerate(container.attrs)}
        if ORTH not in self._columns:
            raise damaged("it does not say which words its tokens are")
        self._orth = self._columns[ORTH]
        self._iob, self._type = self._columns.get(ENT_IOB), self._columns.get(ENT_TYPE)
        width = len(container.attrs)
        if container.tokens.nbytes % (8 * width) or container.lengths.nbytes % 4:
            raise damaged("its table of tokens is cut")
        self._tokens = np.frombuffer(container.tokens, "<u8").reshape(-1, width)
        self._spaces = np.frombuffer(container.spaces, np.uint8).astype(bool)
        lengths = np.frombuffer(container.lengths, "<i4").astype(np.int64)
        rows = {int(lengths.sum()), len(self._tokens), len(self._spaces)}
        if (lengths < 0).any() or len(rows) > 1:
            raise damaged("the lengths of its articles do not add up")
        if len(lengths) > _MOST_ARTICLES:
            raise UserError(
                f"it holds more than {_MOST_ARTICLES:,} articles; write it as several smaller files"
            )
        self._edges = [0, *lengths.cumsum().tolist()]
        self._strings = _numbered(container.strings)

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self._edges) - 1

    def text(self, number: int) -> TokenText:
        """Return the text of an article; raises RecordError."""
        import numpy as np

        rows = self._rows(number)
        if len(rows) > _MOST_TOKENS:
            raise RecordError(f"its text has more than {_MOST_TOKENS:,} tokens")
        numbers, inverse = np.unique(rows[:, self._orth], return_inverse=True)
        words = [self._string(each) for each in numbers.tolist()]
        spaces = self._spaces[self._edges[number] : self._edges[number + 1]]
        if self.has_unknown_spaces(number):
            spaces = np.ones(len(rows), bool)  # as spaCy itself does
        lengths = np.array([len(word) for word in words], np.int64)[inverse]
        after = (lengths + spaces).cumsum()
        if len(after) and after[-1] > _MOST_TEXT:
            raise RecordError(f"its text has more than {_MOST_TEXT:,} characters")
        pairs = zip(inverse.tolist(), spaces.tolist(), strict=True)
        text = "".join([words[word] + " " * space for word, space in pairs])
        ends = after - spaces
        return TokenText(text, (ends - lengths).tolist(), ends.tolist())

    def has_unknown_spaces(self, number: int) -> bool:
        """Whether the article was made of words without knowing the space between them."""
        flags = self._container.value("flags", number)
        return isinstance(flags, Mapping) and bool(flags.get("has_unknown_spaces"))

    def entities(self, number: int, tokens: TokenText) -> Iterator[tuple[str, Range]]:
        """Yield the entities of an article; raises RecordError."""
        if self._iob is None or self._type is None:
            return
        rows = self._rows(number)
        known = (rows[:, self._iob] == _INSIDE) | (rows[:, self._iob] == _BEGIN)
        places = known.nonzero()[0].tolist()
        open_one: tuple[int, int, int] | None = None
        for place in places:
            kind = int(rows[place, self._type])
            goes_on = open_one is not None and open_one[1:] == (place, kind)
            if goes_on and rows[place, self._iob] == _INSIDE and open_one is not None:
                open_one = (open_one[0], place + 1, kind)
                continue
            if open_one is not None:
                yield self._entity(open_one, tokens)
            open_one = (place, place + 1, kind)
        if open_one is not None:
            yield self._entity(open_one, tokens)

    def groups(self, number: int, tokens: TokenText) -> Iterator[PackedSpan | str]:
        """Yield the spans of all groups, and a sentence for each that is none."""
        packed = self._container.value("span_groups", number)
        if not isinstance(packed, bytes) or not packed:
            return
        what = f"the spans of article {number + 1}"
        found = unpacked(packed, what)  # by their bytes the keys of each; of old a list of bytes
        for one in found if isinstance(found, Mapping | tuple) else ():
            group = unpacked(one, what) if isinstance(one, bytes) else None
            if not isinstance(group, Mapping) or not isinstance(group.get("spans"), tuple):
                yield "a group of spans is damaged"
                continue
            keys = found[one] if isinstance(found, Mapping) else ()
            name = str(keys[0] if keys and isinstance(keys, tuple) else group.get("name", ""))
            for span in group["spans"]:
                yield self._span(name, span, tokens)

    def user_data(self, number: int) -> Mapping[Any, Any]:
        """Return what else is kept of an article; raises UserError when that is damaged."""
        packed = self._container.value("user_data", number)
        if not isinstance(packed, bytes):
            return {}
        found = unpacked(packed, f"user_data of article {number + 1}")
        return found if isinstance(found, Mapping) else {}

    def cats(self, number: int) -> Mapping[str, float]:
        """Return the categories of an article that are finite numbers."""
        found = self._container.value("cats", number)
        if not isinstance(found, Mapping):
            return {}
        return {
            str(name): value
            for name, value in found.items()
            if isinstance(value, int | float) and abs(value) < float("inf")
        }

    def _rows(self, number: int) -> Any:
        return self._tokens[self._edges[number] : self._edges[number + 1]]

    def _string(self, number: int) -> str:
        found = self._strings.get(number)
        if found is None:
            raise RecordError("it uses a word that is not among the file's strings")
        return found

    def _entity(self, found: tuple[int, int, int], tokens: TokenText) -> tuple[str, Range]:
        first, end, kind = found
        return self._string(kind), Range(tokens.starts[first], tokens.ends[end - 1])

    def _span(self, group: str, packed: object, tokens: TokenText) -> PackedSpan | str:
        if not isinstance(packed, bytes) or len(packed) != _SPAN.size:
            return f"a span of the group “{group}” is damaged"
        name, _, kind, first, end, start_char, end_char = _SPAN.unpack(packed)
        fits = (
            0 <= first < end <= len(tokens.starts)
            and (tokens.starts[first], tokens.ends[end - 1]) == (start_char, end_char)
            and start_char < end_char
        )
        label = self._strings.get(kind)
        if not fits or label is None:
            return f"a span of the group “{group}” at {start_char}–{end_char} fits no tokens"
        return PackedSpan(group, label, self._strings.get(name, ""), start_char, end_char)


def _numbered(strings: Sequence[str]) -> dict[int, str]:
    """Return the strings by the number spaCy gives each, with those every vocabulary has."""
    from spacy.strings import get_string_id
    from spacy.symbols import IDS

    found = {number: name for name, number in IDS.items()}
    found[0] = ""
    found.update((get_string_id(each), each) for each in strings)
    return found
