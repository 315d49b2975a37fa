"""The parts of training data as the project remembers them: decided once, never moved."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from annotator.domain.annotated import AnnotatedArticle
from annotator.domain.counting import counted_spans
from annotator.domain.errors import EnvironmentProblem, InBin, UserError
from annotator.domain.ports import PartedText
from annotator.domain.scheme import BOILERPLATE_LAYER, Scheme
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject

_PAGE = 50
"""Articles fetched from the project at a time."""
_NOT_KEPT = (
    "The parts were decided but not stored, as the project {why}: an article may fall in another "
    "part next time if its annotation or its near-duplicates change."
)


class ProjectParts:
    """Remembers in the project which part of a split each article falls in (`PartKeeping`)."""

    def __init__(
        self, call: Call, leaving: Sequence[str], *, person: str | None, scheme: Scheme
    ) -> None:
        """Serve an export of the articles `leaving`; boilerplate is what counts as `person`'s."""
        self._call = call
        self._leaving = frozenset(leaving)
        self._person = person
        self._scheme = scheme

    def kept(self, split: str) -> Mapping[str, str]:
        """Return the part of each article, by id, that one was decided for."""
        return self._call(partial(_kept, split))

    def others(self, split: str) -> Iterator[PartedText]:
        """Yield the texts of those articles with a part that do not leave this time."""
        ids = [each for each in self.kept(split) if each not in self._leaving]
        for start in range(0, len(ids), _PAGE):
            for content in self._call(partial(load_page, ids[start : start + _PAGE])):
                yield self._text(content)

    def keep(self, split: str, parts: Mapping[str, str]) -> str:
        """Store parts by article id; return why that could not be done, or nothing."""
        return self._call(partial(_keep, split, parts))

    def _text(self, content: AnnotatedArticle) -> PartedText:
        spans = counted_spans(content, self._person, self._scheme)
        boilerplate = tuple(
            piece
            for span in spans
            if self._scheme.layer_of(span.label) == BOILERPLATE_LAYER
            for piece in span.ranges
        )
        return PartedText(content.article.id, content.article.text, boilerplate)


def _kept(split: str, project: OpenProject) -> Mapping[str, str]:
    return project.store.parts.of(split)


def load_page(page: Sequence[str], project: OpenProject) -> list[AnnotatedArticle]:
    """Return articles for an export; raises UserError where one was put in the bin meanwhile."""
    try:
        return [project.store.article(article_id) for article_id in page]
    except InBin as error:
        raise UserError("Articles were put in the bin during the export; export again.") from error


def _keep(split: str, parts: Mapping[str, str], project: OpenProject) -> str:
    if project.store.read_only:
        return _NOT_KEPT.format(why="was opened to look at only")
    try:
        project.store.parts.keep(split, parts)
    except EnvironmentProblem:
        return _NOT_KEPT.format(why="cannot be written")
    return ""
