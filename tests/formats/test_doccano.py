"""doccano: every shape its versions have written, and the unit its offsets are in."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.losses import Feature
from annotator.domain.offset_units import OffsetUnit, UnitMap
from annotator.domain.ports import ExportArticle, ExportOptions, ReadOptions
from annotator.formats import jsonl, prodigy
from annotator.formats.doccano import FORMAT
from tests.formats.strategies import (
    assert_comes_back,
    export_articles,
    read_all,
    several,
    written,
)

TEXT = "Путин сказал 😀, что Лавров 👍🏽 прав."
CARRIED = export_articles(pieces=1)


def file_of(folder: Path, *records: Any, name: str = "all.jsonl") -> Path:
    path = folder / name
    lines = [each if isinstance(each, str) else json.dumps(each) for each in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
    return path


def read(path: Path, **settings: str) -> list[Any]:
    return list(FORMAT.read(path, ReadOptions(settings=settings)))


def marks(article: IncomingArticle) -> list[tuple[str, str]]:
    return [
        (each.label, article.text[each.ranges[0].start : each.ranges[0].end])
        for each in article.spans
    ]


def utf16(text: str, word: str) -> tuple[int, int]:
    units, at = UnitMap(text, OffsetUnit.UTF16), text.index(word)
    return units.offset(at), units.offset(at + len(word))


@given(articles=several(CARRIED))
def test_what_it_carries_comes_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    assert_comes_back(FORMAT, articles, tmp_path_factory.mktemp("doccano") / "out.jsonl")


@given(article=export_articles(), how=st.sampled_from(["split", "cover", "first"]))
def test_what_it_cannot_carry_is_told_span_by_span(
    tmp_path_factory: pytest.TempPathFactory, article: ExportArticle, how: str
) -> None:
    options = ExportOptions(fragments=how)
    out = tmp_path_factory.mktemp("doccano") / "out.jsonl"
    report = written(FORMAT, [article], out, options)
    told = [(each.feature, each.span_id) for each in FORMAT.losses(article, options)]
    assert report.losses.total == len(told)
    for span in article.spans:
        assert ((Feature.FRAGMENTS, span.id) in told) == (len(span.ranges) > 1)
        assert ((Feature.ATTRIBUTES, span.id) in told) == bool(span.attributes)
    (back,) = [each for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    pieces = {"split": sum(len(span.ranges) for span in article.spans)}
    assert len(back.spans) == pieces.get(how, len(article.spans))
    assert len(back.relations) == len(article.relations)


@given(article=CARRIED)
def test_ids_are_whole_numbers_and_offsets_what_javascript_counts(
    tmp_path_factory: pytest.TempPathFactory, article: ExportArticle
) -> None:
    out = tmp_path_factory.mktemp("doccano") / "out.jsonl"
    written(FORMAT, [article], out)
    (record,) = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n")[:-1]]
    wide = record["text"].encode("utf-16-le")
    numbers = [each["id"] for each in record["entities"]]
    assert len(set(numbers)) == len(numbers)
    for each in record["entities"]:
        assert type(each["id"]) is int
        covered = wide[2 * each["start_offset"] : 2 * each["end_offset"]].decode("utf-16-le")
        assert covered == each["text"]
    for each in record["relations"]:
        assert {each["from_id"], each["to_id"]} <= set(numbers)


S, E = utf16(TEXT, "Лавров")
SHAPES: list[dict[str, Any]] = [
    {"id": 1, "text": TEXT, "label": [[S, E, "PER"]], "Comments": []},
    {"id": 1, "text": TEXT, "labels": [[S, E, "PER"]]},
    {"doc_id": 1, "text": TEXT, "entities": [[S, E, "PER"]], "username": "anna"},
    {"id": 1, "data": TEXT, "label": [[float(S), float(E), "PER"]]},
    {
        "id": 1,
        "text": TEXT,
        "entities": [{"id": 7, "start_offset": S, "end_offset": E, "label": "PER"}],
    },
    {
        "id": 1,
        "text": TEXT,
        "annotations": [{"label": "PER", "start_offset": S, "end_offset": E, "user": 3}],
    },
]


@pytest.mark.parametrize("record", SHAPES, ids=" ".join)
def test_every_shape_is_recognised_and_read(tmp_path: Path, record: dict[str, Any]) -> None:
    path = file_of(tmp_path, record)
    readers = sorted([jsonl.FORMAT, FORMAT, prodigy.FORMAT], key=lambda each: each.precedence)
    assert next(each for each in readers if each.recognises(path, path.read_bytes())) is FORMAT
    article, note = read(path)
    assert (article.key, marks(article)) == ("1", [("PER", "Лавров")])
    assert "UTF-16" in note.why
    array = file_of(tmp_path, [record, {**record, "id": 2}], name="all.json")
    assert FORMAT.recognises(array, array.read_bytes())
    assert len([each for each in read(array) if isinstance(each, IncomingArticle)]) == 2


OURS = {"text": "a b", "entities": [{"start": 0, "end": 1, "label": "PER"}], "relations": []}
PRODIGY = {"text": "a b", "tokens": [], "spans": [], "answer": "accept", "label": [[0, 1, "x"]]}
STUDIO = {"data": {"text": "a b"}, "annotations": [{"result": []}]}
NER_ANNOTATOR = {"classes": ["A"], "annotations": [["a b", {"entities": [[0, 1, "A"]]}]]}


@pytest.mark.parametrize("record", [OURS, PRODIGY, STUDIO, NER_ANNOTATOR, {"text": "a"}, []])
def test_files_of_others_are_not_its_own(tmp_path: Path, record: Any) -> None:
    path = file_of(tmp_path, record, name="x.json")
    assert not FORMAT.recognises(path, path.read_bytes())


def test_a_first_article_longer_than_the_head_is_recognised(tmp_path: Path) -> None:
    path = file_of(tmp_path, {"id": 1, "text": "да " * 50_000, "label": [[0, 2, "X"]]})
    assert FORMAT.recognises(path, path.read_bytes()[: 1 << 16])


def test_relations_comments_users_and_other_keys_are_kept(tmp_path: Path) -> None:
    record = {
        "id": 5,
        "text": TEXT,
        "url": "https://ria.ru/1",
        "agency": "РИА",
        "entities": [
            {"id": 10, "label": "PER", "start_offset": 0, "end_offset": 5},
            {"id": 11, "label": "PER", "start_offset": S, "end_offset": E},
        ],
        "relations": [{"id": 3, "from_id": 10, "to_id": 11, "type": "о ком"}],
        "Comments": [{"id": 9, "comment": "кто?"}, "what?"],
        "username": "anna",
    }
    article = read(file_of(tmp_path, record))[0]
    assert [(each.label, each.from_name, each.to_name) for each in article.relations] == [
        ("о ком", "10", "11")
    ]
    assert [each.note for each in article.flags] == ["кто?", "what?"]
    assert {each.annotator for each in article.spans} == {"anna"}
    assert (article.url, dict(article.meta)) == ("https://ria.ru/1", {"agency": "РИА"})


def test_a_file_can_be_named_after_its_user(tmp_path: Path) -> None:
    path = file_of(tmp_path, {"text": "да нет", "label": [[0, 2, "X"]]}, name="boris.jsonl")
    assert read(path)[0].spans[0].annotator is None
    assert read(path, user="file name")[0].spans[0].annotator == "boris"


WORDS = ("Путин", "сказал", "Лавров", "прав")


@pytest.mark.parametrize("unit", OffsetUnit)
def test_the_unit_is_decided_for_the_whole_file(tmp_path: Path, unit: OffsetUnit) -> None:
    text = "👩\u200d👩\u200d👧 да 😀\r\n" + TEXT
    units = UnitMap(text, unit)
    spans = [
        [units.offset(text.index(word)), units.offset(text.index(word) + len(word)), "X"]
        for word in WORDS
    ]
    path = file_of(
        tmp_path,
        {"text": "просто", "label": [[0, 6, "X"]]},
        {"text": text, "label": spans},
        {
            "text": "😀 Путин",
            "label": [[UnitMap("😀 ", unit).offset(2), UnitMap("😀 Путин", unit).offset(7), "X"]],
        },
    )
    found = read(path)
    notes = [each for each in found if isinstance(each, Note)]
    articles = [each for each in found if isinstance(each, IncomingArticle)]
    assert len(notes) == 1
    assert unit.words in notes[0].why
    assert marks(articles[1]) == [("X", word) for word in WORDS]
    assert marks(articles[2]) == [("X", "Путин")]


def test_a_person_can_name_the_unit(tmp_path: Path) -> None:
    path = file_of(tmp_path, {"text": "😀 Путин", "label": [[2, 7, "PER"]]})
    assert marks(read(path, unit="utf-16")[0]) == [("PER", " Пути")]
    assert marks(read(path, unit="automatic")[0]) == [("PER", "Путин")]


BAD_SPANS: list[Any] = [
    [0, 99, "X"],
    [3, 3, "X"],
    [3, 1, "X"],
    [-1, 2, "X"],
    [0, 1],
    [0, 1, ""],
    [0, 1, None],
    [0.5, 1, "X"],
    ["0", 1, "X"],
    [True, 2, "X"],
    [0, 10**400, "X"],
    [0, 1, "x\ny"],
    [],
    [[], [], []],
    {"start_offset": 0, "label": "X"},
    {"start_offset": 0, "end_offset": 2},
    {},
    {"start_offset": 0, "end_offset": 2, "label": "X", "id": []},
    {"start_offset": 0, "end_offset": 1e999, "label": "X"},
    {"start_offset": 0, "end_offset": 2, "label": "X", "text": "there is no such text"},
]


@pytest.mark.parametrize("bad", BAD_SPANS, ids=lambda each: repr(each)[:60])
def test_a_bad_span_is_refused_by_name_and_the_others_are_taken(tmp_path: Path, bad: Any) -> None:
    record = {"id": 1, "text": "да нет", "label": [[0, 2, "X"], bad]}
    article, refusal = read(file_of(tmp_path, json.dumps(record).replace("Infinity", "1e999")))
    assert marks(article) == [("X", "да")]
    assert isinstance(refusal, Refusal)
    assert refusal.where == "line 1, label[1]"


@pytest.mark.parametrize(
    "relation", [{}, [], 5, {"from_id": 1, "to_id": 9, "type": "x"}, {"from_id": 1, "to_id": 2}]
)
def test_a_bad_relation_is_refused_by_name(tmp_path: Path, relation: Any) -> None:
    spans = [{"id": at, "start_offset": 0, "end_offset": 2, "label": "X"} for at in (1, 2)]
    record = {"text": "да нет", "entities": spans, "relations": [relation]}
    article, refusal = read(file_of(tmp_path, record))
    assert (len(article.spans), article.relations) == (2, [])
    assert refusal.where == "line 1, relations[0]"


@pytest.mark.parametrize(
    "line",
    [
        "null",
        "5",
        '"x"',
        "{}",
        '{"text": 5}',
        '{"text": "  "}',
        '{"text": "a", "label": [',
        '{"text": "a\\u0000"}',
        '{"text": "a\\ud800", "label": []}',
        '{"text": "a", "x": NaN}',
        '{"text": "a", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"text": "a", "x": 1e999}',
    ],
)
def test_a_bad_record_is_refused_and_the_next_is_taken(tmp_path: Path, line: str) -> None:
    good = {"text": "да нет", "label": [[0, 2, "X"]]}
    refusal, article = read(file_of(tmp_path, line, good))
    assert isinstance(refusal, Refusal)
    assert refusal.where == "line 1"
    assert marks(article) == [("X", "да")]


def test_lists_of_plain_labels_are_metadata(tmp_path: Path) -> None:
    (article,) = read(file_of(tmp_path, {"text": "да нет", "label": ["good", "bad"]}))
    assert dict(article.meta) == {"label": ["good", "bad"]}
