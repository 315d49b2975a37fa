"""What is known about the entities of an article, and where nobody knows.

A token outside all entities teaches that it is none. That is true only where
somebody looked: a program that went through the whole text, or a person whose
task it was. Elsewhere it is missing, and nothing is learnt from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.ports import ExportArticle
from annotator.domain.ranges import Range, trimmed
from annotator.domain.records import Span
from annotator.domain.scheme import ENTITIES, Scheme
from annotator.nlp.alignment import Piece, TokenEdges


def entities_of(article: ExportArticle, scheme: Scheme) -> list[Span]:
    """Return the spans of the entities layer that leave."""
    return [span for span in article.spans if scheme.layer_of(span.label) == ENTITIES]


def unreviewed(article: ExportArticle, scheme: Scheme) -> int:
    """Return how many entities that leave are by programs and bear nobody's verdict."""
    content = article.content
    machine = [each for each in entities_of(article, scheme) if each.annotator in content.programs]
    if not machine:
        return 0
    reviewed = {verdict.span_id for verdict in content.verdicts}
    return sum(span.id not in reviewed for span in machine)


def has_program_entities(article: ExportArticle, scheme: Scheme) -> bool:
    """Whether a program looked for entities, be they rejected since."""
    return any(
        span.annotator in article.content.programs and scheme.layer_of(span.label) == ENTITIES
        for span in (*article.spans, *article.rejected)
    )


@dataclass(frozen=True, kw_only=True)
class EntityReview:
    """How far the entities of an export can be relied on to be all there are."""

    by_person: bool = True
    """Whether it is a person's annotation."""
    programs_look: bool = False
    """Whether programs give entities: what a person marks beside them is a chance find."""

    def is_whole(self, article: ExportArticle, scheme: Scheme) -> bool:
        """Whether an article has no entity but those that are known."""
        if ENTITIES in scheme.task_layers and self.by_person:
            return article.done
        if has_program_entities(article, scheme):
            return True
        return article.done and not self.programs_look and bool(entities_of(article, scheme))

    def open_ranges(self, article: ExportArticle, scheme: Scheme) -> list[Range]:
        """Return ranges that are an entity, or may be one: known ones, and suggestions left open.

        Where `doc.ents` does not hold them, their tokens are missing.
        """
        found = [piece for span in entities_of(article, scheme) for piece in span.ranges]
        if ENTITIES in scheme.task_layers:
            decided = {span.id for span in (*article.spans, *article.rejected)}
            found += [
                piece
                for span in article.content.spans
                if span.annotator in article.content.programs
                and span.id not in decided
                and scheme.layer_of(span.label) == ENTITIES
                for piece in span.ranges
            ]
        return found


def missing_tokens(
    ranges: Iterable[Range], taken: Iterable[Piece], edges: TokenEdges
) -> list[Piece]:
    """Return the stretches of tokens that `ranges` touch and no piece in `taken` holds."""
    open_tokens = bytearray(len(edges.starts))
    for each in ranges:
        tight = trimmed(edges.text, each)
        if tight is not None:
            first, end = edges.at(tight.start), edges.at(tight.end - 1) + 1
            open_tokens[first:end] = b"\1" * (end - first)
    for piece in taken:
        open_tokens[piece.first : piece.end] = bytes(piece.end - piece.first)
    return list(_runs(open_tokens))


def _runs(tokens: bytearray) -> Iterable[Piece]:
    first = tokens.find(1)
    while first >= 0:
        end = tokens.find(0, first)
        end = len(tokens) if end < 0 else end
        yield Piece(first, end)
        first = tokens.find(1, end)
