from collections.abc import Callable, Iterable, Iterator

import pytest

from annotator.domain.errors import Cancelled, EnvironmentProblem, UserError
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import Progress, Suggestion, silent
from annotator.domain.ranges import Range
from annotator.services.call import InlineCall
from annotator.services.commands.care import put_in_bin
from annotator.services.executor import Executor
from annotator.services.extracting import title_of
from annotator.services.project_thread import OpenProject
from annotator.services.suggesting import SAVE_EVERY, check_choice, extract_entities, program_for
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn


class FirstWord:
    """An extractor that finds the first four characters of every text."""

    def __init__(self, program: str, dies_after: int) -> None:
        self.annotator = program
        self._dies_after = dies_after

    def extract(
        self, texts: Iterable[tuple[str, str]]
    ) -> Iterator[tuple[str, tuple[Suggestion, ...]]]:
        for number, (article_id, _) in enumerate(texts):
            if number == self._dies_after:
                raise EnvironmentProblem("The worker died; try again.")
            yield article_id, (Suggestion("PER", Range(0, 4)),)

    def close(self) -> None:
        """Nothing to end."""


Extract = Callable[..., int]


@pytest.fixture
def extract(store: SqliteProject, take_in: TakeIn) -> Extract:
    russian = [
        IncomingArticle(where="", text=f"Анна {n}", key=f"r{n}", language="ru") for n in range(40)
    ]
    english = IncomingArticle(where="", text="Anna", key="e", language="tlh")
    ids = take_in(*russian, english)
    call = InlineCall(OpenProject(store, Executor(store)))

    def go(dies_after: int = 1_000, report: Callable[[Progress], None] = silent) -> int:
        found = extract_entities(
            call,
            1,
            ids,
            choice="auto",
            extractor_for=lambda program, _: FirstWord(program, dies_after),
            report=report,
        )
        assert found.notes == [note for note in found.notes if "“tlh”" in note]
        return found.spans

    return go


def test_entities_go_to_articles_without_any_and_only_once(
    extract: Extract, store: SqliteProject
) -> None:
    assert extract() == 40
    assert extract() == 0
    assert store.info().layers["entities"] == 40


def test_what_was_found_before_a_worker_died_is_kept(
    extract: Extract, store: SqliteProject
) -> None:
    with pytest.raises(EnvironmentProblem, match="try again"):
        extract(dies_after=35)
    assert store.info().layers["entities"] == 35


def test_cancelling_keeps_what_was_saved(extract: Extract, store: SqliteProject) -> None:
    def stop(progress: Progress) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        extract(report=stop)
    assert store.info().layers["entities"] == 32


def test_russian_needs_no_download_and_an_unknown_language_has_nobody() -> None:
    chosen = program_for("ru", "auto")
    assert chosen is not None
    assert chosen.program == "natasha"
    assert program_for("tlh", "auto") is None
    assert program_for("ru", "none") is None


@pytest.mark.parametrize("choice", ["magic", "spacy", "spacy:no_such_pipeline"])
def test_a_choice_that_makes_no_sense_is_refused_at_once(choice: str) -> None:
    with pytest.raises(UserError):
        check_choice(choice)


def test_articles_that_go_into_the_bin_or_for_good_meanwhile_are_passed_over(
    extract: Extract, store: SqliteProject
) -> None:
    executor, ids = Executor(store), list(store.article_ids())
    late = [(each, [Suggestion("PER", Range(0, 4))]) for each in (ids[33], ids[36])]

    def go(progress: Progress) -> None:
        if progress.done == SAVE_EVERY:
            executor.execute(put_in_bin(ids[33:35], "anna"))
            executor.begin_emptying("anna")
            executor.purge(ids[33:35])
            executor.execute(put_in_bin(ids[35:37], "anna"))

    assert extract(report=go) == 36
    assert store.imports.add_suggestions(1, "natasha", late) == 0
    executor.undo("anna")
    assert not store.article(ids[36]).spans


def test_the_step_of_an_extraction_counts_several_articles() -> None:
    assert [title_of(each) for each in (None, ["a"], ["a", "b"])] == [
        "Extract entities",
        "Extract entities",
        "Extract entities, looking through 2 articles",
    ]
