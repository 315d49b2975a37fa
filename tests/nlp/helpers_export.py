"""Articles and an export source made by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.ports import ExportArticle
from annotator.domain.ranges import Range
from annotator.domain.records import Article, Relation, Span
from annotator.domain.scheme import Label, Layer, RelationType, Scheme

_LAYERS = {
    "entities": ("PER", "ORG", "LOC"),
    "attribution": ("CLAIM", "SOURCE", "CUE"),
    "boilerplate": ("BOILERPLATE",),
    "other": ("ODD",),
}
SCHEME = Scheme(
    name="news",
    layers=tuple(
        Layer(name=name, title=name, task=name in {"attribution", "boilerplate"})
        for name in _LAYERS
    ),
    labels=tuple(
        Label(id=name, name=name, title=name, layer=layer, colour="#000000", description="A | b")
        for layer, names in _LAYERS.items()
        for name in names
    ),
    relations=(RelationType(id="r", name="attributed_to", title="attributed to"),),
)

Marked = tuple[str, str | tuple[tuple[int, int], ...]]


def article(
    key: str,
    text: str,
    marked: Sequence[Marked] = (),
    *,
    language: str = "en",
    done: bool = True,
    relations: Sequence[tuple[int, int]] = (),
) -> ExportArticle:
    """Make an article; a span is given by its label and its words, or its ranges."""
    spans = tuple(
        Span(
            id=f"{key}-{number}",
            article_id=key,
            label=label,
            ranges=_ranges(text, where),
            annotator="anna",
            attributes={"kind": "fact"} if label == "CLAIM" else {},
        )
        for number, (label, where) in enumerate(marked)
    )
    links = tuple(
        Relation(
            id=f"{key}-r{number}",
            article_id=key,
            label="attributed_to",
            from_id=spans[start].id,
            to_id=spans[end].id,
            annotator="anna",
        )
        for number, (start, end) in enumerate(relations)
    )
    made = Article(id=key, key=key, text=text, language=language)
    return ExportArticle(
        content=AnnotatedArticle.of(made, (*spans, *links)),
        spans=spans,
        relations=links,
        done=done,
    )


def _ranges(text: str, where: str | tuple[tuple[int, int], ...]) -> tuple[Range, ...]:
    if isinstance(where, str):
        start = text.index(where)
        return (Range(start, start + len(where)),)
    return tuple(Range(*each) for each in where)


@dataclass
class ListSource:
    """An export source over a list."""

    articles: Sequence[ExportArticle]
    person: str | None = "anna"
    project_name: str = "Test"
    scheme: Scheme = field(default=SCHEME)

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[ExportArticle]:
        return iter(self.articles)


def claims(count: int, *, language: str = "en", **kwargs: bool) -> list[ExportArticle]:
    """Make small articles that each have a claim, a source, a cue, boilerplate and entities."""
    return [
        article(
            f"{language}{number}",
            f"Anna Smith of Nato said that {number} ships had left Rome. Read also: ships.",
            [
                ("PER", "Anna Smith"),
                ("ORG", "Nato"),
                ("LOC", "Rome"),
                ("CLAIM", f"{number} ships had left Rome"),
                ("SOURCE", "Anna Smith of Nato"),
                ("CUE", "said"),
                ("BOILERPLATE", "Read also: ships."),
            ],
            language=language,
            relations=[(3, 4)],
            **kwargs,
        )
        for number in range(count)
    ]


def without(articles: Sequence[ExportArticle], *layers: str) -> list[ExportArticle]:
    """Return the articles without the spans of some layers."""
    labels = {label.name for label in SCHEME.labels_in(*layers)}
    return [
        ExportArticle(
            content=each.content,
            spans=tuple(span for span in each.spans if span.label not in labels),
            relations=(),
            done=each.done,
        )
        for each in articles
    ]
