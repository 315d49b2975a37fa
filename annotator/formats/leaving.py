"""What leaves with an article where a format has no room for spans that were decided against."""

from collections.abc import Iterator

from annotator.domain.losses import Feature, Loss, loss, span_loss
from annotator.domain.ports import ExportArticle
from annotator.domain.records import Relation


def kept_relations(article: ExportArticle) -> list[Relation]:
    """Return the relations between spans that leave; rejected ones stay behind."""
    there = {span.id for span in article.spans}
    return [each for each in article.relations if there >= {each.from_id, each.to_id}]


def rejected_losses(article: ExportArticle) -> Iterator[Loss]:
    """Yield what is lost of spans that were rejected or replaced, and of verdicts."""
    for span in article.rejected:
        what = f"that this {span.label} by {span.annotator} was rejected is left out with it"
        yield span_loss(article, Feature.VERDICTS, span, what)
    kept = {each.id for each in kept_relations(article)}
    for each in article.relations:
        if each.id not in kept:
            what = f"the relation {each.label} is left out with the rejected span it leads to"
            yield loss(article, Feature.RELATIONS, what, span_id=each.from_id)
    there = {span.id: span for span in article.spans}
    for verdict in article.content.verdicts:
        if verdict.span_id in there:
            what = f"that {verdict.annotator} has {verdict.verdict} it is left out"
            yield span_loss(article, Feature.VERDICTS, there[verdict.span_id], what)
