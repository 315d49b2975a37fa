"""What names are offered to become, what is remembered of them, and how a preview is made."""

from collections import Counter

import pytest

from annotator.domain.incoming import (
    IncomingArticle,
    IncomingEvent,
    IncomingRelation,
    IncomingRole,
    IncomingSpan,
    Note,
    Refusal,
)
from annotator.domain.mapping import ATTRIBUTION_CORPUS, LEFT_OUT, LabelMapping
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.exchange.cases import cases_of_import
from annotator.gui.exchange.names import (
    NameKind,
    Target,
    incoming_rows,
    mapping_of,
    outgoing_rows,
    starting_names,
    targets,
)
from annotator.gui.exchange.preview_article import SHOWN_CHARACTERS, as_annotated
from annotator.services.previewing import ImportPreview

SEEN = ImportPreview(
    labels=Counter(Content=3, Attribution=2, GPE=1, Ship=1),
    events=Counter(Attribution=2),
    relations=Counter(owns=1),
    attributes=Counter(mood=1),
)


def becomes(names: LabelMapping, scheme: Scheme) -> dict[str, str | None]:
    rows = incoming_rows(SEEN, names, scheme)
    return {f"{row.kind} {row.name}": row.target.becomes for row in rows}


@pytest.mark.parametrize(
    ("remembered", "expected"),
    [
        (None, {"label Content": "CLAIM", "label GPE": "LOC", "label Ship": "Ship"}),
        (
            LabelMapping(labels={"Content": "Content", "Ship": LEFT_OUT}),
            {"label Content": "Content", "label GPE": "LOC", "label Ship": LEFT_OUT},
        ),
        (LabelMapping(), {"label Content": "Content", "label GPE": "GPE", "label Ship": "Ship"}),
    ],
)
def test_names_begin_as_remembered_or_else_as_usual(
    scheme: Scheme, remembered: LabelMapping | None, expected: dict[str, str]
) -> None:
    names = starting_names(SEEN, {"brat": remembered}, scheme)
    assert expected.items() <= becomes(names, scheme).items()


def test_the_trigger_of_an_attribution_is_no_label_of_its_own(scheme: Scheme) -> None:
    usual = becomes(ATTRIBUTION_CORPUS, scheme)
    assert usual["event Attribution"] == "stated"
    assert "label Attribution" not in usual
    by_role = becomes(LabelMapping(), scheme)
    assert by_role["event Attribution"] is None
    assert by_role["label Attribution"] == "Attribution"


@pytest.mark.parametrize("names", [ATTRIBUTION_CORPUS, LabelMapping(entities=frozenset({"Ship"}))])
def test_rows_make_the_mapping_they_were_made_of(scheme: Scheme, names: LabelMapping) -> None:
    made = mapping_of(incoming_rows(SEEN, names, scheme), names)
    assert becomes(made, scheme) == becomes(names, scheme)
    assert made.entities == names.entities
    assert made.attributions == names.attributions


def test_every_row_may_become_what_it_becomes(scheme: Scheme) -> None:
    for row in incoming_rows(SEEN, starting_names(SEEN, {"brat": None}, scheme), scheme):
        assert row.target in list(targets(row, scheme)), row


def test_on_the_way_out_all_names_of_the_scheme_can_be_changed(scheme: Scheme) -> None:
    rows = outgoing_rows(scheme, LabelMapping(labels={"CLAIM": "content"}))
    assert {row.kind for row in rows} == set(NameKind) - {NameKind.EVENT}
    assert [row.target for row in rows if not row.stays] == [Target("content")]


def test_a_preview_shows_what_would_be_imported_and_changes_nothing(scheme: Scheme) -> None:
    spans = [
        IncomingSpan("Content", (Range(0, 4),), name="c", annotator="x"),
        IncomingSpan("Source", (Range(5, 9),), name="s", annotator="y"),
        IncomingSpan("Cue", (Range(10, 14),), name="q"),
        IncomingSpan("Ship", (Range(15, 19),), name="far"),
        IncomingSpan("Ship", (Range(SHOWN_CHARACTERS, SHOWN_CHARACTERS + 3),)),
    ]
    roles = tuple(IncomingRole("r", name) for name in "csq")
    article = IncomingArticle(
        where="line 1",
        text="word " * SHOWN_CHARACTERS,
        spans=spans,
        relations=[IncomingRelation("owns", "s", "far"), IncomingRelation("owns", "s", "gone")],
        events=[IncomingEvent("Attribution", "q", roles)],
    )
    names = LabelMapping(
        labels=ATTRIBUTION_CORPUS.labels,
        attributions=ATTRIBUTION_CORPUS.attributions,
        entities=frozenset({"Ship"}),
    )
    shown, with_new = as_annotated(article, names, scheme)
    assert [each.label for each in shown.spans] == ["CLAIM", "SOURCE", "CUE", "Ship"]
    assert sorted(each.label for each in shown.relations) == ["attributed_to", "cue", "owns"]
    assert with_new.layer_of("Ship") == "entities"
    assert len(shown.article.text) == SHOWN_CHARACTERS
    assert (article.spans, len(article.events)) == (spans, 1)


@pytest.mark.parametrize(
    ("file", "leads"), [("/a/b.ann", True), ("C:\\a\\b.ann", True), ("names", False), ("", False)]
)
def test_only_files_lead_to_articles(file: str, leads: bool) -> None:  # noqa: FBT001 — a parameter
    cases = cases_of_import([(file, Refusal("span T1", "no"))], [(file, Note("", "so"))])
    assert [each.leads_somewhere for each in cases] == [leads, leads]
