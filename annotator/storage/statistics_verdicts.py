"""What people said of the suggestions of programs, for the page of statistics."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator.domain.statistics import VerdictCount
from annotator.storage.slices import Slices
from annotator.storage.statistics_queries import CHANGED, NEXT_CHANGED, VERDICTS
from annotator.storage.statistics_scope import CountedArticles

Proposed = tuple[int, bool]
"""The row number of a program, and whether the layers are the task."""


class Verdicts:
    """Counts verdicts of people on spans of programs."""

    def __init__(
        self,
        slices: Slices,
        scope: CountedArticles,
        people: Sequence[int],
        task_labels: Sequence[int],
    ) -> None:
        """Count those of `people`; spans with `task_labels` apart. Both are row numbers."""
        self._slices = slices
        self._scope = scope
        self._people = _list(people)
        self._task_labels = _list(task_labels)

    def by_program(
        self, proposed: Mapping[Proposed, int], name_of: Callable[[int], str]
    ) -> list[VerdictCount]:
        """Return the verdicts by program, those first of which there are most.

        `proposed` is how many spans there are. In layers that are not the task a program
        is told of only where somebody has given a verdict, as none is needed there.
        """
        counts: dict[Proposed, list[int]] = defaultdict(lambda: [0, 0, 0])
        spans: Counter[Proposed] = Counter()
        for program, task, accepted, rejected, decided in self._given():
            counts[program, bool(task)][0] += accepted
            counts[program, bool(task)][2] += rejected
            spans[program, bool(task)] += decided
        for program, task, changed, alone in self._changed():
            counts[program, bool(task)][1] += changed
            spans[program, bool(task)] += alone
        wanted = {*counts, *(each for each in proposed if each[1])}
        found = []
        for each in wanted:
            (program, is_task), (accepted, changed, rejected) = each, counts[each]
            left, name = max(proposed.get(each, 0) - spans[each], 0), name_of(program)
            found.append(VerdictCount(name, accepted, changed, rejected, left, is_task))
        return sorted(
            found, key=lambda each: (-each.decided, -each.undecided, each.program, each.is_task)
        )

    def _given(self) -> Iterator[tuple[int, int, int, int, int]]:
        return self._slices.through("span_verdict", self._about("v", VERDICTS))

    def _changed(self) -> Iterator[tuple[int, int, int, int]]:
        """Yield what is said of the spans that replace others, some at a time."""
        statement = self._about("r", CHANGED)
        last = b""
        while (upto := self._slices.rows(NEXT_CHANGED, last)[0][0]) is not None:
            yield from self._slices.rows(statement, last, upto)
            last = upto

    def _about(self, table: str, query: str) -> str:
        """Return a query with what it is about put in."""
        among, theirs = self._scope.among(f"{table}.article_id"), self._scope.theirs(table)
        return query.format(among, self._people, theirs, self._task_labels)


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
