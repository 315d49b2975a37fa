"""The sample project: our own articles, entities extracted, one annotated as an example."""

import json
from pathlib import Path
from typing import Any, Final

from annotator.domain.errors import EnvironmentProblem
from annotator.domain.ports import silent
from annotator.services.call import InlineCall
from annotator.services.claims import claimed
from annotator.services.durable import why
from annotator.services.executor import Executor
from annotator.services.import_request import ImportRequest
from annotator.services.importing import run_import
from annotator.services.project_thread import OpenProject
from annotator.services.resources import resource
from annotator.services.sample_place import EXAMPLE_ARTICLES
from annotator.services.suggesting import NONE
from annotator.services.system_user import system_user
from annotator.services.toolbox import ENGLISH, Toolbox

EXAMPLE_PERSON: Final = "example"
"""Who annotated the examples in our file, and the sample of a person without a name."""
_NAMES: Final = {ENGLISH: "Sample project", "ru": "Пробный проект"}
_FILE: Final = "demo.jsonl"
_OF_EXAMPLES: Final = ("status", "spans", "relations")
"""What an article has that is annotated as an example."""


def make_demo(tools: Toolbox, path: Path, *, language: str = ENGLISH, person: str = "") -> str:
    """Make the sample project at `path`, complete or not at all; return whose example it holds.

    `language` is of its labels and of the article that is annotated as an example. The
    example is by `person`, else by who is logged in: a person sees her own marks alone.
    """
    person = person or system_user() or EXAMPLE_PERSON
    try:
        with claimed(path) as claim:
            claim.part.mkdir()
            _make(tools, claim.part / path.name, path, language, person)
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be written: {why(error)}.") from error
    return person


def _make(tools: Toolbox, partial: Path, path: Path, language: str, person: str) -> None:
    store = tools.files.create(partial, tools.default_scheme(language), name=_NAMES[language])
    try:
        articles = _articles_for(person, language, partial.parent)
        request = ImportRequest(paths=(articles,), entities=NONE)
        call = InlineCall(OpenProject(store, Executor(store)))
        run_import(call, request, silent, extractor_for=tools.extractor_for)
        store.save_copy(path)
    finally:
        store.close()


def _articles_for(person: str, language: str, folder: Path) -> Path:
    """Write the articles with one example, by `person`; that and its language come first."""
    text = resource("samples", _FILE).read_text(encoding="utf-8")
    records = [json.loads(line) for line in text.split("\n") if line]
    example = EXAMPLE_ARTICLES[language]
    for record in records:
        if record.get("id") == example:
            _give(record, person)
        else:
            _leave_to_do(record)
    records.sort(key=lambda each: (each.get("id") != example, each["language"] != language))
    written = folder / _FILE
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records)
    written.write_text(lines, encoding="utf-8")
    return written


def _give(record: dict[str, Any], person: str) -> None:
    """Let the example be by `person`."""
    record["status"] = {person: record["status"][EXAMPLE_PERSON]}
    for mark in (*record["spans"], *record["relations"]):
        mark["annotator"] = person


def _leave_to_do(record: dict[str, Any]) -> None:
    for name in _OF_EXAMPLES:
        record.pop(name, None)
