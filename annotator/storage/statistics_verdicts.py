"""What people said of the suggestions of programs, for the page of statistics."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from annotator.domain.statistics import VerdictCount
from annotator.storage.slices import Slices
from annotator.storage.statistics_queries import CHANGED, NEXT_CHANGED, VERDICTS
from annotator.storage.statistics_scope import CountedArticles


class Verdicts:
    """Counts verdicts of people on spans with some labels."""

    def __init__(
        self,
        slices: Slices,
        scope: CountedArticles,
        people: Sequence[int],
        labels: Sequence[int],
    ) -> None:
        """Count those of `people` on spans with `labels`, both row numbers."""
        self._slices = slices
        self._scope = scope
        self._people = _list(people)
        self._labels = _list(labels)

    def by_program(
        self, proposed: Mapping[int, int], name_of: Callable[[int], str]
    ) -> list[VerdictCount]:
        """Return the verdicts by program, those first of which there are most.

        `proposed` is how many spans each program has made.
        """
        counts: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        spans: Counter[int] = Counter()
        for program, accepted, rejected, decided in self._given():
            counts[program][0] += accepted
            counts[program][2] += rejected
            spans[program] += decided
        for program, changed, alone in self._changed():
            counts[program][1] += changed
            spans[program] += alone
        found = []
        for program in {*counts, *proposed}:
            accepted, changed, rejected = counts[program]
            left = max(proposed.get(program, 0) - spans[program], 0)
            found.append(VerdictCount(name_of(program), accepted, changed, rejected, left))
        return sorted(found, key=lambda each: (-each.decided, -each.undecided, each.program))

    def _given(self) -> Iterator[tuple[int, int, int, int]]:
        return self._slices.through("span_verdict", self._about("v", VERDICTS))

    def _changed(self) -> Iterator[tuple[int, int, int]]:
        """Yield what is said of the spans that replace others, some at a time."""
        statement = self._about("r", CHANGED)
        last = b""
        while (upto := self._slices.rows(NEXT_CHANGED, last)[0][0]) is not None:
            yield from self._slices.rows(statement, last, upto)
            last = upto

    def _about(self, table: str, query: str) -> str:
        """Return a query with what it is about put in."""
        among, theirs = self._scope.among(f"{table}.article_id"), self._scope.theirs(table)
        return query.format(among, self._people, theirs, self._labels)


def _list(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
