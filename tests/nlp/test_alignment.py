from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
import spacy
from helpers_export import SCHEME, article
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.ports import ExportOptions
from annotator.domain.ranges import checked_ranges
from annotator.nlp.training_docs import SPANS, DocMaker, TrainingDoc

TEXT = "Anna's aide  said: \r\n“pre-war\xa0talks” stop.🙂 "
Ranges = Sequence[tuple[int, int]]


def made(ranges: Ranges, align: str, fragments: str = "split", label: str = "CLAIM") -> TrainingDoc:
    return maker("en", align, fragments).make(article("a", TEXT, [(label, tuple(ranges))]))


@cache
def maker(language: str = "en", align: str = "expand", fragments: str = "split") -> DocMaker:
    return DocMaker(language, SCHEME, ExportOptions(align=align, fragments=fragments))


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


CASES = [
    # what is marked, how to align, what is left, what is said
    (["Anna's aide"], "expand", ["Anna's aide"], []),
    (["aide  "], "strict", ["aide"], ["trimmed"]),
    ([" \r\n“pre-war\xa0"], "expand", ["“pre-war"], ["trimmed"]),
    (["nna"], "expand", ["Anna"], ["expanded"]),
    (["nna's aid"], "expand", ["Anna's aide"], ["expanded"]),
    (["nna's aide"], "contract", ["'s aide"], ["contracted"]),
    (["nna's aid"], "strict", [], ["left out"]),
    (["nn"], "contract", [], ["left out"]),
    (["ide  said"], "contract", ["said"], ["contracted"]),
    (["said: \r\n“pr"], "contract", ["said: \r\n“"], ["contracted"]),
    (["  "], "expand", [], ["left out"]),
    (["\xa0", "stop"], "expand", ["stop"], ["left out"]),
    (["An", "na"], "expand", ["Anna"], ["expanded", "expanded", "joined"]),
    (["aide", "stop"], "expand", ["aide", "stop"], []),
]


@pytest.mark.parametrize(("marked", "align", "left", "said"), CASES)
def test_spans_come_onto_token_edges(
    marked: list[str], align: str, left: list[str], said: list[str]
) -> None:
    doc = made([at(words) for words in marked], align)
    assert [span.text for span in doc.doc.spans[SPANS]] == left
    assert [case.decision for case in doc.cases] == said


@pytest.mark.parametrize(
    ("fragments", "left", "said"),
    [
        ("split", ["Anna", "said", "stop"], []),
        ("cover", [TEXT[: TEXT.index(".")]], ["cover"]),
        ("first", ["Anna"], ["left out", "left out"]),
    ],
)
def test_fragments_are_split_covered_or_the_first(
    fragments: str, left: list[str], said: list[str]
) -> None:
    doc = made([at("Anna"), at("said"), at("stop")], "expand", fragments)
    assert [span.text for span in doc.doc.spans[SPANS]] == left
    assert [case.decision for case in doc.cases] == said
    assert {span.id_ for span in doc.doc.spans[SPANS]} == {"a-0"}
    assert doc.doc.user_data["spans"]["a-0"]["ranges"] == [
        list(at(words)) for words in ("Anna", "said", "stop")
    ]


def test_a_case_tells_what_was_where() -> None:
    (case,) = made([at("nna")], "expand").cases
    assert case.as_json("a") == {
        "article": "a",
        "span": "a-0",
        "label": "CLAIM",
        "ranges": ((1, 4),),
        "decision": "expanded",
        "from": (1, 4),
        "to": (0, 4),
        "why": "an edge inside “Anna”",
    }


def test_of_overlapping_entities_the_longest_is_in_ents_and_all_are_in_spans() -> None:
    marked = [
        ("ORG", "Bank of New York"),
        ("LOC", "New York"),
        ("ORG", "York Times"),
        ("PER", "Jo"),
    ]
    text = "Jo left the Bank of New York Times."
    doc = maker().make(article("a", text, marked))
    assert [(ent.text, ent.label_) for ent in doc.doc.ents] == [
        ("Jo", "PER"),
        ("Bank of New York", "ORG"),
    ]
    assert len(doc.doc.spans["entities"]) == 4
    assert [(case.span.id, case.decision) for case in doc.cases] == [
        ("a-1", "left out"),
        ("a-2", "left out"),
    ]


def test_an_article_without_entities_has_them_missing_not_absent() -> None:
    none = maker().make(article("a", "Nothing known here.")).doc
    some = maker().make(article("b", "Anna is known.", [("PER", "Anna")])).doc
    assert {token.ent_iob_ for token in none} == {""}
    assert [token.ent_iob_ for token in some] == ["B", "O", "O", "O"]


ALPHABET = [
    "Анна",
    "Rome",
    "don't",
    "🙂",
    "👨‍👩‍👧",
    " ",
    "  ",
    "\xa0",
    "\r\n",
    "\u2028",
    "e\u0301",
    "-",
    ".",
]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[tuple[str, tuple[tuple[int, int], ...]]]]:
    text = "".join(draw(st.lists(st.sampled_from(ALPHABET), min_size=1, max_size=25)))
    edge = st.integers(0, len(text))
    marked = []
    for label in draw(st.lists(st.sampled_from(["CLAIM", "PER", "LOC", "ODD"]), max_size=6)):
        edges = sorted(set(draw(st.lists(edge, min_size=2, max_size=5))))
        if len(edges) > 1:
            ranges = tuple(pairwise(edges))[::2]
            marked.append((label, tuple(checked_ranges(ranges, len(text)))))
    return text, marked


@given(
    marked_texts(),
    st.sampled_from(["expand", "contract", "strict"]),
    st.sampled_from(["split", "cover", "first"]),
    st.sampled_from(["en", "ru", "xx"]),
)
@settings(max_examples=150, deadline=None)
def test_nothing_vanishes_silently_and_no_edge_is_white_space(
    text_and_spans: tuple[str, list[tuple[str, tuple[tuple[int, int], ...]]]],
    align: str,
    fragments: str,
    language: str,
) -> None:
    text, marked = text_and_spans
    source = article("a", text, marked)
    made = maker(language, align, fragments).make(source)
    assert made.exact
    assert made.doc.text == text
    pieces = [span for group in made.doc.spans.values() for span in group]
    assert not any(piece[0].is_space or piece[-1].is_space for piece in pieces)
    told = {case.span.id for case in made.cases}
    for span in source.spans:
        mine = [(p.start_char, p.end_char) for p in pieces if p.id_ == span.id]
        as_marked = mine == [tuple(each) for each in span.ranges]
        assert as_marked or span.id in told
    left_out = [c.span.id for c in made.cases if c.decision == "left out" and "doc.ents" in c.why]
    assert len(made.doc.ents) == len(made.doc.spans["entities"]) - len(left_out)


def test_spacy_takes_entities_so_aligned() -> None:
    doc = made([at(" \r\n“pre-war\xa0")], "expand", label="PER").doc
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = [spacy.training.Example(nlp.make_doc(TEXT), doc)]
    nlp.initialize(lambda: examples)
    assert nlp.update(examples)["ner"] > 0
