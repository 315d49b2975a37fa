"""Entities for articles that bring none: which program for which, and running it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError, EnvironmentProblem, UserError
from annotator.domain.plurals import plural
from annotator.domain.ports import Extractor, Progress, Report, Suggester, Suggestion
from annotator.services.call import Call
from annotator.services.plugins import suggester, suggesters
from annotator.services.project_thread import OpenProject

AUTO, NONE = "auto", "none"
_SPACY = "spacy:"
SAVE_EVERY = 32
"""Articles whose entities are saved in one transaction."""

ExtractorFactory = Callable[[str, Suggester], Extractor]
"""Starts worker processes for a program of a suggester."""


class Chosen(NamedTuple):
    """A program that will extract entities, and the suggester it is of."""

    program: str
    suggester: Suggester


def check_choice(choice: str) -> None:
    """Raise UserError unless `choice` is none, auto, a suggester or `spacy:NAME_OR_PATH`."""
    if choice in {AUTO, NONE}:
        return
    if choice.startswith(_SPACY):
        suggester("spacy").program_for("", choice.removeprefix(_SPACY))
    elif choice not in {each.id for each in suggesters()} - {"spacy"}:
        raise UserError(
            f"“{choice}” extracts no entities; choose none, auto, natasha or spacy:NAME_OR_PATH."
        )


def program_for(language: str, choice: str) -> Chosen | None:
    """Return who extracts the entities of articles in `language`, if anybody can."""
    if choice == NONE:
        return None
    if choice.startswith(_SPACY):
        spacy = suggester("spacy")
        program = spacy.program_for(language, choice.removeprefix(_SPACY))
        return Chosen(program, spacy) if program else None
    for each in suggesters() if choice == AUTO else [suggester(choice)]:
        if program := each.program_for(language):
            return Chosen(program, each)
    return None


class Extraction(NamedTuple):
    """What an extraction found, and a sentence for each language nobody could read."""

    spans: int
    notes: list[str]


def extract_entities(
    call: Call,
    run: int,
    article_ids: Sequence[str],
    *,
    choice: str,
    extractor_for: ExtractorFactory,
    report: Report,
) -> Extraction:
    """Extract entities of those articles that have none, in worker processes.

    What is found is saved as it comes and belongs to import `run`. Raises
    Cancelled, and EnvironmentProblem when a worker process dies; what was
    saved before stays.
    """
    if choice == NONE:
        return Extraction(0, [])
    each_once = list(dict.fromkeys(article_ids))  # several files of an import may hold one article
    lacking = call(lambda project: project.store.imports.without_entities(each_once))
    chosen = {language: program_for(language, choice) for _, language in lacking}
    unread = Counter(language for _, language in lacking if chosen[language] is None)
    programs = {each.program: each for each in chosen.values() if each}
    total = len(lacking) - unread.total()
    done = spans = 0
    problems: list[str] = []
    for program in programs.values():
        ids = [each for each, language in lacking if chosen[language] == program]
        extractor = extractor_for(program.program, program.suggester)
        try:
            for found in _saved_in_batches(extractor.extract(_texts(call, ids))):
                spans += _save(call, run, extractor.annotator, found)
                done += len(found)
                report(Progress(done, total, "entities"))
        except EnvironmentProblem as error:  # the other programs still have their turn
            problems.append(str(error))
        finally:
            extractor.close()
    if problems:
        raise EnvironmentProblem(" ".join(problems))
    return Extraction(spans, [_unread_note(language, unread[language]) for language in unread])


def _texts(call: Call, article_ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    for article_id in article_ids:
        text = call(partial(_text, article_id))
        if text is not None:
            yield article_id, text


def _text(article_id: str, project: OpenProject) -> str | None:
    return project.store.imports.text(article_id)


Found = tuple[str, Sequence[Suggestion]]


def _saved_in_batches(found: Iterator[tuple[str, tuple[Suggestion, ...]]]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    try:
        for each in found:
            batch.append(each)
            if len(batch) == SAVE_EVERY:
                yield batch
                batch = []
    except AnnotatorError:
        yield batch  # what was found before the error is kept
        raise
    if batch:
        yield batch


def _save(call: Call, run: int, program: str, found: list[Found]) -> int:
    return call(lambda project: project.store.imports.add_suggestions(run, program, found))


def _unread_note(language: str, count: int) -> str:
    named = f"in “{language}”" if language else "of unknown language"
    return plural(
        count,
        "{count} article {named} has no entities: no model for it is installed;"
        " install a spaCy pipeline and name it (--entities spacy:NAME_OR_PATH)",
        "{count} articles {named} have no entities: no model for them is installed;"
        " install a spaCy pipeline and name it (--entities spacy:NAME_OR_PATH)",
        named=named,
    )
