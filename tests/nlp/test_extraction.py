import multiprocessing
import pickle
import threading
import time
from collections.abc import Iterator

import pytest
from helpers_extraction import Scripted

from annotator.domain.errors import Cancelled, EnvironmentProblem
from annotator.domain.ports import Range
from annotator.nlp.extraction import IN_FLIGHT, Failure, ProcessExtractor, extractor_for
from annotator.nlp.natasha_entities import SUGGESTER as NATASHA
from annotator.nlp.spacy_entities import SUGGESTER as SPACY


@pytest.fixture
def extractor() -> Iterator[ProcessExtractor]:
    made = ProcessExtractor("scripted", Scripted(), processes=2)
    yield made
    made.close()
    assert multiprocessing.active_children() == []


def test_results_come_in_order_though_some_texts_take_longer(extractor: ProcessExtractor) -> None:
    texts = [(str(n), f"{'slow' if n % 7 == 0 else 'quick'} {n}") for n in range(40)]
    found = list(extractor.extract(texts))
    assert [name for name, _ in found] == [name for name, _ in texts]
    assert {each[0].range for _, each in found} == {Range(0, 4), Range(0, 5)}


def test_an_extractor_is_used_again_with_the_same_processes(extractor: ProcessExtractor) -> None:
    runs = [list(extractor.extract([(str(n), "pid") for n in range(9)])) for _ in range(2)]
    pids = [{each[0].score for _, each in run} for run in runs]
    assert len(pids[0] | pids[1]) <= 2


def test_a_few_texts_take_one_process(extractor: ProcessExtractor) -> None:
    assert len(list(extractor.extract([("a", "pid"), ("b", "pid"), ("c", "pid")]))) == 3
    assert len(multiprocessing.active_children()) == 1


def test_no_text_takes_no_process(extractor: ProcessExtractor) -> None:
    assert list(extractor.extract([])) == []
    assert multiprocessing.active_children() == []


def test_each_process_computes_with_one_thread(extractor: ProcessExtractor) -> None:
    assert next(iter(extractor.extract([("a", "threads")])))[1][0].score == 1.0


def test_texts_are_taken_no_faster_than_they_are_told_of(extractor: ProcessExtractor) -> None:
    taken = 0

    def texts() -> Iterator[tuple[str, str]]:
        nonlocal taken
        for taken in range(1000):
            yield str(taken), "quick"

    run = extractor.extract(texts())
    for told in range(100):
        next(run)
        assert taken - told <= 2 * IN_FLIGHT + 5


def test_a_text_the_model_fails_on_is_named_after_the_rest(extractor: ProcessExtractor) -> None:
    run = extractor.extract([("a", "quick"), ("b", "fail"), ("c", "quick"), ("d", "")])
    assert [(name, len(found)) for name, found in (next(run) for _ in range(4))] == [
        ("a", 1),
        ("b", 0),
        ("c", 1),
        ("d", 1),
    ]
    with pytest.raises(EnvironmentProblem, match=r"one text.*b: IndexError: too short"):
        next(run)
    assert extractor.failures == [Failure("b", "IndexError: too short")]


@pytest.mark.parametrize("at", [0, 5, 29])
def test_the_death_of_a_process_is_a_message(extractor: ProcessExtractor, at: int) -> None:
    texts = [(str(n), "die" if n == at else "slow") for n in range(30)]
    with pytest.raises(EnvironmentProblem, match="ended unexpectedly; try again"):
        list(extractor.extract(texts))
    assert len(list(extractor.extract([("again", "quick")]))) == 1


def test_a_process_that_dies_between_two_runs_is_a_message(extractor: ProcessExtractor) -> None:
    list(extractor.extract([("a", "quick")]))
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    with pytest.raises(EnvironmentProblem, match="ended unexpectedly"):
        list(extractor.extract([("a", "quick")]))


def test_a_model_that_does_not_load_is_a_message() -> None:
    extractor = extractor_for("broken", Scripted(loads=False))
    with pytest.raises(EnvironmentProblem, match=r"broken cannot be loaded \(Import"):
        list(extractor.extract([("a", "x" * 1_000_000)] * 9))
    extractor.close()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("word", ["stuck", "slow"])
def test_close_from_another_thread_stops_a_running_extract(
    extractor: ProcessExtractor, word: str
) -> None:
    timer = threading.Timer(0.5, extractor.close)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        for _ in extractor.extract((str(n), word) for n in range(100_000)):
            pass
    timer.join()
    assert time.monotonic() - begun < 5
    assert multiprocessing.active_children() == []


def test_a_run_broken_off_does_not_disturb_the_next(extractor: ProcessExtractor) -> None:
    run = extractor.extract([(f"old {n}", "slow") for n in range(50)])
    next(run)
    run.close()  # type: ignore[attr-defined]
    assert [name for name, _ in extractor.extract([("new", "quick")])] == ["new"]


def test_closing_twice_or_without_a_run_is_nothing(extractor: ProcessExtractor) -> None:
    extractor.close()
    extractor.close()
    with pytest.raises(Cancelled):
        list(extractor.extract([("a", "quick")]))


@pytest.mark.parametrize("suggester", [NATASHA, SPACY])
def test_suggesters_travel_to_other_processes(suggester: object) -> None:
    assert pickle.loads(pickle.dumps(suggester)) == suggester  # noqa: S301 — our own


def test_natasha_works_in_a_process_of_its_own() -> None:
    extractor = extractor_for("natasha", NATASHA)
    (found,) = extractor.extract([("a", "🙂 Сергей Лавров прилетел в\xa0Москву.\r\n")])
    extractor.close()
    assert found[0] == "a"
    assert [(each.label, each.range) for each in found[1]] == [
        ("PER", Range(2, 15)),
        ("LOC", Range(27, 33)),
    ]
