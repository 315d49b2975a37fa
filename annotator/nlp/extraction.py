"""Runs a suggester over many texts in worker processes, in order, with flat memory.

Plain processes and pipes rather than `concurrent.futures`: a process that dies
shows at once as the end of its pipe, `close` can end one in the middle of a
long text, and a process whose parent is gone reads the end of its pipe and goes.
"""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.connection import wait
from threading import Lock
from typing import NamedTuple

from annotator.domain.errors import AnnotatorError, Cancelled, EnvironmentProblem
from annotator.domain.ports import Extractor, Suggester, Suggestion
from annotator.nlp.worker import Answer, Task, serve

MOST_PROCESSES = 4
FEW_TEXTS = 3
"""Up to so many texts, loading a second model takes longer than it saves."""
IN_FLIGHT = 8
"""Texts a process may have at work, or done and waiting for an earlier one."""
_PATIENCE = 2.0
"""Seconds a process gets to end when told to."""
_NAMED_FAILURES = 3

Found = tuple[str, tuple[Suggestion, ...]]


def extractor_for(program: str, suggester: Suggester) -> Extractor:
    """Return an extractor that runs `suggester` as `program`; it starts no process yet."""
    return ProcessExtractor(program, suggester)


class Failure(NamedTuple):
    """A text the model raised on, by its id, and the model's words."""

    id: str
    why: str


class ProcessExtractor:
    """An extractor over worker processes; one `extract` at a time, `close` from any thread."""

    def __init__(self, program: str, suggester: Suggester, processes: int | None = None) -> None:
        self.annotator = program
        self.failures: list[Failure] = []
        """Texts of the latest `extract` that the model raised on."""
        self._suggester = suggester
        self._processes = processes or min(os.cpu_count() or 1, MOST_PROCESSES)
        self._workers: list[_Worker] = []
        self._lock = Lock()
        """Guards the three that `close` shares with `extract`: workers, closed, running."""
        self._closed = False
        self._running = False

    def extract(self, texts: Iterable[tuple[str, str]]) -> Iterator[Found]:
        """Yield (id, suggestions) for each (id, text), in order.

        A text the model raises on has no suggestions; after the last text those
        are named by an EnvironmentProblem and by `failures`. Also raises
        EnvironmentProblem when a worker process dies, and Cancelled after `close`.
        """
        self.failures = []
        self._running = True
        run = _Run(texts, self._processes)
        try:
            while not run.is_over:
                self._feed(run)
                if run.waiting:
                    self._collect(run)
                yield from self._ready(run)
        finally:
            self._running = False
            if run.waiting or self._closed:
                self._end_workers()
        if self.failures:
            raise _failed(self.annotator, self.failures)

    def close(self) -> None:
        """End the worker processes; a running `extract` raises Cancelled."""
        with self._lock:
            self._closed = True
            workers = tuple(self._workers)
        for worker in workers:
            worker.stop()
        if not self._running:  # else it wakes up now, and tidies up in its own thread
            self._end_workers()

    def _feed(self, run: "_Run") -> None:
        """Give a text to each process that has none."""
        while run.has_room and (worker := self._free_worker(run)):
            task = run.next_task()
            run.waiting[worker] = task.position
            try:
                worker.line.send(task)
            except OSError:
                raise self._death() from None

    def _free_worker(self, run: "_Run") -> "_Worker | None":
        """Return a process that has no text; a new one while there may be more."""
        with self._lock:
            self._check_open()
            for worker in self._workers:
                if worker not in run.waiting:
                    return worker
            if len(self._workers) >= run.processes or not run.has_more:
                return None
            self._workers.append(_Worker(self._suggester, self.annotator))
            return self._workers[-1]

    def _collect(self, run: "_Run") -> None:
        """Wait for at least one answer."""
        answered = wait([worker.line for worker in run.waiting])
        for worker in [each for each in run.waiting if each.line in answered]:
            try:
                answer: Answer | AnnotatorError = worker.line.recv()
            except (EOFError, OSError):
                raise self._death() from None
            if isinstance(answer, AnnotatorError):
                raise answer
            del run.waiting[worker]
            run.answers[answer.position] = answer

    def _ready(self, run: "_Run") -> Iterator[Found]:
        for name, answer in run.ready():
            self._check_open()
            if answer.failure is not None:
                self.failures.append(Failure(name, answer.failure))
            yield name, answer.suggestions

    def _check_open(self) -> None:
        if self._closed:
            raise Cancelled(f"{self.annotator} was stopped.")

    def _death(self) -> AnnotatorError:
        if self._closed:
            return Cancelled(f"{self.annotator} was stopped.")
        return EnvironmentProblem(
            f"A process of {self.annotator} ended unexpectedly; try again. If it happens again, "
            "the machine may be short of memory."
        )

    def _end_workers(self) -> None:
        with self._lock:
            workers, self._workers = self._workers, []
        for worker in workers:
            worker.stop()
            worker.line.close()


class _Worker:
    """One worker process and our end of the line to it."""

    def __init__(self, suggester: Suggester, program: str) -> None:
        context = get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process = context.Process(
            target=serve, args=(theirs, suggester, program), name=f"{program} worker", daemon=True
        )
        self.process.start()
        theirs.close()  # held open here, it would hide the death of the process

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


class _Run:
    """The texts of one `extract`: which are out, which are answered, which is next."""

    def __init__(self, texts: Iterable[tuple[str, str]], processes: int) -> None:
        rest = iter(texts)
        first = list(islice(rest, FEW_TEXTS + 1))
        self.processes = processes if len(first) > FEW_TEXTS else 1
        self.waiting: dict[_Worker, int] = {}
        self.answers: dict[int, Answer] = {}
        self._texts = chain(first, rest)
        self._names: dict[int, str] = {}
        self._upcoming = self._take()
        self._taken = 0
        self._told = 0

    @property
    def has_more(self) -> bool:
        """Whether there is a text nobody has been given."""
        return self._upcoming is not None

    @property
    def has_room(self) -> bool:
        """Whether another text may be under way without filling the memory."""
        return self.has_more and self._taken - self._told < self.processes * IN_FLIGHT

    @property
    def is_over(self) -> bool:
        """Whether every text was told of."""
        return not self.has_more and self._told == self._taken

    def next_task(self) -> Task:
        """Return the next text as a task; there must be one."""
        assert self._upcoming is not None, "has_more was not asked"  # noqa: S101 — our bug
        name, text = self._upcoming
        task = Task(self._taken, text)
        self._names[task.position] = name
        self._taken += 1
        self._upcoming = self._take()
        return task

    def ready(self) -> Iterator[tuple[str, Answer]]:
        """Yield the answers whose turn it is."""
        while answer := self.answers.pop(self._told, None):
            name = self._names.pop(self._told)
            self._told += 1
            yield name, answer

    def _take(self) -> tuple[str, str] | None:
        return next(self._texts, None)


def _failed(program: str, failures: list[Failure]) -> EnvironmentProblem:
    named = "; ".join(f"{each.id}: {each.why}" for each in failures[:_NAMED_FAILURES])
    more = "; …" if len(failures) > _NAMED_FAILURES else ""
    texts = "one text" if len(failures) == 1 else f"{len(failures)} texts"
    return EnvironmentProblem(
        f"{program} failed on {texts}, which got no suggestions ({named}{more}). "
        "All others are done."
    )
