"""Decides which articles train, evaluate and test.

The part of an article follows from its key and the seed alone, so that it
stays when articles are added; `PartKeeper` makes the few exceptions without
which a small export could not be trained.
"""

from collections.abc import Callable, Iterable
from hashlib import sha256

from annotator.domain.ports import ExportOptions
from annotator.nlp.training_docs import TrainingDoc

TRAIN, DEV, TEST = "train", "dev", "test"
PARTS = (TRAIN, DEV, TEST)


def fraction_of(key: str, seed: int) -> float:
    """Return a number in [0, 1) that depends on nothing but the key and the seed."""
    digest = sha256(f"{seed}\n{key}".encode()).digest()
    return int.from_bytes(digest[:6], "big") / (1 << 48)


def part_of(fraction: float, options: ExportOptions) -> str:
    """Return the part into which an article with this fraction falls."""
    if fraction < options.dev_share:
        return DEV
    return TEST if fraction < options.dev_share + options.test_share else TRAIN


class PartKeeper:
    """Hands each doc to `write` with its part, so that neither train nor dev stays empty.

    The first article with a label trains, wherever its hash would put it: what
    is not in train cannot be learnt. As long as dev is empty, one training
    article is held back to go there in the end: the one with the most labels,
    among equals the one whose hash is nearest.
    """

    def __init__(self, options: ExportOptions, write: Callable[[str, TrainingDoc], None]) -> None:
        self._options = options
        self._write = write
        self._known: set[tuple[str, str]] = set()
        self._filled: set[str] = set()
        self._spare: tuple[tuple[int, float], TrainingDoc] | None = None

    def place(self, made: TrainingDoc) -> None:
        """Write a doc to its part, or hold it back for dev."""
        fraction = fraction_of(made.article.content.article.key, self._options.seed)
        if TRAIN not in self._filled or not self._known.issuperset(made.counts):
            self._put(TRAIN, made)
            return
        part = part_of(fraction, self._options)
        if part == TRAIN and DEV not in self._filled:
            self._hold(fraction, made)
        else:
            self._put(part, made)

    def release(self) -> Iterable[TrainingDoc]:
        """Give up the doc held back, if there is one."""
        held, self._spare = self._spare, None
        return () if held is None else (held[1],)

    def finish(self) -> bool:
        """Write what is held back; return whether dev is still empty."""
        for made in self.release():
            self._put(TRAIN if DEV in self._filled else DEV, made)
        return DEV not in self._filled

    def filled(self, part: str, labels: Iterable[tuple[str, str]]) -> None:
        """Take note of a part that was filled from elsewhere, with these labels."""
        self._filled.add(part)
        if part == TRAIN:
            self._known.update(labels)

    def _hold(self, fraction: float, made: TrainingDoc) -> None:
        rank = (-len(made.counts), fraction)  # evaluation needs something to compare with
        held = self._spare
        if held is not None and held[0] <= rank:
            self._put(TRAIN, made)
            return
        self._spare = (rank, made)
        if held is not None:
            self._put(TRAIN, held[1])

    def _put(self, part: str, made: TrainingDoc) -> None:
        self._filled.add(part)
        if part == TRAIN:
            self._known.update(made.counts)
        self._write(part, made)
