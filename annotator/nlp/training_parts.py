"""Decides which articles train, evaluate and test.

An article with a stored part keeps it. Any other joins its near-duplicates,
or goes where the hash of its key and the seed points. The few exceptions
without which a small export could not be trained are decided here too, and
stored like the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from annotator.domain.ports import ExportOptions

TRAIN, DEV, TEST = "train", "dev", "test"
PARTS = (TRAIN, DEV, TEST)

Labels = frozenset[tuple[str, str]]
"""Labels of an article, each with the group of `doc.spans` it goes to."""


class Candidate(NamedTuple):
    """An article as far as its part goes."""

    id: str
    key: str
    language: str
    trains: bool
    """Whether a component learns from it; False: it is set apart."""
    labels: Labels


@dataclass(slots=True)
class _Group:
    """Articles that are nearly the same, and share a part."""

    fraction: float
    part: str
    free: bool
    """Whether an exception may move it: none of its articles has a stored part."""
    members: list[int] = field(default_factory=list)


def split_name(options: ExportOptions) -> str:
    """Return the name under which the parts are stored: another one for each way of splitting."""
    return f"seed {options.seed}, dev {options.dev_share:g}, test {options.test_share:g}"


def fraction_of(key: str, seed: int) -> float:
    """Return a number in [0, 1) that depends on nothing but the key and the seed."""
    digest = sha256(f"{seed}\n{key}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6], "big") / (1 << 48)


def part_of(fraction: float, options: ExportOptions) -> str:
    """Return the part into which an article with this fraction falls."""
    if fraction < options.dev_share:
        return DEV
    return TEST if fraction < options.dev_share + options.test_share else TRAIN


def decided_parts(
    candidates: Sequence[Candidate],
    leaders: Sequence[int],
    kept: Mapping[str, str],
    options: ExportOptions,
    others: Sequence[str] = (),
) -> list[str]:
    """Return the part of each candidate.

    `leaders` gives the first of its near-duplicates for each candidate, and
    after them for `others`: ids of articles that have a part but do not leave.
    """
    groups = _groups(candidates, leaders, kept, options, others)
    parts = _Parts(candidates, [groups[each] for each in leaders[: len(candidates)]], kept)
    for language in sorted({each.language for each in candidates}):
        parts.make_trainable(
            [n for n, each in enumerate(candidates) if each.trains and each.language == language]
        )
    return [parts.of(number) for number in range(len(candidates))]


def _groups(
    candidates: Sequence[Candidate],
    leaders: Sequence[int],
    kept: Mapping[str, str],
    options: ExportOptions,
    others: Sequence[str],
) -> dict[int, _Group]:
    ids = [*(each.id for each in candidates), *others]
    groups: dict[int, _Group] = {}
    for number, leader in enumerate(leaders):
        if leader not in groups:
            first = candidates[leader] if leader < len(candidates) else None
            fraction = fraction_of(first.key if first else "", options.seed)
            groups[leader] = _Group(fraction, part_of(fraction, options), free=True)
        group = groups[leader]
        if number < len(candidates):
            group.members.append(number)
        if group.free and ids[number] in kept:
            group.part, group.free = kept[ids[number]], False
    return groups


class _Parts:
    """The parts of all candidates while the exceptions are made."""

    def __init__(
        self, candidates: Sequence[Candidate], groups: Sequence[_Group], kept: Mapping[str, str]
    ) -> None:
        self._candidates = candidates
        self._groups = groups
        self._kept = kept

    def of(self, number: int) -> str:
        """Return the part of a candidate."""
        return self._kept.get(self._candidates[number].id) or self._groups[number].part

    def make_trainable(self, numbers: Sequence[int]) -> None:
        """See to it that neither train nor dev of a language is empty, and train has all labels.

        The first article with a label trains, wherever its hash would put it:
        what is not in train cannot be learnt. Where dev is empty, it gets the
        articles with the most labels that train can spare, among equals those
        whose hash is nearest. Nothing that has a stored part is moved.
        """
        self._fill_train(numbers)
        if not any(self.of(number) == DEV for number in numbers):
            self._fill_dev(numbers)

    def _fill_train(self, numbers: Sequence[int]) -> None:
        stored = [n for n in numbers if not self._groups[n].free and self.of(n) == TRAIN]
        known = self._labels(stored)
        filled = bool(stored)
        for number in numbers:
            group, labels = self._groups[number], self._candidates[number].labels
            if group.free and not (filled and known.issuperset(labels)):
                group.part, group.free = TRAIN, False
            if self.of(number) == TRAIN and not group.free:
                filled = True
                known |= labels

    def _fill_dev(self, numbers: Sequence[int]) -> None:
        spare = {
            id(group): group
            for group in (self._groups[number] for number in numbers)
            if group.free and group.part == TRAIN
        }
        if spare:
            chosen = min(spare.values(), key=self._rank)
            chosen.part, chosen.free = DEV, False

    def _rank(self, group: _Group) -> tuple[int, int, float]:
        labels = len(self._labels(group.members))  # evaluation needs something to compare with
        return -labels, len(group.members), group.fraction

    def _labels(self, numbers: Iterable[int]) -> set[tuple[str, str]]:
        return set().union(*(self._candidates[number].labels for number in numbers))


def divided(leaders: Iterable[int], parts: Iterable[str]) -> int:
    """Return how many groups of near-duplicates are in more than one part."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for leader, part in zip(leaders, parts, strict=True):
        found[leader].add(part)
    return sum(len(each) > 1 for each in found.values())
