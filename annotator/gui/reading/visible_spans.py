"""Which spans of an article one person sees."""

from collections.abc import Container

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Span, Verdict


def visible_spans(content: AnnotatedArticle, person: str) -> tuple[Span, ...]:
    """Return `person`'s own spans and those of programs she has not rejected or replaced."""
    replaced = {each.replaces for each in content.spans if each.annotator == person}
    return tuple(each for each in content.spans if is_visible(each, content, person, replaced))


def is_visible(
    span: Span, content: AnnotatedArticle, person: str, replaced: Container[str | None]
) -> bool:
    """Whether `person` sees a span; `replaced` are the ids that spans of hers replace."""
    if span.annotator == person:
        return span.id not in replaced
    return (
        span.annotator in content.programs
        and span.id not in replaced
        and content.verdict_of(person, span.id) is not Verdict.REJECTED
    )
