"""What stands in brat's files is read as it is meant, or refused by its place."""

import hashlib
import time
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import UserError
from annotator.domain.incoming import IncomingArticle, IncomingEvent, IncomingRole, Note, Refusal
from annotator.domain.ports import ReadOptions
from annotator.domain.ranges import Range
from annotator.formats.brat import FORMAT

TEXT = "Путин 😀 said it\r\nis late, he said."


def read(tmp_path: Path, ann: str | bytes, text: str | bytes = TEXT) -> list[Any]:
    (tmp_path / "a.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    (tmp_path / "a.ann").write_bytes(ann.encode() if isinstance(ann, str) else ann)
    return list(FORMAT.read(tmp_path / "a.txt", ReadOptions(below="sub/a.txt")))


def article_of(tmp_path: Path, ann: str, text: str = TEXT) -> IncomingArticle:
    (article,) = read(tmp_path, ann, text)
    assert isinstance(article, IncomingArticle)
    return article


@pytest.mark.parametrize(
    ("line", "ranges"),
    [
        ("T1\tX 0 5\tПутин", [(0, 5)]),
        ("T1\tX 8 12\tsaid", [(8, 12)]),
        ("T1\tX 16 18\tis", [(17, 19)]),  # CRLF counts once
        ("T1\tX 8 12;0 5\tsaid Путин", [(0, 5), (8, 12)]),  # out of order
        ("T1\tX 8 10;10 12\tsa id", [(8, 10), (10, 12)]),  # inside a word
        ("T1\tX 8 10;10 12\tsaid", [(8, 10), (10, 12)]),  # as before brat 1.3
        ("T1\tX 8 18\tsaid it\nis", [(8, 19)]),  # the covered text holds a line's end
        ("T1\tX 8 18\tsaid it is", [(8, 19)]),
        ("T1\tX 8 18\tsaid it\r\nis", [(8, 19)]),
        ("T1\tX 13 15;16 18\tit is", [(13, 15), (17, 19)]),
        ("T1\tX 0 5", [(0, 5)]),  # no covered text at all
        ("T1\tX 8  12 \tsaid", [(8, 12)]),
        ("T1\tX 0 3;2 5\tПут тин", [(0, 5)]),  # overlapping fragments are joined
    ],
)
def test_a_span_is_where_its_covered_text_is(
    tmp_path: Path, line: str, ranges: list[tuple[int, int]]
) -> None:
    article = article_of(tmp_path, f"{line}\n")
    assert [span.ranges for span in article.spans] == [tuple(Range(*each) for each in ranges)]
    assert article.text == TEXT
    assert article.key == "sub/a.txt"


@pytest.mark.parametrize(
    ("lines", "unit"),
    [
        ("T1\tX 9 13\tsaid\nT2\tX 17 19\tis", "UTF-16 units with a line's end counted once"),
        ("T1\tX 9 13\tsaid\nT2\tX 18 20\tis", "UTF-16 units"),
        ("T1\tX 8 12\tsaid\nT2\tX 17 19\tis", "code points"),
    ],
)
def test_another_unit_of_offsets_is_noticed_and_told(tmp_path: Path, lines: str, unit: str) -> None:
    article, note = read(tmp_path, lines)
    assert [TEXT[span.ranges[0].start : span.ranges[0].end] for span in article.spans] == [
        "said",
        "is",
    ]
    assert note.where == "a.ann"
    assert f"taken as {unit}:" in note.why


def test_a_span_off_by_some_is_found_again_and_told(tmp_path: Path) -> None:
    article, note = read(
        tmp_path, "T1\tX 0 5\tПутин\nT2\tX 22 26\tlate\nT3\tX 11 13;22 26\tit late"
    )
    assert [span.ranges for span in article.spans[1:]] == [
        (Range(20, 24),),
        (Range(13, 15), Range(20, 24)),
    ]
    assert isinstance(note, Note)
    assert note.why.endswith(": 2 spans")


def test_lines_that_cover_far_more_than_they_say_cost_little(tmp_path: Path) -> None:
    lines = "".join(f"T{at}\tX 0 100000\tx\n" for at in range(10_000))
    before = time.process_time()
    article, *refused = read(tmp_path, lines, "😀 word\r\n" * 20_000)
    assert time.process_time() - before < 6
    assert (len(article.spans), len(refused)) == (0, 10_000)


def test_a_byte_order_mark_counts_where_brat_counted_it(tmp_path: Path) -> None:
    for start in (0, 1):
        line = f"T1\tX {start} {start + 3}\tone"
        article, *_ = read(tmp_path, line, b"\xef\xbb\xbfone two one")
        assert article.text == "one two one"
        assert [span.ranges for span in article.spans] == [(Range(0, 3),)]


def test_of_two_byte_order_marks_the_second_is_of_the_text(tmp_path: Path) -> None:
    text = "\ufeff\ufeff" + TEXT
    (article,) = read(tmp_path, "T1\tCLAIM 2 7\tПутин\n", text.encode())
    assert article.text == "\ufeff" + TEXT
    assert [span.ranges for span in article.spans] == [(Range(1, 6),)]


def test_all_that_is_said_about_spans_is_read(tmp_path: Path) -> None:
    article = article_of(
        tmp_path,
        "T1\tClaim 0 5\tПутин\nT2\tSource 8 12\tsaid\n"
        "R1\tBy Arg2:T2 Arg1:T1\t\n*\tEquiv T1 T2\n"
        "A1\tNegated T1\nM2\tVague T1\nA3\tKind T1 very odd\nA4\tSure R1 High\n"
        "N1\tReference T2 Wikidata:Q1\tone\tmore\n"
        "#1\tAnnotatorNotes T1\tfirst\n#2\tAnnotatorNotes T1\tsecond\n#3\tDoubt R1\twhy?\n",
    )
    claim, source = article.spans
    assert (claim.name, source.name) == ("T1", "T2")
    assert claim.attributes == {"Negated": "true", "Vague": "true", "Kind": "very odd"}
    assert claim.note == "first\nsecond"
    assert [
        (each.label, each.from_name, each.to_name, each.note) for each in article.relations
    ] == [
        ("By", "T1", "T2", "Sure = High\nDoubt: why?"),
        ("Equiv", "T1", "T2", ""),
    ]
    (normalization,) = article.meta["brat"]["normalizations"]
    assert normalization["ranges"] == [[8, 12]]
    assert normalization["id"] == "Wikidata:Q1"


def test_events_keep_their_triggers_and_roles(tmp_path: Path) -> None:
    article = article_of(
        tmp_path,
        "T1\tSource 0 5\tПутин\nT2\tAttribution 8 12\tsaid\nT3\tContent 13 15\tit\n"
        "T4\tOuter 16 18\tis\n"
        "E1\tAttribution:T2 Source:T1 Content2:T3\nE2\tOuter:T4 About:E1\n"
        "A1\tSure E1 High\n#1\tAnnotatorNotes E1\tevent\nR1\tBy Arg1:E2 Arg2:T1\n",
    )
    assert article.events == [
        IncomingEvent(
            "Attribution",
            "T2",
            (IncomingRole("Source", "T1"), IncomingRole("Content", "T3")),
            name="E1",
        ),
        IncomingEvent("Outer", "T4", (IncomingRole("About", "T2"),), name="E2"),
    ]
    trigger = article.spans[1]
    assert (trigger.attributes, trigger.note) == ({"Sure": "High"}, "event")
    assert (article.relations[0].from_name, article.relations[0].to_name) == ("T4", "T1")


def test_several_annotators_of_one_text_are_told_apart(tmp_path: Path) -> None:
    for name in ("a", "a_b"):
        (tmp_path / f"{name}.txt").write_text("one two", encoding="utf-8")
    for name in ("a_x", "a_b_c", "a_b", "a_b_c_d"):
        (tmp_path / f"{name}.ann").write_text("T1\tX 0 3\tone\n", encoding="utf-8")
    (first,) = FORMAT.read(tmp_path / "a.txt", ReadOptions())
    (second,) = FORMAT.read(tmp_path / "a_b.txt", ReadOptions())
    assert isinstance(first, IncomingArticle)
    assert isinstance(second, IncomingArticle)
    assert [(span.name, span.annotator) for span in first.spans] == [("T1", "x")]
    assert [(span.name, span.annotator) for span in second.spans] == [
        ("T1", None),
        ("c/T1", "c"),
        ("c_d/T1", "c_d"),
    ]


GOOD = "T1\tX 0 5\tПутин"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("T2\tX 100 105\tnowhere", "reaches beyond the text"),
        ("T2\tX 0 5\tnowhere", "neither at 0 5 nor just once near"),
        ("T2\tX 24 28\tsaid", "neither at"),  # it stands there twice, as near
        ("T2\tX 5 5\t", "empty or reversed"),
        ("T2\tX 5 0\tхххх", "empty or reversed"),
        ("T2\tX -3 0\tхх", "before the text"),
        ("T2\tX 1e3 5\tx", "whole numbers"),
        (f"T2\tX 0 {'9' * 5000}\tx", "whole numbers"),
        ("T2\tX\tx", "a label and offsets"),
        ("T2 X 0 5 Путин", "tab"),
        ("T1\tX 8 12\tsaid", "another T1"),
        (f"T2\t{'X' * 101} 8 12\tsaid", "at most 100"),
        ("R1\tBy Arg1:T1 Arg2:T9", "T9"),
        ("R1\tBy Arg1:T1", "two ends"),
        ("R1\tBy Arg1:T1 Arg2:T1 Arg3:T1", "two ends"),
        ("R1\tBy T1 T1", "colon"),
        ("E1\tX:T1 Role:T9", "Role: it refers to T9"),
        ("E1\tX:T9", "T9"),
        ("E1\tX", "colon"),
        ("A1\tNegated T9", "T9"),
        ("A1\tNegated", "name and a target"),
        ("A1\tK T1 a\nA2\tK T1 b", "K = 'a' already"),
        ("N1\tReference T9 W:1\tx", "T9"),
        ("N1\tReference T1", "reference"),
        ("#1\tAnnotatorNotes T9\tx", "T9"),
        ("*\tEquiv T1", "two annotations"),
        ("*\tEquiv T1 T9", "T9"),
    ],
)
def test_what_is_not_sound_is_refused_by_its_place_and_the_rest_is_kept(
    tmp_path: Path, line: str, why: str
) -> None:
    article, refusal = read(tmp_path, f"{GOOD}\n{line}\n")
    assert isinstance(refusal, Refusal)
    last = line.splitlines()[-1].split()[0]
    assert refusal.where == f"a.ann, line {1 + len(line.splitlines())}, {last}"
    assert why in refusal.why, refusal.why
    assert [span.ranges for span in article.spans] == [(Range(0, 5),)]


def test_lines_brat_does_not_know_are_kept_and_told(tmp_path: Path) -> None:
    article, note = read(tmp_path, f"X1\tfoo\n{GOOD}\nwhat?\n#1\todd\n")
    assert article.meta["brat"]["unknown"] == {"a.ann": ["X1\tfoo", "what?", "#1\todd\t"]}
    assert note.why.endswith(": 3 lines")


@pytest.mark.parametrize(
    ("ann", "why"),
    [(b"T1\tX 0 5\t\0", "NUL"), (b"\xff\xfe\x00\xd8", "utf"), (b"T1\tX 0 5\t\xd0", "utf-8")],
)
def test_annotations_that_are_no_text_are_refused_and_the_article_kept(
    tmp_path: Path, ann: bytes, why: str
) -> None:
    article, refusal = read(tmp_path, ann)
    assert isinstance(article, IncomingArticle)
    assert (refusal.where, why in refusal.why) == ("a.ann", True)


def test_annotations_may_be_in_the_encoding_of_their_text(tmp_path: Path) -> None:
    text = "Президент России сказал, что это ложь и что он этого не говорил никогда."
    line = "T1\tX 17 23\tсказал\n"
    article, *rest = read(tmp_path, line.encode("cp1251"), text.encode("cp1251"))
    assert not rest
    assert (article.text, article.spans[0].ranges) == (text, (Range(17, 23),))


def test_which_files_are_articles_and_which_go_with_them(tmp_path: Path) -> None:
    files = ["a.txt", "a.ann", "a_x.ann", "b.txt", "c.ann", "annotation.conf", "visual.conf"]
    for name in files:
        (tmp_path / name).write_text("text", encoding="utf-8")
    assert [name for name in files if FORMAT.companion(tmp_path / name)] == [
        *("a.ann", "a_x.ann", "annotation.conf", "visual.conf")
    ]
    taken = [name for name in files if FORMAT.recognises(tmp_path / name, b"text")]
    assert taken == ["a.txt", "a.ann", "a_x.ann", "c.ann"]


@pytest.mark.parametrize(("name", "why"), [("a.ann", "of a.txt"), ("c_x.ann", "no c_x.txt")])
def test_annotations_by_themselves_are_refused_with_the_name_of_the_text(
    tmp_path: Path, name: str, why: str
) -> None:
    for each in ("a.txt", name):
        (tmp_path / each).write_text("text", encoding="utf-8")
    with pytest.raises(UserError, match=why):
        list(FORMAT.read(tmp_path / name, ReadOptions()))


@pytest.mark.parametrize(
    "entry",
    [
        "{",
        "[]",
        '{"file": "a.txt", "meta": 1}',
        '{"file": "a.txt", "key": [], "names": 3}',
        '{"file": "a.txt", "digest": "D", "exact": 3}',
        '{"file": "a.txt", "digest": "D", "exact": {"T1": ["0 5", [[0, 9e9]]], "T2": 4}}',
        '{"file": "a.txt", "digest": "D", "exact": {"T1": ["0 5", [[0, 900]]]}, "names": {"X": 1}}',
        '{"file": "a.txt", "digest": "D", "spans": [{"label": 3}]}',
        '{"file": "a.txt", "digest": "D", "relations": [{}], "version": 1e400}',
        '{"file": "a.txt", "meta": {"a": NaN}}',
        '{"file": "a.txt", "meta": ' + "[" * 100_000,
        '{"file": "a.txt", "version": ' + "1" * 5000 + "}",
        '{"file": "a.txt", "title": "\\ud800"}',
        '{"file": "a.txt',
    ],
)
def test_a_spoilt_file_of_ours_is_left_aside(tmp_path: Path, entry: str) -> None:
    entry = entry.replace('"D"', f'"{hashlib.sha256(TEXT.encode()).hexdigest()[:16]}"')
    side = tmp_path / "brat_articles.jsonl"
    side.write_text(f'{{"annotator-brat": 1}}\n{entry}\n', encoding="utf-8")
    article, *told = read(tmp_path, GOOD)
    assert [span.ranges for span in article.spans] == [(Range(0, 5),)]
    assert all(isinstance(each, Note) for each in told)
