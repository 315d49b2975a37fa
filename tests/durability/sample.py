"""A small project with something in every table."""

import random
from pathlib import Path

from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.domain.scheme import Scheme
from annotator.services.commands import decide, link, mark, raise_flag, resize, set_status
from annotator.services.executor import Executor
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteFiles, SqliteProject

WORDS = ("банк", "снизит", "ставку", "сказал", "Иванов", "министр", "в", "Москве", "вчера")


def scheme() -> Scheme:
    """The scheme of a new project."""
    return load_scheme(resource("schemes", "news.toml"))


def text_of(number: int, words: int) -> str:
    """A made-up text, always the same for one number."""
    choose = random.Random(number)
    return " ".join(choose.choice(WORDS) for _ in range(words)) + f" №{number}"


def take_in(
    store: SqliteProject, numbers: range, *, words: int = 120, person: str | None = None
) -> list[str]:
    """Import articles, each with entities by a program; return their ids."""
    articles = []
    for number in numbers:
        text = text_of(number, words)
        spans = [
            IncomingSpan("PER", (Range(at, at + 4),), annotator="natasha", program=True, score=0.5)
            for at in range(0, min(len(text) - 4, 60), 12)
        ]
        articles.append(
            IncomingArticle(
                where="", text=text, key=f"a-{number}", title=text[:20], language="ru",
                meta={"number": number}, spans=spans,
            )
        )  # fmt: skip
    run = store.imports.begin("sample")
    file = SourceFile("sample.jsonl", "", "jsonl", "")
    result = store.imports.add(run, [FileBatch(file, articles, last=True)], ImportRules())
    if person is not None:
        store.ensure_person(person)
    store.imports.finish(run, annotator=person, title="Import of the sample")
    return result.touched


def annotate(store: SqliteProject, executor: Executor, article_id: str, person: str) -> None:
    """Do one of everything to an article."""
    known = scheme()
    plan, claim = mark(store.article(article_id), [Range(0, 10), Range(14, 20)], "CLAIM", person)
    executor.execute(plan)
    plan, source = mark(store.article(article_id), [Range(24, 30)], "SOURCE", person)
    executor.execute(plan)
    executor.execute(link(store.article(article_id), claim.id, source.id, known, person))
    plan, _ = resize(store.article(article_id), source.id, [Range(24, 33)], person)
    executor.execute(plan)
    entity = next(each for each in store.article(article_id).spans if each.annotator == "natasha")
    executor.execute(decide(store.article(article_id), entity.id, Verdict.ACCEPTED, person))
    executor.execute(raise_flag(store.article(article_id), "Кто?", person, span_id=claim.id))
    executor.execute(set_status(store.article(article_id), Status.DONE, person))


def make_sample(path: Path, *, articles: int = 30, annotated: int = 6) -> None:
    """Make the project and close it."""
    store = SqliteFiles().create(path, scheme(), name="sample")
    executor = Executor(store)
    ids = take_in(store, range(articles))
    for article_id in ids[:annotated]:
        annotate(store, executor, article_id, "anna")
    for article_id in ids[: annotated // 2]:
        annotate(store, executor, article_id, "vera")
    store.close()
