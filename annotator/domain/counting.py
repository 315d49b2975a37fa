"""A person's annotation: which spans count as hers (see the design, section 1)."""

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Relation, Span, Verdict
from annotator.domain.scheme import Scheme


def counts(span: Span, article: AnnotatedArticle, person: str | None, scheme: Scheme) -> bool:
    """Whether a span counts as `person`'s; with no person, whether it is by a program.

    Hers are her own spans and the program spans she accepted; in layers that
    are not the task, also program spans she has not rejected or replaced.
    """
    if (person, span.id) in article.replaced:
        return False
    by_program = span.annotator in article.programs
    if person is None:
        return by_program
    if not by_program:
        return span.annotator == person
    verdict = article.verdict_of(person, span.id)
    if verdict is not None:
        return verdict is Verdict.ACCEPTED
    return not scheme.is_task(span.label)


def counted_spans(
    article: AnnotatedArticle, person: str | None, scheme: Scheme
) -> tuple[Span, ...]:
    """Return the spans that count as `person`'s, in reading order."""
    if article.verdicts or article.replaced:
        return tuple([each for each in article.spans if counts(each, article, person, scheme)])
    known: dict[tuple[str, str], bool] = {}  # most articles: author and label say it all
    kept = []
    for span in article.spans:
        sort = span.annotator, span.label
        if sort not in known:
            known[sort] = counts(span, article, person, scheme)
        if known[sort]:
            kept.append(span)
    return tuple(kept)


def is_undecided(span: Span, article: AnnotatedArticle, person: str, scheme: Scheme) -> bool:
    """Whether a program's span in a task layer still awaits `person`'s verdict.

    Replaced by a span of hers it does not: that is her verdict.
    """
    return (
        span.annotator in article.programs
        and scheme.is_task(span.label)
        and article.verdict_of(person, span.id) is None
        and (person, span.id) not in article.replaced
    )


def counted_relations(
    article: AnnotatedArticle, spans: tuple[Span, ...], person: str | None
) -> tuple[Relation, ...]:
    """Return the relations between `spans` that are by `person` or by a program."""
    if not article.relations:
        return ()
    ids = {span.id for span in spans}
    return tuple(
        each
        for each in article.relations
        if each.from_id in ids
        and each.to_id in ids
        and (each.annotator == person or each.annotator in article.programs)
    )
