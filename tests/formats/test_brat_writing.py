"""What goes to brat is brat's to the letter, and comes back from it as it went."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import Cancelled, UserError
from annotator.domain.losses import Feature
from annotator.domain.ports import ExportArticle, ExportOptions, Progress
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Relation, Span
from annotator.formats.brat import FORMAT
from tests.formats.strategies import (
    FakeSource,
    assert_comes_back,
    export_articles,
    read_back,
    several,
    written,
)
from tests.formats.strict_brat import configured, parse


def article(
    text: str, *spans: Span, relations: tuple[Relation, ...] = (), key: str = "a"
) -> ExportArticle:
    stored = Article(id="1", key=key, text=text)
    content = AnnotatedArticle.of(stored, [*spans, *relations])
    return ExportArticle(content=content, spans=spans, relations=relations)


def span(*ranges: tuple[int, int], label: str = "CLAIM", name: str = "s", note: str = "") -> Span:
    places = tuple(Range(*each) for each in ranges)
    return Span(id=name, article_id="1", label=label, ranges=places, annotator="anna", note=note)


@given(articles=several(export_articles()))
@settings(max_examples=150)
def test_what_brat_carries_comes_back_and_brat_takes_it(
    tmp_path_factory: pytest.TempPathFactory, articles: list[ExportArticle]
) -> None:
    out = tmp_path_factory.mktemp("brat") / "out"
    assert_comes_back(FORMAT, articles, out)
    names = configured(out)
    for path in out.rglob("*.txt"):
        found = parse(path)
        assert {label for label, _ in found.spans.values()} <= names["entities"]
        assert {label for label, *_ in found.relations.values()} <= names["relations"]
        assert {name for name, *_ in found.attributes.values()} <= names["attributes"]


@pytest.mark.parametrize(
    ("text", "ranges", "line"),
    [
        ("one two", [(0, 3)], "T1\tCLAIM 0 3\tone"),
        ("one\ntwo", [(0, 7)], "T1\tCLAIM 0 3;4 7\tone two"),
        ("one\r\ntwo", [(0, 8)], "T1\tCLAIM 0 3;4 7\tone two"),
        ("a\r\nb two", [(5, 8)], "T1\tCLAIM 4 7\ttwo"),
        ("😀 two", [(2, 5)], "T1\tCLAIM 2 5\ttwo"),
        ("one two three", [(0, 3), (8, 13)], "T1\tCLAIM 0 3;8 13\tone three"),
        ("onetwo", [(0, 3), (3, 6)], "T1\tCLAIM 0 3;3 6\tone two"),
        ("a\u2028b\tc", [(0, 5)], "T1\tCLAIM 0 1;2 3;4 5\ta b c"),
        ("\ufeffone", [(1, 4)], "T1\tCLAIM 1 4\tone"),
    ],
)
def test_a_span_is_written_in_the_way_brat_counts(
    tmp_path: Path, text: str, ranges: list[tuple[int, int]], line: str
) -> None:
    exported = article(text, span(*ranges))
    assert_comes_back(FORMAT, [exported], tmp_path / "out")
    assert (tmp_path / "out/a.ann").read_text(encoding="utf-8") == f"{line}\n"
    assert (tmp_path / "out/a.txt").read_bytes() == text.encode()


def test_a_span_of_nothing_but_a_line_end_comes_back_with_its_relations(tmp_path: Path) -> None:
    spans = (span((0, 3)), span((3, 4), name="gap", note="odd"))
    link = Relation(id="r", article_id="1", label="cue", from_id="s", to_id="gap", annotator="anna")
    assert_comes_back(FORMAT, [article("one\ntwo", *spans, relations=(link,))], tmp_path / "out")
    assert len(parse(tmp_path / "out/a.txt").spans) == 1


def test_work_done_in_brat_wins_over_what_was_exported(tmp_path: Path) -> None:
    written(FORMAT, [article("one\ntwo three", span((0, 7), note="first\nsecond"))], tmp_path / "o")
    ann = tmp_path / "o/a.ann"
    moved = ann.read_text(encoding="utf-8").replace("0 3;4 7\tone two", "4 7\ttwo")
    ann.write_text(moved.replace("first second", "third"), encoding="utf-8", newline="\n")
    (back,) = read_back(FORMAT, tmp_path / "o")
    assert [(each.ranges, each.note) for each in back.spans] == [((Range(4, 7),), "third")]


def test_a_text_changed_since_the_export_is_read_by_what_its_lines_say(tmp_path: Path) -> None:
    written(FORMAT, [article("one\ntwo three", span((0, 7)))], tmp_path / "o")
    text = tmp_path / "o/a.txt"
    text.write_text("And one\ntwo three", encoding="utf-8", newline="")
    (back,) = read_back(FORMAT, tmp_path / "o")
    assert back.key == "a"
    assert [each.ranges for each in back.spans] == [(Range(4, 7), Range(8, 11))]


KEYS = [
    *("a", "A", "a.txt", "a/b", "a.txt/b", "A/B", "con", "nul.txt", "..", "../x", "/etc/passwd"),
    *("x" * 300, "я" * 300, "😀" * 99, "http://ria.ru/1?x=2", " a ", "a.", ".hidden", "a\u202eb"),
    *("a/" * 40 + "z", "é", "e\u0301", "ﬁ", "fi", "a_b", "lpt1.x", "a:b", "a*b", ".ann", "x/.txt"),
]


def test_any_key_makes_a_name_every_system_takes_and_comes_back(tmp_path: Path) -> None:
    exported = [article("text", key=key) for key in KEYS]
    written(FORMAT, exported, tmp_path / "out")
    files = [each.relative_to(tmp_path / "out") for each in (tmp_path / "out").rglob("*.txt")]
    assert len({str(each).casefold() for each in files}) == len(KEYS)
    for each in files:
        assert len(str(each)) < 180
        for part in each.parts:
            assert not re.search(r'[<>:"\\|?*\x00-\x1f]|^[. ]|[. ]$', part)
            assert not re.fullmatch(r"(?i)(con|nul|lpt1)(\..*)?", part)
            assert len(part.encode()) < 200
    assert {each.key for each in read_back(FORMAT, tmp_path / "out")} == set(KEYS)


def test_normalizations_that_came_from_brat_go_back_to_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Россия и Катар", encoding="utf-8")
    lines = "T1\tCOUNTRY 0 6\tРоссия\nN1\tReference T1 Wikidata:Q159\tРоссия\n"
    (tmp_path / "in/a.ann").write_text(lines, encoding="utf-8")
    (incoming,) = read_back(FORMAT, tmp_path / "in")
    exported = article(incoming.text, span((0, 6), label="LOC"))
    stored = replace(exported.content.article, meta=incoming.meta)
    exported = replace(exported, content=replace(exported.content, article=stored))
    assert_comes_back(FORMAT, [exported], tmp_path / "out")
    assert parse(tmp_path / "out/a.txt").normalizations == {"N1": ("T1", "Wikidata:Q159", "Россия")}


def test_what_brat_has_no_room_for_is_told_span_by_span() -> None:
    mine = replace(span((0, 3)), score=0.5)
    theirs = replace(span((4, 7), name="t"), annotator="natasha")
    exported = replace(article("one two", mine, theirs), rejected=(span((0, 7), name="r"),))
    told = {loss.feature: loss.span_id for loss in FORMAT.losses(exported, ExportOptions())}
    assert told == {Feature.SCORES: "s", Feature.ANNOTATORS: None, Feature.VERDICTS: "r"}
    assert not set(told) & FORMAT.carries


@pytest.mark.parametrize("name", ["mine.doc", "a.ann", "sub/b.txt"])
def test_an_export_with_anybodys_work_in_it_is_not_replaced(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    written(FORMAT, [article("one")], out)
    written(FORMAT, [article("two")], out)  # nothing stands against this
    path = out / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    later = out.stat().st_mtime_ns + 10**9
    os.utime(path, ns=(later, later))
    with pytest.raises(UserError, match=re.escape(path.name)):
        written(FORMAT, [article("three")], out)
    assert (out / "a.txt").read_text(encoding="utf-8") == "two"


def test_a_folder_that_is_no_export_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="no earlier export"):
        written(FORMAT, [article("one")], tmp_path)


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    def cancel(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    two = [article("one", key="1"), article("two", key="2")]
    with pytest.raises(Cancelled):
        FORMAT.write(FakeSource(two), tmp_path / "out", ExportOptions(), cancel)
    assert list(tmp_path.iterdir()) == []
