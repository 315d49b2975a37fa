"""Reads broken files of one format in a process that may not grow; tells what went wrong.

`python -m tests.formats.mutating FORMAT FIRST COUNT FOLDER` reads the broken
files number FIRST and on, in FOLDER, and prints a JSON object. Which number it
is at stands in FOLDER/at, for who has to kill it.
"""

import json
import random
import resource
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError, Bug
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import Reader, ReadOptions
from annotator.services.plugins import reader
from tests.formats.mutations import broken
from tests.formats.seeds import THEIRS, Files, own_files

SECONDS = 5.0
MEMORY = 1 << 30
_HEAD = 65_536
_LONGEST_MESSAGE = 2_000


class Hang(BaseException):
    """A file took too long."""


def seeds_of(chosen: Reader) -> list[Files]:
    """Return the sound files of a format."""
    return [*THEIRS.get(chosen.id, ()), *own_files(chosen)]


def read_folder(chosen: Reader, folder: Path) -> Iterator[Any]:
    """Yield what a reader says of all the files of its own in a folder."""
    companion = getattr(chosen, "companion", lambda _: False)
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        if path.suffix.lower() not in chosen.suffixes:
            continue
        with path.open("rb") as file:
            chosen.recognises(path, file.read(_HEAD))
        if companion(path):
            continue
        nothing = True
        try:
            for each in chosen.read(path, ReadOptions(below=path.name)):
                nothing = False
                yield each
        except Bug:
            raise
        except AnnotatorError as error:
            nothing = False
            yield error
        assert not nothing, f"{path.name}: neither an article nor a word about it"


def check(each: Any) -> None:
    """Raise AssertionError unless what a reader said is sound."""
    if not isinstance(each, IncomingArticle):
        sentence = str(each) if isinstance(each, AnnotatorError) else each.where + each.why
        sentence.encode()
        assert sentence.strip(), "an empty message"
        assert len(sentence) < _LONGEST_MESSAGE, f"a message of {len(sentence)} characters"
        return
    text = each.text
    assert text.strip(), "an empty text"
    assert "\0" not in text, "a NUL in the text"
    text.encode()
    for span in each.spans:
        assert span.label.strip(), "an empty label"
        assert span.ranges, "a span nowhere"
        ends = [0, *(edge for piece in span.ranges for edge in piece), len(text)]
        assert ends == sorted(ends), f"ranges {span.ranges} in a text of {len(text)}"
        assert all(piece.start < piece.end for piece in span.ranges), "an empty range"
        json.dumps([span.label, span.note, dict(span.attributes), span.score], allow_nan=False)
    _check_names(each)
    json.dumps(
        [dict(each.meta), each.key, each.title], allow_nan=False, ensure_ascii=False
    ).encode()


def _check_names(article: IncomingArticle) -> None:
    named = [span.name for span in article.spans if span.name is not None]
    assert len(named) == len(set(named)), "two spans of one name"
    ends = [end for each in article.relations for end in (each.from_name, each.to_name)]
    ends += [each.span_name for each in article.flags if each.span_name is not None]
    for event in article.events:
        ends += [event.trigger_name, *(role.span_name for role in event.roles)]
    assert set(ends) <= set(named), f"{set(ends) - set(named)} is no span"


@contextmanager
def _not_longer_than(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise Hang

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)  # of its own: the machine may be busy
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def limit_memory() -> None:
    """Let this process grow by MEMORY and no more, where the system can."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def put(files: Files, folder: Path) -> None:
    """Write some files to a folder that is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def mutated(chosen: Reader, seeds: list[Files], number: int) -> tuple[str, Files]:
    """Return what was done to which file, and all files of a case."""
    rng = random.Random(f"{chosen.id}/{number}")  # noqa: S311 — the same files each time
    files = rng.choice(seeds)
    name = rng.choice([each for each in files if Path(each).suffix in chosen.suffixes] or [*files])
    how, data = broken(rng, files[name])
    return f"{how} of {name}", {**files, name: data}


def run(chosen: Reader, first: int, count: int, folder: Path) -> dict[str, Any]:
    """Read the broken files; returns counts of what came of them, and the failures."""
    seeds = seeds_of(chosen)
    came, failures = Counter[str](), []
    limit_memory()
    for number in range(first, first + count):
        (folder / "at").write_text(str(number), encoding="ascii")
        how, files = mutated(chosen, seeds, number)
        put(files, folder / "case")
        try:
            with _not_longer_than(SECONDS):
                for each in read_folder(chosen, folder / "case"):
                    check(each)
                    came[type(each).__name__] += 1
        except (Exception, Hang) as error:  # noqa: BLE001 — that there be none is the test
            kept = folder / f"failed-{chosen.id}-{number}"
            put(files, kept)
            failures.append(f"{number} ({how}): {type(error).__name__}: {error!s:.200} — {kept}")
    return {"came": came, "failures": failures}


if __name__ == "__main__":
    _, name, start, many, place = sys.argv
    print(json.dumps(run(reader(name), int(start), int(many), Path(place))))  # noqa: T201
