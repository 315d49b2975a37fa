"""Makes the golden files of the current schema: run once, when a schema is released.

    python -m tests.golden.make_golden

writes `schemaN.annodb`, a project with something in every table, and beside it
`schemaN.jsonl`, what it exports. Never run it again for a released schema:
that these very files still open is what the test shows.
"""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from annotator.__main__ import main
from annotator.domain.annotated import details_of
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingFlag, IncomingRelation, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.domain.scheme import Label
from annotator.domain.scheme_edit import put_label, retire_label, take_label_out
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.commands.care import edit_details, put_in_bin
from annotator.services.commands.scheme import change_scheme, merge, write_guidelines
from annotator.services.executor import Executor
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage import schema
from annotator.storage.store import SqliteFiles, SqliteProject

FOLDER = Path(__file__).parent
RUSSIAN = (
    "Такой инцидент, по мнению лидера, требует пересмотра 😀.\r\nИванов\u00a0с этим не согласен."
)
ENGLISH = "The bank will cut rates, Ivanov said. Subscribe to our newsletter."


def _articles() -> list[IncomingArticle]:
    person = IncomingSpan("PER", (Range(57, 63),), name="e", annotator="natasha", program=True)
    boilerplate = IncomingSpan("BOILERPLATE", (Range(38, 66),), annotator="rules", program=True)
    vera = IncomingSpan("CLAIM", (Range(0, 23),), name="c", annotator="vera", note="!")
    source = IncomingSpan("SOURCE", (Range(25, 31),), name="s", annotator="vera")
    return [
        IncomingArticle(where="", text=RUSSIAN, key="ru-1", title="Инцидент", language="ru",
                        url="https://example.org/1", published="2026-01-05",
                        meta={"any": ["json", 1, None]},
                        spans=[replace_score(person)]),
        IncomingArticle(where="", text=ENGLISH, key="en-1", language="en",
                        spans=[boilerplate, vera, source],
                        relations=[IncomingRelation("attributed_to", "c", "s")],
                        flags=[IncomingFlag("Who?", annotator="vera", span_name="c")],
                        status={"vera": "done"}),
        IncomingArticle(where="", text="Ничего.", key="ru-2", language="ru"),
    ]  # fmt: skip


def replace_score(span: IncomingSpan) -> IncomingSpan:
    """Give a program's span a score and a verdict."""
    return span._replace(score=0.75, verdicts={"vera": "accepted"})


def _import(store: SqliteProject) -> list[str]:
    run = store.imports.begin("golden.jsonl")
    file = SourceFile("golden.jsonl", "", "jsonl", "0" * 64)
    result = store.imports.add(run, [FileBatch(file, _articles(), last=True)], ImportRules())
    store.ensure_person("anna")
    store.imports.finish(run, annotator="anna", title="Import: 3 articles added")
    return result.touched


def _annotate(store: SqliteProject, article_id: str) -> None:
    executor = Executor(store)
    scheme = store.scheme

    def article():  # noqa: ANN202
        return store.article(article_id)

    plan, claim = commands.mark(article(), [Range(0, 14), Range(34, 54)], "CLAIM", "anna")
    executor.execute(plan)
    plan, source = commands.mark(article(), [Range(16, 32)], "SOURCE", "anna")
    executor.execute(plan)
    executor.execute(commands.link(article(), claim.id, source.id, scheme, "anna"))
    plan, claim = commands.set_attribute(article(), claim.id, "kind", "opinion", "anna")
    executor.execute(plan)
    entity = next(each for each in article().spans if each.annotator == "natasha")
    executor.execute(commands.decide(article(), entity.id, Verdict.REJECTED, "anna"))
    plan, _ = commands.resize(article(), entity.id, [Range(57, 62)], "anna")
    executor.execute(plan)
    executor.execute(commands.raise_flag(article(), "Кто?", "anna"))
    (flag,) = article().flags
    executor.execute(commands.settle_flag(article(), flag.id, "anna", settled=True))
    executor.execute(commands.set_status(article(), Status.DONE, "anna"))
    executor.execute(commands.set_note(article(), claim.id, "to be undone", "anna"))
    executor.undo("anna")


def _annotate_in_bulk(store: SqliteProject, ids: list[str]) -> None:
    """Mark the first letter everywhere, and import a status further on than the one there."""
    executor = Executor(store)
    hits = [Hit(each, "", Range(0, 1), "", "", "", marked=False) for each in ids]
    articles = (store.article(each) for each in ids)
    executor.execute(mark_alike(articles, hits, "CUE", "anna"))
    run = store.imports.begin("again.jsonl")
    file = SourceFile("again.jsonl", "", "jsonl", "1" * 64)
    again = IncomingArticle(where="", text="Ничего.", key="ru-2", status={"anna": "done"})
    store.imports.add(run, [FileBatch(file, [again], last=True)], ImportRules())
    store.imports.finish(run, annotator="anna", title="Import: 1 article joined")


def _shape(store: SqliteProject) -> None:
    """Add labels, merge one into another with its span, retire and take out; write guidelines."""
    executor = Executor(store)
    for name in ("ODD", "ONCE"):
        label = Label(id=new_id(), name=name, title=name, layer="attribution", colour="#332288",
                      example="«Ага»")  # fmt: skip
        after = put_label(store.scheme, label)
        executor.change_project(change_scheme(store.scheme, after, "Add a label", "anna"))
    article_id = next(store.article_ids())
    plan, _ = commands.mark(store.article(article_id), [Range(3, 5)], "ODD", "anna")
    executor.execute(plan)
    odd, cue, once = (store.scheme.label(each) for each in ("ODD", "CUE", "ONCE"))
    assert odd and cue and once  # noqa: PT018
    executor.change_project(merge(store.scheme, odd.id, cue.id, "anna"))
    after = retire_label(store.scheme, cue.id, retired=True)
    executor.change_project(change_scheme(store.scheme, after, "Retire a label", "anna"))
    after = take_label_out(store.scheme, once.id)
    executor.change_project(change_scheme(store.scheme, after, "Take out a label", "anna"))
    executor.change_project(write_guidelines("de", "", "# Richtlinien", "anna"))
    executor.undo("anna")


def _care(store: SqliteProject, ids: list[str]) -> None:
    """Edit the details of an article, put another one in the bin, and one there for good."""
    executor = Executor(store)
    article = store.article(ids[1])
    after = replace(details_of(article.article), title="Rates", meta={"site": "The Daily"})
    executor.execute(edit_details(article, after, "anna"))
    executor.execute(put_in_bin([ids[2]], "anna"))
    executor.purge([ids[2]])
    executor.begin_emptying("anna")
    run = store.imports.begin("more.jsonl")
    file = SourceFile("more.jsonl", "", "jsonl", "2" * 64)
    more = IncomingArticle(where="", text="Ещё.", key="ru-3", language="ru")
    result = store.imports.add(run, [FileBatch(file, [more], last=True)], ImportRules())
    store.imports.finish(run, annotator="anna", title="Import: 1 article added")
    executor.execute(put_in_bin(result.touched, "anna"))


def make(name: str) -> None:
    """Write the project and its export."""
    path = FOLDER / f"{name}.annodb"
    if path.exists():
        sys.exit(f"{path} is there already and stays as it is.")
    news = load_scheme(resource("schemes", "news.toml"))
    store = SqliteFiles().create(path, replace(news, name="news"), name="golden")
    ids = _import(store)
    _annotate(store, ids[0])
    _annotate_in_bulk(store, ids)
    _shape(store)
    _care(store, ids)
    store.close()
    shutil.rmtree(path.with_name(path.name + ".backups"))  # made before the bin was emptied
    out = str(FOLDER / f"{name}.jsonl")
    options = ["--format", "jsonl", "--status", "any", "--annotator", "anna", "--with-undecided"]
    main(["export", str(path), out, *options])


if __name__ == "__main__":
    make(f"schema{schema.VERSION}")
