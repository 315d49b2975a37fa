"""CoNLL: every way of tagging is read, and what is written spaCy converts unchanged."""

import os
import subprocess
import sys
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, Note, Refusal
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, ExportOptions, Read, ReadOptions
from annotator.domain.ranges import Range
from annotator.formats.conll import FORMAT
from annotator.formats.conll_tags import tagged_tokens
from tests.formats.seeds import ARTICLES
from tests.formats.strategies import (
    assert_comes_back,
    assert_same,
    export_articles,
    read_all,
    several,
    written,
)

ENTITIES = ("PER", "ORG", "LOC")


def read(
    tmp_path: Path,
    data: str | bytes,
    name: str = "a.conll",
    below: str = "x/a.conll",
    **settings: str,
) -> list[Read]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(FORMAT.read(path, ReadOptions(settings=settings, below=below)))


def spans_of(article: Read) -> list[tuple[str, str]]:
    assert isinstance(article, IncomingArticle)
    return [(each.label, article.text[slice(*each.ranges[0])]) for each in article.spans]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("I-PER I-PER O I-LOC", ["0-2 PER", "3-4 LOC"]),
        ("I-PER B-PER I-LOC I-LOC", ["0-1 PER", "1-2 PER", "2-4 LOC"]),
        ("B-PER I-PER O B-LOC", ["0-2 PER", "3-4 LOC"]),
        ("B-PER B-PER I-PER I-LOC", ["0-1 PER", "1-3 PER", "3-4 LOC"]),
        ("B-PER L-PER U-LOC -", ["0-2 PER", "2-3 LOC"]),
        ("B-PER I-PER L-PER I-PER", ["0-3 PER", "3-4 PER"]),
        ("B-PER E-PER S-LOC S-LOC", ["0-2 PER", "2-3 LOC", "3-4 LOC"]),
        ("B-A-B I-A-B O O", ["0-2 A-B"]),
        ("L-PER O - I-", ["0-1 PER"]),
        ("x _ B- -PER", []),
    ],
)
def test_tags_of_all_kinds(tags: str, expected: list[str]) -> None:
    found = [f"{each.first}-{each.end} {each.label}" for each in tagged_tokens(tags.split())]
    assert found == expected


CONLL2003 = """-DOCSTART- -X- O O

EU NNP B-NP I-ORG
rejects VBZ B-VP O
German JJ B-NP I-MISC

Peter NNP B-NP I-PER
Blackburn NNP I-NP I-PER

-DOCSTART- -X- O O

Rome NNP B-NP I-LOC
"""


def test_articles_sentences_and_keys_of_conll_2003(tmp_path: Path) -> None:
    first, second, *notes = read(tmp_path, CONLL2003)
    assert isinstance(first, IncomingArticle)
    assert isinstance(second, IncomingArticle)
    assert first.text == "EU rejects German\nPeter Blackburn"
    assert spans_of(first) == [("ORG", "EU"), ("MISC", "German"), ("PER", "Peter Blackburn")]
    assert all(each.entity for each in first.spans)
    assert (first.key, second.key) == ("x/a.conll#1", "x/a.conll#2")
    assert [each.why[:28] for each in notes if isinstance(each, Note)] == [
        "the tags were read as IOB1",
        "the text was put together fr",
    ]


@pytest.mark.parametrize(
    ("rows", "name", "missing"),
    [
        ("a B-X\nb I-X\n", "IOB2", False),
        ("a I-X\nb B-X\n", "IOB1", False),
        ("a B-X\nb L-X\nc -\n", "BILUO", True),
        ("a S-X\nb O\n", "IOBES", False),
    ],
)
def test_the_way_of_tagging_is_told(tmp_path: Path, rows: str, name: str, *, missing: bool) -> None:
    _, *notes = read(tmp_path, rows)
    said = " ".join(each.why for each in notes if isinstance(each, Note))
    assert f"read as {name}" in said
    assert ("missing, not outside" in said) == missing


def test_tabs_comments_crlf_and_encodings(tmp_path: Path) -> None:
    rows = "# sent_id = 1\r\n# newdoc id = ria-1\r\nНью Йорк\tX\tB-LOC\r\n#\tX\tO\r\n\r\n# O\r\n"
    article, *_ = read(tmp_path, rows.encode("utf-16"))
    assert isinstance(article, IncomingArticle)
    assert (article.key, article.text) == ("ria-1", "Нью Йорк #\n#")
    assert spans_of(article) == [("LOC", "Нью Йорк")]


def test_a_sentence_ends_what_is_inside(tmp_path: Path) -> None:
    article, *_ = read(tmp_path, "a I-X\n\nb I-X\n")
    assert spans_of(article) == [("X", "a"), ("X", "b")]


def test_sentences_are_gathered_into_articles(tmp_path: Path) -> None:
    rows = "".join(f"t{at} O\n\n" for at in range(5))
    found = [
        each for each in read(tmp_path, rows, sentences="2") if isinstance(each, IncomingArticle)
    ]
    assert [each.text for each in found] == ["t0\nt1", "t2\nt3", "t4"]
    (whole,) = (each for each in read(tmp_path, rows) if isinstance(each, IncomingArticle))
    assert whole.key == "x/a.conll"


def test_rows_without_a_tag_are_named_and_the_article_stands(tmp_path: Path) -> None:
    article, refusal, *_ = read(tmp_path, "Rome B-LOC\nis\nfar XX\n")
    assert spans_of(article) == [("LOC", "Rome")]
    assert isinstance(refusal, Refusal)
    assert refusal.where == "line 1"
    assert refusal.why == "2 rows have no tag in their last column (the first: line 2: 'is')"


def test_a_label_that_can_be_none_is_refused(tmp_path: Path) -> None:
    article, refusal, *_ = read(tmp_path, f"Rome B-{'x' * 200}\nParis B-LOC\n")
    assert spans_of(article) == [("LOC", "Paris")]
    assert isinstance(refusal, Refusal)
    assert (refusal.where, "200 characters" in refusal.why) == ("line 1, token 1", True)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"-DOCSTART- -X- O O\n\n", "no rows of tokens"),
        (b"no tags here\nnone at all\n", "no row has a tag"),
        (b"a\0 O\n", "NUL"),
        (b"a O\n" + b"x" * 1_200_000, "too long"),
        (b"a O\n" * 20_000 + b"\xff\xfe O\n", "does not fit the encoding"),
        ("Путин B-PER\n".encode()[1:], "encoding"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read(tmp_path, data)


def test_a_number_of_sentences_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="sentences must be a whole number"):
        read(tmp_path, "a O\n", sentences="two")


@pytest.mark.parametrize(
    ("name", "head", "ours"),
    [
        ("a.conll", b"x", True),
        ("a.txt", CONLL2003.encode(), True),
        ("a.tsv", b"Rome\tB-LOC\nis\tO\n\nfar\tO\n", True),
        ("a.txt", b"Rome is far O\n\nand so on\n", False),
        ("a.txt", b"O\nO\n", False),
        ("a.txt", b"", False),
        ("a.csv", b"text,n\nRome O\n", False),
    ],
)
def test_files_are_known_by_their_tags(name: str, head: bytes, *, ours: bool) -> None:
    assert FORMAT.recognises(Path(name), head) == ours


@given(several(export_articles(flat=True, pieces=1, labels=(*ENTITIES, "two words"))))
def test_what_does_not_overlap_comes_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("conll") / "out.conll"
    options = ExportOptions(settings={"layer": "all"})
    report = written(FORMAT, articles, out, options)
    found = [each for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    lost = {each.span_id for each in report.losses.kept if "is left out:" in each.what}
    kept = [without(each, lost) for each in articles]
    assert_same(kept, found, FORMAT.carries)


def without(article: ExportArticle, ids: Collection[str | None]) -> ExportArticle:
    return replace(article, spans=tuple(each for each in article.spans if each.id not in ids))


def test_entities_come_back_exactly_through_the_side_file(tmp_path: Path) -> None:
    others = {s.id for each in ARTICLES for s in each.spans if s.label not in ENTITIES}
    plain = [without(each, others) for each in ARTICLES]
    assert_comes_back(FORMAT, [replace(each, relations=()) for each in plain], tmp_path / "o.conll")


@given(several(export_articles()))
def test_every_span_that_does_not_come_back_is_told(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("conll") / "out.conll"
    report = written(FORMAT, articles, out, ExportOptions(settings={"layer": "all"}))
    found = [each for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    back = {span.name for each in found for span in each.spans}
    gone = {span.id for each in articles for span in each.spans} - back
    assert gone <= {each.span_id for each in report.losses.kept}


def test_without_the_side_file_the_text_is_put_together(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    written(FORMAT, ARTICLES, out)
    (tmp_path / "o.conll.offsets.jsonl").unlink()
    articles = [each for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    assert len(articles) == len(ARTICLES)
    assert articles[1].text.endswith('Rome . "\nRead also , e\u0301tude .')
    assert ("PER", "Путин") in spans_of(articles[0])


def test_a_tag_changed_by_hand_counts(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    written(FORMAT, ARTICLES[1:2], out)
    rows = out.read_text(encoding="utf-8").replace("Rome -X- -X- B-LOC", "Rome -X- -X- B-ORG")
    out.write_text(rows, encoding="utf-8")
    (article, *_) = read_all(FORMAT, out)
    assert article.text == ARTICLES[1].content.article.text
    assert [each for each in spans_of(article) if each[1] == "Rome"] == [("ORG", "Rome")]


def test_an_article_that_the_side_file_does_not_know_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    written(FORMAT, ARTICLES, out)
    rows = out.read_text(encoding="utf-8")
    out.write_text(rows.replace("Rome", "Paris"), encoding="utf-8")
    first, refusal, *others = read_all(FORMAT, out)
    assert (first.text, [each.text for each in others if isinstance(each, IncomingArticle)]) == (
        ARTICLES[0].content.article.text,
        [each.content.article.text for each in ARTICLES[2:]],
    )
    assert isinstance(refusal, Refusal)
    assert refusal.why.startswith("o.conll.offsets.jsonl knows no article of these tokens")
    (tmp_path / "o.conll.offsets.jsonl").unlink()
    _, rebuilt, *_ = read_all(FORMAT, out)
    assert "had left Paris ." in rebuilt.text


def test_the_side_file_fits_though_articles_were_moved_and_taken_out(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    copies = [*ARTICLES, replace(ARTICLES[0], spans=())]
    written(FORMAT, copies, out)
    head, *parts = out.read_text(encoding="utf-8").split("-DOCSTART-")
    assert len(parts) == len(copies)
    moved = [parts[-1], parts[-2], parts[1]]
    out.write_text("-DOCSTART-".join([head, *moved]), encoding="utf-8")
    found = [each.text for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    order = [copies[-1], copies[-2], copies[1]]
    assert found == [each.content.article.text for each in order]


def test_an_article_is_found_however_many_before_it_were_taken_out(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    content = ARTICLES[1].content
    many = [
        replace(content, article=replace(content.article, text=f"{content.article.text} {at}"))
        for at in range(1_500)
    ]
    written(FORMAT, [replace(ARTICLES[1], content=each) for each in many], out)
    head, *parts = out.read_text(encoding="utf-8").split("-DOCSTART-")
    out.write_text("-DOCSTART-".join([head, parts[-1], parts[7]]), encoding="utf-8")
    found = [each.text for each in read_all(FORMAT, out) if isinstance(each, IncomingArticle)]
    assert found == [many[-1].article.text, many[7].article.text]


@pytest.mark.parametrize(
    ("align", "covered"), [("expand", ["COVID-19"]), ("contract", []), ("strict", [])]
)
def test_edges_off_tokens_are_dealt_with_as_asked(
    tmp_path: Path, align: str, covered: list[str]
) -> None:
    article = ARTICLES[0]
    at = article.content.article.text.index("COVID")
    span = replace(article.spans[0], label="ORG", ranges=(Range(at, at + 5),))
    out = tmp_path / "o.conll"
    report = written(
        FORMAT, [replace(article, spans=(span,), relations=())], out, ExportOptions(align=align)
    )
    rows = [
        each.split()[0] for each in out.read_text(encoding="utf-8").split("\n") if "-ORG" in each
    ]
    assert rows == covered
    assert Feature.RANGES in report.losses.counts


def test_the_layer_is_chosen(tmp_path: Path) -> None:
    out = tmp_path / "o.conll"
    report = written(FORMAT, ARTICLES, out, ExportOptions(settings={"layer": "boilerplate"}))
    assert report.spans == 1
    assert "B-BOILERPLATE" in out.read_text(encoding="utf-8")
    report = written(FORMAT, ARTICLES[1:], out, ExportOptions(settings={"layer": "boilerplate"}))
    assert "--set layer=all" in report.notes[-1]
    assert FORMAT.is_own(out.read_bytes()[:64])
    assert FORMAT.companion(out.with_name("o.conll.offsets.jsonl"))
    with pytest.raises(UserError, match="align must be one of"):
        written(FORMAT, ARTICLES, out, ExportOptions(align="other"))
    with pytest.raises(UserError, match=r"layer must be one of entities, .*, all, not “nope”"):
        written(FORMAT, ARTICLES, out, ExportOptions(settings={"layer": "nope"}))


@pytest.mark.parametrize("converter", ["ner", "conll", "auto"])
def test_spacy_converts_what_is_written(tmp_path: Path, converter: str) -> None:
    spacy = pytest.importorskip("spacy")
    out = tmp_path / "o.conll"
    written(FORMAT, ARTICLES, out)
    command = [sys.executable, "-m", "spacy", "convert", str(out), str(tmp_path), "-c", converter]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    binned = spacy.tokens.DocBin().from_disk(tmp_path / "o.spacy")
    docs = list(binned.get_docs(spacy.blank("xx").vocab))
    assert [[(each.label_, each.text) for each in doc.ents] for doc in docs] == [
        [("PER", "Путин"), ("ORG", "Газпром")],
        [("PER", "Anna Smith"), ("ORG", "Nato"), ("LOC", "Rome")],
        [],
    ]
