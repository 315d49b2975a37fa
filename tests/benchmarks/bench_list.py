"""The list of articles of a large project: filters, searches, sorting, the next one to do.

Run: PYTHONPATH=. python tests/benchmarks/bench_list.py [FILE.annodb] [--only WORDS] [--no-window]
Without a file, a project of 100,000 articles and 5,000,000 spans is made first (see
`large_project`). Prints median and 95th percentile in milliseconds of CPU time and by the
clock; CPU time is of all threads. A page has as many rows as the window asks for. “new” is a
first page with its count, asked for the first time and as soon as a project is open; “ahead”
likewise, some moments later, when the window has had filters and orders read behind it; the
others are what follows. Bars: 50 for a filter, a search or a sort with its first page and its
count, 50 for a page at any depth, 30 for the next article to do, 100 for the first page in the
window; 200 MB with the project open.
"""

import argparse
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path

from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.storage import word_forms
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.benchmarks.bench_start import BARE, moments
from tests.benchmarks.large_project import make_large_project
from tests.benchmarks.list_window import measure_window
from tests.benchmarks.window_helpers import Figure, median, p95, timed

PERSON = "anna"
RUNS, RUNS_AHEAD = 20, 5
PAGE = 100
BAR, BAR_NEXT = 50, 30
BARE_MS = 112
"""Of the processor, until a bare window is painted, on the machine the bars were set for."""


def asked(**more: object) -> ArticleQuery:
    """Return a query of the person's."""
    return ArticleQuery(person=PERSON, **more)  # type: ignore[arg-type]


def questions(site: str, small_site: str) -> dict[str, ArticleQuery]:
    """Return what people ask of a list, alone and together."""
    found = {f"filter {each.value}": asked(show=each) for each in ArticleFilter}
    found |= {f"sort {each.value}": asked(order=each) for each in ArticleOrder}
    to_do, decide = ArticleFilter.TO_DO, ArticleFilter.TO_DECIDE
    newest = ArticleOrder.NEWEST
    return found | {
        "largest site": asked(site=site),
        "small site": asked(site=small_site),
        "dates": asked(since="2018", until="2021-06"),
        "a month": asked(since="2024-03", until="2024-03"),
        "language ru": asked(language="ru"),
        "language en": asked(language="en"),
        "with CLAIM": asked(label="CLAIM"),
        "with PER": asked(label="PER"),
        "without CUE": asked(label="CUE", without_label=True),
        "marked by anna": asked(annotator="anna"),
        "CLAIM by vera": asked(label="CLAIM", annotator="vera"),
        "to do, newest": asked(show=to_do, order=newest),
        "to do, by title": asked(show=to_do, order=ArticleOrder.TITLE),
        "to do, site": asked(show=to_do, site=site),
        "to do, site, newest": asked(show=to_do, site=site, order=newest),
        "to do, dates, oldest": asked(show=to_do, since="2024", order=ArticleOrder.OLDEST),
        "to do, language, with CLAIM": asked(show=to_do, language="ru", label="CLAIM"),
        "to decide, newest": asked(show=decide, order=newest),
        "to decide, site, dates": asked(show=decide, site=site, since="2020"),
        "done, marked by vera": asked(show=ArticleFilter.DONE, annotator="vera"),
        "done, without CUE": asked(show=ArticleFilter.DONE, label="CUE", without_label=True),
        "flagged, newest": asked(show=ArticleFilter.FLAGGED, order=newest),
        "search rare «крыжовников»": asked(search="крыжовников"),
        "search «Лавров»": asked(search="Лавров"),
        "search «банк»": asked(search="банк"),
        "search common «что»": asked(search="что"),
        "search beginning «лав*»": asked(search="лав*"),
        "search beginning «по*»": asked(search="по*"),
        "search «министр банк»": asked(search="министр банк"),
        "search «россии год»": asked(search="россии год"),
        "search «президент россии сказал»": asked(search="президент россии сказал"),
        "search «банк», to do": asked(search="банк", show=to_do),
        "search «банк», by title": asked(search="банк", order=ArticleOrder.TITLE),
        "search «россии год», to do, newest": asked(
            search="россии год", show=to_do, order=newest
        ),
        "search «Лавров», site, dates": asked(search="Лавров", site=site, since="2020"),
        "search «что», to do, site, newest": asked(
            search="что", show=to_do, site=site, order=newest
        ),
    }  # fmt: skip


def measured(
    work: Callable[[], object], before: Callable[[], object] = lambda: None, runs: int = RUNS
) -> list[Figure]:
    """Return the figures of some runs, with `before` done before each."""
    figures = []
    for _ in range(runs):
        before()
        figures.append(timed(work))
    return figures


class Lists:
    """Measures the answers to queries of one open project, and tells what misses its bar."""

    def __init__(self, store: SqliteProject) -> None:
        """Ask `store`."""
        self._store = store
        self.missed: list[str] = []
        self._list = ""
        self._every: dict[str, list[Figure]] = defaultdict(list)

    def show(self, what: str, query: ArticleQuery) -> None:
        """Print the figures of one query."""
        self._list = what
        count = self._store.count(query)
        middle = self._store.rows(query, offset=count // 2, limit=1)
        after = middle[0].id if middle else None
        print(f"{what:36} {count:7} found", end="")
        self._part("new", lambda: self._page_and_count(query), BAR, before=self._begin_anew)
        self._part("page", lambda: self._store.rows(query, offset=0, limit=PAGE), BAR)
        self._part("count", lambda: self._store.count(query), BAR)
        if after is not None:
            self._part("place", lambda: self._store.position(query, after), BAR)
        self._part("next", lambda: self._store.next_to_do(PERSON, after, query), BAR_NEXT)
        self._scroll(query, count)
        self._part("ahead", lambda: self._page_and_count(query), BAR, self._read_ahead, RUNS_AHEAD)
        print()

    def show_all(self) -> None:
        """Print the figures of all lists together."""
        for what, figures in self._every.items():
            tell(f"all lists: {what}", figures)

    def _begin_anew(self) -> None:
        """Forget what was asked before but for the list as it opens."""
        self._store._articles.lists.forget()
        word_forms._stemmed.cache_clear()
        self._page_and_count(asked())
        self._store.counts(PERSON)

    def _read_ahead(self) -> None:
        """Let a list be open for some moments, in which the window has this read."""
        self._begin_anew()
        while self._store.lists.read_ahead(asked()):
            pass

    def _page_and_count(self, query: ArticleQuery) -> None:
        self._store.rows(query, offset=0, limit=PAGE)
        self._store.count(query)

    def _scroll(self, query: ArticleQuery, count: int) -> None:
        if count > PAGE:
            depths = cycle([count * tenth // 10 for tenth in range(1, 10)] + [count - PAGE])
            self._part(
                "depth",
                lambda: self._store.rows(query, offset=next(depths) // PAGE * PAGE, limit=PAGE),
                BAR,
            )

    def _part(
        self,
        what: str,
        work: Callable[[], object],
        bar: float,
        before: Callable[[], object] = lambda: None,
        runs: int = RUNS,
    ) -> None:
        figures = measured(work, before, runs)
        self._every[what] += figures
        usual, high = median(figures), p95(figures)
        mark = "!" if high.cpu > bar else " "
        print(f" | {what} {usual.cpu:5.1f} {high.cpu:5.1f}{mark} {high.wall:5.1f}", end="")
        if high.cpu > bar:
            self.missed.append(f"{self._list}: {what} {high.cpu:.1f}")


def tell(what: str, figures: list[Figure]) -> None:
    """Print the figures of one kind of work."""
    usual, high = median(figures), p95(figures)
    print(f"{what}: {usual.cpu:.1f} {high.cpu:.1f} {high.wall:.1f}")


def show_bare(path: Path) -> None:
    """Print what bare `sqlite3` takes to read indexes of as many rows."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    for what, statement in (
        ("count rows of an index", "SELECT COUNT(*) FROM article WHERE hidden = 0"),
        ("read 200 rows", "SELECT * FROM article WHERE hidden = 0 ORDER BY id LIMIT 200"),
        (
            "count rows of an index after a seek",
            "SELECT COUNT(*) FROM article WHERE hidden = 0 AND published >= '2018'",
        ),
        ("read 100,000 row numbers", "SELECT id FROM article WHERE hidden = 0"),
    ):
        figures = measured(lambda sql=statement: connection.execute(sql).fetchall())  # type: ignore[misc]
        tell(f"bare sqlite3: {what}", figures)
    connection.close()


def bench(path: Path, words: str) -> list[str]:
    """Print the figures of the lists; return what missed its bar."""
    show_bare(path)
    print("milliseconds: CPU median, CPU p95 (! over the bar), clock p95")
    store = SqliteFiles().open(path)
    while store.lists.index_words(1) or store.lists.join_words(1):
        pass
    sites = store.lists.choices().sites
    lists = Lists(store)
    for what, query in questions(sites[0][0], sites[-1][0]).items():
        if words in what:
            lists.show(what, query)
    lists.show_all()
    counts: dict[str, Callable[[], object]] = {
        "counts": lambda: store.counts(PERSON),
        "choices": store.lists.choices,
    }
    for typed in ("ми", "министр", "нетникак", "99999"):
        counts[f"palette «{typed}»"] = partial(store.lists.titled, typed, limit=8)
    for what, work in counts.items():
        tell(what, measured(work))
    store.close()
    return lists.missed


def tell_speed(folder: str) -> None:
    """Print how fast this machine is at the moment."""
    figures = [moments(BARE, folder)["painted"].cpu * 1000 for _ in range(RUNS)]
    print(f"a bare window: {min(figures):.0f} to {max(figures):.0f} ms; {BARE_MS} for the bars")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--only", default="", help="only lists whose name has these words")
    parser.add_argument("--no-window", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tell_speed(folder)
        path = given.file or Path(folder, "large.annodb")
        if not path.exists():
            make_large_project(path)
        missed = bench(path.resolve(), given.only)
        if not given.no_window:
            missed += measure_window(path.resolve(), Path(folder))
    print("\n".join(["missed:", *missed]) if missed else "every bar was kept")


if __name__ == "__main__":
    main()
