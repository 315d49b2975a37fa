"""What goes into the bin, or for good, while other work is on its way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import CannotUndo, InBin, UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.recoding import Recoding
from annotator.domain.records import Change, Plan, Relation, Verdict
from annotator.domain.views import ArticleQuery
from annotator.services import commands
from annotator.services.alike import Hit, mark_alike
from annotator.services.call import InlineCall
from annotator.services.commands.care import put_in_bin
from annotator.services.executor import Executor
from annotator.services.export_source import ProjectSource
from annotator.services.exporting import ExportRequest, run_export
from annotator.services.project_thread import OpenProject
from annotator.services.rereading import reread
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteProject
from tests.conftest import TakeIn

ALL = ArticleQuery(person="anna")


@pytest.fixture
def ids(take_in: TakeIn) -> list[str]:
    return take_in("один два", "три четыре")


@pytest.fixture
def executor(store: SqliteProject, ids: list[str]) -> Executor:
    executor = Executor(store)
    executor.execute(commands.mark(store.article(ids[0]), [Range(5, 8)], "CUE", "anna")[0])
    return executor


def alike(store: SqliteProject, ids: list[str]) -> Plan:
    hits = [Hit(each, "", Range(0, 3), "", "", "", marked=False) for each in ids]
    return mark_alike(map(store.article, ids), hits, "CLAIM", "anna")


def purge(executor: Executor, article_id: str) -> None:
    executor.execute(put_in_bin([article_id], "boris"))
    executor.begin_emptying("boris")
    executor.purge([article_id])


def test_an_article_in_the_bin_says_so(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    executor.execute(put_in_bin([ids[0]], "boris"))
    with pytest.raises(InBin, match="is in the bin; restore it first"):
        store.article(ids[0])


def test_a_bulk_action_leaves_what_is_in_the_bin_as_it_went_in(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    plan = alike(store, ids)
    executor.execute(put_in_bin([ids[1]], "boris"))
    with pytest.raises(InBin):
        executor.execute(plan)
    executor.undo("boris")
    executor.execute(plan)
    executor.execute(put_in_bin([ids[1]], "boris"))
    with pytest.raises(CannotUndo, match="an article is in the bin; restore it first"):
        executor.undo("anna")
    executor.undo("boris")
    assert [each.label for each in store.article(ids[1]).spans] == ["CLAIM"]
    executor.undo("anna")
    assert not store.article(ids[1]).spans


def test_of_a_step_about_what_is_gone_the_rest_is_undone_also_when_articles_came_since(
    store: SqliteProject, executor: Executor, ids: list[str], take_in: TakeIn
) -> None:
    executor.execute(alike(store, ids))
    purge(executor, ids[1])
    take_in("пять")
    content = store.article(ids[0])
    executor.execute(
        reread(content, Recoding("один два".encode(), "utf-8", "koi8-r"), "boris", new_id())
    )
    executor.undo("boris")
    executor.forget_steps()
    event = executor.undo("anna")
    assert (event.title, event.gone) == ("Mark 2 alike as CLAIM", 1)
    assert [each.label for each in store.article(ids[0]).spans] == ["CUE"]
    assert executor.redo("anna").gone == 1
    assert len(store.article(ids[0]).spans) == 2


def test_a_step_is_passed_over_when_all_it_is_about_is_gone(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    executor.execute(alike(store, ids))
    for each in ids:
        purge(executor, each)
    executor.forget_steps()
    assert executor.undo_state("anna").undo == ""


def test_an_article_that_has_gone_is_in_no_list(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    purge(executor, ids[1])
    assert store.lists.row(ALL, ids[1]) is None


def test_what_is_in_use_is_counted_while_an_article_goes(
    store: SqliteProject, executor: Executor, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, span = commands.mark(store.article(ids[0]), [Range(0, 4)], "CLAIM", "anna")
    executor.execute(plan)
    executor.execute(
        commands.set_attribute(store.article(ids[0]), span.id, "kind", "fact", "anna")[0]
    )
    label = store.scheme.label("CLAIM")
    assert label is not None
    monkeypatch.setattr("annotator.storage.uses._STEP", 1)
    breaths = iter([_nothing, lambda: purge(executor, ids[0])])
    lost = {"kind": frozenset({"fact"})}
    use = store.shape.attribute_use(label.id, lost, lambda: next(breaths)())  # noqa: PLW0108 — one after the other
    assert (use.spans, use.most) == (1, [])


def _nothing() -> None:
    return None


def test_an_import_joins_the_version_that_is_not_in_the_bin(
    store: SqliteProject, executor: Executor, take_in: TakeIn
) -> None:
    (first,) = take_in(IncomingArticle(where="", text="Погода", key="k"))
    wrong, right, data = new_id(), new_id(), "Погода".encode()
    there = Recoding(data, "utf-8", "windows-1251"), Recoding(data, "windows-1251", "utf-8")
    executor.execute(reread(store.article(first), there[0], "anna", wrong))
    executor.execute(reread(store.article(wrong), there[1], "anna", right))
    span = IncomingSpan("PER", (Range(0, 2),), annotator="natasha", program=True)
    assert take_in(IncomingArticle(where="", text="Погода", key="k", spans=[span])) == [right]
    assert len(store.article(right).spans) == 1


def test_what_a_long_file_brings_for_an_article_binned_meanwhile_is_left_out_and_said(
    store: SqliteProject, executor: Executor, ids: list[str]
) -> None:
    key = store.article(ids[1]).article.key
    span = IncomingSpan("PER", (Range(0, 2),), annotator="natasha", program=True)
    known = IncomingArticle(where="", text="три четыре", key=key, spans=[span])
    file = SourceFile(path="long.jsonl", key="", format="jsonl", sha256="")
    run = store.imports.begin("long")
    store.imports.add(run, [FileBatch(file, [known], last=False)], ImportRules())
    executor.execute(put_in_bin([ids[1]], "boris"))
    last = IncomingArticle(where="", text="пять", key="5")
    result = store.imports.add(run, [FileBatch(file, [last], last=True)], ImportRules())
    store.imports.finish(run, annotator=None, title="long")
    assert [note.why for _, note in result.notes] == [
        f"“{key}” is in the bin and stays there; restore it to have it back"
    ]
    executor.undo("boris")
    assert not store.article(ids[1]).spans


def test_taking_an_import_back_counts_each_piece_of_work_once(
    store: SqliteProject, executor: Executor, ids: list[str], take_in: TakeIn
) -> None:
    def record(text: str, key: str) -> IncomingArticle:
        spans = [
            IncomingSpan(label, (place,), annotator="rules", program=True)
            for label, place in (("CLAIM", Range(0, 3)), ("SOURCE", Range(3, 6)))
        ]
        return IncomingArticle(where="", text=text, key=key, spans=spans)

    key = store.article(ids[1]).article.key
    both = take_in(record("три четыре", key), record("пять шесть", "5"))
    for each in both:
        claim, source = (span.id for span in store.article(each).spans)
        executor.execute(commands.decide(store.article(each), claim, Verdict.ACCEPTED, "vera"))
        link = Relation(
            id=new_id(), article_id=each, label="attributed_to", from_id=claim, to_id=source,
            annotator="vera",
        )  # fmt: skip
        changes = (Change(None, link),)
        executor.execute(Plan(title="Link", changes=changes, annotator="vera", article_id=each))
    newest = store.imports.rows()[0]
    extent = store.imports.extent(newest.entry, _nothing)
    # The joined article keeps its status; of the other one that goes, too.
    assert extent == (1, 4, {"vera": 2 * 2 + 1}, 0)


def test_an_export_says_when_an_article_went_into_the_bin_meanwhile(
    store: SqliteProject, executor: Executor, ids: list[str], tmp_path: Path
) -> None:
    project = OpenProject(store, executor)
    plain = InlineCall(project)

    def call(work: Callable[[OpenProject], Any]) -> Any:
        found = plain(work)
        if isinstance(found, ProjectSource):
            executor.execute(put_in_bin([ids[1]], "boris"))
        return found

    request = ExportRequest(
        out=tmp_path / "a.jsonl", format="jsonl", person="anna", only_done=False
    )
    with pytest.raises(UserError, match="export again"):
        run_export(call, request, lambda _: None)
    assert not request.out.exists()
