"""The window speaks the language that was chosen, else that of the system."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.bootstrap import toolbox
from annotator.gui.actions.action import translated
from annotator.gui.words import translations
from annotator.gui.words.value_words import BUILT_IN, value_title
from annotator.services.demo import make_demo
from annotator.services.system_language import VARIABLES

# Windows of earlier tests hear of the language too, and lay themselves out anew off screen.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def as_before(qapp: QCoreApplication) -> Iterator[None]:
    yield
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(QLocale.c())
    translations._in_force = translations.ENGLISH


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:ru:en"}, "ru"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
        ({}, "en"),
    ],
)
def test_a_unix_names_its_language(
    environment: Mapping[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    assert translations.system_language() == wanted


def test_russian_is_spoken_when_chosen(qapp: QCoreApplication, qtbot: QtBot) -> None:
    assert translations.install(qapp, "ru") == "ru"
    assert translated("Undo") == "Отменить"
    assert QLocale().toString(1234567).replace("\N{NO-BREAK SPACE}", " ") == "1 234 567"
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert "Отмена" in buttons.button(QDialogButtonBox.StandardButton.Cancel).text()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ru", ["1 отметка", "2 отметки", "5 отметок", "21 отметка"]),
        ("en", ["1 mark", "2 marks", "5 marks", "21 marks"]),
    ],
)
def test_plural_forms_are_right(qapp: QCoreApplication, code: str, said: list[str]) -> None:
    translations.install(qapp, code)
    translate = QCoreApplication.translate
    assert [translate("ArticleRow", "%n marks", "", n) for n in (1, 2, 5, 21)] == said


def test_what_is_no_language_is_the_systems(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translations, "system_language", lambda: "en")
    assert translations.install(qapp, "xx") == "en"
    assert translated("Undo") == "Undo"


def test_values_that_come_with_the_program_are_translated(qapp: QCoreApplication) -> None:
    translations.install(qapp, "ru")
    assert not {value_title(str(each)) for each in BUILT_IN} & set(BUILT_IN)
    assert value_title("my own") == "my own"


def test_a_russian_project_has_other_titles_and_the_same_identities(tmp_path: Path) -> None:
    tools = toolbox()
    english, russian = tools.default_scheme(), tools.default_scheme("ru")
    for kind in ("labels", "relations"):
        pairs = zip(getattr(english, kind), getattr(russian, kind), strict=True)
        for ours, theirs in pairs:
            assert (ours.id, ours.name) == (theirs.id, theirs.name)
    make_demo(tools, tmp_path / "demo.annodb", language="ru")
    store = tools.files.open(tmp_path / "demo.annodb")
    assert [each.title for each in store.scheme.labels][:2] == ["Утверждение", "Источник"]
    store.close()


@pytest.mark.parametrize(
    "environment", [{"LANGUAGE": "ru", "LANG": "C.UTF-8"}, {"LC_ALL": "ru_RU"}]
)
def test_numbers_are_written_in_the_language_of_the_window(environment: dict[str, str]) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QLocale\n"
        "from annotator.gui.words.translations import install\n"
        "app = QCoreApplication([])\n"
        "print(install(app, ''), ascii(QLocale().toString(1234567)))\n"
    )
    known = {each: os.environ[each] for each in os.environ if each not in VARIABLES}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**known, **environment},
    )
    assert done.stdout.strip() == r"ru '1\xa0234\xa0567'"
