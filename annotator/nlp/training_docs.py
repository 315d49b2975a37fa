"""Turns articles into spaCy docs that hold all their annotation."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.losses import kept_relations
from annotator.domain.ports import ExportArticle, ExportOptions
from annotator.domain.records import Span
from annotator.domain.scheme import ATTRIBUTION, BOILERPLATE_LAYER, ENTITIES, Scheme
from annotator.nlp.alignment import (
    Case,
    Piece,
    TokenEdges,
    align_span,
    without_overlap,
    without_twins,
)
from annotator.nlp.boilerplate import CutArticle, without_boilerplate
from annotator.nlp.known_entities import EntityReview, missing_tokens

SPANS, ENTITY_SPANS, OTHER_SPANS = "sc", "entities", "other"
"""Keys in `doc.spans`: what the second component learns, all entities, all other layers."""
ENTS = "ents"
"""What is counted of `doc.ents`, beside those keys."""

LONGEST_TEXT = 1_000_000
"""Code points; spaCy refuses a longer text when it trains."""
_MOST_STRINGS = 150_000
"""Strings a vocabulary may grow to before it is made anew, so that memory stays flat."""

Pieces = list[tuple[Span, Piece]]


def group_of(label: str, scheme: Scheme) -> str:
    """Return the key in `doc.spans` under which spans with this label go."""
    layer = scheme.layer_of(label)
    if layer == ENTITIES:
        return ENTITY_SPANS
    if layer in {ATTRIBUTION, BOILERPLATE_LAYER} or layer in scheme.task_layers:
        return SPANS
    return OTHER_SPANS


@dataclass
class TrainingDoc:
    """A doc ready for a shard, with what is to be told of it."""

    doc: Any
    article: ExportArticle
    """The article as it is in the doc: without its boilerplate if that was dropped."""
    words: set[str]
    """The distinct texts of its tokens."""
    exact: bool = True
    """Whether the tokens give the article's text back to the last character."""
    cases: list[Case] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Pieces by group and label; entities that are in `doc.ents` under `ENTS`."""
    longest: int = 0
    """Tokens of the longest piece in the group the second component learns."""
    cut: CutArticle | None = None
    """What was taken out of the text, if anything was."""
    unknown: int = 0
    """Tokens of which nobody knows whether they are an entity."""


class DocMaker:
    """Makes docs in one language."""

    def __init__(
        self,
        language: str,
        scheme: Scheme,
        options: ExportOptions,
        review: EntityReview | None = None,
    ) -> None:
        self.language = language
        self._scheme = scheme
        self._options = options
        self._review = review or EntityReview()
        self._begin()

    def _begin(self) -> None:
        import spacy

        self._nlp = spacy.blank(self.language)
        self._words = _Words(self._nlp.vocab.strings)

    def make(self, article: ExportArticle) -> TrainingDoc:
        """Return the doc of an article; without boilerplate if that is asked for."""
        cut = None
        if self._options.drop_boilerplate:
            cut = without_boilerplate(article, self._scheme)
        made, edges = self._tokens(article if cut is None else cut.article)
        made.cut = cut
        if cut is not None:
            made.cases += cut.cases
        groups = self._aligned(made, edges)
        groups[SPANS], merged = without_twins(groups[SPANS], edges)
        made.cases += merged
        _put_spans(made, groups)
        self._put_entities(made, groups[ENTITY_SPANS], edges)
        made.doc.user_data.update(user_data(made.article, self._scheme, cut))
        return made

    def _tokens(self, article: ExportArticle) -> tuple[TrainingDoc, TokenEdges]:
        if len(self._nlp.vocab.strings) > _MOST_STRINGS:
            self._begin()
        text = article.content.article.text
        doc = self._nlp.make_doc(text)
        orth, starts, lengths, spaces = doc.to_array(["ORTH", "IDX", "LENGTH", "SPACY"]).T.tolist()
        words = [self._words[each] for each in orth]
        back = "".join([word + " " * space for word, space in zip(words, spaces, strict=True)])
        made = TrainingDoc(doc, article, set(words), exact=back == text)
        ends = [start + length for start, length in zip(starts, lengths, strict=True)]
        return made, TokenEdges(text, starts, ends)

    def _put_entities(self, made: TrainingDoc, pieces: Pieces, edges: TokenEdges) -> None:
        """Fill `doc.ents`; tokens are outside only where entities were looked for, else missing."""
        from spacy.tokens import Span as DocSpan

        doc = made.doc
        kept, cases = without_overlap(pieces, edges)
        made.cases += cases
        ents = [DocSpan(doc, piece.first, piece.end, label=span.label) for span, piece in kept]
        made.counts.update((ENTS, span.label) for span, _ in kept)
        if not self._review.is_whole(made.article, self._scheme):
            doc.set_ents(ents, default="missing")
            made.unknown = len(doc) - sum(len(ent) for ent in ents)
            return
        open_ones = self._review.open_ranges(made.article, self._scheme)
        missing = missing_tokens(open_ones, (piece for _, piece in kept), edges)
        made.unknown = sum(piece.end - piece.first for piece in missing)
        doc.set_ents(
            ents, missing=[doc[piece.first : piece.end] for piece in missing], default="outside"
        )

    def _aligned(self, made: TrainingDoc, edges: TokenEdges) -> dict[str, Pieces]:
        options = self._options
        groups: dict[str, Pieces] = {SPANS: [], ENTITY_SPANS: [], OTHER_SPANS: []}
        for span in made.article.spans:
            pieces, cases = align_span(
                span, edges, align=options.align, fragments=options.fragments
            )
            groups[group_of(span.label, self._scheme)] += [(span, piece) for piece in pieces]
            made.cases += cases
        return groups


class _Words(dict[int, str]):
    """Texts of tokens by their number; asking spaCy's own store each time takes far longer."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        word: str = self._strings[number]
        self[number] = word
        return word


def _put_spans(made: TrainingDoc, groups: dict[str, Pieces]) -> None:
    """Fill `doc.spans`; the two main keys are there though empty, or training stops."""
    from spacy.tokens import Span as DocSpan

    doc = made.doc
    for group, pieces in groups.items():
        if pieces or group != OTHER_SPANS:
            doc.spans[group] = [
                DocSpan(doc, piece.first, piece.end, label=span.label, span_id=span.id)
                for span, piece in pieces
            ]
        made.counts.update((group, span.label) for span, _ in pieces)
    made.longest = max((piece.end - piece.first for _, piece in groups[SPANS]), default=0)


def user_data(
    article: ExportArticle, scheme: Scheme, cut: CutArticle | None = None
) -> dict[str, Any]:
    """Return what a doc says beside its tokens: all exact ranges, attributes and relations."""
    found: dict[str, Any] = {
        "article": article.content.article.key,
        "spans": {span.id: _span_data(span, scheme) for span in article.spans},
        "relations": [
            {"id": each.id, "label": each.label, "from": each.from_id, "to": each.to_id}
            for each in kept_relations(article)
        ],
    }
    if cut is not None:
        _add_stored(found, cut, scheme)
    return found


def _span_data(span: Span, scheme: Scheme) -> dict[str, Any]:
    return {
        "label": span.label,
        "layer": scheme.layer_of(span.label),
        "ranges": [list(piece) for piece in span.ranges],
        "attributes": dict(span.attributes),
    }


def _add_stored(found: dict[str, Any], cut: CutArticle, scheme: Scheme) -> None:
    """Add how the stored text was: where each piece and each span stood there."""
    found["pieces"] = [list(piece) for piece in cut.pieces]
    found["removed"] = {}
    for span in cut.stored.spans:
        here = found["spans"].get(span.id)
        if here is None:
            found["removed"][span.id] = _span_data(span, scheme)
        else:
            here["stored"] = [list(piece) for piece in span.ranges]
