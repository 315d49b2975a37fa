"""Sentences of the services are recognised by their templates."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QTranslator

from annotator.domain.scheme import Label, Layer, Scheme
from annotator.formats.csv_columns import SETTINGS
from annotator.gui.words import sentences, translations
from annotator.gui.words.locale_words import quoted
from annotator.gui.words.sentences import SentenceBook, sentence, step_title
from annotator.services.resources import resource

BOOK = SentenceBook(
    [
        ("There is no file {0}.", "Нет файла {0}."),
        ("{0} is no {1}", "{0} – не {1}"),
        ("“{0}” is left out: {1}.", "«{0}» пропущено: {1}."),
        ("its text is empty", "текст пуст"),
        ("{0} added", "добавлено: {0}"),
        ("{1} of {0}", "{0}, а именно {1}"),
    ]
)


@pytest.fixture
def russian(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(translations, "_in_force", "ru")
    yield
    sentences.sentence_book.cache_clear()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("There is no file a.txt.", "Нет файла a.txt."),
        ("There is no file {0}.", "Нет файла {0}."),
        ("x is no y", "x – не y"),
        ("“k” is left out: its text is empty.", "«k» пропущено: текст пуст."),
        ("2 added, its text is empty", "добавлено: 2, текст пуст"),
        ("part of whole", "whole, а именно part"),
        ("spans[3]: its text is empty", "spans[3]: текст пуст"),
        ("a.spans[3].ranges[0]: x is no y", "a.spans[3].ranges[0]: x – не y"),
        ("line\nbreak is no y", "line\nbreak – не y"),
        ("Nobody has said this.", "Nobody has said this."),
        ("", ""),
    ],
)
def test_a_sentence_is_said_by_its_template(text: str, said: str) -> None:
    assert BOOK.say(text, {}) == said


@given(st.text(max_size=60))
def test_any_text_at_all_gets_an_answer(text: str) -> None:
    assert isinstance(BOOK.say(text, {}), str)


@given(st.text(alphabet=st.characters(exclude_characters=",. "), min_size=1, max_size=20))
def test_values_come_through_as_they_are(value: str) -> None:
    assert BOOK.say(f"There is no file {value}.", {}) == f"Нет файла {value}."


def test_english_is_left_alone() -> None:
    assert sentence("There is no file a.txt.") == "There is no file a.txt."


@pytest.mark.usefixtures("russian")
def test_every_template_is_recognised_as_itself() -> None:
    source = Path("resources", "translations", "annotator_ru.ts")
    book = sentences.sentence_book("ru")
    for template, said in sentences.pairs(source):
        values = [f"«{number}»" for number in range(6)]
        assert book.say(template.format(*values), {}) == said.format(*values), template


@pytest.mark.usefixtures("russian")
def test_errors_are_said_in_russian() -> None:
    assert sentence("There is no folder a/b; make it first.") == (
        "Нет папки a/b; сначала создайте её."
    )


@pytest.mark.usefixtures("russian")
def test_steps_name_labels_as_the_scheme_does() -> None:
    scheme = Scheme(
        name="n",
        layers=(Layer(name="l", title="L"),),
        labels=(Label(id="i", name="CLAIM", title="Утверждение", layer="l", colour="#000000"),),
        relations=(),
    )
    assert step_title("Mark CLAIM", scheme) == "Отметить: Утверждение"
    assert step_title("Import: 3 articles added", scheme) == "Импорт: добавлено статей: 3"


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "3 articles added, 4 entities extracted, 1 refused",
            "добавлено статей: 3, извлечено сущностей: 4, отклонено: 1",
        ),
        (
            "Import: 1 article added, 2 were there already, 5 marks added to these",
            "Импорт: добавлено статей: 1, уже было: 2, добавлено к ним отметок: 5",
        ),
        ("Mark 12 alike as CLAIM", "Отметить такие же: 12, метка CLAIM"),
    ],
)
def test_lists_are_said_part_by_part(text: str, said: str) -> None:
    assert sentence(text) == said


@pytest.fixture
def plural_forms(qapp: QCoreApplication, russian: None) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource("translations", "annotator_ru.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.usefixtures("plural_forms")
@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Put 12 articles in the bin", "Убрать в корзину 12 статей"),
        ("Mark 1 article as done", "Отметить готовыми 1 статью"),
        ("Edit 3 articles: site, date", "Изменить 3 статьи: сайт, дата"),
    ],
)
def test_the_title_of_a_step_counts_its_articles(title: str, said: str) -> None:
    assert step_title(title, None) == said


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("title", ["Set to new", "Open again", "Done", "Skip", "Nothing to mark"])
def test_the_step_that_decides_an_article_is_said_in_russian(title: str) -> None:
    assert step_title(title, None) != title


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("choice", SETTINGS[-1].choices)
def test_what_separates_fields_is_said_in_russian(choice: str) -> None:
    assert sentence(choice) != choice


@pytest.mark.usefixtures("plural_forms")
def test_words_of_an_article_are_quoted_as_the_language_does() -> None:
    assert quoted("Банк снизит {0}") == "«Банк снизит {0}»"


def test_no_module_of_the_window_writes_quotation_marks_of_its_own() -> None:
    sources = Path(translations.__file__).parent.rglob("*.py")
    own = [each.name for each in sources if re.search(r"""f["']“""", each.read_text("utf-8"))]
    assert own == []
