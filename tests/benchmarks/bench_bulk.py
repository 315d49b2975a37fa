"""Fifty thousand marks made in one step, taken back, and made again.

Run: python tests/benchmarks/bench_bulk.py [ARTICLES]
Bar: undo of 50,000 marks within about a second; the history entry stays small.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from annotator.domain.incoming import IncomingArticle
from annotator.domain.ranges import Range
from annotator.services.alike import Hit, mark_alike
from annotator.services.executor import Executor
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.durability.sample import scheme

MARKS = 50_000


def take_in(store: SqliteProject, articles: int) -> list[str]:
    """Import articles with as many places to mark as are needed; return their ids."""
    text = "Банк " * (MARKS // articles)
    given = [IncomingArticle(where="", text=f"{text}{n}", key=str(n)) for n in range(articles)]
    run = store.imports.begin("bench")
    batch = FileBatch(SourceFile("bench", "", "jsonl", ""), given, last=True)
    ids = store.imports.add(run, [batch], ImportRules()).touched
    store.imports.finish(run, annotator=None, title="bench")
    return ids


def timed(what: str, work: Callable[[], object]) -> None:
    """Do something and tell how long it took, by the clock and in processor time."""
    clock, used = time.perf_counter(), time.process_time()
    work()
    took, used = time.perf_counter() - clock, time.process_time() - used
    print(f"{what}: {took:.2f} s, {used:.2f} s of processor time")


def main() -> None:
    """Mark, take back, and make again, on a real disk."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.annodb")
        store = SqliteFiles().create(path, scheme())
        ids = take_in(store, articles)
        per = MARKS // articles
        places = [Range(5 * number, 5 * number + 4) for number in range(per)]
        hits = [Hit(each, "", place, "", "", "", marked=False) for each in ids for place in places]
        plan = mark_alike(map(store.article, ids), hits, "SOURCE", "anna")
        executor = Executor(store)
        size = path.stat().st_size
        timed(f"{len(hits):,} marks in {articles:,} articles", lambda: executor.execute(plan))
        print(f"the file grew by {(path.stat().st_size - size) / len(hits):.0f} bytes a mark")
        for _ in range(2):
            timed("undo", lambda: executor.undo("anna"))
            timed("redo", lambda: executor.redo("anna"))
        store.close()


if __name__ == "__main__":
    main()
