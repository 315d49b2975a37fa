"""Label Studio: exports of any age, and tasks with a configuration that fits them."""

import json
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, IncomingSpan, Note, Refusal
from annotator.domain.offset_units import OffsetUnit, UnitMap
from annotator.domain.ports import ExportArticle, ReadOptions
from annotator.formats import doccano, jsonl, prodigy
from annotator.formats.labelstudio import FORMAT
from tests.formats.strategies import (
    assert_comes_back,
    export_articles,
    read_back,
    several,
    written,
)

TEXT = "Путин сказал 😀, что Лавров прав."


def label(word: str, name: str = "PER", region: str = "r1", **more: Any) -> dict[str, Any]:
    at = TEXT.index(word)
    value = {"start": at, "end": at + len(word), "text": word, "labels": [name]}
    return {
        "id": region,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": value | more.pop("value", {}),
    } | more


def task(*result: Any, data: Any = None, **more: Any) -> dict[str, Any]:
    by_hand = {"id": 9, "completed_by": {"id": 1, "email": "anna@ria.ru"}, "result": [*result]}
    return {"id": 4, "data": data or {"text": TEXT}, "annotations": [by_hand], **more}


def file_of(folder: Path, tasks: Any, name: str = "tasks.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def read(path: Path, **settings: str) -> list[Any]:
    return list(FORMAT.read(path, ReadOptions(settings=settings)))


def first(found: Iterable[Any]) -> IncomingArticle:
    return next(each for each in found if isinstance(each, IncomingArticle))


def marks(article: IncomingArticle) -> list[tuple[str, str]]:
    return [
        (each.label, article.text[each.ranges[0].start : each.ranges[0].end])
        for each in article.spans
    ]


def refusals(found: Iterable[Any]) -> list[Refusal]:
    return [each for each in found if isinstance(each, Refusal)]


@given(articles=several(export_articles()))
def test_what_it_carries_comes_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("studio") / "out.json"
    assert_comes_back(FORMAT, articles, out)
    back = {each.key: each for each in read_back(FORMAT, out)}
    for exported in articles:
        found = back[exported.content.article.key]
        assert found.id == exported.content.article.id
        assert {each.name for each in found.spans} == {each.id for each in exported.spans}
        assert {each.name for each in found.relations} == {each.id for each in exported.relations}


@given(article=export_articles())
def test_every_name_and_choice_written_is_in_the_configuration(
    tmp_path_factory: pytest.TempPathFactory, article: ExportArticle
) -> None:
    out = tmp_path_factory.mktemp("studio") / "out.json"
    report = written(FORMAT, [article], out)
    assert report.files == [out, out.with_name("out.config.xml")]
    config = ET.fromstring(report.files[1].read_text(encoding="utf-8"))  # noqa: S314 — our own
    tags = {each.get("name"): each for each in config.iter() if each.get("name")}
    labels = {each.get("value") for each in config.iter("Label")}
    relations = {each.get("value") for each in config.iter("Relation")}
    (written_task,) = json.loads(out.read_text(encoding="utf-8"))
    assert tags["text"].get("value") == "$text"
    for said in (*written_task["annotations"], *written_task["predictions"]):
        for item in said["result"]:
            if item["type"] == "relation":
                assert set(item["labels"]) <= relations
                continue
            tag = tags[item["from_name"]]
            assert tag.get("toName") == item["to_name"] == "text"
            assert tag.tag.lower() == item["type"]
            assert set(item["value"].get("labels", [])) <= labels
            values = {each.get("value") for each in tag.iter("Choice")}
            assert set(item["value"].get("choices", [])) <= values


def test_a_configuration_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "out.config.xml").write_text("<View/>")
    with pytest.raises(UserError, match="left as it is"):
        written(FORMAT, [], tmp_path / "out.json")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out.config.xml"]


OTHERS = [
    (jsonl.FORMAT, {"text": "a b", "spans": []}),
    (doccano.FORMAT, {"id": 1, "text": "a b", "label": [[0, 1, "X"]]}),
    (prodigy.FORMAT, {"text": "a b", "spans": [], "answer": "accept"}),
    (FORMAT, task()),
    (FORMAT, {"data": {"text": "a"}, "completions": []}),
    (
        FORMAT,
        {"id": 1, "annotations": [{"result": [label("Путин")] * 400}], "data": {"text": TEXT}},
    ),
]


@pytest.mark.parametrize(("owner", "record"), OTHERS)
@pytest.mark.parametrize("array", [True, False])
def test_json_formats_are_told_apart(
    tmp_path: Path, *, owner: Any, record: dict[str, Any], array: bool
) -> None:
    path = file_of(tmp_path, [record] if array else record)
    readers = [jsonl.FORMAT, doccano.FORMAT, prodigy.FORMAT, FORMAT]
    head = path.read_bytes()[: 1 << 16]
    asked = sorted(readers, key=lambda each: each.precedence)
    assert next(each for each in asked if each.recognises(path, head)) is owner


def test_results_with_one_id_are_one_region(tmp_path: Path) -> None:
    place = {"start": 0, "end": 5}
    found = read(
        file_of(
            tmp_path,
            [
                task(
                    label("Путин", meta={"text": ["точно?"]}),
                    {
                        "id": "r1",
                        "type": "choices",
                        "from_name": "kind",
                        "value": {**place, "choices": ["a", "b"]},
                    },
                    {
                        "id": "r1",
                        "type": "textarea",
                        "from_name": "wikidata",
                        "value": {**place, "text": ["Q7747"]},
                    },
                    {
                        "id": "r1",
                        "type": "textarea",
                        "from_name": "Comment",
                        "value": {**place, "text": ["!"]},
                    },
                    {
                        "id": "r1",
                        "type": "rating",
                        "from_name": "sure",
                        "value": {**place, "rating": 4},
                    },
                    {
                        "id": "r1",
                        "type": "taxonomy",
                        "from_name": "role",
                        "value": {**place, "taxonomy": [["a", "b"], ["c"]]},
                    },
                )
            ],
        )
    )
    (span,) = first(found).spans
    assert span.annotator == "anna@ria.ru"
    assert dict(span.attributes) == {
        "kind": "a, b",
        "wikidata": "Q7747",
        "sure": "4",
        "role": "a / b, c",
    }
    assert span.note == "точно?\n!"
    assert refusals(found) == []


def test_several_labels_are_several_spans(tmp_path: Path) -> None:
    article = first(
        read(file_of(tmp_path, [task(label("Путин", value={"labels": ["PER", "SOURCE"]}))]))
    )
    assert marks(article) == [("PER", "Путин"), ("SOURCE", "Путин")]
    assert len({each.name for each in article.spans}) == 2


@pytest.mark.parametrize(
    ("direction", "expected"),
    [("right", [("a", "b")]), ("left", [("b", "a")]), ("bi", [("a", "b"), ("b", "a")])],
)
def test_relations_go_where_their_direction_says(
    tmp_path: Path, direction: str, expected: list[tuple[str, str]]
) -> None:
    link = {"type": "relation", "from_id": "a", "to_id": "b", "direction": direction}
    ends = label("Путин", region="a"), label("Лавров", region="b")
    article = first(
        read(file_of(tmp_path, [task(link, *ends), task({**link, "labels": ["x"]}, *ends)]))
    )
    assert [(each.from_name, each.to_name) for each in article.relations] == expected
    assert {each.label for each in article.relations} == {"relation"}


def test_a_prediction_taken_over_is_accepted_and_a_changed_one_replaced(tmp_path: Path) -> None:
    predicted = {
        "model_version": "ner-2",
        "score": 0.5,
        "result": [
            label("Путин", score=0.9),
            label("Лавров", region="r2"),
            label("прав", region="r3"),
        ],
    }
    changed = label("что Лавров", region="r2")
    article = first(
        read(file_of(tmp_path, [task(label("Путин"), changed, predictions=[predicted, 17])]))
    )
    by_name = {each.name: each for each in article.spans}
    assert len(article.spans) == 4
    accepted = by_name["r1"]
    assert (accepted.annotator, accepted.program, accepted.score) == ("ner-2", True, 0.9)
    assert dict(accepted.verdicts) == {"anna@ria.ru": "accepted"}
    (own,) = [each for each in article.spans if not each.program]
    assert (own.annotator, own.replaces) == ("anna@ria.ru", "r2")
    assert dict(by_name["r3"].verdicts) == {}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ({"completed_by": 3}, "user 3"),
        ({"completed_by": 3, "created_username": " Anna B anna@ria.ru, 3"}, "anna@ria.ru"),
        ({"completed_by": {"id": 3, "email": "a@b.c"}}, "a@b.c"),
        ({"completed_by": "a@b.c"}, "a@b.c"),
        ({"created_username": "anna"}, "anna"),
        ({"completed_by": None}, None),
        ({}, None),
    ],
)
def test_whose_an_annotation_is(tmp_path: Path, by: dict[str, Any], expected: str | None) -> None:
    said = {"result": [label("Путин")], **by}
    article = first(read(file_of(tmp_path, [{"data": {"text": TEXT}, "completions": [said]}])))
    assert article.spans[0].annotator == expected
    assert dict(article.status) == ({expected: "started"} if expected else {})


def test_a_submitted_annotation_is_what_a_person_says_it_is(tmp_path: Path) -> None:
    path = file_of(tmp_path, [task()])
    assert dict(first(read(path, submitted="done")).status) == {"anna@ria.ru": "done"}
    assert dict(first(read(path, submitted="new")).status) == {}
    with pytest.raises(UserError, match="submitted"):
        read(path, submitted="perhaps")


def test_skipped_annotations_and_drafts_are_left_out_and_counted(tmp_path: Path) -> None:
    skipped = {"result": [label("Путин")], "was_cancelled": True}
    found = read(
        file_of(tmp_path, [{"data": {"text": TEXT}, "annotations": [skipped], "drafts": [{}, {}]}])
    )
    assert first(found).spans == []
    assert [each.why for each in found if isinstance(each, Note)] == [
        "1 skipped annotations were left out",
        "2 drafts were left out",
    ]


@pytest.mark.parametrize("unit", OffsetUnit)
def test_the_covered_text_decides_the_unit(tmp_path: Path, unit: OffsetUnit) -> None:
    text = "👩\u200d👩\u200d👧\r\n" + TEXT
    units = UnitMap(text, unit)
    items = []
    for word in ("Путин", "Лавров", "прав"):
        at = text.index(word)
        value = {"start": units.offset(at), "end": units.offset(at + len(word))}
        items.append(label(word, region=word, value=value))
    found = read(file_of(tmp_path, [task(*items, data={"text": text})]))
    assert marks(first(found)) == [("PER", "Путин"), ("PER", "Лавров"), ("PER", "прав")]
    (note,) = [each for each in found if isinstance(each, Note)]
    assert unit.words in note.why


def test_a_region_elsewhere_is_found_by_its_text_or_refused_by_name(tmp_path: Path) -> None:
    shifted = label("Лавров", value={"start": 3, "end": 9})
    gone = label("Путин", region="r2", value={"text": "Медведев"})
    found = read(file_of(tmp_path, [task(shifted, gone)]))
    assert marks(first(found)) == [("PER", "Лавров")]
    (refusal,) = refusals(found)
    assert refusal.where == "record 1, annotations[0], result[1]"
    assert "Медведев" in refusal.why
    assert any("1 span did" in each.why for each in found if isinstance(each, Note))


def test_html_regions_go_by_their_global_offsets(tmp_path: Path) -> None:
    xpath = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "startOffset": 0, "endOffset": 5}
    placed = label(
        "Путин", value={**xpath, "globalOffsets": {"start": 0, "end": 5}, "text": "Путин"}
    )
    placed["value"]["hypertextlabels"] = placed["value"].pop("labels")
    placed["type"] = "hypertextlabels"
    lost = label("Путин", region="r2", value=xpath)
    data = {"html": f"<p>{TEXT}</p>", "url": "https://ria.ru/1"}
    found = read(file_of(tmp_path, [task(placed, lost, data=data)]))
    assert marks(first(found)) == [("PER", "Путин")]
    assert first(found).url == "https://ria.ru/1"
    (refusal,) = refusals(found)
    assert "XPath" in refusal.why


DATA: list[tuple[dict[str, Any], dict[str, str], str]] = [
    ({"text": "a b", "body": "c d"}, {}, "a b"),
    ({"text": "a b", "body": "c d"}, {"text": "body"}, "c d"),
    ({"body": "c d", "image": "https://x.y/z.png", "n": 5}, {}, "c d"),
    ({"lead": "a b", "body": "c d"}, {}, "may be any of body, lead"),
    ({"image": "https://x.y/z.png"}, {}, "no text to annotate: its data holds 'image'"),
    ({"text": "s3://bucket/a.txt"}, {}, "is the address"),
    ({"dialogue": [{"text": "hi"}]}, {}, "no text"),
    ({"text": " "}, {}, "empty"),
]


@pytest.mark.parametrize(("data", "settings", "expected"), DATA)
def test_which_field_is_the_text(
    tmp_path: Path, data: dict[str, Any], settings: dict[str, str], expected: str
) -> None:
    (found,) = read(file_of(tmp_path, [{"data": data, "annotations": []}]), **settings)
    if isinstance(found, IncomingArticle):
        assert found.text == expected
    else:
        assert expected in found.why


def test_the_flat_shape_is_read_too(tmp_path: Path) -> None:
    region = {"start": 0, "end": 5, "text": "Путин", "labels": ["PER"]}
    record = {
        "text": TEXT,
        "agency": "РИА",
        "id": 4,
        "label": [region, {**region, "labels": ["SOURCE", "CUE"]}],
        "tone": "good",
        "annotator": 2,
        "annotation_id": 17,
        "created_at": "2026-01-05",
        "updated_at": "2026-01-05",
        "lead_time": 3.5,
    }
    path = file_of(tmp_path, [record])
    assert FORMAT.recognises(path, path.read_bytes())
    article = first(read(path))
    assert marks(article) == [("PER", "Путин"), ("SOURCE", "Путин"), ("CUE", "Путин")]
    assert {each.annotator for each in article.spans} == {"user 2"}
    assert (article.key, dict(article.meta)) == ("4", {"agency": "РИА", "tone": "good"})


def test_the_configuration_beside_the_file_names_the_text(tmp_path: Path) -> None:
    path = file_of(tmp_path, [{"data": {"lead": "a b", "body": "c d"}, "annotations": []}])
    config = tmp_path / "tasks.config.xml"
    config.write_text('<View><Text name="t" value="$body"/></View>')
    assert first(read(path)).text == "c d"
    assert FORMAT.companion(config)
    assert not FORMAT.companion(path)


def test_other_data_and_choices_about_the_task_are_metadata(tmp_path: Path) -> None:
    choice = {"id": "c", "type": "choices", "from_name": "tone", "value": {"choices": ["good"]}}
    data = {"text": TEXT, "agency": "РИА", "title": "Речь"}
    article = first(read(file_of(tmp_path, [task(choice, data=data)])))
    assert (article.title, article.key) == ("Речь", "4")
    assert dict(article.meta) == {"agency": "РИА", "task:tone": "good"}


BAD_ITEMS: list[Any] = [
    None,
    5,
    [],
    {"value": 5},
    label("прав", value={"start": 5, "end": 2, "text": ""}),
    label("прав", value={"start": 0, "end": 10**400, "text": "?"}),
    label("прав", value={"start": 1.5}),
    label("прав", value={"start": None, "end": 5}),
    label("прав", value={"labels": [5]}),
    label("прав", value={"labels": ["x\ny"]}),
    label("прав", value={"labels": [""]}),
    label("прав", value={"start": {}, "end": []}),
    label("прав", id=[]),
    label("прав", type=5),
    {"type": "relation"},
    {"type": "relation", "from_id": "r2", "to_id": "zz"},
    {"type": "relation", "from_id": "r2", "to_id": "r2", "direction": "up"},
    {"type": "relation", "from_id": "r2", "to_id": "r2", "labels": "x"},
    {"id": "r2", "type": "choices", "value": {"choices": [{}]}},
]


@pytest.mark.parametrize("bad", BAD_ITEMS, ids=lambda each: repr(each)[:60])
def test_a_bad_result_is_refused_by_name_and_the_others_are_taken(tmp_path: Path, bad: Any) -> None:
    found = read(file_of(tmp_path, [task(label("Путин", region="r2"), bad)]))
    assert marks(first(found)) == [("PER", "Путин")]
    assert [each.where for each in refusals(found)] == ["record 1, annotations[0], result[1]"]


BAD_TASKS: list[Any] = [
    None,
    5,
    {"data": 5, "annotations": []},
    {"data": {}, "annotations": []},
    {"data": {"text": TEXT, "x": float("nan")}, "annotations": []},
    {"data": {"text": "a\0"}, "annotations": []},
    {"data": {"text": "\ud800"}, "annotations": []},
]


@pytest.mark.parametrize("bad", BAD_TASKS, ids=lambda each: repr(each)[:60])
def test_a_bad_task_is_refused_and_the_next_is_taken(tmp_path: Path, bad: Any) -> None:
    path = tmp_path / "tasks.jsonl"
    path.write_text(f"{json.dumps(task())}\n{json.dumps(bad)}\n{json.dumps(task())}\n")
    found = read(path)
    assert len([each for each in found if isinstance(each, IncomingArticle)]) == 2
    assert [each.where for each in refusals(found)] == ["line 2"]


@pytest.mark.parametrize(
    "said",
    [5, None, {"result": 5}, {"result": None}, {"completed_by": []}, {"completed_by": "x\ny"},
     {"result": [], "completed_by": {"email": 5}}, {"result": {}}],
)  # fmt: skip
@pytest.mark.parametrize("name", ["annotations", "predictions", "completions"])
def test_strange_annotations_do_not_stop_the_others(tmp_path: Path, name: str, said: Any) -> None:
    sets = {"annotations": [{"result": [label("Путин")]}], "data": {"text": TEXT}}
    sets[name] = [said, {"result": [label("Лавров", region="r9")]}]
    article = first(read(file_of(tmp_path, [sets])))
    assert ("PER", "Лавров") in marks(article)
    assert all(isinstance(each, IncomingSpan) for each in article.spans)


@pytest.mark.parametrize("kind", ["labels", "regions", "annotations", "takers"])
def test_a_great_many_of_anything_is_read_quickly(tmp_path: Path, kind: str) -> None:
    many = 10_000
    predictions = []
    if kind == "labels":
        results = [[label("Путин", value={"labels": [f"L{at}" for at in range(many)]})]]
    elif kind == "regions":
        results = [[label("Путин", meta={"text": [str(at)]}) for at in range(many)]]
    else:
        results = [[label("Путин")]] * many
        predictions = [{"result": [label("Путин")]}] if kind == "takers" else []
    said = [{"result": each, "completed_by": at} for at, each in enumerate(results)]
    tasks = [{"data": {"text": TEXT}, "annotations": said, "predictions": predictions}]
    begun = time.process_time()
    article = first(read(file_of(tmp_path, tasks)))
    assert len(article.spans) == (1 if kind in {"regions", "takers"} else many)
    assert time.process_time() - begun < 5


def test_a_long_array_on_one_line_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    item = {"id": "r", "type": "labels", "value": {"start": 0, "end": 5, "labels": ["PER"]}}
    one = json.dumps(task(item, data={"text": "Putin said so. " * 500}))
    path.write_text("[" + ",".join([one] * 1_000) + "]")
    assert path.stat().st_size > 7_000_000
    tracemalloc.start()
    count = sum(isinstance(each, IncomingArticle) for each in FORMAT.read(path, ReadOptions()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1_000
    assert peak < 6_000_000
