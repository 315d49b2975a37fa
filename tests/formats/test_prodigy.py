"""Prodigy's tasks: what the tool writes is read, and what is written the tool takes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, ExportOptions, Read, ReadOptions
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Flag
from annotator.formats.prodigy import FORMAT
from annotator.formats.prodigy_writing import task_tokens
from tests.formats.seeds import ARTICLES
from tests.formats.strategies import (
    assert_comes_back,
    export_articles,
    read_back,
    several,
    written,
)

RECIPE: dict[str, Any] = {
    "text": "1/2 tsp. each: basil, salt",
    "_input_hash": -1553912110,
    "_task_hash": 1090362137,
    "_is_binary": False,
    "tokens": [
        {"text": "1/2", "start": 0, "end": 3, "id": 0, "ws": True},
        {"text": "tsp", "start": 4, "end": 7, "id": 1, "ws": False},
        {"text": ".", "start": 7, "end": 8, "id": 2, "ws": True},
        {"text": "each", "start": 9, "end": 13, "id": 3, "ws": False},
        {"text": ":", "start": 13, "end": 14, "id": 4, "ws": True},
        {"text": "basil", "start": 15, "end": 20, "id": 5, "ws": False},
        {"text": ",", "start": 20, "end": 21, "id": 6, "ws": True},
        {"text": "salt", "start": 22, "end": 26, "id": 7, "ws": False},
    ],
    "_view_id": "relations",
    "spans": [
        {"start": 0, "token_start": 0, "token_end": 0, "end": 3, "type": "span", "label": "AMOUNT"},
        {"start": 4, "token_start": 1, "token_end": 2, "end": 8, "text": "tsp.", "label": "UNIT"},
        {"start": 15, "token_start": 5, "token_end": 5, "end": 20, "label": "ING"},
        {"token_start": 7, "token_end": 7, "label": "ING"},
    ],
    "relations": [
        {"child": 7, "head": 5, "label": "canding", "color": "#c5bdf4"},
        {
            "head": 2,
            "child": 0,
            "head_span": {"start": 4, "end": 8, "token_start": 1, "token_end": 2, "label": "UNIT"},
            "child_span": {"start": 0, "end": 3, "label": "AMOUNT"},
            "label": "of",
        },
    ],
    "answer": "accept",
    "_annotator_id": "food-anna",
    "_timestamp": 1700000000,
    "meta": {"source": "cook", "id": 17},
}


def read(tmp_path: Path, *records: Any, **settings: str) -> list[Read]:
    path = tmp_path / "tasks.jsonl"
    lines = [each if isinstance(each, str) else json.dumps(each) for each in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(FORMAT.read(path, ReadOptions(settings=settings)))


def read_one(tmp_path: Path, record: Any, **settings: str) -> IncomingArticle:
    (article,) = read(tmp_path, record, **settings)
    assert isinstance(article, IncomingArticle)
    return article


def test_a_task_with_relations_is_read_as_the_tool_writes_it(tmp_path: Path) -> None:
    article = read_one(tmp_path, RECIPE)
    covered = [(each.label, article.text[slice(*each.ranges[0])]) for each in article.spans]
    assert covered == [("AMOUNT", "1/2"), ("UNIT", "tsp."), ("ING", "basil"), ("ING", "salt")]
    names = {each.name: article.text[slice(*each.ranges[0])] for each in article.spans}
    links = [(names[each.from_name], each.label, names[each.to_name]) for each in article.relations]
    assert links == [("basil", "canding", "salt"), ("tsp.", "of", "1/2")]
    assert {each.annotator for each in article.spans} == {"food-anna"}
    assert article.key == "17"
    assert article.meta["source"] == "cook"
    assert article.meta["_view_id"] == "relations"
    assert not {"_input_hash", "_task_hash", "tokens"} & article.meta.keys()


@pytest.mark.parametrize(
    ("answer", "setting", "status", "spans"),
    [
        ("accept", None, "started", 4),
        ("accept", "done", "done", 4),
        ("accept", "new", None, 4),
        ("reject", "done", None, 0),
        ("ignore", "done", "skipped", 0),
    ],
)
def test_the_answer_decides_what_counts(
    tmp_path: Path, answer: str, setting: str | None, status: str | None, spans: int
) -> None:
    settings = {"accepted": setting} if setting else {}
    article, *rest = read(tmp_path, {**RECIPE, "answer": answer}, **settings)
    assert isinstance(article, IncomingArticle)
    assert dict(article.status) == ({"food-anna": status} if status else {})
    assert len(article.spans) == spans
    assert [type(each) for each in rest] == ([] if spans else [Note])
    assert all("4 spans were left out" in each.why for each in rest if isinstance(each, Note))


@pytest.mark.parametrize(
    ("session", "who"),
    [("news-anna", "news-anna"), ("news-2023-05-01_12-00-00", None), (None, None)],
)
def test_a_session_named_after_its_time_is_nobody(
    tmp_path: Path, session: str | None, who: str | None
) -> None:
    record = {**RECIPE, "_session_id": session}
    del record["_annotator_id"]
    assert {each.annotator for each in read_one(tmp_path, record).spans} == {who}


def test_choices_of_a_task_are_kept(tmp_path: Path) -> None:
    record = {"text": "a", "options": [{"id": 1, "text": "x"}], "accept": [1], "answer": "accept"}
    assert read_one(tmp_path, record).meta == {"options": record["options"], "accept": [1]}


def test_a_span_whose_text_stands_nearby_is_found_again(tmp_path: Path) -> None:
    span = {"start": 0, "end": 5, "label": "PER", "text": "Путин"}
    article = read_one(tmp_path, {"text": "«Путин» сказал", "spans": [span], "answer": "accept"})
    assert article.spans[0].ranges == (Range(1, 6),)


BAD: list[tuple[str, Any, str]] = [
    ("", {"spans": []}, "it has no text"),
    ("", {"text": 1}, "text must be a string"),
    ("", {"text": " \n"}, "its text is empty"),
    ("", {"image": "x.png", "spans": []}, "pictures"),
    ("", {"text": "a", "answer": "maybe"}, "answer must be one of"),
    ("", {"text": "a", "answer": []}, "answer must be a string"),
    ("", {"text": "a", "spans": {}}, "spans must be a list"),
    ("", {"text": "a", "tokens": 1, "spans": []}, "tokens must be a list"),
    ("", {"text": "a", "meta": []}, "meta must be an object"),
    ("", {"text": "a", "_annotator_id": "\n"}, "_annotator_id"),
    ("", [], "must be a JSON object"),
    ("", '{"text": "a", "spans": [', "JSON is broken"),
    ("", '{"text": "a\\u0000"}', "NUL"),
    ("", '{"text": "a", "n": NaN}', "NaN"),
    ("", '{"text": "a", "n": 1e999}', "beyond all bounds"),
    ("", '{"text": "a", "n": ' + "[" * 500 + "]" * 500 + "}", "nested too deeply"),
    (", span 1", {"text": "a", "spans": [1]}, "must be a JSON object"),
    (", span 1", {"text": "a", "spans": [{"start": 0, "end": 1}]}, "no label"),
    (", span 1", {"text": "a", "spans": [{"start": 0, "end": 9, "label": "X"}]}, "beyond"),
    (", span 1", {"text": "a", "spans": [{"start": -1, "end": 1, "label": "X"}]}, "before"),
    (", span 1", {"text": "a", "spans": [{"start": 1, "end": 1, "label": "X"}]}, "empty"),
    (", span 1", {"text": "a", "spans": [{"start": 10**40, "end": 1, "label": "X"}]}, "range"),
    (", span 1", {"text": "a", "spans": [{"start": 0.0, "end": 1, "label": "X"}]}, "whole numbers"),
    (", span 1", {"text": "a", "spans": [{"token_start": 0, "label": "X"}]}, "none of the tokens"),
    (", span 1", {"text": "a", "spans": [{"label": "X"}]}, "neither start and end nor token_start"),
    (
        ", span 1",
        {"text": "a", "spans": [{"start": 0, "end": 1, "label": "X", "text": "b"}]},
        "'a'",
    ),
    (
        ", span 1",
        {"text": "a", "tokens": [{}], "spans": [{"token_start": 0, "token_end": 0, "label": "X"}]},
        "token 0 is broken",
    ),
    (", relation 1", {"text": "a", "relations": [{"head": 0, "child": 0, "label": "r"}]}, "head"),
    (", relation 1", {"text": "a", "relations": [{"head": "x", "child": 0}]}, "no label"),
    (", relation 1", {"text": "a", "relations": ["x"]}, "JSON object"),
]


@pytest.mark.parametrize(("where", "record", "why"), BAD, ids=range(len(BAD)))
def test_what_is_bad_is_named_and_the_rest_stands(
    tmp_path: Path, where: str, record: Any, why: str
) -> None:
    found = read(tmp_path, RECIPE, record, RECIPE)
    (refusal,) = (each for each in found if isinstance(each, Refusal))
    assert refusal.where == f"line 2{where}"
    assert why in refusal.why
    articles = [each for each in found if isinstance(each, IncomingArticle)]
    assert [each.where for each in articles] == (
        ["line 1", "line 2", "line 3"] if where else ["line 1", "line 3"]
    )


def test_an_unknown_meaning_of_accepted_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="accepted must be one of"):
        read(tmp_path, RECIPE, accepted="perhaps")


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="empty"):
        read(tmp_path, "")


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        (RECIPE, True),
        ([RECIPE], True),
        ({"text": "a", "tokens": [], "spans": []}, True),
        ({"text": "a", "answer": "accept"}, True),
        ({"text": "a", "spans": []}, False),
        ({"text": "a", "meta": {"_input_hash": 1, "answer": 1}}, False),
        ({"text": 'say "_input_hash": 1'}, False),
        ({"text": "a", "label": [[0, 1, "X"]], "id": 1}, False),
        ("text", False),
    ],
)
def test_tasks_are_known_by_their_keys(head: Any, *, ours: bool) -> None:
    assert FORMAT.recognises(Path("a.jsonl"), json.dumps(head).encode()) == ours


@given(articles=several(export_articles()))
def test_everything_but_questions_and_verdicts_comes_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("out") / "all.jsonl"
    assert_comes_back(FORMAT, articles, out)
    assert FORMAT.recognises(out, out.read_bytes()[:65_536])
    ids = {span.id for each in articles for span in each.spans}
    assert {span.name for each in read_back(FORMAT, out) for span in each.spans} == ids
    for line in out.read_text(encoding="utf-8").split("\n")[:-1]:
        check_as_the_tool_would(json.loads(line))


def check_as_the_tool_would(task: dict[str, Any]) -> None:
    """Tokens make up the text as in spaCy; spans and relations sit on tokens."""
    text, tokens = task["text"], task["tokens"]
    assert "".join(each["text"] + " " * each["ws"] for each in tokens) == text
    assert [each["id"] for each in tokens] == list(range(len(tokens)))
    assert all(each["text"] == text[each["start"] : each["end"]] for each in tokens)
    for span in task["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
    for relation in task["relations"]:
        for role in ("head", "child"):
            end = relation[f"{role}_span"]
            assert relation[role] == end["token_end"]
            assert tokens[relation[role]]["end"] == end["end"]
    assert not {"_input_hash", "_task_hash"} & task.keys()


def test_tokens_are_cut_at_the_edges_of_spans() -> None:
    found = task_tokens("COVID-19 в  Риме\n", [Range(0, 5), Range(10, 13)])
    shown = [each["text"] + "_" * each["ws"] for each in found]
    assert shown == ["COVID", "-19_", "в", "  ", "Р", "име", "\n"]


def test_spacy_makes_the_same_spans_of_the_tokens() -> None:
    spacy = pytest.importorskip("spacy")
    vocab = spacy.blank("ru").vocab
    text = "«Путин»  сказал\r\n\u00a0😀, что COVID-19…"
    pieces = [Range(1, 6), Range(3, 9), Range(24, 29)]
    found = task_tokens(text, pieces)
    doc = spacy.tokens.Doc(
        vocab, words=[each["text"] for each in found], spaces=[each["ws"] for each in found]
    )
    assert doc.text == text
    assert all(doc.char_span(*piece) is not None for piece in pieces)


def a_question() -> ExportArticle:
    article = Article(id=new_id(), key="k", text="Путин сказал")
    flag = Flag(id=new_id(), article_id=article.id, annotator="anna", note="who?")
    return ExportArticle(content=AnnotatedArticle.of(article, [flag]), spans=(), relations=())


def test_who_is_done_comes_back(tmp_path: Path) -> None:
    written(FORMAT, ARTICLES, tmp_path / "a.jsonl")
    found = read_back(FORMAT, tmp_path / "a.jsonl")
    assert [dict(each.status) for each in found] == [{"anna": "done"}] * len(ARTICLES)


def test_relations_to_rejected_spans_stay_behind_and_are_told(tmp_path: Path) -> None:
    article = ARTICLES[1]
    source = next(each for each in article.spans if each.label == "SOURCE")
    kept = tuple(each for each in article.spans if each is not source)
    rejected = replace(article, spans=kept, rejected=(source,))
    report = written(FORMAT, [rejected], tmp_path / "a.jsonl")
    assert (report.relations, report.losses.counts[Feature.RELATIONS]) == (0, 1)
    assert not read_back(FORMAT, tmp_path / "a.jsonl")[0].relations


def test_what_is_lost_is_told(tmp_path: Path) -> None:
    asked = a_question()
    report = written(FORMAT, [asked], tmp_path / "a.jsonl")
    assert list(report.losses.counts) == [Feature.FLAGS]
    assert [*FORMAT.losses(asked, ExportOptions())] == report.losses.kept
