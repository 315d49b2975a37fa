from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.ranges import Range
from annotator.domain.records import Change, Relation, SpanVerdict, Verdict, record_key
from annotator.domain.scheme import ATTRIBUTED_TO, REFERS_TO
from annotator.gui.reading.chips import chip_of
from annotator.gui.reading.spans import SeenSpans
from annotator.gui.reading.visible_spans import visible_spans

TEXT = "Министр Сергей Лавров сказал, что он за мир. " * 3


def verdict(span_id: str, value: Verdict, person: str = "anna") -> SpanVerdict:
    return SpanVerdict(article_id="a", span_id=span_id, annotator=person, verdict=value)


def link(key: str, label: str, source: str, target: str, by: str = "anna") -> Relation:
    return Relation(id=key, article_id="a", label=label, from_id=source, to_id=target, annotator=by)


def test_a_person_sees_her_spans_and_those_of_programs(make_span: Any, make_article: Any) -> None:
    records = [
        make_span("mine", "CLAIM", (0, 5)),
        make_span("theirs", "CLAIM", (0, 6), by="boris"),
        make_span("program", "PER", (0, 7), by="natasha"),
        make_span("rejected", "PER", (0, 8), by="natasha"),
        make_span("accepted", "PER", (0, 9), by="natasha"),
        make_span("rejected by another", "PER", (0, 10), by="natasha"),
        make_span("changed", "PER", (0, 11), by="natasha"),
        make_span("change", "PER", (0, 12), replaces="changed"),
        make_span("changed by another", "PER", (0, 13), by="natasha"),
        make_span("their change", "PER", (0, 14), by="boris", replaces="changed by another"),
        verdict("rejected", Verdict.REJECTED),
        verdict("accepted", Verdict.ACCEPTED),
        verdict("rejected by another", Verdict.REJECTED, "boris"),
    ]
    shown = {each.id for each in visible_spans(make_article(TEXT, records), "anna")}
    assert shown == {
        "mine", "program", "accepted", "rejected by another", "change", "changed by another",
    }  # fmt: skip


keys = st.sampled_from("abcdef")
persons = st.sampled_from(["anna", "boris", "natasha"])


@st.composite
def records(draw: st.DrawFn, make_span: Any) -> object:
    start = draw(st.integers(0, 90))
    return draw(
        st.one_of(
            st.builds(
                lambda key, by, replaces: make_span(
                    key, "CLAIM", (start, start + 9), by=by, replaces=replaces
                ),
                keys,
                persons,
                st.none() | keys,
            ),
            st.builds(verdict, keys, st.sampled_from(Verdict), st.sampled_from(["anna", "boris"])),
            st.builds(link, keys, st.just(ATTRIBUTED_TO), keys, keys, persons),
        )
    )


@given(data=st.data())
def test_updating_gives_what_starting_anew_would(
    scheme: Any, make_span: Any, make_article: Any, data: st.DataObject
) -> None:
    content = make_article(TEXT)
    seen = SeenSpans(content, scheme, "anna")
    for _ in range(data.draw(st.integers(1, 8))):
        record = data.draw(records(make_span))
        before = content.records.get(record_key(record))
        after = None if before is not None and data.draw(st.booleans()) else record
        content = content.with_changes([Change(before, after)])
        seen.update(content)
        fresh = SeenSpans(content, scheme, "anna")
        everything = Range(0, len(TEXT))
        assert seen.overlapping(everything) == fresh.overlapping(everything)
        assert {each.span.id for each in seen.overlapping(everything)} == {
            each.id for each in visible_spans(content, "anna")
        }
        for key in "abcdef":
            found = seen.relations_from(key, ATTRIBUTED_TO)
            again = fresh.relations_from(key, ATTRIBUTED_TO)
            assert {each.id for each in found} == {each.id for each in again}


def test_a_program_s_claim_awaits_a_verdict(scheme: Any, make_span: Any, make_article: Any) -> None:
    records = [
        make_span("open", "CLAIM", (0, 5), by="rules"),
        make_span("settled", "CLAIM", (0, 6), by="rules"),
        make_span("entity", "PER", (0, 7), by="natasha"),
        make_span("own", "CLAIM", (0, 8)),
        verdict("settled", Verdict.ACCEPTED),
    ]
    seen = SeenSpans(make_article(TEXT, records), scheme, "anna")
    assert [each.span.id for each in seen.overlapping(Range(0, 9)) if each.undecided] == ["open"]


def test_inner_spans_come_first_and_gaps_belong_to_no_span(
    scheme: Any, make_span: Any, make_article: Any
) -> None:
    spans = [
        make_span("outer", "CLAIM", (0, 40)),
        make_span("inner", "PER", (8, 21)),
        make_span("split", "CLAIM", (0, 5), (30, 40)),
    ]
    seen = SeenSpans(make_article(TEXT, spans), scheme, "anna")
    assert [each.span.id for each in seen.at(10)] == ["inner", "outer"]
    assert {each.span.id for each in seen.at(2)} == {"outer", "split"}
    seen.hidden_layers = frozenset({"attribution"})
    assert [each.span.id for each in seen.at(10)] == ["inner"]
    assert seen.following(None, 0, backwards=False) == "inner"


def test_walking_through_spans_follows_the_text_and_wraps(
    scheme: Any, make_span: Any, make_article: Any
) -> None:
    spans = [make_span(key, "PER", place) for key, place in
             (("b", (5, 9)), ("a", (5, 20)), ("c", (30, 35)))]  # fmt: skip
    seen = SeenSpans(make_article(TEXT, spans), scheme, "anna")
    assert seen.following(None, 0, backwards=False) == "a"
    assert seen.following(None, 5, backwards=False) == "a"
    assert seen.following(None, 10, backwards=False) == "c"
    assert seen.following(None, 10, backwards=True) == "b"
    order = ["a", "b", "c", "a"]
    assert [seen.following(key, 0, backwards=False) for key in order[:-1]] == order[1:]
    assert [seen.following(key, 0, backwards=True) for key in order[1:]] == order[:-1]


SOURCE_AT, PERSON_AT, HE_AT = (0, 21), (8, 21), (34, 36)


@pytest.mark.parametrize(
    ("attributes", "links", "text"),
    [
        ({}, [], None),
        ({"source": "none"}, [], "no source"),
        ({"source": "journalist"}, [], "journalist"),
        ({}, [("claim", "source")], "Лавров"),
        ({}, [("claim", "he")], "он → Лавров"),
        ({}, [("claim", "source"), ("claim", "boss")], "Лавров, Министр"),
        ({"source": "none"}, [("claim", "source")], "Лавров"),
    ],
)
def test_a_chip_says_who_said_it(
    attributes: Any, links: Any, text: Any, scheme: Any, make_span: Any, make_article: Any
) -> None:
    claim = make_span("claim", "CLAIM", (30, 43), attributes=attributes)
    records = [
        claim,
        make_span("source", "SOURCE", SOURCE_AT),
        make_span("boss", "SOURCE", (0, 7)),
        make_span("he", "SOURCE", HE_AT),
        make_span("person", "PER", PERSON_AT, by="natasha"),
        link("r", REFERS_TO, "he", "person"),
        *(link(f"r{at}", ATTRIBUTED_TO, *ends) for at, ends in enumerate(links)),
        link("another's", ATTRIBUTED_TO, "claim", "boss", by="boris"),
    ]
    seen = SeenSpans(make_article(TEXT, records), scheme, "anna")
    chip = chip_of(claim, 0, seen)
    assert (chip.text if chip else None) == text


def test_a_change_dirties_the_claims_whose_chips_it_changes(
    scheme: Any, make_span: Any, make_article: Any
) -> None:
    records = [
        make_span("claim", "CLAIM", (30, 43)),
        make_span("he", "SOURCE", HE_AT),
        make_span("person", "PER", PERSON_AT, by="natasha"),
        link("r1", ATTRIBUTED_TO, "claim", "he"),
    ]
    content = make_article(TEXT, records)
    seen = SeenSpans(content, scheme, "anna")
    added = Change(None, link("r2", REFERS_TO, "he", "person"))
    assert Range(30, 43) in seen.update(content.with_changes([added]))
