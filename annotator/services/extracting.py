"""Entities for articles that are in the project already and have none."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from annotator.domain.ports import Report
from annotator.services.call import Call
from annotator.services.commands.care import counted
from annotator.services.project_thread import OpenProject
from annotator.services.suggesting import AUTO, Extraction, ExtractorFactory, extract_entities

_AT_ONCE: Final = 500
"""Articles looked at before others have their turn."""


def extract_missing(
    call: Call,
    article_ids: Sequence[str] | None,
    *,
    extractor_for: ExtractorFactory,
    report: Report,
    person: str | None,
    title: str,
) -> Extraction:
    """Extract entities of those articles that have none; None asks for all of the project.

    What is found is one entry of the history, which `person` can undo. Raises
    Cancelled, and EnvironmentProblem when a worker process dies; what was
    found before that stays.
    """
    ids = article_ids if article_ids is not None else call(_all_articles)
    lacking = [each for some in _pieces(ids) for each in call(partial(_lacking, some))]
    if not lacking:
        return Extraction(0, [])
    run = call(partial(_begin, title))
    try:
        found = extract_entities(
            call, run, lacking, choice=AUTO, extractor_for=extractor_for, report=report
        )
    except BaseException:
        call(partial(_finish, run, person, title))
        raise
    call(partial(_finish if found.spans else _drop, run, person, title))
    return found


def title_of(article_ids: Sequence[str] | None) -> str:
    """Return what the step of an extraction is called, with the count of several articles."""
    if article_ids is None or len(article_ids) == 1:
        return "Extract entities"
    return f"Extract entities, looking through {counted(len(article_ids))}"


def _all_articles(project: OpenProject) -> list[str]:
    return list(project.store.article_ids())


def _lacking(some: Sequence[str], project: OpenProject) -> list[str]:
    return [article_id for article_id, _ in project.store.imports.without_entities(some)]


def _begin(title: str, project: OpenProject) -> int:
    return project.store.imports.begin(title)


def _finish(run: int, person: str | None, title: str, project: OpenProject) -> None:
    if person is not None:
        project.store.ensure_person(person)
    project.store.imports.finish(run, annotator=person, title=title)
    project.executor.forget_steps()


def _drop(run: int, _person: str | None, _title: str, project: OpenProject) -> None:
    """Forget a run that has found nothing."""
    with project.store.transaction():
        project.store.imports.take_back(run)


def _pieces(ids: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while piece := list(islice(rest, _AT_ONCE)):
        yield piece
