"""The packaged program, as a program; ANNOTATOR_PROGRAM tells where it is."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import __version__
from tests.packaging.drop_ins import PACKAGE, PIPELINE, SUGGESTER, drop_in

PROGRAM = os.environ.get("ANNOTATOR_PROGRAM", "")
pytestmark = pytest.mark.skipif(not PROGRAM, reason="ANNOTATOR_PROGRAM names no packaged program")


def _run(folder: Path, *arguments: str | Path) -> str:
    """Run the program at home in a folder; return what it printed."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)],
        env={**os.environ, **dict.fromkeys(names, str(folder)), "QT_QPA_PLATFORM": "offscreen"},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def plugins(tmp_path: Path) -> Iterator[Path]:
    """The folder where plug-ins are dropped in: of a person, or on Windows beside the program."""
    if sys.platform == "win32":  # whose folders of a person no variable moves
        folder = Path(PROGRAM).parent / "plugins"
        yield folder
        shutil.rmtree(folder)
    else:
        mac = tmp_path / "Library" / "Application Support"
        yield (mac if sys.platform == "darwin" else tmp_path) / "annotator" / "plugins"


def test_it_has_our_version_and_formats(tmp_path: Path) -> None:
    assert _run(tmp_path, "--version") == f"annotator {__version__}\n"
    assert {"brat", "conll", "jsonl", "labelstudio", "spacy"} <= set(
        _run(tmp_path, "formats").split()
    )


def test_it_passes_its_smoke(tmp_path: Path) -> None:
    assert _run(tmp_path, "--smoke").startswith("smoke passed: ")


@pytest.mark.skipif(sys.platform == "win32", reason="no variable moves its folders of a person")
def test_what_its_first_start_compiled_is_kept_for_the_next(tmp_path: Path) -> None:
    kept = []
    for _ in range(2):
        _run(tmp_path, "--version")
        (file,) = tmp_path.rglob("pyside6.*")
        kept.append((file.stat().st_ino, file.read_bytes()))
    assert kept[0] == kept[1]


@pytest.mark.parametrize("choice", [f"spacy:{PIPELINE}", f"spacy:{PACKAGE}", SUGGESTER, "auto"])
def test_what_is_dropped_in_works_in_worker_processes(
    tmp_path: Path, plugins: Path, choice: str
) -> None:
    drop_in(plugins)
    text = tmp_path / "english.txt"
    text.write_text("Anna said in Rome that Nato and the UN would wait.\n", encoding="utf-8")
    _run(tmp_path, "import", "made.annodb", text, "--entities", choice)
    assert json.loads(_run(tmp_path, "info", "made.annodb", "--json"))["entities"] > 0
