import subprocess
import sys

import pytest

HEAVY = ("PySide6", "peewee", "spacy", "natasha", "qtawesome", "typer", "rich", "numpy")


def loaded_by(code: str) -> set[str]:
    """Return the heavy packages a fresh interpreter has loaded after `code`."""
    check = f"import sys; {code}; print(*[m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import annotator.services.executor, annotator.services.importing", set()),
        ("import annotator.services.exporting, annotator.services.project_thread", set()),
        ("import annotator.bootstrap; annotator.bootstrap.toolbox()", set()),
        ("import annotator.__main__", set()),
        ("import annotator.cli.app", {"typer", "rich"}),
        ("import annotator.storage.store", set()),
        ("import annotator.gui.app", {"PySide6"}),
    ],
)
def test_nothing_heavy_is_loaded_on_the_way(code: str, allowed: set[str]) -> None:
    assert loaded_by(code) <= allowed
