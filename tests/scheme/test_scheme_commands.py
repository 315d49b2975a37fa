"""Any edits of a scheme, with marks between them, in a real file: undone and made again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import UserError
from annotator.domain.ids import new_id
from annotator.domain.incoming import IncomingArticle
from annotator.domain.project_change import ProjectPlan
from annotator.domain.ranges import Range
from annotator.domain.scheme import Label, Scheme
from annotator.domain.scheme_edit import place_label, put_label, retire_label, take_label_out
from annotator.services import commands
from annotator.services.commands.scheme import change_scheme, merge
from annotator.services.executor import Executor
from annotator.services.resources import resource
from annotator.services.scheme_files import load_scheme
from annotator.services.store import FileBatch, ImportRules, SourceFile
from annotator.storage.project import SqliteProject
from annotator.storage.store import SqliteFiles

TEXT = "Банк снизит ставку, сказал Иванов."
numbers = st.integers(0, 11)
Edit = Callable[[Scheme, Label, Label], ProjectPlan]


def plan(after: Callable[[Scheme, Label, Label], Scheme]) -> Edit:
    return lambda scheme, one, other: change_scheme(
        scheme, after(scheme, one, other), "Change", "anna"
    )


def new(other: Label) -> Label:
    return Label(
        id=new_id(), name=f"N{other.name}", title="N", layer="attribution", colour="#332288"
    )


EDITS: dict[str, Edit] = {
    "add": plan(lambda scheme, _, other: put_label(scheme, new(other))),
    "rename": plan(
        lambda scheme, one, other: put_label(scheme, replace(one, name=f"X{other.name}"))
    ),
    "take out": plan(lambda scheme, one, _: take_label_out(scheme, one.id)),
    "retire": plan(lambda scheme, one, _: retire_label(scheme, one.id, retired=not one.retired)),
    "move": plan(lambda scheme, one, other: place_label(scheme, one.id, other.layer, other.id)),
    "merge": lambda scheme, one, other: merge(scheme, one.id, other.id, "anna"),
}


def state(store: SqliteProject, article: str) -> tuple[Scheme, object]:
    return store.scheme, store.article(article).records


def do(store: SqliteProject, executor: Executor, article: str, what: str, *which: int) -> bool:
    """Do one thing; return whether anything was done."""
    labels = store.scheme.labels
    one, other = (labels[-1 - number % len(labels)] for number in which)
    try:
        if what == "mark":
            span = Range(which[1], which[1] + 3)
            made, _ = commands.mark(store.article(article), [span], one.name, "anna")
            executor.execute(made)
            return bool(made)
        change = EDITS[what](store.scheme, one, other)
        if change:
            executor.change_project(change)
    except UserError:
        return False
    return bool(change)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("schemes")


@settings(max_examples=25)
@given(steps=st.lists(st.tuples(st.sampled_from(["mark", *EDITS]), numbers, numbers), max_size=10))
def test_any_edits_with_marks_between_them_come_back_step_by_step(
    steps: list[tuple[str, int, int]], folder: Path
) -> None:
    news = load_scheme(resource("schemes", "news.toml"))
    store = SqliteFiles().create(folder / f"{new_id()}.annodb", news)
    try:
        run = store.imports.begin("test")
        incoming = IncomingArticle(where="", text=TEXT)
        batch = FileBatch(SourceFile("a", "", "jsonl", ""), [incoming], last=True)
        (article,) = store.imports.add(run, [batch], ImportRules()).touched
        store.imports.finish(run, annotator=None, title="test")
        executor, states = Executor(store), [state(store, article)]
        for step in steps:
            if do(store, executor, article, *step):
                states += [state(store, article)]
        for before in reversed(states[:-1]):
            executor.undo("anna")
            assert state(store, article) == before
        for after in states[1:]:
            executor.redo("anna")
            assert state(store, article) == after
    finally:
        store.close()
