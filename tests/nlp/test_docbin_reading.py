import random
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
import srsly
from helpers_export import ListSource, article, claims
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin, Span
from test_alignment import marked_texts

from annotator.domain.errors import AnnotatorError, UserError
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.ports import ExportArticle, ExportOptions, Read, ReadOptions, silent
from annotator.domain.ranges import Range
from annotator.nlp import docbin_container
from annotator.nlp.spacy_format import FORMAT


def read(path: Path) -> list[Read]:
    return list(FORMAT.read(path, ReadOptions()))


def articles(found: list[Read]) -> list[IncomingArticle]:
    return [each for each in found if isinstance(each, IncomingArticle)]


def shards(folder: Path) -> Iterator[Path]:
    return (each for each in sorted(folder.rglob("*.spacy")) if "train" in str(each))


def as_read(source: ExportArticle) -> dict[str, Any]:
    spans = {span.id: (span.label, span.ranges, dict(span.attributes)) for span in source.spans}
    links = {(r.id, r.label, r.from_id, r.to_id) for r in source.relations}
    return {"text": source.content.article.text, "spans": spans, "relations": links}


def as_it_came(found: IncomingArticle) -> dict[str, Any]:
    spans = {span.name: (span.label, span.ranges, dict(span.attributes)) for span in found.spans}
    links = {(r.name, r.label, r.from_name, r.to_name) for r in found.relations}
    return {"text": found.text, "spans": spans, "relations": links}


@given(marked_texts(), st.sampled_from(["expand", "contract", "strict"]))
@settings(max_examples=60, deadline=None)
def test_what_was_exported_comes_back_exactly(
    made: tuple[str, list[tuple[str, tuple[tuple[int, int], ...]]]], align: str
) -> None:
    text, marked = made
    if not text.strip():
        return
    links = [(0, len(marked) - 1)] if len(marked) > 1 else []
    source = article("the key", text, marked, relations=links)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        FORMAT.write(ListSource([source]), out, ExportOptions(align=align), silent)
        (found,) = [each for shard in shards(out) for each in read(shard)]
    assert isinstance(found, IncomingArticle)
    assert (found.key, found.language) == ("the key", "en")
    assert as_it_came(found) == as_read(source)
    assert {span.label for span in found.spans if span.entity} <= {"PER", "LOC"}


def test_dropped_boilerplate_stays_dropped_and_is_said(tmp_path: Path) -> None:
    out = tmp_path / "out"
    FORMAT.write(ListSource(claims(3)), out, ExportOptions(drop_boilerplate=True), silent)
    found = [each for shard in shards(out) for each in read(shard)]
    assert not any("Read also" in each.text for each in articles(found))
    (note,) = [each for each in found if isinstance(each, Note)]
    assert "boilerplate" in note.why


def test_what_stands_beside_the_shards_is_read_along(tmp_path: Path) -> None:
    out = tmp_path / "out"
    FORMAT.write(ListSource(claims(3)), out, ExportOptions(drop_boilerplate=True), silent)
    beside = {each.name for each in out.iterdir() if FORMAT.companion(each)}
    assert beside == {"README.md", "config.cfg", "alignment.jsonl", "boilerplate.jsonl"}
    (tmp_path / "README.md").write_text("Mine.")
    assert not FORMAT.companion(tmp_path / "README.md")
    shard = next(shards(out))
    assert FORMAT.recognises(Path("renamed"), shard.read_bytes()[:65_536])
    assert FORMAT.recognises(shard, b"")
    assert not FORMAT.recognises(Path("a.json"), b'{"text": "a"}')


@pytest.fixture
def foreign() -> Doc:
    nlp = spacy.blank("en")
    doc: Doc = nlp("Anna saw Rome. It's\r\n fine 🙂 now")
    doc.ents = [Span(doc, 0, 1, "PERSON"), Span(doc, 2, 3, "GPE")]
    doc.spans["sc"] = [
        Span(doc, 0, 3, "CLAIM", span_id="c1"),
        Span(doc, 1, 5, "CLAIM", span_id="c1"),
        Span(doc, 0, 1, "PERSON"),
    ]
    doc.spans["bare"] = [Span(doc, 4, 6)]
    doc.cats = {"news": 1.0, "odd": float("nan")}
    doc.user_data["mine"] = [1]
    return doc


def write(path: Path, *docs: Doc) -> Path:
    DocBin(docs=docs, store_user_data=True).to_disk(path)
    return path


def test_a_foreign_file_gives_entities_groups_and_categories(tmp_path: Path, foreign: Doc) -> None:
    words = Doc(foreign.vocab, words=["No", "spaces"])
    words.ents = [Span(words, 0, 1, "A"), Span(words, 1, 2, "A")]
    found = read(write(tmp_path / "a.spacy", foreign, words))
    first, second = articles(found)
    assert first.text == foreign.text
    assert second.text.split() == ["No", "spaces"]
    assert [(s.label, s.ranges, s.name, s.entity) for s in first.spans] == [
        ("PERSON", (Range(0, 4),), None, True),
        ("GPE", (Range(9, 13),), None, True),
        ("CLAIM", (Range(0, 13),), "c1", False),
        ("CLAIM", (Range(5, 17),), None, False),
        ("bare", (Range(15, 19),), None, False),
    ]
    assert first.meta == {"cats": {"news": 1.0}}
    assert [second.text[slice(*span.ranges[0])] for span in second.spans] == ["No", "spaces"]
    assert [each.why for each in found if isinstance(each, Refusal)] == []
    assert len([each for each in found if isinstance(each, Note)]) == 2  # spaces, user_data


def parts(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = srsly.msgpack_loads(zlib.decompress(path.read_bytes()))
    return found


def rewritten(path: Path, **changes: Any) -> Path:
    path.write_bytes(zlib.compress(srsly.msgpack_dumps({**parts(path), **changes})))
    return path


def nested(depth: int) -> bytes:
    return b"\x91" * depth + b"\xc0"


@pytest.mark.parametrize(
    "changes",
    [
        {"attrs": []},
        {"attrs": "ORTH"},
        {"attrs": [77, 78]},
        {"attrs": [10**6] * 5},
        {"tokens": b"123"},
        {"tokens": "text"},
        {"tokens": b""},
        {"spaces": b"\1"},
        {"lengths": b"\xff\xff\xff\xff"},
        {"lengths": b"\xff\xff\xff\x7f"},
        {"lengths": b"abc"},
        {"strings": [1, None]},
        {"strings": []},
        {"strings": {"a": 1}},
        {"strings": [{}] * 100},
        {"cats": [[1]]},
        {"cats": 5},
        {"flags": [7]},
        {"span_groups": [nested(2_000)]},
        {"span_groups": [srsly.msgpack_dumps({b"x": ["a"]})]},
        {"span_groups": [srsly.msgpack_dumps([srsly.msgpack_dumps({"spans": [b"1", 5]})])]},
        {"span_groups": [srsly.msgpack_dumps(["x", 5])]},
        {"user_data": [nested(2_000)]},
        {"user_data": [b"\xdd\xff\xff\xff\xff"]},
        {"user_data": [b"\xc1"]},
        {"user_data": [srsly.msgpack_dumps({"article": "a", "spans": {"s": 5, "t": {}}})]},
        {"user_data": [srsly.msgpack_dumps({"article": "a", "spans": {
            "s": {"label": "A", "ranges": [[0, 10**12]]},
            "t": {"label": "A", "ranges": [["a", 1]]},
            "u": {"label": 5, "ranges": [[0, 1]]},
            "v": {"label": "A", "ranges": [[0, 1]], "attributes": {"a": [1]}}},
            "relations": [5, {"label": "x", "from": "s", "to": "q"}]})]},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_a_sentence(
    tmp_path: Path, foreign: Doc, changes: dict[str, Any]
) -> None:
    path = rewritten(write(tmp_path / "a.spacy", foreign), **changes)
    try:
        found = read(path)
    except UserError:
        return
    for each in articles(found):
        assert all(0 <= a < b <= len(each.text) for s in each.spans for a, b in s.ranges)


def test_bad_spans_are_refused_by_name_and_the_good_ones_taken(
    tmp_path: Path, foreign: Doc
) -> None:
    good = {"label": "A", "ranges": [[0, 4]]}
    data = {"article": "k", "spans": {"good": good, "bad": {**good, "ranges": [[0, 999]]}}}
    path = rewritten(write(tmp_path / "a.spacy", foreign), user_data=[srsly.msgpack_dumps(data)])
    taken, refused = read(path)
    assert isinstance(taken, IncomingArticle)
    assert isinstance(refused, Refusal)
    assert [span.name for span in taken.spans] == ["good"]
    assert refused.where == "article 1, span “bad”"
    assert "beyond the text" in refused.why


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"text",
        zlib.compress(b""),
        zlib.compress(b"\x80"),
        zlib.compress(b"\xdf\xff\xff\xff\xff"),
        zlib.compress(nested(100_000)),
        zlib.compress(b"\xa7version" * 9),
        zlib.compress(b"a" * 100)[:-6],
        zlib.compress(bytes(64 << 20)),
        zlib.compress(b"\xdd\xff\xff\xff\xff" + b"\xc0" * (20 << 20)),
    ],
    ids=range(10),
)
def test_no_docbin_and_bombs_are_a_message(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.spacy"
    path.write_bytes(content)
    with pytest.raises(UserError):
        read(path)


def test_too_big_a_file_and_too_big_a_value_are_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, foreign: Doc
) -> None:
    path = write(tmp_path / "a.spacy", foreign)
    monkeypatch.setattr(docbin_container, "MOST_VALUE_BYTES", 20)
    assert all("too big" in each.why for each in read(path) if isinstance(each, Refusal))
    monkeypatch.setattr(docbin_container, "MOST_BYTES", 100)
    with pytest.raises(UserError, match="smaller DocBin files"):
        read(path)


def test_flipped_bytes_never_do_more_than_a_message(tmp_path: Path, foreign: Doc) -> None:
    out = tmp_path / "out"
    FORMAT.write(ListSource(claims(2)), out, ExportOptions(), silent)
    ours = zlib.decompress(next(shards(out)).read_bytes())
    theirs = zlib.decompress(write(tmp_path / "f.spacy", foreign).read_bytes())
    chance = random.Random(5)  # noqa: S311
    path = tmp_path / "m.spacy"
    for number in range(400):
        data = bytearray(ours if number % 2 else theirs)
        for _ in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(zlib.compress(bytes(data[: chance.choice([None, len(data) // 2])])))
        try:
            found = read(path)
        except AnnotatorError:
            continue
        for each in articles(found):
            assert all(0 <= a < b <= len(each.text) for s in each.spans for a, b in s.ranges)
