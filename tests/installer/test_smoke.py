"""The main job once through, as an installation is tried."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.services import plugin_folder
from annotator.services.resources import resource
from annotator.smoke import _CLAIM


def test_the_smoke_says_one_line() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "annotator", "--smoke"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("smoke passed: ")
    assert run.stdout.count("\n") == 1


def test_the_claim_of_the_smoke_is_the_beginning_of_a_sentence() -> None:
    text = resource("samples", "smoke.txt").read_text(encoding="utf-8")
    assert text[_CLAIM.end] == ","


def test_packages_in_the_folder_beside_the_program_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plugins").mkdir()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "annotator"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    plugin_folder.add_plugin_folders()
    assert sys.path[-1] == str(tmp_path / "plugins")
