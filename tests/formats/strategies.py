"""Articles no format should trip over, a source to export them from, and what came back of them."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingRelation, IncomingSpan, Refusal
from annotator.domain.losses import Feature
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ExportReport,
    Reader,
    ReadOptions,
    Writer,
    silent,
)
from annotator.domain.ranges import Range, checked_ranges
from annotator.domain.records import Article, Flag, Record, Relation, Span
from annotator.domain.scheme import Label, RelationType, Scheme
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme

PIECES = (
    *("Путин", "сказал", "said", " ", " ", "  ", ". ", ", ", "«", "»", "COVID-19", "a", "_", "-"),
    *("\n", "\r\n", "\n\n", "\r", "\t", "\u2028", "\u0085", "\u00a0", "\u200b", "\ufeff", "\x0b"),
    *(
        "😀",
        "👩‍👩‍👧",
        "👍🏽",
        "🇷🇺",
        "е\u0301",
        "и\u0306",
        "\u0301",
        "क्षि",
        "𐍈",
        '"',
        "\\",
        "&",
        "<b>",
        "#",
        ";",
    ),
)
"""What texts are made of: words, ends of lines of all kinds, signs of several code points."""

_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"])
ONE_LINE = st.text(_CHARACTERS, max_size=12).map(str.strip)
"""Short strings without control characters."""
STRINGS = st.lists(st.sampled_from(PIECES) | ONE_LINE, max_size=4).map("".join)
"""Strings with anything in them: ends of lines, tabs, quotes."""
TEXTS = st.lists(st.sampled_from(PIECES) | ONE_LINE, min_size=1, max_size=30).map("".join)
SOUND_TEXTS = TEXTS.filter(
    lambda text: bool(text.strip("\ufeff \r\n\t\x0b\u2028\u0085\u00a0\u200b"))
)
KEYS = (
    st.sampled_from(
        ["a", "A", "con", "a/b", "a/B.txt", "статья 1", "http://ria.ru/1?x=2", "..", "x." * 90]
    )
    | st.text(_CHARACTERS, min_size=1, max_size=12)
).filter(lambda key: bool(key.strip()))


def news_scheme() -> Scheme:
    """The scheme of a new project, and labels and relations with less usual names."""
    scheme = load_scheme(resource("schemes", "news.toml"))
    for name in ("Цитата", "two words", "a:b|c"):
        label = Label(id=new_id(), name=name, title=name, layer="other", colour="#123456")
        scheme = scheme.with_label(label)
    for name in ("ответ на", "same;as"):
        scheme = scheme.with_relation(RelationType(id=new_id(), name=name, title=name))
    return scheme


SCHEME = news_scheme()
ENTITY_LABELS = ("PER", "ORG", "LOC")
LABELS = (*ENTITY_LABELS, "CLAIM", "SOURCE", "CUE", "BOILERPLATE", "Цитата", "two words", "a:b|c")
RELATIONS = ("attributed_to", "cue", "refers_to", "ответ на", "same;as")
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["kind", "quote", "source", "тон", "a b"]),
    st.sampled_from(["fact", "opinion", "direct", "true", "", "очень злой", "a\tb\nc"]),
    max_size=3,
)

LANGUAGES = st.sampled_from(["ru", "en", ""])


@dataclass
class FakeSource:
    """An ExportSource of articles in memory."""

    articles: Sequence[ExportArticle]
    person: str | None = "anna"
    scheme: Scheme = SCHEME
    project_name: str = "test"

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[ExportArticle]:
        return iter(self.articles)


@st.composite
def some_ranges(draw: st.DrawFn, length: int, pieces: int = 3) -> tuple[Range, ...]:
    """Up to `pieces` fragments in a text of `length`; they may touch."""
    points = st.integers(0, length)
    pairs = st.tuples(points, points).filter(lambda pair: pair[0] != pair[1]).map(sorted)
    return checked_ranges(draw(st.lists(pairs, min_size=1, max_size=pieces)), length)


@st.composite
def flat_ranges(draw: st.DrawFn, length: int) -> list[tuple[Range, ...]]:
    """Ranges of spans in one piece that do not overlap."""
    points = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    return [(Range(*pair),) for pair in zip(points[::2], points[1::2], strict=False)]


@st.composite
def export_articles(  # noqa: PLR0913 — each format has its own limits
    draw: st.DrawFn,
    *,
    texts: st.SearchStrategy[str] = SOUND_TEXTS,
    labels: Sequence[str] = LABELS,
    relations: Sequence[str] = RELATIONS,
    attributes: st.SearchStrategy[dict[str, str]] = ATTRIBUTES,
    pieces: int = 3,
    flat: bool = False,
    keys: st.SearchStrategy[str] = KEYS,
    language: st.SearchStrategy[str] = LANGUAGES,
) -> ExportArticle:
    """An article of anna's: her spans and natasha's, with all a span can have.

    `flat`: no span overlaps another; `pieces`: the most fragments a span has.
    """
    text = draw(texts)
    article = Article(
        id=new_id(),
        key=draw(keys),
        text=text,
        title=draw(ONE_LINE),
        url=draw(st.sampled_from(["", "https://ria.ru/2026/1.html?a=1&b=2"])),
        published=draw(st.sampled_from(["", "2026-01-05"])),
        language=draw(language),
        meta=draw(st.dictionaries(ONE_LINE, st.integers() | STRINGS | st.none(), max_size=2)),
    )
    ranges = (
        flat_ranges(len(text)) if flat else st.lists(some_ranges(len(text), pieces), max_size=6)
    )
    spans = {
        _identity(span): span for span in _spans(draw, article, labels, attributes, draw(ranges))
    }
    kept = tuple(spans.values())
    links = _relations(draw, kept, relations) if kept and relations else ()
    flags = _flags(draw, article, kept)
    records: list[Record] = [*kept, *links, *flags]
    content = AnnotatedArticle.of(article, records, {"natasha"})
    return ExportArticle(content=content, spans=content.spans, relations=content.relations)


def _spans(
    draw: st.DrawFn,
    article: Article,
    labels: Sequence[str],
    attributes: st.SearchStrategy[dict[str, str]],
    ranges: list[tuple[Range, ...]],
) -> Iterator[Span]:
    for each in ranges:
        label = draw(st.sampled_from(labels))
        yield Span(
            id=new_id(),
            article_id=article.id,
            label=label,
            ranges=each,
            annotator="natasha" if label in ENTITY_LABELS else "anna",
            attributes=draw(attributes),
            score=draw(st.none() | st.floats(0, 1)),
            note=draw(STRINGS),
        )


def _relations(draw: st.DrawFn, spans: Sequence[Span], labels: Sequence[str]) -> list[Relation]:
    ends = st.sampled_from(spans)
    found: dict[tuple[str, str, str], Relation] = {}
    for label in draw(st.lists(st.sampled_from(labels), max_size=4)):
        first, second = draw(ends), draw(ends)
        if first is second:
            continue
        found[label, first.id, second.id] = Relation(
            id=new_id(),
            article_id=first.article_id,
            label=label,
            from_id=first.id,
            to_id=second.id,
            annotator="anna",
            note=draw(STRINGS),
        )
    return list(found.values())


def _flags(draw: st.DrawFn, article: Article, spans: Sequence[Span]) -> list[Flag]:
    places = [None, *(span.id for span in spans)]
    chosen = draw(st.lists(st.sampled_from(places), max_size=2, unique=True))
    return [
        Flag(id=new_id(), article_id=article.id, annotator="anna", note=draw(STRINGS), span_id=each)
        for each in chosen
    ]


def _identity(span: Span) -> tuple[object, ...]:
    return span.label, span.ranges, span.annotator


def with_own_keys(articles: Sequence[ExportArticle]) -> bool:
    """Whether no two articles have the same key."""
    return len({each.content.article.key for each in articles}) == len(articles)


def several(each: st.SearchStrategy[ExportArticle]) -> st.SearchStrategy[list[ExportArticle]]:
    """One to three articles with keys of their own."""
    return st.lists(each, min_size=1, max_size=3).filter(with_own_keys)


def written(
    chosen: Writer,
    articles: Sequence[ExportArticle],
    out: Path,
    options: ExportOptions | None = None,
) -> ExportReport:
    """Write articles to a file or folder, and look that all of them were counted."""
    report = chosen.write(FakeSource(articles), out, options or ExportOptions(), silent)
    assert report.articles == len(articles)
    return report


def read_back(chosen: Reader, out: Path, encoding: str | None = None) -> list[IncomingArticle]:
    """Read a file, or a folder as an import does; nothing may be refused."""
    everything = read_all(chosen, out, encoding)
    refused = [each for each in everything if isinstance(each, Refusal)]
    assert not refused, refused
    return [each for each in everything if isinstance(each, IncomingArticle)]


def read_all(chosen: Reader, out: Path, encoding: str | None = None) -> list[Any]:
    """Read a file or a folder and return all that is said: articles, refusals and notes."""
    root = out if out.is_dir() else out.parent
    files = sorted(each for each in out.rglob("*") if each.is_file()) if out.is_dir() else [out]
    companion = getattr(chosen, "companion", lambda _: False)
    found: list[Any] = []
    for path in files:
        if not companion(path) and (path == out or path.suffix in chosen.suffixes):
            below = path.relative_to(root).as_posix()
            found += chosen.read(path, ReadOptions(below=below, encoding=encoding))
    return found


@dataclass(frozen=True)
class Told:
    """What is said about one article, by place, as far as a format carries it."""

    head: dict[str, Any]
    spans: Counter[str]
    relations: Counter[str]


def told_by_export(exported: ExportArticle, carries: Collection[Feature]) -> Told:
    """What an article that leaves says."""
    article = exported.content.article
    places = {span.id: _place(span, span.annotator, carries) for span in exported.spans}
    return Told(
        _head(article, article.key, carries),
        Counter(_said(span, span.annotator, carries) for span in exported.spans),
        Counter(
            _link(each, places[each.from_id], places[each.to_id], carries)
            for each in exported.relations
        )
        if Feature.RELATIONS in carries
        else Counter(),
    )


def told_by_import(article: IncomingArticle, carries: Collection[Feature]) -> Told:
    """What an article that arrives says."""
    places = {span.name: _place(span, span.annotator, carries) for span in article.spans}
    return Told(
        _head(article, article.key, carries),
        Counter(_said(span, span.annotator, carries) for span in article.spans),
        Counter(
            _link(each, places[each.from_name], places[each.to_name], carries)
            for each in article.relations
        )
        if Feature.RELATIONS in carries
        else Counter(),
    )


def _head(
    article: Article | IncomingArticle, key: str | None, carries: Collection[Feature]
) -> dict[str, Any]:
    head: dict[str, Any] = {"text": article.text}
    if Feature.KEYS in carries:
        head["key"] = key
    if Feature.METADATA in carries:
        for name in ("title", "url", "published", "language"):
            head[name] = getattr(article, name)
        head["meta"] = dict(article.meta)
    return head


def _place(span: Span | IncomingSpan, by: str | None, carries: Collection[Feature]) -> str:
    ranges = [tuple(each) for each in span.ranges]
    return repr((span.label, ranges, by if Feature.ANNOTATORS in carries else None))


def _said(span: Span | IncomingSpan, by: str | None, carries: Collection[Feature]) -> str:
    return repr(
        (
            _place(span, by, carries),
            sorted(span.attributes.items()) if Feature.ATTRIBUTES in carries else None,
            span.note if Feature.NOTES in carries else None,
            span.score if Feature.SCORES in carries else None,
        )
    )


def _link(
    relation: Relation | IncomingRelation, first: str, second: str, carries: Collection[Feature]
) -> str:
    note = relation.note if Feature.NOTES in carries else None
    return repr((relation.label, first, second, note))


def assert_comes_back(
    chosen: Any,
    articles: Sequence[ExportArticle],
    out: Path,
    options: ExportOptions | None = None,
) -> None:
    """Write, read back, and look that all the format carries is there, and nothing else.

    `chosen` is a Reader and a Writer.
    """
    written(chosen, articles, out, options)
    assert_same(articles, read_back(chosen, out), chosen.carries)


def assert_same(
    articles: Sequence[ExportArticle],
    found: Sequence[IncomingArticle],
    carries: Collection[Feature],
) -> None:
    """Compare articles that left with those that arrived, whatever their order."""
    left = [told_by_export(each, carries) for each in articles]
    back = [told_by_import(each, carries) for each in found]
    assert sorted(left, key=repr) == sorted(back, key=repr)
