"""A parser of brat standoff that forgives nothing, by brat's own rules; knows none of our code."""

import re
from dataclasses import dataclass, field
from pathlib import Path

TYPE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
IDS = {kind: re.compile(rf"{re.escape(kind)}[1-9][0-9]*") for kind in "TREAN#"}


@dataclass
class Strict:
    """What a pair of files says: by id."""

    text: str
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = field(default_factory=dict)
    relations: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    attributes: dict[str, tuple[str, str, str | None]] = field(default_factory=dict)
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    normalizations: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    equivalents: list[tuple[str, ...]] = field(default_factory=list)


def parse(text_path: Path) -> Strict:
    """Parse the files of one article; any breach of the rules is an AssertionError."""
    # brat opens its files with universal newlines: CRLF counts once.
    with text_path.open(encoding="utf-8", newline=None) as file:
        found = Strict(file.read())
    raw = text_path.with_suffix(".ann").read_bytes()
    assert b"\r" not in raw
    content = raw.decode("utf-8")
    assert content == "" or content.endswith("\n")
    # str.splitlines breaks where brat for Python 2 did: at U+2028 and its like, too.
    assert content.splitlines() == content.split("\n")[:-1]
    ids: set[str] = set()
    for line in content.splitlines():
        identifier, _, rest = line.partition("\t")
        assert rest, line
        assert identifier == "*" or IDS[identifier[0]].fullmatch(identifier), line
        assert identifier == "*" or identifier not in ids, line
        ids.add(identifier)
        _take(found, identifier, rest, line)
    _check_references(found)
    return found


def _take(found: Strict, identifier: str, rest: str, line: str) -> None:
    data, _, tail = rest.partition("\t")
    assert "\t" not in tail, line
    words = data.split(" ")
    assert all(words), line
    assert TYPE.fullmatch(words[0]), line
    match identifier[0]:
        case "T":
            assert tail.strip(), line
            _take_span(found, identifier, data, tail)
        case "R":
            label, first, second = words
            assert first.startswith("Arg1:"), line
            assert second.startswith("Arg2:"), line
            found.relations[identifier] = label, first[5:], second[5:]
        case "A":
            assert len(words) in {2, 3}, line
            found.attributes[identifier] = words[0], words[1], (words[2:] or [None])[0]
        case "N":
            label, target, reference = words
            assert ":" in reference, line
            found.normalizations[identifier] = target, reference, tail
        case "#":
            label, target = words
            assert label == "AnnotatorNotes", line
            found.notes[identifier] = target, tail
        case _:
            assert len(set(words[1:])) == len(words[1:]) > 1, line
            found.equivalents.append(tuple(words[1:]))


def _take_span(found: Strict, identifier: str, data: str, covered: str) -> None:
    label, _, places = data.partition(" ")
    pairs: list[tuple[int, int]] = []
    for each in places.split(";"):
        start, end = map(int, each.split(" "))
        assert 0 <= start < end <= len(found.text), data
        for other_start, other_end in pairs:  # brat's own test for overlap
            assert not (end >= other_start and start < other_end), data
        pairs.append((start, end))
    assert " ".join(found.text[start:end] for start, end in pairs) == covered, (data, covered)
    assert "\n" not in covered
    found.spans[identifier] = label, pairs


def _check_references(found: Strict) -> None:
    for _, first, second in found.relations.values():
        assert {first, second} <= found.spans.keys()
    for _, target, _ in found.attributes.values():
        assert target in found.spans
    for target, *_ in (*found.notes.values(), *found.normalizations.values()):
        assert target in found.spans or target in found.relations
    for members in found.equivalents:
        assert set(members) <= found.spans.keys()


def configured(folder: Path) -> dict[str, set[str]]:
    """Return the names in each section of `annotation.conf`."""
    sections: dict[str, set[str]] = {}
    now: set[str] = set()
    for line in (folder / "annotation.conf").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            now = sections.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("<"):
            name = line.split("\t")[0]
            assert TYPE.fullmatch(name), line
            assert name not in now, line
            now.add(name)
    assert {"entities", "relations", "events", "attributes"} <= sections.keys()
    return sections
