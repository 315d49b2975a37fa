"""JSON Lines bring everything in and take everything out again."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    Progress,
    Reader,
    ReadOptions,
    Writer,
    silent,
)
from annotator.domain.ranges import Range
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.domain.scheme import Label, Layer, Scheme
from annotator.formats.jsonl import FORMAT

SCHEME = Scheme(
    name="test",
    layers=(Layer(name="entities", title="Entities"), Layer(name="other", title="Other")),
    labels=(Label(id="1", name="PER", title="PER", layer="entities", colour="#000000"),),
    relations=(),
)


def read(path: Path, encoding: str | None = None) -> list[IncomingArticle]:
    found = list(FORMAT.read(path, ReadOptions(encoding=encoding)))
    assert all(isinstance(each, IncomingArticle) for each in found), found
    return [each for each in found if isinstance(each, IncomingArticle)]


def read_record(tmp_path: Path, record: dict[str, Any]) -> IncomingArticle:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (article,) = read(path)
    return article


@dataclass
class Source:
    articles: list[ExportArticle]
    person: str | None = None
    scheme: Scheme = SCHEME
    project_name: str = "test"

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[ExportArticle]:
        return iter(self.articles)


def export(path: Path, *articles: ExportArticle, person: str | None = None) -> list[dict[str, Any]]:
    report = FORMAT.write(Source([*articles], person), path, ExportOptions(), silent)
    assert report.articles == len(articles)
    lines = path.read_bytes().split(b"\n")
    assert lines.pop() == b""
    return [json.loads(line) for line in lines]


def as_export(incoming: IncomingArticle) -> ExportArticle:
    """What an import would make of an article, in the smallest way."""
    ids = {each.name: new_id() for each in incoming.spans if each.name}
    article = Article(
        id=incoming.id or new_id(),
        key=incoming.key or "key",
        text=incoming.text,
        title=incoming.title,
        url=incoming.url,
        published=incoming.published,
        language=incoming.language,
        version=incoming.version or 1,
        meta=incoming.meta,
    )
    spans = [as_span(article.id, each, ids) for each in incoming.spans]
    relations = [
        Relation(
            id=new_id(),
            article_id=article.id,
            label=each.label,
            from_id=ids[each.from_name],
            to_id=ids[each.to_name],
            annotator=each.annotator or "file",
            note=each.note,
        )
        for each in incoming.relations
    ]
    records: list[Record] = [*spans, *relations]
    for old, new in zip(incoming.spans, spans, strict=True):
        records += [
            SpanVerdict(article_id=article.id, span_id=new.id, annotator=who, verdict=Verdict(word))
            for who, word in old.verdicts.items()
        ]
    records += [
        ArticleStatus(article_id=article.id, annotator=who, status=Status(word))
        for who, word in incoming.status.items()
    ]
    records += [
        Flag(
            id=new_id(),
            article_id=article.id,
            annotator=each.annotator or "file",
            note=each.note,
            settled=each.settled,
            span_id=ids[each.span_name] if each.span_name else None,
        )
        for each in incoming.flags
    ]
    programs = {each.annotator for each in incoming.spans if each.program and each.annotator}
    content = AnnotatedArticle.of(article, records, programs)
    return ExportArticle(content=content, spans=content.spans, relations=content.relations)


def as_span(article: str, incoming: IncomingSpan, ids: dict[str | None, str]) -> Span:
    return Span(
        id=ids.get(incoming.name) or new_id(),
        article_id=article,
        label=incoming.label,
        ranges=incoming.ranges,
        annotator=incoming.annotator or "file",
        attributes=incoming.attributes,
        score=incoming.score,
        note=incoming.note,
        replaces=ids.get(incoming.replaces),
    )


def told(article: IncomingArticle) -> dict[str, Any]:
    """Everything an article says, without the ids an import gives."""
    place = {each.name: (each.label, each.ranges) for each in article.spans if each.name}
    spans = [
        each._replace(
            name=None,
            annotator=each.annotator or "file",
            program=bool(each.program) and bool(each.annotator),
            replaces=str(place.get(each.replaces)),
            attributes=dict(each.attributes),
            verdicts=dict(each.verdicts),
        )
        for each in article.spans
    ]
    relations = [
        (
            place[each.from_name],
            each.label,
            place[each.to_name],
            each.note,
            each.annotator or "file",
        )
        for each in article.relations
    ]
    flags = [
        (each.note, each.annotator or "file", each.settled, place.get(each.span_name))
        for each in article.flags
    ]
    return {
        "article": (article.text, article.key or "key", article.title, article.url),
        "more": (article.published, article.language, article.version or 1, dict(article.meta)),
        "status": {who: word for who, word in article.status.items() if word != "new"},
        "spans": sorted(map(repr, spans)),
        "relations": sorted(map(repr, relations)),
        "flags": sorted(map(repr, flags)),
    }


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
    assert article.title == "Лавров заявил, что всё хорошо."
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


@dataclass
class Example:
    """A claim by Anna, one by Boris, and an entity by a program she rejected."""

    text: str = "Лавров заявил, что всё хорошо."
    records: list[Record] = field(default_factory=list)

    def article(self) -> ExportArticle:
        claim = Span(
            id="c", article_id="a", label="CLAIM", ranges=(Range(19, 29),), annotator="anna"
        )
        name = Span(
            id="e", article_id="a", label="PER", ranges=(Range(0, 6),), annotator="rules", score=0.0
        )
        said = [
            SpanVerdict(article_id="a", span_id="e", annotator=who, verdict=Verdict.REJECTED)
            for who in ("anna", "boris")
        ]
        status = [
            ArticleStatus(article_id="a", annotator=who, status=Status.DONE)
            for who in ("anna", "boris")
        ]
        flags = [
            Flag(id=who, article_id="a", annotator=who, note="?", span_id=on)
            for who, on in (("anna", "c"), ("anna ", "gone"), ("boris", None))
        ]
        article = Article(id="a", key="lenta-17", text=self.text, version=2)
        content = AnnotatedArticle.of(article, [claim, name, *said, *status, *flags], ["rules"])
        return ExportArticle(content=content, spans=(claim,), relations=(), rejected=(name,))


def test_a_line_has_what_is_hers_in_a_fixed_order(tmp_path: Path) -> None:
    (record,) = export(tmp_path / "out.jsonl", Example().article(), person="anna")
    assert json.dumps(record, ensure_ascii=False) == (
        '{"id": "a", "key": "lenta-17", "text": "Лавров заявил, что всё хорошо.", '
        '"text_version": 2, "status": {"anna": "done"}, '
        '"flags": [{"annotator": "anna", "note": "?", "settled": false, "span": "c"}], '
        '"entities": [{"id": "e", "start": 0, "end": 6, "label": "PER", "annotator": "rules", '
        '"program": true, "score": 0.0, "verdicts": {"anna": "rejected"}}], '
        '"spans": [{"id": "c", "label": "CLAIM", "ranges": [[19, 29]], "annotator": "anna"}], '
        '"relations": []}'
    )


def test_without_a_person_everybodys_word_is_written(tmp_path: Path) -> None:
    (record,) = export(tmp_path / "out.jsonl", Example().article())
    assert record["entities"][0]["verdicts"] == {"anna": "rejected", "boris": "rejected"}
    assert record["status"] == {"anna": "done", "boris": "done"}
    assert [flag.get("span") for flag in record["flags"]] == ["c", None, None]


def test_a_folder_or_a_missing_one_is_refused(tmp_path: Path) -> None:
    assert isinstance(FORMAT, Writer)
    for out, message in ((tmp_path, "is a folder"), (tmp_path / "no" / "a.jsonl", "no folder")):
        with pytest.raises(UserError, match=message):
            export(out, Example().article())


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old", encoding="utf-8")

    def cancel(progress: Progress) -> None:
        if progress.done:
            raise Cancelled("enough")

    source = Source([Example().article()] * 3)
    with pytest.raises(Cancelled):
        FORMAT.write(source, out, ExportOptions(), cancel)
    assert list(tmp_path.iterdir()) == [out]
    assert out.read_text(encoding="utf-8") == "old"
