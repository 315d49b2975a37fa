"""Helpers for the tests of JSON Lines: read a file, write articles, import without a project."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ports import (
    ExportArticle,
    ExportOptions,
    ReadOptions,
    silent,
)
from annotator.domain.records import (
    Article,
    ArticleStatus,
    Flag,
    Record,
    Relation,
    Span,
    SpanVerdict,
    Status,
    Verdict,
)
from annotator.domain.scheme import Label, Layer, Scheme
from annotator.formats.jsonl import FORMAT

SCHEME = Scheme(
    name="test",
    layers=(Layer(name="entities", title="Entities"), Layer(name="other", title="Other")),
    labels=(Label(id="1", name="PER", title="PER", layer="entities", colour="#000000"),),
    relations=(),
)


def read(path: Path, encoding: str | None = None) -> list[IncomingArticle]:
    found = list(FORMAT.read(path, ReadOptions(encoding=encoding)))
    assert all(isinstance(each, IncomingArticle) for each in found), found
    return [each for each in found if isinstance(each, IncomingArticle)]


def read_record(tmp_path: Path, record: dict[str, Any]) -> IncomingArticle:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (article,) = read(path)
    return article


@dataclass
class Source:
    articles: list[ExportArticle]
    person: str | None = None
    scheme: Scheme = SCHEME
    project_name: str = "test"

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[ExportArticle]:
        return iter(self.articles)


def export(path: Path, *articles: ExportArticle, person: str | None = None) -> list[dict[str, Any]]:
    report = FORMAT.write(Source([*articles], person), path, ExportOptions(), silent)
    assert report.articles == len(articles)
    lines = path.read_bytes().split(b"\n")
    assert lines.pop() == b""
    return [json.loads(line) for line in lines]


def as_export(incoming: IncomingArticle) -> ExportArticle:
    """What an import would make of an article, in the smallest way."""
    ids = {each.name: new_id() for each in incoming.spans if each.name}
    article = Article(
        id=incoming.id or new_id(),
        key=incoming.key or "key",
        text=incoming.text,
        title=incoming.title,
        url=incoming.url,
        published=incoming.published,
        language=incoming.language,
        version=incoming.version or 1,
        meta=incoming.meta,
    )
    spans = [as_span(article.id, each, ids) for each in incoming.spans]
    relations = [
        Relation(
            id=new_id(),
            article_id=article.id,
            label=each.label,
            from_id=ids[each.from_name],
            to_id=ids[each.to_name],
            annotator=each.annotator or "file",
            note=each.note,
        )
        for each in incoming.relations
    ]
    records: list[Record] = [*spans, *relations]
    for old, new in zip(incoming.spans, spans, strict=True):
        records += [
            SpanVerdict(article_id=article.id, span_id=new.id, annotator=who, verdict=Verdict(word))
            for who, word in old.verdicts.items()
        ]
    records += [
        ArticleStatus(article_id=article.id, annotator=who, status=Status(word))
        for who, word in incoming.status.items()
    ]
    records += [
        Flag(
            id=new_id(),
            article_id=article.id,
            annotator=each.annotator or "file",
            note=each.note,
            settled=each.settled,
            span_id=ids[each.span_name] if each.span_name else None,
        )
        for each in incoming.flags
    ]
    programs = {each.annotator for each in incoming.spans if each.program and each.annotator}
    content = AnnotatedArticle.of(article, records, programs)
    return ExportArticle(content=content, spans=content.spans, relations=content.relations)


def as_span(article: str, incoming: IncomingSpan, ids: dict[str | None, str]) -> Span:
    return Span(
        id=ids.get(incoming.name) or new_id(),
        article_id=article,
        label=incoming.label,
        ranges=incoming.ranges,
        annotator=incoming.annotator or "file",
        attributes=incoming.attributes,
        score=incoming.score,
        note=incoming.note,
        replaces=ids.get(incoming.replaces),
    )


def told(article: IncomingArticle) -> dict[str, Any]:
    """Everything an article says, without the ids an import gives."""
    place = {each.name: (each.label, each.ranges) for each in article.spans if each.name}
    spans = [
        each._replace(
            name=None,
            annotator=each.annotator or "file",
            program=bool(each.program) and bool(each.annotator),
            replaces=str(place.get(each.replaces)),
            attributes=dict(each.attributes),
            verdicts=dict(each.verdicts),
        )
        for each in article.spans
    ]
    relations = [
        (
            place[each.from_name],
            each.label,
            place[each.to_name],
            each.note,
            each.annotator or "file",
        )
        for each in article.relations
    ]
    flags = [
        (each.note, each.annotator or "file", each.settled, place.get(each.span_name))
        for each in article.flags
    ]
    return {
        "article": (article.text, article.key or "key", article.title, article.url),
        "more": (article.published, article.language, article.version or 1, dict(article.meta)),
        "status": {who: word for who, word in article.status.items() if word != "new"},
        "spans": sorted(map(repr, spans)),
        "relations": sorted(map(repr, relations)),
        "flags": sorted(map(repr, flags)),
    }
