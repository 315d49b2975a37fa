"""Whatever a record says, it says again after an import and an export."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.records import (
    Status,
)
from tests.formats.helpers_jsonl import as_export, export, read, told

PIECES = [
    "Путин",
    "😀",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\u0085",
    "е\u0301",
    "\ufeff",
    '"',
    "\\",
    "👩‍👩‍👧",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), min_size=1).map("".join)
SOUND = TEXTS.filter(
    lambda text: (
        text.strip() != "" and "\0" not in text and not any("\ud800" <= c <= "\udfff" for c in text)
    )
)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20)
NAMES = WORDS.filter(lambda text: text.strip() != "")
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
JSON = st.recursive(
    SCALARS | WORDS, lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner), max_leaves=5
)


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    text = draw(SOUND)
    points = st.integers(0, len(text))
    pairs = st.tuples(points, points).filter(lambda pair: pair[0] < pair[1])
    annotators = st.sampled_from(["anna", "борис", "natasha"])

    def span(name: str) -> dict[str, Any]:
        ranges = draw(st.lists(pairs, min_size=1, max_size=3))
        place: dict[str, Any] = {"ranges": ranges}
        if len(ranges) == 1 and draw(st.booleans()):
            place = {"start": ranges[0][0], "end": ranges[0][1]}
        given = {
            "annotator": annotators,
            "attributes": st.dictionaries(NAMES, WORDS, max_size=2),
            "score": st.none() | st.floats(0, 1) | st.integers(0, 10),
            "note": WORDS,
            "verdicts": st.dictionaries(NAMES, st.sampled_from(["accepted", "rejected"])),
        }
        chosen = draw(st.fixed_dictionaries({}, optional=given))
        program = {"program": True} if chosen.get("annotator") == "natasha" else {}
        return {"id": name, "label": draw(st.sampled_from(["PER", "CLAIM"])), **place} | (
            chosen | program
        )

    entities = [{**span(f"e{at}"), "label": "PER"} for at in range(draw(st.integers(0, 3)))]
    spans = [{**span(f"s{at}"), "label": "CLAIM"} for at in range(draw(st.integers(0, 3)))]
    names = [each["id"] for each in (*entities, *spans)]
    record = {"text": text, "entities": entities, "spans": spans}
    if names:
        ends = st.sampled_from(names)
        relation = st.fixed_dictionaries(
            {"label": NAMES, "from": ends, "to": ends}, optional={"note": WORDS}
        )
        flag = st.fixed_dictionaries(
            {"note": WORDS, "annotator": annotators},
            optional={"span": ends, "settled": st.booleans()},
        )
        record |= {"relations": draw(st.lists(relation, max_size=2))}
        record |= {"flags": draw(st.lists(flag, max_size=2))}
    head = {
        "key": NAMES,
        "title": NAMES,
        "url": WORDS,
        "published": WORDS,
        "language": st.sampled_from(["ru", "en", ""]),
        "meta": st.dictionaries(WORDS, JSON, max_size=3),
        "status": st.dictionaries(NAMES, st.sampled_from([str(each) for each in Status])),
        "text_version": st.integers(1, 9),
        "foo": JSON,
    }
    return record | draw(st.fixed_dictionaries({}, optional=head))


@given(record=records(), escaped=st.booleans())
def test_everything_comes_back(
    tmp_path_factory: pytest.TempPathFactory, *, record: dict[str, Any], escaped: bool
) -> None:
    folder = tmp_path_factory.mktemp("round")
    path = folder / "in.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=escaped), encoding="utf-8", newline="")
    (incoming,) = read(path)
    assert incoming.text == record["text"]
    export(folder / "out.jsonl", as_export(incoming))
    (again,) = read(folder / "out.jsonl")
    assert told(again) == told(incoming)
