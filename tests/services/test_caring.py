"""Details of articles and the bin: through the one door, undone, emptied for good."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotated import details_of
from annotator.domain.errors import CannotUndo, StaleChange, UserError
from annotator.domain.ids import new_id
from annotator.domain.ranges import Range
from annotator.domain.recoding import Recoding
from annotator.domain.records import Status
from annotator.domain.views import ArticleFilter, ArticleOrder, ArticleQuery
from annotator.services import commands
from annotator.services.commands.care import edit_details, put_in_bin, take_out_of_bin
from annotator.services.commands.many import CommonDetails, edit_all
from annotator.services.executor import Executor
from annotator.services.history import article_history
from annotator.services.rereading import reread
from annotator.services.store import EntryKind
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

ALL = ArticleQuery(person="anna")
TEXTS = ("Банк снизит ставку, сказал Иванов.", "Ничего нового.", "Банк снизит ставку.")


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    return take_in(*TEXTS)


@pytest.fixture
def executor(store: SqliteProject, ids: list[str]) -> Executor:
    executor = Executor(store)
    plan, _ = commands.mark(store.article(ids[0]), [Range(0, 18)], "CLAIM", "anna")
    executor.execute(plan)
    executor.execute(commands.raise_flag(store.article(ids[0]), "Кто?", "anna"))
    return executor


def listed(store: SqliteProject, **query: Any) -> list[str]:
    found = store.rows(replace(ALL, **query), offset=0, limit=10)
    return [each.id for each in found]


def edit(store: SqliteProject, executor: Executor, article_id: str, **changed: Any) -> None:
    article = store.article(article_id)
    after = replace(details_of(article.article), **changed)
    executor.execute(edit_details(article, after, "anna"))


def test_a_date_is_kept_as_an_import_would_however_a_person_writes_it(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    edit(store, executor, ids[0], published=" 05.01.2026 ")
    every = [details_of(store.article(ids[1]).article)]
    executor.execute(edit_all(every, CommonDetails(None, None, "5 января 2026"), "anna"))
    dates = [store.article(each).article.published for each in ids[:2]]
    assert dates == ["2026-01-05", "2026-01-05"]


def test_details_are_edited_in_one_step_and_the_list_follows(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    before = store.article(ids[1])
    edit(store, executor, ids[1], title="  Погода\nв Москве ", url="https://www.ria.ru/1",
         published="2026-01-05", language="ru", meta={"a": [1, None]}, key="погода")  # fmt: skip
    now = store.article(ids[1]).article
    assert (now.title, now.key, now.meta) == ("Погода в Москве", "погода", {"a": [1, None]})
    assert now.text == before.article.text
    row = store.lists.row(ALL, ids[1])
    assert row is not None
    assert (row.title, row.site, row.published) == ("Погода в Москве", "ria.ru", "2026-01-05")
    assert listed(store, search="москве") == listed(store, site="ria.ru") == [ids[1]]
    executor.undo("anna")
    assert store.article(ids[1]) == before
    executor.redo("anna")
    assert store.article(ids[1]).article == now


@pytest.mark.parametrize(
    "changed",
    [
        {"key": " "},
        {"published": "32.01.2026"},
        {"published": "2026-02-30"},
        {"language": "Russian"},
        {"url": "ria.ru/1"},
    ],
)
def test_what_is_no_detail_is_refused_in_a_sentence(
    store: SqliteProject, executor: Executor, ids: list[str], changed: dict[str, str]
) -> None:
    with pytest.raises(UserError, match=r"\w\."):
        edit(store, executor, ids[1], **changed)


def test_a_key_stays_one_articles_own(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    taken = store.article(ids[0]).article.key
    with pytest.raises(UserError, match="is the key of the article “Банк"):
        edit(store, executor, ids[1], key=taken)
    executor.execute(put_in_bin([ids[0]], "anna"))
    with pytest.raises(UserError, match="an article in the bin"):
        edit(store, executor, ids[1], key=taken)


def test_a_binned_article_is_out_of_everything_until_it_is_restored(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    before, info = store.article(ids[0]), store.info()
    executor.execute(put_in_bin([ids[0]], "anna"))
    with pytest.raises(UserError):
        store.article(ids[0])
    assert store.counts("anna")[:4] == (2, 0, 0, 0)
    for order in ArticleOrder:
        assert ids[0] not in listed(store, order=order)
    assert not listed(store, search="Иванов")
    assert not listed(store, show=ArticleFilter.FLAGGED)
    assert ids[0] not in list(store.article_ids())
    assert ids[0] not in [each.article_id for each in store.texts(after=0)]
    assert not store.lists.questions()
    now = store.info()
    assert (now.articles, now.binned, now.labels["CLAIM"], now.open_flags) == (2, 1, 0, 0)
    (binned,) = store.binned.page(offset=0, limit=10)
    assert (binned.binning.annotator, binned.marks) == ("anna", 1)
    executor.execute(take_out_of_bin(store.binned.binnings(), "boris"))
    assert store.article(ids[0]) == before
    assert replace(store.info(), annotators=info.annotators) == info


@pytest.mark.parametrize("count", [1, 3])
def test_binning_is_one_step_to_undo_and_redo(
    store: SqliteProject, executor: Executor, ids: list[str], count: int
) -> None:
    executor.execute(put_in_bin(ids[:count], "anna"))
    assert store.binned.count() == count
    assert executor.undo("anna").article_ids == set(ids[:count])
    assert listed(store) == ids
    executor.redo("anna")
    assert listed(store) == ids[count:]


def test_what_is_in_the_bin_cannot_be_changed_nor_its_marks_undone(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    plan = commands.set_status(store.article(ids[0]), Status.DONE, "boris")
    executor.execute(put_in_bin([ids[0]], "boris"))
    with pytest.raises(StaleChange, match="in the bin"):
        executor.execute(plan)
    with pytest.raises(CannotUndo, match="an article is in the bin; restore it first"):
        executor.undo("anna")
    executor.undo("boris")
    executor.undo("anna")
    assert not store.article(ids[0]).flags


def test_emptying_is_one_entry_and_steps_about_what_is_gone_are_passed_over(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    edit(store, executor, ids[1], title="Погода")
    executor.execute(put_in_bin(ids[::2], "anna"))
    executor.begin_emptying("anna")
    assert executor.purge(ids) == 2
    assert listed(store) == [ids[1]]
    assert store.binned.count() == 0
    assert not list(store.integrity())
    assert executor.undo_state("anna").undo == "Edit the details"
    executor.undo("anna")
    assert executor.undo_state("anna").undo == ""
    assert [kind for _, kind, _ in store.steps("anna")].count(EntryKind.EMPTY) == 1
    assert store._backups.list(store.path)


def test_the_history_tells_of_details_and_of_the_bin(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    edit(store, executor, ids[1], title="Погода")
    executor.execute(put_in_bin(ids[1:], "anna"))
    executor.undo("anna")
    titles = [each.title for each in article_history(store, ids[1])]
    binned = "Put 2 articles in the bin"
    assert titles == [binned, binned, "Edit the details"]


def test_an_article_that_is_imported_again_stays_in_the_bin_and_that_is_said(
    store: SqliteProject, executor: Executor, ids: list[str], again: Callable[[str, str], Any]
) -> None:
    key = store.article(ids[1]).article.key
    executor.execute(put_in_bin([ids[1]], "anna"))
    result = again(TEXTS[1], key)
    assert (result.added, result.joined, result.refused) == (0, 0, [])
    assert "is in the bin and stays there" in result.notes[0][1].why
    result = again("Другой текст.", key)
    assert (result.added, result.refused) == (1, [])
    assert "the bin holds another text" in result.notes[0][1].why
    assert store.article(result.touched[0]).article.version == 2
    executor.undo("anna")
    assert store.counts("anna").total == 4


@pytest.fixture
def again(store: SqliteProject) -> Callable[[str, str], Any]:
    """Import one text under a key."""
    from annotator.domain.incoming import IncomingArticle
    from annotator.services.store import FileBatch, ImportRules, SourceFile

    def take(text: str, key: str) -> Any:
        article = IncomingArticle(where="", text=text, key=key)
        file = SourceFile(path="again.jsonl", key="", format="jsonl", sha256="")
        batch = FileBatch(file, [article], last=True)
        run = store.imports.begin("again")
        result = store.imports.add(run, [batch], ImportRules())
        store.imports.finish(run, annotator=None, title="again")
        return result

    return take


def test_an_import_is_taken_back_with_the_work_of_others_on_it(
    store: SqliteProject, executor: Executor, ids: list[str], again: Callable[[str, str], Any]
) -> None:
    others = again("Другое.", "x").touched
    plan, _ = commands.mark(store.article(ids[1]), [Range(0, 6)], "SOURCE", "boris")
    executor.execute(plan)
    executor.execute(put_in_bin([ids[2]], "anna"))
    newest, oldest = store.imports.rows()
    extent = store.imports.extent(oldest.entry, lambda: None)
    assert (newest.articles, oldest.articles) == (1, 3)
    assert extent == (3, 0, {"anna": 3, "boris": 2}, 0)
    executor.take_back_import(oldest.entry, "anna")
    assert list(store.article_ids()) == others
    assert (store.binned.count(), store.info().labels["SOURCE"]) == (0, 0)
    assert not list(store.integrity())
    assert [each.entry for each in store.imports.rows()] == [newest.entry]
    for person in ("anna", "boris"):
        assert executor.undo_state(person).undo == ""
    with pytest.raises(UserError, match="taken back already"):
        executor.take_back_import(oldest.entry, "anna")


def test_edited_details_are_counted_among_what_goes_with_an_import(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    (imported,) = store.imports.rows()

    def edited() -> int:
        return store.imports.extent(imported.entry, lambda: None).details

    assert edited() == 0
    for _ in range(2):  # the same article twice
        content = store.article(ids[0])
        details = details_of(content.article)
        title = replace(details, title=details.title + "!")
        executor.execute(edit_details(content, title, "anna"))
    assert edited() == 1
    every = [details_of(store.article(each).article) for each in ids]
    executor.execute(edit_all(every, CommonDetails(None, "en", None), "boris"))
    assert edited() == 3
    executor.undo("boris")
    assert edited() == 1
    executor.redo("boris")
    assert edited() == 3
    executor.undo("boris")
    executor.undo("anna")
    assert edited() == 1
    executor.undo("anna")
    assert edited() == 0


@pytest.mark.parametrize("work", ["details", "bin", "bulk bin", "reading again"])
def test_an_import_stays_when_others_cared_for_its_articles_unless_that_is_undone(
    store: SqliteProject,
    executor: Executor,
    ids: list[str],
    again: Callable[[str, str], Any],
    work: str,
) -> None:
    article_id, other_id = again("Другое.", "x").touched + again("Третье.", "y").touched
    number = store.entry(store.imports.rows()[1].entry).run or 0
    content = store.article(article_id)
    if work == "details":
        after = replace(details_of(content.article), title="Иначе")
        executor.execute(edit_details(content, after, "boris"))
    elif work == "reading again":
        recoding = Recoding(content.article.text.encode(), "utf-8", "koi8-r")
        executor.execute(reread(content, recoding, "boris", new_id()))
    else:
        binned = [article_id, other_id] if work == "bulk bin" else [article_id]
        executor.execute(put_in_bin(binned, "boris"))
    with pytest.raises(CannotUndo, match="Work has been done"), store.transaction():
        store.imports.take_back(number)
    executor.undo("boris")
    with store.transaction():
        store.imports.take_back(number)
    assert not list(store.integrity())


def test_an_import_that_only_joined_is_taken_back_from_the_articles_of_others(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    from annotator.domain.incoming import IncomingArticle, IncomingSpan
    from annotator.domain.records import Verdict
    from annotator.services.store import FileBatch, ImportRules, SourceFile

    span = IncomingSpan("PER", (Range(27, 33),), annotator="natasha", program=True)
    key = store.article(ids[0]).article.key
    article = IncomingArticle(where="", text=TEXTS[0], key=key, spans=[span])
    file = SourceFile(path="names.jsonl", key="", format="jsonl", sha256="")
    run = store.imports.begin("names")
    store.imports.add(run, [FileBatch(file, [article], last=True)], ImportRules())
    store.imports.finish(run, annotator="boris", title="names")
    found = next(each for each in store.article(ids[0]).spans if each.label == "PER")
    executor.execute(commands.decide(store.article(ids[0]), found.id, Verdict.ACCEPTED, "anna"))
    (row, _) = store.imports.rows()
    assert store.imports.extent(row.entry, lambda: None) == (0, 1, {"anna": 1}, 0)
    executor.take_back_import(row.entry, "boris")
    assert [each.label for each in store.article(ids[0]).spans] == ["CLAIM"]
    assert not list(store.integrity())
    with pytest.raises(CannotUndo, match="later work"):
        executor.undo("anna")
