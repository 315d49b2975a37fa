import dataclasses
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.ids import new_id
from annotator.domain.incoming import (
    IncomingArticle,
    IncomingFlag,
    IncomingRelation,
    IncomingSpan,
)
from annotator.domain.ranges import Range
from annotator.domain.records import Status, Verdict
from annotator.services import commands
from annotator.services.executor import Executor
from annotator.services.store import BatchResult, FileBatch, ImportRules, SourceFile
from annotator.storage.store import SqliteFiles, SqliteProject
from tests.conftest import TakeIn

FILE = SourceFile(path="a.jsonl", key="", format="jsonl", sha256="")


def article(**fields: Any) -> IncomingArticle:
    return IncomingArticle(**{"where": "line 1", "text": "Он сказал: да.", "key": "k", **fields})


def full_article() -> IncomingArticle:
    claim, source = new_id(), "s2"
    return article(
        spans=[
            IncomingSpan("CLAIM", (Range(11, 13),), name=claim, annotator="anna"),
            IncomingSpan("SOURCE", (Range(0, 2),), name=source, annotator="anna", note="who?"),
            IncomingSpan(
                "CUE", (Range(3, 5), Range(6, 9)), annotator="anna", attributes={"x": "y"}
            ),
            IncomingSpan(
                "PER",
                (Range(0, 2),),
                annotator="natasha",
                program=True,
                score=0.5,
                verdicts={"anna": "rejected"},
            ),
        ],
        relations=[IncomingRelation("attributed_to", claim, source, annotator="anna")],
        status={"anna": "done"},
        flags=[IncomingFlag("Кто это?", annotator="anna", span_name=source)],
    )


def add(
    store: SqliteProject,
    *articles: IncomingArticle,
    rules: ImportRules | None = None,
    last: bool = True,
    run: int | None = None,
) -> BatchResult:
    run = run or store.imports.begin("test")
    return store.imports.add(run, [FileBatch(FILE, articles, last=last)], rules or ImportRules())


def test_everything_said_of_an_article_arrives(store: SqliteProject) -> None:
    (article_id,) = add(store, full_article()).touched
    content = store.article(article_id)
    by_label = {span.label: span for span in content.spans}
    assert by_label["CUE"].ranges == (Range(3, 5), Range(6, 9))
    assert by_label["CUE"].attributes == {"x": "y"}
    assert by_label["SOURCE"].note == "who?"
    assert by_label["PER"].score == pytest.approx(0.5)
    assert content.programs == {"natasha"}
    assert content.verdict_of("anna", by_label["PER"].id) is Verdict.REJECTED
    assert content.status_of("anna") is Status.DONE
    (relation,) = content.relations
    assert (relation.from_id, relation.to_id) == (by_label["CLAIM"].id, by_label["SOURCE"].id)
    assert content.flags[0].span_id == by_label["SOURCE"].id


def test_importing_again_adds_nothing(store: SqliteProject) -> None:
    incoming = full_article()
    (article_id,) = add(store, incoming).touched
    before = store.article(article_id).records
    result = add(store, dataclasses.replace(incoming))
    assert (result.added, result.joined, result.refused) == (0, 1, [])
    assert store.article(article_id).records == before


def test_new_spans_join_an_article_that_is_there(store: SqliteProject) -> None:
    (article_id,) = add(store, article()).touched
    vera = IncomingSpan("CLAIM", (Range(11, 13),), annotator="vera")
    add(store, article(spans=[vera]))
    add(store, article(spans=[vera._replace(annotator="anna")]))
    assert [span.annotator for span in store.article(article_id).spans] == ["vera", "anna"]


def test_another_text_under_a_known_key_is_refused_by_name(store: SqliteProject) -> None:
    add(store, article())
    result = add(store, article(text="Другой текст"))
    ((file, refusal),) = result.refused
    assert (file, refusal.where) == ("a.jsonl", "line 1")
    assert "“k”" in refusal.why


def test_another_text_becomes_a_new_version_when_asked(store: SqliteProject) -> None:
    rules = ImportRules(new_version=True)
    first = add(store, article()).touched
    second = add(store, article(text="Другой текст"), rules=rules).touched
    again = add(store, article(text="Другой текст"), rules=rules)
    assert (again.added, again.joined) == (0, 1)
    versions = [store.article(each).article.version for each in (*first, *second)]
    assert versions == [1, 2]


def test_the_same_text_under_another_key_is_taken_and_told(store: SqliteProject) -> None:
    add(store, article())
    result = add(store, article(key="other"))
    assert result.added == 1
    assert "same text as “k”" in result.notes[0][1].why


def test_labels_and_relations_the_scheme_lacks_are_added_and_told(store: SqliteProject) -> None:
    spans = [
        IncomingSpan("EVENT", (Range(0, 2),), name="a", entity=True),
        IncomingSpan("IRONY", (Range(3, 9),), name="b"),
    ]
    result = add(store, article(spans=spans, relations=[IncomingRelation("mocks", "b", "a")]))
    assert store.scheme.layer_of("EVENT") == "entities"
    assert store.scheme.layer_of("IRONY") == "other"
    assert store.scheme.relation("mocks") is not None
    assert sorted(result.new_names) == [("EVENT", "entities"), ("IRONY", "other"), ("mocks", "")]


def test_spans_without_an_author_belong_to_the_import_or_to_whom_it_names(
    store: SqliteProject,
) -> None:
    spans = [IncomingSpan("CLAIM", (Range(0, 2),))]
    (by_file,) = add(store, article(spans=spans)).touched
    (by_anna,) = add(
        store, article(key="b", spans=spans), rules=ImportRules(annotator="anna")
    ).touched
    assert store.article(by_file).programs == {"import:a.jsonl"}
    assert store.article(by_anna).spans[0].annotator == "anna"
    assert not store.article(by_anna).programs


def test_a_verdict_on_a_persons_span_refuses_the_record_alone(store: SqliteProject) -> None:
    bad = IncomingSpan("CLAIM", (Range(0, 2),), annotator="anna", verdicts={"vera": "accepted"})
    result = add(store, article(spans=[bad]), article(key="good"))
    assert (result.added, len(result.refused)) == (1, 1)
    assert store.info().articles == 1


def test_articles_stay_hidden_until_their_file_is_whole(store: SqliteProject) -> None:
    run = store.imports.begin("test")
    add(store, article(), run=run, last=False)
    assert store.info().articles == 0
    add(store, article(key="b"), run=run, last=True)
    assert store.info().articles == 2


def test_what_an_unfinished_file_adds_to_known_articles_waits_for_its_end(
    store: SqliteProject,
) -> None:
    (article_id,) = add(store, article()).touched
    run = store.imports.begin("test")
    add(store, full_article(), run=run, last=False)
    assert store.article(article_id).spans == ()
    add(store, run=run, last=True)
    assert len(store.article(article_id).spans) == 4


def test_an_import_that_never_ended_is_gone_at_the_next_opening(
    store: SqliteProject, project_path: Path
) -> None:
    run = store.imports.begin("test")
    add(store, full_article(), run=run, last=False)
    store.close()
    again = SqliteFiles().open(project_path)
    try:
        assert again.info().articles == 0
        assert add(again, full_article()).added == 1
    finally:
        again.close()


def test_what_a_broken_import_had_finished_stays_and_can_be_taken_back(
    store: SqliteProject, project_path: Path
) -> None:
    run = store.imports.begin("files")
    add(store, article(), run=run)
    cut = FILE._replace(path="b.jsonl")
    store.imports.add(run, [FileBatch(cut, [article(key="half")], last=False)], ImportRules())
    store.imports.begin("nothing came of it")
    store.close()  # as if the program had been killed
    again = SqliteFiles().open(project_path)
    try:
        assert [again.article(each).article.key for each in again.article_ids()] == ["k"]
        (broken,) = again.imports.rows()
        assert (broken.title, broken.files, broken.articles) == ("Import, broken off", 1, 1)
        Executor(again).take_back_import(broken.entry, "anna")
        assert (list(again.article_ids()), again.imports.rows()) == ([], [])
    finally:
        again.close()


def test_taking_an_import_back_leaves_what_was_there_before(store: SqliteProject) -> None:
    (first,) = add(store, article()).touched
    before = store.article(first).records
    run = store.imports.begin("second")
    add(store, full_article(), article(key="b"), run=run)
    with store.transaction():
        touched = store.imports.take_back(run)
    assert first in touched
    assert store.article(first).records == before
    assert store.info().articles == 1


def test_a_span_id_taken_by_another_article_is_replaced(store: SqliteProject) -> None:
    name = new_id()
    span = IncomingSpan("CLAIM", (Range(0, 2),), name=name, annotator="anna")
    result = add(store, article(spans=[span]), article(key="b", spans=[span]))
    ids = [store.article(each).spans[0].id for each in result.touched]
    assert ids[0] == name
    assert ids[1] != name


def test_a_relation_without_an_author_belongs_to_that_of_its_span(store: SqliteProject) -> None:
    spans = [
        IncomingSpan("CLAIM", (Range(11, 13),), name="c", annotator="gold"),
        IncomingSpan("SOURCE", (Range(0, 2),), name="s", annotator="gold"),
    ]
    relation = IncomingRelation("attributed_to", "c", "s")
    (article_id,) = add(store, article(spans=spans, relations=[relation])).touched
    assert [each.annotator for each in store.article(article_id).relations] == ["gold"]
    assert [each.name for each in store.annotators] == ["gold"]


def test_a_span_may_replace_another_by_its_name_in_the_record(store: SqliteProject) -> None:
    spans = [
        IncomingSpan("CLAIM", (Range(11, 13),), name="mine", annotator="anna", replaces="old"),
        IncomingSpan("CLAIM", (Range(0, 13),), name="old", annotator="rules", program=True),
    ]
    first = store.article(add(store, article(spans=spans)).touched[0])
    old, mine = first.spans
    assert mine.replaces == old.id
    again = [spans[0]._replace(ranges=(Range(10, 13),)), spans[1]]
    second = store.article(add(store, article(spans=again)).touched[0])
    assert [span.replaces for span in second.spans] == [None, old.id, old.id]


def test_what_a_person_changed_since_is_not_taken_back_with_the_import(
    store: SqliteProject,
) -> None:
    (article_id,) = add(store, article()).touched
    run = store.imports.begin("second")
    add(store, full_article(), run=run)
    content = store.article(article_id)
    (cue,) = [span for span in content.spans if span.label == "CUE"]
    Executor(store).execute(commands.set_note(content, cue.id, "mine now", "anna"))
    with store.transaction():
        store.imports.take_back(run)
    assert [span.note for span in store.article(article_id).spans] == ["mine now"]


def test_a_status_an_import_raised_to_skipped_is_lowered_with_its_reason(
    store: SqliteProject, take_in: TakeIn
) -> None:
    said = {"anna": "started"}
    (article_id,) = take_in(IncomingArticle(where="", text="Текст.", key="a", status=said))
    before = store.article(article_id)
    raised, reasons = {"anna": "skipped"}, {"anna": "Реклама"}
    take_in(IncomingArticle(where="", text="Текст.", key="a", status=raised, reasons=reasons))
    (status,) = store.article(article_id).statuses
    assert (status.status, status.reason) == (Status.SKIPPED, "Реклама")
    with store.transaction():
        store.imports.take_back(2)
    assert store.article(article_id) == before


def test_no_import_lowers_a_status(store: SqliteProject, take_in: TakeIn) -> None:
    for said in ("done", "started"):
        status = {"anna": said}
        (article_id,) = take_in(IncomingArticle(where="", text="Текст.", key="a", status=status))
    assert store.article(article_id).status_of("anna") is Status.DONE


@pytest.mark.parametrize("since", [None, Status.SKIPPED])
def test_a_status_an_import_raised_is_lowered_with_it_unless_changed_since(
    store: SqliteProject, take_in: TakeIn, since: Status | None
) -> None:
    (article_id,) = take_in(IncomingArticle(where="", text="Текст.", key="a"))
    executor = Executor(store)
    store.ensure_person("anna")
    executor.execute(commands.set_status(store.article(article_id), Status.STARTED, "anna"))
    before = store.article(article_id)
    raised = {"anna": "done", "vera": "done"}
    take_in(IncomingArticle(where="", text="Текст.", key="a", status=raised))
    assert store.article(article_id).status_of("anna") is Status.DONE
    if since is not None:
        executor.execute(commands.set_status(store.article(article_id), since, "anna"))
    with store.transaction():
        store.imports.take_back(2)
    after = store.article(article_id)
    assert after.status_of("anna") is (since or Status.STARTED)
    assert after.status_of("vera") is Status.NEW
    if since is None:
        assert after == before
        executor.undo("anna")
        assert store.article(article_id).status_of("anna") is Status.NEW
