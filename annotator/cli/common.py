"""What several commands share: an open project, progress, refusals."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from annotator.domain.errors import DamagedProject, EnvironmentProblem, ProjectInUse, UserError
from annotator.domain.ports import Progress, Report
from annotator.services.appearing import appearing_file
from annotator.services.call import InlineCall
from annotator.services.executor import Executor
from annotator.services.jobs import Job
from annotator.services.overwriting import check_replaceable, is_report
from annotator.services.project_thread import OpenProject
from annotator.services.store import ProjectStore
from annotator.services.toolbox import Toolbox, Window

if TYPE_CHECKING:
    from rich.progress import Progress as ProgressBar

Project = Annotated[Path, typer.Argument(readable=False, help="The project file, NAME.annodb.")]


def outside(context: typer.Context) -> tuple[Toolbox, Window]:
    """Return the outer parts, joined when first asked for, and the window."""
    make: Callable[[], Toolbox]
    make, window = context.obj
    return make(), window


def toolbox(context: typer.Context) -> Toolbox:
    """Return the outer parts."""
    return outside(context)[0]


def inline(store: ProjectStore) -> InlineCall:
    """Return a way to call an open project from this, the only thread."""
    return InlineCall(OpenProject(store, Executor(store)))


@contextmanager
def reading(tools: Toolbox, path: Path) -> Iterator[ProjectStore]:
    """Open a project to look at; one that a crash left with its journal is opened for work."""
    try:
        store = tools.files.open_to_read(path)
    except DamagedProject:
        raise
    except EnvironmentProblem:
        store = tools.files.open(path)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def working(tools: Toolbox, path: Path) -> Iterator[ProjectStore]:
    """Open a project for work, or to look at where it cannot be had for work."""
    try:
        store = tools.files.open(path)
    except (EnvironmentProblem, ProjectInUse):
        store = tools.files.open_to_read(path)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def progress() -> Iterator[Report]:
    """Give a report that draws on stderr when that is a terminal, and stops at Ctrl+C."""
    with ExitStack() as stack:
        tell = _nobody if not sys.stderr.isatty() else stack.enter_context(_bar())
        job = Job(tell)
        stack.enter_context(_stopped_by_interrupt(job))
        yield job.report


def _nobody(progress: Progress, left: float | None) -> None:
    """Draw nothing."""


@contextmanager
def _bar() -> Iterator[Callable[[Progress, float | None], None]]:
    from rich.console import Console
    from rich.progress import Progress as ProgressBar
    from rich.progress import TimeRemainingColumn

    columns = (*ProgressBar.get_default_columns()[:3], TimeRemainingColumn())
    with ProgressBar(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Drawing(bar).tell


class _Drawing:
    """One line of progress, begun anew for each kind of work."""

    def __init__(self, bar: "ProgressBar") -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None)
        self._what = ""

    def tell(self, progress: Progress, left: float | None) -> None:
        del left  # the bar estimates it itself
        if progress.what != self._what:
            self._what = progress.what
            self._bar.update(self._task, description=progress.what)
        self._bar.update(self._task, completed=progress.done, total=progress.total or None)


@contextmanager
def _stopped_by_interrupt(job: Job) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        if job.cancelled:
            raise KeyboardInterrupt  # asked twice: at once
        job.cancel()

    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # not the main thread: whoever runs us there cancels in another way
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def report_file(path: Path, *others: Path) -> Iterator[TextIO]:
    """Begin a report before the work does: one that cannot be written is said first.

    An earlier report is replaced when the work is done. Raises UserError when something else
    is there or the report would be one of the `others`, which are written beside it, and
    EnvironmentProblem when it cannot be written.
    """
    if os.path.realpath(path) in map(os.path.realpath, others):
        raise UserError(f"The report {path} needs another name than what it is about.")
    check_replaceable(path, is_report, "earlier report")
    try:
        with appearing_file(path, example="report.jsonl") as file:
            yield file
    except EnvironmentProblem as problem:
        if isinstance(problem.__cause__, BrokenPipeError):  # of what is printed meanwhile
            raise problem.__cause__ from None
        raise


def settings_from(pairs: Iterable[str]) -> dict[str, str]:
    """Return what `--set NAME=VALUE` options say; raises BadParameter for anything else."""
    found = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise typer.BadParameter("write NAME=VALUE", param_hint="--set")
        found[name] = value
    return found


def print_json(value: object) -> None:
    """Print a value for programs; in a terminal's code page all letters are escaped."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not unicode, indent=2))


def say(text: str) -> None:
    """Print a line for a person on stderr, apart from the results on stdout."""
    with suppress(BrokenPipeError):
        print(text, file=sys.stderr)
