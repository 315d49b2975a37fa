"""The list of articles of a large project: filters, searches, sorting, the next one to do.

Run: python tests/benchmarks/bench_list.py [ARTICLES] [SPANS_EACH]
Makes a project straight in its tables and prints the 95th percentile of each answer in
milliseconds; the bar is 50 for a list with its first page, 30 for the next article.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.ids import new_id_bytes
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.storage.derived import recount
from annotator.storage.orm import DATABASE
from annotator.storage.store import SqliteFiles, SqliteProject

WORDS = [
    "министр",
    "подтвердил",
    "что",
    "переговоры",
    "идут",
    "в",
    "москве",
    "по",
    "словам",
    "главы",
    "ведомства",
    "ставка",
    "банк",
    "закон",
]
NAMES = ("лавров", "лаврова", "лаврову", "лавровым")
RUNS = 15
PAGE = 200


def build(path: Path, articles: int, spans: int) -> SqliteProject:
    """Make a project in which two of five articles are done and all have suggestions."""
    store = SqliteFiles().create(path, load_scheme(resource("schemes", "news.toml")))
    with store.transaction():
        store.ensure_person("anna")
        DATABASE.execute_sql("INSERT INTO annotator VALUES (90, zeroblob(16), 'rules', 1)")
        connection = DATABASE.connection()
        insert = "INSERT INTO {} VALUES ({})"
        connection.executemany(insert.format("article", marks(15)), rows(articles))
        connection.executemany("INSERT INTO article_text VALUES (?, ?)", texts(articles))
        connection.executemany(insert.format("span", marks(13)), span_rows(articles, spans))
        connection.executemany(
            "INSERT INTO article_status VALUES (1, ?, ?, NULL, NULL)",
            (
                (number, 3 if number % 5 else 2)
                for number in range(1, articles + 1)
                if number % 5 < 3
            ),
        )
        connection.executemany(
            "INSERT INTO flag VALUES (NULL, ?, ?, NULL, 1, '?', 0, NULL)",
            ((new_id_bytes(), number) for number in range(1, articles + 1, 100)),
        )
        recount(DATABASE.execute_sql)
    return store


def marks(columns: int) -> str:
    """Return as many question marks as a table has columns."""
    return ", ".join("?" * columns)


def rows(articles: int) -> Iterator[tuple[object, ...]]:
    """Yield rows of the table of articles."""
    for number in range(1, articles + 1):
        title = f"{random.choice(WORDS)} {random.choice(WORDS)} {number}"
        site = f"site{int(random.paretovariate(1)) % 40}.example"
        date = f"{2015 + number % 11}-{1 + number % 12:02}-{1 + number % 28:02}"
        key, uuid = f"k{number}", number.to_bytes(16, "big")
        about = f"{title} {site} {key}"
        yield number, uuid, key, 1, title, "", site, date, "ru", 400, uuid * 2, None, about, None, 0


def texts(articles: int) -> Iterator[tuple[int, str]]:
    """Yield texts; a name in one of ten of them."""
    for number in range(1, articles + 1):
        name = random.choice(NAMES) if number % 10 == 0 else ""
        words = [f"{random.choice(WORDS)}{int(random.paretovariate(1))}" for _ in range(60)]
        yield number, f"{name} {' '.join(words)} банк"


def span_rows(articles: int, spans: int) -> Iterator[tuple[object, ...]]:
    """Yield spans: one of ten of them a person's, the others suggested, in four labels."""
    number = 0
    for article in range(1, articles + 1):
        for place in range(spans):
            number += 1
            who = 1 if place == 0 and article % 3 == 0 else 90
            uuid = number.to_bytes(16, "big")
            label = 1 + place % 7
            yield number, uuid, article, label, who, place, place + 1, *[None] * 5, 1


def percentile(work: Callable[[], object]) -> float:
    """Return the 95th percentile in milliseconds of CPU time."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return sorted(times)[round(RUNS * 0.95) - 1]


def questions() -> dict[str, ArticleQuery]:
    """Return what is asked."""
    asked = {
        f"filter {each.value}": ArticleQuery(person="anna", show=each) for each in ArticleFilter
    }
    asked |= {
        f"sort {each.value}": ArticleQuery(person="anna", order=each) for each in ArticleOrder
    }
    return asked | {
        "site": ArticleQuery(person="anna", site="site2.example"),
        "dates": ArticleQuery(person="anna", since="2018", until="2021-06"),
        "language": ArticleQuery(person="anna", language="ru"),
        "with a label": ArticleQuery(person="anna", label="CLAIM"),
        "without a label": ArticleQuery(person="anna", label="CLAIM", without_label=True),
        "by an annotator": ArticleQuery(person="anna", annotator="anna"),
        "search «Лавров»": ArticleQuery(person="anna", search="Лавров"),
        "search «банк»": ArticleQuery(person="anna", search="банк"),
        "search «министр банк»": ArticleQuery(person="anna", search="министр банк"),
        "search «лав»": ArticleQuery(person="anna", search="лав"),
        "to do, site, newest, search": ArticleQuery(
            person="anna", show=ArticleFilter.TO_DO, site="site1.example", search="банк",
            order=ArticleOrder.NEWEST,
        ),
    }  # fmt: skip


def bench(articles: int, spans: int) -> None:
    """Print the figures."""
    random.seed(7)
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        store = build(Path(folder, "list.annodb"), articles, spans)
        print(f"{articles} articles, {articles * spans} spans: {time.perf_counter() - began:.0f} s")
        began = time.perf_counter()
        while store.lists.index_words(1):
            pass
        print(f"words of all texts: {time.perf_counter() - began:.0f} s, behind the window")
        for what, query in questions().items():
            show(store, what, query)
        store.close()


def show(store: SqliteProject, what: str, query: ArticleQuery) -> None:
    """Print how long one list takes, and the next article in it."""

    first = percentile(lambda: store.rows(query, offset=0, limit=PAGE))
    whole = percentile(lambda: store.count(query))
    middle = store.rows(query, offset=store.count(query) // 2, limit=1)
    after = middle[0].id if middle else None
    following = percentile(lambda: store.next_to_do("anna", after, query))
    print(
        f"{what:30} {store.count(query):7} found:"
        f" page {first:6.1f}, count {whole:6.1f}, next {following:6.1f}"
    )


if __name__ == "__main__":
    bench(*(int(each) for each in (sys.argv[1:] + ["100000", "50"][len(sys.argv) - 1 :])))
