"""What one row of the panel tells, taken from an article's records; no Qt, no wording."""

from enum import Enum
from typing import Final, NamedTuple

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.records import Flag, Relation, Span, Verdict
from annotator.domain.scheme import ATTRIBUTION, CLAIM, ENTITIES, Scheme

_LONGEST: Final = 320
"""Characters of a span that a row can ever show."""


class Kind(Enum):
    """How a row is drawn."""

    CLAIM = "claim"
    """A card headed by who said it."""
    LOOSE = "loose"
    """A source or cue that no claim uses."""
    CARD = "card"
    """A span of another task layer."""
    LINE = "line"
    """A span on one line: an entity, or a suggestion that was rejected."""
    LINK = "link"
    """Under a span: one it is linked to."""
    QUESTION = "question"
    NOTE = "note"


class Standing(Enum):
    """What a person has said of a span."""

    OWN = "own"
    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Row(NamedTuple):
    """One row: what to draw, and what a person can do with it."""

    kind: Kind
    span_id: str | None
    """The span it leads to; None for a question on the article."""
    text: str
    label: str = ""
    sources: tuple[str, ...] = ()
    """Who said a claim, each as "его → Лавров" when it refers to an entity."""
    details: tuple[str, ...] = ()
    """Values of attributes, in the order of the scheme."""
    standing: Standing = Standing.OWN
    program: str = ""
    score: float | None = None
    links: int = 0
    """Rows below this one."""
    relation: str = ""
    relation_id: str | None = None
    own_relation: bool = False
    last: bool = False
    """Whether a link is the last one below its span."""
    flag_id: str | None = None
    author: str = ""
    settled: bool = False
    has_note: bool = False
    is_questioned: bool = False
    """Whether a question about its span is open."""


class RowMaker:
    """Makes rows of one article for one person."""

    def __init__(self, content: AnnotatedArticle, scheme: Scheme, person: str) -> None:
        self.content = content
        self.scheme = scheme
        self.person = person

    def span_row(
        self, span: Span, sources: tuple[Span, ...], links: int, referents: dict[str, str]
    ) -> Row:
        """Return the row of a span; `referents` says whom a source refers to, by its id."""
        standing = self.standing(span)
        return Row(
            kind=self._kind(span, standing),
            span_id=span.id,
            text=self.text(span),
            label=span.label,
            sources=tuple(self.source_text(each, referents.get(each.id)) for each in sources),
            details=self._details(span),
            standing=standing,
            program="" if standing is Standing.OWN else span.annotator,
            score=span.score,
            links=links,
            has_note=bool(span.note),
            is_questioned=any(
                each.span_id == span.id and not each.settled for each in self.content.flags
            ),
        )

    def link_row(
        self, relation: Relation, target: Span, referent: str | None, *, last: bool
    ) -> Row:
        """Return the row of a link, below the span it begins at."""
        standing = self.standing(target)
        return Row(
            kind=Kind.LINK,
            span_id=target.id,
            text=self.source_text(target, referent),
            label=target.label,
            standing=standing,
            program="" if standing is Standing.OWN else target.annotator,
            relation=relation.label,
            relation_id=relation.id,
            own_relation=relation.annotator == self.person,
            last=last,
        )

    def flag_row(self, flag: Flag) -> Row:
        """Return the row of a question."""
        return Row(
            kind=Kind.QUESTION,
            span_id=flag.span_id,
            text=_one_line(flag.note),
            sources=self._about(flag.span_id),
            flag_id=flag.id,
            author=flag.annotator,
            settled=flag.settled,
        )

    def note_row(self, span: Span) -> Row:
        """Return the row of the note on a span."""
        return Row(
            kind=Kind.NOTE,
            span_id=span.id,
            text=_one_line(span.note),
            label=span.label,
            sources=(self.text(span),),
            standing=self.standing(span),
            author=span.annotator,
            has_note=True,
        )

    def standing(self, span: Span) -> Standing:
        """Return what the person has said of a span."""
        if span.annotator == self.person:
            return Standing.OWN
        match self.content.verdict_of(self.person, span.id):
            case Verdict.ACCEPTED:
                return Standing.ACCEPTED
            case Verdict.REJECTED:
                return Standing.REJECTED
            case None:
                return Standing.UNDECIDED

    def text(self, span: Span) -> str:
        """Return the beginning of a span's text on one line, fragments joined by "…"."""
        text = self.content.article.text
        pieces = (text[each.start : min(each.end, each.start + _LONGEST)] for each in span.ranges)
        return _one_line(" … ".join(pieces))

    def source_text(self, source: Span, referent: str | None) -> str:
        """Return who a source is: its text, and the entity it refers to."""
        own = self.text(source)
        return f"{own} → {referent}" if referent and referent != own else own

    def _kind(self, span: Span, standing: Standing) -> Kind:
        layer = self.scheme.layer_of(span.label)
        if layer == ENTITIES or standing is Standing.REJECTED:
            return Kind.LINE
        if layer != ATTRIBUTION:
            return Kind.CARD
        return Kind.CLAIM if span.label == CLAIM else Kind.LOOSE

    def _details(self, span: Span) -> tuple[str, ...]:
        label = self.scheme.label(span.label)
        order = [each.name for each in label.attributes] if label else []
        known = [span.attributes[name] for name in order if name in span.attributes]
        return (*known, *(value for name, value in span.attributes.items() if name not in order))

    def _about(self, span_id: str | None) -> tuple[str, ...]:
        span = self.content.span(span_id) if span_id else None
        return (self.text(span),) if span else ()


def _one_line(text: str) -> str:
    return " ".join(text[:_LONGEST].split())
