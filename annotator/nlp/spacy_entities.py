"""Entities found by any installed spaCy pipeline."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from annotator.domain.errors import EnvironmentProblem, UserError
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range
from annotator.nlp.languages import primary
from annotator.nlp.pipelines import entity_pipelines, installed_pipelines, named_pipeline
from annotator.nlp.windows import suggest_in_windows

WINDOW = 50_000
"""Code points given to a pipeline at once; spaCy itself refuses more than a million."""

LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "PER": "PER",
        "PERSON": "PER",
        "PRS": "PER",
        "persName": "PER",
        "ORG": "ORG",
        "ORGANIZATION": "ORG",
        "GPE_ORG": "ORG",
        "orgName": "ORG",
        "LOC": "LOC",
        "GPE": "LOC",
        "GPE_LOC": "LOC",
        "FAC": "LOC",
        "FACILITY": "LOC",
        "placeName": "LOC",
        "geogName": "LOC",
    }
)
"""The pipelines' labels for persons, organisations and places; spans with others are left out.

Buildings count as places. Dates, amounts, nationalities, works and the like
would flood a scheme that asks for who, which body and where.
"""

_NEEDLESS = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
"""Components a trained recogniser does without; half the time goes into them."""


@dataclass(frozen=True)
class SpacyEntities:
    """Suggests the entities of a spaCy pipeline, as `PER`, `ORG` and `LOC`."""

    id: str = "spacy"
    title: str = "spaCy pipeline"

    def arguments(self) -> list[str]:
        """Return the names of pipelines that `program_for` takes as they are."""
        return entity_pipelines()

    def program_for(self, language: str, argument: str | None = None) -> str | None:
        """Return `spacy:NAME` for a pipeline that is there.

        Raises UserError when the argument names no pipeline, or one that finds no entities.
        """
        if argument is None:
            code = primary(language)
            found = next(installed_pipelines(code), None) if code else None
            return f"spacy:{found.name}" if found else None
        pipeline = named_pipeline(argument)
        if not pipeline.finds_entities:
            raise UserError(f"The spaCy pipeline “{argument}” finds no entities.")
        return f"spacy:{pipeline.name}"

    def load(self, program: str) -> Callable[[str], list[Suggestion]]:
        """Load the pipeline; takes seconds.

        Raises EnvironmentProblem when spaCy cannot load it.
        """
        nlp = _loaded(program.removeprefix("spacy:"))

        def suggest(text: str) -> list[Suggestion]:
            return [
                Suggestion(LABELS[span.label_], Range(span.start_char, span.end_char))
                for span in nlp(text).ents
                if span.label_ in LABELS
            ]

        return lambda text: suggest_in_windows(text, WINDOW, suggest)


def _loaded(name: str) -> Any:
    import spacy

    pipeline = named_pipeline(name)
    rules = any("ruler" in each for each in pipeline.components)
    try:
        return spacy.load(pipeline.source, exclude=() if rules else _NEEDLESS)
    except (OSError, ValueError, ImportError) as error:
        raise EnvironmentProblem(f"spaCy cannot load the pipeline “{name}”: {error}") from error


SUGGESTER = SpacyEntities()
