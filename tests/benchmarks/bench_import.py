"""Import and export of JSON Lines beside `json` and bare `sqlite3` doing the same work.

Run: python tests/benchmarks/bench_import.py [ARTICLES]
Prints CPU seconds (best of three) and the ratios the design asks for: import at
least 0.5 of the bare speed, export at least 0.5.
"""

import json
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from annotator.__main__ import main

WORDS = ("министр", "подтвердил", "что", "переговоры", "идут", "в", "Москве", "по", "словам")
CHARACTERS, SPANS = 6_800, 55


def corpus(path: Path, articles: int) -> None:
    """Write a file of articles with 55 spans each."""
    random.seed(7)
    with path.open("w", encoding="utf-8") as file:
        for number in range(articles):
            file.write(json.dumps(record(number), ensure_ascii=False) + "\n")


def record(number: int) -> dict[str, Any]:
    """Return one article as JSON Lines carries it."""
    text = f"№ {number} " + " ".join(random.choices(WORDS, k=CHARACTERS // 8))
    starts = sorted(random.sample(range(len(text) - 20), SPANS))
    entities = [
        {"start": start, "end": start + 7, "label": "PER", "annotator": "natasha"}
        for start in starts[15:]
    ]
    claims = [
        {"id": f"c{start}", "label": "CLAIM", "ranges": [[start, start + 15]], "annotator": "anna"}
        for start in starts[:15]
    ]
    return {
        "key": f"k{number}",
        "title": text[:40],
        "language": "ru",
        "text": text,
        "status": {"anna": "done"},
        "entities": entities,
        "spans": claims,
    }


def bare_import(source: Path, target: Path) -> None:
    """Read with `json` and insert the same rows into the same tables with bare `sqlite3`."""
    schema = sqlite3.connect(source.with_suffix(".annodb"))
    statements = [
        row[0]
        for row in schema.execute(
            "SELECT sql FROM sqlite_master WHERE sql > '' AND name NOT LIKE 'article_words_%'"
        )
    ]
    schema.close()
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target)
    connection.execute("PRAGMA synchronous = FULL")
    for statement in statements:
        if "sqlite_sequence" not in statement:
            connection.execute(statement)
    for table in ("article", "article_text", "span", "article_status"):
        columns = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
        marks = ", ".join("?" * columns)
        INSERTS[table] = f"INSERT INTO {table} VALUES ({marks})"
    with source.open(encoding="utf-8") as file:
        span = 0
        for number, line in enumerate(file, 1):
            span = insert(connection, number, json.loads(line), span)
    connection.commit()
    connection.close()


INSERTS: dict[str, str] = {}


def insert(connection: sqlite3.Connection, number: int, record: dict[str, Any], span: int) -> int:
    """Insert one article's rows, as our own import would make them."""
    key, title, text = record["key"], record["title"], record["text"]
    uuid = number.to_bytes(16, "big")
    values = (number, uuid, key, 1, title, "", "", "", "ru", len(text), uuid * 2, None, title, 1, 0)
    connection.execute(INSERTS["article"], values)
    connection.execute(INSERTS["article_text"], (number, text))
    rows = []
    for each in record["entities"] + record["spans"]:
        span += 1
        start, end = each["ranges"][0] if "ranges" in each else (each["start"], each["end"])
        place = (span, span.to_bytes(16, "big"), number, 1, 1, start, end)
        rows.append((*place, None, None, None, None, None, 1))
    connection.executemany(INSERTS["span"], rows)
    connection.execute(INSERTS["article_status"], (1, number, 3, 1, None))
    return span


def bare_export(database: Path, target: Path) -> None:
    """Read the same rows with bare `sqlite3` and write the same lines with `json`."""
    connection = sqlite3.connect(database)
    names = dict(connection.execute("SELECT id, name FROM label"))
    people = dict(connection.execute("SELECT id, name FROM annotator"))
    programs = {row[0] for row in connection.execute("SELECT id FROM annotator WHERE program")}
    with target.open("w", encoding="utf-8") as file:
        for number, uuid, key, title, language, text in connection.execute(
            "SELECT a.id, a.uuid, a.key, a.title, a.language, x.text FROM article a"
            " JOIN article_text x ON x.article_id = a.id"
        ):
            line = {"id": str(UUID(bytes=uuid)), "key": key, "title": title, "language": language}
            line |= {"text": text, "status": {"anna": "done"}, "entities": [], "spans": []}
            for span_uuid, start, end, label, author in connection.execute(
                'SELECT uuid, start, "end", label_id, annotator_id FROM span WHERE article_id = ?'
                ' ORDER BY start, "end" DESC',
                (number,),
            ):
                if author in programs:
                    span = {"id": str(UUID(bytes=span_uuid)), "start": start, "end": end}
                    span |= {"label": names[label], "annotator": people[author], "program": True}
                    line["entities"].append(span)
                else:
                    span = {"id": str(UUID(bytes=span_uuid)), "label": names[label]}
                    span |= {"ranges": [[start, end]], "annotator": people[author]}
                    line["spans"].append(span)
            line["relations"] = []
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    connection.close()


def ours(*arguments: object) -> Callable[[], None]:
    """Return a run of the program itself."""

    def run() -> None:
        if main([str(each) for each in arguments]) != 0:
            raise SystemExit("the program failed")

    return run


def best(work: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """Return the CPU seconds of the best of three runs."""

    def times() -> Iterator[float]:
        for _ in range(3):
            before()
            began = time.process_time()
            work()
            yield time.process_time() - began

    return min(times())


def bench(articles: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "corpus.jsonl")
        project = source.with_suffix(".annodb")
        corpus(source, articles)
        print(f"{articles} articles, {source.stat().st_size / 1e6:.0f} MB")
        imported = best(
            ours("import", project, source, "--entities", "none"),
            lambda: project.unlink(missing_ok=True),
        )
        bare = best(lambda: bare_import(source, Path(folder, "bare.db")))
        show("import", imported, bare)
        exported = best(ours("export", project, Path(folder, "out.jsonl"), "--format", "jsonl"))
        bare = best(lambda: bare_export(project, Path(folder, "bare.jsonl")))
        show("export", exported, bare)
        if Path(folder, "out.jsonl").read_bytes() != Path(folder, "bare.jsonl").read_bytes():
            raise SystemExit("the two exports differ")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def show(what: str, own: float, bare: float) -> None:
    """Print one figure: both times, and our speed as a share of the bare one."""
    print(f"{what}: {own:.2f} s, bare {bare:.2f} s: {bare / own:.2f} of the bare speed (bar 0.5)")


if __name__ == "__main__":
    bench(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
