"""An import that brings nothing is no step to undo; one that brings anything is."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.errors import Cancelled, EnvironmentProblem
from annotator.domain.ports import silent
from annotator.domain.records import Status
from annotator.services import commands
from annotator.services.call import InlineCall
from annotator.services.executor import Executor
from annotator.services.import_request import ImportRequest
from annotator.services.importing import run_import
from annotator.services.project_thread import OpenProject
from annotator.storage.store import SqliteProject

TEXT = "Банк снизит ставку, сказал Иванов."
SPAN = {"id": "s", "start": 0, "end": 4, "label": "CLAIM", "annotator": "vera"}
NAME = {**SPAN, "id": "n", "label": "ORG", "annotator": "natasha", "program": True}
FULL = {"spans": [SPAN], "entities": [NAME], "status": {"vera": "started"}}
MORE = [
    {**FULL, "spans": [SPAN, {**SPAN, "id": "t", "label": "SOURCE"}]},
    {**FULL, "entities": [{**NAME, "verdicts": {"boris": "rejected"}}]},
    {**FULL, "status": {"vera": "done"}},
    {**FULL, "flags": [{"annotator": "vera", "note": "?", "settled": False}]},
    {**FULL, "relations": [{"label": "attributed_to", "from": "s", "to": "s", "annotator": "v"}]},
]

Import = Callable[..., Any]


@pytest.fixture
def executor(store: SqliteProject) -> Executor:
    return Executor(store)


@pytest.fixture
def import_(store: SqliteProject, executor: Executor, tmp_path: Path) -> Import:
    def do(extractor_for: Any = None, **fields: Any) -> None:
        file = tmp_path / "a.jsonl"
        file.write_text(json.dumps({"key": "k", "text": TEXT, "language": "ru", **fields}))
        request = ImportRequest(paths=(file,), entities="auto" if extractor_for else "none")
        call = InlineCall(OpenProject(store, executor))
        run_import(call, request, silent, extractor_for=extractor_for, person="anna")

    return do


def test_what_is_known_already_is_no_step(
    store: SqliteProject, executor: Executor, import_: Import
) -> None:
    import_(**FULL)
    (article_id,) = store.article_ids()
    executor.execute(commands.set_status(store.article(article_id), Status.DONE, "anna"))
    executor.undo("anna")
    before = executor.undo_state("anna")
    assert before.redo
    import_(**FULL)
    assert executor.undo_state("anna") == before
    assert len(store.imports.rows()) == 2
    executor.undo("anna")
    assert not list(store.article_ids())


@pytest.mark.parametrize("more", MORE)
def test_anything_new_about_a_known_article_is_a_step(
    executor: Executor, import_: Import, more: dict[str, Any]
) -> None:
    import_(**FULL)
    before = executor.undo_state("anna")
    import_(**more)
    assert executor.undo_state("anna").undo not in {"", before.undo}


@pytest.mark.parametrize("error", [Cancelled, EnvironmentProblem])
def test_an_extraction_that_breaks_off_is_a_step(
    executor: Executor, import_: Import, error: type[Exception]
) -> None:
    import_()
    before = executor.undo_state("anna")

    def broken(*_: object) -> None:
        raise error("gone")

    import_(broken)
    assert executor.undo_state("anna").undo not in {"", before.undo}
