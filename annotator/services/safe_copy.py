"""A copy elsewhere while saving fails: what is on the disk, and what still waits in memory.

The copy is opened by another process, as a second project always is; there the
waiting work is done as it would have been done here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.domain.errors import AnnotatorError, DamagedProject, EnvironmentProblem
from annotator.services.call import Call
from annotator.services.executor import Executor
from annotator.services.project_files import ProjectFiles
from annotator.services.project_thread import OpenProject, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeCopy:
    """A copy that was checked, and what became in it of the work that waited."""

    path: Path
    done: int
    """How many of the waiting works are in it."""
    refused: tuple[str, ...]
    """Why others are not, a sentence each."""


def copy_with_waiting(
    call: Call, files: ProjectFiles, target: Path, waiting: Sequence[Work[object]]
) -> SafeCopy:
    """Copy an open project to `target`, do there what waits to be written here, check it.

    For the threads of jobs. Nothing may be written to the project meanwhile:
    what waits would be done twice. The works are sent to another process, so
    they are functions of modules, or partials of such. Raises UserError or
    EnvironmentProblem when no good copy could be made.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    call(partial(_save_copy, target))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        try:
            return process.submit(_finish, files, target, tuple(waiting)).result()
        except BrokenProcessPool as error:
            raise EnvironmentProblem(
                f"{target} holds what was on the disk, but not the changes that are not saved"
                " yet: the process that should add them died. Try again."
            ) from error


def _save_copy(target: Path, project: OpenProject) -> None:
    project.store.save_copy(target)


def _finish(files: ProjectFiles, target: Path, waiting: Sequence[Work[object]]) -> SafeCopy:
    """Do the waiting work in the copy; runs in the other process."""
    store = files.open(target)
    try:
        project = OpenProject(store, Executor(store))
        refused = tuple(said for each in waiting if (said := _done(each, project)))
        for problem in store.quick_checks():
            if problem:
                raise DamagedProject(f"The copy {target} is no good: {problem}.")
    finally:
        store.close()
    return SafeCopy(path=target, done=len(waiting) - len(refused), refused=refused)


def _done(work: Work[object], project: OpenProject) -> str:
    """Do one work; return why it could not be done, or nothing."""
    try:
        work(project)
    except EnvironmentProblem:
        raise
    except AnnotatorError as error:
        return str(error)
    return ""
