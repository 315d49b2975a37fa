"""A small article, what is said of it, and random changes to that."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ranges import Range
from annotator.domain.records import (
    Article,
    Change,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Verdict,
)
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme

SCHEME = load_scheme(resource("schemes", "news.toml"))
ME, OTHER, PROGRAM = "anna", "boris", "natasha"
TEXT = "По словам Лаврова, он приедет в Москву. Путин заявил, что рад. © Портал. " * 4
_LABELS = ("CLAIM", "SOURCE", "CUE", "BOILERPLATE", "PER", "LOC", "ODD")


def span(span_id: str, label: str, start: int, end: int, by: str = ME, **more: object) -> Span:
    ranges = (Range(start, end),)
    made = Span(id=span_id, article_id="A", label=label, ranges=ranges, annotator=by)
    return replace(made, **more)


def link(link_id: str, label: str, start: str, end: str, by: str = ME) -> Relation:
    return Relation(id=link_id, article_id="A", label=label, from_id=start, to_id=end, annotator=by)


def verdict(span_id: str, said: Verdict, by: str = ME) -> SpanVerdict:
    return SpanVerdict(article_id="A", span_id=span_id, annotator=by, verdict=said)


def flag(flag_id: str, note: str, **more: object) -> Flag:
    return replace(Flag(id=flag_id, article_id="A", annotator=OTHER, note=note), **more)


def article(*records: Record, key: str = "A") -> AnnotatedArticle:
    return AnnotatedArticle.of(Article(id=key, key=key, text=TEXT), records, [PROGRAM])


def added(content: AnnotatedArticle, *records: Record) -> AnnotatedArticle:
    return content.with_changes(Change(None, each) for each in records)


def removed(content: AnnotatedArticle, *records: Record) -> AnnotatedArticle:
    return content.with_changes(Change(each, None) for each in records)


def sample() -> AnnotatedArticle:
    """A claim with a pronoun for its source, a cue, entities with verdicts, notes."""
    return article(
        span("c", "CLAIM", 22, 38, attributes={"quote": "indirect", "kind": "fact"}),
        span("s", "SOURCE", 19, 21),
        span("q", "CUE", 0, 9),
        span("lone", "SOURCE", 40, 45),
        span("b", "BOILERPLATE", 63, 72, note="Is it?"),
        span("lavrov", "PER", 10, 17, PROGRAM),
        span("moscow", "LOC", 32, 38, PROGRAM),
        span("putin", "PER", 40, 45, PROGRAM),
        span("tip", "CLAIM", 58, 61, PROGRAM, score=0.91),
        span("hers", "CLAIM", 0, 30, OTHER),
        link("cs", "attributed_to", "c", "s"),
        link("cq", "cue", "c", "q"),
        link("se", "refers_to", "s", "lavrov"),
        verdict("lavrov", Verdict.ACCEPTED),
        verdict("moscow", Verdict.REJECTED),
        flag("f", "Who is he?", span_id="s"),
        flag("old", "Asked before", settled=True),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Any record; ids come from small sets, so that records replace and refer to each other."""
    ids = st.sampled_from([f"s{number}" for number in range(8)])
    author = st.sampled_from([ME, PROGRAM, OTHER])
    match draw(st.sampled_from(["span", "span", "link", "verdict", "flag"])):
        case "span":
            start = draw(st.integers(0, 40))
            return span(
                draw(ids),
                draw(st.sampled_from(_LABELS)),
                start,
                start + draw(st.integers(1, 20)),
                draw(author),
                note=draw(st.sampled_from(["", "", "why?"])),
                replaces=draw(st.none() | ids),
            )
        case "link":
            label = draw(st.sampled_from(["attributed_to", "cue", "refers_to", "odd"]))
            number = draw(st.integers(0, 5))
            return link(f"r{number}", label, draw(ids), draw(ids), draw(author))
        case "verdict":
            return verdict(draw(ids), draw(st.sampled_from(Verdict)), draw(st.sampled_from([ME])))
        case _:
            about = draw(st.none() | ids)
            return flag(
                f"f{draw(st.integers(0, 3))}", "?", span_id=about, settled=draw(st.booleans())
            )


def changed_by(content: AnnotatedArticle, new: Sequence[tuple[Record, bool]]) -> AnnotatedArticle:
    """Add each record, or put it in the place of the one like it, or remove that one."""
    for record, stays in new:
        key = Change(None, record).key
        before = content.records.get(key)
        if before is not None or stays:
            content = content.with_changes([Change(before, record if stays else None)])
    return content


steps = st.lists(st.lists(st.tuples(records(), st.booleans()), max_size=6), max_size=6)
