"""How jobs reach an open project, from whatever thread they are on."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from annotator.services.project_thread import OpenProject

T = TypeVar("T")


class Call(Protocol):
    """Runs work on the thread that owns the project and waits for the result."""

    def __call__(self, work: Callable[[OpenProject], T]) -> T:
        """Run `work` there."""
        ...


class InlineCall:
    """Runs work at once, for programs whose one thread owns the project."""

    def __init__(self, project: OpenProject) -> None:
        """Work on a project that this thread opened."""
        self._project = project

    def __call__(self, work: Callable[[OpenProject], T]) -> T:
        """Run `work` and return its result."""
        return work(self._project)
