"""Changes of the scheme and the guidelines in a real project file: made, undone, refused."""

from dataclasses import replace

import pytest

from annotator.domain.errors import CannotUndo, StaleChange, UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle, IncomingSpan
from annotator.domain.ranges import Range
from annotator.domain.records import Change, Plan
from annotator.domain.scheme import Label, Layer, Scheme
from annotator.domain.scheme_edit import (
    put_label,
    put_layer,
    retire_label,
    take_label_out,
    take_layer_out,
)
from annotator.services import commands
from annotator.services.commands.care import put_in_bin
from annotator.services.commands.scheme import change_scheme, merge, write_guidelines
from annotator.services.executor import Executor
from annotator.storage.project import SqliteProject
from annotator.storage.store import SqliteFiles
from tests.conftest import TakeIn

TEXT = "Банк снизит ставку, сказал Иванов. Читайте также."


@pytest.fixture
def executor(store: SqliteProject) -> Executor:
    return Executor(store)


@pytest.fixture
def article_id(take_in: TakeIn) -> str:
    odd = [IncomingSpan("ODD", (Range(start, 4),), annotator="vera") for start in (0, 1)]
    return take_in(IncomingArticle(where="", text=TEXT, key="a", spans=odd))[0]


def label(store: SqliteProject, name: str) -> Label:
    found = store.scheme.label(name)
    assert found is not None
    return found


def change(executor: Executor, store: SqliteProject, after: Scheme, title: str = "Change") -> None:
    executor.change_project(change_scheme(store.scheme, after, title, "anna"))


def labels_of(store: SqliteProject, article_id: str) -> list[str]:
    return [each.label for each in store.article(article_id).spans]


def renamed(store: SqliteProject, name: str, new: str) -> Scheme:
    return put_label(store.scheme, replace(label(store, name), name=new, title=new))


def test_every_scheme_comes_back_by_undo_and_redo_across_a_restart(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    schemes = [store.scheme]
    change(executor, store, put_layer(store.scheme, Layer(name="tone", title="Tone", task=True)))
    schemes.append(store.scheme)
    irony = Label(id=new_id(), name="IRONY", title="Ирония", layer="tone", colour="#332288")
    change(executor, store, put_label(store.scheme, replace(irony, example="«Ага»", key="q")))
    schemes.append(store.scheme)
    change(executor, store, retire_label(store.scheme, label(store, "ODD").id, retired=True))
    schemes.append(store.scheme)
    change(executor, store, take_label_out(store.scheme, irony.id))
    schemes.append(store.scheme)
    change(executor, store, take_layer_out(store.scheme, "tone"))
    schemes.append(store.scheme)
    assert len(set(map(repr, schemes))) == len(schemes)
    for before in reversed(schemes[:-1]):
        executor.undo("anna")
        assert store.scheme == before
    path = store.path
    store.close()
    again = SqliteFiles().open(path)
    try:
        assert again.scheme == schemes[0]
        for after in schemes[1:]:
            Executor(again).redo("anna")
            assert again.scheme == after
        assert labels_of(again, article_id) == ["ODD", "ODD"]
    finally:
        again.close()


def test_a_rename_touches_no_span_and_the_history_knows_the_new_name(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    plan, span = commands.mark(store.article(article_id), [Range(5, 11)], "ODD", "anna")
    executor.execute(plan)
    change(executor, store, renamed(store, "ODD", "QUEER"))
    assert labels_of(store, article_id) == ["QUEER"] * 3
    (past, *_) = store.article_entries(article_id)
    assert [each.record.label for each in past.entry.changes[:1]] == ["QUEER"]  # type: ignore[union-attr]
    executor.undo("anna")
    executor.undo("anna")
    assert store.article(article_id).span(span.id) is None


def test_labels_exchange_their_names(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    even = Label(id=new_id(), name="EVEN", title="Even", layer="other", colour="#332288")
    change(executor, store, put_label(store.scheme, even))
    odd = label(store, "ODD")
    labels = tuple(
        replace(each, name={"ODD": "EVEN", "EVEN": "ODD"}.get(each.name, each.name))
        for each in store.scheme.labels
    )
    change(executor, store, replace(store.scheme, labels=labels))
    assert label(store, "EVEN").id == odd.id
    assert labels_of(store, article_id) == ["EVEN", "EVEN"]


def test_a_merge_moves_the_spans_and_its_undo_moves_those_and_no_others_back(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    plan, cue = commands.mark(store.article(article_id), [Range(20, 26)], "CUE", "anna")
    executor.execute(plan)
    before, odd, into = store.scheme, label(store, "ODD"), label(store, "CUE")
    use = store.shape.label_use(odd.id)
    assert (use.spans, use.articles, use.annotators, list(use.most)) == (
        2, 1, {"vera": 2}, [(article_id, "a", 2)]
    )  # fmt: skip
    event = executor.change_project(merge(store.scheme, odd.id, into.id, "anna"))
    assert event.whole_project
    assert labels_of(store, article_id) == ["CUE"] * 3
    assert store.scheme.label("ODD") is None
    executor.undo("anna")
    assert sorted(labels_of(store, article_id)) == ["CUE", "ODD", "ODD"]
    assert store.article(article_id).span(cue.id) == cue
    assert store.scheme == before
    executor.redo("anna")
    assert labels_of(store, article_id) == ["CUE"] * 3


def test_the_undo_of_a_merge_is_refused_once_a_moved_span_got_another_label(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    executor.change_project(
        merge(store.scheme, label(store, "ODD").id, label(store, "CUE").id, "anna")
    )
    span = store.article(article_id).spans[0]
    plan, _ = commands.relabel(store.article(article_id), span.id, "CLAIM", store.scheme, "vera")
    executor.execute(plan)
    before = store.article(article_id).records
    with pytest.raises(CannotUndo, match="later work builds on it"):
        executor.undo("anna")
    assert store.article(article_id).records == before
    assert store.scheme.label("ODD") is None
    executor.undo("vera")
    executor.undo("anna")
    assert labels_of(store, article_id) == ["ODD", "ODD"]


def test_a_label_with_spans_is_never_taken_out(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    with pytest.raises(StaleChange, match="There are spans"):
        change(executor, store, take_label_out(store.scheme, label(store, "ODD").id))
    assert labels_of(store, article_id) == ["ODD", "ODD"]


def test_the_undo_of_a_new_label_is_refused_once_something_is_marked_with_it(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    irony = Label(id=new_id(), name="IRONY", title="Irony", layer="other", colour="#332288")
    change(executor, store, put_label(store.scheme, irony))
    plan, _ = commands.mark(store.article(article_id), [Range(0, 4)], "IRONY", "vera")
    executor.execute(plan)
    with pytest.raises(CannotUndo):
        executor.undo("anna")
    executor.undo("vera")
    executor.undo("anna")
    assert store.scheme.label("IRONY") is None
    with pytest.raises(CannotUndo):
        executor.redo("vera")  # there is no such label to give now
    executor.redo("anna")
    executor.redo("vera")
    assert "IRONY" in labels_of(store, article_id)


def test_a_taken_out_name_can_be_given_again(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    first = Label(id=new_id(), name="IRONY", title="Irony", layer="other", colour="#332288")
    change(executor, store, put_label(store.scheme, first))
    change(executor, store, take_label_out(store.scheme, first.id))
    second = replace(first, id=new_id(), title="Another")
    change(executor, store, put_label(store.scheme, second))
    assert label(store, "IRONY") == second
    executor.undo("anna")
    executor.undo("anna")
    assert label(store, "IRONY") == first


def test_what_an_import_added_meanwhile_does_not_stop_an_undo(
    executor: Executor, store: SqliteProject, take_in: TakeIn
) -> None:
    claim = label(store, "CLAIM")
    change(executor, store, put_label(store.scheme, replace(claim, title="Statement")))
    take_in(IncomingArticle(where="", text=TEXT, spans=[IncomingSpan("NEW", (Range(0, 4),))]))
    executor.undo("anna")
    assert label(store, "CLAIM") == claim
    assert store.scheme.label("NEW") is not None


def test_two_who_change_one_label_from_the_same_state_do_not_overwrite_each_other(
    executor: Executor, store: SqliteProject
) -> None:
    seen, claim = store.scheme, label(store, "CLAIM")
    change(executor, store, put_label(seen, replace(claim, title="Statement")))
    late = put_label(seen, replace(claim, title="Assertion"))
    with pytest.raises(StaleChange):
        executor.change_project(change_scheme(seen, late, "Change", "vera"))
    assert label(store, "CLAIM").title == "Statement"


def test_names_the_program_works_by_stay(store: SqliteProject) -> None:
    with pytest.raises(UserError, match="works by the name CLAIM"):
        renamed(store, "CLAIM", "THESIS")
    with pytest.raises(UserError, match="works by the name CUE"):
        merge(store.scheme, label(store, "CUE").id, label(store, "CLAIM").id, "anna")


def test_guidelines_are_kept_undone_and_never_overwritten_unseen(
    executor: Executor, store: SqliteProject
) -> None:
    had = dict(store.shape.guidelines())
    executor.change_project(write_guidelines("de", "", "# Richtlinien", "anna"))
    executor.change_project(write_guidelines("de", "# Richtlinien", "# Regeln", "anna"))
    assert store.shape.guidelines() == {**had, "de": "# Regeln"}
    with pytest.raises(StaleChange):
        executor.change_project(write_guidelines("de", "# Richtlinien", "# Andere", "vera"))
    executor.undo("anna")
    executor.undo("anna")
    assert store.shape.guidelines() == had
    executor.redo("anna")
    assert store.shape.guidelines() == {**had, "de": "# Richtlinien"}


def test_a_layer_that_becomes_a_task_changes_what_is_counted_and_says_so(
    executor: Executor, store: SqliteProject
) -> None:
    task = replace(store.scheme.layers[0], task=True)
    event = executor.change_project(
        change_scheme(store.scheme, put_layer(store.scheme, task), "Change", "anna")
    )
    assert event.whole_project
    claim = replace(label(store, "CLAIM"), title="Statement")
    event = executor.change_project(
        change_scheme(store.scheme, put_label(store.scheme, claim), "Change", "anna")
    )
    assert not event.whole_project


def test_a_span_deleted_after_a_merge_has_its_own_label_when_both_are_undone(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    plan, span = commands.mark(store.article(article_id), [Range(5, 11)], "ODD", "anna")
    executor.execute(plan)
    executor.change_project(
        merge(store.scheme, label(store, "ODD").id, label(store, "CLAIM").id, "anna")
    )
    executor.execute(commands.delete(store.article(article_id), span.id, "anna"))
    executor.undo("anna")
    executor.undo("anna")
    assert labels_of(store, article_id) == ["ODD"] * 3


def test_a_merge_is_not_undone_while_somebody_can_bring_back_what_it_moved(
    executor: Executor, store: SqliteProject, article_id: str
) -> None:
    plan, span = commands.mark(store.article(article_id), [Range(5, 11)], "ODD", "boris")
    executor.execute(plan)
    executor.change_project(
        merge(store.scheme, label(store, "ODD").id, label(store, "CLAIM").id, "anna")
    )
    executor.execute(commands.delete(store.article(article_id), span.id, "boris"))
    with pytest.raises(CannotUndo, match="later work builds on it"):
        executor.undo("anna")
    assert store.scheme.label("ODD") is None
    executor.undo("boris")
    executor.undo("anna")
    assert labels_of(store, article_id) == ["ODD"] * 3


def test_a_merge_is_undone_when_what_it_moved_is_gone_for_good(
    executor: Executor, store: SqliteProject, article_id: str, take_in: TakeIn
) -> None:
    spans = [IncomingSpan("ODD", (Range(0, 4),), annotator="vera")]
    (other,) = take_in(IncomingArticle(where="", text=TEXT, key="b", spans=spans))
    executor.change_project(
        merge(store.scheme, label(store, "ODD").id, label(store, "CLAIM").id, "anna")
    )
    (span,) = store.article(other).spans
    executor.execute(commands.delete(store.article(other), span.id, "vera"))
    executor.execute(put_in_bin([other], "boris"))
    with pytest.raises(CannotUndo):
        executor.undo("anna")
    executor.begin_emptying("boris")
    assert executor.purge([other]) == 1
    executor.undo("anna")
    assert labels_of(store, article_id) == ["ODD", "ODD"]


def test_a_merge_is_not_undone_while_a_bulk_action_can_bring_back_what_it_moved(
    executor: Executor, store: SqliteProject, article_id: str, take_in: TakeIn
) -> None:
    spans = [IncomingSpan("ODD", (Range(0, 4),), annotator="vera")]
    (other,) = take_in(IncomingArticle(where="", text=TEXT, key="b", spans=spans))
    executor.change_project(
        merge(store.scheme, label(store, "ODD").id, label(store, "CLAIM").id, "anna")
    )
    gone = (store.article(other).spans[0], *store.article(article_id).spans)
    changes = tuple(Change(each, None) for each in gone)
    executor.execute(Plan(title="Delete all", changes=changes, annotator="vera"))
    with pytest.raises(CannotUndo):
        executor.undo("anna")
    executor.undo("vera")
    executor.redo("vera")
    with pytest.raises(CannotUndo):
        executor.undo("anna")
    executor.undo("vera")
    executor.undo("anna")
    assert [labels_of(store, each) for each in (article_id, other)] == [["ODD"] * 2, ["ODD"]]
