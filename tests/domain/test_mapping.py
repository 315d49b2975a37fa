from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.incoming import (
    IncomingArticle,
    IncomingEvent,
    IncomingRelation,
    IncomingRole,
    IncomingSpan,
)
from annotator.domain.mapping import (
    ATTRIBUTION_CORPUS,
    LabelMapping,
    incoming,
    renamed_scheme,
    suggested,
)
from annotator.domain.ranges import Range
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme

TEXT = "Rates will rise, he said."
SCHEME = load_scheme(resource("schemes", "news.toml"))


def span(name: str, label: str, start: int, end: int) -> IncomingSpan:
    return IncomingSpan(label, (Range(start, end),), name=name)


def attribution(label: str = "Attribution", *roles: str) -> IncomingArticle:
    spans = [
        span("T1", "Content", 0, 15),
        span("T2", "Source", 17, 19),
        span("T3", "Cue", 20, 24),
        span("T4", label, 20, 24),
    ]
    names = {"Content": "T1", "Source": "T2", "Cue": "T3"}
    played = tuple(IncomingRole(role, names[role]) for role in roles)
    event = IncomingEvent(label, "T4", played)
    return IncomingArticle(where="", text=TEXT, spans=spans, events=[event])


def told(article: IncomingArticle) -> set[tuple[str, str, str]]:
    labels = {each.name: each.label for each in article.spans}
    return {
        (each.label, labels[each.from_name], labels[each.to_name]) for each in article.relations
    }


def test_an_attribution_event_becomes_links_from_the_claim() -> None:
    found = incoming(attribution("Attribution", "Cue", "Source", "Content"), ATTRIBUTION_CORPUS)
    assert [each.label for each in found.spans] == ["CLAIM", "SOURCE", "CUE"]
    assert told(found) == {("attributed_to", "CLAIM", "SOURCE"), ("cue", "CLAIM", "CUE")}
    assert found.spans[0].attributes == {"source": "stated"}


def test_an_attribution_without_a_source_says_so_on_the_claim() -> None:
    event = attribution("Attribution-no-source", "Content", "Cue")
    found = incoming(event, ATTRIBUTION_CORPUS)
    assert found.spans[0].attributes == {"source": "none"}
    assert told(found) == {("cue", "CLAIM", "CUE")}


def test_a_trigger_is_the_cue_where_no_cue_is_named() -> None:
    event = attribution("Attribution", "Content", "Source")
    event.spans = [each for each in event.spans if each.name != "T3"]
    found = incoming(event, ATTRIBUTION_CORPUS)
    assert [each.label for each in found.spans] == ["CLAIM", "SOURCE", "CUE"]
    assert ("cue", "CLAIM", "CUE") in told(found)


def test_an_attribution_of_nothing_keeps_its_links() -> None:
    found = incoming(attribution("Attribution", "Source", "Cue"), ATTRIBUTION_CORPUS)
    assert told(found) == {("Source", "Attribution", "SOURCE"), ("Cue", "Attribution", "CUE")}


def test_any_other_event_links_its_trigger_to_each_part() -> None:
    found = incoming(attribution("Meeting", "Content", "Source"), LabelMapping())
    assert told(found) == {("Content", "Meeting", "Content"), ("Source", "Meeting", "Source")}


def test_what_is_left_out_takes_its_links_along() -> None:
    article = IncomingArticle(
        where="",
        text=TEXT,
        spans=[span("a", "Content", 0, 15), span("b", "Discard", 17, 19)],
        relations=[IncomingRelation("about", "a", "b")],
    )
    found = incoming(article, LabelMapping(labels={"Discard": ""}))
    assert [each.name for each in found.spans] == ["a"]
    assert found.relations == []


def test_spans_without_a_name_are_mapped_too() -> None:
    article = IncomingArticle(
        where="", text=TEXT, spans=[span("0", "A", 0, 5), span("0", "A", 6, 10)._replace(name=None)]
    )
    found = incoming(article, LabelMapping(labels={"A": "PERSON"}, entities=frozenset({"PERSON"})))
    assert [(each.label, each.entity) for each in found.spans] == [("PERSON", True)] * 2


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("claim", "CLAIM"), ("Content", "CLAIM"), ("PERSON", "PER"), ("CLAIM", None), ("Xyz", None)],
)
def test_usual_names_are_suggested(theirs: str, ours: str | None) -> None:
    assert suggested([theirs], SCHEME).labels.get(theirs) == ours


def test_a_scheme_under_other_names_joins_labels_of_one_name() -> None:
    scheme = renamed_scheme(SCHEME, LabelMapping(labels={"CLAIM": "X", "CUE": "X", "PER": ""}))
    names = [each.name for each in scheme.labels]
    assert names.count("X") == 1
    assert "PER" not in names
    assert replace(scheme, labels=SCHEME.labels).relation("cue") is not None


def test_a_doubling_trigger_stays_where_something_else_is_about_it() -> None:
    article = attribution("Attribution", "Cue", "Content")
    article.relations = [IncomingRelation("see", "T4", "T1")]
    found = incoming(article, ATTRIBUTION_CORPUS)
    assert told(found) == {("cue", "CLAIM", "CUE"), ("see", "Attribution", "CLAIM")}


@pytest.mark.parametrize("said", [{"attributes": {"Negation": "true"}}, {"note": "unsure"}])
def test_a_doubling_trigger_stays_with_what_is_said_of_its_event(said: dict[str, Any]) -> None:
    article = attribution("Attribution", "Cue", "Source", "Content")
    article.spans = [*article.spans[:3], article.spans[3]._replace(**said)]
    kept = incoming(article, ATTRIBUTION_CORPUS).spans[3]
    assert (kept.name, kept.label) == ("T4", "Attribution")
    assert {name: getattr(kept, name) for name in said} == said
