"""The sample project: our own articles, entities extracted, one annotated as an example."""

from pathlib import Path

from annotator.domain.errors import EnvironmentProblem
from annotator.domain.ports import silent
from annotator.services.call import InlineCall
from annotator.services.executor import Executor
from annotator.services.import_request import ImportRequest
from annotator.services.importing import run_import
from annotator.services.project_thread import OpenProject
from annotator.services.resources import resource
from annotator.services.suggesting import NONE
from annotator.services.toolbox import ENGLISH, Toolbox

EXAMPLE_PERSON = "example"
"""Who annotated the example article; the demo opens as this person."""


def demo_path() -> Path:
    """Return where the demo lives, in the user's data folder, which is made."""
    from platformdirs import user_data_path

    folder = user_data_path("annotator", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem(f"The folder {folder} cannot be made: {error}.") from error
    return folder / "demo.annodb"


def make_demo(tools: Toolbox, path: Path, *, language: str = ENGLISH) -> None:
    """Make the sample project at `path`, complete or not at all; `language` is of its labels."""
    partial = path.with_name(f"{path.stem}.partial.annodb")
    partial.unlink(missing_ok=True)
    store = tools.files.create(partial, tools.default_scheme(language), name=path.stem)
    try:
        request = ImportRequest(paths=(resource("samples", "demo.jsonl"),), entities=NONE)
        call = InlineCall(OpenProject(store, Executor(store)))
        run_import(call, request, silent, extractor_for=tools.extractor_for)
    except BaseException:
        store.close()
        partial.unlink(missing_ok=True)
        raise
    store.close()
    partial.replace(path)
