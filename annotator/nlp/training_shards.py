"""Writes docs to `.spacy` files of a bounded size, and counts what is in them."""

from collections import Counter
from pathlib import Path
from typing import Any

from annotator.nlp.docbins import add_to, empty_bin
from annotator.nlp.training_docs import TrainingDoc

MOST_DOCS = 2_000
_MOST_TOKENS = 400_000
"""Tokens held before a file is written: some 40 MB at the moment of writing."""


class ShardFolder:
    """The `.spacy` files of one part."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = 0
        self.docs = 0
        self.not_done = 0
        self.longest = 0
        self.counts: Counter[tuple[str, str]] = Counter()
        self._bin: Any = None
        self._tokens = 0

    def add(self, made: TrainingDoc) -> None:
        """Take a doc in."""
        if self._bin is None:
            self._bin = empty_bin()
        add_to(self._bin, made)
        self._tokens += len(made.doc)
        self.docs += 1
        self.not_done += not made.article.done
        self.longest = max(self.longest, made.longest)
        self.counts += made.counts
        if len(self._bin) >= MOST_DOCS or self._tokens >= _MOST_TOKENS:
            self.flush()

    def flush(self) -> None:
        """Write what is held."""
        if self._bin is not None:
            self._bin.to_disk(self._next_file())
            self._bin, self._tokens = None, 0

    def copy_of(self, other: "ShardFolder") -> None:
        """Hold the same docs as another folder."""
        other.flush()
        for file in other.paths():
            self._next_file().write_bytes(file.read_bytes())
        self.docs, self.not_done, self.longest = other.docs, other.not_done, other.longest
        self.counts = other.counts.copy()

    def paths(self) -> list[Path]:
        """Return the files written so far, in order."""
        return sorted(self.folder.glob("*.spacy"))

    def _next_file(self) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.files += 1
        return self.folder / f"{self.files:04}.spacy"
