"""JSON Lines are read in every shape, field by field."""

import codecs
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import Cancelled
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ports import (
    Reader,
    ReadOptions,
)
from annotator.domain.ranges import Range
from annotator.formats.jsonl import FORMAT
from tests.formats.helpers_jsonl import read, read_record


def test_a_record_is_read_field_by_field(tmp_path: Path) -> None:
    identity = new_id()
    article = read_record(
        tmp_path,
        {
            "id": identity,
            "text": "Лавров заявил, что всё хорошо.",
            "url": "https://news.example/1",
            "entities": [
                {"start": 0, "end": 6, "label": "PER", "annotator": "natasha", "program": True}
            ],
            "spans": [{"id": 7, "label": "CLAIM", "ranges": [[19, 22], [0, 6], [2, 8]]}],
            "relations": [{"label": "cue", "from": 7, "to": "7"}],
            "flags": [{"note": "?", "annotator": "anna", "span": "7"}],
            "status": {"anna": "done"},
        },
    )
    assert (article.id, article.key, article.where) == (identity, identity, "line 1")
    assert article.spans == [
        IncomingSpan("PER", (Range(0, 6),), None, "natasha", program=True, entity=True),
        IncomingSpan("CLAIM", (Range(0, 8), Range(19, 22)), "7"),
    ]
    assert article.relations[0][:4] == ("cue", "7", "7", None)
    assert article.flags[0] == ("?", "anna", False, "7")
    assert article.status == {"anna": "done"}


@pytest.mark.parametrize(
    ("given", "key", "meta"),
    [
        ({"key": "k", "id": 5, "url": "u"}, "k", {"id": 5}),
        ({"id": 5, "url": "u"}, "5", {}),
        ({"id": "doc-1"}, "doc-1", {}),
        ({"url": "u"}, "u", {}),
        ({}, None, {}),
        ({"foo": 1, "meta": {"any": "json"}}, None, {"any": "json", "foo": 1}),
        ({"foo": 1, "meta": {"foo": 2, "foo_2": 3}}, None, {"foo": 2, "foo_2": 3, "foo_3": 1}),
        ({"foo": 1, "meta": {"foo": 1}}, None, {"foo": 1}),
    ],
)
def test_keys_and_metadata_keep_all_that_is_said(
    tmp_path: Path, given: dict[str, Any], key: str | None, meta: dict[str, Any]
) -> None:
    article = read_record(tmp_path, {"text": "abc", **given})
    assert (article.key, article.meta) == (key, meta)


def test_items_with_keys_of_their_own_are_kept_whole_in_the_metadata(tmp_path: Path) -> None:
    span = {"start": 0, "end": 3, "label": "PER", "wikidata": "Q90"}
    article = read_record(tmp_path, {"text": "abc", "entities": [span, {**span, "wikidata": 1}]})
    assert [each.ranges for each in article.spans] == [(Range(0, 3),)] * 2
    assert article.meta == {"_entities": [span, {**span, "wikidata": 1}]}


def test_one_span_twice_under_one_id_stays_one(tmp_path: Path) -> None:
    span = {"id": "a", "start": 0, "end": 3, "label": "PER"}
    assert len(read_record(tmp_path, {"text": "abc", "entities": [span, span]}).spans) == 1


ARTICLES = [{"key": key, "text": f"Текст\u2028статьи {key}\r\n"} for key in "abc"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize(
    "shape", ["lines", "blank lines", "array", "pretty array", "pretty objects"]
)
def test_all_shapes_and_unicode_encodings_are_read(
    tmp_path: Path, shape: str, encoding: str
) -> None:
    lines = [json.dumps(each, ensure_ascii=False) for each in ARTICLES]
    text = {
        "lines": "\n".join(lines),
        "blank lines": "\r\n\n  \n".join(lines) + "\n\n",
        "array": json.dumps(ARTICLES, ensure_ascii=False),
        "pretty array": json.dumps(ARTICLES, ensure_ascii=False, indent=2),
        "pretty objects": "\n".join(json.dumps(each, indent=2) for each in ARTICLES),
    }[shape]
    path = tmp_path / "a.jsonl"
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
    path.write_bytes(mark + text.encode(encoding))
    assert [(each.key, each.text) for each in read(path)] == [
        (each["key"], each["text"]) for each in ARTICLES
    ]


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
@pytest.mark.parametrize("forced", [True, False])
def test_old_cyrillic_encodings_are_read(tmp_path: Path, encoding: str, *, forced: bool) -> None:
    text = "Министр заявил, что решение будет принято в этом году."
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": text}, ensure_ascii=False).encode(encoding))
    (article,) = read(path, encoding if forced else None)
    assert article.text == text


def test_a_first_line_cut_short_does_not_hide_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "abc",\n{"text": "good"}\n', encoding="utf-8")
    refusal, article = FORMAT.read(path, ReadOptions())
    assert refusal.where == "line 1"
    assert isinstance(article, IncomingArticle)


@pytest.mark.parametrize(
    ("name", "head", "claimed"),
    [
        ("a.jsonl", b"anything", True),
        ("a.json", b'[{"text": "abc"}]', True),
        ("a.json", b'{"name": "package"}', False),
        ("a", '\ufeff {"key": 1, "text": "я'.encode()[:-1], True),
        ("a", '{"text": "abc"}'.encode("utf-16"), True),
        ("a.txt", "Текст".encode(), False),
        ("a.png", b"\x89PNG\0", False),
    ],
)
def test_the_format_is_recognised(name: str, head: bytes, *, claimed: bool) -> None:
    assert isinstance(FORMAT, Reader)
    assert FORMAT.recognises(Path(name), head) is claimed


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_how_far_it_is_can_be_followed_and_stopped(
    tmp_path: Path, encoding: str, indent: int | None
) -> None:
    articles = [{"text": "Текст. " * 9000, "key": str(at)} for at in range(60)]
    lines = "\n".join(json.dumps(each, ensure_ascii=False, indent=indent) for each in articles)
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines.encode(encoding))
    heard: list[int] = []
    assert len(list(FORMAT.read(path, ReadOptions(at_byte=heard.append)))) == 60
    assert heard == sorted(heard)
    assert 0 < heard[0] < path.stat().st_size
    assert heard[-1] <= path.stat().st_size

    def stop(position: int) -> None:
        raise Cancelled(str(position))

    with pytest.raises(Cancelled):
        list(FORMAT.read(path, ReadOptions(at_byte=stop)))
