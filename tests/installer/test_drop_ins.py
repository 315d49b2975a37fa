"""Pipelines and plug-ins that a coordinator drops into a folder."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.exchange.file_list import FileList
from annotator.gui.exchange.import_form import ImportForm
from annotator.nlp import pipelines
from annotator.nlp.spacy_entities import SUGGESTER as SPACY
from annotator.services.plugin_folder import plugin_folders
from annotator.services.plugins import arguments_of, format_ids
from tests.packaging.drop_ins import PIPELINE, drop_in, register, save_pipeline


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where they are looked for."""
    folder = tmp_path / "plugins"
    monkeypatch.setattr(pipelines, "plugin_folders", lambda: (tmp_path / "none", folder))
    return folder


def test_a_dropped_pipeline_goes_by_its_name_and_serves_its_language(plugins: Path) -> None:
    assert SPACY.program_for("en") is None
    save_pipeline(plugins / PIPELINE)
    save_pipeline(plugins / "blank")
    (plugins / "blank" / "meta.json").write_text("{}", encoding="utf-8")
    assert arguments_of(SPACY) == [PIPELINE]
    assert SPACY.program_for("en-GB") == SPACY.program_for("", PIPELINE) == f"spacy:{PIPELINE}"
    assert SPACY.program_for("ru") is None
    found = SPACY.load(f"spacy:{PIPELINE}")("Anna flew to Rome.")
    assert [each.label for each in found] == ["PER", "LOC"]


def test_the_import_dialog_offers_dropped_pipelines(plugins: Path, qtbot: QtBot) -> None:
    save_pipeline(plugins / PIPELINE)
    form = ImportForm(FileList([]), [])
    qtbot.addWidget(form)
    assert form.entities.findData(f"spacy:{PIPELINE}") > 0


def test_a_plug_in_is_found_and_cannot_stand_in_for_a_part_of_ours(tmp_path: Path) -> None:
    drop_in(tmp_path)
    register(tmp_path, "impostor", "annotator.formats", "jsonl = impostor:FORMAT")
    code = (
        "import sys; sys.path.append(sys.argv[1])\n"
        "from annotator.services.plugins import all_formats, suggesters\n"
        "print(len(all_formats()), *(each.id for each in suggesters()))"
    )
    run = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(len(format_ids())), "capitals", "natasha", "spacy"]


def test_a_user_without_a_home_has_the_folder_beside_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def user_data_path(_name: str, *, appauthor: bool) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr(platformdirs, "user_data_path", user_data_path)
    assert plugin_folders() == (Path(sys.executable).resolve().parent / "plugins",)
