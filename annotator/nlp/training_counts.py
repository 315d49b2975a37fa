"""What is counted while training data is written, beside the labels of each part."""

from collections import Counter
from dataclasses import dataclass, field

from annotator.domain.plurals import plural
from annotator.domain.scheme import Scheme
from annotator.nlp.boilerplate import boilerplate_of
from annotator.nlp.known_entities import entities_of, unreviewed
from annotator.nlp.training_docs import TrainingDoc


@dataclass(kw_only=True)
class Counts:
    """Figures of one language's export."""

    articles: int = 0
    not_done: int = 0
    decisions: Counter[str] = field(default_factory=Counter)
    """Cases in `alignment.jsonl` by decision."""
    authors: Counter[tuple[str, bool]] = field(default_factory=Counter)
    """Spans by annotator, and whether that is a program."""
    entities: int = 0
    unreviewed: int = 0
    """Entities by programs that bear nobody's verdict."""
    unknown: int = 0
    """Articles of which nobody knows the entities."""
    partly_unknown: int = 0
    """Articles in which it is known of some tokens only whether they are an entity."""
    shortened: int = 0
    """Articles that boilerplate was taken out of."""
    removed: int = 0
    """Code points taken out with it."""

    def add(self, made: TrainingDoc, scheme: Scheme) -> None:
        """Count a doc."""
        article = made.article
        self.articles += 1
        self.not_done += not article.done
        self.decisions.update(case.decision for case in made.cases)
        programs = article.content.programs
        self.authors.update((each.annotator, each.annotator in programs) for each in article.spans)
        self.entities += len(entities_of(article, scheme))
        self.unreviewed += unreviewed(article, scheme)
        if made.unknown:
            whole = made.unknown == len(made.doc)
            self.unknown += whole
            self.partly_unknown += not whole
        if made.cut is not None:
            self.shortened += 1
            ranges = boilerplate_of(made.cut.stored.spans, scheme)
            self.removed += sum(each.length for each in ranges)

    @property
    def nothing_done(self) -> bool:
        """Whether no article is done."""
        return self.not_done == self.articles

    def notes(self) -> list[str]:
        """Return a sentence for each figure a person should know about."""
        notes = []
        if self.unreviewed:
            notes.append(
                f"Entities by programs that nobody reviewed: {self.unreviewed} of {self.entities}."
            )
        if self.unknown:
            notes.append(f"Articles whose entities nobody knows, so missing: {self.unknown}.")
        if self.partly_unknown:
            notes.append(
                "Articles whose entities are known in part, the rest missing: "
                f"{self.partly_unknown}."
            )
        if self.shortened:
            notes.append(
                plural(
                    self.shortened,
                    "Boilerplate was taken out of {count} article, "
                    "{removed} characters: see boilerplate.jsonl.",
                    "Boilerplate was taken out of {count} articles, "
                    "{removed} characters: see boilerplate.jsonl.",
                    removed=self.removed,
                )
            )
        return notes
