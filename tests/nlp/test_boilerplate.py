from itertools import pairwise

import pytest
from helpers_export import SCHEME, article
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Range, joined_overlaps
from annotator.nlp.boilerplate import CUT, INSIDE, without_boilerplate, without_ranges


def cut(text: str) -> str:
    """Take out what stands in brackets; they only show where it is."""
    ranges, plain, start = [], "", 0
    for each in text:
        if each == "[":
            start = len(plain)
        elif each == "]":
            ranges.append(Range(start, len(plain)))
        else:
            plain += each
    return without_ranges(plain, ranges).text


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("One. [Ad.] Two.", "One. Two."),
        ("One.[ Ad. ]Two.", "One. Two."),
        ("One.\n\n[Ad.]\n\nTwo.", "One.\n\nTwo."),
        ("One. [Ad.]\n\nTwo.", "One.\n\nTwo."),
        ("One.\r\n\r\n[Ad.] Two.", "One.\r\n\r\nTwo."),
        ("One.\n\n[Ad.]\n[Ad.]\n\nTwo.", "One.\n\nTwo."),
        ("One.[Ad.]Two.", "One. Two."),
        ("One.[Ad.] Two.", "One. Two."),
        (" [Ad.] One.", "One."),
        ("One. [Ad.]\n", "One."),
        ("[Ad.]", ""),
        (" [Ad.] ", ""),
        ("One[ ]two", "One two"),
        ("One.", "One."),
    ],
)
def test_the_seam_is_as_one_would_write_it(marked: str, left: str) -> None:
    assert cut(marked) == left


texts = st.text(st.sampled_from("ab.🙂\u0301\xa0\u2028\r\n  "), min_size=1, max_size=40)


@st.composite
def texts_and_cuts(draw: st.DrawFn) -> tuple[str, list[Range], Range]:
    text = draw(texts)
    edge = st.integers(0, len(text))
    edges = sorted(draw(st.sets(edge, max_size=8)))
    cuts = [Range(*each) for each in list(pairwise(edges))[::2]]
    start, end = sorted(draw(st.tuples(edge, edge)))
    start = min(start, len(text) - 1)
    return text, joined_overlaps(cuts), Range(start, max(end, start + 1))


@given(texts_and_cuts())
def test_the_map_leads_back_and_nothing_but_boilerplate_and_space_is_gone(
    made: tuple[str, list[Range], Range],
) -> None:
    text, cuts, wanted = made
    found = without_ranges(text, cuts)
    back: dict[int, int] = {}
    for start, end, new_start in found.pieces:
        assert text[start:end] == found.text[new_start : new_start + end - start]
        back.update((new_start + each - start, each) for each in range(start, end))
    put_in = [each for each in range(len(found.text)) if each not in back]
    assert all(found.text[each] == " " for each in put_in)
    gone = set(range(len(text))) - set(back.values())
    assert all(text[at].isspace() or any(c.start <= at < c.end for c in cuts) for at in gone)
    kept = [at for at in range(*wanted) if at not in gone]
    moved = found.moved(wanted)
    if moved is None:
        assert not kept
    else:
        assert [back[at] for at in range(*moved) if at in back] == kept


TEXT = "Anna said so. Read also: Bob left Rome. She left."


def test_ranges_are_moved_cut_or_dropped_and_each_is_told() -> None:
    source = article(
        "a",
        TEXT,
        [
            ("BOILERPLATE", "Read also: Bob left Rome."),
            ("CLAIM", "so. Read also: Bob left Rome. She"),
            ("CUE", "said"),
            ("PER", "Bob"),
            ("CLAIM", "She left"),
            ("SOURCE", ((0, 4), (25, 28), (40, 43))),
            ("ODD", "Rome. She"),
        ],
        relations=[(1, 5), (1, 3)],
    )
    done = without_boilerplate(source, SCHEME)
    assert done is not None
    moved = done.article
    text = moved.content.article.text
    assert text == "Anna said so. She left."
    found = {span.id: [text[slice(*each)] for each in span.ranges] for span in moved.spans}
    assert found == {
        "a-1": ["so. She"],
        "a-2": ["said"],
        "a-4": ["She left"],
        "a-5": ["Anna", "She"],
        "a-6": ["She"],
    }
    assert [relation.id for relation in moved.relations] == ["a-r0"]
    assert [(case.span.id, case.decision) for case in done.cases] == [
        ("a-1", CUT),
        ("a-3", INSIDE),
        ("a-5", INSIDE),
        ("a-6", CUT),
    ]
    assert done.stored_ranges() == {span.id: span.ranges for span in source.spans}
    assert done.as_json() == {
        "article": "a",
        "removed": [(14, 40)],
        "pieces": ((0, 14, 0), (40, 49, 14)),
    }


def test_an_article_without_boilerplate_is_left_alone() -> None:
    assert without_boilerplate(article("a", TEXT, [("PER", "Bob")]), SCHEME) is None
