"""Tables: anyone's with a column of texts, and ours that come back whole."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, Refusal
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, Read, ReadOptions
from annotator.domain.ranges import Range
from annotator.formats.csv_tables import FORMAT
from tests.formats.seeds import ARTICLES
from tests.formats.strategies import (
    assert_comes_back,
    assert_same,
    export_articles,
    read_all,
    read_back,
    several,
    written,
)

TEXT = "Путин сказал: «нет»; ушёл"


def read(
    tmp_path: Path,
    data: str | bytes,
    name: str = "a.csv",
    encoding: str | None = None,
    **settings: str,
) -> list[Read]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(FORMAT.read(path, ReadOptions(settings=settings, encoding=encoding)))


def articles(found: list[Read]) -> list[IncomingArticle]:
    assert all(isinstance(each, IncomingArticle) for each in found), found
    return [each for each in found if isinstance(each, IncomingArticle)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiter_and_encoding_are_found_out(
    tmp_path: Path, delimiter: str, encoding: str, end: str
) -> None:
    rows = [
        ["id", "Заголовок", "Текст", "рубрика"],
        ["1", "Итоги", TEXT, "мир"],
        ["2", "", "Рим", ""],
    ]
    path = tmp_path / "a.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(rows)
    first, second = articles(list(FORMAT.read(path, ReadOptions())))
    assert (first.key, first.title, first.text, first.meta) == (
        "1",
        "Итоги",
        TEXT,
        {"рубрика": "мир"},
    )
    assert (second.key, second.text, dict(second.meta)) == ("2", "Рим", {})


def test_columns_are_chosen(tmp_path: Path) -> None:
    data = "n,text,story\n7,teaser,Anna said no\n"
    (found,) = articles(read(tmp_path, data, text_column="Story", key_column="n"))
    assert (found.key, found.text, found.meta) == ("7", "Anna said no", {"text": "teaser"})


def test_columns_without_or_with_the_same_name_are_kept(tmp_path: Path) -> None:
    (found,) = articles(read(tmp_path, "text,,a,a\nx y,1,2,3\n"))
    assert found.meta == {"column 2": "1", "a": "2", "a_2": "3"}


def test_a_text_is_taken_to_the_last_character(tmp_path: Path) -> None:
    text = '=SUM(A1)\r\n"«q»",\u2028\x0b\x85 \rx;\t'
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["text", "n"], [text, "1"]])
    assert articles(list(FORMAT.read(path, ReadOptions())))[0].text == text


def test_a_text_far_longer_than_usual_fields_is_read(tmp_path: Path) -> None:
    (found,) = articles(read(tmp_path, f"text,n\n{'слово ' * 200_000},1\n"))
    assert len(found.text) == 1_200_000


BAD = [
    ("x,y", "it has 2 fields where the first line names 3"),
    ("x", "it has 1 fields where the first line names 3"),
    ("a,b,c,d", "it has 4 fields"),
    ('a,"b"c,d', "right behind a closing quotation mark"),
    ("a,,c", "its text is empty"),
    ("a, \t ,c", "its text is empty"),
    ("a,b\0,c", "NUL"),
]


@pytest.mark.parametrize(("row", "why"), BAD)
def test_a_bad_row_is_refused_by_its_line(tmp_path: Path, row: str, why: str) -> None:
    data = f'id,text,n\n1,"two\nlines",2\n{row}\n2,good,3\n'
    found = read(tmp_path, data, encoding="utf-8")
    first, refusal, last = found
    assert isinstance(refusal, Refusal)
    assert refusal.where == "line 4"
    assert why in refusal.why
    assert [each.text for each in (first, last) if isinstance(each, IncomingArticle)] == [
        "two\nlines",
        "good",
    ]


def test_a_quotation_mark_that_is_never_closed_is_named_where_it_opens(tmp_path: Path) -> None:
    first, refusal = read(tmp_path, 'id,text\n1,good\n2,"bad\n3,swallowed\n')
    assert isinstance(first, IncomingArticle)
    assert isinstance(refusal, Refusal)
    assert (refusal.where, "never closed" in refusal.why) == ("line 3", True)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"a,b\n1,2\n", "no column that is called like a text, but: a, b"),
        (b"text,b\n", "no rows but its first"),
        (b'"text,b\n1,2', "first line, which must name the columns"),
        (b"text,b\n\0\0\0", "NUL"),
        ("text,b\nПутин сказал".encode()[:-1] + b"\n" * 9, "broken"),
        (b"text," + b"x" * 70_000 + b"\n\xff\xfe\xfd,1\n", "does not fit the encoding"),
    ],
)
def test_a_file_that_is_no_table_is_refused_whole(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read(tmp_path, data)


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"text_column": "body"}, "no column “body”"),
        ({"key_column": "nr"}, "no column “nr”"),
        ({"delimiter": "dash"}, "delimiter must be one of"),
    ],
)
def test_a_choice_that_is_none_is_said(tmp_path: Path, settings: dict[str, str], why: str) -> None:
    with pytest.raises(UserError, match=why):
        read(tmp_path, "text,b\nx,y\n", **settings)


@given(several(export_articles()))
def test_everything_but_questions_and_verdicts_comes_back(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("tables") / "out"
    assert_comes_back(FORMAT, articles, out)
    ids = {span.id for each in articles for span in each.spans}
    assert {span.name for each in read_back(FORMAT, out) for span in each.spans} == ids


@pytest.mark.parametrize("note", ["\n\ufeff", "\ufeff", "a\n\ufeffb"])
def test_a_byte_order_mark_inside_a_note_comes_back(tmp_path: Path, note: str) -> None:
    article = ARTICLES[0]
    spans = tuple(replace(each, note=note) for each in article.spans)
    changed = replace(article, spans=spans)
    written(FORMAT, [changed], tmp_path / "out")
    (found,) = read_back(FORMAT, tmp_path / "out")
    assert {each.note for each in found.spans} == {note}


def rewrite(path: Path, *, shuffled: bool = False, without: str = "", **changed: str) -> None:
    """Do to a table what people do: sort it anew, drop a column, change cells."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [each for each in rows[0] if each != without]
    if shuffled:
        rows.reverse()
        rows = rows[1::2] + rows[::2]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, names, extrasaction="ignore")
        table.writeheader()
        table.writerows(row | changed for row in rows)


def test_who_is_done_comes_back(tmp_path: Path) -> None:
    written(FORMAT, ARTICLES, tmp_path / "out")
    found = read_back(FORMAT, tmp_path / "out")
    assert [dict(each.status) for each in found] == [{"anna": "done"}] * len(ARTICLES)


def test_spans_in_any_order_and_columns_left_out_are_still_read(tmp_path: Path) -> None:
    written(FORMAT, ARTICLES, tmp_path / "out")
    rewrite(tmp_path / "out" / "spans.csv", shuffled=True, without="article_id")
    rewrite(tmp_path / "out" / "relations.csv", shuffled=True, without="from_text")
    assert_same(ARTICLES, read_back(FORMAT, tmp_path / "out"), FORMAT.carries)


@pytest.mark.parametrize(
    ("table", "changed", "why"),
    [
        ("spans.csv", {"ranges": "[[0, 9999]]", "text": ""}, "beyond the text"),
        ("spans.csv", {"ranges": "[[0, 1"}, "JSON is broken"),
        ("spans.csv", {"ranges": "", "start": "x"}, "start and end must be whole numbers"),
        ("spans.csv", {"ranges": "7"}, "ranges must be a list"),
        ("spans.csv", {"ranges": "[[0, 1]]", "text": "zz"}, "not its text"),
        ("spans.csv", {"label": ""}, "label is empty"),
        ("spans.csv", {"score": "NaN"}, "no JSON number"),
        ("spans.csv", {"score": "1e999"}, "finite"),
        ("spans.csv", {"attributes": "[]"}, "attributes must be an object"),
        ("spans.csv", {"program": "maybe"}, "program must be 1 or 0"),
        ("spans.csv", {"span_id": "same"}, "another span has the span_id"),
        ("spans.csv", {"article_id": "gone"}, "does not have it: "),
        ("relations.csv", {"to_id": "gone"}, "to_id names no span"),
        ("relations.csv", {"label": ""}, "label is empty"),
    ],
)
def test_bad_rows_of_spans_and_relations_are_named_and_articles_stand(
    tmp_path: Path, table: str, changed: dict[str, str], why: str
) -> None:
    written(FORMAT, ARTICLES, tmp_path / "out")
    rewrite(tmp_path / "out" / table, **changed)
    found = read_all(FORMAT, tmp_path / "out")
    assert sum(isinstance(each, IncomingArticle) for each in found) == len(ARTICLES)
    refusals = [each for each in found if isinstance(each, Refusal)]
    assert any(why in each.why and each.where.startswith(table) for each in refusals), refusals


def test_a_span_whose_text_moved_a_little_is_found_again(tmp_path: Path) -> None:
    written(FORMAT, ARTICLES[1:2], tmp_path / "out")
    rewrite(tmp_path / "out" / "spans.csv", ranges="[[0, 4]]", text="Nato")
    (article,) = articles_only(tmp_path)
    assert {each.ranges for each in article.spans} == {(Range(14, 18),)}


def articles_only(tmp_path: Path) -> list[IncomingArticle]:
    found = read_all(FORMAT, tmp_path / "out")
    return [each for each in found if isinstance(each, IncomingArticle)]


def test_tables_are_for_people_too(tmp_path: Path) -> None:
    written(FORMAT, ARTICLES, tmp_path / "out")
    data = (tmp_path / "out" / "spans.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))
    claim = next(each for each in rows if each["label"] == "CLAIM")
    assert claim["text"] == "Такой инцидент … требует пересмотра"
    assert claim["linked.attributed_to"] == "по мнению лидера"
    assert claim["attribute.kind"] == "fact"
    assert json.loads(claim["ranges"])[0] == [int(claim["start"]), int(claim["start"]) + 14]


def test_what_a_spreadsheet_may_do_is_noted(tmp_path: Path) -> None:
    first, second = (
        replace(
            each,
            content=replace(each.content, article=replace(each.content.article, text=text)),
            spans=(),
            relations=(),
        )
        for each, text in zip(ARTICLES, ("=1+1", "слово " * 10_000), strict=False)
    )
    report = written(FORMAT, [first, second], tmp_path / "out")
    assert len(report.notes) == 2
    assert [each.text for each in articles_only(tmp_path)] == ["=1+1", "слово " * 10_000]


def test_pandas_reads_the_tables(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    written(FORMAT, ARTICLES, tmp_path / "out")
    table = pandas.read_csv(tmp_path / "out" / "articles.csv", keep_default_na=False)
    assert list(table["text"]) == [each.content.article.text for each in ARTICLES]
    spans = pandas.read_csv(tmp_path / "out" / "spans.csv", keep_default_na=False)
    assert len(spans) == sum(len(each.spans) for each in ARTICLES)


def test_only_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    written(FORMAT, ARTICLES, out)
    written(FORMAT, ARTICLES[:1], out)
    assert len(articles_only(tmp_path)) == 1
    (out / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="also holds “thesis"):
        written(FORMAT, ARTICLES, out)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "articles.csv").write_text("id,text\n1,mine\n", encoding="utf-8")
    with pytest.raises(UserError, match="no earlier export"):
        written(FORMAT, ARTICLES, tmp_path / "other")
    assert len(list(tmp_path.rglob("*.partial*"))) == 0


def test_relations_to_rejected_spans_are_told_and_left_out(tmp_path: Path) -> None:
    article = ARTICLES[1]
    source = next(each for each in article.spans if each.label == "SOURCE")
    kept = tuple(each for each in article.spans if each is not source)
    report = written(FORMAT, [replace(article, spans=kept, rejected=(source,))], tmp_path / "out")
    assert report.relations == 0
    assert report.losses.counts[Feature.RELATIONS] == 1
    assert report.losses.counts[Feature.VERDICTS] == 1
