"""Articles with the same text, or nearly the same: found in short steps, in groups."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import Final, NamedTuple, Protocol

from annotator.domain.ports import Progress, Report
from annotator.domain.records import Status
from annotator.domain.views import ArticleQuery, ArticleRow
from annotator.services.call import Call
from annotator.services.project_thread import OpenProject
from annotator.services.store import StoredText

_ROWS_AT_ONCE: Final = 20
"""Articles described before others have their turn: a millisecond each in a large project."""


class Twin(NamedTuple):
    """A text by its number, and how like the first of its group it is, from 0 to 1."""

    number: int
    likeness: float


class TwinFinder(Protocol):
    """Takes texts and tells which are nearly the same; works in a process of its own."""

    def add(self, texts: Sequence[str]) -> None:
        """Take the next texts in. Raises EnvironmentProblem when the process has died."""
        ...

    def groups(self) -> list[list[Twin]]:
        """Return the texts of which there are others that are nearly the same, in groups."""
        ...

    def close(self) -> None:
        """End the process."""
        ...


TwinFinderFactory = Callable[[], TwinFinder]


class Duplicate(NamedTuple):
    """An article of which there is another one like it."""

    article: ArticleRow
    likeness: float
    """To the first of its group."""
    text: int
    """Equal for articles with the same text, negative where no other one has it."""
    marks: int = 0
    """By people, whoever looks."""


def same_texts(group: Sequence[Duplicate]) -> list[list[Duplicate]]:
    """Return those of a group that have one text, by their texts."""
    found: defaultdict[int, list[Duplicate]] = defaultdict(list)
    for each in group:
        found[each.text].append(each)
    return [some for text, some in found.items() if text >= 0 and len(some) > 1]


def find_duplicates(
    call: Call, make_finder: TwinFinderFactory, person: str, report: Report
) -> list[list[Duplicate]]:
    """Return the articles that are like others, in groups, those with a same text first.

    What is shown of each is as `person` sees it. For the threads of jobs.
    Raises Cancelled, and EnvironmentProblem when the process that compares dies.
    """
    finder = make_finder()
    try:
        ids, same = _taken_in(call, finder, report)
        groups = finder.groups()
    finally:
        finder.close()
    twins = [[(ids[each.number], each.likeness) for each in group] for group in groups]
    shown = _shown(call, [article_id for group in twins for article_id, _ in group], person)
    found = [list(_described(group, shown, same)) for group in twins]
    found = [group for group in found if len(group) > 1]
    return sorted(found, key=lambda group: not same_texts(group))


def spare(some: Sequence[Duplicate]) -> list[str]:
    """Return the ids of those articles with one text that can go when one of them stays.

    The one in which people have marked most stays, of equals one that is done, else the first.
    """
    by_rank = sorted(some, key=_rank, reverse=True)
    return [each.article.id for each in by_rank[1:]]


def _rank(one: Duplicate) -> tuple[int, bool, int]:
    return one.marks, one.article.status is Status.DONE, -one.article.version


def _taken_in(
    call: Call, finder: TwinFinder, report: Report
) -> tuple[list[str], Mapping[str, int]]:
    """Give all texts to a finder; return the ids of their articles in its order.

    And a number for each text that several of them have, by article: they are compared
    here, not asked of the project, which would keep others waiting.
    """
    total = call(lambda project: project.store.counts("").total)
    ids: list[str] = []
    by_text: defaultdict[bytes, list[str]] = defaultdict(list)
    place = 0
    while page := call(partial(_texts, place)):
        report(Progress(len(ids), total))
        finder.add([each.text for each in page])
        for each in page:
            ids.append(each.article_id)
            by_text[sha256(each.text.encode()).digest()].append(each.article_id)
        place = page[-1].place
    report(Progress(len(ids), len(ids)))
    groups = (group for group in by_text.values() if len(group) > 1)
    return ids, {each: number for number, group in enumerate(groups) for each in group}


class _Shown(NamedTuple):
    """An article as a person sees it, and how many marks people have made in it."""

    row: ArticleRow
    marks: int


def _shown(call: Call, ids: Sequence[str], person: str) -> Mapping[str, _Shown]:
    found: dict[str, _Shown] = {}
    for first in range(0, len(ids), _ROWS_AT_ONCE):
        some = ids[first : first + _ROWS_AT_ONCE]
        found |= {each.row.id: each for each in call(partial(_list_rows, some, person))}
    return found


def _described(
    group: Iterable[tuple[str, float]],
    shown: Mapping[str, _Shown],
    texts: Mapping[str, int],
) -> Iterator[Duplicate]:
    """Yield the articles of a group that are still in the project."""
    for article_id, likeness in group:
        if article_id in shown:
            row, marks = shown[article_id]
            yield Duplicate(row, likeness, texts.get(article_id, -1), marks)


def _texts(place: int, project: OpenProject) -> list[StoredText]:
    return project.store.texts(after=place)


def _list_rows(ids: Sequence[str], person: str, project: OpenProject) -> list[_Shown]:
    lists = project.store.lists
    marks = lists.marks_of_people(ids)
    rows = (lists.row(ArticleQuery(person=person), each) for each in ids)
    return [_Shown(each, marks.get(each.id, 0)) for each in rows if each is not None]
