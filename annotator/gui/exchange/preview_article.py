"""An article that is not imported yet, as the reading view takes it; no Qt."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.mapping import LabelMapping, incoming
from annotator.domain.records import Article, Relation, Span
from annotator.domain.scheme import ENTITIES, OTHER, Label, RelationType, Scheme, spare_colour

PREVIEWER: Final = "preview"
"""Who reads a preview: all marks in it are shown as hers."""
SHOWN_CHARACTERS: Final = 20_000
"""Of a long article, what is shown."""


def as_annotated(
    article: IncomingArticle, names: LabelMapping, scheme: Scheme
) -> tuple[AnnotatedArticle, Scheme]:
    """Return the beginning of an article as it would be imported, and the scheme with new labels.

    Of several annotators all marks are shown, as one person's.
    """
    beginning = incoming(_beginning(article), names)
    for span in beginning.spans:
        scheme = _with_label_of(span, names, scheme)
    for relation in beginning.relations:
        if scheme.relation(relation.label) is None:
            made = RelationType(id=relation.label, name=relation.label, title=relation.label)
            scheme = scheme.with_relation(made)
    stored = Article(
        id=f"{article.where} {article.key}",
        key=article.key or "",
        text=beginning.text,
        title=article.title,
    )
    spans = list(_spans(beginning.spans, stored.id))
    known = {each.id for each in spans}
    relations = [
        Relation(
            id=f"link {number}",
            article_id=stored.id,
            label=each.label,
            from_id=each.from_name,
            to_id=each.to_name,
            annotator=PREVIEWER,
        )
        for number, each in enumerate(beginning.relations)
        if {each.from_name, each.to_name} <= known
    ]
    return AnnotatedArticle.of(stored, [*spans, *relations]), scheme


def _beginning(article: IncomingArticle) -> IncomingArticle:
    """Return a copy, as mapping changes its article, with no more than can be shown."""
    end = SHOWN_CHARACTERS
    return replace(
        article,
        text=article.text[:end],
        spans=[each for each in article.spans if each.ranges and each.ranges[-1].end <= end],
    )


def _spans(spans: Iterable[IncomingSpan], article_id: str) -> Iterable[Span]:
    for number, each in enumerate(spans):
        yield Span(
            id=each.name or f"mark {number}",
            article_id=article_id,
            label=each.label,
            ranges=each.ranges,
            annotator=PREVIEWER,
            attributes=each.attributes,
            note=each.note,
        )


def _with_label_of(span: IncomingSpan, names: LabelMapping, scheme: Scheme) -> Scheme:
    if scheme.label(span.label) is not None:
        return scheme
    entity = span.entity or span.label in names.entities
    colour = spare_colour(each.colour for each in scheme.labels)
    return scheme.with_label(
        Label(
            id=span.label,
            name=span.label,
            title=span.label,
            layer=ENTITIES if entity else OTHER,
            colour=colour,
        )
    )
