"""Suggesters that misbehave on demand; they are loaded in worker processes."""

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

from annotator.domain.ports import Suggestion
from annotator.domain.ranges import Range


@dataclass(frozen=True)
class Scripted:
    """Does what the text says: `die`, `fail`, `slow`; else suggests its first word."""

    id: str = "scripted"
    title: str = "Scripted"
    loads: bool = True

    def program_for(self, language: str, argument: str | None = None) -> str | None:
        return self.id if language or argument else None

    def load(self, program: str) -> Callable[[str], list[Suggestion]]:
        if not self.loads:
            raise ImportError(f"no model for {program}")
        return _suggest


def _suggest(text: str) -> list[Suggestion]:
    match text.split(" ", maxsplit=1)[0]:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "fail":
            raise IndexError("too short")
        case "slow":
            time.sleep(0.05)
        case "stuck":
            time.sleep(600)
        case "pid":
            return [Suggestion("PER", Range(0, 3), float(os.getpid()))]
        case "threads":
            return [Suggestion("PER", Range(0, 7), float(os.environ["OMP_NUM_THREADS"]))]
    return [Suggestion("PER", Range(0, len(text.split(" ", maxsplit=1)[0])))]
