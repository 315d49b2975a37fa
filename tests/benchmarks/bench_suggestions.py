"""How good a suggester is: precision and recall by label against a folder of annotated texts.

Run: PYTHONPATH=. python tests/benchmarks/bench_suggestions.py FOLDER [--suggester natasha]
         [--map THEIRS=OURS ...] [--half even|odd] [--glue] [--show 10]
FOLDER holds files in any format that can be imported. `exact`: the same pieces and the same
label; `touching`: the label, and some of the text. A find is right when it is like any mark,
also one inside another; what was there to find are the marks inside no other one of their
label. --half takes every other file, so that rules are not judged by what they were made on;
--glue takes the full stop and the line breaks between paragraphs away, as scrapers do. CPU
time of a text is the median of all, beside bare `razdel` (sentences and tokens).
"""

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from statistics import median
from typing import NamedTuple

from annotator.domain.incoming import IncomingArticle
from annotator.domain.mapping import incoming
from annotator.domain.ports import ReadOptions
from annotator.domain.ranges import Range
from annotator.services.import_files import find_files, reader_for
from annotator.services.mappings import mapping_from
from annotator.services.plugins import suggester

_BREAK = re.compile(r"[.!?…]?[ \t\r]*\n\s*(?=\w)")


class Mark(NamedTuple):
    """A label and the pieces of text that bear it."""

    label: str
    pieces: tuple[Range, ...]

    def touches(self, other: "Mark") -> bool:
        """Whether both have the label and some of the text."""
        return self.label == other.label and any(
            one.start < two.end and two.start < one.end
            for one in self.pieces
            for two in other.pieces
        )

    def holds(self, other: "Mark") -> bool:
        """Whether `other` is a smaller one of the same label inside this one."""
        return (
            self != other
            and self.label == other.label
            and (
                self.pieces[0].start <= other.pieces[0].start
                and other.pieces[-1].end <= self.pieces[-1].end
            )
        )


class Judged(NamedTuple):
    """A text with the marks that are right, and those a suggester found."""

    text: str
    gold: Sequence[Mark]
    found: Sequence[Mark]

    def sought(self) -> list[Mark]:
        """Return the marks that are inside no other one of their label."""
        return [each for each in self.gold if not any(more.holds(each) for more in self.gold)]


def articles(folder: Path, given: Sequence[str]) -> Iterator[IncomingArticle]:
    """Yield the articles of all files that can be read, under our labels."""
    mapping = mapping_from(given)
    for file in find_files([folder]).files:
        _, reader = reader_for(file, None)
        for read in reader.read(file.path, ReadOptions(below=file.below)):
            if isinstance(read, IncomingArticle):
                yield incoming(read, mapping) if mapping else read


def glued(text: str, marks: Iterable[Mark]) -> tuple[str, list[Mark]]:
    """Return a text without what stands between its paragraphs, and the marks moved along."""
    gaps = [each.span() for each in _BREAK.finditer(text)]
    lost = [0] * (len(text) + 1)
    for start, end in gaps:
        lost[start + 1 : end + 1] = [1] * (end - start)
    new = [place - gone for place, gone in enumerate(accumulate(lost))]
    kept = "".join(each for each, gone in zip(text, lost[1:], strict=True) if not gone)
    return kept, [
        Mark(label, tuple(Range(new[start], new[end]) for start, end in pieces))
        for label, pieces in marks
    ]


def print_label(label: str, judged: Sequence[Judged]) -> None:
    """Print precision and recall of one label, exact and touching."""
    found = [(each, mark) for each in judged for mark in each.found if mark.label == label]
    sought = [(each, mark) for each in judged for mark in each.sought() if mark.label == label]
    exact = sum(mark in each.gold for each, mark in found)
    touching = sum(any(mark.touches(right) for right in each.gold) for each, mark in found)
    met = sum(mark in each.found for each, mark in sought)
    touched = sum(any(mark.touches(one) for one in each.found) for each, mark in sought)
    print(f"{label:12} {len(sought):6} {len(found):6}", end="  ")
    for right, hit in ((exact, met), (touching, touched)):
        precision, recall = right / max(len(found), 1), hit / max(len(sought), 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"   {precision:9.1%} {recall:6.1%} {both:6.1%}", end="")
    print()


def _words(text: str, mark: Mark) -> str:
    return f"{mark.label} " + " … ".join(text[start:end] for start, end in mark.pieces)


def print_errors(judged: Sequence[Judged], count: int) -> None:
    """Print the commonest marks that were missed, and those that touch nothing."""
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for each in judged:
        missed.update(_words(each.text, mark) for mark in each.sought() if mark not in each.found)
        false.update(_words(each.text, mark) for mark in each.found if mark not in each.gold)
    for title, some in (("missed", missed), ("false", false)):
        print(f"{title}: ", "; ".join(f"{what} ({n})" for what, n in some.most_common(count)))


def print_speed(texts: Sequence[str], seconds: Sequence[float]) -> None:
    """Print the CPU time of a text beside bare razdel."""
    from razdel import sentenize, tokenize

    bare = []
    for text in texts:
        started = time.process_time()
        for sentence in sentenize(text):
            list(tokenize(sentence.text))
        bare.append(time.process_time() - started)
    ours, theirs = median(seconds) * 1e3, median(bare) * 1e3
    print(f"{ours:.2f} ms of CPU a text, bare razdel {theirs:.2f} ({ours / theirs:.1f} x)")


def main() -> None:
    """Read, suggest, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--suggester", default="natasha")
    parser.add_argument("--map", action="append", default=[])
    parser.add_argument("--half", choices=("even", "odd"))
    parser.add_argument("--glue", action="store_true")
    parser.add_argument("--show", type=int, default=10)
    given = parser.parse_args()
    chosen = suggester(given.suggester)
    suggest = chosen.load(chosen.id)
    judged, seconds = [], []
    for number, article in enumerate(articles(given.folder, given.map)):
        if given.half and (number % 2 == 0) != (given.half == "even"):
            continue
        text, gold = article.text, [Mark(each.label, each.ranges) for each in article.spans]
        if given.glue:
            text, gold = glued(text, gold)
        started = time.process_time()
        found = suggest(text)
        seconds.append(time.process_time() - started)
        judged.append(Judged(text, gold, [Mark(each.label, (each.range,)) for each in found]))
    print(f"{len(judged)} texts        there  found     exact: precision recall     F1", end="")
    print("   touching: precision recall     F1")
    for label in sorted({mark.label for each in judged for mark in each.found}):
        print_label(label, judged)
    print_errors(judged, given.show)
    print_speed([each.text for each in judged], seconds)


if __name__ == "__main__":
    main()
