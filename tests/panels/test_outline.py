from hypothesis import given

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Record, Verdict
from annotator.gui.panels.outline import NOTES, Item, Location, Outline
from annotator.gui.panels.outline_rows import Kind, Row, Standing
from tests.panels.helpers_panels import (
    ME,
    PROGRAM,
    SCHEME,
    added,
    article,
    changed_by,
    flag,
    link,
    removed,
    sample,
    span,
    steps,
    verdict,
)


def outline_of(content: AnnotatedArticle) -> Outline:
    return Outline(content, SCHEME, ME)


def ids(outline: Outline, tab: str) -> list[str]:
    return [place.item.id for place in outline.places(tab)]


def row(outline: Outline, span_id: str) -> Row:
    found = outline.row(Item("span", span_id))
    assert found is not None
    return found


def everything(outline: Outline) -> list[object]:
    tops = [place.item for tab in outline.tabs() for place in outline.places(tab.name)]
    links = [(each, outline.link_row(each)) for item in tops for each in outline.links(item)]
    return [outline.tabs(), tops, [outline.row(item) for item in tops], links]


def test_claims_stand_in_reading_order_with_sources_that_no_claim_uses() -> None:
    assert ids(outline_of(sample()), "attribution") == ["c", "lone", "tip"]


def test_tabs_count_claims_entities_that_stand_and_open_questions_with_notes() -> None:
    tabs = [(tab.name, tab.total) for tab in outline_of(sample()).tabs()]
    assert tabs == [("attribution", 2), ("boilerplate", 1), ("entities", 2), (NOTES, 2)]


def test_a_layer_beyond_the_usual_has_a_tab_only_when_it_has_spans() -> None:
    outline = outline_of(added(sample(), span("odd", "ODD", 0, 4)))
    assert ("other", 1) in [(tab.name, tab.total) for tab in outline.tabs()]


def test_a_claim_tells_who_said_it_and_whom_a_pronoun_means() -> None:
    found = row(outline_of(sample()), "c")
    assert (found.kind, found.sources, found.text) == (
        Kind.CLAIM,
        ("он → Лаврова",),
        "приедет в Москву",
    )
    assert found.details == ("fact", "indirect"), "in the order of the scheme"


def test_below_a_claim_are_its_source_whom_that_means_and_its_cue() -> None:
    outline = outline_of(sample())
    assert [each.id for each in outline.links(Item("span", "c"))] == ["cs", "se", "cq"]


def test_a_suggestion_tells_its_program_and_score() -> None:
    found = row(outline_of(sample()), "tip")
    assert (found.standing, found.program, found.score) == (Standing.UNDECIDED, PROGRAM, 0.91)


def test_rejected_entities_stay_listed() -> None:
    outline = outline_of(sample())
    assert ids(outline, "entities") == ["lavrov", "moscow", "putin"]
    standings = [row(outline, each).standing for each in ids(outline, "entities")]
    assert standings == [Standing.ACCEPTED, Standing.REJECTED, Standing.UNDECIDED]


def test_spans_that_her_own_replace_are_gone() -> None:
    own = span("mine", "LOC", 32, 37, replaces="moscow")
    assert ids(outline_of(added(sample(), own)), "entities") == ["lavrov", "mine", "putin"]


def test_fragments_are_joined_and_white_space_is_one_space() -> None:
    pieces = (*span("x", "CLAIM", 0, 9).ranges, *span("y", "CLAIM", 19, 21).ranges)
    found = row(outline_of(article(span("c", "CLAIM", 0, 9, ranges=pieces))), "c")
    assert found.text == "По словам … он"


def test_questions_on_the_article_stand_first_and_tell_what_they_are_about() -> None:
    outline = outline_of(sample())
    rows = [outline.row(place.item) for place in outline.places(NOTES)]
    told = [(each.kind, each.text, each.sources, each.settled) for each in rows if each]
    assert told == [
        (Kind.QUESTION, "Asked before", (), True),
        (Kind.QUESTION, "Who is he?", ("он",), False),
        (Kind.NOTE, "Is it?", ("© Портал.",), False),
    ]


def test_a_source_is_found_below_its_claim_and_an_entity_in_its_own_tab() -> None:
    outline = outline_of(sample())
    assert outline.locate("s") == Location("attribution", Item("span", "c"), "cs")
    assert outline.locate("lavrov") == Location("entities", Item("span", "lavrov"))
    assert outline.locate("hers") is None


def test_unlinking_a_source_brings_it_to_the_top() -> None:
    outline = outline_of(sample())
    touched = outline.update(removed(sample(), link("cs", "attributed_to", "c", "s")))
    assert {Item("span", "c"), Item("span", "s")} <= touched
    assert ids(outline, "attribution") == ["s", "c", "lone", "tip"]
    assert row(outline, "c").sources == ()


def test_a_verdict_touches_few_rows() -> None:
    outline = outline_of(sample())
    touched = outline.update(added(sample(), verdict("putin", Verdict.REJECTED)))
    assert {each.id for each in touched} == {"putin"}


def test_a_row_that_is_no_longer_there_tells_nothing() -> None:
    outline = outline_of(sample())
    outline.update(removed(sample(), flag("old", "Asked before", settled=True)))
    assert outline.row(Item("flag", "old")) is None


@given(steps)
def test_changes_one_by_one_lead_where_a_fresh_start_leads(
    changes: list[list[tuple[Record, bool]]],
) -> None:
    content = article()
    outline = outline_of(content)
    for new in changes:
        content = changed_by(content, new)
        before = {item: outline.row(item) for item in outline._places}
        touched = outline.update(content)
        untold = [item for item in before.keys() - touched if outline.row(item) != before[item]]
        assert not untold, "a row differs without being named"
    assert everything(outline) == everything(outline_of(content))
