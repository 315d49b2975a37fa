"""Persons, organisations and places in Russian news, found by natasha's news model."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.errors import UserError
from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range
from annotator.nlp.languages import primary
from annotator.nlp.windows import suggest_in_windows, unbroken

WINDOW = 20_000
"""Code points given to the model at once: a million take it 1.3 GB."""


@dataclass(frozen=True)
class NatashaEntities:
    """Suggests `PER`, `ORG` and `LOC` spans in Russian text."""

    id: str = "natasha"
    title: str = "natasha (Russian)"

    def program_for(self, language: str, argument: str | None = None) -> str | None:
        """Return `natasha` for Russian, None for another language.

        Raises UserError for any argument: there is but one model.
        """
        if argument is not None:
            raise UserError(f"natasha has one model and takes no name; leave out “{argument}”.")
        return self.id if primary(language) == "ru" else None

    def load(self, program: str) -> Callable[[str], list[Suggestion]]:  # noqa: ARG002 — only one
        """Load the model; about half a second and 150 MB.

        It reads one paragraph after another: in a whole text it takes the end of one
        and the beginning of the next, where no mark is between them, for one name.
        """
        from natasha import NewsEmbedding, NewsNERTagger

        tagger = NewsNERTagger(NewsEmbedding())

        def suggest(text: str) -> list[Suggestion]:
            # the model fails on nothing but white space
            pieces = [piece for piece in unbroken(text) if text[slice(*piece)].strip()]
            read = tagger.map(text[slice(*piece)] for piece in pieces)  # one by one takes thrice
            return [
                Suggestion(span.type, Range(start + span.start, start + span.stop))
                for (start, _), markup in zip(pieces, read, strict=True)
                for span in markup.spans
            ]

        return lambda text: suggest_in_windows(text, WINDOW, suggest)


SUGGESTER = NatashaEntities()
