"""`annotator --smoke`: the main job once through, to see that an installation is whole.

Reads the window's sentences in each language, opens the demo off screen, extracts entities in a
worker process, marks a claim, saves, exports to spaCy and reads that back.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import EnvironmentProblem
from annotator.domain.incoming import IncomingArticle
from annotator.domain.ports import ReadOptions, silent
from annotator.domain.ranges import Range
from annotator.services.call import InlineCall
from annotator.services.demo import EXAMPLE_PERSON, make_demo
from annotator.services.executor import Executor
from annotator.services.exporting import ExportRequest, run_export
from annotator.services.import_request import ImportRequest
from annotator.services.importing import run_import
from annotator.services.plugins import reader
from annotator.services.project_thread import OpenProject
from annotator.services.resources import resource
from annotator.services.toolbox import Toolbox

_ARTICLE = ("samples", "smoke.txt")
_CLAIM = Range(0, 44)
"""The first sentence of the bundled article."""


def smoke(tools: Toolbox) -> str:
    """Go once through the main job in a folder that is then gone; return what was done.

    Raises EnvironmentProblem for whatever did not come out as it should.
    """
    _read_sentences()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        project = Path(folder, "smoke.annodb")
        make_demo(tools, project, person=EXAMPLE_PERSON)
        entities = _extract(tools, project)
        _mark(tools, project)
        exported, found = _export(tools, project, Path(folder, "training"))
    return f"smoke passed: {entities} entities, a claim saved, {exported} exported, {found} found"


def _read_sentences() -> None:
    from annotator.gui.words.sentences import sentence_book
    from annotator.gui.words.translations import ENGLISH, LANGUAGES

    for code in LANGUAGES.keys() - {ENGLISH}:
        sentence_book(code)


def _extract(tools: Toolbox, project: Path) -> int:
    request = ImportRequest(paths=(resource(*_ARTICLE),), entities="natasha")
    with _opened(tools, project) as call:
        outcome = run_import(call, request, silent, extractor_for=tools.extractor_for)
    if outcome.refused:
        raise EnvironmentProblem(f"The bundled article was refused: {outcome.refused}.")
    if not outcome.entities:
        raise EnvironmentProblem("The worker process found no entity in the bundled article.")
    return outcome.entities


def _mark(tools: Toolbox, project: Path) -> None:
    from annotator.gui.unseen import mark_unseen

    with _opened(tools, project) as call:
        article_id = call(lambda opened: list(opened.store.article_ids())[-1])
    mark_unseen(tools, project, article_id, _CLAIM, "CLAIM", person=EXAMPLE_PERSON)


def _export(tools: Toolbox, project: Path, out: Path) -> tuple[int, int]:
    """Return how many articles were written and how many marks in them were read back."""
    request = ExportRequest(out=out, format="spacy", person=EXAMPLE_PERSON, only_done=False)
    with _opened(tools, project) as call:
        report = run_export(call, request, silent)
    spans = [span for path in sorted(out.rglob("*.spacy")) for span in _spans(path)]
    if ("CLAIM", (_CLAIM,)) not in spans:
        raise EnvironmentProblem("The claim that was marked did not come back from the export.")
    return report.articles, len(spans)


def _spans(path: Path) -> Iterator[tuple[str, tuple[Range, ...]]]:
    for article in reader("spacy").read(path, ReadOptions()):
        if isinstance(article, IncomingArticle):
            yield from ((span.label, span.ranges) for span in article.spans)


@contextmanager
def _opened(tools: Toolbox, project: Path) -> Iterator[InlineCall]:
    store = tools.files.open(project)
    try:
        yield InlineCall(OpenProject(store, Executor(store)))
    finally:
        store.close()
