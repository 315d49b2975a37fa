"""Each bad record is refused with its line, its place and the reason; the rest stands."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.ports import ReadOptions
from annotator.formats.jsonl import FORMAT

GOOD = {"text": "Путин 😀 сказал", "entities": [{"start": 0, "end": 5, "label": "PER"}]}


def read(path: Path, encoding: str | None = None) -> list[IncomingArticle | Refusal]:
    return list(FORMAT.read(path, ReadOptions(encoding=encoding)))


def with_span(**fields: Any) -> dict[str, Any]:
    span = {"start": 0, "end": 5, "label": "PER", **fields}
    return {"text": GOOD["text"], "spans": [{k: v for k, v in span.items() if v != "absent"}]}


def with_ranges(*ranges: Any) -> dict[str, Any]:
    return with_span(start="absent", end="absent", ranges=list(ranges))


def with_relation(**fields: Any) -> dict[str, Any]:
    relation = {"label": "cue", "from": "a", "to": "b", **fields}
    spans = [{"id": name, "ranges": [[0, 5]], "label": "CLAIM"} for name in "ab"]
    return {"text": "Путин", "spans": spans, "relations": [relation]}


BAD: list[tuple[Any, str]] = [
    ('{"text": "abc"', "the JSON is broken at character 15"),
    ('{"text": "abc" "key": 1}', "the JSON is broken at character 16"),
    ("", "skipped"),
    ("[1, 2]", "must be a JSON object"),
    ("null", "must be a JSON object"),
    ('"text"', "must be a JSON object"),
    ("[" * 100_000, "nested too deeply"),
    ('{"text": "a", "meta": ' + '{"a":' * 5000 + "1" + "}" * 5001, "nested too deeply"),
    ('{"text": "a", "meta": {"a": ' + "[" * 200 + "]" * 200 + "}}", "nested too deeply"),
    ('{"text": "a", "meta": {"n": 1e999}}', "beyond all bounds"),
    ('{"text": "a", "meta": {"n": ' + "9" * 5000 + "}}", "thousands of digits"),
    ('{"text": "a", "meta": {"n": NaN}}', "NaN is no JSON number"),
    ('{"text": "a\\u0000b"}', "text has a NUL at character 1"),
    ('{"text": "a\\ud800b"}', r"text has half a character .*U\+D800\) at character 1"),
    ('{"text": "a", "meta": {"x": ["\\udc00"]}}', r"meta\.x\[0\] has half a character"),
    ('{"text": "a", "title": "\\u0000"}', "title has a NUL"),
    ('{"text": "a", "\\ud800": 1}', "a key in the record has half a character"),
    (
        '{"text": "a", "spans": [{"label": "A", "ranges": [' + "[" * 800 + "]" * 800 + "]}]}",
        "nested too deeply|two whole numbers",
    ),
    ({}, "it has no text"),
    ({"text": None}, "it has no text"),
    ({"text": 5}, "text must be a string, not 5"),
    ({"text": ""}, "its text is empty"),
    ({"text": " \n\u00a0"}, "its text is empty"),
    ({"text": "a", "entities": {}}, "entities must be a list"),
    ({"text": "a", "spans": "x"}, "spans must be a list"),
    ({"text": "a", "spans": [1]}, r"spans\[0\]: it must be a JSON object"),
    ({"text": "a", "relations": 1}, "relations must be a list"),
    ({"text": "a", "meta": "x"}, "meta must be an object"),
    ({"text": "a", "title": 1}, "title must be a string"),
    ({"text": "a", "url": []}, "url must be a string"),
    ({"text": "a", "published": 2026}, "published must be a string"),
    ({"text": "a", "language": True}, "language must be a string"),
    ({"text": "a", "key": True}, "key must be a string or a number"),
    ({"text": "a", "key": ["a"]}, "key must be a string or a number"),
    ({"text": "a", "id": {}}, "id must be a string"),
    ({"text": "a", "text_version": 0}, "text_version must be a whole number"),
    ({"text": "a", "text_version": True}, "text_version must be a whole number"),
    ({"text": "a", "text_version": 10**30}, "text_version must be a whole number"),
    ({"text": "a", "status": {"anna": "ready"}}, "status of anna must be one of done, new"),
    ({"text": "a", "status": {"anna": []}}, "status of anna must be one of"),
    ({"text": "a", "status": ["done"]}, "status must be an object"),
    ({"text": "a", "status": {" ": "done"}}, "a name in status is empty"),
    ({"text": "a", "flags": [{"note": 1}]}, r"flags\[0\]: note must be a string"),
    ({"text": "a", "flags": [{"settled": 1}]}, r"flags\[0\]: settled must be true or false"),
    ({"text": "a", "flags": [{"span": "x"}]}, r"flags\[0\]: span names no span"),
    (with_span(end=15), r"spans\[0\]: the range 0–15 reaches beyond the text of 14 characters"),
    (with_span(end=10**30), "beyond the text"),
    (with_span(start=5, end=5), "the range 5–5 is empty or reversed"),
    (with_span(start=5, end=2), "the range 5–2 is empty or reversed"),
    (with_span(start=-1), "the range -1–5 begins before the text"),
    (with_span(start=0.0), "must be two whole numbers"),
    (with_span(start="0"), "must be two whole numbers"),
    (with_span(start=False), "must be two whole numbers"),
    (with_span(start="absent"), "neither ranges nor start and end"),
    (with_span(end=None), "neither ranges nor start and end"),
    (with_ranges(), "a span needs at least one range"),
    (with_ranges([0, 5], [7, 99]), "the range 7–99 reaches beyond"),
    (with_ranges([0]), "must be two whole numbers"),
    (with_ranges([0, 1, 2]), "must be two whole numbers"),
    (with_ranges(5), "must be two whole numbers"),
    (with_ranges([0, True]), "must be two whole numbers"),
    (with_ranges("a" * 10_000), "must be two whole numbers"),
    (with_span(ranges={}), "ranges must be a list"),
    (with_span(ranges=[[1, 2]]), "do not agree with its ranges"),
    (with_span(label="absent"), "it has no label"),
    (with_span(label=None), "it has no label"),
    (with_span(label=7), "label must be a string"),
    (with_span(label=["PER"]), "label must be a string"),
    (with_span(label=""), "label is empty"),
    (with_span(label="L" * 10_000), "label has 10000 characters; at most 100"),
    (with_span(label="PER\n"), "label has control characters"),
    (with_span(annotator=1), "annotator must be a string"),
    (with_span(annotator=["anna"]), "annotator must be a string"),
    (with_span(annotator="a\tb"), "annotator has control characters"),
    (with_span(program="yes"), "program must be true or false"),
    (with_span(score="0.9"), "score must be a number"),
    (with_span(score=True), "score must be a number"),
    (with_span(score=10**400), "score must be a finite number"),
    (with_span(attributes={"kind": 1}), "attribute kind must be a string"),
    (with_span(attributes=[]), "attributes must be an object"),
    (with_span(note=[]), "note must be a string"),
    (with_span(id=1.5), "id must be a string"),
    (with_span(replaces="nobody"), "replaces names no other span"),
    (with_span(id="a", replaces="a"), "replaces names no other span"),
    (with_span(verdicts={"anna": "maybe"}), "verdicts of anna must be one of accepted, rejected"),
    (with_span(verdicts=["anna"]), "verdicts must be an object"),
    (with_relation(to="c"), r"relations\[0\]: to names no span of this record: 'c'"),
    (with_relation(**{"from": None}), r"relations\[0\]: it has no from"),
    (with_relation(label=None), r"relations\[0\]: it has no label"),
    (with_relation(to=["b"]), r"relations\[0\]: to must be a string"),
    (
        {
            "text": "Путин",
            "entities": [{"id": "a", "start": 0, "end": 5, "label": "PER"}],
            "spans": [{"id": "a", "start": 0, "end": 4, "label": "PER"}],
        },
        "two different spans have the id 'a'",
    ),
]


@pytest.mark.parametrize(("record", "why"), BAD, ids=range(len(BAD)))
def test_a_bad_line_between_good_ones_is_named(tmp_path: Path, record: Any, why: str) -> None:
    good = json.dumps(GOOD)
    line = record if isinstance(record, str) else json.dumps(record)
    path = tmp_path / "a.jsonl"
    path.write_text(f"{good}\n{line}\n{good}\n", encoding="utf-8")
    first, *middle, last = read(path)
    assert isinstance(first, IncomingArticle)
    assert isinstance(last, IncomingArticle)
    if why == "skipped":
        assert not middle
        return
    (refusal,) = middle
    assert isinstance(refusal, Refusal)
    assert refusal.where == "line 2"
    assert len(refusal.why) < 300
    with pytest.raises(UserError, match=why):
        raise UserError(refusal.why)


def test_a_bad_span_is_named_by_its_place_and_takes_its_record_along(tmp_path: Path) -> None:
    spans = [{"start": at, "end": at + 1, "label": "PER"} for at in range(4)]
    spans[3]["end"] = 99
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Путин", "entities": spans}), encoding="utf-8")
    (refusal,) = read(path)
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith("entities[3]: the range 3–99")


@pytest.mark.parametrize("broken", [b'{"text": "\xd0\x9f\xd1"}', b'{"text": "\xff"}', b"\0"])
def test_a_line_with_broken_bytes_is_refused_alone(tmp_path: Path, broken: bytes) -> None:
    good = json.dumps(GOOD, ensure_ascii=False).encode()
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([good] * 3 + [broken] + [good] * 3))
    found = read(path)
    assert [each.where for each in found] == [f"line {at}" for at in range(1, 8)]
    assert [isinstance(each, Refusal) for each in found] == [at == 3 for at in range(7)]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04\0\0"])
def test_a_file_without_records_is_refused_whole(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data)
    with pytest.raises(UserError):
        read(path)


def test_a_missing_file_and_an_unknown_encoding_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read(tmp_path / "none.jsonl")
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(GOOD), encoding="utf-8")
    with pytest.raises(UserError, match="no encoding called"):
        read(path, "klingon")


def test_an_array_broken_in_the_middle_gives_what_stands_before(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    text = json.dumps([GOOD, GOOD, GOOD], indent=1)
    path.write_text(text[:-20], encoding="utf-8")
    first, second, refusal = read(path)
    assert isinstance(first, IncomingArticle)
    assert isinstance(second, IncomingArticle)
    assert isinstance(refusal, Refusal)
    assert refusal.where == "record 3"


HUGE = '{"text": "a", "meta": {"n": ' + "9" * 5000 + "}}"
NUL = '{"text": "a\\u0000"}'


@pytest.mark.parametrize(("bad", "why"), [(HUGE, "thousands of digits"), (NUL, "has a NUL")])
@pytest.mark.parametrize("layout", ["[\n{},\n{},\n{}\n]", "[{},\n{},\n{}]", "[\n{},\n{}\n,{}]\n"])
def test_a_bad_record_of_a_spread_file_is_refused_alone(
    tmp_path: Path, layout: str, bad: str, why: str
) -> None:
    good = json.dumps(GOOD)
    head, *parts = layout.split("{}")
    path = tmp_path / "a.json"
    path.write_text(head + "".join(map(str.__add__, [good, bad, good], parts)), encoding="utf-8")
    found = read(path)
    assert [isinstance(each, Refusal) for each in found] == [False, True, False]
    assert isinstance(found[1], Refusal)
    assert why in found[1].why


def test_a_huge_number_in_a_pretty_printed_file_is_refused_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    text = json.dumps([{**GOOD, "meta": {"n": "HUGE"}}, GOOD], indent=1)
    path.write_text(text.replace('"HUGE"', "9" * 5000), encoding="utf-8")
    first, second = read(path)
    assert isinstance(first, Refusal)
    assert first.where == "record 1"
    assert "thousands of digits" in first.why
    assert isinstance(second, IncomingArticle)


@pytest.mark.parametrize("before", ["", "\n \n"])
@pytest.mark.parametrize("other", ["1", "null", '"text"', "[]"])
def test_what_is_no_object_in_an_array_on_one_line_is_refused_alone(
    tmp_path: Path, before: str, other: str
) -> None:
    good = json.dumps(GOOD)
    path = tmp_path / "a.json"
    path.write_text(f"{before}[{good}, {other}, {good}]\n", encoding="utf-8")
    found = read(path)
    assert [each.where for each in found] == ["record 1", "record 2", "record 3"]
    assert [isinstance(each, Refusal) for each in found] == [False, True, False]
