"""What runs inside a worker process: it gets texts and returns suggestions, nothing else.

Imports no more than it needs; the model comes with the first text.
"""

import os
import signal
import warnings
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError, EnvironmentProblem
from annotator.domain.ports import Suggester, Suggestion

_THREAD_LIMITS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


class Task(NamedTuple):
    """A text to work on, and its place in the order of texts."""

    position: int
    text: str


class Answer(NamedTuple):
    """What came of a text: suggestions, or why the model failed on it."""

    position: int
    suggestions: tuple[Suggestion, ...]
    failure: str | None = None


def serve(connection: Connection, suggester: Suggester, program: str) -> None:
    """Answer tasks until the other end closes; an error of loading is the only answer then."""
    settle_in()
    try:
        task = connection.recv()  # before loading: a long text must not block who sends it
        try:
            suggest = suggester.load(program)
        except Exception as error:  # noqa: BLE001 — the outermost door: another process must hear
            connection.send(_as_ours(error, program))
            return
        while True:
            connection.send(_answer(task, suggest))
            task = connection.recv()
    except (EOFError, OSError):  # the program that started us has closed its end, or is gone
        return


def settle_in() -> None:
    """One thread for each process, no say in Ctrl+C, no libraries' talk to programmers."""
    os.environ.update(dict.fromkeys(_THREAD_LIMITS, "1"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")


def _answer(task: Task, suggest: Callable[[str], list[Suggestion]]) -> Answer:
    try:
        return Answer(task.position, tuple(suggest(task.text)))
    except Exception as error:  # noqa: BLE001 — a model may raise anything; the other texts go on
        return Answer(task.position, (), f"{type(error).__name__}: {error}")


def _as_ours(error: Exception, program: str) -> AnnotatorError:
    if isinstance(error, AnnotatorError):
        return error
    return EnvironmentProblem(f"{program} cannot be loaded ({type(error).__name__}: {error}).")
