"""The sample project: opened at once, with an example that is the person's own."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.bootstrap import toolbox
from annotator.domain.records import Status
from annotator.gui.project.person_dialog import PersonDialog
from annotator.gui.settings.settings import Settings
from annotator.gui.words import translations
from annotator.services.demo import EXAMPLE_PERSON, make_demo
from annotator.services.sample_place import EXAMPLE_ARTICLES, demo_path
from annotator.services.system_user import system_user
from tests.gui.helpers_window import MakeProject, OpenWindow, articles_in, is_ready

LONG_MS = 15_000


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


@pytest.mark.parametrize("known", ["Анна", ""])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_sample_opens_at_once_at_an_example_of_the_persons_own(
    open_window: OpenWindow, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    known: str, language: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(translations, "_in_force", language)
    monkeypatch.setenv("LOGNAME", "vera")
    if known:
        settings.set_person("another project", known)
    window = open_window(person=None)
    window.files.open_demo()
    qtbot.waitUntil(lambda: window.workspace.text.article_id is not None, timeout=LONG_MS)
    assert window.findChild(PersonDialog) is None
    editor = window.desk.editor
    assert editor.person == (known or "vera")
    assert editor.content.article.language == language
    assert editor.content.status_of(editor.person) is Status.DONE
    assert {each.annotator for each in editor.content.spans if each.label == "CLAIM"} == {
        editor.person
    }
    qtbot.waitUntil(lambda: "annotated as an example" in window.message.text)
    qtbot.waitUntil(lambda: window.desk.counts.done == 1)
    window.actions_.action("file.close").trigger()
    qtbot.waitUntil(window.start_page.isVisible)
    qtbot.waitUntil(lambda: not window.desk.opening)
    assert window.start_page.content.first.text() == "Continue with the sample project"


def test_the_sample_stays_its_persons_without_any_settings_and_no_other_project_becomes_hers(
    open_window: OpenWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    make_demo(toolbox(), demo_path(), person="Вера")
    window = open_window(demo_path(), person=None)
    assert window.desk.person == "Вера"
    window.desk.open(make_project("Банк."))
    qtbot.waitUntil(lambda: window.findChild(PersonDialog) is not None, timeout=LONG_MS)
    assert window.desk.person == ""
    window.findChild(PersonDialog).reject()
    qtbot.waitUntil(lambda: is_ready(window))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_one_article_is_annotated_and_the_others_are_to_do(tmp_path: Path, language: str) -> None:
    path = tmp_path / "sample.annodb"
    person = make_demo(toolbox(), path, language=language)
    assert person == (system_user() or EXAMPLE_PERSON)
    first, *others = articles_in(path)
    assert first.article.id == EXAMPLE_ARTICLES[language]
    assert first.article.language == language
    assert len([each for each in first.relations if each.label == "cue"]) > 15
    assert len(others) == 9
    assert {each.status_of(person) for each in others} == {Status.NEW}
    assert not any(span.annotator == person for each in others for span in each.spans)


@pytest.mark.parametrize("name", ["natasha", "import:x", "", "a\nb"])
def test_nobody_is_called_like_a_program_by_her_system(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: name)
    assert system_user() == ""
