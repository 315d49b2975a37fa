"""What an article loses on its way to tokens, span by span."""

from collections.abc import Iterator
from threading import Lock

from annotator.domain.losses import Feature, Loss, loss, usual_losses, verdict_losses
from annotator.domain.ports import ExportArticle, ExportOptions
from annotator.domain.records import Span
from annotator.domain.scheme import (
    ATTRIBUTION,
    BOILERPLATE,
    BOILERPLATE_LAYER,
    CLAIM,
    CUE,
    ENTITIES,
    SOURCE,
    Label,
    Layer,
    Scheme,
)
from annotator.nlp.alignment import Case
from annotator.nlp.training_docs import DocMaker, TrainingDoc
from annotator.nlp.training_languages import spacy_language

_BUILT_IN = {
    ENTITIES: ("PER", "ORG", "LOC"),
    ATTRIBUTION: (CLAIM, SOURCE, CUE),
    BOILERPLATE_LAYER: (BOILERPLATE,),
}
_BARE = Scheme(
    name="",
    layers=tuple(Layer(name=each, title="", task=each != ENTITIES) for each in _BUILT_IN),
    labels=tuple(
        Label(id=name, name=name, title=name, layer=layer, colour="")
        for layer, names in _BUILT_IN.items()
        for name in names
    ),
    relations=(),
)
"""For an article that comes without its scheme: the built-in labels."""


class Aligner:
    """Makes docs for nothing but what is said of them; keeps a maker for each language."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._for: tuple[Scheme, ExportOptions] | None = None
        self._makers: dict[str, DocMaker] = {}

    def made(self, article: ExportArticle, options: ExportOptions) -> TrainingDoc:
        """Return the doc that an export would write."""
        scheme = article.scheme or _BARE
        with self._lock:  # a vocabulary is for one thread at a time
            if self._for is None or self._for[0] is not scheme or self._for[1] != options:
                self._for, self._makers = (scheme, options), {}
            language = spacy_language(article.content.article.language)
            if language not in self._makers:
                self._makers[language] = DocMaker(language, scheme, options)
            return self._makers[language].make(article)


def losses_of(made: TrainingDoc, carries: frozenset[Feature]) -> Iterator[Loss]:
    """Yield what a doc does not hold as it was marked: the lines of `alignment.jsonl`, and more."""
    stored = made.article if made.cut is None else made.cut.stored
    yield from usual_losses(stored, carries)
    yield from verdict_losses(stored)
    if made.cut is not None:
        kept = {span.id for span in made.article.spans} | {case.span.id for case in made.cases}
        for span in stored.spans:
            if span.id not in kept:
                yield _taken_out(stored, span)
    for case in made.cases:
        yield _of(stored, case)


def _taken_out(article: ExportArticle, span: Span) -> Loss:
    what = f"this {span.label} is taken out of the text"
    return loss(article, Feature.TEXT, what, span_id=span.id, place=span.cover)


def _of(article: ExportArticle, case: Case) -> Loss:
    left = f"this {case.span.label} is {case.decision}"
    if case.after is not None and case.after != case.before:
        left += f", from {_shown(case.before)} to {_shown(case.after)}"
    return loss(
        article,
        case.feature,
        f"{left} ({case.why})",
        span_id=case.span.id,
        place=case.before,
    )


def _shown(place: tuple[int, int]) -> str:
    return f"{place[0]}–{place[1]}"
