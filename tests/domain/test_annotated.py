"""An article with its records answers questions and takes changes, all or none."""

import pytest

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.errors import StaleChange
from annotator.domain.ranges import Range
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Change,
    Flag,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)


def span(name: str, *ranges: tuple[int, int], label: str = "CLAIM") -> Span:
    pieces = tuple(Range(*piece) for piece in ranges)
    return Span(id=name, article_id="a", label=label, ranges=pieces, annotator="anna")


ARTICLE = Article(id="a", key="k", text="x" * 50)
LATE, LONG, SHORT = span("1", (30, 40)), span("2", (0, 5), (20, 25)), span("3", (0, 5))
LINK = Relation(id="r", article_id="a", label="cue", from_id="1", to_id="2", annotator="anna")
VERDICT = SpanVerdict(article_id="a", span_id="1", annotator="anna", verdict=Verdict.REJECTED)
DONE = ArticleStatus(article_id="a", annotator="anna", status=Status.DONE)
FLAG = Flag(id="f", article_id="a", annotator="anna", note="?")
FULL = AnnotatedArticle.of(ARTICLE, [LATE, SHORT, LONG, LINK, VERDICT, DONE, FLAG], ["rules"])


def test_spans_come_in_reading_order_longer_ones_first() -> None:
    assert FULL.spans == (LONG, SHORT, LATE)


def test_each_kind_of_record_is_found() -> None:
    assert (FULL.relations, FULL.flags) == ((LINK,), (FLAG,))
    assert (FULL.verdicts, FULL.statuses) == ((VERDICT,), (DONE,))
    assert (FULL.span("1"), FULL.span("r"), FULL.span("nobody")) == (LATE, None, None)
    assert (FULL.relations_of("2"), FULL.relations_of("3")) == ((LINK,), ())


def test_what_nobody_said_is_new_and_undecided() -> None:
    assert (FULL.status_of("anna"), FULL.status_of("boris")) == (Status.DONE, Status.NEW)
    assert FULL.verdict_of("anna", "1") is Verdict.REJECTED
    assert FULL.verdict_of("boris", "1") is None


def test_changes_and_their_inverses_cancel_out() -> None:
    moved = span("1", (31, 40))
    changes = [Change(LATE, moved), Change(LINK, None), Change(None, span("4", (7, 9)))]
    changed = FULL.with_changes(changes)
    assert changed.span("1") == moved
    assert (len(changed.spans), changed.relations) == (4, ())
    back = changed.with_changes(change.inverse() for change in reversed(changes))
    assert back.records == FULL.records


@pytest.mark.parametrize(
    "change",
    [
        Change(span("1", (31, 40)), None),
        Change(None, LATE),
        Change(span("9", (0, 1)), span("9", (0, 2))),
    ],
)
def test_a_change_that_starts_elsewhere_is_stale(change: Change) -> None:
    with pytest.raises(StaleChange):
        FULL.with_changes([change])
