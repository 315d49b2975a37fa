"""Near-duplicates found in a process of its own, so that numpy never makes the window wait."""

from collections import defaultdict
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import EnvironmentProblem
from annotator.services.duplicates import Twin

if TYPE_CHECKING:
    from annotator.nlp.near_duplicates import NearDuplicates

_PATIENCE: Final = 2.0
"""Seconds a process has to end by itself."""


class ProcessTwinFinder:
    """Sends texts to a process and gets the groups from there."""

    def __init__(self) -> None:
        """Start the process."""
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(
            target=serve_twins, args=(theirs,), name="duplicates worker", daemon=True
        )
        self._process.start()
        theirs.close()

    def add(self, texts: Sequence[str]) -> None:
        """Take the next texts in. Raises EnvironmentProblem when the process has died."""
        self._asked(list(texts))

    def groups(self) -> list[list[Twin]]:
        """Return the texts of which there are others that are nearly the same, in groups."""
        answer = self._asked(None)
        assert isinstance(answer, list)  # noqa: S101 — what the process answers to None
        return answer

    def close(self) -> None:
        """End the process."""
        self._line.close()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def _asked(self, question: list[str] | None) -> object:
        try:
            self._line.send(question)
            return self._line.recv()
        except (EOFError, OSError):
            raise EnvironmentProblem(
                "The process that compares articles ended unexpectedly; try again. If it happens"
                " again, the machine may be short of memory."
            ) from None


def serve_twins(connection: Connection) -> None:
    """Take lists of texts until None comes; answer that with the groups."""
    from annotator.nlp.near_duplicates import NearDuplicates
    from annotator.nlp.worker import settle_in

    settle_in()
    near = NearDuplicates()
    try:
        while (texts := connection.recv()) is not None:
            for text in texts:
                near.add(text)
            connection.send(len(texts))
        connection.send(_groups(near))
    except (EOFError, OSError):  # the program that started us has closed its end, or is gone
        return


def _groups(near: "NearDuplicates") -> list[list[Twin]]:
    members: defaultdict[int, list[Twin]] = defaultdict(list)
    for number, leader in enumerate(near.twins()):
        members[leader].append(Twin(number, near.likeness(leader, number)))
    return [group for group in members.values() if len(group) > 1]
